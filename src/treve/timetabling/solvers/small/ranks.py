"""Ranks: who is passed over (:attr:`treve.timetabling.problem.Load.rank`).

A slot leaves with somebody when everybody more urgent at that origin has left or leaves with it and
none of them stays behind, or when no way of its vehicle could carry them as it loads: too early or
too late for them, or no place left where the way leads.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from treve.timetabling.problem import Fleet, Load
from treve.timetabling.solvers.small.courses import DEPART, START, Course
from treve.timetabling.solvers.small.places import brought, desks_of, starts_within
from treve.timetabling.solvers.small.slots import Sheet, Slot

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

FAR = 10**12
"""Later than every moment, in ticks."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A load that others may not pass over.

    Attributes:
        last: No trip leaves with it later.
        whole: Whether all of it moves.
    """

    load: int
    last: cp_model.IntVar
    whole: cp_model.IntVar


def add_ranks(sheet: Sheet) -> None:
    """The law of ranks, at every origin."""
    loads = sheet.problem.loads
    full = _full(sheet)
    for index, load in enumerate(loads):
        lower = [n for n, x in enumerate(loads) if x.origin == load.origin and x.rank > load.rank]
        if not lower:
            continue
        waiting = _waiting(sheet, index)
        for slot in sheet.slots:
            literals = [x for (n, _), x in slot.carries.items() if n in lower]
            if literals:
                _defer(sheet, slot, sheet.either(literals), waiting, full)


def _waiting(sheet: Sheet, index: int) -> Waiting:
    """When the last of a load leaves, and whether any stays behind."""
    model, last = sheet.model, sheet.moment()
    units = []
    for slot in sheet.slots:
        for (load, name), literal in slot.carries.items():
            if load == index:
                model.add(slot.moments[DEPART] <= last).only_enforce_if(literal)
                units.append(slot.units[load, name])
    whole = model.new_bool_var("")
    model.add(sum(units) >= sheet.problem.loads[index].quantity).only_enforce_if(whole)
    return Waiting(index, last, whole)


def _full(sheet: Sheet) -> dict[tuple[str, str], cp_model.IntVar]:
    """By stop and key: a literal that holds only where no place is left in the end."""
    found = {}
    units = brought(sheet)
    for stop in sheet.problem.stops:
        for key, capacity in stop.capacity.items():
            one = sheet.model.new_bool_var("")
            sheet.model.add(sum(units.get((stop.id, key), [])) >= capacity).only_enforce_if(one)
            found[stop.id, key] = one
    return found


def _defer(
    sheet: Sheet,
    slot: Slot,
    carries: cp_model.IntVar,
    waiting: Waiting,
    full: dict[tuple[str, str], cp_model.IntVar],
) -> None:
    """A slot carries somebody else only when the waiting load does not wait for its vehicle."""
    from ortools.sat.python import cp_model  # noqa: PLC0415 - only where a model is built

    model, start = sheet.model, slot.moments[START]
    load = sheet.problem.loads[waiting.load]
    gone = model.new_bool_var("")
    model.add_implication(gone, waiting.whole)
    model.add(slot.moments[DEPART] >= waiting.last).only_enforce_if(gone)
    for name in load.destinations:
        could = _could_carry(sheet, slot.fleet, waiting.load, name)
        if could.is_empty():
            continue
        excuses = [gone, *(full[name, key] for key in desks_of(load) if (name, key) in full)]
        never = could.complement().intersection_with(cp_model.Domain(sheet.earliest, sheet.latest))
        if not never.is_empty():
            other = model.new_bool_var("")
            model.add_linear_expression_in_domain(start, never).only_enforce_if(other)
            excuses.append(other)
        model.add_bool_or(~carries, *excuses)


def _could_carry(sheet: Sheet, fleet: int, index: int, destination: str) -> cp_model.Domain:
    """When a vehicle of a fleet, loading then and waiting nowhere, could bring a load there."""
    from ortools.sat.python import cp_model  # noqa: PLC0415 - only where a model is built

    problem = sheet.problem
    found = cp_model.Domain.from_intervals([])
    for course in sheet.courses:
        if (course.fleet, course.load, course.way.destination) == (fleet, index, destination):
            found = found.union_with(
                _moments(sheet, course, problem.fleets[fleet], problem.loads[index])
            )
    return found


def _moments(sheet: Sheet, course: Course, fleet: Fleet, load: Load) -> cp_model.Domain:
    """When one course could be begun: released, in time, in service and within a window."""
    from ortools.sat.python import cp_model  # noqa: PLC0415 - only where a model is built

    problem, ticks = sheet.problem, sheet.grid.ticks
    seconds = course.least_ticks
    latest = ticks(problem.latest_seconds)
    if load.due_seconds is not None:
        latest = min(latest, ticks(load.due_seconds))
    released = -FAR if load.release_seconds is None else ticks(load.release_seconds)
    found = cp_model.Domain(released, max(released, latest - seconds))
    if latest - seconds < released:
        return cp_model.Domain.from_intervals([])
    if fleet.available is not None:
        found = found.intersection_with(starts_within(sheet, fleet.available, seconds))
    inside = course.first_ticks_inside
    if inside > 0:
        margin = problem.margin_seconds
        found = found.intersection_with(
            starts_within(sheet, problem.windows, inside + ticks(margin))
        )
    return found
