"""Solvers: one file or folder each. Only in folders of this name is a solver library touched."""

from __future__ import annotations

from collections.abc import Callable

from treve.timetabling.problem import Problem
from treve.timetabling.solution import Progress, Request, Solution, StopRule
from treve.timetabling.solvers.search.solve import solve as solve_by_search
from treve.timetabling.solvers.small.solve import solve_small
from treve.timetabling.solvers.uncoupled.solve import prove_uncoupled, solve_uncoupled

__all__ = ["prove_uncoupled", "solve"]


def solve(
    problem: Problem, request: Request, stop: StopRule, progress: Callable[[Progress], None]
) -> Solution:
    """Answer a request: by tours where nothing couples vehicles in time, else by the search.

    Where the problem is small the search has its turn first, and then a model of all of it.
    """
    found = solve_uncoupled(problem, request, stop, progress)
    if found is not None:
        return found
    return solve_small(problem, request, stop, progress, solve_by_search)
