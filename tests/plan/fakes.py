"""Small tools that plans are made with in tests: a dispatcher for a solver, and the real bound."""

from __future__ import annotations

from collections.abc import Callable

from treve.plan.tools import Counted, Tools
from treve.timetabling.baselines.hand_formula import hand_formula_minutes
from treve.timetabling.baselines.nearest_first import dispatch, nearest_first
from treve.timetabling.bound import clash_of, prove_bound, units_proof
from treve.timetabling.problem import Problem
from treve.timetabling.solution import Outcome, Progress, Request, Solution, StopRule
from treve.timetabling.timetable import Timetable


def dispatching(
    problem: Problem,
    request: Request,
    stop: StopRule,
    progress: Callable[[Progress], None],
) -> Solution:
    """Answer with the dispatcher's timetable, after one step."""
    progress(Progress(steps=1, share=1.0))
    stop(1)
    clash = clash_of(problem)
    if clash:
        return Solution(Outcome.PROVEN_IMPOSSIBLE, None, clash=clash)
    if request.fixed_open_seconds is None:
        found = nearest_first(problem)
    else:
        found = dispatch(problem, open_seconds=request.fixed_open_seconds)
    outcome = Outcome.FEASIBLE if found else Outcome.UNKNOWN
    return Solution(outcome, prove_bound(problem), found, steps=1)


def silent(
    problem: Problem,
    request: Request,  # noqa: ARG001 - the solver's verb
    stop: StopRule,  # noqa: ARG001
    progress: Callable[[Progress], None],  # noqa: ARG001
) -> Solution:
    """Find nothing at all, as a solver that was stopped at once."""
    return Solution(Outcome.UNKNOWN, prove_bound(problem))


def no_dispatcher(problem: Problem, stop: StopRule | None = None) -> Timetable | None:  # noqa: ARG001
    """Have no timetable either."""
    return None


def most_people_by(problem: Problem, second: int) -> Counted:
    """The real proof for a moment."""
    return units_proof(problem, second, rank=None, whole=False)


def most_people_in(
    problem: Problem, pause_seconds: int, rank: int, go_on: Callable[[], bool]
) -> Counted:
    """The real proof for a pause that is given."""
    return units_proof(problem, pause_seconds, rank=rank, go_on=go_on)


TOOLS = Tools(
    solve=dispatching,
    prove_bound=prove_bound,
    most_people_by=most_people_by,
    most_people_in=most_people_in,
    clash_of=clash_of,
    hand_formula_minutes=hand_formula_minutes,
    nearest_first=nearest_first,
)
"""Everything real but the search."""


def never() -> bool:
    """Nobody presses Ctrl-C."""
    return False
