"""The times of one trip, to the second."""

from __future__ import annotations

from tests.problems.mill import (
    BUS_IN,
    BUS_OUT,
    CAR_OUT,
    SECOND_OUT,
    check,
    fault,
    with_fields,
    with_object,
)
from treve.timetabling.problem import Leg


def test_a_leg_takes_its_seconds_and_no_more() -> None:
    assert check(with_fields(BUS_IN, departure_seconds=-601)) == (
        fault("travel-time", "bus-1", "bridge", trip=1, arrival_seconds=0, expected_seconds=-1),
    )


def test_a_leg_takes_its_seconds_and_no_less() -> None:
    assert check(with_fields(BUS_IN, arrival_seconds=329)) == (
        fault("travel-time", "bus-1", "mill", trip=1, arrival_seconds=329, expected_seconds=330),
    )


def test_a_loaded_vehicle_takes_the_loaded_seconds() -> None:
    legs = (Leg(300, 301), Leg(600, 600, inside=False))
    slower = with_object("ways", "mill>clinic", legs=legs)
    assert check(changed_problem=slower) == (
        fault(
            "travel-time",
            "ambulance-1",
            "bridge",
            trip=2,
            arrival_seconds=1530,
            expected_seconds=1531,
        ),
    )


def test_loading_takes_its_seconds() -> None:
    assert check(with_fields(SECOND_OUT, loading_end_seconds=1929)) == (
        fault("loading-time", "bus-2", "people", trip=2, seconds=599, expected_seconds=600),
    )


def test_nobody_departs_while_loading() -> None:
    changed = with_fields(BUS_OUT, departure_seconds=929, bridge_arrival_seconds=1229)
    assert check(changed) == (
        fault(
            "departs-while-loading",
            "bus-1",
            "mill",
            trip=2,
            departure_seconds=929,
            loading_end_seconds=930,
        ),
    )


def test_nobody_unloads_before_arrival() -> None:
    changed = with_fields(CAR_OUT, unloading_start_seconds=2249, unloading_end_seconds=2309)
    assert check(changed) == (
        fault(
            "unloads-before-arrival",
            "car-1",
            "school",
            trip=1,
            unloading_start_seconds=2249,
            arrival_seconds=2250,
        ),
    )


def test_unloading_takes_its_seconds() -> None:
    assert check(with_fields(CAR_OUT, unloading_end_seconds=2311)) == (
        fault("unloading-time", "car-1", "people", trip=1, seconds=61, expected_seconds=60),
    )


def test_waiting_before_unloading_is_free() -> None:
    changed = with_fields(CAR_OUT, unloading_start_seconds=2350, unloading_end_seconds=2410)
    assert check(changed) == ()
