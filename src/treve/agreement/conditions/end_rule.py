"""End rule: the last of some does not leave before all others are through."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from treve.agreement.keys import ClauseId, Eased, Key, Parties, SourceText, Typed
from treve.agreement.selection import Ground, Moved, Selection
from treve.agreement.words import amount, kind_of, named, statement
from treve.errors import Finding
from treve.timetabling.rows import (
    Moment,
    Precedence,
    Quantity,
    Rows,
)


@dataclass(frozen=True, slots=True)
class EndRule:
    """The last unit of ``last`` does not leave before all of ``not_before`` left or arrived.

    Attributes:
        id: Unique in the agreement.
        parties: Whom it binds.
        last: Whose last departure waits.
        not_before: Whom it waits for, all of them.
        once: ``arrived`` (alighted or unloaded) or ``left``.
        source: Where the clause comes from.
    """

    id: ClauseId
    last: Annotated[Selection, Key("Whose last departure waits.")]
    not_before: Annotated[Selection, Key("Whom or what it waits for, all of it.")]
    once: Annotated[
        Literal["arrived", "left"],
        Key(
            "Whether all of these must have arrived, or only left.",
            Typed.WORD,
            eased=Eased(words=("arrived", "left")),
        ),
    ] = "arrived"
    parties: Parties = ()
    source: SourceText = ""
    kind: Literal["end_rule"] = "end_rule"

    @property
    def selections(self) -> tuple[Selection, ...]:
        """Whom or what it speaks of."""
        return self.not_before, self.last

    def said(self) -> Finding:
        """The clause as a finding that can be said."""
        what, other = named(self.last), named(self.not_before)
        return statement("condition-end-rule", self.id, what=what, other=other, once=self.once)

    def wrong(self, ground: Ground) -> Iterator[Finding]:  # noqa: ARG002 - as every clause
        """Nothing: every such clause can be meant."""
        yield from ()

    def rows(self, ground: Ground) -> Rows:
        """One precedence, which all but the last unit are free of."""
        first, then = ground.loads(self.not_before), ground.loads(self.last)
        if not (first and then):
            return Rows()
        moment = Moment.ARRIVAL if self.once == "arrived" else Moment.DEPARTURE
        return Rows(
            precedences=(
                Precedence(
                    self.id,
                    Quantity(first, moment),
                    ground.units(self.not_before),
                    Quantity(then, Moment.DEPARTURE),
                    ground.units(self.last) - 1,
                ),
            )
        )

    def broken(self, moved: Sequence[Moved], ground: Ground) -> Iterator[Finding]:
        """The last departure, if somebody it should wait for is still to come."""
        leaving = [trip for trip in moved if self.last.holds(trip.flow)]
        if not leaving or sum(trip.units for trip in leaving) < ground.units(self.last):
            return
        ended = max(trip.left_seconds for trip in leaving)
        missing = ground.units(self.not_before)
        for trip in moved:
            if self.not_before.holds(trip.flow):
                when = trip.arrived_seconds if self.once == "arrived" else trip.left_seconds
                missing -= trip.units if when <= ended else 0
        if missing > 0:
            figures = {
                **self.said().figures,
                "departure_seconds": ended,
                "amount": amount(missing, self.not_before),
                "of": kind_of(self.not_before),
            }
            yield Finding("condition-end-rule-broken", (self.id,), figures, "fault")
