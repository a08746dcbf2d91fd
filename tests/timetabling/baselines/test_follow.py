"""Trips that were told are driven as told where they can be, else as soon as they can be."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.one_gate import GATE, PROBLEM, with_fleet, with_load
from treve.timetabling.baselines.follow import Follower
from treve.timetabling.baselines.jobs import Vehicle
from treve.timetabling.baselines.nearest_first import Dispatcher, go_on, nearest_first
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.referee import check_timetable
from treve.timetabling.timetable import Timetable, UnderWay
from treve.timetabling.window import (
    Window,
)


def _told(problem: Problem) -> Timetable:
    timetable = nearest_first(problem)
    assert timetable is not None
    return timetable


NOTHING = UnderWay(-2_000, Timetable(()))


def test_what_can_be_driven_as_told_is_driven_so_to_the_second() -> None:
    told = _told(with_fleet(count=2))
    late = tuple(trip.later(77) for trip in told.trips)

    made = go_on(with_fleet(count=2), NOTHING, told=late)

    assert set(made.trips) == set(late)
    assert made.unmoved == {}


def test_who_meets_a_shut_gate_follows_as_soon_as_it_opens() -> None:
    problem = replace(
        PROBLEM, gates=(replace(GATE, hours=(Window(-9_000, 0), Window(500, 90_000))),)
    )

    made = go_on(problem, NOTHING, told=_told(PROBLEM).trips)

    assert check_timetable(problem, made) == ()
    assert [trip.way for trip in made.trips] == ["in", "out", "in", "out"]
    assert made.trips[0].passings[0].start_seconds == 500


def test_barred_vehicles_and_those_still_on_their_way_back_wait() -> None:
    problem = with_fleet(count=2)
    told = _told(problem).trips
    under_way = UnderWay(-2_000, Timetable(()), frozenset({"bus-1"}), free_from={"bus-2": 3_000})

    made = go_on(problem, under_way, told=told)

    assert {trip.vehicle for trip in made.trips} == {"bus-2"}
    assert made.trips[0].begins_seconds == 3_000
    assert check_timetable(problem, made) == ()


def test_nobody_is_fetched_twice_and_nobody_drives_from_where_they_are_not() -> None:
    fewer = with_load(quantity=50)
    told = _told(PROBLEM).trips

    made = go_on(fewer, NOTHING, told=told)

    assert set(made.trips) >= set(told[:2])
    assert sum(trip.quantity for trip in made.trips) == 50
    assert go_on(fewer, NOTHING, told=told[1:2]).unmoved == {}


def test_a_follower_books_what_it_drives() -> None:
    dispatcher = Dispatcher(PROBLEM, PROBLEM.windows)
    vehicle = Vehicle("bus-1", PROBLEM.fleets[0], "town")
    follower = Follower(PROBLEM, dispatcher.network, dispatcher.book, dispatcher.waiting)

    follower.follow({"bus-1": vehicle}, _told(PROBLEM).trips)

    assert len(vehicle.trips) == 4
    assert dispatcher.waiting.entries["people"].units == 0


def test_a_pause_that_is_given_ends_what_was_told() -> None:
    made = go_on(PROBLEM, NOTHING, told=_told(PROBLEM).trips, open_seconds=2_000)

    assert made.unmoved == {"people": 30}
