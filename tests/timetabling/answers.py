"""What solvers answer in some steps, and what the referee must find of any answer: nothing."""

from __future__ import annotations

from treve.timetabling.problem import Problem
from treve.timetabling.referee import check_timetable
from treve.timetabling.referee.certificate import check_certificate
from treve.timetabling.solution import Request, Solution
from treve.timetabling.solvers import solve
from treve.timetabling.span import pause_seconds

STEPS = 600


def answer(
    problem: Problem, *, given: int | None = None, workers: int = 1, steps: int = STEPS
) -> Solution:
    """What is found in some steps, also in a pause that is given in open seconds."""
    request = Request(workers=workers, fixed_open_seconds=given)
    return solve(problem, request, lambda done: done >= steps, lambda _: None)


def expect_lawful(problem: Problem, found: Solution, given: int | None = None) -> None:
    """The timetable keeps all laws, the certificate adds up, and the bound is not above the pause.

    In a pause that is given the bound speaks of something else.
    """
    if found.timetable is not None:
        assert check_timetable(problem, found.timetable, fixed_open_seconds=given) == ()
    if given is not None or found.bound is None:
        return
    bound = found.bound
    if bound.certificate is not None:
        claimed = bound.open_seconds, bound.pause_seconds
        assert check_certificate(problem, bound.certificate, *claimed) == ()
    if found.timetable is not None:
        assert bound.pause_seconds <= pause_seconds(problem, found.timetable)
