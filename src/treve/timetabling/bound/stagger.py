"""Stagger rows: vehicles cannot all be first at a gate, nor all be last.

Let ``m`` vehicles of a set of fleets make their first passage at a gate with ``L`` lanes, each
holding a lane for at least ``s`` seconds. In each window the ``i``-th of them starts no sooner than
``s * floor(i / L)`` after the earliest could, so over ``w`` windows their delays sum to at least
``s * (k * m - w * L * k * (k + 1) / 2)`` for every whole ``k``. Likewise backwards for last
passages. An arc whose passage is later than the earliest one's by nature counts that as delay.
"""

from __future__ import annotations

from dataclasses import dataclass

from treve.timetabling.arcs import Arc, Pass, lanes_serving
from treve.timetabling.bound.columns import Collapsed
from treve.timetabling.bound.rows import fleet_sets
from treve.timetabling.problem import Direction


@dataclass(frozen=True, slots=True)
class Stagger:
    """A family of rows, one for each ``k``: first or last passages of some fleets at one gate."""

    side: str
    gate: int
    fleets: tuple[int, ...]
    lanes: int
    seconds: int
    extra: dict[int, int]

    def slope(self, values: tuple[float, ...]) -> int:
        """The ``k`` whose row is the tightest at a point."""
        m = sum(values[j] for j in self.extra)
        return max(0, round(m / self.lanes - 0.5))

    def row(self, c: Collapsed, k: int) -> tuple[str, dict[int, int], int]:
        """Name, coefficients and right-hand side of the row for ``k``."""
        problem = c.problem
        names = "+".join(problem.fleets[f].id for f in self.fleets)
        row = {j: extra - self.seconds * k for j, extra in self.extra.items()}
        for f in self.fleets:
            row[c.delay[self.side, f, self.gate]] = 1
        least = -self.seconds * c.windows * self.lanes * k * (k + 1) // 2
        return f"{self.side}:{problem.gates[self.gate].id}:{names}:{k}", row, least


def staggers(c: Collapsed) -> tuple[Stagger, ...]:
    """Every family of the program."""
    out = []
    for side, kinds in (("first", ("enter", "single")), ("last", ("leave", "single"))):
        for g, gate in enumerate(c.problem.gates):
            if not gate.inside:
                continue
            found = _passages(c, side, kinds, g)
            for fleets in fleet_sets(c.problem):
                mine = [(j, p, before) for j, f, p, before in found if f in fleets]
                if not mine:
                    continue
                directions: frozenset[Direction] = frozenset(p.direction for _, p, _ in mine)
                least = min(before for _, _, before in mine)
                out.append(
                    Stagger(
                        side,
                        g,
                        fleets,
                        lanes_serving(gate, directions),
                        min(p.hold_seconds for _, p, _ in mine),
                        {j: before - least for j, _, before in mine},
                    )
                )
    return tuple(out)


def _passages(
    c: Collapsed, side: str, kinds: tuple[str, ...], g: int
) -> list[tuple[int, int, Pass, int]]:
    """Columns whose first (last) inside passage is at the gate, with its distance from the edge.

    Where a vehicle may wait outside between the edge and the passage until another window, the
    distance says nothing, and the column is left out.
    """
    found = []
    for (i, kind), column in c.columns.items():
        if kind not in kinds:
            continue
        arc = c.arcs[i]
        inside = [p for p in arc.passes if p.inside]
        if not inside:
            continue
        p = inside[0] if side == "first" else inside[-1]
        if p.gate == g and (c.windows == 1 or _without_rest(arc, p, side)):
            found.append((column, arc.fleet, p, _from_edge(arc, p, side)))
    return found


def _without_rest(arc: Arc, p: Pass, side: str) -> bool:
    if side == "first":
        return p.offset_seconds < arc.blocks[0][1]
    return p.offset_seconds >= arc.blocks[-1][0]


def _from_edge(arc: Arc, p: Pass, side: str) -> int:
    if side == "first":
        return p.offset_seconds - (arc.inside_from or 0)
    return (arc.inside_to or 0) - p.offset_seconds - p.hold_seconds
