"""The silence schedule: first use to last use, margin on either side, per window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.riverbend import riverbend_scene
from treve.ceasefire.silence import Quiet, silence_schedule
from treve.plan.build import build_problem
from treve.timetabling.problem import (
    Leg,
    Problem,
    Stop,
    Way,
)
from treve.timetabling.timetable import Passing, Timetable, Trip
from treve.timetabling.window import (
    Window,
)

PROBLEM = build_problem(riverbend_scene()).problem

TRACK = Problem(
    stops=(Stop("a"), Stop("x", inside=False)),
    gates=(),
    ways=(
        Way("a>x", "a", "x", (Leg(3600, 3600),), frozenset({"coach"})),
        Way("x>a", "x", "a", (Leg(3600, 3600),), frozenset({"coach"})),
    ),
    fleets=(),
    loads=(),
    windows=(Window(0, 86_400),),
    margin_seconds=600,
)
"""An hour of road inside, with neither gate nor corridor."""

TO_THE_VILLAGE = Trip("coach-1", "x>a", 600, 4200)


def ride(start: int) -> Trip:
    """One bus from the mill to the school, that starts to load at a second."""
    loaded, gate = start + 1200, start + 1800
    return Trip(
        "bus-1",
        "mill>school/east",
        loaded,
        gate + 1020,
        (Passing("bridge", 0, gate, gate, gate + 120),),
        "mill-people",
        50,
        start,
        loaded,
        gate + 1020,
        gate + 1920,
    )


def test_one_ride_asks_for_silence_where_it_is_inside() -> None:
    assert silence_schedule(PROBLEM, Timetable((ride(7200),))) == (
        Quiet("mill", "area", 5400, 10200),
        Quiet("east", "corridor", 6600, 10800),
        Quiet("bridge", "gate", 7200, 10920),
    )


def test_silence_begins_no_earlier_than_its_window_and_ends_with_it() -> None:
    days = (Window(0, 9200), Window(86_400, 120_000))
    problem = replace(PROBLEM, windows=days)
    trips = (ride(0), ride(90_000))

    gates = [row for row in silence_schedule(problem, Timetable(trips)) if row.kind == "gate"]

    assert gates == [Quiet("bridge", "gate", 0, 3720), Quiet("bridge", "gate", 90_000, 93_720)]


def test_nothing_moves_and_nothing_must_be_quiet() -> None:
    assert silence_schedule(PROBLEM, Timetable(())) == ()


def test_what_lies_outside_may_be_loud() -> None:
    gates = tuple(replace(gate, inside=False) for gate in PROBLEM.gates)
    outside = replace(PROBLEM, gates=gates)

    assert {row.kind for row in silence_schedule(outside, Timetable((ride(7200),)))} == {
        "area",
        "corridor",
    }


@pytest.mark.property
@given(st.lists(st.integers(0, 200_000), min_size=1, max_size=6))
def test_every_use_inside_lies_in_a_silence_with_its_margin(starts: list[int]) -> None:
    trips = tuple(replace(ride(start), vehicle=f"bus-{n}") for n, start in enumerate(starts, 1))

    rows = {row.object: row for row in silence_schedule(PROBLEM, Timetable(trips))}

    for trip in trips:
        passing = trip.passings[0]
        assert rows["bridge"].start_seconds <= max(0, passing.arrival_seconds - 1800)
        assert rows["bridge"].end_seconds >= min(259_200, passing.end_seconds + 1800)


def test_a_road_of_no_corridor_is_quiet_by_its_ends_in_both_directions() -> None:
    """Which way it is driven makes no second road of it."""
    trips = (
        Trip("coach-1", "x>a", 600, 4200),
        Trip("coach-1", "a>x", 5400, 9000, (), "people", 40, 4200, 5400, 9000, 9600),
    )

    assert silence_schedule(TRACK, Timetable(trips)) == (
        Quiet("a-x", "road", 0, 9600),
        Quiet("a", "area", 3600, 6000),
    )


def test_the_road_outside_may_be_loud() -> None:
    outside = tuple(
        replace(way, legs=tuple(replace(leg, inside=False) for leg in way.legs))
        for way in TRACK.ways
    )

    rows = silence_schedule(replace(TRACK, ways=outside), Timetable((TO_THE_VILLAGE,)))

    assert rows == ()


def test_a_way_through_gates_and_no_corridor_has_a_road_between_each_two() -> None:
    ways = tuple(replace(way, corridor="") for way in PROBLEM.ways)

    rows = silence_schedule(replace(PROBLEM, ways=ways), Timetable((ride(7200),)))

    assert [row for row in rows if row.kind == "road"] == [
        Quiet("bridge-mill", "road", 6600, 10800)
    ]


def test_where_an_empty_vehicle_stands_between_trips_is_quiet_all_the_while() -> None:
    """It came empty and leaves empty: nothing else asks for silence at the place."""
    trips = (TO_THE_VILLAGE, Trip("coach-1", "a>x", 20_000, 23_600))

    areas = [row for row in silence_schedule(TRACK, Timetable(trips)) if row.kind == "area"]

    assert areas == [Quiet("a", "area", 3600, 20_600)]


def test_where_a_vehicle_stands_overnight_is_quiet_in_each_window() -> None:
    days = (Window(0, 10_000), Window(50_000, 60_000), Window(86_400, 120_000))
    trips = (TO_THE_VILLAGE, Trip("coach-1", "a>x", 90_000, 93_600))

    rows = silence_schedule(replace(TRACK, windows=days), Timetable(trips))

    assert [row for row in rows if row.kind == "area"] == [
        Quiet("a", "area", 3600, 10_000),
        Quiet("a", "area", 50_000, 60_000),
        Quiet("a", "area", 86_400, 90_600),
    ]


def test_a_vehicle_at_rest_before_its_first_and_after_its_last_trip_asks_for_nothing() -> None:
    assert silence_schedule(TRACK, Timetable((TO_THE_VILLAGE,))) == (Quiet("a-x", "road", 0, 4800),)


def test_where_an_empty_vehicle_stands_outside_may_be_loud() -> None:
    trips = (Trip("coach-1", "a>x", 600, 4200), Trip("coach-1", "x>a", 9000, 12_600))

    assert {row.kind for row in silence_schedule(TRACK, Timetable(trips))} == {"road"}


@pytest.mark.parametrize(("margin", "rows"), [(0, ()), (60, (Quiet("a", "area", 540, 660),))])
def test_where_people_board_at_once_a_margin_lies_about_that_moment(
    margin: int, rows: tuple[Quiet, ...]
) -> None:
    """Nobody stands at the place for any time, yet somebody boards there."""
    ways = tuple(replace(way, legs=(replace(way.legs[0], inside=False),)) for way in TRACK.ways)
    problem = replace(TRACK, ways=ways, margin_seconds=margin)
    trip = Trip("coach-1", "a>x", 600, 4200, (), "people", 5, 600, 600, 4200, 4200)
    assert silence_schedule(problem, Timetable((trip,))) == rows
