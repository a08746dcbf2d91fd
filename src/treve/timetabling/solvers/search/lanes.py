"""Reservations on lanes, bays and desks, and the rows that answer "when next?". Compiled."""

from __future__ import annotations

import numba as nb

from treve.timetabling.solvers.search.board import Board, Ints, Records
from treve.timetabling.solvers.search.cells import NEVER


@nb.njit(cache=True, nogil=True, _nrt=False)
def refresh(  # noqa: PLR0913
    world: Records, resources: Records, holds: Ints, grid: Ints, r: int, low: int, high: int
) -> None:
    """Bring a resource's rows up to date after its cells ``[low, high)`` changed.

    Going backwards, a cell's answer depends only on the next cell's, so the walk ends at the first
    cell below the change whose answers all stay as they were.
    """
    lanes = resources[r].lanes
    first, last = resources[r].table0, resources[r].table1
    run_row, free0 = world[0].run0 + r, world[0].free0
    run = grid[run_row, high]
    for i in range(high - 1, -1, -1):
        run = 0 if grid[r, i] >= lanes else run + 1
        same = run == grid[run_row, i]
        grid[run_row, i] = run
        for k in range(first, last):
            found = i if run >= holds[k] else grid[free0 + k, i + 1]
            if found != grid[free0 + k, i]:
                grid[free0 + k, i] = found
                same = False
        if same and i < low:
            break


@nb.njit(cache=True, nogil=True, _nrt=False)
def refresh_all(board: Board) -> None:
    """Write all rows from nothing."""
    cells = board.world[0].cells
    for r in range(len(board.resources)):
        for i in range(cells):
            board.grid[board.world[0].run0 + r, i] = -1
        board.grid[board.world[0].run0 + r, cells] = 0
        for k in range(board.resources[r].table0, board.resources[r].table1):
            board.grid[board.world[0].free0 + k, cells] = NEVER
        refresh(board.world, board.resources, board.holds, board.grid, r, 0, cells)


@nb.njit(cache=True, nogil=True, _nrt=False)
def take(  # noqa: PLR0913
    world: Records, resources: Records, holds: Ints, grid: Ints, r: int, start: int, hold: int,
    change: int,
) -> None:
    """Take a lane for some cells (``change`` 1), or give it back (-1)."""
    end = min(start + hold, world[0].cells)
    lanes = resources[r].lanes
    touched = False
    for i in range(start, end):
        before = grid[r, i] >= lanes
        grid[r, i] += change
        touched = touched or before != (grid[r, i] >= lanes)
    if touched:
        refresh(world, resources, holds, grid, r, start, end)


@nb.njit(cache=True, nogil=True, _nrt=False)
def next_free(  # noqa: PLR0913
    world: Records, resources: Records, grid: Ints, r: int, start: int, hold: int
) -> int:
    """First cell from which a resource is free for so long, for holds that have no table."""
    row = world[0].free0 + resources[r].table0
    run_row = world[0].run0 + r
    i = start
    while i < world[0].cells:
        i = grid[row, i]
        if i >= world[0].cells:
            return NEVER
        run = grid[run_row, i]
        if run >= hold or i + run >= world[0].cells:
            return i
        i += run
    return NEVER
