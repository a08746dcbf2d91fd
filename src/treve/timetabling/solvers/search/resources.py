"""Lanes, bays and desks while the arcs are written as arrays."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from treve.timetabling.problem import Direction, Gate


class Resources:
    """Collects resources and their tables while the arcs are written."""

    def __init__(self) -> None:
        """Begin with none."""
        self.lanes: list[int] = []
        self.closed: list[npt.NDArray[np.int16]] = []
        self.holds: list[dict[int, int]] = []
        self.known: dict[tuple[str, ...], int] = {}

    def get(self, key: tuple[str, ...], lanes: int, shut: npt.NDArray[np.bool_]) -> int:
        """The resource under a key, made at its first use."""
        if key not in self.known:
            self.known[key] = len(self.lanes)
            self.lanes.append(lanes)
            self.closed.append((shut * lanes).astype(np.int16))
            self.holds.append({1: 0})
        return self.known[key]

    def table(self, resource: int, hold: int) -> tuple[int, int]:
        """Remember that a table for this hold is needed; returns (resource, place)."""
        place = self.holds[resource].setdefault(hold, len(self.holds[resource]))
        return resource, place


def lane_groups(gate: Gate, direction: Direction) -> list[tuple[str, int]]:
    """Groups of alike lanes that serve a direction: those for it alone first, then the shared."""
    alone = sum(1 for x in gate.lanes if x.directions == frozenset({direction}))
    shared = sum(1 for x in gate.lanes if x.directions == frozenset(Direction))
    groups = [(direction.value, alone), ("both", shared)]
    return [(name, count) for name, count in groups if count]
