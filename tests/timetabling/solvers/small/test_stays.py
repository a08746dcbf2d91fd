"""Stays lie in one window, their margin kept; trips in one of the hours of service."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.one_gate import FLEET, LOAD, PROBLEM, with_fleet
from tests.timetabling.solvers.small.shortest import shortest, shortest_pause
from treve.timetabling.problem import (
    Stop,
)
from treve.timetabling.solvers.small.stays import add_stays
from treve.timetabling.window import (
    Window,
)

ROUND = 660 + 300 + 720
NIGHTS = (Window(0, 1700), Window(5000, 6700))


def test_each_round_in_its_window_and_the_first_as_late_as_it_can() -> None:
    assert add_stays.__doc__
    assert shortest_pause(replace(PROBLEM, windows=NIGHTS)) == 5000 + ROUND - (1700 - ROUND)


def test_a_margin_is_kept_and_counts() -> None:
    found = shortest_pause(replace(PROBLEM, windows=NIGHTS, margin_seconds=20))

    assert found == 5000 + ROUND + 20


def test_a_margin_too_long_leaves_nothing() -> None:
    assert shortest(replace(PROBLEM, windows=NIGHTS, margin_seconds=21)) is None


def test_who_may_rest_inside_is_fetched_from_there() -> None:
    """Two buses from home in the village: boarding in one window, or in two."""
    problem = with_fleet(home="village", count=2)

    assert shortest_pause(problem) == 300 + 720 + 60


def test_who_may_not_rest_inside_is_out_again() -> None:
    """Goods come in; the bus turns back at once, or stays where it may."""
    goods = replace(LOAD, quantity=40, origin="town", destinations=("village",))
    stays, leaves = (
        replace(PROBLEM, fleets=(replace(FLEET, rests_inside=rests),), loads=(goods,))
        for rests in (True, False)
    )

    assert shortest_pause(stays) == 60 + 660 + 120
    assert shortest_pause(leaves) == 60 + 660 + 120 + 600 + 60


def test_standing_inside_joins_two_stays_where_nobody_may_rest() -> None:
    """Who has brought goods does not wait for people through the night, but goes out and in."""
    goods = replace(LOAD, id="goods", quantity=40, origin="town", destinations=("village",))
    people = replace(LOAD, quantity=40, release_seconds=5000)
    fleet = replace(FLEET, rests_inside=False)
    problem = replace(
        PROBLEM,
        stops=(Stop("village"), Stop("town", inside=False)),
        fleets=(fleet,),
        loads=(goods, people),
        windows=NIGHTS,
    )

    found = shortest(problem)

    assert found is not None
    assert [trip.load for trip in found.trips] == ["goods", None, None, "people"]


def test_trips_keep_the_hours_of_service() -> None:
    """Out and back is too long for the later hours, so the bus is there before and boards then."""
    service = (Window(-3000, 700), Window(2000, 4500))
    problem = replace(
        PROBLEM,
        fleets=(replace(FLEET, available=service),),
        loads=(replace(LOAD, quantity=40),),
    )

    assert shortest_pause(problem) == (2000 - 700) + 660 + 300 + 720
