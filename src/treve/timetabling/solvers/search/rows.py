"""Conditions on cumulative quantities while the search goes on. Compiled.

Units are counted by minutes, rounded against us: what is held back from the minute in which its
moment lies, what it waits for from the minute after. *Headroom* of a minute is how many units more
may be held back no longer from then on, whatever comes later; it never falls from one minute to the
next, so that the first minute with enough of it is soon found.
"""

from __future__ import annotations

from treve.timetabling.solvers.compiled import compiled
from treve.timetabling.solvers.search.board import (
    TRIP_ARC,
    TRIP_END,
    TRIP_UNITS,
    Board,
    Ints,
    Record,
)
from treve.timetabling.solvers.search.cells import MINUTE, NEVER
from treve.timetabling.solvers.search.leaving import leaves

PRECEDENCE, RATIO, CAP = 0, 1, 2
"""Kinds of rows; hours of a calendar are caps of nothing outside them."""
DEPARTURE, ARRIVAL = 0, 1
"""Moments at which units begin to count."""
HELD_BACK, WAITED_FOR = 0, 1
"""Sides of a row."""
AS_IT_IS, HOPEFUL = 0, 1
"""How headroom is worked out: see :func:`set_headroom`."""
PLENTY = 1 << 30
"""Units that nothing carries."""


@compiled
def limit_of(found: Record, there: int) -> int:
    """Units that a row allows once so many units of what they wait for are there."""
    if found.kind == RATIO:
        return min(PLENTY, found.free + there * found.num // found.den)
    return PLENTY if there >= found.least else found.free


@compiled
def count_trip(board: Board, trip: Ints, change: int) -> None:
    """Count a trip's units in all rows that they belong to, or no more (``change`` -1)."""
    arc = board.arcs[trip[TRIP_ARC]]
    units = change * trip[TRIP_UNITS]
    last = board.counted.shape[2] - 1
    for m in range(arc.mark0, arc.mark1):
        mark = board.marks[m]
        moment = trip[TRIP_END]
        if mark.moment == DEPARTURE:
            moment = leaves(board.arcs, board.steps, trip)
        row = board.rows[mark.row]
        if row.kind == CAP:
            if row.begin <= moment < row.end:
                board.rows[mark.row].taken += units
            continue
        if mark.side == WAITED_FOR:
            moment += MINUTE - 1
        board.counted[mark.row, mark.side, min(last, max(0, moment) // MINUTE)] += units


@compiled
def hope(board: Board) -> None:
    """Take down what is there before a move takes some of it out."""
    for row in range(len(board.rows)):
        for minute in range(board.hoped.shape[1]):
            board.hoped[row, minute] = board.counted[row, WAITED_FOR, minute]


@compiled
def _note_owed(board: Board, row: int) -> None:
    """Note what a row waits for and has no trip yet, in the minute in which it is due.

    Only where all of it has to come in the end: once nobody is left behind nothing is owed, and
    what is kept then is kept.
    """
    last = board.owed.shape[1] - 1
    for minute in range(last + 1):
        board.owed[row, minute] = 0
    if board.world[0].owes == 0:
        return
    for i in range(board.rows[row].load0, board.rows[row].load1):
        load = board.loads[board.waited[i]]
        if load.left > 0 and load.due < NEVER:
            minute = min(last, (max(0, load.due) + MINUTE - 1) // MINUTE)
            board.owed[row, minute] += load.left


@compiled
def set_headroom(board: Board, hopeful: int) -> None:
    """Work out the headroom of all rows.

    Args:
        board: The board.
        hopeful: :data:`HOPEFUL` where what was taken down by :func:`hope` counts as there, since a
            move will bring about as much again; whether it has is asked :data:`AS_IT_IS`.
    """
    minutes = board.headroom.shape[1]
    for row in range(len(board.rows)):
        if board.rows[row].kind == CAP:
            continue
        _note_owed(board, row)
        there, hoped, gone = 0, 0, 0
        for minute in range(minutes):
            there += board.counted[row, WAITED_FOR, minute] + board.owed[row, minute]
            hoped += board.hoped[row, minute]
            gone += board.counted[row, HELD_BACK, minute]
            most = max(there, hoped) if hopeful == HOPEFUL else there
            board.headroom[row, minute] = limit_of(board.rows[row], most) - gone
        for minute in range(minutes - 2, -1, -1):
            after = board.headroom[row, minute + 1]
            board.headroom[row, minute] = min(board.headroom[row, minute], after)


@compiled
def rows_kept(board: Board) -> bool:
    """Whether all rows are kept; the headroom must have been worked out without hope."""
    for row in range(len(board.rows)):
        found = board.rows[row]
        if found.kind == CAP:
            if found.taken > found.free:
                return False
        elif board.headroom[row, 0] < 0:
            return False
    return True


@compiled
def room_at(board: Board, a: int, departure: int, end: int) -> int:
    """Units that an arc may carry if it leaves and arrives then, by all rows that hold it back."""
    arc = board.arcs[a]
    room = PLENTY
    for m in range(arc.mark0, arc.mark1):
        mark = board.marks[m]
        if mark.side == WAITED_FOR:
            continue
        moment = departure if mark.moment == DEPARTURE else end
        row = board.rows[mark.row]
        if row.kind != CAP:
            minute = min(board.headroom.shape[1] - 1, max(0, moment) // MINUTE)
            room = min(room, board.headroom[mark.row, minute] - row.aboard)
        elif row.begin <= moment < row.end:
            room = min(room, row.free - row.taken - row.aboard)
    return room


@compiled
def first_with_room(board: Board, a: int, units: int, departure: int) -> int:
    """First second from a departure on at which so many units may leave; ``NEVER``: at none."""
    arc = board.arcs[a]
    for m in range(arc.mark0, arc.mark1):
        mark = board.marks[m]
        row = board.rows[mark.row]
        if mark.side == WAITED_FOR or mark.moment != DEPARTURE or row.kind == CAP:
            continue
        found = _first_minute(board, mark.row, units + row.aboard)
        if found < 0:
            return NEVER
        departure = max(departure, found * MINUTE)
    for _ in range(len(board.rows)):  # caps: stretches of hours, one after the other
        later = departure
        for m in range(arc.mark0, arc.mark1):
            mark = board.marks[m]
            row = board.rows[mark.row]
            full = row.kind == CAP and row.free - row.taken - row.aboard < units
            if full and mark.moment == DEPARTURE and row.begin <= later < row.end:
                later = row.end
        if later == departure:
            break
        departure = later
    return departure


@compiled
def _first_minute(board: Board, row: int, units: int) -> int:
    """First minute with headroom for so many units; -1: none."""
    low, high = 0, board.headroom.shape[1]
    while low < high:
        middle = (low + high) // 2
        if board.headroom[row, middle] >= units:
            high = middle
        else:
            low = middle + 1
    return low if low < board.headroom.shape[1] else -1


@compiled
def count_units_aboard(board: Board, a: int, units: int) -> None:
    """Count units on a path that is only thought of so far, as if they counted at once."""
    arc = board.arcs[a]
    for m in range(arc.mark0, arc.mark1):
        if board.marks[m].side == HELD_BACK:
            board.rows[board.marks[m].row].aboard += units


@compiled
def first_breach(board: Board, row: int) -> int:
    """First minute in which a row is broken; of a cap, the last of its hours; -1: none."""
    found = board.rows[row]
    if found.kind == CAP:
        return found.end // MINUTE if found.taken > found.free else -1
    _note_owed(board, row)
    there, gone = 0, 0
    for minute in range(board.headroom.shape[1]):
        there += board.counted[row, WAITED_FOR, minute] + board.owed[row, minute]
        gone += board.counted[row, HELD_BACK, minute]
        if gone > limit_of(found, there):
            return minute
    return -1


@compiled
def counts_at(board: Board, trip: Ints, row: int) -> int:
    """When a trip's units are held back no longer by a row; -1 where it does not hold them."""
    arc = board.arcs[trip[TRIP_ARC]]
    for m in range(arc.mark0, arc.mark1):
        mark = board.marks[m]
        if mark.row != row or mark.side == WAITED_FOR:
            continue
        moment = trip[TRIP_END]
        if mark.moment == DEPARTURE:
            moment = leaves(board.arcs, board.steps, trip)
        found = board.rows[row]
        if found.kind == CAP and not found.begin <= moment < found.end:
            return -1
        return max(0, moment)
    return -1
