"""Reservations on lanes, bays and desks, and the rows that answer "when next?". Compiled.

A row holds, for each slot, how many slots from there on have a lane free; where none is free, the
same below zero until one is: of the reservation the slot lies in where there is one lane, of the
whole crowded stretch where there are several. So a search for a gap hops from gap to gap, and a
reservation rewrites its own slots and the gap before it, no more.
"""

from __future__ import annotations

from treve.timetabling.solvers.compiled import compiled
from treve.timetabling.solvers.search.board import Board, Ints
from treve.timetabling.solvers.search.cells import NEVER


@compiled
def next_free(run: Ints, slots: int, start: int, hold: int, hops: int) -> int:
    """First slot at or after ``start`` from which a lane is free for so long.

    ``NEVER`` where there is none, or none within so many hops over reservations and short gaps.
    """
    i = start
    for _ in range(hops):
        if i >= slots:
            return NEVER
        free = run[i]
        if free >= hold:
            return i
        i += abs(free)
    return NEVER


@compiled
def _fill_gap(run: Ints, start: int, ahead: int) -> None:
    """Rewrite the free slots before ``start``, with ``ahead`` free slots from ``start`` on."""
    i = start - 1
    while i >= 0 and run[i] > 0:
        run[i] = ahead + start - i
        i -= 1


@compiled
def recount(taken: Ints, run: Ints, lanes: int, low: int, high: int) -> None:
    """Rewrite a row of several lanes after its slots ``[low, high)`` changed."""
    for i in range(high - 1, -1, -1):
        after = run[i + 1]
        if taken[i] >= lanes:
            found = after - 1 if after < 0 else -1
        else:
            found = after + 1 if after > 0 else 1
        if found == run[i] and i < low:
            break
        run[i] = found


@compiled
def take(
    taken: Ints, run: Ints, lanes: int, slots: int, start: int, hold: int, change: int
) -> None:
    """Take a lane for some slots (``change`` 1), or give it back (-1)."""
    end = min(start + hold, slots)
    if lanes > 1:
        for i in range(start, end):
            taken[i] += change
        recount(taken, run, lanes, start, end)
    elif change > 0:
        for i in range(start, end):
            run[i] = i - end
        _fill_gap(run, start, 0)
    else:
        ahead = max(0, run[end])
        for i in range(start, end):
            run[i] = ahead + end - i
        _fill_gap(run, start, ahead + end - start)


@compiled
def open_all(board: Board) -> None:
    """Write all rows from nothing but the closed hours."""
    resources = len(board.lanes)
    for r in range(resources):
        slots = board.ends[r]
        board.grid[resources + r, slots] = 0
        recount(board.grid[r], board.grid[resources + r], board.lanes[r], slots, slots)
