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
def take_switched(board: Board, r: int, first: int, last: int, change: int) -> None:
    """Take or give back some slots of a lane that has to be switched for the other direction.

    A slot of the other direction is kept from as many lanes as are held at once anywhere so near
    to it that none of them could be switched in time. So passages one right after the other
    keep it from one lane; and if both together never need more lanes than there are, all passages
    find one each (Dilworth 1950: they are ordered in part by who can follow whom in a lane).
    """
    resources, lanes, slots = board.world[0].run0, board.lanes[r], board.ends[r]
    low, high = max(0, first), min(last, slots)
    if low >= high:
        return
    own = board.grid[2 * resources + r]
    for i in range(low, high):
        own[i] += change
        board.grid[r, i] += change
    recount(board.grid[r], board.grid[resources + r], lanes, low, high)
    other = board.turns[r, 1]
    if other < 0:
        return
    size = board.slots[r]
    reach = (board.turns[r, 2] + size - 1) // size
    kept = board.grid[3 * resources + other]
    begin, end = -1, -1
    most, at = -1, -1  # most lanes held in the slots near, and the last of these that holds them
    for i in range(max(0, low - reach), min(slots, high + reach)):
        if at < i - reach or at < 0:
            most = -1
            for j in range(max(0, i - reach), min(slots, i + reach + 1)):
                if own[j] >= most:
                    most, at = own[j], j
        elif i + reach < slots and own[i + reach] >= most:
            most, at = own[i + reach], i + reach
        if most != kept[i]:
            board.grid[other, i] += most - kept[i]
            kept[i] = most
            begin, end = (i if begin < 0 else begin), i + 1
    if begin >= 0:
        recount(board.grid[other], board.grid[resources + other], lanes, begin, end)


@compiled
def room_to_wait(board: Board, queue: int, ready: int, begin: int) -> int:
    """First second from which one more may stand in a queue until a passage begins, or that one."""
    size, most = board.slots[queue], board.lanes[queue]
    first, last = ready // size, min((begin + size - 1) // size, board.ends[queue])
    for i in range(last - 1, first - 1, -1):
        if board.grid[queue, i] >= most:
            return min(begin, (i + 1) * size)
    return ready


@compiled
def stand(board: Board, queue: int, ready: int, begin: int, change: int) -> None:
    """Stand in a queue until a passage begins, or no longer."""
    size = board.slots[queue]
    for i in range(ready // size, min((begin + size - 1) // size, board.ends[queue])):
        board.grid[queue, i] += change


@compiled
def open_all(board: Board) -> None:
    """Write all rows from nothing but the closed hours."""
    resources = len(board.lanes)
    for r in range(resources):
        slots = board.ends[r]
        board.grid[resources + r, slots] = 0
        recount(board.grid[r], board.grid[resources + r], board.lanes[r], slots, slots)
