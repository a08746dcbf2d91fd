"""Small problems are solved to the second, whoever works on them, and again by the same steps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.problems.one_gate import FLEET, LOAD, PROBLEM, with_fleet, with_load
from tests.timetabling.solvers.small.tiny import ALL, fewer_first, two_rounds
from treve.timetabling.problem import (
    Load,
    Problem,
)
from treve.timetabling.referee import check_timetable, measure
from treve.timetabling.solution import Outcome, Request, Solution, StopRule
from treve.timetabling.solvers.search.solve import solve as solve_by_search
from treve.timetabling.solvers.small.solve import solve_small
from treve.timetabling.window import (
    Window,
)

QUICK = Request(early=False)


def answered(
    problem: Problem, request: Request = QUICK, stop: StopRule = lambda done: done >= 4000
) -> Solution:
    return solve_small(problem, request, stop, lambda _: None, solve_by_search)


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.__name__)
def test_the_pause_is_as_short_as_one_can_add_up(
    case: Callable[[], tuple[Problem, int]],
) -> None:
    problem, shortest = case()

    found = answered(problem)

    assert found.timetable is not None
    assert check_timetable(problem, found.timetable) == ()
    assert measure(problem, found.timetable).pause_seconds == shortest


def test_what_meets_the_bound_is_proven() -> None:
    problem, shortest = two_rounds()

    found = answered(problem)

    assert found.bound is not None
    assert (found.outcome, found.bound.pause_seconds) == (Outcome.PROVEN_SHORTEST, shortest)


def test_workers_change_nothing() -> None:
    problem, _ = fewer_first()

    one, two = (answered(problem, replace(QUICK, workers=workers)) for workers in (1, 2))

    assert one == two


def test_the_steps_made_give_the_same_again() -> None:
    """Stopped in the midst of a slice, by something that is no count of steps."""
    problem, _ = fewer_first()
    asked: list[int] = []

    def soon(steps: int) -> bool:
        asked.append(steps)
        return steps > 1000 and len([n for n in asked if n > 1000]) > 2

    stopped = answered(problem, stop=soon)
    again = answered(problem, stop=lambda done: done >= stopped.steps)

    assert again == stopped


def test_a_pause_given_moves_as_many_as_can_be() -> None:
    """One round fits into 28 minutes; with a second bus and its passage after the first, two."""
    open_seconds = 660 + 300 + 720

    found = answered(PROBLEM, replace(QUICK, fixed_open_seconds=open_seconds))
    two = answered(with_fleet(count=2), replace(QUICK, fixed_open_seconds=open_seconds + 60))

    assert found.timetable is not None
    assert two.timetable is not None
    assert found.timetable.unmoved == {"people": 30}
    assert two.timetable.unmoved == {}


def test_in_a_given_pause_urgency_counts_before_numbers() -> None:
    """A bus that takes three wounded or fifty others has time for one trip."""
    fleet = replace(
        FLEET,
        capacity={"seats": 50, "stretchers": 3},
        loading_seconds={"seats": 300, "stretchers": 300},
        unloading_seconds={"seats": 120, "stretchers": 120},
    )
    wounded = Load("wounded", "stretchers", "civilians", 3, "village", ("town",))
    problem = replace(
        PROBLEM, fleets=(fleet,), loads=(replace(LOAD, rank=1), replace(wounded, rank=0))
    )
    asked = replace(QUICK, fixed_open_seconds=660 + 300 + 720)

    found = answered(problem, asked)

    assert found.timetable is not None
    assert check_timetable(problem, found.timetable, fixed_open_seconds=1680) == ()
    assert found.timetable.unmoved == {"people": 80}


def test_many_vehicles_are_left_to_the_search() -> None:
    problem = replace(with_fleet(count=40), loads=(replace(LOAD, quantity=4000),))

    def quick(steps: int) -> bool:
        return steps >= 50

    assert answered(problem, stop=quick) == solve_by_search(problem, QUICK, quick, lambda _: None)


def test_limits_on_the_time_aboard_are_left_to_the_search() -> None:
    problem = with_load(longest_aboard_seconds=2_400)

    def quick(steps: int) -> bool:
        return steps >= 50

    assert answered(problem, stop=quick) == solve_by_search(problem, QUICK, quick, lambda _: None)


def test_what_is_impossible_stays_so() -> None:
    problem = replace(with_load(due_seconds=100), windows=(Window(0, 36_000),))

    assert answered(problem).outcome is Outcome.PROVEN_IMPOSSIBLE
