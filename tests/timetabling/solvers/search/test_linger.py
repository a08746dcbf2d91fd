"""Who would only wait at the first gate sets out later."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.one_gate import GATE, PROBLEM
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.problem import Window
from treve.timetabling.referee import check_timetable
from treve.timetabling.solution import Outcome, Request
from treve.timetabling.solvers import solve
from treve.timetabling.solvers.search.linger import lingering
from treve.timetabling.span import pause_seconds
from treve.timetabling.timetable import Timetable

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
    early, on_time = _early(13), lingering(_early(13))
    assert pause_seconds(SHUT_BEFORE, early) - pause_seconds(SHUT_BEFORE, on_time) == 13
    assert check_timetable(SHUT_BEFORE, on_time) == ()
    assert on_time == lingering(_early(0)) == _early(0)


def test_later_trips_and_those_without_gates_stay_as_they_are() -> None:
    found = _early(0)
    assert lingering(found).trips[1:] == found.trips[1:]
    free = tuple(replace(trip, passings=()) for trip in found.trips)
    assert lingering(Timetable(free)).trips == free


def test_the_search_is_not_seconds_early_at_a_gate() -> None:
    found = solve(SHUT_BEFORE, Request(), lambda done: done >= 400, lambda _: None)
    assert found.timetable is not None
    assert found.outcome is Outcome.PROVEN_SHORTEST
    first = found.timetable.trips[0].passings[0]
    assert first.arrival_seconds == first.start_seconds >= EIGHT
