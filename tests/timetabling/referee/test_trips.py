"""Trips that cannot be read are named, and move nobody."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.problems.mill import (
    AMBULANCE_IN,
    BUS_IN,
    BUS_OUT,
    CAR_OUT,
    fault,
    problem,
    timetable,
    with_fields,
    with_trip,
)
from treve.errors import Finding
from treve.timetabling.referee.book import open_book
from treve.timetabling.referee.trips import find_fleet, read_trips
from treve.timetabling.timetable import Timetable

CASES: list[tuple[int, dict[str, Any], Finding]] = [
    (
        BUS_OUT,
        {"quantity": 50.0},
        fault("trip-not-whole", "bus-1", trip=2, field="quantity", value="50.0"),
    ),
    (
        CAR_OUT,
        {"quantity": True},
        fault("trip-not-whole", "car-1", trip=1, field="quantity", value="True"),
    ),
    (
        BUS_IN,
        {"departure_seconds": -600.0},
        fault("trip-not-whole", "bus-1", trip=1, field="departure_seconds", value="-600.0"),
    ),
    (
        BUS_IN,
        {"arrival_seconds": None},
        fault("trip-not-whole", "bus-1", trip=1, field="arrival_seconds", value="None"),
    ),
    (
        BUS_IN,
        {"bridge_start_seconds": 0.0},
        fault("trip-not-whole", "bus-1", trip=1, field="bridge.start_seconds", value="0.0"),
    ),
    (
        BUS_IN,
        {"bridge_lane": True},
        fault("trip-not-whole", "bus-1", trip=1, field="bridge.lane", value="True"),
    ),
    (
        BUS_OUT,
        {"unloading_end_seconds": 2190.0},
        fault("trip-not-whole", "bus-1", trip=2, field="unloading_end_seconds", value="2190.0"),
    ),
    (BUS_IN, {"way": "x"}, fault("trip-unknown-way", "bus-1", "x", trip=1)),
    (BUS_OUT, {"load": "x"}, fault("trip-unknown-load", "bus-1", "x", trip=2)),
    (
        BUS_OUT,
        {"loading_start_seconds": None},
        fault("trip-time-missing", "bus-1", "people", trip=2, field="loading_start_seconds"),
    ),
    (
        BUS_IN,
        {"unloading_end_seconds": 400},
        fault("trip-time-needless", "bus-1", trip=1, field="unloading_end_seconds"),
    ),
    (BUS_OUT, {"quantity": 0}, fault("trip-nothing-aboard", "bus-1", "people", trip=2, units=0)),
    (BUS_OUT, {"quantity": -3}, fault("trip-nothing-aboard", "bus-1", "people", trip=2, units=-3)),
    (BUS_IN, {"quantity": 3}, fault("trip-units-of-nothing", "bus-1", trip=1, units=3)),
    (
        BUS_IN,
        {"passings": ()},
        fault("trip-gates", "bus-1", "school>mill", trip=1, passed="", expected="bridge"),
    ),
    (
        BUS_IN,
        {"bridge_gate": "ford"},
        fault("trip-gates", "bus-1", "school>mill", trip=1, passed="ford", expected="bridge"),
    ),
    (BUS_IN, {"bridge_lane": 3}, fault("trip-no-lane", "bus-1", "bridge", trip=1, lane=4, lanes=3)),
    (
        BUS_IN,
        {"bridge_lane": -1},
        fault("trip-no-lane", "bus-1", "bridge", trip=1, lane=0, lanes=3),
    ),
]


@pytest.mark.parametrize(("row", "fields", "expected"), CASES)
def test_a_trip_that_cannot_be_read_is_named(
    row: int, fields: dict[str, Any], expected: Finding
) -> None:
    rides, faults = read_trips(open_book(problem()), with_fields(row, **fields))
    assert faults == (expected,)
    assert len(rides) == len(timetable().trips) - 1


def test_a_vehicle_that_no_fleet_has() -> None:
    changed = with_trip(CAR_OUT, lambda trip: replace(trip, vehicle="car-2"))
    _, faults = read_trips(open_book(problem()), changed)
    assert faults == (fault("trip-unknown-vehicle", "car-2", trip=1),)


def test_trips_of_a_vehicle_stand_together() -> None:
    trips = list(timetable().trips)
    trips.append(trips.pop(BUS_OUT))
    _, faults = read_trips(open_book(problem()), Timetable(tuple(trips)))
    assert faults == (fault("trips-not-grouped", "bus-1", trip=2),)


def test_trips_are_counted_within_their_vehicle() -> None:
    rides, _ = read_trips(open_book(problem()), timetable())
    assert [(ride.vehicle, ride.number) for ride in rides[AMBULANCE_IN:]] == [
        ("ambulance-1", 1),
        ("ambulance-1", 2),
        ("car-1", 1),
    ]


@pytest.mark.parametrize(
    "vehicle", ["bus", "bus-", "bus-0", "bus-01", "bus-3", "bus-²", "bus--1", "lorry-1", "", "-1"]
)
def test_names_that_are_no_vehicle(vehicle: str) -> None:
    assert find_fleet(open_book(problem()), vehicle) is None


def test_a_fleet_may_have_dashes_in_its_name() -> None:
    fleets = (replace(problem().fleets[0], id="red-bus-1"),)
    book = open_book(replace(problem(), fleets=fleets))
    assert find_fleet(book, "red-bus-1-2") == fleets[0]
