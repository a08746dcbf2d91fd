"""Solving a changed problem again: what is worth a try, in which order, and where it begins."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from treve.plan.judge import Answer
from treve.plan.stop import Part
from treve.plan.tools import Tools
from treve.timetabling.problem import Problem
from treve.timetabling.solution import Progress, Request, Solution
from treve.timetabling.timetable import Timetable

ANEW = 0.1
"""Where the bound falls by more than such a share of the pause, the search begins anew: from the
timetable there is it shortens the pause little by little, and never comes to leave out a day."""


@dataclass(frozen=True, slots=True)
class Try:
    """A changed problem to be solved again.

    Attributes:
        name: Of the change.
        problem: The problem with it.
        incumbent: The timetable to begin with; ``None``: there is none for this problem.
        bound_falls_seconds: By how much the bound falls: what it promises.
    """

    name: str
    problem: Problem
    incumbent: Timetable | None
    bound_falls_seconds: float


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
    ordered = sorted(tries, key=lambda one: -one.bound_falls_seconds)
    weights = [max(1.0, one.bound_falls_seconds) for one in ordered]
    for position, one in enumerate(ordered):
        if not part.has_time():
            break
        share = weights[position] / sum(weights[position:])
        begun = None if begins_anew(one, answer) else one.incumbent
        asked = replace(request, incumbent=begun, early=False)
        found[one.name] = tools.solve(one.problem, asked, part.retry(share), _quiet)
    return found


def begins_anew(one: Try, answer: Answer) -> bool:
    """Whether the search leaves the timetable there is aside; what it finds is compared with it."""
    return one.bound_falls_seconds > ANEW * (answer.pause_seconds or 0)


def _quiet(progress: Progress) -> None:
    """Say nothing of the progress of a side question."""
