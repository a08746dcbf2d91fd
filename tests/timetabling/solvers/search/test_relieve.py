"""Vehicles take turns, and idle ones come in: the same people carried, nothing later."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from tests.problems.one_gate import FLEET, IN, LOAD, OUT, PROBLEM
from tests.timetabling.solvers.search.boards import Laid, laid, sent
from tests.timetabling.solvers.search.lawful import lawful
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.bound import prove_bound
from treve.timetabling.problem import (
    Leg,
    Problem,
    Stop,
)
from treve.timetabling.referee import check_timetable
from treve.timetabling.solution import Request
from treve.timetabling.solvers.search import walk
from treve.timetabling.solvers.search.board import TRIP_ARC, TRIP_END, TRIP_START
from treve.timetabling.solvers.search.exact import to_timetable
from treve.timetabling.solvers.search.opening import open_crew
from treve.timetabling.solvers.search.relieve import call_in, take_turns
from treve.timetabling.window import (
    Window,
)

DEPOT = replace(
    PROBLEM,
    stops=(*PROBLEM.stops, Stop("depot", inside=False)),
    ways=(
        OUT,
        IN,
        replace(
            IN, id="from-depot", origin="depot", legs=(Leg(1800, 1800, inside=False), IN.legs[1])
        ),
    ),
    fleets=(replace(FLEET, count=3, home="depot"),),
    loads=(replace(LOAD, quantity=200),),
)
"""Three buses at a depot, four busloads: a bus that is out may go in again or stay."""


def _ways(case: Laid) -> list[list[str]]:
    """Ways of each vehicle's trips."""
    arcs, ways = case.arcs, case.problem.ways
    return [
        [ways[arcs[int(trip[TRIP_ARC])].way].id for trip in case.board.days[v, :n]]
        for v, n in enumerate(case.board.counts)
    ]


def test_idle_buses_come_in_and_everybody_makes_fewer_rounds() -> None:
    case = sent(DEPOT, 1, 30_000)
    assert _ways(case) == [["from-depot", "out", *["in", "out"] * 3], [], []]
    assert call_in(DEPOT, case.board)
    assert sorted(map(len, _ways(case))) == [2, 2, 4]
    assert Counter(way for day in _ways(case) for way in day) == {
        "from-depot": 3,
        "in": 1,
        "out": 4,
    }
    ends = [
        [int(trip[TRIP_END]) for trip in case.board.days[v, : case.board.counts[v]]]
        for v in range(3)
    ]
    starts = [
        [int(trip[TRIP_START]) for trip in case.board.days[v, : case.board.counts[v]]]
        for v in range(3)
    ]
    for mine, theirs in zip(ends, starts, strict=True):
        assert all(end <= start for end, start in zip(mine, theirs[1:], strict=False))


def test_nobody_comes_in_where_nobody_stayed_at_home() -> None:
    alone = replace(DEPOT, fleets=(replace(FLEET, count=1, home="depot"),))
    case = sent(alone, 1, 30_000)
    before = _ways(case)
    assert not call_in(alone, case.board)
    assert _ways(case) == before


def test_nobody_comes_in_where_nights_close() -> None:
    windows = (Window(0, 18_000), Window(20_000, 36_000))
    nights = replace(DEPOT, windows=windows)
    case = sent(nights, 1, 30_000)
    before = case.board.days.copy()
    assert not call_in(nights, case.board)
    take_turns(nights, case.board)
    assert (case.board.days == before).all()


def test_cars_that_leave_once_stay_as_they_are() -> None:
    once = replace(DEPOT, fleets=(replace(FLEET, count=3, home="village", returns=False),))
    case = laid(once)
    assert not call_in(once, case.board)


def test_whoever_came_first_goes_on_first() -> None:
    """A day with all the rounds left after the first passes to the bus that stood longer."""
    two = replace(PROBLEM, fleets=(replace(FLEET, count=2),), loads=(replace(LOAD, quantity=400),))
    case = sent(two, 2, 30_000)
    take_turns(two, case.board)
    rounds = [len(day) for day in _ways(case)]
    assert max(rounds) - min(rounds) <= 2


@pytest.mark.parametrize("called", [False, True])
@pytest.mark.parametrize("seed", range(40))
def test_whatever_the_problem_the_referee_agrees(seed: int, called: bool) -> None:  # noqa: FBT001
    problem: Problem = lawful(seed)
    first = nearest_first(problem)
    if first is None:
        return
    crew = open_crew(problem, Request(seed=seed), prove_bound(problem), first)
    chain = crew.chains[0]

    def written() -> tuple[set[str], int]:
        found = to_timetable(problem, crew.arcs, chain.board, chain.clock, crew.resources)
        return {fault.code for fault in check_timetable(problem, found)}, len(found.trips)

    faults, trips = written()
    last = walk.last_inside(chain.board)
    take_turns(problem, chain.board)
    if called:
        call_in(problem, chain.board)
    after, count = written()
    assert after <= faults
    assert count == trips
    assert walk.last_inside(chain.board) <= last
