"""Stagger rows: vehicles cannot all be first at a gate, nor all be last.

Let ``m`` vehicles of a set of fleets make their first passage at a gate with ``L`` lanes, each
holding a lane for at least ``s`` seconds. In each window the ``i``-th of them starts no sooner than
``s * floor(i / L)`` after the earliest could, so over ``w`` windows their delays sum to at least
``s * (k * m - w * L * k * (k + 1) / 2)`` for every whole ``k``. Likewise backwards for last
passages. An arc whose passage is later than the earliest one's by nature counts that as delay.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from treve.timetabling.arcs import lanes_serving
from treve.timetabling.bound.columns import STARTS, STOPS, Collapsed
from treve.timetabling.bound.row_kinds import FIRST, LAST, STAGGER_KINDS
from treve.timetabling.bound.rows import fleet_sets
from treve.timetabling.problem import Direction
from treve.timetabling.program import Floats, Ints, Row

SIDES = {FIRST.word: STARTS, LAST.word: STOPS}


@dataclass(frozen=True, slots=True)
class Stagger:
    """A family of rows, one for each ``k``: first or last passages of some fleets at one gate.

    Attributes:
        columns: Those with such a passage.
        beyond: What each needs to the passage beyond the nearest, in seconds.
    """

    side: str
    gate: int
    fleets: tuple[int, ...]
    lanes: int
    seconds: int
    columns: Ints
    beyond: Ints

    @property
    def extra(self) -> dict[int, int]:
        """What each column needs beyond the nearest."""
        return dict(zip(self.columns.tolist(), self.beyond.tolist(), strict=True))

    def slope(self, values: Floats) -> int:
        """The ``k`` whose row is the tightest at a point."""
        return self._slope(values[self.columns])

    def _slope(self, often: Floats) -> int:
        return max(0, round(float(often.sum()) / self.lanes - 0.5))

    def violated(self, c: Collapsed, values: Floats) -> int | None:
        """The ``k`` whose row is the tightest at a point; ``None`` where the point keeps it."""
        often = values[self.columns]
        there = np.flatnonzero(often)
        often, beyond = often[there], self.beyond[there]
        k = self._slope(often)
        held = float((beyond - self.seconds * k) @ often)
        held += sum(values[c.delay[self.side, f, self.gate]] for f in self.fleets)
        return k if held < self._least(c, k) - 1 else None

    def _least(self, c: Collapsed, k: int) -> int:
        return -self.seconds * c.windows * self.lanes * k * (k + 1) // 2

    def name(self, c: Collapsed) -> str:
        """What the names of its rows begin with."""
        names = "+".join(c.problem.fleets[f].id for f in self.fleets)
        return STAGGER_KINDS[self.side].name(c.problem.gates[self.gate].id, names)

    def row(self, c: Collapsed, k: int) -> Row:
        """The row for ``k``."""
        delays = [c.delay[self.side, f, self.gate] for f in self.fleets]
        return Row.of(
            f"{self.name(c)}:{k}",
            np.concatenate([self.columns, delays]),
            np.concatenate([self.beyond - self.seconds * k, [1] * len(delays)]),
            self._least(c, k),
        )


def staggers(c: Collapsed) -> tuple[Stagger, ...]:
    """Every family of the program."""
    return tuple(family for side in SIDES for family in _of_side(c, side))


def _of_side(c: Collapsed, side: str) -> Iterator[Stagger]:
    """Families of first, or of last, passages.

    Where a vehicle may wait outside between the edge and the passage until another window, the
    distance says nothing, and the column is left out.
    """
    columns = c.columns
    t = columns.table
    which, line = columns.passings
    arc = columns.arc[which]
    wanted = columns.of_kind(*SIDES[side])[which]
    if side == "first":
        wanted &= t.first[line] == 1
        together = t.offset[line] < t.first_end[arc]
        distance = t.offset[line] - t.inside_from[arc]
    else:
        wanted &= t.last[line] == 1
        together = t.offset[line] >= t.last_start[arc]
        distance = t.inside_to[arc] - t.offset[line] - t.hold[line]
    wanted &= together | (c.windows == 1)
    for g, gate in enumerate(c.problem.gates):
        here = wanted & (t.gate[line] == g) if gate.inside else np.zeros_like(wanted)
        at, lines, near = which[here], line[here], distance[here]
        for fleets in fleet_sets(c.problem):
            mine = np.isin(columns.fleet[at], fleets)
            if not mine.any():
                continue
            outward = set(t.outward[lines[mine]].tolist())
            directions = frozenset(
                d for d, n in ((Direction.IN, 0), (Direction.OUT, 1)) if n in outward
            )
            yield Stagger(
                side,
                g,
                fleets,
                lanes_serving(gate, directions),
                int(t.hold[lines[mine]].min()),
                columns.number[at[mine]],
                near[mine] - int(near[mine].min()),
            )
