"""What is small, and how many trips a vehicle may make."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.one_gate import LOAD, PROBLEM, with_fleet, with_load
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.solvers.small.courses import Course, courses_of
from treve.timetabling.solvers.small.grid import grid_of
from treve.timetabling.solvers.small.size import (
    Size,
    choices_of,
    first_size,
    is_small,
    larger,
    most_slots,
)
from treve.timetabling.window import (
    Window,
)


def courses(problem: Problem) -> tuple[Course, ...]:
    return courses_of(problem, grid_of(problem))


def small(problem: Problem) -> bool:
    return is_small(problem, courses(problem))


def test_a_village_is_small_and_a_town_is_not() -> None:
    assert small(PROBLEM)
    assert small(with_load(quantity=25 * 50))
    assert not small(with_load(quantity=25 * 50 + 1))
    assert not small(with_fleet(count=13))


def test_where_nothing_is_to_be_done_nothing_is_small() -> None:
    assert not small(replace(PROBLEM, loads=()))
    assert not small(replace(PROBLEM, margin_seconds=36_001))


def test_a_vehicle_has_slots_for_its_share_and_a_trip_more() -> None:
    assert first_size(PROBLEM, courses(PROBLEM), None) == Size((6,), largest=False)


def test_it_grows_to_twice_its_trips_and_some_to_spare() -> None:
    size = first_size(PROBLEM, courses(PROBLEM), None)

    grown = [size := larger(PROBLEM, courses(PROBLEM), size) for _ in range(4)]

    assert [x.slots for x in grown] == [(8,), (9,), (9,), (9,)]
    assert grown[-1].largest
    assert most_slots(PROBLEM, courses(PROBLEM), 0) == 9


def test_a_private_car_goes_once() -> None:
    problem = with_fleet(returns=False, home="village")

    assert most_slots(problem, courses(problem), 0) == 1


def test_slots_lead_from_home_on() -> None:
    problem = replace(PROBLEM, windows=(Window(0, 3600),), loads=(replace(LOAD, quantity=10),))
    mine = courses(problem)

    rows = choices_of(problem, mine, Size((3,), largest=False))[0, 1]

    assert [{mine[c].way.id for c in row} for row in rows] == [{"in"}, {"out"}, {"in"}]
