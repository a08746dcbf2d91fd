"""When trips begin and end, and whose vehicle drives them."""

from __future__ import annotations

from dataclasses import replace

from treve.timetabling.timetable import Timetable, Trip, UnderWay

LOADED = Trip("night-bus-12", "mill>school", 300, 900, (), "people", 40, 0, 240, 960, 1200)
EMPTY = Trip("night-bus-12", "school>mill", 1500, 2100)


def test_a_loaded_trip_lasts_from_its_loading_to_its_unloading() -> None:
    assert (LOADED.begins_seconds, LOADED.ends_seconds) == (0, 1200)


def test_an_empty_trip_lasts_from_its_departure_to_its_arrival() -> None:
    assert (EMPTY.begins_seconds, EMPTY.ends_seconds) == (1500, 2100)


def test_a_vehicle_names_its_fleet_up_to_the_last_hyphen() -> None:
    assert EMPTY.fleet == "night-bus"


def test_what_stands_is_kept_and_nothing_else_begins_too_soon() -> None:
    under_way = UnderWay(1500, Timetable((LOADED,)), free_from={"night-bus-12": 1510})
    late = replace(EMPTY, departure_seconds=1510)

    assert under_way.begins_seconds("night-bus-12") == 1510
    assert under_way.begins_seconds("night-bus-1") == 1500
    assert under_way.is_kept_by(Timetable((LOADED, late)))
    assert not under_way.is_kept_by(Timetable((LOADED, EMPTY)))
    assert not under_way.is_kept_by(Timetable((late,)))
    barred = replace(under_way, barred=frozenset({"night-bus-12"}))
    assert barred.is_kept_by(Timetable((LOADED, late)))  # it has to get out of the zone
    again = LOADED.later(1510)
    assert under_way.is_kept_by(Timetable((LOADED, again)))
    assert not barred.is_kept_by(Timetable((LOADED, again)))
