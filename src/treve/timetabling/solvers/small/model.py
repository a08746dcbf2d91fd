"""The whole model: variables and laws of a small problem, and what is to be made least or most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from treve.timetabling.problem import Problem
from treve.timetabling.solvers.small.courses import START, Course
from treve.timetabling.solvers.small.grid import Grid
from treve.timetabling.solvers.small.places import add_places
from treve.timetabling.solvers.small.ranks import add_ranks
from treve.timetabling.solvers.small.slots import Choices, Sheet, add_days
from treve.timetabling.solvers.small.stays import add_stays
from treve.timetabling.timetable import Timetable

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

DAY_SECONDS = 24 * 3600
"""How much longer than its longest road anything may take outside, before and after."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a model is to find.

    Attributes:
        most: Whether as much as possible is to move; else all of what binds, in a short pause.
        longest_seconds: The pause is no longer.
        least_worth: What moves is worth as much.
    """

    most: bool = False
    longest_seconds: int | None = None
    least_worth: int = 0


def build(
    problem: Problem, grid: Grid, courses: tuple[Course, ...], choices: Choices, asked: Asked
) -> Sheet:
    """Every variable and every law.

    Args:
        problem: What must move; its windows are those that are to be kept.
        grid: Of all lengths and hours.
        courses: All of them.
        choices: Which may be taken.
        asked: What is to be found.
    """
    from ortools.sat.python import cp_model  # noqa: PLC0415 - heavy, so only where it is used

    model = cp_model.CpModel()
    earliest, latest = _moments(problem, grid, courses)
    end = grid.ticks(problem.horizon_seconds)
    first, last = model.new_int_var(0, end, "first"), model.new_int_var(0, end, "last")
    sheet = Sheet(problem, grid, courses, model, earliest, latest, [], first, last)
    add_days(sheet, choices)
    add_stays(sheet)
    add_places(sheet)
    add_ranks(sheet)
    _move(sheet, asked)
    model.add(last >= first)
    if asked.longest_seconds is not None:
        longest = grid.ticks(asked.longest_seconds - problem.margin_seconds)
        model.add(last - first <= longest)
    if asked.least_worth:
        model.add(_worth(sheet) >= asked.least_worth)
    return sheet


def shorten(sheet: Sheet) -> None:
    """As short a pause as can be."""
    sheet.model.minimize(sheet.last - sheet.first)


def move_most(sheet: Sheet) -> None:
    """As much as can be, by rank: people, then goods that must move, then what is left."""
    sheet.model.maximize(_worth(sheet))


def _worth(sheet: Sheet) -> cp_model.LinearExprT:
    """Worth of all that moves."""
    worth = worths(sheet.problem)
    return sum(
        worth[load] * units for slot in sheet.slots for (load, _), units in slot.units.items()
    )


def settle(sheet: Sheet, aboard: Sequence[int]) -> None:
    """The trips there are: people early, everybody soon, and on the road no sooner than need be.

    Args:
        sheet: A model whose slots may take one course each.
        aboard: Units on the trip of each slot, in the order of :attr:`Sheet.slots`.
    """
    loads = sheet.problem.loads
    costs: list[cp_model.LinearExprT] = []
    for slot, on_board in zip(sheet.slots, aboard, strict=True):
        sheet.model.add(slot.used == 1)
        people = 0
        for (load, _), units in slot.units.items():
            sheet.model.add(units == on_board)
            people = on_board if loads[load].people else 0
        costs += [(4 * people + 2) * slot.ends, -slot.moments[START]]
    sheet.model.minimize(sum(costs))


def worth_of(problem: Problem, timetable: Timetable) -> int:
    """Worth of all that a timetable moves."""
    moved: dict[str | None, int] = {}
    for trip in timetable.trips:
        moved[trip.load] = moved.get(trip.load, 0) + trip.quantity
    return sum(
        worth * moved.get(load.id, 0)
        for worth, load in zip(worths(problem), problem.loads, strict=True)
    )


def worths(problem: Problem) -> list[int]:
    """Worth of a unit of each load: of an earlier class one outweighs all of the later ones."""
    classes: dict[tuple[bool, bool, int], list[int]] = {}
    for n, load in enumerate(problem.loads):
        classes.setdefault((not load.people, not load.binding, load.rank), []).append(n)
    found = [0] * len(problem.loads)
    base = 1
    for key in sorted(classes, reverse=True):
        for n in classes[key]:
            found[n] = base * problem.loads[n].weight
        base += sum(found[n] * problem.loads[n].quantity for n in classes[key])
    return found


def _move(sheet: Sheet, asked: Asked) -> None:
    """All of what binds moves, and no more of anything than there is."""
    units: dict[int, list[cp_model.IntVar]] = {}
    for slot in sheet.slots:
        for (load, _), variable in slot.units.items():
            units.setdefault(load, []).append(variable)
    for n, asked_for in enumerate(sheet.problem.loads):
        total = sum(units.get(n, []))
        if asked_for.binding and not asked.most:
            sheet.model.add(total == asked_for.quantity)
        else:
            sheet.model.add(total <= asked_for.quantity)


def _moments(problem: Problem, grid: Grid, courses: Sequence[Course]) -> tuple[int, int]:
    """Ticks before and after everything that a timetable may need."""
    road = max((course.least_ticks for course in courses), default=0)
    room = 3 * road + grid.ticks(DAY_SECONDS) + 1
    latest = min(grid.ticks(problem.horizon_seconds) + room, grid.ticks(problem.latest_seconds))
    return -room, latest
