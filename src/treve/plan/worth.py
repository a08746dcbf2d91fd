"""Worth: how many minutes of silence one more of something saves, in two figures."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

from treve.measures import LEAST_MINUTES
from treve.plan.changes import Change, one_more
from treve.plan.clock import minutes
from treve.plan.judge import Answer
from treve.plan.model import Worth
from treve.plan.stop import Part
from treve.plan.tools import Tools
from treve.timetabling.problem import Problem
from treve.timetabling.referee import check_timetable, measure
from treve.timetabling.solution import Progress, Request

MOST_SOLVED_AGAIN = 4
"""Changes that are solved again at most: with the time spread thinner none of them tells much."""


def worth_of_more(
    problem: Problem, answer: Answer, request: Request, tools: Tools, part: Part
) -> tuple[Worth, ...]:
    """Say what one more vehicle, lane or hour buys.

    The first figure is proven: by how much the bound falls. The second is by how much the pause
    falls when it is solved again, warm, from the timetable there is; that is tried for the few
    changes whose bound falls most, as long as the part goes on. What is solved again skips the pass
    for early arrivals; that pass never makes a pause longer, so like is compared with like, and as
    every timetable there is serves the changed problem too, the fall is never negative.

    Args:
        problem: As planned.
        answer: With a timetable and a bound.
        request: How the plan was made.
        tools: Solver and bound.
        part: What it may spend.

    Returns:
        One row a change, the dearest first; none where the pause is given.
    """
    if request.fixed_open_seconds is not None or answer.bound is None or answer.measured is None:
        return ()
    falls: list[tuple[float, Change]] = []
    for change in one_more(problem):
        if not part.goes_on():
            break
        lower = tools.prove_bound(change.problem).pause_seconds
        falls.append((max(0.0, minutes(answer.bound.pause_seconds - lower)), change))
    falls.sort(key=lambda fall: -fall[0])
    again = solved_again([fall for fall, _ in falls])
    rows = []
    for position, (bound_falls, change) in enumerate(falls):
        found = None
        if position < again:
            share = 1 / (again - position)
            found = _pause_falls(change, answer, request, tools, part, share)
        rows.append(worth_row(change, bound_falls, found, answer))
    return by_worth(rows)


def solved_again(falls: Sequence[float]) -> int:
    """How many changes are solved again, by how far their bounds fall, the farthest first."""
    return sum(fall >= LEAST_MINUTES for fall in falls[:MOST_SOLVED_AGAIN])


def by_worth(rows: Iterable[Worth]) -> tuple[Worth, ...]:
    """The dearest first."""
    return tuple(
        sorted(rows, key=lambda row: (-row.bound_falls_minutes, -(row.pause_falls_minutes or 0)))
    )


def worth_row(
    change: Change, bound_falls_minutes: float, pause_falls_minutes: float | None, answer: Answer
) -> Worth:
    """One row, and whether its gain is certain.

    It is where the pause found with one more lies below the bound without it: then the shortest
    pause falls, whatever it is. A bound that falls proves no gain, as no pause may follow it.
    """
    bound, measured = answer.bound, answer.measured
    gap = math.inf
    if bound is not None and measured is not None:
        gap = minutes(measured.pause_seconds - bound.pause_seconds)
    return Worth(
        change=change.name,
        object=change.object,
        kind=change.kind,
        bound_falls_minutes=bound_falls_minutes,
        pause_falls_minutes=pause_falls_minutes,
        resolvable=pause_falls_minutes is not None and pause_falls_minutes > gap,
    )


def _pause_falls(
    change: Change,
    answer: Answer,
    request: Request,
    tools: Tools,
    part: Part,
    share: float,
) -> float | None:
    """Minutes by which the pause falls when solved again; never negative."""
    if not part.goes_on() or answer.measured is None or answer.timetable is None:
        return None
    warm = replace(request, incumbent=answer.timetable, early=False)
    solution = tools.solve(change.problem, warm, part.retry(share), _quiet)
    found = solution.timetable
    if found is None or check_timetable(change.problem, found):
        return 0.0
    return max(
        0.0, minutes(answer.measured.pause_seconds - measure(change.problem, found).pause_seconds)
    )


def _quiet(progress: Progress) -> None:
    """Say nothing of the progress of a side question."""
