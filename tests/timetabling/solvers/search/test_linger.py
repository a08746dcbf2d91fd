"""Who would only wait at the first gate sets out later."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.problems.any_problem import any_problem
from tests.problems.one_gate import GATE, PROBLEM, with_fleet, with_load
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.referee import check_timetable
from treve.timetabling.solution import Outcome, Request
from treve.timetabling.solvers import solve
from treve.timetabling.solvers.search.linger import lingering
from treve.timetabling.span import pause_seconds
from treve.timetabling.timetable import Timetable
from treve.timetabling.window import (
    Window,
)

EIGHT = 7_200
SHUT_BEFORE = replace(PROBLEM, gates=(replace(GATE, hours=(Window(EIGHT, 36_000),)),))


def _early(seconds: int) -> Timetable:
    """The bus stands before the gate so many seconds before it opens."""
    found = nearest_first(SHUT_BEFORE)
    assert found is not None
    first, *others = found.trips
    gate = first.passings[0]
    early = replace(
        first,
        departure_seconds=gate.start_seconds - 1_200 - seconds,
        passings=(replace(gate, arrival_seconds=gate.start_seconds - seconds),),
    )
    return replace(found, trips=(early, *others))


def test_a_bus_comes_as_the_gate_opens_and_the_pause_is_as_much_shorter() -> None:
    early, on_time = _early(13), lingering(SHUT_BEFORE, _early(13))
    assert pause_seconds(SHUT_BEFORE, early) - pause_seconds(SHUT_BEFORE, on_time) == 13
    assert check_timetable(SHUT_BEFORE, on_time) == ()
    assert on_time == lingering(SHUT_BEFORE, _early(0)) == _early(0)


def test_later_trips_and_those_without_gates_stay_as_they_are() -> None:
    found = _early(0)
    assert lingering(SHUT_BEFORE, found).trips[1:] == found.trips[1:]
    free = tuple(replace(trip, passings=()) for trip in found.trips)
    assert lingering(SHUT_BEFORE, Timetable(free)).trips == free


def test_the_search_is_not_seconds_early_at_a_gate() -> None:
    found = solve(SHUT_BEFORE, Request(), lambda done: done >= 400, lambda _: None)
    assert found.timetable is not None
    assert found.outcome is Outcome.PROVEN_SHORTEST
    first = found.timetable.trips[0].passings[0]
    assert first.arrival_seconds == first.start_seconds >= EIGHT


def test_an_empty_trip_moves_towards_the_next_as_far_as_the_gate_is_open() -> None:
    """The gate opens again two hours later: the bus comes in as late as its first hours allow."""
    hours = (Window(0, 600), Window(7_200, 36_000))
    problem = replace(with_load(quantity=50), gates=(replace(GATE, hours=hours),))
    found = nearest_first(problem)
    assert found is not None
    first, second = found.trips
    gate = replace(second.passings[0], arrival_seconds=7_200)
    boards_late = replace(
        second,
        loading_start_seconds=7_200 - 660 - 300,
        loading_end_seconds=7_200 - 660,
        departure_seconds=7_200 - 660,
        passings=(gate,),
    )
    early = replace(found, trips=(first, boards_late))
    late = lingering(problem, early)
    assert check_timetable(problem, early) == check_timetable(problem, late) == ()
    assert late.trips[0].passings[0].end_seconds == 600
    assert pause_seconds(problem, early) - pause_seconds(problem, late) == 540


@pytest.mark.property
@pytest.mark.parametrize("seed", range(300))
def test_on_any_problem_no_law_is_broken_and_no_pause_is_longer(seed: int) -> None:
    problem = any_problem(seed)
    found = nearest_first(problem)
    if found is None:
        return
    late = lingering(problem, found)
    assert check_timetable(problem, late) == ()
    assert pause_seconds(problem, late) <= pause_seconds(problem, found)


def test_nobody_waits_in_the_zone_for_a_gate_outside_it() -> None:
    """People board in the evening and wait beyond the lines until the gate opens next morning."""
    gate = replace(GATE, inside=False, hours=(Window(90_000, 100_000),))
    windows = (Window(0, 3_600), Window(86_400, 100_000))
    home = with_fleet(home="village", rests_inside=True)
    problem = replace(home, gates=(gate,), windows=windows, loads=with_load(quantity=50).loads)
    by_day = nearest_first(problem)
    assert by_day is not None
    (trip,) = by_day.trips
    evening = replace(
        trip,
        loading_start_seconds=0,
        loading_end_seconds=300,
        departure_seconds=300,
        passings=(replace(trip.passings[0], arrival_seconds=960, start_seconds=90_000),),
    )
    found = replace(by_day, trips=(evening,))
    assert check_timetable(problem, found) == ()
    assert lingering(problem, found) == found
