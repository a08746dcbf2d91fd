"""Everything the compiled annealing reads and writes: days of errands, rooms, tables of ticks."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from treve.timetabling.solvers.by_address import ByAddress
from treve.timetabling.solvers.uncoupled.layout import Layout, Tables
from treve.timetabling.solvers.uncoupled.pricing import Ints
from treve.timetabling.solvers.uncoupled.recognise import Shape

Day = list[tuple[int, int]]
"""Errands of one vehicle in order, with the units of each."""


@dataclass(frozen=True, eq=False)
class Board(ByAddress):
    """One chain's arrays; a *trip* is one errand of one vehicle, its number stays the same."""

    days: Ints  # [vehicle, place in the day] trips
    counts: Ints  # [vehicle] trips in its day
    errand_of: Ints  # [trip]
    units_of: Ints  # [trip]
    left: Ints  # [room] units that still fit
    best_days: Ints
    best_counts: Ints
    best_errands: Ints
    best_units: Ints
    one: Ints  # scratch: a day as it would be
    two: Ints  # scratch: the other day
    costs: npt.NDArray[np.float64]  # [vehicle]
    lengths: Ints  # [vehicle] ticks of its day
    change: Ints  # scratch: see CHANGE_* of anneal.py
    first_option: Ints  # [load + 1] errands of a load follow each other
    errand_at: Ints  # [load, stop] -1 where there is none
    tables: Tables


def open_board(shape: Shape, layout: Layout, days: list[Day]) -> Board:
    """A board with these days on it; one for each vehicle, fleets in the order of the layout."""
    stops, loads = len(shape.problem.stops), len(shape.problem.loads)
    trips = [errand for day in days for errand in day]
    width = min(len(trips), max(24, 3 * max(len(day) for day in days)))
    table = np.zeros((len(days), width), dtype=np.int64)
    counts = np.array([len(day) for day in days], dtype=np.int64)
    number = 0
    for v, day in enumerate(days):
        table[v, : len(day)] = range(number, number + len(day))
        number += len(day)
    errands = np.array([e for e, _ in trips], dtype=np.int64)
    units = np.array([u for _, u in trips], dtype=np.int64)
    left = layout.left.copy()
    for e, u in trips:
        for r in layout.tables.rooms[e]:
            if r >= 0:
                left[r] -= u
    errand_at = np.full((loads, stops), -1, dtype=np.int64)
    for (load, stop), e in layout.index.items():
        errand_at[load, stop] = e
    return Board(
        table,
        counts,
        errands,
        units,
        left,
        table.copy(),
        counts.copy(),
        errands.copy(),
        units.copy(),
        np.zeros(width, dtype=np.int64),
        np.zeros(width, dtype=np.int64),
        np.zeros(len(days)),
        np.zeros(len(days), dtype=np.int64),
        np.zeros(8, dtype=np.int64),
        np.searchsorted(layout.tables.load_of, np.arange(loads + 1)).astype(np.int64),
        errand_at,
        layout.tables,
    )


def best_of(board: Board) -> list[Day]:
    """The best days that annealing has kept."""
    return [
        [(int(board.best_errands[t]), int(board.best_units[t])) for t in row[:count]]
        for row, count in zip(board.best_days, board.best_counts, strict=True)
    ]
