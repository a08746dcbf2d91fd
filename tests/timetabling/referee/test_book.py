"""The problem looked up by name."""

from __future__ import annotations

import pytest

from tests.problems.mill import IN, OUT, problem, timetable
from treve.timetabling.referee.book import by_vehicle, lies_within, open_book
from treve.timetabling.referee.trips import read_trips
from treve.timetabling.window import (
    Window,
)


def test_passages_are_found_by_class_state_and_direction() -> None:
    passages = open_book(problem()).passages
    assert passages["bridge", "coach", "empty", IN] == 30
    assert passages["bridge", "coach", "civilians", OUT] == 60
    assert ("bridge", "car", "empty", OUT) not in passages


def test_a_ride_knows_its_first_and_last_second() -> None:
    rides, _ = read_trips(open_book(problem()), timetable())
    spans = [(ride.load_state, ride.start_seconds, ride.end_seconds) for ride in rides]
    assert spans == [
        ("empty", -600, 330),
        ("civilians", 330, 2190),
        ("empty", 400, 1330),
        ("civilians", 1330, 3190),
        ("empty", -500, 430),
        ("stretcher_cases", 930, 2490),
        ("civilians", 1230, 2310),
    ]


def test_rides_are_grouped_by_vehicle() -> None:
    rides, _ = read_trips(open_book(problem()), timetable())
    days = {vehicle: len(day) for vehicle, day in by_vehicle(rides).items()}
    assert days == {"bus-1": 2, "bus-2": 2, "ambulance-1": 2, "car-1": 1}


@pytest.mark.parametrize(
    ("start", "end", "within"),
    [
        (0, 10, True),
        (10, 20, True),
        (9, 11, False),
        (-1, 3, False),
        (20, 20, True),
        (15, 21, False),
    ],
)
def test_within_one_of_the_hours(start: int, end: int, within: bool) -> None:  # noqa: FBT001
    assert lies_within(start, end, (Window(0, 10), Window(10, 20))) is within
    assert lies_within(start, end, None)
