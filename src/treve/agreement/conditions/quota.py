"""Quota: no more than so many leave in each window, or on each day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from treve.agreement.amounts import units, wrongly_counted
from treve.agreement.keys import ClauseId, Eased, Key, Parties, SourceText, Typed
from treve.agreement.selection import Ground, Moved, Selection
from treve.agreement.words import amount, kind_of, named, statement
from treve.errors import Figure, Finding
from treve.timetabling.rows import (
    Cap,
    Moment,
    Quantity,
    Rows,
)
from treve.timetabling.window import (
    Window,
)


@dataclass(frozen=True, slots=True)
class Quota:
    """No more than so many of ``what`` leave in each window or on each local day.

    Attributes:
        id: Unique in the agreement.
        parties: Whom it binds.
        what: Whose departures are counted.
        most_people, most_tonnes: The quota, by what is counted: one of the two.
        each: ``window`` of the calendar, or local ``day`` from midnight to midnight.
        source: Where the clause comes from.
    """

    id: ClauseId
    what: Annotated[Selection, Key("Whose departures are counted.")]
    most_people: Annotated[
        int | None,
        Key(
            "Most people that leave in each.",
            Typed.PEOPLE,
            without="by `most_tonnes`",
            eased=Eased(100),
        ),
    ] = None
    most_tonnes: Annotated[
        float | None,
        Key(
            "Of goods: most that leaves in each.",
            Typed.TONNES,
            without="by `most_people`",
            eased=Eased(1),
        ),
    ] = None
    each: Annotated[
        Literal["window", "day"],
        Key("In each window of the calendar, or on each local day.", Typed.WORD),
    ] = "window"
    parties: Parties = ()
    source: SourceText = ""
    kind: Literal["quota"] = "quota"

    @property
    def selections(self) -> tuple[Selection, ...]:
        """Whom or what it speaks of."""
        return (self.what,)

    def said(self) -> Finding:
        """The clause as a finding that can be said."""
        return statement(
            "condition-quota",
            self.id,
            what=named(self.what),
            amount=amount(self._most, self.what),
            of=kind_of(self.what),
            each=self.each,
        )

    def wrong(self, ground: Ground) -> Iterator[Finding]:  # noqa: ARG002 - as every clause
        """An amount that is stated in neither unit, in both, or in the other one."""
        yield from wrongly_counted("most", self.most_people, self.most_tonnes, self.what)

    def rows(self, ground: Ground) -> Rows:
        """A cap for each stretch."""
        loads = ground.loads(self.what)
        if not loads:
            return Rows()
        leaving = Quantity(loads, Moment.DEPARTURE)
        stretches = self._stretches(ground)
        return Rows(caps=tuple(Cap(self.id, leaving, self._most, hours) for hours in stretches))

    def broken(self, moved: Sequence[Moved], ground: Ground) -> Iterator[Finding]:
        """Each stretch in which more left."""
        for hours in self._stretches(ground):
            left = sum(
                trip.units
                for trip in moved
                if self.what.holds(trip.flow)
                and hours.start_seconds <= trip.left_seconds < hours.end_seconds
            )
            if left > self._most:
                figures: dict[str, Figure] = {
                    "what": named(self.what),
                    "start_seconds": hours.start_seconds,
                    "end_seconds": hours.end_seconds,
                    "amount": amount(left, self.what),
                    "limit": amount(self._most, self.what),
                    "of": kind_of(self.what),
                }
                yield Finding("condition-quota-broken", (self.id,), figures, "fault")

    @property
    def _most(self) -> int:
        return units(self.most_people, self.most_tonnes, self.what)

    def _stretches(self, ground: Ground) -> tuple[Window, ...]:
        return ground.windows if self.each == "window" else ground.days
