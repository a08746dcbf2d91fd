"""Shifts and fuel, to the second; each tampered timetable is caught by the law's own finding."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from tests.problems.duties import HOUR, shuttle, tired
from tests.problems.mill import fault
from tests.problems.tight import tight_case
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.problem import Fuel, Problem, Shifts
from treve.timetabling.referee import check_timetable
from treve.timetabling.timetable import Timetable

CREWS = Shifts(3 * HOUR, 8 * HOUR)
TANK = Fuel(4 * HOUR, 1800, ("depot",))


def timetable(problem: Problem) -> Timetable:
    """The dispatcher's, which keeps all laws."""
    found = nearest_first(problem)
    assert found is not None
    assert check_timetable(problem, found) == ()
    return found


def sooner(found: Timetable, first: int, seconds: int = 1) -> Timetable:
    """All trips from one on so much sooner."""
    trips = found.trips
    return replace(found, trips=trips[:first] + tuple(t.later(-seconds) for t in trips[first:]))


def test_a_rest_is_no_second_shorter() -> None:
    """The second shift begins at 11 h; a second sooner it is no other shift."""
    problem = shuttle(shifts=CREWS)
    found = timetable(problem)
    assert found.trips[6].begins_seconds == 11 * HOUR
    shift = {
        "start_seconds": 0,
        "end_seconds": 11 * HOUR + 1799,
        "shift_seconds": 11 * HOUR + 1799,
        "longest_seconds": 3 * HOUR,
        "rest_seconds": 8 * HOUR,
    }
    assert check_timetable(problem, sooner(found, 6)) == (
        fault("shift-too-long", "bus-1", trip=7, **shift),
    )


def test_a_shift_is_no_second_longer() -> None:
    found = timetable(shuttle(shifts=CREWS))
    shorter = shuttle(shifts=Shifts(3 * HOUR - 1, 8 * HOUR))
    faults = check_timetable(shorter, found)
    assert [(one.code, one.figures["trip"]) for one in faults] == [
        ("referee-shift-too-long", trip) for trip in (6, 12)
    ]


def test_what_is_waited_within_a_shift_is_part_of_it() -> None:
    problem = shuttle(people=10, shifts=Shifts(HOUR, 8 * HOUR))
    found = timetable(problem)
    late = replace(found, trips=(found.trips[0], found.trips[1].later(60)))
    assert [one.code for one in check_timetable(problem, late)] == ["referee-shift-too-long"]


def test_nobody_rests_in_the_zone_whose_fleet_may_not() -> None:
    """The bus stands in town for twelve hours: for one fleet that is a rest, for another none."""
    problem = shuttle(people=10, shifts=Shifts(HOUR, 8 * HOUR))
    found = timetable(problem)
    waits = replace(found, trips=(found.trips[0], found.trips[1].later(12 * HOUR)))
    (bus,) = problem.fleets
    may = replace(problem, fleets=(replace(bus, rests_inside=True),))
    assert [one.code for one in check_timetable(problem, waits)] == ["referee-shift-too-long"]
    assert check_timetable(may, waits) == ()


def test_a_vehicle_is_refuelled_before_it_is_empty() -> None:
    """Three rounds and the way home, twice: three hours and a half of driving each."""
    problem = shuttle(fuel=TANK)
    found = timetable(problem)
    less = Fuel(3 * HOUR + 1799, 1800, ("depot",))
    figures = {
        "driven_seconds": 3 * HOUR + 1800,
        "longest_seconds": 3 * HOUR + 1799,
        "refuelling_seconds": 1800,
    }
    assert check_timetable(shuttle(fuel=less), found) == (
        fault("out-of-fuel", "bus-1", trip=7, **figures),
        fault("out-of-fuel", "bus-1", trip=14, **figures),
    )


@pytest.mark.parametrize(
    "fuel", [replace(TANK, refuelling_seconds=1801), replace(TANK, stops=("camp",))]
)
def test_only_so_long_a_stand_at_a_pump_refuels(fuel: Fuel) -> None:
    found = timetable(shuttle(fuel=TANK))
    faults = check_timetable(shuttle(fuel=fuel), found)
    assert {one.code for one in faults} == {"referee-out-of-fuel"}


def test_a_rest_at_a_pump_refuels_too() -> None:
    problem = shuttle(people=60, shifts=CREWS, fuel=Fuel(3 * HOUR, 1800, ("camp",)))
    assert len(timetable(problem).trips) == 12


@pytest.mark.property
@pytest.mark.parametrize("seed", range(150))
def test_one_second_less_of_any_limit_is_caught_by_its_own_law(seed: int) -> None:
    """Limits are the least with which the timetable is lawful."""
    problem, found = tight_case(seed)
    problem = tired(problem, found, Random(seed))
    assert check_timetable(problem, found) == ()
    driving = {trip.fleet for trip in found.trips}
    for at, fleet in enumerate(problem.fleets):
        assert fleet.shifts is not None
        assert fleet.fuel is not None
        shift, tank = fleet.shifts.longest_seconds - 1, fleet.fuel.longest_driving_seconds - 1
        changes = (
            ("referee-shift-too-long", shift, replace(fleet.shifts, longest_seconds=shift)),
            ("referee-out-of-fuel", tank, replace(fleet.fuel, longest_driving_seconds=tank)),
        )
        for code, left, limit in changes:
            if not left or fleet.id not in driving:
                continue
            field = "shifts" if isinstance(limit, Shifts) else "fuel"
            less = replace(fleet, **{field: limit})  # type: ignore[arg-type]
            fleets = (*problem.fleets[:at], less, *problem.fleets[at + 1 :])
            faults = check_timetable(replace(problem, fleets=fleets), found)
            assert {one.code for one in faults} == {code}
