"""One trip against what is reserved already: when would it be where? Compiled."""

from __future__ import annotations

import math

import numba as nb

from treve.timetabling.solvers.search.board import (
    TRIP_ARC, TRIP_AT, TRIP_END, TRIP_LANE, TRIP_START, TRIP_UNITS, Board, Ints, Records,
)
from treve.timetabling.solvers.search.cells import NEVER
from treve.timetabling.solvers.search.lanes import next_free, take

TRIES = 60


@nb.njit(cache=True, nogil=True, _nrt=False)
def desk_cells(rate: float, units: int) -> int:
    """Cells for which an unloading occupies a desk."""
    return max(1, math.ceil(rate * units - 1e-9))


@nb.njit(cache=True, nogil=True, _nrt=False)
def _at_desks(board: Board, s: int, k: int, ready: int, units: int) -> int:
    """First cell in which an unloading finds its bay and its desks free together."""
    step = board.steps[s]
    start = ready
    for _ in range(TRIES):
        begin = start
        if step.row0 >= 0:
            start = board.grid[step.row0, begin]
            board.trip[TRIP_LANE + k] = step.res0
        for which in range(2):
            desk = step.desk0 if which == 0 else step.desk1
            rate = step.rate0 if which == 0 else step.rate1
            if desk >= 0 and start < board.world[0].cells:
                start = next_free(board.world, board.resources, board.grid, desk, start,
                                  desk_cells(rate, units))
        if start >= board.world[0].cells or start == begin:
            return start
    return NEVER


@nb.njit(cache=True, nogil=True, _nrt=False)
def inside_from(arcs: Records, steps: Records, trip: Ints, a: int) -> int:
    """Cell in which a trip first touches the zone; -1: never."""
    k, mode = arcs[a].in_step, arcs[a].in_mode
    if k < 0:
        return -1
    if mode == 0:
        return trip[TRIP_AT + k]
    if mode == 1:
        return trip[TRIP_AT + k] - steps[arcs[a].step0 + k].travel
    if mode == 2:  # noqa: PLR2004
        return trip[TRIP_AT + k - 1] + steps[arcs[a].step0 + k - 1].hold
    return trip[TRIP_START]


@nb.njit(cache=True, nogil=True, _nrt=False)
def inside_to(arcs: Records, steps: Records, trip: Ints, a: int) -> int:
    """Cell border at which a trip last leaves the zone; -1: it never touches it."""
    k, mode = arcs[a].out_step, arcs[a].out_mode
    if k < 0:
        return -1
    if mode == 3:  # noqa: PLR2004
        return trip[TRIP_END]
    s = arcs[a].step0 + k
    if mode == 2:  # noqa: PLR2004
        return trip[TRIP_START] + steps[s].travel
    end = trip[TRIP_AT + k] + steps[s].hold
    if mode == 1:
        end += arcs[a].tail if k + 1 == arcs[a].steps else steps[s + 1].travel
    return end


@nb.njit(cache=True, nogil=True, _nrt=False)
def _pass_over(board: Board, a: int, start: int, units: int) -> int:
    """Fill ``board.trip`` from a start; returns how many cells later to try again, 0 if done.

    ``NEVER`` where the trip cannot be made before the grid ends.
    """
    arcs, steps, grid, trip = board.arcs, board.steps, board.grid, board.trip
    cells = board.world[0].cells
    now = start
    base = arcs[a].step0
    for k in range(arcs[a].steps):
        s = base + k
        ready = now + steps[s].travel
        if ready >= cells:
            return NEVER
        begin = max(ready, 0)
        trip[TRIP_LANE + k] = -1
        if steps[s].desk0 >= 0:
            begin = _at_desks(board, s, k, begin, units)
        elif steps[s].row0 >= 0:
            trip[TRIP_LANE + k] = steps[s].res0
            wanted = begin
            begin = grid[steps[s].row0, wanted]
            if steps[s].row1 >= 0 and grid[steps[s].row1, wanted] < begin:
                begin = grid[steps[s].row1, wanted]
                trip[TRIP_LANE + k] = steps[s].res1
        if begin >= cells:
            return NEVER
        if begin - ready > steps[s].wait and k > 0 and (k > 1 or steps[base].gate >= 0):
            return begin - ready - steps[s].wait
        trip[TRIP_AT + k] = begin
        now = begin + steps[s].hold
    trip[TRIP_ARC], trip[TRIP_UNITS] = a, units
    trip[TRIP_START], trip[TRIP_END] = start, now + arcs[a].tail
    return NEVER if trip[TRIP_END] >= cells else 0


@nb.njit(cache=True, nogil=True, _nrt=False)
def follow(board: Board, a: int, start: int, units: int) -> int:
    """Make a trip as soon as lanes, bays, desks, windows and hours allow; fills ``board.trip``.

    Waiting before the first gate is done at the stop.

    Returns:
        The cell in which the vehicle is free again, or ``NEVER``.
    """
    calendar = board.fleets[board.arcs[a].fleet].calendar
    for _ in range(TRIES):
        later = _pass_over(board, a, start, units)
        if later >= NEVER:
            return NEVER
        again = start + later
        if later == 0:
            begin = inside_from(board.arcs, board.steps, board.trip, a)
            if begin >= 0:
                end = inside_to(board.arcs, board.steps, board.trip, a)
                opening = _opening(board.world, board.grid, 0, begin, end)
                if opening >= 0:
                    again = max(start + 1, opening - _lead(board.arcs, board.steps, a))
        if again == start and calendar >= 0:
            opening = _opening(board.world, board.grid, calendar, start, board.trip[TRIP_END])
            if opening >= 0:
                again = max(start + 1, opening)
        if again == start:
            return board.trip[TRIP_END]
        if again >= board.world[0].cells:
            return NEVER
        start = again
    return NEVER


@nb.njit(cache=True, nogil=True, _nrt=False)
def _opening(world: Records, grid: Ints, calendar: int, begin: int, end: int) -> int:
    """The next opening after hours in which ``[begin, end]`` does not fit; -1 where it does."""
    row = world[0].calendar0 + 2 * calendar
    at = min(max(begin, 0), world[0].cells)
    close, opens = grid[row, at], grid[row + 1, at]
    if opens == begin and end <= close:
        return -1
    return opens if opens != begin else grid[row + 1, min(close, world[0].cells)]


@nb.njit(cache=True, nogil=True, _nrt=False)
def _lead(arcs: Records, steps: Records, a: int) -> int:
    """Least cells from the start of a trip to its first moment inside."""
    k, mode = arcs[a].in_step, arcs[a].in_mode
    if mode == 3:  # noqa: PLR2004
        return 0
    base = arcs[a].step0
    lead = 0
    for j in range(k):
        lead += steps[base + j].travel + steps[base + j].hold
    return lead + steps[base + k].travel if mode == 0 else lead


@nb.njit(cache=True, nogil=True, _nrt=False)
def hold(board: Board, trip: Ints, change: int) -> None:
    """Reserve (``change`` 1) or give back (-1) everything that a trip holds."""
    world, resources, holds, grid = board.world, board.resources, board.holds, board.grid
    a, units = trip[TRIP_ARC], trip[TRIP_UNITS]
    for k in range(board.arcs[a].steps):
        step = board.steps[board.arcs[a].step0 + k]
        at, lane = trip[TRIP_AT + k], trip[TRIP_LANE + k]
        if lane >= 0:
            take(world, resources, holds, grid, lane, at, step.hold, change)
            if step.gate >= 0:
                board.busy[step.gate] += change * step.hold
        if step.desk0 >= 0:
            take(world, resources, holds, grid, step.desk0, at, desk_cells(step.rate0, units),
                 change)
        if step.desk1 >= 0:
            take(world, resources, holds, grid, step.desk1, at, desk_cells(step.rate1, units),
                 change)
    load = board.arcs[a].load
    if load >= 0:
        board.loads[load].left -= change * units
        if board.arcs[a].room0 >= 0:
            board.rooms[board.arcs[a].room0] -= change * units
        if board.arcs[a].room1 >= 0:
            board.rooms[board.arcs[a].room1] -= change * units
