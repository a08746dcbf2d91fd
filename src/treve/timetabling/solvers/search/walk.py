"""The walk: take some vehicles' days out, put them back better, keep or undo. Compiled.

Ruin and recreate (Schrimpf et al. 2000) with simulated annealing as the acceptance rule. When
nothing is left behind, the deadline falls below what was reached, and what ends later is taken out.
"""

from __future__ import annotations

import math

import numpy as np

from treve.timetabling.solvers.compiled import compiled
from treve.timetabling.solvers.search.board import (
    TRIP_ARC,
    TRIP_END,
    TRIP_UNITS,
    Board,
)
from treve.timetabling.solvers.search.cells import MINUTE, NEVER
from treve.timetabling.solvers.search.choosing import choose, scarce_first
from treve.timetabling.solvers.search.departures import ranks_agree, set_ranks, set_ranks_after
from treve.timetabling.solvers.search.duties import open_log
from treve.timetabling.solvers.search.follow import hold, inside_to, open_seconds, window_end
from treve.timetabling.solvers.search.limits import limits_kept, set_limits
from treve.timetabling.solvers.search.path import append, best_day, copy_trip
from treve.timetabling.solvers.search.rows import (
    AS_IT_IS,
    HOPEFUL,
    counts_at,
    first_breach,
    hope,
    rows_kept,
    set_headroom,
)


@compiled
def seed_walk(seed: int) -> None:
    """Seed the compiled code's own generator (per thread)."""
    np.random.seed(seed)


@compiled
def worth_of_day(board: Board, vehicle: int, idle_price: float) -> float:
    """Worth of a day under the prices in force."""
    n = board.counts[vehicle]
    if n == 0:
        return 0.0
    total = 0.0
    for k in range(n):
        trip = board.days[vehicle, k]
        arc = board.arcs[trip[TRIP_ARC]]
        total -= arc.cost
        if arc.load >= 0:
            load = board.loads[arc.load]
            late = load.late * (trip[TRIP_END] - board.world[0].zero)
            total += arc.pay + trip[TRIP_UNITS] * (load.price - late)
    first = max(board.world[0].zero, board.fleets[board.vehicles[vehicle]].first)
    if board.fleets[board.vehicles[vehicle]].returns == 0:
        return total  # a car that leaves once costs nobody anything while it waits at home
    rate = board.nodes[board.vehicles[vehicle] * board.world[0].stops].rate
    end = board.days[vehicle, n - 1, TRIP_END]
    return total - idle_price * rate * open_seconds(board.opened, first, end)


@compiled
def cut_day(board: Board, vehicle: int, keep: int) -> None:
    """Give back all trips of a vehicle from number ``keep`` on, but those that stand."""
    keep = max(keep, board.fixed[vehicle])
    for k in range(keep, board.counts[vehicle]):
        hold(board, board.days[vehicle, k], -1)
    board.counts[vehicle] = keep


@compiled
def remember(board: Board, vehicle: int) -> None:
    """Keep a copy of a day, to undo a move."""
    n = board.counts[vehicle]
    board.kept_counts[vehicle] = n
    for k in range(n):
        copy_trip(board.days[vehicle, k], board.kept[vehicle, k])


@compiled
def put_back(board: Board, vehicle: int, keep: int) -> None:
    """Reserve the remembered trips from number ``keep`` on again, but those that stand."""
    for k in range(max(keep, board.fixed[vehicle]), board.kept_counts[vehicle]):
        copy_trip(board.kept[vehicle, k], board.days[vehicle, k])
        hold(board, board.days[vehicle, k], 1)
    board.counts[vehicle] = board.kept_counts[vehicle]


@compiled
def _is_passed_over(board: Board, load: int) -> bool:
    """Whether some of a load stays behind, though less urgent ones board vehicles for it."""
    found = board.loads[load]
    return found.binding == 0 and found.left > 0 and found.highest < NEVER


@compiled
def drop_outranked(board: Board) -> None:
    """Take out trips with what is less urgent than something that stays behind for good."""
    if board.world[0].ranked == 0:
        return
    for _ in range(len(board.loads)):  # what is taken out may itself be what others had to follow
        dropped = 0
        for load in range(len(board.loads)):
            set_ranks(board)
            if _is_passed_over(board, load):
                dropped += _drop_after(board, load)
        if dropped == 0:
            return


@compiled
def _drop_after(board: Board, load: int) -> int:
    """Cut days before the first trip with a load that must come after another; trips cut."""
    dropped = 0
    for v in range(len(board.counts)):
        if board.carries[board.vehicles[v], load] > 0:
            before = board.counts[v]
            cut_day(board, v, ending(board, v, _first_after(board, v, load)))
            dropped += before - board.counts[v]
    return dropped


@compiled
def _first_after(board: Board, vehicle: int, load: int) -> int:
    """The first trip of a day with a load that must come after another; their number: none."""
    for k in range(board.counts[vehicle]):
        boards = board.arcs[board.days[vehicle, k, TRIP_ARC]].load
        if boards < 0:
            continue
        for i in range(board.loads[boards].better0, board.loads[boards].better1):
            if board.index[i] == load:
                return k
    return board.counts[vehicle]


@compiled
def drop_breaches(board: Board) -> None:
    """Take out trips until all rows are kept: of each row broken the last that come too early."""
    dropped = False
    for row in range(len(board.rows)):
        while True:
            minute = first_breach(board, row)
            if minute < 0 or not _drop_last_before(board, row, (minute + 1) * MINUTE):
                break
            dropped = True
    if len(board.rows) > 0 and dropped and not limits_kept(board):
        drop_breaches(board)  # what was taken out of one row may be what another waited for


@compiled
def _drop_last_before(board: Board, row: int, moment: int) -> bool:
    """Cut the day of the last trip that a row holds back and that counts before a moment."""
    vehicle, trip, last = -1, 0, -1
    for v in range(len(board.counts)):
        for k in range(board.fixed[v], board.counts[v]):
            counts = counts_at(board, board.days[v, k], row)
            if last < counts < moment:
                vehicle, trip, last = v, k, counts
    if vehicle < 0:
        return False
    before = board.counts[vehicle]
    cut_day(board, vehicle, ending(board, vehicle, trip))
    return board.counts[vehicle] < before


@compiled
def send(board: Board, vehicle: int, deadline: int, idle_price: float, patience: float) -> bool:
    """Give a vehicle the best way on from where its day ends; False where it is stuck."""
    if board.barred[vehicle] > 0:
        return True
    fleet = board.vehicles[vehicle]
    n = board.counts[vehicle]
    stop, time, limit = board.fleets[fleet].home, board.fleets[fleet].first, NEVER
    if n > 0:
        stop = board.arcs[board.days[vehicle, n - 1, TRIP_ARC]].destination
        time = board.days[vehicle, n - 1, TRIP_END]
        limit = stay_limit(board, vehicle)
    time = max(time, board.since[vehicle])
    if board.fleets[fleet].limited > 0:
        open_log(board, vehicle, time)
        if board.labels[0].began >= 0 and limit < NEVER:
            limit = min(limit, board.labels[0].began + board.fleets[fleet].shift)
    rate = board.nodes[fleet * board.world[0].stops].rate
    idle = idle_price * rate if board.fleets[fleet].returns else 0.0
    label = best_day(board, fleet, stop, time, limit, deadline, idle, patience)
    return label == 0 or (label > 0 and append(board, vehicle, label))


@compiled
def _move(board: Board, deadline: int, idle_price: float, heat: float, patience: float) -> bool:
    """One move: choose, take out, put back, keep or undo. Says whether it was kept."""
    found = choose(board, deadline)
    scarce_first(board, found)
    chosen, keep = board.chosen, board.cuts
    before = 0.0
    hope(board)
    for i in range(found):
        before += board.worth[chosen[i]]
        remember(board, chosen[i])
        cut_day(board, chosen[i], keep[i])
    ok = True
    after = 0.0
    set_limits(board, HOPEFUL)
    for i in range(found):
        ok = ok and send(board, chosen[i], deadline, idle_price, patience)
        after += worth_of_day(board, chosen[i], idle_price)
        set_ranks_after(board, chosen[i], keep[i])
        set_headroom(
            board, HOPEFUL if i + 1 < found else AS_IT_IS
        )  # in the end nothing is hoped for
    if (
        ok
        and after - before >= heat * math.log(np.random.random() + 1e-300)
        and ranks_agree(board)
        and rows_kept(board)
    ):
        for i in range(found):
            board.worth[chosen[i]] = worth_of_day(board, chosen[i], idle_price)
        return True
    for i in range(found):
        cut_day(board, chosen[i], keep[i])
    for i in range(found):
        put_back(board, chosen[i], keep[i])
    return False


@compiled
def last_inside(board: Board) -> int:
    """Last second inside of any trip."""
    last = board.world[0].zero
    for v in range(len(board.counts)):
        for k in range(board.counts[v]):
            trip = board.days[v, k]
            last = max(last, inside_to(board.arcs, board.steps, trip, trip[TRIP_ARC]))
    return last


@compiled
def ending(board: Board, vehicle: int, keep: int) -> int:
    """The last place at or before ``keep`` at which a day may end: out of the zone, or at rest."""
    first = board.vehicles[vehicle] * board.world[0].stops
    while keep > 0:
        arc = board.arcs[board.days[vehicle, keep - 1, TRIP_ARC]]
        if board.nodes[first + arc.destination].may_end and (
            arc.load >= 0 or board.nodes[first + arc.origin].inside
        ):
            break
        keep -= 1
    return keep


@compiled
def stay_limit(board: Board, vehicle: int) -> int:
    """Second by which a vehicle must be out of the zone again, where its day ends so far."""
    n = board.counts[vehicle]
    if n == 0:
        return NEVER
    fleet = board.vehicles[vehicle]
    stop = board.arcs[board.days[vehicle, n - 1, TRIP_ARC]].destination
    if board.fleets[fleet].rests or not board.nodes[fleet * board.world[0].stops + stop].inside:
        return NEVER
    return window_end(board.calendars[0], board.days[vehicle, n - 1, TRIP_END])


@compiled
def trim(board: Board, deadline: int) -> None:
    """Take out every trip that ends too late, inside or for its load, and all that follow it."""
    for v in range(len(board.counts)):
        keep = 0
        while keep < board.counts[v]:
            trip = board.days[v, keep]
            if inside_to(board.arcs, board.steps, trip, trip[TRIP_ARC]) > deadline:
                break
            load = board.arcs[trip[TRIP_ARC]].load
            if load >= 0 and trip[TRIP_END] > board.loads[load].due:
                break
            keep += 1
        if keep == board.counts[v]:
            continue
        cut_day(board, v, ending(board, v, keep))
    drop_breaches(board)


@compiled
def missing(board: Board) -> int:
    """Binding units that nobody carries yet."""
    total = 0
    for load in range(len(board.loads)):
        if board.loads[load].binding:
            total += board.loads[load].left
    return total


@compiled
def lateness(board: Board) -> float:
    """Weighted unit-seconds until arrival of all that is reserved."""
    total = 0.0
    for v in range(len(board.counts)):
        for k in range(board.counts[v]):
            trip = board.days[v, k]
            load = board.arcs[trip[TRIP_ARC]].load
            if load >= 0:
                late = trip[TRIP_END] - board.world[0].zero
                total += board.loads[load].late * trip[TRIP_UNITS] * late
    return total


@compiled
def left_behind(board: Board) -> float:
    """Units that nobody carries yet, each at its load's price."""
    total = 0.0
    for load in range(len(board.loads)):
        total += board.loads[load].left * board.loads[load].price
    return total


@compiled
def walk(
    board: Board,
    steps: int,
    deadline: int,
    idle_price: float,
    heat: float,
    patience: float,
    until_complete: bool,  # noqa: FBT001 - compiled functions take no keywords
) -> tuple[int, int]:
    """Make some moves.

    Args:
        board: The problem and what is reserved.
        steps: Moves to make.
        deadline: No moment inside may lie beyond this second.
        idle_price: Loss per open second of a later end of a day.
        heat: Temperature of the acceptance rule, in the prices' unit.
        patience: Mean of the waste up to which arcs are tried, in seconds; drawn anew each move.
        until_complete: Whether to stop as soon as no binding unit is left behind.

    Returns:
        Moves made, and moves kept.
    """
    kept = 0
    for v in range(len(board.counts)):
        board.worth[v] = worth_of_day(board, v, idle_price)
    for step in range(steps):
        if until_complete and missing(board) == 0:
            return step, kept
        tried = -patience * math.log(np.random.random() + 1e-300)
        if _move(board, deadline, idle_price, heat, tried):
            kept += 1
    return steps, kept
