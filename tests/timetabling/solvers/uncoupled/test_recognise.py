"""Which problems are taken, and what is made of them."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from tests.problems.uncoupled import uncoupled_problem
from treve.timetabling.problem import (
    PEOPLE,
    Direction,
    Gate,
    Lane,
    Leg,
    Passage,
    Problem,
    Way,
)
from treve.timetabling.solvers.uncoupled.recognise import Shape, recognise
from treve.timetabling.window import (
    Window,
)


def shape_of(problem: Problem) -> Shape:
    shape = recognise(problem)
    assert shape is not None
    return shape


def with_stop(**fields: Any) -> Problem:
    problem = uncoupled_problem(1)
    return replace(problem, stops=(*problem.stops[:-1], replace(problem.stops[-1], **fields)))


def with_load(**fields: Any) -> Problem:
    problem = uncoupled_problem(1)
    return replace(problem, loads=(replace(problem.loads[0], **fields), *problem.loads[1:]))


def behind_a_gate() -> Problem:
    problem = uncoupled_problem(1)
    rows = tuple(Passage("bus", state, Direction.OUT, 1) for state in ("empty", "civilians"))
    way = problem.ways[0]
    legs = (Leg(60, 60), Leg(60, 60))
    ways = (replace(way, gates=("g",), legs=legs), *problem.ways[1:])
    return replace(problem, gates=(Gate("g", (Lane(),), rows),), ways=ways)


@pytest.mark.parametrize(
    "problem",
    [
        with_stop(bays=1),
        with_stop(hours=(Window(0, 600),)),
        with_stop(intake_seconds_per_unit={PEOPLE: Fraction(1)}),
        with_load(binding=False),
        with_load(longest_aboard_seconds=100_000),
        replace(uncoupled_problem(1), windows=(Window(0, 9000), Window(20_000, 30_000))),
        behind_a_gate(),
    ],
    ids=["bays", "hours", "desk", "not binding", "aboard", "two windows", "gate"],
)
def test_whatever_couples_vehicles_in_time_is_left_to_others(problem: Problem) -> None:
    assert recognise(problem) is None


def test_ranks_couple_only_what_waits_at_one_place() -> None:
    problem = with_load(rank=3)
    beside = replace(problem.loads[1], id="late", origin=problem.loads[0].origin, rank=4)

    assert recognise(problem) is not None
    assert recognise(replace(problem, loads=(*problem.loads, beside))) is None


def test_a_trip_that_takes_no_time_is_left_to_others() -> None:
    problem = uncoupled_problem(1)
    fleets = tuple(
        replace(f, loading_seconds={"seats": 0}, unloading_seconds={"seats": 0})
        for f in problem.fleets
    )
    still = tuple(replace(way, legs=(Leg(0, 0),)) for way in problem.ways)

    assert recognise(replace(problem, fleets=fleets, ways=still)) is None


def test_ticks_are_as_long_as_all_times_allow() -> None:
    assert shape_of(uncoupled_problem(1)).tick_seconds == 60


def test_tours_begin_when_all_is_released_and_in_service() -> None:
    problem = with_load(release_seconds=1200, due_seconds=50_000)
    fleet = replace(problem.fleets[0], available=(Window(600, 40_000),))

    shape = shape_of(replace(problem, fleets=(fleet, *problem.fleets[1:])))

    assert (shape.begin_seconds, shape.latest_seconds) == (1200, 38_800)


def test_room_for_everybody_is_no_limit() -> None:
    assert shape_of(with_stop(capacity={PEOPLE: 99})).rooms[-1].stop == 5


def test_an_approach_outside_the_zone_costs_nothing() -> None:
    problem = uncoupled_problem(1)
    stops = tuple(replace(s, inside=not s.id.startswith("y")) for s in problem.stops)

    def outside(way: Way) -> Way:
        leg = way.legs[0]
        return replace(way, legs=(replace(leg, inside=not way.origin.startswith("y")),))

    before = shape_of(problem)
    after = shape_of(replace(problem, stops=stops, ways=tuple(outside(w) for w in problem.ways)))

    def starts(shape: Shape) -> int:
        return int(sum((k.tails >= k.starts[0]).sum() for k in shape.kinds))

    assert starts(before) == 6
    assert starts(after) > 0
    assert all((k.ticks > 0).all() for k in after.kinds)
