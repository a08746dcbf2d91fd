"""Stops: bays at every second, hours, intake desks, and places."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from tests.problems.mill import (
    CAR_OUT,
    check,
    fault,
    with_fields,
    with_object,
    with_trip,
)
from treve.timetabling.problem import (
    PEOPLE,
)
from treve.timetabling.window import (
    Window,
)

BUSY_DESK = fault(
    "desk-busy",
    "car-1",
    "school",
    trip=1,
    category="civilians",
    start_seconds=2250,
    free_seconds=2251,
)
"""A second too soon for the desk of the school."""


def test_a_stop_without_bays_has_no_limit() -> None:
    early = with_trip(CAR_OUT, lambda trip: trip.later(-1))
    assert check(early, with_object("stops", "mill", bays=None)) == ()


def test_loading_takes_no_bay_when_it_takes_no_time() -> None:
    at_once = with_object("fleets", "car", loading_seconds={"seats": 0})
    assert check(with_fields(CAR_OUT, loading_start_seconds=1290), at_once) == ()
    meanwhile = with_fields(CAR_OUT, loading_start_seconds=1200, loading_end_seconds=1200)
    assert check(meanwhile, at_once) == ()


def test_loading_lies_within_the_hours() -> None:
    hours = (Window(0, 900), Window(900, 7200))
    assert check(changed_problem=with_object("stops", "mill", hours=hours)) == (
        fault("stop-shut", "bus-1", "mill", trip=2, start_seconds=330, end_seconds=930),
    )


def test_unloading_lies_within_the_hours() -> None:
    early = with_object("stops", "clinic", hours=(Window(0, 2489),))
    assert check(changed_problem=early) == (
        fault("stop-shut", "ambulance-1", "clinic", trip=2, start_seconds=2190, end_seconds=2490),
    )


def test_a_desk_takes_one_after_the_other() -> None:
    desk = {"civilians": Fraction(361, 50)}
    slow = with_object("stops", "school", intake_seconds_per_unit=desk)
    assert check(changed_problem=slow) == (BUSY_DESK,)


def test_a_desk_is_busy_to_the_whole_second_above() -> None:
    desk = {PEOPLE: Fraction(36, 5), "civilians": Fraction(7201, 1000)}
    slow = with_object("stops", "school", intake_seconds_per_unit=desk)
    assert check(changed_problem=slow) == (BUSY_DESK,)


def test_people_are_counted_together() -> None:
    small = with_object("stops", "school", capacity={PEOPLE: 59, "civilians": 58})
    assert check(changed_problem=small) == (
        fault("stop-full", "school", category="people", units=60, capacity=59),
        fault("stop-full", "school", category="civilians", units=60, capacity=58),
    )


def test_a_category_without_a_limit_has_none() -> None:
    none = with_object("stops", "school", capacity={"stretcher_cases": 0})
    assert check(changed_problem=none) == ()


def test_a_bay_holds_one_vehicle_at_a_time() -> None:
    early = with_trip(CAR_OUT, lambda trip: trip.later(-1))
    assert check(early) == (
        fault("no-bay", "car-1", "mill", trip=1, start_seconds=1229, vehicles=2, bays=1),
    )


def test_goods_are_not_counted_among_people() -> None:
    goods = with_object("loads", "people", people=False)
    small = with_object("stops", "school", capacity={PEOPLE: 0}).stops
    assert check(changed_problem=replace(goods, stops=small)) == ()
