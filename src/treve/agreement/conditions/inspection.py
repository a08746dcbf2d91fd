"""Inspection: how long a vehicle is looked into at a gate."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Literal

from treve.agreement.keys import (
    HALF_SECOND,
    ClauseId,
    Eased,
    Key,
    Parties,
    SourceText,
    Typed,
    exact,
)
from treve.agreement.selection import Driven, Flow, Ground, Selection
from treve.agreement.words import statement
from treve.errors import Figure, Finding
from treve.measures import SECONDS_PER_MINUTE
from treve.scene.model import Scene
from treve.scene.passages import ANY, EMPTY, GOODS, PEOPLE, most_specific
from treve.scene.ways import Gate, PassageMinutes


@dataclass(frozen=True, slots=True)
class Inspection:
    """Every passage of a gate with such a load takes at least so long.

    Attributes:
        id: Unique in the agreement.
        parties: Whom it binds.
        gate: Gate id.
        least_minutes: How long a lane is held.
        load: Of which vehicles: by what is aboard.
        direction: Which way they go.
        source: Where the clause comes from.
    """

    id: ClauseId
    gate: Annotated[str, Key("Gate id.", Typed.GATE)]
    least_minutes: Annotated[
        float,
        Key(
            "How long each vehicle is held at least; what the scene says of more holds on.",
            Typed.MINUTES,
            spelt="minutes",
            eased=Eased(-1, limit=0),
        ),
    ]
    load: Annotated[
        Literal["any", "empty", "people", "goods"],
        Key("Of which vehicles, by what is aboard.", Typed.WORD),
    ] = "any"
    direction: Annotated[Literal["any", "out", "in"], Key("Which way they go.", Typed.WORD)] = "any"
    parties: Parties = ()
    source: SourceText = ""
    kind: Literal["inspection"] = "inspection"

    @property
    def selections(self) -> tuple[Selection, ...]:
        """Whom or what it speaks of: nobody by name, but vehicles by their load."""
        return ()

    def said(self) -> Finding:
        """The clause as a finding that can be said."""
        figures: dict[str, Figure] = {
            "gate": self.gate,
            "least_minutes": self.least_minutes,
            "load": self.load,
            "direction": self.direction,
        }
        return statement("condition-inspection", self.id, **figures)

    def wrong(self, ground: Ground) -> Iterator[Finding]:  # noqa: ARG002 - as every clause
        """Nothing: every such clause can be meant."""
        yield from ()

    def narrowed(self, scene: Scene) -> Scene:
        """The scene with a longer passage wherever its gate is quicker."""
        classes = tuple(dict.fromkeys(fleet.vehicle.id for fleet in scene.fleets))
        told = {row.load for gate in scene.gates for row in gate.minutes}
        states = dict.fromkeys((EMPTY, GOODS, PEOPLE, *sorted(told - {ANY})))
        meant = [state for state in states if self.load in (ANY, _sort(state))]
        gates = tuple(
            self._slowed(gate, classes, meant) if gate.id == self.gate else gate
            for gate in scene.gates
        )
        return replace(scene, gates=gates)

    def broken(self, driven: Sequence[Driven], ground: Ground) -> Iterator[Finding]:  # noqa: ARG002
        """The quickest passage, if it is quicker."""
        least = exact(self.least_minutes) * SECONDS_PER_MINUTE
        held = [
            (passing.end_seconds - passing.start_seconds, passing.start_seconds, trip.vehicle)
            for trip in driven
            for passing in trip.passed
            if passing.gate == self.gate
            and self.load in ("any", _load(trip.flow))
            and self.direction in ("any", trip.direction)
        ]
        # Passages are whole seconds, the nearest to what is typed: a half may go either way.
        if held and min(held)[0] < least - HALF_SECOND:
            length, second, vehicle = min(held)
            figures: dict[str, Figure] = {
                "gate": self.gate,
                "held_seconds": length,
                "passage_seconds": second,
                "least_seconds": round(least),
            }
            names = (self.id, vehicle, self.gate)
            yield Finding("condition-inspection-broken", names, figures, "fault")

    def _slowed(self, gate: Gate, classes: Iterable[str], states: Sequence[str]) -> Gate:
        """The gate with a row of its own for each passage that is quicker than it may be.

        A row that says everything comes before all others, so that none of those has to change.
        """
        found = [
            (most_specific(gate, vehicle_class, state, way), vehicle_class, state, way)
            for vehicle_class in classes
            for state in states
            for way in ("out", "in")
            if self.direction in (ANY, way)
        ]
        rows = tuple(
            PassageMinutes(self.least_minutes, vehicle_class, state, way, gate.regime)
            for row, vehicle_class, state, way in found
            if row is not None and row.minutes < self.least_minutes
        )
        return replace(gate, minutes=(*gate.minutes, *rows))


def _load(flow: Flow | None) -> str:
    if flow is None:
        return EMPTY
    return PEOPLE if flow.people else GOODS


def _sort(state: str) -> str:
    """Whether a state of a vehicle is empty, people of some category, or goods."""
    return state if state in (EMPTY, GOODS) else PEOPLE
