"""Solving a changed problem again: what is worth a try, in which order, and where it begins."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from treve.plan.judge import Answer
from treve.plan.parts import Part
from treve.plan.tools import Tools
from treve.timetabling.problem import Problem
from treve.timetabling.solution import Bound, Progress, Request, Solution
from treve.timetabling.span import pause_seconds
from treve.timetabling.timetable import Timetable

ANEW = 0.1
"""Where the bound falls by more than such a share of the pause, the search begins anew: from the
timetable there is it shortens the pause little by little, and never comes to leave out a day."""

WARM_SHARE = 0.6
"""Share of a try's time that goes to the timetable there is, before it is tried without."""


@dataclass(frozen=True, slots=True)
class Try:
    """A changed problem to be solved again.

    Attributes:
        name: Of the change.
        problem: The problem with it.
        incumbent: The timetable to begin with; ``None``: there is none for this problem.
        bound_falls_seconds: By how much the bound falls: what it promises.
        bound: The new one; ``None``: it takes another proof.
        hoped_seconds: By how much the pause may fall though no bound promises it.
    """

    name: str
    problem: Problem
    incumbent: Timetable | None
    bound_falls_seconds: float
    bound: Bound | None = None
    hoped_seconds: float = 0.0

    @property
    def weight(self) -> float:
        """Its part of the time, beside those of the others."""
        return max(1.0, self.bound_falls_seconds, self.hoped_seconds)


def solve_again(
    tries: Iterable[Try], answer: Answer, request: Request, tools: Tools, part: Part
) -> dict[str, Solution]:
    """Solve changed problems again, those that promise most first, as long as the part goes on.

    Each gets time in proportion to what it promises, since time spread thin finds nothing for
    anybody. The pass for early arrivals is skipped: it never makes a pause longer.

    Returns:
        What was found by the name of the change; those that the part did not get to are absent.
    """
    found: dict[str, Solution] = {}
    ordered = sorted(tries, key=lambda one: (-one.weight, -one.bound_falls_seconds))
    weights = [one.weight for one in ordered]
    asked = replace(request, early=False)
    for position, one in enumerate(ordered):
        if not part.has_time():
            break
        share = weights[position] / sum(weights[position:])
        if begins_anew(one, answer):
            anew = replace(asked, incumbent=None, bound=one.bound)
            found[one.name] = tools.solve(one.problem, anew, part.retry(share), _quiet)
        else:
            found[one.name] = _warm_then_anew(one, asked, tools, part, share)
    return found


def _warm_then_anew(one: Try, asked: Request, tools: Tools, part: Part, share: float) -> Solution:
    """Begin with the timetable there is, then without it; and which of the two is shorter.

    Small problems are solved in no time either way, and there the first may lie in a dead end.
    Where it finds something shorter that is enough, unless hours are closed in between: little by
    little shorter it never comes to leave out a day.
    """
    warm = replace(asked, incumbent=one.incumbent, bound=one.bound)
    first = tools.solve(one.problem, warm, part.retry(WARM_SHARE * share), _quiet)
    known = 0 if one.incumbent is None else pause_seconds(one.problem, one.incumbent)
    enough = _pause(one, first) < known and len(one.problem.windows) == 1
    if one.incumbent is None or enough or not part.has_time():
        return first
    rest = (1 - WARM_SHARE) * share / (1 - WARM_SHARE * share)
    anew = replace(asked, incumbent=None, bound=one.bound)
    second = tools.solve(one.problem, anew, part.retry(rest), _quiet)
    return min(first, second, key=lambda solution: _pause(one, solution))


def _pause(one: Try, solution: Solution) -> float:
    if solution.timetable is None:
        return math.inf
    return pause_seconds(one.problem, solution.timetable)


def begins_anew(one: Try, answer: Answer) -> bool:
    """Whether the search leaves the timetable there is aside; what it finds is compared with it."""
    return one.bound_falls_seconds > ANEW * (answer.pause_seconds or 0)


def _quiet(progress: Progress) -> None:
    """Say nothing of the progress of a side question."""
