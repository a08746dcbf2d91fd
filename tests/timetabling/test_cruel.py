"""Cruel problems for the whole core: bound, certificate, dispatcher, solver and referee.

Each is over in seconds and in little memory, and ends in an answer that the referee passes.
"""

from __future__ import annotations

import resource
import subprocess
import sys
from dataclasses import replace

import pytest

from tests.problems.cruel import CRUEL, EQUALS, equal_everything, loads_of_one
from tests.problems.ferry import ferry
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.bound import clash_of, prove_bound
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.referee import check_timetable, measure
from treve.timetabling.referee.certificate import check_certificate
from treve.timetabling.referee.inputs import check_problem
from treve.timetabling.solution import Clash, Outcome, Request, Solution
from treve.timetabling.solvers import solve
from treve.timetabling.window import (
    Window,
)

STEPS = 40
MEGABYTES = 1_500
"""Memory that a process may take that does nothing else."""

SHORTEST, FEASIBLE = Outcome.PROVEN_SHORTEST, Outcome.FEASIBLE
IMPOSSIBLE = Outcome.PROVEN_IMPOSSIBLE

OUTCOMES = {
    "shut_for_days": (SHORTEST, 1_200),
    "shut_for_ever": (IMPOSSIBLE, ("gate", "hours")),
    "without_an_hour": (IMPOSSIBLE, ("gate", "hours")),
    "a_vehicle_a_day": (FEASIBLE, 8 * 86_400),
    "windows_too_short": (IMPOSSIBLE, ("people", "trip")),
    "windows_within_the_margin": (IMPOSSIBLE, ("people", "trip")),
    "windows_of_one_trip": (FEASIBLE, 820),
    "no_triangle": (SHORTEST, 5_000_100),
    "equal_everything": (SHORTEST, 2_580),
    "legs_of_weeks": (SHORTEST, 3_162_450),
    "seconds_beside_weeks": (SHORTEST, 6 * 4 * 86_400 + 154),
    "everybody_at_once": (SHORTEST, 360),
    "a_thousand_million_kilograms": (SHORTEST, 360),
    "one_seat": (SHORTEST, 1_579_570),
    "loads_of_one": (SHORTEST, 394_620),
    "a_desk_of_a_day": (FEASIBLE, 270 * 90_000),
    "a_margin_of_a_year": (IMPOSSIBLE, ("windows", "time")),
    "a_passage_of_a_year": (IMPOSSIBLE, ("windows", "time")),
}
"""The outcome, and the bound's open seconds or what clashes first."""


def _solve(problem: Problem, steps: int = STEPS) -> Solution:
    return solve(problem, Request(), lambda done: done >= steps, lambda _: None)


def _check(problem: Problem, found: Solution) -> None:
    """What there is passes the referee, and is no shorter than the bound."""
    assert check_problem(problem) == ()
    bound = found.bound
    if bound is not None and bound.certificate is not None:
        claims = bound.open_seconds, bound.pause_seconds
        assert check_certificate(problem, bound.certificate, *claims) == ()
    for timetable in (found.timetable, nearest_first(problem)):
        if timetable is not None:
            assert bound is not None
            assert check_timetable(problem, timetable) == ()
            measured = measure(problem, timetable)
            assert bound.open_seconds <= measured.open_seconds
            assert bound.pause_seconds <= measured.pause_seconds


@pytest.mark.parametrize("name", CRUEL)
def test_it_ends_in_an_answer_that_the_referee_passes(name: str) -> None:
    problem = CRUEL[name]()
    found = _solve(problem)
    _check(problem, found)
    outcome, figure = OUTCOMES[name]
    assert found.outcome is outcome
    if outcome is IMPOSSIBLE:
        assert (found.clash[0].object, found.clash[0].kind) == figure
        assert (found.timetable, nearest_first(problem)) == (None, None)
    else:
        assert found.bound is not None
        assert found.bound.open_seconds == figure
        assert found.timetable is not None


def test_equals_at_one_gate_are_told_apart_by_nothing() -> None:
    """Each of a hundred trips passes twice for 50 seconds, whoever makes it."""
    problem = equal_everything(gate=True)
    found = _solve(problem, steps=10)
    _check(problem, found)
    assert found.bound is not None
    assert found.bound.open_seconds == 4 * EQUALS * 50
    assert found.timetable is not None


def test_equals_in_another_order_are_bound_alike() -> None:
    problem = equal_everything()
    turned = replace(
        problem,
        stops=problem.stops[::-1],
        ways=problem.ways[::-1],
        fleets=problem.fleets[::-1],
        loads=problem.loads[::-1],
    )
    assert prove_bound(turned).open_seconds == prove_bound(problem).open_seconds


def test_twenty_thousand_loads_of_one_fit_into_little_memory() -> None:
    """In a process of its own, which may not grow beyond."""
    told = """
from tests.problems.cruel import loads_of_one
from treve.timetabling.bound import prove_bound
print(prove_bound(loads_of_one(20_000)).open_seconds)
"""
    limit = MEGABYTES << 20
    done = subprocess.run(
        [sys.executable, "-c", told],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_DATA, (limit, limit)),
    )
    assert (done.stdout, done.returncode) == ("7899620\n", 0), done.stderr[-2_000:]
    assert prove_bound(loads_of_one(200)).open_seconds == 78_620


def test_who_may_leave_late_needs_time_only_until_out_of_the_zone() -> None:
    """60 + 100 + 50 s lie inside; 230 more, outside, come after the end of the window."""
    soon = ferry(windows=(Window(0, 3_600),), people=20)
    late = replace(soon.loads[0], release_seconds=3_390)
    problem = replace(soon, loads=(replace(late, quantity=10),))
    found = _solve(problem)
    _check(problem, found)
    assert clash_of(problem) == ()
    assert found.timetable is not None
    too_late = replace(late, release_seconds=3_391)
    assert clash_of(replace(problem, loads=(too_late,))) == (
        Clash("people", "due", 210 / 60, 209 / 60, "minutes"),
    )
