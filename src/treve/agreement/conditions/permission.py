"""Permission: of people, or of goods, only some may pass a gate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from treve.agreement.keys import ClauseId, Key, Parties, SourceText, Typed
from treve.agreement.selection import Flow, Ground, Moved, Selection
from treve.agreement.words import amount, kind_of, named, statement
from treve.errors import Figure, Finding
from treve.timetabling.rows import (
    Cap,
    Moment,
    Quantity,
    Rows,
)


@dataclass(frozen=True, slots=True)
class Permission:
    """Of people only those selected pass any of these gates; or of goods only those selected.

    Attributes:
        id: Unique in the agreement.
        parties: Whom it binds.
        gates: Gate ids; of a corridor those that no other one shares.
        only: Who may pass. Where they are people it says nothing of goods, and conversely.
        source: Where the clause comes from.
    """

    id: ClauseId
    gates: Annotated[
        tuple[str, ...],
        Key("Gates; to speak of a corridor, those that no other shares.", Typed.GATES),
    ]
    only: Annotated[Selection, Key("Who may pass: of people, or of goods, these and no others.")]
    parties: Parties = ()
    source: SourceText = ""
    kind: Literal["permission"] = "permission"

    @property
    def selections(self) -> tuple[Selection, ...]:
        """Whom or what it speaks of."""
        return (self.only,)

    def said(self) -> Finding:
        """The clause as a finding that can be said."""
        what, gates = named(self.only), ", ".join(self.gates)
        of = kind_of(self.only)
        return statement("condition-permission", self.id, what=what, list=gates, of=of)

    def wrong(self, ground: Ground) -> Iterator[Finding]:
        """Everybody, so that nobody is kept back."""
        if not any(self._barred(flow) for flow in ground.flows):
            yield Finding("condition-bars-nobody", (), {"key": "only"}, "fault")

    def rows(self, ground: Ground) -> Rows:
        """A cap of nothing on all others."""
        loads = tuple(flow.load for flow in ground.flows if self._barred(flow))
        if not loads:
            return Rows()
        return Rows(caps=(Cap(self.id, Quantity(loads, Moment.DEPARTURE, self.gates), 0),))

    def broken(self, moved: Sequence[Moved], ground: Ground) -> Iterator[Finding]:  # noqa: ARG002
        """At each gate those who pass all the same."""
        for gate in self.gates:
            units = sum(
                trip.units
                for trip in moved
                if gate in trip.gates
                and trip.flow.people == self.only.people
                and not self.only.holds(trip.flow)
            )
            if units:
                figures: dict[str, Figure] = {
                    "what": named(self.only),
                    "gate": gate,
                    "amount": amount(units, self.only),
                    "of": kind_of(self.only),
                }
                yield Finding("condition-permission-broken", (self.id, gate), figures, "fault")

    def _barred(self, flow: Flow) -> bool:
        return flow.people == self.only.people and not self.only.holds(flow)
