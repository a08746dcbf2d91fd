"""The coarsest grid that holds every length and hour."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from tests.problems.one_gate import PROBLEM, with_load
from treve.timetabling.problem import Problem, Stop
from treve.timetabling.solvers.small.grid import Grid, grid_of


def _with_desk(rate: Fraction) -> Problem:
    town = Stop("town", inside=False, intake_seconds_per_unit={"civilians": rate})
    return replace(PROBLEM, stops=(PROBLEM.stops[0], town))


def test_whole_minutes_make_ticks_of_a_minute() -> None:
    assert grid_of(PROBLEM) == Grid(60)


def test_a_release_within_the_minute_makes_them_shorter() -> None:
    assert grid_of(with_load(release_seconds=100)) == Grid(20)


def test_desks_count_whole_seconds_a_person_or_any() -> None:
    assert grid_of(_with_desk(Fraction(90))) == Grid(30)
    assert grid_of(_with_desk(Fraction(90, 7))) == Grid(1)


def test_moments_between_two_ticks_count_as_the_earlier() -> None:
    assert [Grid(60).ticks(seconds) for seconds in (-61, 0, 59, 60)] == [-2, 0, 0, 1]


def test_a_desk_in_ticks() -> None:
    assert Grid(60).desk(Fraction(80)) == (4, 3)
