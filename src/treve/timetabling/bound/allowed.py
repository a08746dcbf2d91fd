"""What conditions let move, where that is too little: how much they would have to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from operator import eq

from treve.timetabling.arcs import Arc
from treve.timetabling.bound.conditions import limits_of, overrun
from treve.timetabling.bound.table import Table
from treve.timetabling.clock import usable
from treve.timetabling.problem import (
    Load,
    Problem,
)
from treve.timetabling.rows import (
    Rows,
)
from treve.timetabling.solution import Clash


def forbidden(problem: Problem, arcs: tuple[Arc, ...]) -> Iterator[Clash]:
    """Conditions that let too few move by themselves, whatever the time and the vehicles.

    Args:
        problem: The problem.
        arcs: All its arcs.
    """
    windows = usable(problem.windows, problem.margin_seconds)
    if not (problem.rows and windows):
        return
    table = Table.of(arcs)

    def fails(one: Problem) -> bool:
        return overrun(replace(one, windows=windows), table, len(windows)) is not None

    for name in dict.fromkeys(limit.condition for limit in limits_of(problem)):
        alone = replace(problem, rows=rows_of(problem.rows, partial(eq, name)))
        if fails(alone):
            yield too_few(alone, name, fails)


def too_few(problem: Problem, name: str, fails: Callable[[Problem], bool]) -> Clash:
    """What a condition allows, and the least that it would have to.

    Args:
        problem: One that fails.
        name: Of a condition without which it does not.
        fails: Whether a problem does.
    """
    there, loads, with_so_many = _allowed(problem, name)
    needed = sum(load.quantity for load in loads)
    unit = "people" if all(load.people for load in loads) else "kilograms"
    if fails(with_so_many(needed)):  # its hours are what is too little: none counts
        return Clash(name, "condition", needed, min(there, needed - 1), unit)
    least, most = there, needed
    while most - least > 1:
        middle = (least + most) // 2
        least, most = (middle, most) if fails(with_so_many(middle)) else (least, middle)
    return Clash(name, "condition", most, there, unit)


def _allowed(problem: Problem, name: str) -> tuple[int, tuple[Load, ...], Callable[[int], Problem]]:
    """The most that a condition allows, its loads, and the problem where it allows more.

    Of several caps of one condition, each with less is raised to as much. A precedence allows what
    need not wait.
    """
    rows = problem.rows
    mine = [limit for limit in limits_of(problem) if limit.condition == name]
    orders = [row for row in rows.precedences if row.condition == name]
    counted = {load for limit in mine for load in limit.what.loads}
    counted |= {load for row in orders for load in row.then.loads}
    loads = tuple(load for load in problem.loads if load.binding and load.id in counted)
    caps = [cap.most_units for cap in rows.caps if cap.condition == name]
    there = max(
        caps or [limit.elsewhere or 0 for limit in mine] or [row.free_units for row in orders]
    )

    def with_so_many(number: int) -> Problem:
        caps = tuple(
            replace(cap, most_units=max(number, cap.most_units)) if cap.condition == name else cap
            for cap in rows.caps
        )
        ratios = tuple(
            replace(one, slack_units=one.slack_units + max(0, number - there))
            if one.condition == name
            else one
            for one in rows.ratios
        )
        precedences = tuple(
            replace(one, free_units=max(number, one.free_units)) if one.condition == name else one
            for one in rows.precedences
        )
        changed = replace(rows, caps=caps, ratios=ratios, precedences=precedences)
        return replace(problem, rows=changed)

    return there, loads, with_so_many


def rows_of(rows: Rows, wanted: Callable[[str], bool]) -> Rows:
    """The rows of some conditions alone."""
    return Rows(
        tuple(row for row in rows.precedences if wanted(row.condition)),
        tuple(row for row in rows.ratios if wanted(row.condition)),
        tuple(row for row in rows.caps if wanted(row.condition)),
        tuple(row for row in rows.floors if wanted(row.condition)),
        tuple(row for row in rows.calendars if wanted(row.condition)),
    )
