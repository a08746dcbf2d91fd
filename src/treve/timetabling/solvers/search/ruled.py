"""Rows of a problem as records of a board, and which of them count an arc's units."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from treve.timetabling.arcs import Arc
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.rows import (
    Moment,
    Quantity,
)
from treve.timetabling.solvers.search.board import MARK, ROW, Records
from treve.timetabling.solvers.search.cells import MINUTE, Seconds
from treve.timetabling.solvers.search.rows import (
    ARRIVAL,
    CAP,
    DEPARTURE,
    HELD_BACK,
    PRECEDENCE,
    RATIO,
    WAITED_FOR,
)
from treve.timetabling.window import (
    Window,
)

ALWAYS = (-(1 << 40), 1 << 40)
"""From long before anything to long after it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the board; fields as of its records."""

    kind: int
    least: int = 0
    free: int = 0
    num: int = 0
    den: int = 1
    begin: int = ALWAYS[0]
    end: int = ALWAYS[1]


@dataclass(slots=True)
class Ruled:
    """The rows of a board.

    Attributes:
        rows: In the order of their numbers.
        sides: For each load, in which rows it counts, on which side, and what of it counts.
        waited: What each row waits for, by the ids of its loads.
        marks: Row, side and moment of all arcs, one after the other, as far as they were asked for.
    """

    rows: list[Row] = field(default_factory=list)
    sides: dict[str, list[tuple[int, int, Quantity]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    marks: list[tuple[int, int, int]] = field(default_factory=list)
    waited: list[tuple[str, ...]] = field(default_factory=list)

    def add(self, row: Row, held_back: Quantity, waited_for: Quantity | None = None) -> None:
        """Append a row."""
        for quantity, side in ((held_back, HELD_BACK), (waited_for, WAITED_FOR)):
            for load in quantity.loads if quantity is not None else ():
                assert quantity is not None  # noqa: S101 - as above
                self.sides[load].append((len(self.rows), side, quantity))
        self.rows.append(row)
        self.waited.append(() if waited_for is None else waited_for.loads)

    def marks_of(self, problem: Problem, arc: Arc) -> tuple[int, int]:
        """Append the marks of an arc; from which to before which of all marks they go."""
        first = len(self.marks)
        if arc.load is not None:
            gates = set(problem.ways[arc.way].gates)
            for row, side, quantity in self.sides.get(problem.loads[arc.load].id, ()):
                if not quantity.gates or not gates.isdisjoint(quantity.gates):
                    departs = quantity.moment is Moment.DEPARTURE
                    self.marks.append((row, side, DEPARTURE if departs else ARRIVAL))
        return first, len(self.marks)

    def arrays(self, problem: Problem, clock: Seconds) -> dict[str, Any]:
        """A board's arrays about rows, nothing counted yet; once all arcs have their marks."""
        count, minutes = len(self.rows), clock.count // MINUTE + 2
        number = {load.id: i for i, load in enumerate(problem.loads)}
        waited = [number[load] for loads in self.waited for load in loads]
        return {
            "rows": self._records(),
            "marks": np.array(self.marks, MARK),
            "waited": np.array(waited, np.int32),
            "counted": np.zeros((count, 2, minutes), np.int32),
            "hoped": np.zeros((count, minutes), np.int32),
            "owed": np.zeros((count, minutes), np.int32),
            "headroom": np.zeros((count, minutes), np.int32),
        }

    def _records(self) -> Records:
        out = np.zeros(len(self.rows), ROW)
        first = 0
        for i, (row, waited) in enumerate(zip(self.rows, self.waited, strict=True)):
            last = first + len(waited)
            figures = (row.kind, row.least, row.free, row.num, row.den, row.begin, row.end)
            out[i] = (*figures, 0, 0, first, last)
            first = last
        return out


def rows_of(problem: Problem, clock: Seconds) -> Ruled:
    """The rows of a problem on a search's clock. Floors are none: see ``solvers/floors.py``."""
    out = Ruled()
    for before in problem.rows.precedences:
        row = Row(PRECEDENCE, least=before.least_units, free=before.free_units)
        out.add(row, before.then, before.first)
    for ratio in problem.rows.ratios:
        exact = ratio.ratio
        row = Row(RATIO, free=ratio.slack_units, num=exact.numerator, den=exact.denominator)
        out.add(row, ratio.ahead, ratio.behind)
    for cap in problem.rows.caps:
        out.add(_cap(cap.most_units, cap.hours, clock), cap.what)
    for calendar in problem.rows.calendars:
        for hours in _outside(calendar.hours):
            out.add(_cap(0, hours, clock), calendar.what)
    return out


def _outside(hours: tuple[Window, ...]) -> list[Window]:
    """All time but some hours, which are sorted and disjoint."""
    moments = [ALWAYS[0], *(m for h in hours for m in (h.start_seconds, h.end_seconds)), ALWAYS[1]]
    return [Window(a, b) for a, b in zip(moments[::2], moments[1::2], strict=True) if a < b]


def _cap(most: int, hours: Window | None, clock: Seconds) -> Row:
    if hours is None:
        return Row(CAP, free=most)
    return Row(CAP, free=most, begin=clock.at(hours.start_seconds), end=clock.at(hours.end_seconds))
