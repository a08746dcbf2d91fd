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

BOTH = "both"
"""The group of lanes that serve both directions in any order."""
EITHER, OUTWARD, INWARD = -1, 0, 1
"""Which way a resource is passed: both, or one of two that share lanes."""


class Resources:
    """Collects resources while the arcs are written.

    Attributes:
        known: Number of each resource by its key: kind, id, group of lanes or category.
        lanes: Vehicles each serves at once.
        slots: Seconds of a slot of each.
        closed: Lanes closed, by slot, of each.
        hours: When each is open; ``None``: always.
        faces: Which way each is passed, ``OUTWARD`` or ``INWARD``, where its lanes have to be
            switched; else ``EITHER``. Such lanes are two resources, one for each direction.
    """

    def __init__(self, problem: Problem, arcs: tuple[Arc, ...], clock: Seconds) -> None:
        """Find the slot of every gate, and one slot for all stops."""
        self.clock = clock
        self.known: dict[tuple[str, str, str], int] = {}
        self.lanes: list[int] = []
        self.slots: list[int] = []
        self.closed: list[npt.NDArray[np.int32]] = []
        self.hours: list[tuple[Window, ...] | None] = []
        self.faces: list[int] = []
        self._switch = {gate.id: switch_seconds(gate) for gate in problem.gates}
        self._slot_of = {key: choose_slot(found) for key, found in _spent(problem, arcs).items()}
        stops = {s for arc in arcs for s in (arc.loading_seconds, arc.unloading_seconds) if s}
        self.stop_slot = min(MINUTE, choose_slot(dict.fromkeys(stops, 1.0)))

    def get(self, key: tuple[str, str, str], lanes: int, hours: tuple[Window, ...] | None) -> int:
        """The resource under a key, made at its first use."""
        if key not in self.known:
            group = BOTH if key[2] in _REVERSED else key[2]
            slot = self._slot_of[key[1], group] if key[0] == "gate" else self.stop_slot
            self.known[key] = len(self.lanes)
            self.lanes.append(lanes)
            self.hours.append(hours)
            self.slots.append(slot)
            self.faces.append(_facing(key))
            self.closed.append((self.clock.shut(hours, slot) * lanes).astype(np.int32))
        return self.known[key]

    def turns(self) -> npt.NDArray[np.int32]:
        """By resource: which way it faces, its other direction or -1, seconds to switch it."""
        rows = []
        for (kind, name, group), r in self.known.items():
            other = self.known.get((kind, name, _REVERSED.get(group, "")), -1)
            switch = 0 if self.faces[r] == EITHER else self._switch[name]
            rows.append((self.faces[r], other, switch))
        return np.array(rows, np.int32).reshape(-1, 3)

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
            for found, _ in lane_groups(gate, p.direction):
                name = BOTH if found in _REVERSED else found
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
    """Groups of alike lanes that serve a direction: those for it alone first, then the shared.

    Where any of the shared has to be switched they all are reckoned to have to be.
    """
    return _lane_groups(gate.lanes, direction)


def switch_seconds(gate: Gate) -> int:
    """Seconds in which any lane of a gate that serves both directions can be switched."""
    return max((x.switch_seconds for x in gate.lanes if len(x.directions) > 1), default=0)


def members(gate: Gate, group: str) -> list[int]:
    """Lanes of a gate that make up a group."""
    shared = group in {BOTH, *_REVERSED}
    wanted = frozenset(Direction) if shared else frozenset({Direction(group)})
    return [i for i, lane in enumerate(gate.lanes) if lane.directions == wanted]


def group_of(gate: Gate, lane: int, direction: Direction) -> str:
    """The name of the group that a lane belongs to for a direction."""
    if gate.lanes[lane].directions != frozenset(Direction):
        return direction.value
    return _turned(direction) if switch_seconds(gate) else BOTH


def _turned(direction: Direction) -> str:
    return f"{BOTH} {direction.value}"


_REVERSED = {
    _turned(Direction.OUT): _turned(Direction.IN),
    _turned(Direction.IN): _turned(Direction.OUT),
}


def _facing(key: tuple[str, str, str]) -> int:
    if key[0] != "gate" or key[2] not in _REVERSED:
        return EITHER
    return OUTWARD if key[2] == _turned(Direction.OUT) else INWARD


@cache
def _lane_groups(lanes: tuple[Lane, ...], direction: Direction) -> tuple[tuple[str, int], ...]:
    alone = sum(1 for x in lanes if x.directions == frozenset({direction}))
    shared = sum(1 for x in lanes if x.directions == frozenset(Direction))
    turned = any(x.switch_seconds for x in lanes if len(x.directions) > 1)
    groups = [(direction.value, alone), (_turned(direction) if turned else BOTH, shared)]
    return tuple((name, count) for name, count in groups if count)
