"""Lanes, bays and desks while the arcs are written as arrays."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import numpy.typing as npt

from treve.timetabling.arcs import Arc
from treve.timetabling.problem import Direction, Gate, Problem, Window
from treve.timetabling.solvers.search.cells import Seconds, choose_slot


class Resources:
    """Collects resources while the arcs are written.

    Attributes:
        known: Number of each resource by its key: kind, id, group of lanes or category.
        lanes: Vehicles each serves at once.
        slots: Seconds of a slot of each.
        closed: Lanes closed, by slot, of each.
    """

    def __init__(self, problem: Problem, arcs: tuple[Arc, ...], clock: Seconds) -> None:
        """Find the slot of every gate, and one slot for all stops."""
        self.clock = clock
        self.known: dict[tuple[str, str, str], int] = {}
        self.lanes: list[int] = []
        self.slots: list[int] = []
        self.closed: list[npt.NDArray[np.int32]] = []
        holds: dict[str, set[int]] = defaultdict(set)
        stops: set[int] = set()
        for arc in arcs:
            for passing in arc.passes:
                holds[problem.gates[passing.gate].id].add(passing.hold_seconds)
            if arc.load is not None:
                stops |= {arc.loading_seconds, arc.unloading_seconds}
        self._slot_of = {gate: choose_slot(sorted(found)) for gate, found in holds.items()}
        self.stop_slot = min(60, choose_slot(sorted(stops - {0})))

    def get(self, key: tuple[str, str, str], lanes: int, hours: tuple[Window, ...] | None) -> int:
        """The resource under a key, made at its first use."""
        if key not in self.known:
            slot = self._slot_of[key[1]] if key[0] == "gate" else self.stop_slot
            self.known[key] = len(self.lanes)
            self.lanes.append(lanes)
            self.slots.append(slot)
            self.closed.append((self.clock.shut(hours, slot) * lanes).astype(np.int32))
        return self.known[key]

    def cover(self, resource: int, seconds: int) -> int:
        """Slots of a resource that cover a length of time."""
        return -(-seconds // self.slots[resource])


def lane_groups(gate: Gate, direction: Direction) -> list[tuple[str, int]]:
    """Groups of alike lanes that serve a direction: those for it alone first, then the shared."""
    alone = sum(1 for x in gate.lanes if x.directions == frozenset({direction}))
    shared = sum(1 for x in gate.lanes if x.directions == frozenset(Direction))
    groups = [(direction.value, alone), ("both", shared)]
    return [(name, count) for name, count in groups if count]
