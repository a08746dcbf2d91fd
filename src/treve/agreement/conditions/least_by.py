"""Least by: so many have arrived by a moment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from treve.agreement.amounts import units, wrongly_counted
from treve.agreement.keys import ClauseId, Eased, Key, Parties, SourceText, Typed
from treve.agreement.selection import Ground, Moved, Selection
from treve.agreement.words import amount, kind_of, named, statement
from treve.errors import Figure, Finding
from treve.timetabling.rows import (
    Floor,
    Moment,
    Quantity,
    Rows,
)


@dataclass(frozen=True, slots=True)
class LeastBy:
    """At least so much of ``what`` has arrived by a moment.

    Attributes:
        id: Unique in the agreement.
        parties: Whom it binds.
        what: Whose arrivals are counted.
        by: The last moment that counts.
        least_people, least_tonnes: How much, by what is counted: one of the two.
        source: Where the clause comes from.
    """

    id: ClauseId
    what: Annotated[Selection, Key("Whose arrivals are counted.")]
    by: Annotated[datetime, Key("The last local time that counts.", Typed.MOMENT, eased=Eased(60))]
    least_people: Annotated[
        int | None,
        Key(
            "Least people that have arrived.",
            Typed.PEOPLE,
            without="by `least_tonnes`",
            eased=Eased(-100, limit=0),
        ),
    ] = None
    least_tonnes: Annotated[
        float | None,
        Key(
            "Of goods: least that has arrived.",
            Typed.TONNES,
            without="by `least_people`",
            eased=Eased(-1, limit=0),
        ),
    ] = None
    parties: Parties = ()
    source: SourceText = ""
    kind: Literal["least_by"] = "least_by"

    @property
    def selections(self) -> tuple[Selection, ...]:
        """Whom or what it speaks of."""
        return (self.what,)

    def said(self) -> Finding:
        """The clause as a finding that can be said."""
        return statement(
            "condition-least-by",
            self.id,
            what=named(self.what),
            amount=amount(self._least, self.what),
            of=kind_of(self.what),
            date=f"{self.by:%Y-%m-%d %H:%M}",
        )

    def wrong(self, ground: Ground) -> Iterator[Finding]:
        """An amount in the wrong form, more than there is, or a moment without any window."""
        yield from wrongly_counted("least", self.least_people, self.least_tonnes, self.what)
        there = ground.units(self.what)
        if self._least > there:
            figures: dict[str, Figure] = {
                "key": f"least_{'people' if self.what.people else 'tonnes'}",
                "amount": amount(self._least, self.what),
                "limit": amount(there, self.what),
                "of": kind_of(self.what),
            }
            yield Finding("condition-more-than-there-is", (), figures, "fault")
        by_seconds = ground.seconds_at(self.by)
        if not ground.opening_seconds <= by_seconds <= ground.windows[-1].end_seconds:
            value = f"{self.by:%Y-%m-%d %H:%M}"
            figures = {"key": "by", "value": value}
            yield Finding("condition-outside-calendar", (), figures, "fault")

    def rows(self, ground: Ground) -> Rows:
        """One floor."""
        loads = ground.loads(self.what)
        if not (loads and self._least):
            return Rows()
        arriving = Quantity(loads, Moment.ARRIVAL)
        return Rows(floors=(Floor(self.id, arriving, self._least, ground.seconds_at(self.by)),))

    def broken(self, moved: Sequence[Moved], ground: Ground) -> Iterator[Finding]:
        """What had arrived, if it is less."""
        if not ground.units(self.what):
            return
        late = ground.seconds_at(self.by)
        arrived = sum(
            trip.units
            for trip in moved
            if self.what.holds(trip.flow) and not trip.arrived_seconds > late
        )
        if arrived < self._least:
            figures = {
                **self.said().figures,
                "amount": amount(arrived, self.what),
                "limit": amount(self._least, self.what),
            }
            yield Finding("condition-least-by-broken", (self.id,), figures, "fault")

    @property
    def _least(self) -> int:
        return units(self.least_people, self.least_tonnes, self.what)
