"""Crews rest and vehicles are refuelled: dispatcher, search, bound and referee together."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest

from tests.problems.any_problem import any_problem
from tests.problems.duties import HOUR, any_dutiful, shuttle, tired
from tests.problems.tight import tight_case
from tests.timetabling.answers import STEPS, answer, expect_lawful
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.bound import prove_bound
from treve.timetabling.duties import Duties, Log, has_duties, keeps_duties, stands
from treve.timetabling.problem import Fleet, Fuel, Shifts
from treve.timetabling.referee import check_timetable
from treve.timetabling.referee.inputs import check_problem
from treve.timetabling.solution import Clash, Outcome, Request
from treve.timetabling.solvers import solve
from treve.timetabling.span import pause_seconds

GIVEN_SECONDS = 9 * HOUR
CREWS = Shifts(3 * HOUR, 8 * HOUR)
TANK = Fuel(4 * HOUR, 1800, ("depot",))


def test_three_rounds_a_shift_and_the_bound_knows_it() -> None:
    """Eighty people are eight rounds: three, three and two, with two rests of eight hours."""
    problem = shuttle(shifts=CREWS)
    found = answer(problem)
    assert found.timetable is not None
    assert check_timetable(problem, found.timetable) == ()
    assert pause_seconds(problem, found.timetable) == (3 + 8 + 3 + 8 + 2) * HOUR
    assert found.outcome is Outcome.PROVEN_SHORTEST
    rests = [
        (one.stop, one.start_seconds, one.end_seconds) for one in stands(problem, found.timetable)
    ]
    assert rests == [("camp", 3 * HOUR, 11 * HOUR), ("camp", 14 * HOUR, 22 * HOUR)]


def test_more_buses_take_fewer_shifts() -> None:
    found = answer(shuttle(shifts=CREWS, buses=3))
    assert found.bound is not None
    assert (found.outcome, found.bound.pause_seconds) == (Outcome.PROVEN_SHORTEST, 3 * HOUR)


def test_a_bus_goes_home_for_fuel_and_its_bound_knows_of_the_stands() -> None:
    """After three rounds and the way home it has driven 3.5 h; a fourth round would be 4.5 h."""
    problem = shuttle(fuel=TANK)
    found = answer(problem)
    assert found.timetable is not None
    assert found.bound is not None
    assert check_timetable(problem, found.timetable) == ()
    assert pause_seconds(problem, found.timetable) == 10 * HOUR
    assert [one.stop for one in stands(problem, found.timetable)] == ["depot", "depot"]
    assert found.bound.pause_seconds == 8 * HOUR + 1800  # eight hours of driving on two fillings


def test_a_trip_longer_than_a_shift_or_a_filling_is_proven_impossible() -> None:
    for kind, problem in (
        ("shift", shuttle(shifts=Shifts(1799, HOUR))),
        ("fuel", shuttle(fuel=Fuel(1799, 60, ("depot",)))),
    ):
        found = answer(problem)
        assert found.outcome is Outcome.PROVEN_IMPOSSIBLE
        assert found.clash == (Clash("people", kind, 30.0, 1799 / 60, "minutes"),)


def test_limits_that_are_never_met_change_nothing() -> None:
    free = shuttle()
    wide = shuttle(shifts=Shifts(1000 * HOUR, 1), fuel=Fuel(1000 * HOUR, 1, ()))
    assert not has_duties(free)
    assert has_duties(wide)
    assert nearest_first(free) == nearest_first(wide)
    assert prove_bound(free).pause_seconds == prove_bound(wide).pause_seconds


def test_the_log_of_a_vehicle() -> None:
    problem = shuttle(shifts=CREWS, fuel=TANK)
    (bus,) = problem.fleets
    duties, found = Duties(problem), nearest_first(problem)
    assert found is not None
    trips = found.trips
    assert duties.after(bus, None, ()) is None
    assert duties.after(bus, None, trips[:2]) == Log(0, HOUR, HOUR)
    assert duties.keeps(bus, None, trips)
    late = [trip.later(3 * HOUR) for trip in trips[2:4]]
    assert duties.put_off(bus, duties.after(bus, None, trips[:2]), late, HOUR) == 5 * HOUR
    assert not duties.keeps(bus, duties.after(bus, None, trips[:2]), late)


def test_no_later_beginning_helps_where_nobody_may_rest() -> None:
    problem = shuttle(shifts=Shifts(HOUR, HOUR), people=20)
    (bus,) = problem.fleets
    found = nearest_first(problem)
    assert found is not None
    log = Log(0, 1800, 1800)
    in_town = found.trips[1].later(10 * HOUR)
    assert Duties(problem).put_off(bus, log, [in_town], 1800) is None
    assert Duties(problem).put_off(replace(bus, rests_inside=True), log, [in_town], 1800) == 0


def test_the_answer_does_not_depend_on_the_workers() -> None:
    problem = shuttle(shifts=CREWS, fuel=TANK, buses=2, people=100)
    one, two = (answer(problem, workers=workers) for workers in (1, 2))
    assert one.timetable == two.timetable


@pytest.mark.property
@pytest.mark.parametrize("seed", range(200))
def test_any_dispatch_under_any_duties_passes_the_referee(seed: int) -> None:
    problem = any_dutiful(seed)
    assert check_problem(problem) == ()
    found = nearest_first(problem)
    if found is None:
        return
    assert check_timetable(problem, found) == ()
    assert keeps_duties(problem, found)
    assert prove_bound(problem, whole_days=False).pause_seconds <= pause_seconds(problem, found)


@pytest.mark.property
@pytest.mark.parametrize("seed", range(60))
def test_any_answer_under_any_duties_passes_the_referee(seed: int) -> None:
    problem = any_dutiful(seed)
    for given in (None, GIVEN_SECONDS):
        expect_lawful(problem, answer(problem, given=given), given)


_KNOWN_WITHOUT_DUTIES = frozenset({"referee-outside-windows"})
"""What the search makes of one of these problems (53), whether it has duties or none."""


@pytest.mark.property
@pytest.mark.parametrize("seed", range(60))
def test_the_search_keeps_what_it_is_given_and_adds_what_it_finds(seed: int) -> None:
    """Problems with a timetable that keeps their duties just so: the search may only do better."""
    problem, known = tight_case(seed)
    problem = tired(problem, known, Random(seed))
    request = Request(workers=1, incumbent=known)
    found = solve(problem, request, lambda steps: steps >= STEPS, lambda _: None)
    assert found.timetable is not None
    faults = check_timetable(problem, found.timetable)
    assert {one.code for one in faults} <= _KNOWN_WITHOUT_DUTIES
    assert pause_seconds(problem, found.timetable) <= pause_seconds(problem, known)


def looser(fleet: Fleet) -> Fleet:
    """The fleet with longer shifts, shorter rests, more fuel and quicker pumps."""
    shifts, fuel = fleet.shifts, fleet.fuel
    if shifts is not None:
        shifts = Shifts(shifts.longest_seconds + 1200, max(1, shifts.rest_seconds // 2))
    if fuel is not None:
        more = fuel.longest_driving_seconds + 1200
        fuel = replace(fuel, longest_driving_seconds=more, refuelling_seconds=0)
    return replace(fleet, shifts=shifts, fuel=fuel)


@pytest.mark.property
@pytest.mark.parametrize("seed", range(80))
def test_looser_limits_never_raise_the_bound(seed: int) -> None:
    problem = any_dutiful(seed)
    free = any_problem(seed)
    loose = replace(problem, fleets=tuple(map(looser, problem.fleets)))
    bounds = [prove_bound(one, whole_days=False) for one in (free, loose, problem)]
    seconds = [bound.pause_seconds for bound in bounds]
    assert all(less <= more for less, more in pairwise(seconds))
