"""Shifts and fuel on a board: days that are sent keep them, and so does what is left of them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from tests.problems.any_problem import any_problem
from tests.problems.duties import HOUR, any_dutiful, shuttle
from tests.timetabling.solvers.search.boards import laid, sent
from treve.timetabling.arcs import all_arcs
from treve.timetabling.duties import keeps_duties
from treve.timetabling.problem import Fuel, Shifts
from treve.timetabling.solvers.search.board import TRIP_END, TRIP_START
from treve.timetabling.solvers.search.cells import NEVER
from treve.timetabling.solvers.search.duties import limits_of, open_log, places_of
from treve.timetabling.solvers.search.exact import to_timetable
from treve.timetabling.solvers.search.walk import cut_day, send
from treve.timetabling.window import Window

CREWS = Shifts(3 * HOUR, 8 * HOUR)
DAY = (Window(0, 24 * HOUR),)
"""Buckets of time are then shorter than a trip."""
TANK = Fuel(4 * HOUR, 1800, ("depot",))


def test_a_fleet_without_limits_has_none() -> None:
    assert limits_of(shuttle()) == [(0, NEVER, 0, NEVER, 0)]
    assert limits_of(shuttle(shifts=CREWS, fuel=TANK)) == [(1, 3 * HOUR, 8 * HOUR, 4 * HOUR, 1800)]


def test_what_must_be_left_to_reach_a_pump() -> None:
    """Town, depot and camp: whether it rests there, a pump, driving to one, with a load before."""
    problem = shuttle(fuel=TANK)
    assert places_of(problem, all_arcs(problem)) == [
        (0, 0, 3600, 3600),  # empty from the town by way of the camp; with people just as far
        (1, 1, 0, 0),
        (1, 0, 1800, 0),
    ]
    none = shuttle(fuel=replace(TANK, stops=()))
    assert [place[1:] for place in places_of(none, all_arcs(none))] == [
        (0, 0, 1800),
        (0, 0, 0),
        (0, 0, 0),
    ]


def test_a_day_rests_after_three_rounds() -> None:
    case = sent(shuttle(shifts=CREWS, windows=DAY), 1, 20 * HOUR)
    days = case.board.days[0, : int(case.board.counts[0])]
    stood = [int(b[TRIP_START] - a[TRIP_END]) for a, b in pairwise(days)]
    assert [seconds // HOUR for seconds in stood if seconds >= HOUR] == [8]
    assert stood.index(max(stood)) == 5


def test_a_day_goes_home_for_fuel() -> None:
    case = sent(shuttle(fuel=TANK, windows=DAY), 1, 12 * HOUR)
    timetable = to_timetable(case.problem, case.arcs, case.board, case.clock, case.resources)
    assert [trip.way for trip in timetable.trips].count("camp>depot") == 2
    assert keeps_duties(case.problem, timetable)


def test_a_day_that_was_cut_goes_on_from_what_lies_behind_it() -> None:
    case = sent(shuttle(shifts=CREWS, fuel=TANK, windows=DAY), 1, 20 * HOUR)
    for keep in (2, 4, 6, 8):
        cut_day(case.board, 0, keep)
        assert send(case.board, 0, case.clock.at(20 * HOUR), 1.0, 1e12)
        made = to_timetable(case.problem, case.arcs, case.board, case.clock, case.resources)
        assert keeps_duties(case.problem, made)
        assert len(made.trips) > 8


def test_the_log_tells_a_fresh_vehicle_from_one_at_work() -> None:
    case = sent(shuttle(shifts=CREWS, fuel=TANK, windows=DAY), 1, 20 * HOUR)
    cut_day(case.board, 0, 2)
    end = int(case.board.days[0, 1, TRIP_END])
    first = case.board.labels[0]
    for later, began, driven in (
        (0, int(case.board.days[0, 0, TRIP_START]), HOUR),
        (8 * HOUR, -1, HOUR),
    ):
        open_log(case.board, 0, end + later)
        assert (int(first["began"]), int(first["driven"])) == (began, driven)


@pytest.mark.property
@pytest.mark.parametrize("seed", range(60))
def test_whatever_days_are_sent_keep_their_duties(seed: int) -> None:
    problem = any_dutiful(seed)
    problem = replace(problem, loads=tuple(replace(x, due_seconds=None) for x in problem.loads))
    case = laid(problem, 60)
    case.board.arcs["pay"] = [0 if arc.load is None else 1e6 for arc in case.arcs]
    end = case.clock.count - 2
    for vehicle in range(len(case.board.counts)):
        before = int(case.board.counts[vehicle])
        if not send(case.board, vehicle, end, 0.0, 1e12):
            cut_day(case.board, vehicle, before)
    made = to_timetable(problem, case.arcs, case.board, case.clock, case.resources)
    assert keeps_duties(problem, made)
    assert all(fleet.shifts is None for fleet in any_problem(seed).fleets)
