"""The grid of cells: how fine, from when to when, and which cells are open."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import reduce

import numpy as np
import numpy.typing as npt

from treve.timetabling.arcs import Arc
from treve.timetabling.problem import Problem, Window

MOST_CELLS = 16_000
FEWEST_CELLS = 7_000
NEVER = 1 << 29


@dataclass(frozen=True, slots=True)
class Cells:
    """A grid: cell ``i`` covers seconds ``[start + i * size, start + (i + 1) * size)``."""

    start: int
    size: int
    count: int

    @property
    def zero(self) -> int:
        """The cell of time zero."""
        return -self.start // self.size

    def up(self, seconds: int) -> int:
        """First cell that begins at or after a moment."""
        return -((self.start - seconds) // self.size)

    def down(self, seconds: int) -> int:
        """Last cell border at or before a moment."""
        return (seconds - self.start) // self.size

    def cover(self, seconds: int) -> int:
        """Cells that cover a length of time."""
        return -(-seconds // self.size)

    def shut(
        self, hours: tuple[Window, ...] | list[tuple[int, int]] | None
    ) -> npt.NDArray[np.bool_]:
        """Which cells do not lie whole within one of the hours."""
        if hours is None:
            return np.zeros(self.count, dtype=np.bool_)
        shut = np.ones(self.count, dtype=np.bool_)
        for h in hours:
            start, end = (h.start_seconds, h.end_seconds) if isinstance(h, Window) else h
            shut[max(0, self.up(start)) : max(0, self.down(end))] = False
        return shut

    def calendar(self, hours: list[tuple[int, int]]) -> tuple[list[int], list[int]]:
        """For each cell, the border at which the hours it lies in end, and the next open cell."""
        close = np.full(self.count + 1, -1)
        for start, end in hours:
            first, last = max(0, self.up(start)), min(self.count, self.down(end))
            if first < last:
                close[first : last + 1] = np.maximum(close[first : last + 1], last)
        opens = np.full(self.count + 1, NEVER)
        for i in range(self.count - 1, -1, -1):
            opens[i] = i if close[i] > i else opens[i + 1]
        return close.tolist(), opens.tolist()


def choose_cells(problem: Problem, arcs: tuple[Arc, ...], until_seconds: int,
                 weights: dict[int, float]) -> Cells:
    """A grid that loses little to rounding up and is small enough for the cache.

    Args:
        problem: The problem.
        arcs: Its arcs.
        until_seconds: Last second the search may use.
        weights: How much of the bound each gate makes, by gate index.
    """
    lead = _lead_seconds(problem, arcs)
    span = until_seconds + lead
    common = reduce(math.gcd, _lengths(problem, arcs), 0) or 1
    if span // common <= MOST_CELLS:
        size = common
    else:
        coarse = max(2, span // FEWEST_CELLS)
        fine = max(1, span // MOST_CELLS)
        size = min(range(fine, coarse + 1), key=lambda d: (_loss(arcs, weights, d), d))
    before = -(-lead // size) * size
    return Cells(-before, size, (until_seconds + before) // size + 2)


def _lengths(problem: Problem, arcs: tuple[Arc, ...]) -> set[int]:
    found = {w.start_seconds for w in problem.windows}
    found |= {w.end_seconds - problem.margin_seconds for w in problem.windows}
    for way in problem.ways:
        for leg in way.legs:
            found |= {leg.empty_seconds, leg.loaded_seconds}
    for arc in arcs:
        found |= {p.hold_seconds for p in arc.passes} | {arc.loading_seconds, arc.unloading_seconds}
    return found


def _lead_seconds(problem: Problem, arcs: tuple[Arc, ...]) -> int:
    """How long before zero a vehicle may have to set out, with room to take turns at bays."""
    lead = 0
    for arc in arcs:
        if problem.fleets[arc.fleet].available is None and arc.inside_from != 0:
            lead = max(lead, arc.seconds if arc.inside_from is None else arc.inside_from)
    return 3 * lead


def _loss(arcs: tuple[Arc, ...], weights: dict[int, float], size: int) -> float:
    """Share of time that rounding up to this size wastes: at dear gates, and on the road."""
    holds = {(p.gate, p.hold_seconds) for a in arcs for p in a.passes}
    gates = sum(
        weights.get(g, 0.0) * (-(-h // size) * size / h - 1) for g, h in holds
    ) / max(1, len(holds)) * max(1, len({g for g, _ in holds}))
    longest = max((a.seconds for a in arcs), default=1)
    parts = max((2 + 2 * len(a.passes) for a in arcs), default=1)
    return gates + 0.5 * size * parts / max(1, longest)
