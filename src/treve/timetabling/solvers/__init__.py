"""Solvers: one file or folder each. Only in folders of this name is a solver library touched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from treve.timetabling.baselines.in_convoys import best_formed, dispatched, taken_apart
from treve.timetabling.bound import clash_of, prove_bound
from treve.timetabling.bound.together import keeps_together
from treve.timetabling.formations import needs_formations
from treve.timetabling.late_boarding import board_late
from treve.timetabling.lawful import is_lawful
from treve.timetabling.problem import Problem
from treve.timetabling.solution import Outcome, Progress, Request, Solution, StopRule
from treve.timetabling.solvers.convoys_going_on import go_on_in_convoys
from treve.timetabling.solvers.floors import part_floors
from treve.timetabling.solvers.search.solve import solve as solve_by_search
from treve.timetabling.solvers.small.solve import solve_small
from treve.timetabling.solvers.together import solve_together
from treve.timetabling.solvers.uncoupled.solve import prove_uncoupled, solve_uncoupled
from treve.timetabling.span import pause_seconds

__all__ = ["prove_uncoupled", "solve"]


def solve(
    problem: Problem, request: Request, stop: StopRule, progress: Callable[[Progress], None]
) -> Solution:
    """Answer a request: by tours where nothing couples vehicles in time, else by the search.

    Where the problem is small the search has its turn first, and then a model of all of it. In the
    end everybody boards as late as it makes no difference. What is under way goes on by the search
    alone, and whoever boards then does so as soon as the search has it.
    """
    if keeps_together(problem):
        return solve_together(solve, problem, request, stop, progress)
    if request.under_way is not None:
        return go_on_in_convoys(problem, request, request.under_way, stop, progress)
    found = _kept(problem, request, _solve(problem, request, stop, progress), stop)
    if found.timetable is None:
        return found
    late = board_late(problem, found.timetable)
    bound, outcome = found.bound, found.outcome
    if bound is not None and request.fixed_open_seconds is None:
        proven = pause_seconds(problem, late) <= bound.pause_seconds
        outcome = Outcome.PROVEN_SHORTEST if proven else outcome
    return replace(found, timetable=late, outcome=outcome)


def _solve(
    problem: Problem, request: Request, stop: StopRule, progress: Callable[[Progress], None]
) -> Solution:
    if needs_formations(problem):
        return _solve_formed(problem, request, stop, progress)
    if problem.rows.floors:
        return _solve_parted(problem, request, stop, progress)
    found = solve_uncoupled(problem, request, stop, progress)
    return found or solve_small(problem, request, stop, progress, solve_by_search)


def _solve_parted(
    problem: Problem, request: Request, stop: StopRule, progress: Callable[[Progress], None]
) -> Solution:
    """Solve with floors as dues; what is proven is proven of the problem as it is.

    Which part of which load is due is a choice; whoever does not make it may do better.
    """
    parted = part_floors(problem)
    bound = request.bound or prove_bound(problem)
    given = request.fixed_open_seconds is not None
    if not given and bound.open_seconds > sum(w.seconds for w in problem.windows):
        return Solution(Outcome.PROVEN_IMPOSSIBLE, bound, None, clash_of(problem))
    first = request.incumbent
    if first is None and request.fixed_open_seconds is None:
        first = dispatched(problem, stop)
    asked = replace(request, bound=bound, incumbent=parted.fold(first))
    found = _solve(parted.problem, asked, stop, progress)
    if found.outcome is Outcome.PROVEN_IMPOSSIBLE:  # with these parts due
        found = replace(found, outcome=Outcome.UNKNOWN, clash=())
    best = parted.unfold(found.timetable)
    if first is not None and is_lawful(problem, first):
        best = best or first
        best = min(best, first, key=lambda one: pause_seconds(problem, one))
    if best is not None and found.outcome is Outcome.UNKNOWN:
        found = replace(found, outcome=Outcome.FEASIBLE)
    return replace(found, bound=bound, timetable=best)


def _solve_formed(
    problem: Problem, request: Request, stop: StopRule, progress: Callable[[Progress], None]
) -> Solution:
    """Solve with vehicles in formations; what is proven is proven of vehicles that go alone.

    A timetable to begin with that was made elsewhere is of no use: its convoys are others.
    """
    bound = request.bound or prove_bound(problem)
    given = request.fixed_open_seconds is not None
    if not given and bound.open_seconds > sum(w.seconds for w in problem.windows):
        return Solution(Outcome.PROVEN_IMPOSSIBLE, bound, None, clash_of(problem))
    formed, first = best_formed(problem, stop)
    found = _solve(formed.problem, replace(request, bound=bound, incumbent=None), stop, progress)
    if found.outcome is Outcome.PROVEN_IMPOSSIBLE:  # in these formations
        found = replace(found, outcome=Outcome.UNKNOWN, clash=())
    open_seconds = request.fixed_open_seconds
    answers = [
        taken_apart(formed, found.timetable, open_seconds=open_seconds),
        request.incumbent,
        first,
    ]
    if given:
        return replace(found, bound=bound, timetable=answers[0])
    best = min(
        (one for one in answers if one is not None),
        key=lambda one: pause_seconds(problem, one),
        default=None,
    )
    if best is None:
        return replace(found, outcome=Outcome.UNKNOWN, bound=bound, timetable=None)
    proven = pause_seconds(problem, best) <= bound.pause_seconds
    outcome = Outcome.PROVEN_SHORTEST if proven else Outcome.FEASIBLE
    return replace(found, outcome=outcome, bound=bound, timetable=best)


def _kept(problem: Problem, request: Request, found: Solution, stop: StopRule) -> Solution:
    """The answer, where its timetable keeps all rows; else the dispatcher's, if there is one.

    Nor is it one that keeps anybody aboard too long, or at work, or that runs out of fuel, or asks
    of a gate what it cannot do.
    """
    best = found.timetable
    if best is None or is_lawful(problem, best):
        return found
    known = request.incumbent
    if request.fixed_open_seconds is None and known is None:
        known = dispatched(problem, stop)
    if known is not None and is_lawful(problem, known):
        return replace(found, timetable=known, outcome=Outcome.FEASIBLE)
    return replace(found, timetable=None, outcome=Outcome.UNKNOWN)
