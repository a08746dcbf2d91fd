"""Gate share: no more than a share of some passes one gate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import floor
from typing import Annotated, Literal

from treve.agreement.amounts import wrong_share
from treve.agreement.keys import ClauseId, Eased, Key, Parties, SourceText, Typed, exact
from treve.agreement.selection import Ground, Moved, Selection
from treve.agreement.words import amount, kind_of, named, statement
from treve.errors import Finding
from treve.timetabling.rows import (
    Cap,
    Moment,
    Quantity,
    Rows,
)


@dataclass(frozen=True, slots=True)
class GateShare:
    """No more than a share of all of ``what`` passes a gate.

    Attributes:
        id: Unique in the agreement.
        parties: Whom it binds.
        gate: Gate id.
        what: Of whom or what.
        most_percent: Of all that is selected, from 1 to 100.
        source: Where the clause comes from.
    """

    id: ClauseId
    gate: Annotated[str, Key("Gate id.", Typed.GATE)]
    what: Annotated[Selection, Key("Of whom or what.")]
    most_percent: Annotated[
        float,
        Key(
            "Most of all that is selected, from 1 to 100.",
            Typed.PERCENT,
            eased=Eased(5, limit=100),
        ),
    ]
    parties: Parties = ()
    source: SourceText = ""
    kind: Literal["gate_share"] = "gate_share"

    @property
    def selections(self) -> tuple[Selection, ...]:
        """Whom or what it speaks of."""
        return (self.what,)

    def said(self) -> Finding:
        """The clause as a finding that can be said."""
        return statement(
            "condition-gate-share",
            self.id,
            what=named(self.what),
            gate=self.gate,
            most_percent=self.most_percent,
        )

    def wrong(self, ground: Ground) -> Iterator[Finding]:  # noqa: ARG002 - as every clause
        """A share that is none."""
        yield from wrong_share("most_percent", self.most_percent)

    def rows(self, ground: Ground) -> Rows:
        """One cap over the whole timetable."""
        loads = ground.loads(self.what)
        if not loads:
            return Rows()
        most = floor(exact(self.most_percent) * ground.units(self.what) / 100)
        through = Quantity(loads, Moment.DEPARTURE, (self.gate,))
        return Rows(caps=(Cap(self.id, through, most),))

    def broken(self, moved: Sequence[Moved], ground: Ground) -> Iterator[Finding]:
        """What passed, if it is more."""
        passed = sum(
            trip.units for trip in moved if self.what.holds(trip.flow) and self.gate in trip.gates
        )
        everything = ground.units(self.what)
        if passed * 100 > exact(self.most_percent) * everything:
            figures = {
                **self.said().figures,
                "amount": amount(passed, self.what),
                "limit": amount(everything, self.what),
                "of": kind_of(self.what),
            }
            yield Finding("condition-gate-share-broken", (self.id, self.gate), figures, "fault")
