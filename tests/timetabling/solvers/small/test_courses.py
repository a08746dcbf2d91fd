"""What a vehicle can do next, and which of it lies inside."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.one_gate import GATE, PROBLEM
from treve.timetabling.problem import Direction, Lane
from treve.timetabling.solvers.small.courses import (
    DEPART,
    FIRST_PASSAGE,
    START,
    UNLOAD,
    Block,
    Course,
    Point,
    can_pass,
    courses_of,
)
from treve.timetabling.solvers.small.grid import Grid


def loaded() -> Course:
    return next(x for x in courses_of(PROBLEM, Grid(60)) if x.load is not None)


def test_a_loaded_trip_in_minutes() -> None:
    course = loaded()

    assert (course.loading, course.holds, course.unloading) == (5, (1,), 2)
    assert course.reaches == (Point(DEPART, 11),)
    assert (course.arrives, course.ends) == (Point(FIRST_PASSAGE, 22), Point(UNLOAD, 2))
    assert course.least_ticks == 5 + 11 + 1 + 21 + 2


def test_it_is_inside_until_it_has_passed_the_gate() -> None:
    course = loaded()

    assert course.span() == (Point(START), Point(FIRST_PASSAGE, 1))
    assert course.first_ticks_inside == 5 + 11 + 1


def test_a_stay_begins_with_the_trip_and_ends_before_it() -> None:
    (block,) = loaded().blocks(rest_before=False, rest_after=False)

    assert block == Block(Point(START), Point(FIRST_PASSAGE, 1), opens=True, closes=False)


def test_standing_inside_afterwards_is_a_stay_of_its_own_or_joins() -> None:
    empty_in = next(x for x in courses_of(PROBLEM, Grid(60)) if x.load is None and x.way.id == "in")

    (block,) = empty_in.blocks(rest_before=False, rest_after=True)

    assert block == Block(Point(START, 20), Point(FIRST_PASSAGE, 11), opens=False, closes=True)


def test_nobody_passes_a_gate_without_a_lane_in_his_direction() -> None:
    gate = replace(GATE, lanes=(Lane(frozenset({Direction.IN})),))
    problem = replace(PROBLEM, gates=(gate,))

    passes = {x.way.id: can_pass(problem, x) for x in courses_of(problem, Grid(60))}

    assert passes == {"in": True, "out": False}
