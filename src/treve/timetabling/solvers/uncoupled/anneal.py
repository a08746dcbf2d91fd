"""Annealing on tours: errands move between vehicles until none takes longer than a target.

Compiled. A vehicle's day is a sequence of errands; what is weighed is the time by which days are
longer than the target, a little of all time, and (in the early pass) when people arrive. Every
state carries all loads and overfills no room. When no day is too long the state is kept and the
target falls one tick below its longest day.
"""

from __future__ import annotations

import numpy as np

from treve.timetabling.solvers.compiled import compiled
from treve.timetabling.solvers.uncoupled.board import Board
from treve.timetabling.solvers.uncoupled.pricing import Ints

# Places of ``Board.change``: what a move alters beside the order of trips.
TRIP, ERRAND, OTHER, OTHER_ERRAND, GIVEN, COUNT_ONE, COUNT_TWO, BOTH = range(8)


@compiled
def day_of(
    board: Board,
    row: Ints,
    count: int,
    vehicle: int,
    target: int,
    weights: tuple[float, float, float],
) -> tuple[float, int]:
    """What a day costs, and how long it is."""
    if count == 0:
        return 0.0, 0
    tables = board.tables
    fleet = tables.fleet_of[vehicle]
    kind = tables.kind_of[fleet]
    e = board.errand_of[row[0]]
    now = tables.begin[fleet, e]
    early = 0.0
    if weights[2] > 0.0:
        early = float(now) * board.units_of[row[0]]
    for i in range(1, count):
        stop = tables.stop_of[e]
        e = board.errand_of[row[i]]
        now += tables.between[kind, stop, tables.load_of[e]] + tables.carry[kind, e]
        if weights[2] > 0.0:
            early += float(now) * board.units_of[row[i]]
    now = tables.alone[fleet, e] if count == 1 else now + tables.finish[kind, e]
    cost = weights[1] * now + weights[2] * early
    if now > target:
        cost += weights[0] * (now - target)
    return cost, now


@compiled
def carries(board: Board, row: Ints, count: int, vehicle: int) -> bool:
    """Whether a vehicle has room for what its day carries."""
    tables = board.tables
    kind = tables.kind_of[tables.fleet_of[vehicle]]
    for i in range(count):
        trip = row[i]
        if board.units_of[trip] > tables.most[kind, tables.load_of[board.errand_of[trip]]]:
            return False
    return True


@compiled
def take_room(board: Board, errand: int, units: int) -> bool:
    """Take room where an errand ends, or give it back (below 0); whether there was enough."""
    good = True
    for n in range(2):
        r = board.tables.rooms[errand, n]
        if r >= 0:
            board.left[r] -= units
            if board.left[r] < 0:
                good = False
    return good


@compiled
def some_errand(board: Board, load: int) -> int:
    """Any errand of a load."""
    first, last = board.first_option[load], board.first_option[load + 1]
    return first + np.random.randint(last - first)


@compiled
def propose_put(board: Board, a: int, b: int, i: int) -> bool:
    """Take a trip out and put it in elsewhere, sometimes for another destination."""
    trip = board.days[a, i]
    if np.random.randint(3) == 0:
        board.change[ERRAND] = some_errand(board, board.tables.load_of[board.errand_of[trip]])
    n = 0
    for j in range(board.counts[a]):
        if j != i:
            board.one[n] = board.days[a, j]
            n += 1
    if a == b:
        at = np.random.randint(n + 1)
        for j in range(n, at, -1):
            board.one[j] = board.one[j - 1]
        board.one[at] = trip
        board.change[COUNT_ONE] = n + 1
        return True
    count = board.counts[b]
    if count + 1 > board.days.shape[1]:
        return False
    at = np.random.randint(count + 1)
    for j in range(at):
        board.two[j] = board.days[b, j]
    board.two[at] = trip
    for j in range(at, count):
        board.two[j + 1] = board.days[b, j]
    board.change[COUNT_ONE], board.change[COUNT_TWO] = n, count + 1
    return True


@compiled
def copy_days(board: Board, a: int, b: int) -> None:
    """Begin with the days as they are."""
    for j in range(board.counts[a]):
        board.one[j] = board.days[a, j]
    for j in range(board.counts[b]):
        board.two[j] = board.days[b, j]
    board.change[COUNT_ONE], board.change[COUNT_TWO] = board.counts[a], board.counts[b]


@compiled
def propose_swap(board: Board, a: int, b: int, i: int, places: bool) -> bool:  # noqa: FBT001
    """Swap two trips, or (``places``) only their destinations."""
    j = np.random.randint(board.counts[b])
    trip, other = board.days[a, i], board.days[b, j]
    if trip == other:
        return False
    copy_days(board, a, b)
    if not places:
        board.one[i] = other
        if a == b:
            board.one[j] = trip
        else:
            board.two[j] = trip
        return True
    tables = board.tables
    e, f = board.errand_of[trip], board.errand_of[other]
    new_e = board.errand_at[tables.load_of[e], tables.stop_of[f]]
    new_f = board.errand_at[tables.load_of[f], tables.stop_of[e]]
    if new_e < 0 or new_f < 0 or new_e == e:
        return False
    board.change[ERRAND], board.change[OTHER], board.change[OTHER_ERRAND] = new_e, other, new_f
    return True


@compiled
def propose_tails(board: Board, a: int, b: int, i: int) -> bool:
    """Swap what follows in two days."""
    if a == b:
        return False
    width = board.days.shape[1]
    count_a, count_b = board.counts[a], board.counts[b]
    j = np.random.randint(count_b + 1)
    if i + count_b - j > width or j + count_a - i > width:
        return False
    for n in range(i):
        board.one[n] = board.days[a, n]
    for n in range(j, count_b):
        board.one[i + n - j] = board.days[b, n]
    for n in range(j):
        board.two[n] = board.days[b, n]
    for n in range(i, count_a):
        board.two[j + n - i] = board.days[a, n]
    board.change[COUNT_ONE], board.change[COUNT_TWO] = i + count_b - j, j + count_a - i
    return True


@compiled
def propose_give(board: Board, a: int, b: int, i: int) -> bool:
    """Give units to another trip of the same load; a trip left empty is not driven."""
    trip = board.days[a, i]
    other = board.days[b, np.random.randint(board.counts[b])]
    e, f = board.errand_of[trip], board.errand_of[other]
    tables = board.tables
    if trip == other or tables.load_of[e] != tables.load_of[f]:
        return False
    kind = tables.kind_of[tables.fleet_of[b]]
    units = board.units_of[trip]
    given = min(units, tables.most[kind, tables.load_of[e]] - board.units_of[other])
    if tables.stop_of[e] != tables.stop_of[f]:
        for n in range(2):
            if tables.rooms[f, n] >= 0:
                given = min(given, board.left[tables.rooms[f, n]])
    if given <= 0:
        return False
    copy_days(board, a, b)
    if given == units:
        for j in range(i, board.counts[a] - 1):
            board.one[j] = board.one[j + 1]
        board.change[COUNT_ONE] -= 1
    board.change[OTHER], board.change[GIVEN] = other, given
    return True


@compiled
def propose(board: Board, a: int, b: int, i: int) -> bool:
    """Draw a move; it is written to the scratch days and to ``change``. Whether it can be."""
    choice = np.random.randint(10)
    trip = board.days[a, i]
    board.change[TRIP], board.change[ERRAND] = trip, board.errand_of[trip]
    board.change[OTHER], board.change[GIVEN], board.change[BOTH] = -1, 0, a != b
    if choice < 3 or (choice < 6 and board.counts[b] == 0):
        return propose_put(board, a, b, i)
    if choice < 6:
        return propose_swap(board, a, b, i, choice == 5)
    if choice < 9:
        if choice == 6 or a == b:
            copy_days(board, a, a)
            board.change[BOTH] = 0
            board.change[ERRAND] = some_errand(board, board.tables.load_of[board.errand_of[trip]])
            return board.change[ERRAND] != board.errand_of[trip]
        return propose_tails(board, a, b, i)
    return board.counts[b] > 0 and propose_give(board, a, b, i)


@compiled
def alter(board: Board) -> bool:
    """Change destinations and units as proposed; whether places have room (undone if not)."""
    trip, other, given = board.change[TRIP], board.change[OTHER], board.change[GIVEN]
    good = True
    if given > 0:
        board.units_of[trip] -= given
        board.units_of[other] += given
        good = take_room(board, board.errand_of[trip], -given)
        good = take_room(board, board.errand_of[other], given)
    elif board.change[ERRAND] != board.errand_of[trip]:
        good = turn(board)
    if not good:
        undo(board)
    return good


@compiled
def turn(board: Board) -> bool:
    """Swap the destinations there are with those proposed; calling it again undoes it."""
    trip, other = board.change[TRIP], board.change[OTHER]
    old, new = board.errand_of[trip], board.change[ERRAND]
    take_room(board, old, -board.units_of[trip])
    if other >= 0:
        take_room(board, board.errand_of[other], -board.units_of[other])
    good = take_room(board, new, board.units_of[trip])
    board.errand_of[trip], board.change[ERRAND] = new, old
    if other >= 0:
        was, will = board.errand_of[other], board.change[OTHER_ERRAND]
        good = take_room(board, will, board.units_of[other]) and good
        board.errand_of[other], board.change[OTHER_ERRAND] = will, was
        # The first may have filled what the second then overfills.
        good = good and take_room(board, new, 0)
    return good


@compiled
def undo(board: Board) -> None:
    """Take back what :func:`alter` did."""
    trip, other, given = board.change[TRIP], board.change[OTHER], board.change[GIVEN]
    if given > 0:
        take_room(board, board.errand_of[other], -given)
        take_room(board, board.errand_of[trip], given)
        board.units_of[trip] += given
        board.units_of[other] -= given
    elif board.change[ERRAND] != board.errand_of[trip]:
        turn(board)


@compiled
def weigh(
    board: Board,
    target: int,
    weights: tuple[float, float, float],
) -> tuple[float, int]:
    """Weigh every day; the sum, and how many are too long."""
    total, over = 0.0, 0
    for v in range(len(board.counts)):
        cost, length = day_of(board, board.days[v], board.counts[v], v, target, weights)
        board.costs[v], board.lengths[v] = cost, length
        total += cost
        over += length > target
    return total, over


@compiled
def longest(board: Board) -> int:
    """Ticks of the longest day."""
    most = 0
    for v in range(len(board.lengths)):
        most = max(most, board.lengths[v])
    return most


@compiled
def keep(board: Board) -> None:
    """Keep the state as the best."""
    for v in range(len(board.counts)):
        board.best_counts[v] = board.counts[v]
        for j in range(board.counts[v]):
            board.best_days[v, j] = board.days[v, j]
    for trip in range(len(board.errand_of)):
        board.best_errands[trip] = board.errand_of[trip]
        board.best_units[trip] = board.units_of[trip]


@compiled
def anneal(
    board: Board,
    seed: int,
    moves: int,
    heats: tuple[float, float],
    lowest: int,
    target: int,
    weights: tuple[float, float, float],
) -> int:
    """Anneal for so many moves, cooling steadily.

    Args:
        board: Days to begin with, and where the best are kept.
        seed: Of the moves.
        moves: How many are drawn.
        heats: First and last, in the unit of the cost.
        lowest: No longest day can be shorter: where that is reached it stops.
        target: Ticks that no day shall be longer than. When none is, it falls, unless arrivals
            are weighed.
        weights: Of a tick too long, of any tick, of a unit's tick before its arrival.

    Returns:
        The longest day of the best state found, -1 where none was kept.
    """
    np.random.seed(seed)
    vehicles = len(board.counts)
    total, over = weigh(board, target, weights)
    reached, lowest_total, heat = -1, 1e300, heats[0]
    if over == 0 and weights[2] > 0.0:
        lowest_total = total
    cooling = (heats[1] / heats[0]) ** (1.0 / max(1, moves))
    for _ in range(moves):
        heat *= cooling
        a, b = np.random.randint(vehicles), np.random.randint(vehicles)
        if board.counts[a] == 0:
            continue
        if not propose(board, a, b, np.random.randint(board.counts[a])) or not alter(board):
            continue
        if board.change[BOTH] == 0:
            b = a
        total, over, taken = decide(board, a, b, (target, heat), weights, (total, over))
        if taken and over == 0 and (weights[2] == 0.0 or total < lowest_total - 1e-9):
            keep(board)
            lowest_total, reached = total, longest(board)
            if weights[2] == 0.0:
                if reached <= lowest:
                    return reached
                target = reached - 1
                total, over = weigh(board, target, weights)
    return reached


@compiled
def decide(
    board: Board,
    a: int,
    b: int,
    at: tuple[int, float],
    weights: tuple[float, float, float],
    state: tuple[float, int],
) -> tuple[float, int, bool]:
    """Take the proposed move, or not, by Metropolis's rule; cost and days too long after it."""
    target, heat = at
    total, over = state
    count_a, count_b = board.change[COUNT_ONE], board.change[COUNT_TWO]
    cost_a, long_a = day_of(board, board.one, count_a, a, target, weights)
    change = cost_a - board.costs[a]
    cost_b, long_b = 0.0, 0
    if a != b:
        cost_b, long_b = day_of(board, board.two, count_b, b, target, weights)
        change += cost_b - board.costs[b]
    taken = change <= 0 or np.random.random() < np.exp(-change / heat)
    fleet_of, kind_of = board.tables.fleet_of, board.tables.kind_of
    if taken and a != b and kind_of[fleet_of[a]] != kind_of[fleet_of[b]]:
        taken = carries(board, board.one, count_a, a) and carries(board, board.two, count_b, b)
    if not taken:
        undo(board)
        return total, over, False
    over += (long_a > target) - (board.lengths[a] > target)
    board.costs[a], board.lengths[a], board.counts[a] = cost_a, long_a, count_a
    for j in range(count_a):
        board.days[a, j] = board.one[j]
    if a != b:
        over += (long_b > target) - (board.lengths[b] > target)
        board.costs[b], board.lengths[b], board.counts[b] = cost_b, long_b, count_b
        for j in range(count_b):
            board.days[b, j] = board.two[j]
    return total + change, over, True
