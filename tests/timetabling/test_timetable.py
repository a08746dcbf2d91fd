"""When trips begin and end, and whose vehicle drives them."""

from __future__ import annotations

from treve.timetabling.timetable import Trip

LOADED = Trip("night-bus-12", "mill>school", 300, 900, (), "people", 40, 0, 240, 960, 1200)
EMPTY = Trip("night-bus-12", "school>mill", 1500, 2100)


def test_a_loaded_trip_lasts_from_its_loading_to_its_unloading() -> None:
    assert (LOADED.begins_seconds, LOADED.ends_seconds) == (0, 1200)


def test_an_empty_trip_lasts_from_its_departure_to_its_arrival() -> None:
    assert (EMPTY.begins_seconds, EMPTY.ends_seconds) == (1500, 2100)


def test_a_vehicle_names_its_fleet_up_to_the_last_hyphen() -> None:
    assert EMPTY.fleet == "night-bus"
