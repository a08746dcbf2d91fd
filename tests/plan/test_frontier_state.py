"""What is known of a point: what it promises, and whether it was searched."""

from __future__ import annotations

import pytest

from tests.plan.little_plans import small_riverbend
from treve.plan.build import build_problem
from treve.plan.frontier_state import State, told_point
from treve.timetabling.solution import Outcome


@pytest.mark.parametrize(
    ("pause", "bound", "steps", "expected"),
    [
        (1000, 950, 0, (50, False, True)),
        (1000, 850, 200, (150, True, False)),
        (1000, 1000, 0, (0, False, False)),
    ],
)
def test_a_point_far_from_its_bound_promises_much(
    pause: int, bound: int, steps: int, expected: tuple[int, bool, bool]
) -> None:
    problem = build_problem(small_riverbend()).problem
    state = State(problem, pause_bound_seconds=bound, pause_seconds=pause, steps=steps)
    assert (state.promise_seconds, state.far, state.unsearched) == expected


def test_a_point_that_nothing_is_known_of_is_told_as_that() -> None:
    state = State(build_problem(small_riverbend()).problem)
    told = told_point(state, (2.0,), ((2.0,),))
    assert (told.outcome, told.bound_minutes, told.searched) == (Outcome.UNKNOWN, None, False)
    assert told.unsearched
