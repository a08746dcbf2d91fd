"""What a vehicle does second by second, and its stays in the zone."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.mill import problem, timetable, with_object
from treve.timetabling.problem import Problem
from treve.timetabling.referee.book import by_vehicle, open_book
from treve.timetabling.referee.stays import Stay, Stretch, stays, stretches
from treve.timetabling.referee.trips import read_trips


def _stays(vehicle: str, changed: Problem) -> list[Stay]:
    book = open_book(changed)
    rides, _ = read_trips(book, timetable())
    return list(stays(book, by_vehicle(rides)[vehicle]))


def test_every_second_of_a_day_has_its_stretch() -> None:
    book = open_book(problem())
    rides, _ = read_trips(book, timetable())
    day = list(stretches(book, by_vehicle(rides)["bus-2"]))
    assert day == [
        Stretch(400, 1000, inside=False, number=1),
        Stretch(1000, 1000, inside=True, number=1),
        Stretch(1000, 1030, inside=True, number=1),
        Stretch(1030, 1330, inside=True, number=1),
        Stretch(1330, 1330, inside=True, number=2, rests=True),
        Stretch(1330, 1930, inside=True, number=2),
        Stretch(1930, 1930, inside=True, number=2),
        Stretch(1930, 2230, inside=True, number=2),
        Stretch(2230, 2230, inside=True, number=2),
        Stretch(2230, 2290, inside=True, number=2),
        Stretch(2290, 2890, inside=False, number=2),
        Stretch(2890, 2890, inside=False, number=2),
        Stretch(2890, 3190, inside=False, number=2),
    ]


def test_a_rest_inside_ends_a_stay() -> None:
    assert _stays("bus-1", problem()) == [Stay(0, 330, 1), Stay(330, 1290, 2)]


def test_a_rest_is_part_of_the_stay_where_nobody_may_rest() -> None:
    assert _stays("ambulance-1", problem()) == [Stay(100, 1590, 1)]


def test_a_day_that_ends_inside_ends_its_stay_there() -> None:
    trips = replace(timetable(), trips=timetable().trips[:1])
    book = open_book(problem())
    rides, _ = read_trips(book, trips)
    assert list(stays(book, by_vehicle(rides)["bus-1"])) == [Stay(0, 330, 1)]


def test_an_outside_gate_divides_a_stay() -> None:
    outside = with_object("gates", "bridge", inside=False)
    assert _stays("car-1", outside) == [Stay(1230, 1590, 1)]
