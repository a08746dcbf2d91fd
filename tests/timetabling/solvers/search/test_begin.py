"""A pause begins no sooner than it must."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.problems.one_gate import GATE, PROBLEM, with_load
from tests.timetabling.solvers.search.lawful import lawful
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.bound import prove_bound
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.referee import check_timetable
from treve.timetabling.solution import Request
from treve.timetabling.solvers import solve
from treve.timetabling.solvers.search.begin import begin_late, cut_before, fewer_windows
from treve.timetabling.span import inside_span, pause_seconds
from treve.timetabling.window import (
    Window,
)


def _never(steps: int) -> bool:  # noqa: ARG001 - as a stop rule has it
    return False


def test_windows_are_cut_and_those_gone_by_are_left_out() -> None:
    windows = (Window(0, 100), Window(200, 300), Window(400, 500))
    cut = cut_before(replace(PROBLEM, windows=windows), 250)
    assert cut.windows == (Window(250, 300), Window(400, 500))


def test_nobody_waits_inside_for_a_gate_that_opens_at_noon() -> None:
    """The first passage in is at 20,000; the bus needs 0 seconds inside before it."""
    late = replace(PROBLEM, gates=(replace(GATE, hours=(Window(20_000, 36_000),)),))
    early = nearest_first(late)
    assert early is not None
    cut, found = begin_late(late, early, _never, given=False)
    assert check_timetable(late, found) == ()
    assert cut.windows[0].start_seconds > 19_000
    assert pause_seconds(late, found) < pause_seconds(late, early) - 15_000


def test_nobody_waits_inside_for_people_released_in_the_evening() -> None:
    late = with_load(release_seconds=20_000)
    early = nearest_first(late)
    assert early is not None
    _, found = begin_late(late, early, _never, given=False)
    assert check_timetable(late, found) == ()
    span = inside_span(late, found)
    assert span is not None
    assert span[0] > 18_000


def test_without_hours_and_releases_nothing_is_tried() -> None:
    first = nearest_first(PROBLEM)
    assert first is not None
    assert begin_late(PROBLEM, first, _never, given=False) == (PROBLEM, first)


def test_a_timetable_handed_in_keeps_its_beginning() -> None:
    late = with_load(release_seconds=20_000)
    first = nearest_first(cut_before(late, 5_000))
    assert first is not None
    span = inside_span(late, first)
    assert span is not None
    cut, found = begin_late(late, first, _never, given=True)
    assert (cut.windows[0].start_seconds, found) == (span[0], first)


@pytest.mark.property
@pytest.mark.parametrize("seed", range(40))
def test_it_is_lawful_and_never_longer(seed: int) -> None:
    problem = lawful(seed)
    first = nearest_first(problem)
    if first is None:
        return
    cut, found = begin_late(problem, first, _never, given=False)
    assert check_timetable(problem, found) == check_timetable(problem, first)
    assert pause_seconds(problem, found) <= pause_seconds(problem, first)
    span = inside_span(problem, found)
    assert span is None or span[0] >= cut.windows[0].start_seconds


def _two_days(first_hours: float) -> Problem:
    """A round takes 3,720 s from coming in to coming in again; the last one 1,740."""
    end = int(first_hours * 3_600)
    windows = (Window(0, end), Window(86_400, 86_400 + end))
    return replace(with_load(quantity=200), windows=windows)


def test_where_one_day_may_do_the_search_begins_where_it_does() -> None:
    problem = _two_days(10)
    late = cut_before(problem, 30_000)
    first = nearest_first(late)
    assert first is not None
    span = inside_span(problem, first)
    assert span is not None
    assert span[1] > 86_400  # too late to be done in a day
    found = fewer_windows(problem, first, prove_bound(problem))
    assert found == [(window,) for window in problem.windows]
    one_day = nearest_first(problem)
    assert one_day is not None
    assert fewer_windows(problem, one_day, prove_bound(problem)) == []


def test_where_one_day_is_too_short_the_beginning_is_kept() -> None:
    problem = _two_days(3.5)
    first = nearest_first(problem)
    assert first is not None
    assert fewer_windows(problem, first, prove_bound(problem)) == []


def test_a_plan_does_not_stay_overnight_for_want_of_an_early_start() -> None:
    problem = _two_days(10)
    late = nearest_first(cut_before(problem, 30_000))
    found = solve(problem, Request(), lambda done: done >= 400, lambda _: None)
    assert late is not None
    assert found.timetable is not None
    assert pause_seconds(problem, found.timetable) < 36_000 < pause_seconds(problem, late)
