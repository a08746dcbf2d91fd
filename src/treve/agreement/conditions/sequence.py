"""Sequence: some leave only once a share of others has left, or has arrived."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Literal

from treve.agreement.selection import Ground, Moved, Selection
from treve.errors import Finding
from treve.timetabling.problem import Moment, Precedence, Quantity, Rows


@dataclass(frozen=True, slots=True)
class InSequence:
    """Nobody of ``then`` leaves before a share of ``first`` has left or arrived.

    Attributes:
        id: Unique in the agreement.
        parties: Whom it binds.
        first: Who goes first.
        then: Who follows.
        share_percent: How much of the first, above 0 and at most 100.
        once: ``arrived`` (alighted or unloaded) or ``left``.
        source: Where the clause comes from.
    """

    id: str
    first: Selection
    then: Selection
    share_percent: float = 100.0
    once: Literal["arrived", "left"] = "arrived"
    parties: tuple[str, ...] = ()
    source: str = ""
    kind: Literal["sequence"] = "sequence"

    @property
    def selections(self) -> tuple[Selection, ...]:
        """Whom or what it speaks of."""
        return self.first, self.then

    def rows(self, ground: Ground) -> Rows:
        """One precedence."""
        moment = Moment.ARRIVAL if self.once == "arrived" else Moment.DEPARTURE
        return Rows(
            precedences=(
                Precedence(
                    self.id,
                    Quantity(ground.loads(self.first), moment),
                    self._least(ground),
                    Quantity(ground.loads(self.then), Moment.DEPARTURE),
                ),
            )
        )

    def broken(self, moved: Sequence[Moved], ground: Ground) -> Iterator[Finding]:
        """The first departure of those who follow, if it comes too early."""
        done = sorted(
            (trip.arrived_seconds if self.once == "arrived" else trip.left_seconds, trip.units)
            for trip in moved
            if self.first.holds(trip.flow)
        )
        followed = [trip.left_seconds for trip in moved if self.then.holds(trip.flow)]
        if not followed:
            return
        begun = min(followed)
        units = sum(number for second, number in done if second <= begun)
        if units < self._least(ground):
            yield Finding(
                "condition-sequence-broken",
                (self.id,),
                {"departure_seconds": begun, "units": units, "least_units": self._least(ground)},
                "fault",
            )

    def _least(self, ground: Ground) -> int:
        # A hair less, so that no binary fraction asks for one person more.
        return max(1, ceil(ground.units(self.first) * self.share_percent / 100 - 1e-9))
