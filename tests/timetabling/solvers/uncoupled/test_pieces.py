"""The pieces by themselves: rows, prices, counted loads, splits, covers, units, days, annealing."""

from __future__ import annotations

import itertools
import random

import numpy as np
import pytest

from tests.problems.uncoupled import uncoupled_problem
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.problem import Problem
from treve.timetabling.referee import check_timetable
from treve.timetabling.solvers.uncoupled.anneal import anneal
from treve.timetabling.solvers.uncoupled.board import best_of, open_board
from treve.timetabling.solvers.uncoupled.cover import least_cover
from treve.timetabling.solvers.uncoupled.days import days_of, to_timetable
from treve.timetabling.solvers.uncoupled.expand import copies_of, expand, limit_of, to_count
from treve.timetabling.solvers.uncoupled.layout import FAR, Layout, lay_out
from treve.timetabling.solvers.uncoupled.master import PRICE_GRAIN, Master, Pool, Tour
from treve.timetabling.solvers.uncoupled.pricing import NOWHERE, fill_worth, follow
from treve.timetabling.solvers.uncoupled.prover import Prover
from treve.timetabling.solvers.uncoupled.recognise import Shape, recognise
from treve.timetabling.solvers.uncoupled.rows import Side, Split, frame_of
from treve.timetabling.solvers.uncoupled.settle import settle
from treve.timetabling.solvers.uncoupled.tree import Tree
from treve.timetabling.span import pause_seconds


def laid_out(seed: int, *, rooms: bool = True) -> tuple[Problem, Shape, Layout]:
    problem = uncoupled_problem(seed, rooms=rooms)
    shape = recognise(problem)
    assert shape is not None
    return problem, shape, lay_out(shape)


def first_days(problem: Problem, shape: Shape, layout: Layout) -> list[list[tuple[int, int]]]:
    timetable = nearest_first(problem)
    assert timetable is not None
    days = days_of(shape, layout, timetable)
    assert days is not None
    return days


def test_the_dearest_tour_is_that_of_trying_all() -> None:
    _, shape, _ = laid_out(1)
    kind = shape.kinds[0]
    dice = random.Random(1)
    pay = np.array([[dice.randint(-3, 9) for _ in kind.tails]], dtype=np.int64)
    ticks = 25
    worth = np.empty((ticks + 1, kind.states), dtype=np.int64)
    walk = (
        kind.first_moves,
        kind.heads,
        kind.ticks,
        pay,
        np.zeros(ticks + 1, dtype=np.int64),
        kind.may_end,
        worth,
    )

    def dearest(state: int, left: int) -> int:
        best = 0 if kind.may_end[state] else NOWHERE
        for m in range(kind.first_moves[state], kind.first_moves[state + 1]):
            if kind.ticks[m] <= left:
                on = dearest(int(kind.heads[m]), left - int(kind.ticks[m]))
                best = max(best, on + int(pay[0, m]) if on > NOWHERE else NOWHERE)
        return best

    fill_worth(*walk)
    out = np.empty(64, dtype=np.int64)
    count = follow(kind.starts[0], ticks, *walk, out)

    assert int(worth[ticks, kind.starts[0]]) == dearest(kind.starts[0], ticks)
    assert int(pay[0, out[:count]].sum()) == int(worth[ticks, kind.starts[0]])
    assert int(kind.ticks[out[:count]].sum()) <= ticks


def test_prices_pay_for_units_only_where_that_pays() -> None:
    _, shape, _ = laid_out(1)
    frame = frame_of(shape)
    duals = [0] * len(frame.names)
    duals[0] = 7
    duals[frame.first_room] = 9

    pay, aboard = frame.prices(0, duals)

    kind = shape.kinds[0]
    first, second = shape.rooms[0].stop, shape.rooms[1].stop
    mine = kind.loads == 0
    assert set(pay[mine & (kind.places == first)]) == {0}
    assert set(pay[mine & (kind.places == second)]) == {7 * int(kind.units[mine].max())}
    assert set(aboard[mine & (kind.places == first)]) == {0}


def test_a_master_program_needs_no_more_than_all_vehicles_for_a_timetable_that_is() -> None:
    problem, shape, layout = laid_out(2)
    timetable = to_timetable(shape, layout, first_days(problem, shape, layout))
    ticks = pause_seconds(problem, timetable) // shape.tick_seconds
    frame = frame_of(shape)
    master = Master(frame, Pool(frame), ticks)
    value, new = 9.0, 1
    while new:
        value, duals = master.solve()
        priced, new = master.price(duals, ticks)
        master.take()

    assert value <= 1 + 1e-9
    assert priced.gain[ticks] <= 0
    assert max(duals) <= 10 * PRICE_GRAIN


def test_sides_count_acts_by_when_they_begin() -> None:
    _, shape, _ = laid_out(1)
    frame = frame_of(shape)
    pool = Pool(frame)
    kind = shape.kinds[0]
    first = int(kind.first_moves[kind.starts[0]])
    then = int(kind.first_moves[kind.heads[first]])
    ticks = int(kind.ticks[[first, then]].sum())
    tour = Tour(0, 0, (first, then), (0, int(kind.units[then])), ticks)
    pool.add(tour)
    begins = int(kind.ticks[first])
    act = int(kind.acts[then])

    assert not pool.add(tour)
    assert pool.counts(Split(0, act, 0, begins + 1, 0)) == {0: 1}
    assert pool.counts(Split(0, act, 0, begins, 0)) == {}
    assert (
        Side(Split(0, act, 0, 9, 2), above=True).least,
        Side(Split(0, act, 0, 9, 2), above=False).least,
    ) == (3, -2)


def test_counted_loads_are_paid_no_more_often_than_they_are_there() -> None:
    problem, shape, _ = laid_out(3)
    kind = shape.kinds[0]
    limit = limit_of(kind, problem.loads[0].quantity, 0)
    wide = expand(shape, (0,))
    m = int(np.flatnonzero(kind.loads == 0)[0])
    back = int(np.flatnonzero((kind.tails == kind.heads[m]) & (kind.heads == kind.tails[m]))[0])
    start = int(kind.first_moves[kind.starts[0]])
    moves = (start, *([m, back] * (limit + 1)))
    often = Tour(0, 0, moves, tuple(0 for _ in moves), 99)

    assert copies_of(shape, (0,)) == 1 + max(
        limit_of(k, problem.loads[0].quantity, 0) for k in shape.kinds
    )
    assert wide.kinds[0].states == kind.states * (1 + limit)
    assert to_count(shape, [(often, 1.0)], ()) == [0]
    assert to_count(shape, [(often, 1.0)], (0,)) == []
    last_copy = wide.kinds[0].tails // kind.states == limit
    assert not (wide.kinds[0].loads[last_copy] == 0).any()


@pytest.mark.parametrize("seed", range(4))
def test_a_tree_refutes_one_tick_less_than_its_tours_take(seed: int) -> None:
    problem, shape, layout = laid_out(seed)
    days = first_days(problem, shape, layout)
    timetable = to_timetable(shape, layout, days)
    known = pause_seconds(problem, timetable) // shape.tick_seconds
    prover = Prover(shape, known)
    prover.run(10**9, known)
    frame = frame_of(shape)

    def grown(ticks: int) -> bool:
        tree = Tree(frame, Pool(frame), ticks)
        while True:
            found, _ = tree.grow()
            if found is not None:
                return found.refuted

    assert prover.lowest <= known
    assert grown(prover.lowest - 1)
    assert not grown(prover.lowest)


@pytest.mark.parametrize("seed", range(4))
def test_a_cover_is_as_long_as_the_walk_finds(seed: int) -> None:
    problem, shape, layout = laid_out(seed, rooms=False)
    timetable = to_timetable(shape, layout, first_days(problem, shape, layout))
    known = pause_seconds(problem, timetable) // shape.tick_seconds
    covered = least_cover(shape, layout, known)
    assert covered is not None
    prover = Prover(shape, known)
    prover.run(10**9, known)

    days = settle(shape, layout, covered.days)

    assert covered.ticks == prover.lowest
    assert days is not None
    found = to_timetable(shape, layout, days)
    assert check_timetable(problem, found) == ()
    assert pause_seconds(problem, found) == covered.ticks * 60 + problem.margin_seconds


def test_trips_that_cannot_carry_everything_are_not_settled() -> None:
    _, shape, layout = laid_out(1)

    assert settle(shape, layout, [[] for _ in layout.tables.fleet_of]) is None


@pytest.mark.parametrize("seed", range(6))
def test_annealing_keeps_every_load_and_every_limit(seed: int) -> None:
    problem, shape, layout = laid_out(seed)
    days = first_days(problem, shape, layout)
    board = open_board(shape, layout, days)

    for turn, target in itertools.product(range(3), (5, 1000)):
        anneal(board, turn, 20_000, (5.0, 0.1), 0, target, (1.0, 0.1, 0.0))
        timetable = to_timetable(shape, layout, best_of(board))
        assert check_timetable(problem, timetable) == ()
    assert (board.left >= 0).all()


def test_what_cannot_be_done_takes_for_ever() -> None:
    _, shape, layout = laid_out(1)

    assert (layout.tables.carry < FAR).all()
    assert set(np.unique(layout.tables.between[:, 0, :])) == {FAR}
    assert len(layout.tables.fleet_of) == sum(sum(kind.counts) for kind in shape.kinds)
