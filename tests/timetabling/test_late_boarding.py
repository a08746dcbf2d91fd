"""Boarding as late as bays and hours leave room."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.problems.any_problem import any_problem
from tests.problems.one_gate import LOAD, PROBLEM
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.late_boarding import board_late
from treve.timetabling.problem import (
    Problem,
    Stop,
)
from treve.timetabling.referee import check_timetable, measure
from treve.timetabling.timetable import Timetable, Trip
from treve.timetabling.window import (
    Window,
)

TWO = replace(
    PROBLEM,
    fleets=(replace(PROBLEM.fleets[0], count=2),),
    stops=(replace(PROBLEM.stops[0], bays=1), PROBLEM.stops[1]),
)
"""Two buses of 50 for 80 people; boarding takes five minutes, at one bay."""


def _loaded(timetable: Timetable) -> list[Trip]:
    return sorted((t for t in timetable.trips if t.load), key=lambda t: t.departure_seconds)


def _spans(timetable: Timetable) -> list[tuple[int | None, int | None, int]]:
    return [
        (t.loading_start_seconds, t.loading_end_seconds, t.departure_seconds)
        for t in _loaded(timetable)
    ]


def _later(timetable: Timetable, seconds: tuple[int, int]) -> Timetable:
    """The loaded trips so much later, though everybody boards as before."""
    delays = dict(zip((t.vehicle for t in _loaded(timetable)), seconds, strict=True))

    return replace(
        timetable,
        trips=tuple(
            trip if trip.load is None else trip.later(delays[trip.vehicle], boarding_stays=True)
            for trip in timetable.trips
        ),
    )


@pytest.fixture
def early() -> Timetable:
    """Both have boarded long before they leave: the first an hour, the second 56 minutes."""
    found = nearest_first(TWO)
    assert found is not None
    assert [end - start for start, end, _ in _spans(found) if start and end] == [300, 300]
    return _later(found, (3_600, 3_360))


def test_the_last_boards_just_before_it_leaves_and_the_others_before_it(early: Timetable) -> None:
    assert check_timetable(TWO, early) == ()
    late = board_late(TWO, early)
    assert check_timetable(TWO, late) == ()
    (_, _, first), (_, _, second) = _spans(early)
    assert second - first < 300
    assert _spans(late) == [
        (second - 600, second - 300, first),
        (second - 300, second, second),
    ]


def test_with_bays_for_all_each_boards_just_before_it_leaves(early: Timetable) -> None:
    roomy = replace(TWO, stops=(replace(TWO.stops[0], bays=None), TWO.stops[1]))
    late = board_late(roomy, early)
    assert _spans(late) == [(end - 300, end, end) for _, _, end in _spans(early)]


def test_a_stop_keeps_its_hours(early: Timetable) -> None:
    closes = _spans(early)[1][1]
    assert closes is not None
    shut = replace(TWO, stops=(replace(TWO.stops[0], hours=(Window(0, closes),)), TWO.stops[1]))
    assert check_timetable(shut, early) == ()
    assert board_late(shut, early) == early


def _ranked(early: Timetable, release_seconds: int | None) -> tuple[Problem, Timetable]:
    """The first load is less urgent than the second, which is released then; there are two bays."""
    first, second = (trip.quantity for trip in _loaded(early))
    urgent = replace(LOAD, id="urgent", quantity=second, release_seconds=release_seconds)
    loads = (replace(LOAD, quantity=first, rank=1), urgent)
    stops = (replace(TWO.stops[0], bays=2), TWO.stops[1])
    last = _loaded(early)[1]
    trips = tuple(replace(t, load="urgent") if t is last else t for t in early.trips)
    return replace(TWO, loads=loads, stops=stops), replace(early, trips=trips)


def test_whoever_boards_later_passes_nobody_over_who_was_not_there(early: Timetable) -> None:
    """Who is more urgent comes while the first bus stands there: it has to have boarded before."""
    (first, _, leaves), (second, *_) = _spans(early)
    assert first is not None
    assert second is not None
    assert first < second < leaves - 300
    ranked, found = _ranked(early, second)
    assert check_timetable(ranked, found) == ()
    late = board_late(ranked, found)
    assert check_timetable(ranked, late) == ()
    assert _spans(late)[0] == (second - 1, second + 299, leaves)


def test_whoever_is_more_urgent_boards_as_late_as_others(early: Timetable) -> None:
    ranked, found = _ranked(early, None)
    turned = tuple(replace(load, rank=1 - load.rank) for load in ranked.loads)
    ranked = replace(ranked, loads=turned)
    assert check_timetable(ranked, found) == ()
    late = board_late(ranked, found)
    assert check_timetable(ranked, late) == ()
    assert _spans(late) == [(end - 300, end, end) for _, _, end in _spans(early)]


@pytest.mark.property
@pytest.mark.parametrize("seed", range(150))
def test_no_law_is_broken_and_no_pause_longer(seed: int) -> None:
    problem = any_problem(seed)
    found = nearest_first(problem)
    if found is None:
        return
    late = board_late(problem, found)
    assert check_timetable(problem, late) == ()
    before, after = measure(problem, found), measure(problem, late)
    assert (after.pause_seconds <= before.pause_seconds, after.moved) == (True, before.moved)
    assert [t.departure_seconds for t in late.trips] == [t.departure_seconds for t in found.trips]
    assert board_late(problem, late) == late


def test_nothing_to_board_is_left_as_it_is() -> None:
    empty = replace(PROBLEM, loads=(), stops=(Stop("village"), Stop("town", inside=False)))
    assert board_late(empty, Timetable(())) == Timetable(())
