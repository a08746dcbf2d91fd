"""How many can be moved in a time that is given, proven."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from treve.timetabling.bound.alone import stranded
from treve.timetabling.bound.collapsed import Collapsed, collapse
from treve.timetabling.bound.given import left_by_days
from treve.timetabling.bound.proof import solve_program
from treve.timetabling.bound.row_kinds import LEFT, PAUSE
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.solution import Certificate
from treve.timetabling.window import (
    Window,
)


def units_proof(
    problem: Problem,
    seconds_after_zero: int,
    *,
    rank: int | None,
    whole: bool = True,
    go_on: Callable[[], bool] = lambda: True,
) -> tuple[int, Certificate | None]:
    """The most people of this rank and more urgent ones that can move by then, with its proof.

    Args:
        problem: The problem.
        seconds_after_zero: End of the pause, its margin included where ``whole``.
        rank: ``None``: every rank.
        whole: The vehicles must be out again by then; otherwise they may be anywhere.
        go_on: Asked before each try to prove more by whole days, which may take seconds.

    Returns:
        The units, and their certificate; ``None`` where no time at all is usable, so that only
        what lies wholly outside could move (of a whole pause: those whom one vehicle alone could
        carry so, which the problem shows by itself), or where nothing is proven but that there
        are no more people than there are.
    """
    windows = given_windows(problem, seconds_after_zero, whole=whole)
    wanted = [
        i
        for i, load in enumerate(problem.loads)
        if load.people and (rank is None or load.rank <= rank)
    ]
    total = sum(problem.loads[i].quantity for i in wanted)
    if not windows:
        shut = replace(problem, windows=())
        lost = stranded(shut, wanted) if whole else ()
        return total - sum(problem.loads[i].quantity for i in lost), None
    c = _program(problem, windows, wanted, whole=whole)
    proof = solve_program(c)
    if proof is None:
        return total, None
    certificate = left_by_days(c, proof, go_on) or proof.certificate("units")
    return total - max(0, math.ceil(certificate.value)), certificate


def _program(
    problem: Problem, windows: tuple[Window, ...], wanted: list[int], *, whole: bool
) -> Collapsed:
    """The program that leaves as few units of the wanted loads behind as these windows allow."""
    given = replace(problem, windows=windows, margin_seconds=problem.margin_seconds * whole)
    open_seconds = sum(w.seconds for w in windows)
    c = collapse(
        given,
        len(windows),
        demands_all=False,
        free_ends=not whole,
        assumed_open_seconds=open_seconds,
        whole_trips=False,
    )
    c.program.cost[c.T] = 0
    for i in wanted:
        c.program.cost[c.missed[i]] = 1
    for i in stranded(given, wanted, c.arcs, free_ends=not whole):
        load = problem.loads[i]
        c.program.add_row(LEFT.name(load.id), {c.missed[i]: 1}, load.quantity)
    c.program.add_row(PAUSE.name(), {c.T: -1}, -open_seconds)
    return c


def given_windows(problem: Problem, seconds_after_zero: int, *, whole: bool) -> tuple[Window, ...]:
    """The windows cut short at that second, those left out in which nothing can happen.

    Where the pause does not end there the margin of a cut window is still to come, and that of an
    earlier one is taken off it, so that none is left to take.
    """
    margin = problem.margin_seconds
    cut = []
    for window in problem.windows:
        last = window.end_seconds - (0 if whole else margin)
        end = min(last, seconds_after_zero)
        if end - window.start_seconds > (margin if whole else 0):
            cut.append(Window(window.start_seconds, end))
    return tuple(cut)
