"""Vehicles: one place at a time, no more aboard than fits, in service, home as the fleet says."""

from __future__ import annotations

from tests.problems.mill import (
    BUS_IN,
    BUS_OUT,
    CAR_OUT,
    check,
    empty,
    fault,
    timetable,
    with_fields,
    with_object,
    with_trip,
)
from treve.timetabling.problem import (
    LONGEST_OUTSIDE_SECONDS,
)
from treve.timetabling.timetable import Passing, Timetable
from treve.timetabling.window import (
    Window,
)


def test_the_first_trip_starts_at_home() -> None:
    at_clinic = with_object("fleets", "bus", home="clinic")
    assert check(changed_problem=at_clinic) == (
        fault("wrong-start", "bus-1", "school", "clinic", trip=1),
        fault("wrong-start", "bus-2", "school", "clinic", trip=1),
    )


def test_a_trip_starts_where_the_one_before_ended() -> None:
    trips = list(timetable().trips)
    del trips[BUS_IN]
    assert check(Timetable(tuple(trips))) == (
        fault("wrong-start", "bus-1", "mill", "school", trip=1),
    )


def test_a_trip_begins_when_the_one_before_has_ended() -> None:
    changed = with_trip(BUS_IN, lambda trip: trip.later(1))
    assert check(changed) == (
        fault("before-previous", "bus-1", trip=2, start_seconds=330, free_seconds=331),
    )


def test_a_way_is_for_classes_of_vehicles() -> None:
    coaches = with_object("ways", "mill>school", vehicle_classes=frozenset({"coach"}))
    assert check(changed_problem=coaches) == (
        fault("wrong-way", "car-1", "mill>school", trip=1, vehicle_class="car"),
    )


def test_no_more_aboard_than_fits() -> None:
    smaller = with_object("fleets", "car", capacity={"seats": 3})
    assert check(changed_problem=smaller) == (
        fault("overfull", "car-1", "people", trip=1, units=4, capacity=3),
    )


def test_what_a_vehicle_is_not_fitted_for() -> None:
    flat = with_object(
        "fleets",
        "car",
        capacity={"stretchers": 1},
        loading_seconds={"stretchers": 1},
        unloading_seconds={"stretchers": 1},
    )
    assert check(changed_problem=flat) == (
        fault("cannot-carry", "car-1", "people", trip=1, kind="seats"),
    )


def test_a_trip_lies_within_one_of_the_hours_of_service() -> None:
    shift = with_object("fleets", "car", available=(Window(0, 2000), Window(2000, 9000)))
    assert check(changed_problem=shift) == (
        fault("not-in-service", "car-1", trip=1, start_seconds=1230, end_seconds=2310),
    )


def test_a_private_car_does_not_come_back() -> None:
    trips = [*timetable().trips]
    trips.append(empty("car-1", "school>mill", 2310, Passing("bridge", 2, 2910, 2910, 2940), 3240))
    word = check(Timetable(tuple(trips)))
    assert word == (
        fault("car-again", "car-1", trips=2),
        fault("car-empty", "car-1", trip=2),
        fault(
            "passage-not-permitted",
            "car-1",
            "bridge",
            trip=2,
            vehicle_class="car",
            load_state="empty",
            direction="in",
        ),
    )


def test_a_private_car_may_stay_at_home() -> None:
    trips = timetable().trips[:CAR_OUT]
    assert check(Timetable(trips, {"people": 4})) == ()


def test_who_may_not_rest_inside_is_out_at_the_end() -> None:
    trips = [*timetable().trips]
    back = empty("ambulance-1", "clinic>mill", 2490, Passing("bridge", 1, 3090, 3090, 3120), 3420)
    trips.insert(CAR_OUT, back)
    assert check(Timetable(tuple(trips))) == (
        fault("left-inside", "ambulance-1", "mill", trip=3, end_seconds=3420),
    )
    resting = with_object("fleets", "ambulance", rests_inside=True)
    assert check(Timetable(tuple(trips)), resting) == ()


def test_loading_twice_is_being_in_two_places() -> None:
    trips = list(timetable().trips)
    trips.insert(BUS_OUT, trips[BUS_OUT])
    codes = {finding.code for finding in check(Timetable(tuple(trips)))}
    assert {"referee-wrong-start", "referee-before-previous"} <= codes


def test_a_vehicle_of_another_fleet_drives_by_that_fleet() -> None:
    changed = with_fields(CAR_OUT, vehicle="ambulance-1")
    assert fault("cannot-carry", "ambulance-1", "people", trip=3, kind="seats") in check(changed)


def test_between_trips_a_vehicle_may_be_out_of_service() -> None:
    shifts = (Window(-600, 330), Window(330, 9000))
    assert check(changed_problem=with_object("fleets", "bus", available=shifts)) == ()


def test_outside_the_zone_one_may_alight_after_the_last_window() -> None:
    later = with_fields(CAR_OUT, unloading_start_seconds=17941, unloading_end_seconds=18001)
    assert check(later) == ()


def test_nothing_reaches_further_than_a_year_beyond_the_last_window() -> None:
    end = 18000 + LONGEST_OUTSIDE_SECONDS
    changed = with_fields(CAR_OUT, unloading_start_seconds=end - 59, unloading_end_seconds=end + 1)
    assert check(changed) == (
        fault("beyond-horizon", "car-1", trip=1, end_seconds=end + 1, latest_seconds=end),
    )
