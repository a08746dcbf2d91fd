"""The best day for one vehicle among what the others have reserved: a longest path. Compiled.

A label is (stop, second, worth so far): the vehicle stands there, free to go on. Standing costs
nothing, so a label is worth keeping only if nobody was at that stop sooner with as much. Each
bucket of time keeps only its least wasteful labels (a beam); a trip is priced by ``follow``.
"""

from __future__ import annotations

from treve.timetabling.solvers.compiled import compiled
from treve.timetabling.solvers.search.board import (
    BEAM,
    TRIP_WIDTH,
    Board,
    Ints,
    Record,
)
from treve.timetabling.solvers.search.cells import NEVER
from treve.timetabling.solvers.search.duties import FRESH, fetches_fuel, on_duty
from treve.timetabling.solvers.search.follow import (
    ANY,
    NEAR,
    follow,
    hold,
    lead_of,
    meet,
    next_opening,
    open_seconds,
    window_end,
)
from treve.timetabling.solvers.search.rows import (
    count_units_aboard,
    first_with_room,
    room_at,
)

FEW = 0.3
"""Share of a full vehicle with which it is worth setting out before a row lets it go full."""
LITTLE = 1e-6
"""A label must be worth more by this to count as worth more: sums of floats differ as much."""
LATER = 4
"""Windows after the next that an empty move may come in with."""


@compiled
def _bucket(board: Board, time: int) -> int:
    buckets = len(board.filled)
    return min(buckets - 1, max(0, time) * buckets // board.world[0].seconds)


@compiled
def _place(board: Board, time: int, score: float) -> int:
    """A free place of a label's bucket, or that of a more wasteful one; -1: neither."""
    b = _bucket(board, time)
    n = board.filled[b]
    if n < BEAM:
        board.filled[b] = n + 1
        return 1 + b * BEAM + n
    worst = 1 + b * BEAM
    for i in range(worst + 1, 1 + (b + 1) * BEAM):
        if board.labels[i].score < board.labels[worst].score:
            worst = i
    return worst if score > board.labels[worst].score else -1


@compiled
def _may_carry(board: Board, a: int) -> int:
    """Units that a vehicle may take aboard now, by what is left, by rank and by room."""
    arc = board.arcs[a]
    load = board.loads[arc.load]
    units = min(arc.units, load.left - load.aboard)
    for i in range(load.better0, load.better1):
        other = board.index[i]
        if (
            board.carries[arc.fleet, other] > 0
            and board.loads[other].left > board.loads[other].aboard
        ):
            return 0
    if arc.room0 >= 0:
        units = min(units, board.rooms[arc.room0])
    if arc.room1 >= 0:
        units = min(units, board.rooms[arc.room1])
    return units


@compiled
def _earliest(board: Board, a: int, time: int) -> int:
    """First second in which boarding may start, by release and rank.

    Whoever is more urgent has left when this trip could leave at the earliest.
    """
    load = board.loads[board.arcs[a].load]
    boards = board.steps[board.arcs[a].step0].hold
    start = max(time, load.release)
    for i in range(load.better0, load.better1):
        other = board.index[i]
        if board.carries[board.arcs[a].fleet, other] > 0:
            start = max(start, board.loads[other].lowest - boards)
    return start


@compiled
def _in_time(board: Board, a: int, units: int, departure: int, end: int) -> bool:
    """Whether a trip keeps its load's due and rank, and all rows."""
    load = board.arcs[a].load
    if load < 0:
        return True
    if end > board.loads[load].due or departure > board.loads[load].highest:
        return False
    return room_at(board, a, departure, end) >= units


@compiled
def _stay_limit(board: Board, a: int, begin: int, limit: int) -> int:
    """Second by which a vehicle that ends this trip inside must be out again."""
    fleet, stop = board.arcs[a].fleet, board.arcs[a].destination
    if board.fleets[fleet].rests or not board.nodes[fleet * board.world[0].stops + stop].inside:
        return NEVER
    if begin < 0:
        return limit
    return min(limit, window_end(board.calendars[0], begin))


@compiled
def _count_aboard(board: Board, label: int, sign: int) -> None:
    """Count (or forget) the units that a label's own path has taken, and the room they fill."""
    while label > 0:
        arc = board.arcs[board.labels[label].arc]
        if arc.load >= 0:
            units = sign * board.labels[label].units
            board.loads[arc.load].aboard += units
            count_units_aboard(board, board.labels[label].arc, units)
            if arc.room0 >= 0:
                board.rooms[arc.room0] -= units
            if arc.room1 >= 0:
                board.rooms[arc.room1] -= units
        label = board.labels[label].back


@compiled
def _useful(board: Board, a: int) -> bool:
    """Whether an empty move leads to something: a load to fetch, or out of the zone."""
    fleet, stop = board.arcs[a].fleet, board.arcs[a].destination
    first = fleet * board.world[0].stops
    if board.nodes[first + board.arcs[a].origin].inside and not board.nodes[first + stop].inside:
        return True
    for i in range(board.nodes[first + stop].load0, board.nodes[first + stop].load1):
        load = board.index[i]
        if board.loads[load].left > board.loads[load].aboard:
            return True
    return False


@compiled
def _write(
    board: Board,
    place: int,
    label: int,
    a: int,
    units: int,
    start: int,
    end: int,
    value: float,
    score: float,
    limit: int,
    began: int,
    driven: int,
) -> None:
    found: Record = board.labels[place]
    found.stop, found.time, found.back = board.arcs[a].destination, end, label
    found.arc, found.units, found.start, found.limit = a, units, start, limit
    found.value, found.score = value, score
    found.began, found.driven = began, driven


@compiled
def _spread(board: Board, fleet: int, label: int, deadline: int, patience: float) -> None:
    """Follow the arcs that leave a label's stop and waste no more than ``patience``."""
    here = board.labels[label]
    stop, time = here.stop, here.time
    latest = min(deadline, here.limit)
    first = fleet * board.world[0].stops
    came_empty = label > 0 and board.arcs[here.arc].load < 0 and board.nodes[first + stop].pump == 0
    lowest = 1 + BEAM * (_bucket(board, time) + 1) if label > 0 else 1
    least = 0.0  # where every arc wastes much (from home, say), the least wasteful sets the scale
    if board.nodes[first + stop].out0 < board.nodes[first + stop].out1:
        least = max(0.0, board.arcs[board.index[board.nodes[first + stop].out0]].waste)
    for i in range(board.nodes[first + stop].shares):
        board.shared[i] = -1
    for i in range(board.nodes[first + stop].out0, board.nodes[first + stop].out1):
        a = board.index[i]
        if board.arcs[a].waste > patience + least:
            break
        load = board.arcs[a].load
        start, units = time, 0
        if load >= 0:
            units = _may_carry(board, a)
            if units <= 0:
                continue
            start = _earliest(board, a, time)
            if board.arcs[a].mark0 < board.arcs[a].mark1:
                _reach_in_rows(board, label, a, start, units, latest, lowest)
                continue
        elif came_empty or not (_useful(board, a) or fetches_fuel(board, label, a)):
            continue
        begin = _reach(board, label, a, start, units, latest, lowest)
        if load < 0:
            _reach_later(board, label, a, begin, latest, lowest)
            _reach_rested(board, label, a, latest, lowest)


@compiled
def _reach(
    board: Board, label: int, a: int, start: int, units: int, latest: int, lowest: int
) -> int:
    """Make an arc from a label and keep where it leads; returns its first second inside, or -1."""
    here = board.labels[label]
    load, there = board.arcs[a].load, board.arcs[a].destination
    first = board.arcs[a].fleet * board.world[0].stops
    board.world[0].work += 1
    hops = ANY if here.back <= 0 else NEAR
    met = meet(board, a, start, units, hops, start == here.time)
    began, driven = FRESH, 0
    if board.fleets[board.arcs[a].fleet].limited > 0:
        (start, began, driven), met = on_duty(board, label, a, start, units, hops, met)
    end, departure, begin, last = met
    if end >= NEVER or last > latest or not _in_time(board, a, units, departure, end):
        return begin
    value = here.value - board.arcs[a].cost
    if load >= 0:
        late = board.loads[load].late * (end - board.world[0].zero)
        value += board.arcs[a].pay + units * (board.loads[load].price - late)
    limit = _stay_limit(board, a, begin, here.limit)
    if began >= 0 and limit < NEVER:
        limit = min(limit, began + board.fleets[board.arcs[a].fleet].shift)
    if value <= board.seen[there] + LITTLE and limit <= board.until[there]:
        return begin
    score = value - end * board.nodes[first + there].rate + board.nodes[first + there].stand
    place = _place(board, end, score)
    if place >= lowest:
        _write(board, place, label, a, units, start, end, value, score, limit, began, driven)
    return begin


@compiled
def _reach_in_rows(
    board: Board, label: int, a: int, start: int, units: int, latest: int, lowest: int
) -> None:
    """Make an arc whose units rows count: full as soon as they allow, and at once with fewer."""
    leaves = start + board.steps[board.arcs[a].step0].hold
    full = first_with_room(board, a, units, leaves)
    if full < NEVER:
        _reach(board, label, a, start + full - leaves, units, latest, lowest)
    if full > leaves:
        few = min(units, room_at(board, a, leaves, leaves))
        if few > (0 if full >= NEVER else FEW * units):
            _reach(board, label, a, start, few, latest, lowest)


@compiled
def _reach_later(board: Board, label: int, a: int, begin: int, latest: int, lowest: int) -> None:
    """Come in with a later window: what is fetched there may not be possible in the first."""
    fleet, stops = board.arcs[a].fleet, board.world[0].stops
    if board.fleets[fleet].rests or board.nodes[fleet * stops + board.labels[label].stop].inside:
        return
    for _ in range(LATER):
        if begin < 0 or not board.nodes[fleet * stops + board.arcs[a].destination].inside:
            return
        opening = next_opening(board.calendars[0], begin)
        if opening > latest:
            return
        start = max(board.labels[label].time, opening - lead_of(board.arcs, board.steps, a))
        begin = _reach(board, label, a, start, 0, latest, lowest)


@compiled
def _reach_rested(board: Board, label: int, a: int, latest: int, lowest: int) -> None:
    """Rest before coming to where one may not: what is left of the shift may not last there."""
    here, arc = board.labels[label], board.arcs[a]
    fleet, first = board.fleets[arc.fleet], arc.fleet * board.world[0].stops
    if fleet.shift >= NEVER or here.began < 0 or board.nodes[first + here.stop].rests == 0:
        return
    if board.nodes[first + arc.destination].rests == 0:
        _reach(board, label, a, here.time + fleet.rest, 0, latest, lowest)


@compiled
def best_day(
    board: Board,
    fleet: int,
    stop: int,
    time: int,
    limit: int,
    deadline: int,
    idle_price: float,
    patience: float,
) -> int:
    """Find the best way on for a vehicle that stands somewhere.

    Args:
        board: The problem and what is reserved; for fleets with shifts or fuel, what lies behind
            the vehicle (:func:`.duties.open_log`).
        fleet: The vehicle's.
        stop: Where it stands.
        time: Since when.
        limit: Until when it may stay inside.
        deadline: No moment inside may lie beyond.
        idle_price: Loss per open second of a later end.
        patience: Arcs that waste more seconds than this are not tried.

    Returns:
        The last label of the best path; 0 where staying is best; -1 where it may not stay and
        cannot get out.
    """
    board.filled[:] = 0
    board.seen[:] = -1e300
    board.until[:] = 0
    first = fleet * board.world[0].stops
    start: Record = board.labels[0]
    start.stop, start.time, start.limit, start.value, start.back = stop, time, limit, 0.0, -1
    begun = max(time, board.world[0].zero)  # before, it stands at home
    best = 0 if board.nodes[first + stop].may_end else -1
    best_value = 0.0 if best == 0 else -1e300
    _spread(board, fleet, 0, deadline, patience)
    for b in range(len(board.filled)):
        for place in range(board.filled[b]):
            label = 1 + b * BEAM + place
            here = board.labels[label]
            if here.value <= board.seen[here.stop] and here.limit <= board.until[here.stop]:
                continue
            if here.value >= board.seen[here.stop] and here.driven < NEVER:
                board.seen[here.stop], board.until[here.stop] = here.value, here.limit
            arc = board.arcs[here.arc]
            if board.nodes[first + here.stop].may_end and (
                arc.load >= 0 or board.nodes[first + arc.origin].inside
            ):
                total = here.value - idle_price * open_seconds(board.opened, begun, here.time)
                if total > best_value:
                    best, best_value = label, total
            _count_aboard(board, label, 1)
            _spread(board, fleet, label, deadline, patience)
            _count_aboard(board, label, -1)
    return best


@compiled
def copy_trip(trip: Ints, into: Ints) -> None:
    """Copy a trip's row (array assignment would ask for memory)."""
    for k in range(TRIP_WIDTH):
        into[k] = trip[k]


@compiled
def append(board: Board, vehicle: int, label: int) -> bool:
    """Reserve the path that ends in a label at the end of a vehicle's day.

    Returns:
        False where the path met itself (its own earlier trips took what a later one counted on),
        or where the day is full; what was appended until then stays.
    """
    length = 0
    while label > 0 and length < len(board.path):
        board.path[length] = label
        length += 1
        label = board.labels[label].back
    for i in range(length - 1, -1, -1):
        found = board.labels[board.path[i]]
        n = board.counts[vehicle]
        if n >= board.days.shape[1]:
            return False
        start = max(board.labels[found.back].time, found.start)
        if board.arcs[found.arc].load >= 0:
            start = _earliest(board, found.arc, start)
        if follow(board, found.arc, start, found.units, ANY) != found.time:
            return False
        hold(board, board.trip, 1)
        copy_trip(board.trip, board.days[vehicle, n])
        board.counts[vehicle] = n + 1
    return True
