"""Fewer, fuller, earlier trips: nobody is left behind, nobody comes later."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.problems.one_gate import FLEET, PROBLEM, with_load
from tests.timetabling.solvers.search.boards import Laid, laid
from tests.timetabling.solvers.search.lawful import lawful
from treve.timetabling.problem import Problem
from treve.timetabling.solvers.search import walk
from treve.timetabling.solvers.search.board import TRIP_END, TRIP_UNITS
from treve.timetabling.solvers.search.departures import ranks_kept
from treve.timetabling.solvers.search.follow import ANY, follow, hold
from treve.timetabling.solvers.search.gather import gather
from treve.timetabling.solvers.search.path import copy_trip


def _add(case: Laid, vehicle: int, way: str, load: str | None = None, units: int = 0) -> None:
    """Put a trip at the end of a day."""
    board, n = case.board, int(case.board.counts[vehicle])
    start = int(board.days[vehicle, n - 1, TRIP_END]) if n else case.clock.zero
    follow(board, case.arc(way, load), start, units, ANY)
    hold(board, board.trip, 1)
    copy_trip(board.trip, board.days[vehicle, n])
    board.counts[vehicle] = n + 1


def _units(case: Laid, vehicle: int) -> list[int]:
    trips = case.board.days[vehicle, : case.board.counts[vehicle]]
    return [int(units) for units in trips[:, TRIP_UNITS]]


def test_the_earliest_trip_fills_and_the_empty_one_is_dropped() -> None:
    case = laid(with_load(quantity=45))
    for units in (10, 35):
        _add(case, 0, "in")
        _add(case, 0, "out", "people", units)
    assert gather(case.problem, case.board) == 1
    assert _units(case, 0) == [0, 45]
    assert case.board.loads[0]["left"] == 0
    assert case.board.busy[0] == 120  # two passages given back


def test_what_does_not_fit_stays_on_the_later_trip() -> None:
    case = laid(PROBLEM)
    for units in (40, 40):
        _add(case, 0, "in")
        _add(case, 0, "out", "people", units)
    assert gather(case.problem, case.board) == 0
    assert _units(case, 0) == [0, 50, 0, 30]


def test_two_buses_share_what_one_can_carry() -> None:
    two = replace(PROBLEM, fleets=(replace(FLEET, count=2),))
    case = laid(replace(two, loads=with_load(quantity=30).loads))
    for vehicle in (0, 1):
        _add(case, vehicle, "in")
        _add(case, vehicle, "out", "people", 15)
    assert gather(case.problem, case.board) == 1
    assert (_units(case, 0), _units(case, 1)) == ([0, 30], [])


def _lateness(case: Laid) -> list[int]:
    """Arrival of every unit, by load, sorted."""
    found = []
    for v in range(len(case.board.counts)):
        for trip in case.board.days[v, : case.board.counts[v]]:
            found += [int(trip[TRIP_END])] * int(trip[TRIP_UNITS])
    return sorted(found)


def _random_days(problem: Problem) -> Laid:
    case = laid(problem, most_trips=400)
    case.board.loads["price"] = 1.0
    case.board.arcs["pay"] = 1.0
    walk.seed_walk(1)
    for vehicle in range(len(case.board.vehicles)):
        before = int(case.board.counts[vehicle])
        sent = walk.send(case.board, vehicle, case.clock.count - 2, 0.0, 1e12)
        if not sent or not ranks_kept(case.board):
            walk.cut_day(case.board, vehicle, before)
    return case


@pytest.mark.property
@pytest.mark.parametrize("seed", range(30))
def test_nobody_comes_later_and_nobody_is_lost(seed: int) -> None:
    case = _random_days(lawful(seed))
    left, before = case.board.loads["left"].copy(), _lateness(case)
    gather(case.problem, case.board)
    after = _lateness(case)
    assert (case.board.loads["left"] == left).all()
    assert len(after) == len(before)
    assert all(a <= b for a, b in zip(after, before, strict=True))
    assert ranks_kept(case.board)
    loaded = case.board.arcs["load"][case.board.days[:, :, 0]] >= 0
    for v in range(len(case.board.counts)):
        n = int(case.board.counts[v])
        assert (case.board.days[v, :n, TRIP_UNITS][loaded[v, :n]] > 0).all()
