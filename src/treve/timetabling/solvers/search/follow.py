"""One trip against what is reserved already: when would it be where? Compiled."""

from __future__ import annotations

import math

from treve.timetabling.solvers.compiled import compiled
from treve.timetabling.solvers.search.board import (
    TRIP_ARC,
    TRIP_AT,
    TRIP_END,
    TRIP_LANE,
    TRIP_START,
    TRIP_UNITS,
    Board,
    Ints,
    Records,
)
from treve.timetabling.solvers.search.cells import MINUTE, NEVER
from treve.timetabling.solvers.search.elements import (
    AFTER_LAST,
    AT_LAST,
    AT_START,
    BEFORE_START,
    FIRST_ARRIVAL,
    ON_ARRIVAL,
    REACHED,
    WHOLE,
)
from treve.timetabling.solvers.search.lanes import (
    next_free,
    room_to_wait,
    stand,
    take,
    take_switched,
)
from treve.timetabling.solvers.search.leaving import boards, leaves
from treve.timetabling.solvers.search.plain import FREE
from treve.timetabling.solvers.search.rows import count_trip

TRIES = 60
"""Times that a beginning is put off until lanes, desks, windows and hours agree."""
ANY = 1 << 30
"""Hops that reach every gap."""
NEAR = 40
"""Hops that reach the gaps a vehicle would wait for on the way."""
WORK_OF_HOLD = 4
"""What it takes to reserve a trip or to give it back, in arcs tried."""


@compiled
def desk_slots(rate: float, units: int) -> int:
    """Slots for which an unloading occupies a desk."""
    return max(1, math.ceil(rate * units - 1e-9))


@compiled
def when_free(board: Board, r: int, ready: int, slots: int, hops: int) -> int:
    """First second from ``ready`` on at which a resource has so many slots free, or ``NEVER``."""
    size = board.slots[r]
    row = board.grid[board.world[0].run0 + r]
    found = next_free(row, board.ends[r], (ready + size - 1) // size, slots, hops)
    return NEVER if found >= NEVER else found * size


@compiled
def _at_desks(board: Board, s: int, k: int, ready: int, units: int, hops: int) -> int:
    """First second in which an unloading finds its bay and its desks free together."""
    step = board.steps[s]
    start = ready
    for _ in range(TRIES):
        begin = start
        if step.res0 >= 0:
            start = when_free(board, step.res0, begin, step.slots, hops)
            board.trip[TRIP_LANE + k] = step.res0
        if step.desk0 >= 0 and start < NEVER:
            start = when_free(board, step.desk0, start, desk_slots(step.rate0, units), hops)
        if step.desk1 >= 0 and start < NEVER:
            start = when_free(board, step.desk1, start, desk_slots(step.rate1, units), hops)
        if start >= NEVER or start == begin:
            return start
    return NEVER


@compiled
def first_lane(board: Board, s: int, ready: int, hops: int) -> tuple[int, int]:
    """First second at which one of a step's lanes is free for it, and that lane's resource."""
    step = board.steps[s]
    begin = when_free(board, step.res0, ready, step.slots, hops)
    if step.res1 >= 0:
        other = when_free(board, step.res1, ready, step.slots1, hops)
        if other < begin:
            return other, step.res1
    return begin, step.res0


@compiled
def meet(
    board: Board,
    a: int,
    start: int,
    units: int,
    hops: int,
    shared: bool,  # noqa: FBT001 - compiled functions take no keywords
) -> tuple[int, int, int, int]:
    """When a trip would be over, when it leaves its stop, and its first and last second inside.

    Plain arcs are answered from one look-up, shared among those that leave a stop together.
    ``NEVER`` and -1 where it cannot be made. ``board.trip`` holds nothing of use afterwards.
    """
    arc = board.arcs[a]
    if arc.met >= FREE:
        begin = start
        if arc.met >= 0:
            begin = board.shared[arc.shared] if shared else -1
            if begin < 0:
                begin, _ = first_lane(board, arc.step0 + arc.met, max(0, start + arc.lead), hops)
                if shared:
                    board.shared[arc.shared] = begin
        end = begin + arc.rest
        if end >= board.world[0].seconds:
            return NEVER, -1, -1, -1
        first, last = -1, -1
        if arc.in_after >= 0:
            first = (begin if arc.in_after > 0 else start) + arc.in_offset
            last = (begin if arc.out_after > 0 else start) + arc.out_offset
        calendar = board.fleets[arc.fleet].calendar
        if (
            (first < 0 or opening_after(board.calendars[0], first, last) < 0)
            and (calendar < 0 or opening_after(board.calendars[calendar], start, end) < 0)
            and _short_aboard(board, a, start, begin, end)
        ):
            return end, _leaves_plain(board, a, start, begin), first, last
    end = follow(board, a, start, units, hops)
    if end >= NEVER:
        return NEVER, -1, -1, -1
    return (
        end,
        leaves(board.arcs, board.steps, board.trip) if arc.load >= 0 else start,
        inside_from(board.arcs, board.steps, board.trip, a),
        inside_to(board.arcs, board.steps, board.trip, a),
    )


@compiled
def _short_aboard(board: Board, a: int, start: int, begin: int, end: int) -> bool:
    """Whether a plain arc keeps nobody aboard too long: so its start need not be put off."""
    arc = board.arcs[a]
    if arc.load < 0 or board.loads[arc.load].longest >= NEVER:
        return True
    boarded = begin if arc.met == 0 else start
    if arc.defers != 0:
        boarded = _leaves_plain(board, a, start, begin) - board.steps[arc.step0].hold
    return end - boarded <= board.loads[arc.load].longest


@compiled
def _leaves_plain(board: Board, a: int, start: int, begin: int) -> int:
    """The same of a plain arc, by its start and the moment at which what it waits for begins."""
    arc = board.arcs[a]
    if arc.load < 0:
        return start
    s = arc.step0
    loaded = (begin if arc.met == 0 else start) + board.steps[s].hold
    if arc.met != 1:
        return loaded
    return max(loaded, begin - board.steps[s + 1].travel - arc.lingers)


@compiled
def inside_from(arcs: Records, steps: Records, trip: Ints, a: int) -> int:
    """Second in which a trip first touches the zone; -1: never."""
    k, mode = arcs[a].in_step, arcs[a].in_mode
    if k < 0:
        return -1
    if mode == AT_START:
        return trip[TRIP_AT + k]
    if mode == BEFORE_START:
        return trip[TRIP_AT + k] - steps[arcs[a].step0 + k].travel
    if mode in (AFTER_LAST, REACHED):
        s = arcs[a].step0 + k
        left = trip[TRIP_AT + k - 1] + steps[s - 1].hold
        return left if mode == AFTER_LAST else left + steps[s].travel
    if mode == AT_LAST:
        return trip[TRIP_END]
    return trip[TRIP_START]


@compiled
def inside_to(arcs: Records, steps: Records, trip: Ints, a: int) -> int:
    """Second at which a trip last leaves the zone; -1: it never touches it."""
    k, mode = arcs[a].out_step, arcs[a].out_mode
    if k < 0:
        return -1
    if mode == WHOLE:
        return trip[TRIP_END]
    s = arcs[a].step0 + k
    if mode == FIRST_ARRIVAL:  # who waits for the first gate waits at the stop
        return trip[TRIP_AT]
    end = trip[TRIP_AT + k] + steps[s].hold
    if mode == ON_ARRIVAL:
        end += arcs[a].tail if k + 1 == arcs[a].steps else steps[s + 1].travel
    return end


@compiled
def _pass_over(board: Board, a: int, start: int, units: int, hops: int) -> int:
    """Fill ``board.trip`` from a start; returns how many seconds later to try again, 0 if done.

    ``NEVER`` where the trip cannot be made before the clock ends.
    """
    arcs, steps, trip = board.arcs, board.steps, board.trip
    seconds = board.world[0].seconds
    now, waited = start, 0
    base = arcs[a].step0
    for k in range(arcs[a].steps):
        s = base + k
        ready = now + steps[s].travel
        if ready >= seconds:
            return NEVER
        begin = max(ready, 0)
        trip[TRIP_LANE + k] = -1
        if steps[s].desk0 >= 0:
            begin = _at_desks(board, s, k, begin, units, hops)
        elif steps[s].res0 >= 0:
            begin, trip[TRIP_LANE + k] = first_lane(board, s, begin, hops)
        if begin >= seconds:
            return NEVER
        if begin - ready > steps[s].wait:
            return begin - ready - steps[s].wait
        if steps[s].queue >= 0 and begin > ready:
            sooner = room_to_wait(board, steps[s].queue, ready, begin) - ready
            if sooner > 0:  # what it has waited before that takes up a later start first
                return waited + sooner
        waited += begin - ready
        trip[TRIP_AT + k] = begin
        now = begin + steps[s].hold
    trip[TRIP_ARC], trip[TRIP_UNITS] = a, units
    trip[TRIP_START], trip[TRIP_END] = start, now + arcs[a].tail
    return NEVER if trip[TRIP_END] >= seconds else _board_later(board, a)


@compiled
def _board_later(board: Board, a: int) -> int:
    """How many seconds later ``board.trip`` must start to keep nobody aboard too long; 0: as it is.

    Whoever starts sooner ends no later for it, so that no start before that moment can do.
    """
    trip = board.trip
    if board.arcs[a].load < 0 or board.loads[board.arcs[a].load].longest >= NEVER:
        return 0
    boarded = boards(board.arcs, board.steps, trip)
    surplus = trip[TRIP_END] - boarded - board.loads[board.arcs[a].load].longest
    return boarded - trip[TRIP_START] + surplus if surplus > 0 else 0


@compiled
def follow(board: Board, a: int, start: int, units: int, hops: int) -> int:
    """Make a trip as soon as lanes, bays, desks, windows and hours allow; fills ``board.trip``.

    Waiting before the first gate is done at the stop. Gaps further than ``hops`` reservations away
    are not looked for.

    Returns:
        The second in which the vehicle is free again, or ``NEVER``.
    """
    calendar = board.fleets[board.arcs[a].fleet].calendar
    for _ in range(TRIES):
        later = _pass_over(board, a, start, units, hops)
        if later >= NEVER:
            return NEVER
        again = start + later
        if later == 0:
            begin = inside_from(board.arcs, board.steps, board.trip, a)
            if begin >= 0:
                end = inside_to(board.arcs, board.steps, board.trip, a)
                opening = opening_after(board.calendars[0], begin, end)
                if opening >= 0:
                    again = max(start + 1, opening - lead_of(board.arcs, board.steps, a))
        if again == start and calendar >= 0:
            opening = opening_after(board.calendars[calendar], start, board.trip[TRIP_END])
            if opening >= 0:
                again = max(start + 1, opening)
        if again == start:
            return board.trip[TRIP_END]
        if again >= board.world[0].seconds:
            return NEVER
        start = again
    return NEVER


@compiled
def opening_after(calendar: Ints, begin: int, end: int) -> int:
    """The next opening after hours in which ``[begin, end]`` does not fit; -1 where it does."""
    last = calendar.shape[1] - 1
    minute = min(max(begin, 0) // MINUTE, last)
    close = calendar[0, minute]
    if close >= end and calendar[1, min((max(begin, 0) + MINUTE - 1) // MINUTE, last)] <= close:
        return -1
    if close < 0:
        return calendar[1, minute]
    return calendar[1, min((close + MINUTE - 1) // MINUTE, last)]


@compiled
def open_seconds(opened: Ints, start: int, end: int) -> int:
    """Seconds of the windows between two moments; nights cost nobody anything."""
    return max(0, _opened_at(opened, end) - _opened_at(opened, start))


@compiled
def _opened_at(opened: Ints, moment: int) -> int:
    minute = max(0, min(len(opened) - 2, moment // MINUTE))
    part = (opened[minute + 1] - opened[minute]) * (moment - minute * MINUTE)
    return int(opened[minute] + part // MINUTE)


@compiled
def window_end(calendar: Ints, begin: int) -> int:
    """When the hours end that a moment lies in."""
    return calendar[0, min(max(begin, 0) // MINUTE, calendar.shape[1] - 1)]


@compiled
def next_opening(calendar: Ints, begin: int) -> int:
    """When hours next begin after those that a moment lies in; ``NEVER`` where they do not."""
    close = window_end(calendar, begin)
    last = calendar.shape[1] - 1
    return calendar[1, min((max(close, begin, 0) + MINUTE - 1) // MINUTE, last)]


@compiled
def lead_of(arcs: Records, steps: Records, a: int) -> int:
    """Least seconds from the start of a trip to its first moment inside."""
    k, mode = arcs[a].in_step, arcs[a].in_mode
    if mode == WHOLE:
        return 0
    base = arcs[a].step0
    lead = 0
    for j in range(arcs[a].steps if mode == AT_LAST else k):
        lead += steps[base + j].travel + steps[base + j].hold
    if mode == AT_LAST:
        return lead + arcs[a].tail
    return lead + steps[base + k].travel if mode in (AT_START, REACHED) else lead


@compiled
def _hold_one(board: Board, r: int, at: int, slots: int, change: int) -> None:
    if board.turns[r, 0] >= 0:
        first = at // board.slots[r]
        take_switched(board, r, first, first + slots, change)
        return
    take(
        board.grid[r],
        board.grid[board.world[0].run0 + r],
        board.lanes[r],
        board.ends[r],
        at // board.slots[r],
        slots,
        change,
    )


@compiled
def hold(board: Board, trip: Ints, change: int) -> None:
    """Reserve (``change`` 1) or give back (-1) everything that a trip holds."""
    a, units = trip[TRIP_ARC], trip[TRIP_UNITS]
    board.world[0].work += WORK_OF_HOLD
    for k in range(board.arcs[a].steps):
        step = board.steps[board.arcs[a].step0 + k]
        at, lane = trip[TRIP_AT + k], trip[TRIP_LANE + k]
        if lane >= 0:
            slots = step.slots if lane == step.res0 else step.slots1
            _hold_one(board, lane, at, slots, change)
            if step.queue >= 0:
                ready = trip[TRIP_AT + k - 1] + board.steps[board.arcs[a].step0 + k - 1].hold
                stand(board, step.queue, ready + step.travel, at, change)
            if step.gate >= 0:
                board.busy[step.gate] += change * step.hold
        if step.desk0 >= 0:
            _hold_one(board, step.desk0, at, desk_slots(step.rate0, units), change)
        if step.desk1 >= 0:
            _hold_one(board, step.desk1, at, desk_slots(step.rate1, units), change)
    load = board.arcs[a].load
    if load >= 0:
        board.loads[load].left -= change * units
        count_trip(board, trip, change)
        if board.arcs[a].room0 >= 0:
            board.rooms[board.arcs[a].room0] -= change * units
        if board.arcs[a].room1 >= 0:
            board.rooms[board.arcs[a].room1] -= change * units
