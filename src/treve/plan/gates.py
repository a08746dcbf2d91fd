"""A gate of the scene as a gate of the core: its table spelt out for what will pass it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from treve.plan.clock import Clock, common, seconds
from treve.scene.model import Scene
from treve.scene.passages import most_specific
from treve.scene.ways import Corridor, Gate
from treve.timetabling.problem import (
    EMPTY,
    Direction,
    Lane,
    Passage,
)
from treve.timetabling.problem import Gate as CoreGate
from treve.timetabling.window import (
    Window,
)


def core_gates(
    scene: Scene, used: frozenset[str], states: Mapping[str, frozenset[str]], clock: Clock
) -> tuple[CoreGate, ...]:
    """Make the core's gates.

    Args:
        scene: What there is.
        used: Gates that lie on a way.
        states: By vehicle class, the categories its vehicles may carry; empty is always one.
        clock: Where zero lies.
    """
    return tuple(
        CoreGate(
            id=gate.id,
            lanes=lanes(gate),
            passages=passages(gate, states),
            hours=_hours(gate, scene.corridors, clock),
            inside=gate.inside,
            longest_wait_seconds=(
                None if gate.longest_wait_minutes is None else seconds(gate.longest_wait_minutes)
            ),
            longest_queue_vehicles=gate.longest_queue_vehicles,
        )
        for gate in scene.gates
        if gate.id in used
    )


def lanes(gate: Gate) -> tuple[Lane, ...]:
    """Lanes for both directions first, those outward, those inward, then those that switch."""
    switch = 0 if gate.switch_minutes is None else seconds(gate.switch_minutes)
    return (
        (Lane(),) * gate.lanes_both
        + (Lane(frozenset({Direction.OUT})),) * gate.lanes_out
        + (Lane(frozenset({Direction.IN})),) * gate.lanes_in
        + (Lane(switch_seconds=switch),) * gate.lanes_switched
    )


def passages(gate: Gate, states: Mapping[str, frozenset[str]]) -> tuple[Passage, ...]:
    """Spell out the gate's table for every class, load state and direction that occurs."""
    directions = sorted(
        frozenset().union(*(lane.directions for lane in lanes(gate))), key=lambda way: way.value
    )
    rows = []
    for vehicle_class in sorted(states):
        for state in (EMPTY, *sorted(states[vehicle_class])):
            for direction in directions:
                row = most_specific(gate, vehicle_class, state, direction.value)
                if row is not None:
                    held = max(1, seconds(row.minutes))
                    rows.append(Passage(vehicle_class, state, direction, held))
    return tuple(rows)


def _hours(gate: Gate, corridors: Iterable[Corridor], clock: Clock) -> tuple[Window, ...] | None:
    """Hours of the gate, within those of every corridor that runs through it."""
    hours = clock.windows(gate.hours)
    for corridor in corridors:
        if gate.id in corridor.gates:
            hours = common(hours, clock.windows(corridor.hours))
    return hours
