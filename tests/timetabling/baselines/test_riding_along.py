"""Whoever rides along: turns at the end of convoys, and teams that are not kept waiting."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.problems.mixed import column
from treve.timetabling.baselines.moves import Move
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.baselines.riding_along import TailBook
from treve.timetabling.baselines.routes import Network
from treve.timetabling.line_ups import mixed_line_ups
from treve.timetabling.mixed import Convoy
from treve.timetabling.problem import EMPTY, Problem


def planned(problem: Problem) -> list[Convoy]:
    """The convoys of coaches, with room behind them."""
    line_up = next(mixed_line_ups(problem))
    timetable = nearest_first(line_up.problem)
    assert timetable is not None
    core = line_up.formed.unfold(timetable)
    assert core is not None
    return line_up.convoys(timetable, core)


def inward(problem: Problem, place: str = "hospital") -> Move:
    """An ambulance from the hospital, or from elsewhere, to the village."""
    routes = Network(problem).routes("ambulance", EMPTY, place)
    return Move(routes["village"][0])


@pytest.mark.parametrize("spacing_seconds", [0, 100])
def test_one_rides_behind_the_last_and_the_next_behind_it(spacing_seconds: int) -> None:
    """An ambulance takes half a minute at the gate, empty; the spacing is kept behind it."""
    problem = column(5, 8, spacing_seconds=spacing_seconds)
    convoys = planned(problem)
    book = TailBook(problem, problem.windows, convoys)
    first = convoys[0]
    turn, room = first.turns[0], first.room_vehicles
    ambulance, move = problem.fleets[1], inward(problem)
    trips = [book.run(ambulance, f"ambulance-{n}", (move,), -5000) for n in (1, 2)]
    assert trips[0] == tuple(replace(trip, vehicle="ambulance-1") for trip in trips[1] or ())
    for n in (1, 2):
        (trip,) = book.run(ambulance, f"ambulance-{n}", (move,), -5000) or ()
        assert (trip.convoy, trip.passings[0].start_seconds) == (first.name, turn)
        book.commit((trip,), (move,), ambulance)
        turn = max(trip.passings[0].end_seconds, turn + spacing_seconds)
    assert (first.turns, first.room_vehicles) == ((turn,), room - 2)


def test_whoever_comes_too_late_takes_the_next_convoy() -> None:
    """And nobody rides where no convoy follows."""
    problem = column(5, 8)
    convoys = planned(problem)
    book = TailBook(problem, problem.windows, convoys)
    ambulance, move = problem.fleets[1], inward(problem)
    inbound = [one for one in convoys if one.route == convoys[0].route]
    late = inbound[0].turns[0] - move.route.stretches[0].seconds + 1
    (trip,) = book.run(ambulance, "ambulance-1", (move,), late) or ()
    assert trip.convoy == next(one for one in inbound if one.turns > inbound[0].turns).name
    assert book.run(ambulance, "ambulance-1", (move,), 700_000) is None


def test_a_full_convoy_takes_nobody_along() -> None:
    """Its room is counted."""
    problem = column(5, 8)
    convoys = planned(problem)
    for convoy in convoys:
        convoy.room_vehicles = 0
    book = TailBook(problem, problem.windows, convoys)
    assert book.run(problem.fleets[1], "ambulance-1", (inward(problem),), -5000) is None


def test_a_team_waits_for_nobody_who_rides_along() -> None:
    """They set out when it is there, and arrive before it leads its next convoy."""
    problem = column(2, 12, coaches=8, ambulances=4, teams=1)
    convoys = planned(problem)
    chained = [one for one in convoys if one.before is not None]
    assert len(chained) == len(convoys) - 1
    book = TailBook(problem, problem.windows, convoys)
    second = next(one for one in chained if one.route == convoys[0].route)
    ambulance, move = problem.fleets[1], inward(problem, "town")
    convoys[0].room_vehicles = 0
    (trip,) = book.run(ambulance, "ambulance-1", (move,), -5000) or ()
    assert trip.convoy == second.name
    assert second.before is not None
    assert trip.departure_seconds >= second.before.last_seconds
    assert trip.passings[0].arrival_seconds == trip.passings[0].start_seconds
    second.before.last_seconds = trip.departure_seconds + 1
    assert book.run(ambulance, "ambulance-1", (move,), -5000) != (trip,)
