"""Moves: what is undone leaves no trace, what is kept is counted right."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.problems.one_gate import FLEET, LOAD, PROBLEM
from tests.timetabling.solvers.search.boards import Laid, laid
from tests.timetabling.solvers.search.lawful import lawful
from treve.timetabling.solvers.search import choosing, walk
from treve.timetabling.solvers.search.cells import NEVER
from treve.timetabling.solvers.search.departures import ranks_kept

FOUR = replace(PROBLEM, fleets=(replace(FLEET, count=4),), loads=(replace(LOAD, quantity=400),))

PRICES = (0.2, 20.0, 600.0)
"""Of idleness, heat and patience."""
TO_THE_END, UNTIL_COMPLETE = False, True


def _paid(case: Laid) -> Laid:
    case.board.arcs["pay"] = [0 if a.load is None else 5_000.0 for a in case.arcs]
    return case


def _walked(case: Laid, steps: int, deadline: int, seed: int = 1) -> tuple[int, int]:
    walk.seed_walk(seed)
    found = walk.walk(case.board, steps, deadline, *PRICES, TO_THE_END)
    return int(found[0]), int(found[1])


def test_a_walk_carries_everything_that_there_is_time_for() -> None:
    case = _paid(laid(FOUR))
    assert walk.missing(case.board) == 400
    assert _walked(case, 60, case.clock.count - 2)[0] == 60
    assert walk.missing(case.board) == 0
    assert walk.last_inside(case.board) > case.clock.zero


def test_it_can_stop_as_soon_as_nothing_is_left() -> None:
    case = _paid(laid(FOUR))
    walk.seed_walk(1)
    made, _ = walk.walk(case.board, 500, case.clock.count - 2, *PRICES, UNTIL_COMPLETE)
    assert made < 500
    assert walk.missing(case.board) == 0


@pytest.mark.property
@pytest.mark.parametrize("seed", range(0, 60, 4))
def test_after_any_walk_the_board_is_what_its_days_say(seed: int) -> None:
    """Every day taken out again leaves the board as it was laid."""
    case = _paid(laid(lawful(seed), 60))
    board = case.board
    before = [a.copy() for a in (board.grid, board.loads["left"], board.rooms)]
    _walked(case, 60, case.clock.count - 2, seed)
    for vehicle in range(len(board.counts)):
        walk.cut_day(board, vehicle, 0)
    after = [board.grid, board.loads["left"], board.rooms]
    assert all(np.array_equal(a, b) for a, b in zip(before, after, strict=True))


def test_nothing_ends_after_the_deadline_once_trimmed() -> None:
    case = _paid(laid(FOUR))
    _walked(case, 60, case.clock.count - 2)
    deadline = case.clock.at(6_000)
    walk.trim(case.board, deadline)
    assert 0 < walk.missing(case.board) < 400
    assert walk.last_inside(case.board) <= deadline


def test_a_day_that_is_put_back_is_the_same() -> None:
    case = _paid(laid(FOUR))
    walk.send(case.board, 0, case.clock.count - 2, 0.2, 600.0)
    before = case.board.days[0].copy(), case.board.grid.copy()
    walk.remember(case.board, 0)
    walk.cut_day(case.board, 0, 2)
    walk.put_back(case.board, 0, 2)
    assert np.array_equal(before[0], case.board.days[0])
    assert np.array_equal(before[1], case.board.grid)


def test_a_day_is_not_cut_after_an_empty_move() -> None:
    case = _paid(laid(FOUR))
    walk.send(case.board, 0, case.clock.count - 2, 0.2, 600.0)
    assert [choosing.safe_cut(case.board, 0, k) for k in range(5)] == [0, 0, 2, 2, 4]
    assert [walk.ending(case.board, 0, k) for k in range(5)] == [0, 0, 2, 2, 4]


def test_only_those_who_may_not_rest_inside_have_a_limit() -> None:
    case = _paid(laid(FOUR))
    assert walk.stay_limit(case.board, 0) == NEVER
    walk.send(case.board, 0, case.clock.count - 2, 0.2, 600.0)
    case.board.fleets["rests"] = 0
    case.board.counts[0] = 1
    assert walk.stay_limit(case.board, 0) == case.clock.at(36_000)
    case.board.counts[0] = 2
    assert walk.stay_limit(case.board, 0) == NEVER


def test_ranks_are_kept_or_seen_to_be_broken() -> None:
    loads = (replace(LOAD, id="later", rank=1, quantity=50), replace(LOAD, id="urgent"))
    case = _paid(laid(replace(FOUR, loads=loads)))
    _walked(case, 40, case.clock.count - 2)
    assert walk.missing(case.board) == 0
    assert ranks_kept(case.board)
    urgent = case.board.loads["lowest"][1]
    assert urgent <= case.board.loads["highest"][1]


def test_nothing_boards_that_is_less_urgent_than_what_stays_behind_for_good() -> None:
    """What must move is carried in the end; what need not may stay, and then nothing after it."""
    later = replace(LOAD, id="later", rank=1, quantity=50, binding=False)
    for binding in (True, False):
        urgent = replace(LOAD, id="urgent", binding=binding)
        case = _paid(laid(replace(FOUR, loads=(later, urgent))))
        _walked(case, 40, case.clock.count - 2)
        case.board.loads["left"][1] = 10
        walk.drop_outranked(case.board)
        assert int(case.board.loads["left"][0]) == (0 if binding else 50)


def test_what_is_late_and_what_is_left_is_weighed() -> None:
    case = _paid(laid(PROBLEM))
    case.board.loads["price"], case.board.loads["late"] = 2.0, 0.5
    assert (walk.left_behind(case.board), walk.lateness(case.board)) == (160.0, 0.0)
    case.board.fleets["first"] = case.clock.zero
    case.board.arcs["pay"] = [0 if a.load is None else 1e6 for a in case.arcs]
    walk.send(case.board, 0, case.clock.count - 2, 0.0, 600.0)
    assert walk.left_behind(case.board) == 0.0
    assert walk.lateness(case.board) == 0.5 * (50 * 4_260 + 30 * 8_520)
