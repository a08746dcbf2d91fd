"""What every solver owes, whichever it is: a lawful timetable, a true bound, the same once more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.problems.ferry import ferry
from tests.problems.mill import problem as mill
from tests.problems.one_gate import PROBLEM as ONE_GATE
from tests.problems.uncoupled import uncoupled_problem
from treve.timetabling.problem import Problem
from treve.timetabling.referee import check_certificate, check_timetable, measure
from treve.timetabling.solution import Outcome, Progress, Request, Solution, Solver, StopRule
from treve.timetabling.solvers import solve as route
from treve.timetabling.solvers.search.solve import solve as search
from treve.timetabling.solvers.uncoupled.solve import solve_uncoupled

Told = Callable[[Progress], None]

STEPS = 300


def _without_dues(problem: Problem) -> Problem:
    return replace(problem, loads=tuple(replace(x, due_seconds=None) for x in problem.loads))


FREE: dict[str, Problem] = {
    "two_classes": uncoupled_problem(1),
    "one_class": uncoupled_problem(2, mixed=False),
    "room_for_all": uncoupled_problem(3, rooms=False),
}
"""Nothing couples vehicles in time: all solvers answer."""

COUPLED: dict[str, Problem] = {
    "one_gate": ONE_GATE,
    "ferry": ferry(),
    "mill": _without_dues(mill()),
}
"""Gates or bays do. As it stands the mill has one second in which the beds may board."""


def tours(problem: Problem, request: Request, stop: StopRule, progress: Told) -> Solution:
    """The solver by tours, where it has an answer."""
    found = solve_uncoupled(problem, request, stop, progress)
    assert found is not None
    return found


EVERYWHERE: dict[str, Solver] = {"search": search, "router": route}
CASES = [
    pytest.param(solver, problem, id=f"{name}-{case}")
    for name, solver in ({**EVERYWHERE, "tours": tours}).items()
    for case, problem in ({**FREE, **COUPLED} if name in EVERYWHERE else FREE).items()
]


def _answer(solver: Solver, problem: Problem, steps: int = STEPS, workers: int = 1) -> Solution:
    request = Request(seed=5, workers=workers)
    return solver(problem, request, lambda done: done >= steps, lambda _: None)


@pytest.mark.parametrize(("solver", "problem"), CASES)
@pytest.mark.parametrize("steps", [0, STEPS])
def test_the_timetable_keeps_the_law_and_the_bound_holds(
    solver: Solver, problem: Problem, steps: int
) -> None:
    found = _answer(solver, problem, steps)

    assert found.timetable is not None
    assert found.bound is not None
    assert check_timetable(problem, found.timetable) == ()
    assert found.timetable.unmoved == {}
    bound, measured = found.bound, measure(problem, found.timetable)
    assert bound.pause_seconds <= measured.pause_seconds
    assert bound.open_seconds <= measured.open_seconds
    claims = bound.open_seconds, bound.pause_seconds
    assert check_certificate(problem, bound.certificate, *claims) == ()
    proven = found.outcome is Outcome.PROVEN_SHORTEST
    assert proven == (bound.pause_seconds == measured.pause_seconds)
    assert proven or found.outcome is Outcome.FEASIBLE


@pytest.mark.parametrize(("solver", "problem"), CASES)
def test_the_same_steps_give_the_same_answer_on_any_number_of_workers(
    solver: Solver, problem: Problem
) -> None:
    assert _answer(solver, problem) == _answer(solver, problem, workers=2)


@pytest.mark.parametrize(("solver", "problem"), CASES)
def test_what_is_told_on_the_way_only_gets_better(solver: Solver, problem: Problem) -> None:
    told: list[Progress] = []
    found = solver(problem, Request(seed=5), lambda done: done >= STEPS, told.append)

    assert found.timetable is not None
    pauses = [one.pause_seconds for one in told if one.pause_seconds is not None]
    assert pauses == sorted(pauses, reverse=True)
    bounds = [one.bound_seconds for one in told if one.bound_seconds is not None]
    assert bounds == sorted(bounds)


@pytest.mark.parametrize("problem", FREE.values(), ids=FREE)
def test_no_solver_proves_what_another_one_beats(problem: Problem) -> None:
    answers = [_answer(solver, problem, 2_000) for solver in (search, route, tours)]
    bounds = [one.bound.pause_seconds for one in answers if one.bound]
    pauses = [measure(problem, one.timetable).pause_seconds for one in answers if one.timetable]

    assert len(bounds) == len(pauses) == 3
    assert max(bounds) <= min(pauses)


@pytest.mark.parametrize("problem", COUPLED.values(), ids=COUPLED)
def test_tours_have_no_answer_where_vehicles_are_coupled(problem: Problem) -> None:
    assert solve_uncoupled(problem, Request(), lambda _: True, lambda _: None) is None
