"""Solvers under conditions: whatever is answered keeps every row, by the referee's word."""

from __future__ import annotations

import pytest

from tests.problems.conditioned import CONDITIONED, any_conditioned
from tests.timetabling.answers import answer, expect_lawful
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.problem import Problem
from treve.timetabling.referee import check_timetable
from treve.timetabling.span import pause_seconds

GIVEN_SECONDS = 4 * 3600


@pytest.mark.parametrize("problem", CONDITIONED.values(), ids=CONDITIONED)
def test_what_can_be_kept_is_kept_and_no_longer_than_the_dispatcher_takes(problem: Problem) -> None:
    """All of them can."""
    found = answer(problem)
    assert found.timetable is not None
    assert check_timetable(problem, found.timetable) == ()
    first = nearest_first(problem)
    assert first is not None
    assert pause_seconds(problem, found.timetable) <= pause_seconds(problem, first)
    assert found.bound is not None
    assert found.bound.pause_seconds <= pause_seconds(problem, found.timetable)


@pytest.mark.property
@pytest.mark.parametrize("seed", range(40))
def test_any_answer_under_any_rows_passes_the_referee(seed: int) -> None:
    """Also under a given pause, where not all need move."""
    problem = any_conditioned(seed)
    for given in (None, GIVEN_SECONDS):
        expect_lawful(problem, answer(problem, given=given), given)


@pytest.mark.parametrize("name", ["reciprocal", "all-at-once"])
def test_the_answer_does_not_depend_on_the_workers(name: str) -> None:
    """One or two, the same timetable."""
    one, two = (answer(CONDITIONED[name], workers=workers) for workers in (1, 2))
    assert one.timetable == two.timetable
