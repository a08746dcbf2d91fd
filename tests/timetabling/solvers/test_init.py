"""Which solver answers what."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.uncoupled import uncoupled_problem
from treve.timetabling.problem import Problem
from treve.timetabling.solution import Outcome, Request, Solution
from treve.timetabling.solvers import solve
from treve.timetabling.solvers.uncoupled.solve import solve_uncoupled


def answered(problem: Problem) -> Solution:
    return solve(problem, Request(early=False), lambda done: done >= 500, lambda _: None)


def test_tours_are_planned_where_nothing_couples_vehicles_in_time() -> None:
    problem = uncoupled_problem(1)

    found = answered(problem)

    asked = Request(early=False)
    assert found == solve_uncoupled(problem, asked, lambda done: done >= 500, lambda _: None)
    assert found.outcome is Outcome.PROVEN_SHORTEST


def test_the_search_answers_where_bays_do() -> None:
    problem = uncoupled_problem(1)
    stops = tuple(replace(stop, bays=1) for stop in problem.stops)

    found = answered(replace(problem, stops=stops))

    assert found.bound is not None
    assert found.bound.certificate is not None
    assert found.bound.certificate.tours is None
    assert found.timetable is not None
