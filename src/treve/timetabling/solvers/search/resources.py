"""Lanes, bays and desks while the arcs are written as arrays."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import numpy as np
import numpy.typing as npt

from treve.timetabling.arcs import Arc
from treve.timetabling.problem import (
    Direction,
    Gate,
    Lane,
    Problem,
)
from treve.timetabling.solvers.search.cells import MINUTE, Seconds, choose_slot
from treve.timetabling.window import (
    Window,
)


class Resources:
    """Collects resources while the arcs are written.

    Attributes:
        known: Number of each resource by its key: kind, id, group of lanes or category.
        lanes: Vehicles each serves at once.
        slots: Seconds of a slot of each.
        closed: Lanes closed, by slot, of each.
        hours: When each is open; ``None``: always.
    """

    def __init__(self, problem: Problem, arcs: tuple[Arc, ...], clock: Seconds) -> None:
        """Find the slot of every gate, and one slot for all stops."""
        self.clock = clock
        self.known: dict[tuple[str, str, str], int] = {}
        self.lanes: list[int] = []
        self.slots: list[int] = []
        self.closed: list[npt.NDArray[np.int32]] = []
        self.hours: list[tuple[Window, ...] | None] = []
        self._slot_of = {key: choose_slot(found) for key, found in _spent(problem, arcs).items()}
        stops = {s for arc in arcs for s in (arc.loading_seconds, arc.unloading_seconds) if s}
        self.stop_slot = min(MINUTE, choose_slot(dict.fromkeys(stops, 1.0)))

    def get(self, key: tuple[str, str, str], lanes: int, hours: tuple[Window, ...] | None) -> int:
        """The resource under a key, made at its first use."""
        if key not in self.known:
            slot = self._slot_of[key[1], key[2]] if key[0] == "gate" else self.stop_slot
            self.known[key] = len(self.lanes)
            self.lanes.append(lanes)
            self.hours.append(hours)
            self.slots.append(slot)
            self.closed.append((self.clock.shut(hours, slot) * lanes).astype(np.int32))
        return self.known[key]

    def cover(self, resource: int, seconds: int) -> int:
        """Slots of a resource that cover a length of time."""
        return -(-seconds // self.slots[resource])


def _spent(problem: Problem, arcs: tuple[Arc, ...]) -> dict[tuple[str, str], dict[int, float]]:
    """About how long each group of lanes will be held by holds of each length.

    Each load is reckoned to go by the fleet that can take most of it at once, back and forth, with
    a little of every other passage.
    """
    spent: dict[tuple[str, str], dict[int, float]] = defaultdict(lambda: defaultdict(float))

    def add(arc: Arc, trips: float) -> None:
        for p in arc.passes:
            gate = problem.gates[p.gate]
            for name, _ in lane_groups(gate, p.direction):
                spent[gate.id, name][p.hold_seconds] += trips * p.hold_seconds

    best: dict[int, Arc] = {}
    for arc in arcs:
        add(arc, 1e-3)
        if arc.load is not None:
            old = best.get(arc.load)
            if old is None or _at_once(problem, arc) > _at_once(problem, old):
                best[arc.load] = arc
    back = {(a.fleet, a.origin, a.destination): a for a in arcs if a.load is None}
    for load, arc in best.items():
        if problem.loads[load].binding:
            trips = problem.loads[load].quantity / max(1, arc.units)
            add(arc, trips)
            empty = back.get((arc.fleet, arc.destination, arc.origin))
            if empty is not None:
                add(empty, trips)
    return spent


def _at_once(problem: Problem, arc: Arc) -> int:
    return arc.units * problem.fleets[arc.fleet].count


def lane_groups(gate: Gate, direction: Direction) -> tuple[tuple[str, int], ...]:
    """Groups of alike lanes that serve a direction: those for it alone first, then the shared."""
    return _lane_groups(gate.lanes, direction)


@cache
def _lane_groups(lanes: tuple[Lane, ...], direction: Direction) -> tuple[tuple[str, int], ...]:
    alone = sum(1 for x in lanes if x.directions == frozenset({direction}))
    shared = sum(1 for x in lanes if x.directions == frozenset(Direction))
    groups = [(direction.value, alone), ("both", shared)]
    return tuple((name, count) for name, count in groups if count)
