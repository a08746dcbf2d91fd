"""Many laws at once: dispatcher, search, bound, clash and referee together."""

from __future__ import annotations

import pytest

from tests.problems.every_law import under_every_law
from treve.timetabling.baselines.in_convoys import dispatched
from treve.timetabling.referee import check_timetable
from treve.timetabling.referee.certificate import check_certificate
from treve.timetabling.referee.inputs import check_problem
from treve.timetabling.solution import Outcome, Request
from treve.timetabling.solvers import solve
from treve.timetabling.span import pause_seconds

STEPS = 60
GIVEN_SECONDS = 9 * 3_600
FOUND_ONCE = (43, 61, 62, 76, 86, 91, 148, 189, 470, 473, 660)
"""What did not come to an end, or to a wrong one."""
SEEDS = sorted({*range(0, 60, 2), 19, 29, 37, *FOUND_ONCE})


@pytest.mark.property
@pytest.mark.parametrize("seed", SEEDS)
def test_whatever_is_found_under_many_laws_is_lawful(seed: int) -> None:
    """Timetables pass the referee, bounds and what is proven impossible agree with them."""
    problem = under_every_law(seed)
    assert check_problem(problem) == ()
    first = dispatched(problem)
    assert first is None or check_timetable(problem, first) == ()
    found = solve(problem, Request(), lambda steps: steps >= STEPS, lambda _: None)
    if found.timetable is not None:
        assert check_timetable(problem, found.timetable) == ()
        assert found.bound is not None
        assert found.bound.pause_seconds <= pause_seconds(problem, found.timetable)
    if first is not None:
        assert found.outcome is not Outcome.PROVEN_IMPOSSIBLE
    if found.bound is not None and found.bound.certificate is not None:
        claimed = found.bound.open_seconds, found.bound.pause_seconds
        assert check_certificate(problem, found.bound.certificate, *claimed) == ()


@pytest.mark.property
@pytest.mark.parametrize("seed", SEEDS)
def test_whatever_is_found_in_a_given_pause_under_many_laws_is_lawful(seed: int) -> None:
    problem = under_every_law(seed)
    request = Request(fixed_open_seconds=GIVEN_SECONDS)
    found = solve(problem, request, lambda steps: steps >= STEPS, lambda _: None).timetable
    if found is not None:
        assert check_timetable(problem, found, fixed_open_seconds=GIVEN_SECONDS) == ()
