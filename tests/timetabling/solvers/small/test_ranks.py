"""Who is more urgent is not passed over, unless nobody could carry him just then."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.one_gate import FLEET, LOAD, PROBLEM
from tests.timetabling.solvers.small.shortest import shortest
from treve.timetabling.problem import Problem, Stop
from treve.timetabling.referee import check_timetable
from treve.timetabling.solvers.small.ranks import add_ranks

URGENT = replace(LOAD, id="urgent", quantity=30, rank=0)
OTHERS = replace(LOAD, id="others", quantity=50, rank=1)
TWO = replace(PROBLEM, loads=(URGENT, OTHERS))


def boarded(problem: Problem) -> list[str | None]:
    """Loads in the order in which they board."""
    found = shortest(problem)
    assert found is not None
    assert check_timetable(problem, found) == ()
    trips = [trip for trip in found.trips if trip.load is not None]
    return [x.load for x in sorted(trips, key=lambda trip: trip.loading_start_seconds or 0)]


def test_the_urgent_board_first() -> None:
    assert add_ranks.__doc__
    assert boarded(TWO) == ["urgent", "others"]


def test_before_they_are_released_nobody_waits_for_them() -> None:
    late = replace(URGENT, release_seconds=7000)
    due = replace(OTHERS, due_seconds=5000)

    assert boarded(replace(TWO, loads=(late, due))) == ["others", "urgent"]


def test_a_vehicle_without_room_for_them_does_not_wait() -> None:
    """Stretchers go by ambulance, which comes late; the bus has none."""
    bus = replace(FLEET, count=1)
    ambulance = replace(
        FLEET,
        id="ambulance",
        capacity={"stretchers": 50},
        loading_seconds={"stretchers": 300},
        unloading_seconds={"stretchers": 120},
    )
    urgent = replace(URGENT, kind="stretchers", release_seconds=0)
    stops = (Stop("village", bays=1), Stop("town", inside=False))
    problem = replace(TWO, stops=stops, fleets=(bus, ambulance), loads=(urgent, OTHERS))

    assert sorted(boarded(problem), key=str) == ["others", "urgent"]


def test_everybody_may_board_at_once() -> None:
    two = replace(TWO, fleets=(replace(FLEET, home="village", count=2),))

    assert sorted(boarded(two), key=str) == ["others", "urgent"]
