"""A pause begins no sooner than it must."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.problems.one_gate import GATE, PROBLEM, with_load
from tests.timetabling.solvers.search.lawful import lawful
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.problem import Window
from treve.timetabling.referee import check_timetable
from treve.timetabling.solvers.search.begin import begin_late, cut_before
from treve.timetabling.span import inside_span, pause_seconds


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
