"""One trip removed, doubled, overfilled or moved a minute: each trip of a timetable, in turn."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.problems.mill import (
    AMBULANCE_IN,
    BUS_IN,
    BUS_OUT,
    SECOND_IN,
    SECOND_OUT,
    check,
    timetable,
    with_trip,
)
from treve.timetabling.timetable import Timetable

TRIPS = range(len(timetable().trips))
LOADED = [row for row in TRIPS if timetable().trips[row].load is not None]
MINUTE = 60
HARMLESS = {
    (SECOND_IN, -MINUTE): "it comes a minute sooner and stands at the mill",
    (SECOND_OUT, MINUTE): "it stands at the mill a minute longer",
    (AMBULANCE_IN, MINUTE): "it stands at the mill a minute less",
    (AMBULANCE_IN, -MINUTE): "it stands at the mill a minute longer",
}
"""Moves after which the timetable is as good: between two trips a vehicle may stand."""


@pytest.mark.parametrize("row", TRIPS)
def test_a_trip_removed_is_caught(row: int) -> None:
    trips = timetable().trips
    assert check(Timetable((*trips[:row], *trips[row + 1 :]))) != ()


@pytest.mark.parametrize("row", TRIPS)
def test_a_trip_doubled_is_caught(row: int) -> None:
    trips = timetable().trips
    assert check(Timetable((*trips[: row + 1], *trips[row:]))) != ()


@pytest.mark.parametrize("row", LOADED)
@pytest.mark.parametrize("units", [-1, 1, 1_000_000])
def test_a_trip_with_other_units_is_caught(row: int, units: int) -> None:
    """Overfilled, or with people whom nobody has declared left behind."""
    changed = with_trip(row, lambda trip: replace(trip, quantity=trip.quantity + units))
    assert check(changed) != ()


@pytest.mark.parametrize("row", TRIPS)
@pytest.mark.parametrize("seconds", [-MINUTE, MINUTE])
def test_a_trip_moved_a_minute_is_caught_unless_it_harms_nobody(row: int, seconds: int) -> None:
    faults = check(with_trip(row, lambda trip: trip.later(seconds)))
    assert (faults == ()) == ((row, seconds) in HARMLESS)


def test_a_trip_moved_to_another_vehicle_is_caught() -> None:
    """The second bus cannot make a trip of the first: it is elsewhere, or nowhere yet."""
    for row in (BUS_IN, BUS_OUT):
        assert check(with_trip(row, lambda trip: replace(trip, vehicle="bus-2"))) != ()
