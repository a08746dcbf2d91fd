"""What vehicles share: lanes, bays, intake desks and places at receiving sites; and hours there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from treve.timetabling.problem import (
    PEOPLE,
    Direction,
    Gate,
    Load,
)
from treve.timetabling.solvers.small.courses import FIRST_PASSAGE, START, UNLOAD, Course
from treve.timetabling.solvers.small.slots import Sheet, Slot
from treve.timetabling.window import (
    Window,
)

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

Intervals = dict[tuple[str, frozenset[Direction]], list["cp_model.IntervalVar"]]
"""By gate and the directions that its alike lanes serve."""


def desks_of(load: Load) -> tuple[str, ...]:
    """Keys of a stop's tables that count a load."""
    if load.people and load.category != PEOPLE:
        return load.category, PEOPLE
    return (load.category,)


def lane_groups(gate: Gate) -> dict[frozenset[Direction], list[int]]:
    """A gate's lanes by the directions they serve."""
    groups: dict[frozenset[Direction], list[int]] = defaultdict(list)
    for number, lane in enumerate(gate.lanes):
        groups[lane.directions].append(number)
    return groups


def add_places(sheet: Sheet) -> None:
    """Every law of gates and stops."""
    for slot in sheet.slots:
        for c, literal in slot.takes.items():
            _hours(sheet, slot, sheet.courses[c], literal)
    _lanes(sheet)
    _bays(sheet)
    _desks(sheet)


def _hours(sheet: Sheet, slot: Slot, course: Course, taken: cp_model.IntVar) -> None:
    """Passages, loading and unloading within hours; release and due."""
    problem = sheet.problem
    gates = {gate.id: gate for gate in problem.gates}
    for i, (name, hold) in enumerate(zip(course.way.gates, course.holds, strict=True)):
        _during(sheet, slot.moments[FIRST_PASSAGE + i], hold, gates[name].hours, taken)
    if course.load is None:
        return
    load, stops = problem.loads[course.load], {stop.id: stop for stop in problem.stops}
    start, unload = slot.moments[START], slot.moments[UNLOAD]
    _during(sheet, start, course.loading, stops[course.way.origin].hours, taken)
    _during(sheet, unload, course.unloading, stops[course.way.destination].hours, taken)
    ticks = sheet.grid.ticks
    if load.release_seconds is not None:
        sheet.model.add(start >= ticks(load.release_seconds)).only_enforce_if(taken)
    if load.due_seconds is not None:
        latest = ticks(load.due_seconds) - course.unloading
        sheet.model.add(unload <= latest).only_enforce_if(taken)


def _during(
    sheet: Sheet,
    start: cp_model.IntVar,
    length: int,
    hours: Sequence[Window] | None,
    taken: cp_model.IntVar,
) -> None:
    """What begins then, and takes so long, lies within one of the hours."""
    if hours is None:
        return
    sheet.model.add_linear_expression_in_domain(
        start, starts_within(sheet, hours, length)
    ).only_enforce_if(taken)


def starts_within(sheet: Sheet, hours: Iterable[Window], length: int) -> cp_model.Domain:
    """When something so long may begin."""
    from ortools.sat.python import cp_model  # noqa: PLC0415 - only where a model is built

    ticks = sheet.grid.ticks
    ends = [(ticks(h.start_seconds), ticks(h.end_seconds) - length) for h in hours]
    return cp_model.Domain.from_intervals([[a, b] for a, b in ends if a <= b])


def _lanes(sheet: Sheet) -> None:
    """A passage holds a lane of its gate that serves its direction."""
    held: Intervals = defaultdict(list)
    gates = {gate.id: gate for gate in sheet.problem.gates}
    for slot in sheet.slots:
        passages: dict[tuple[int, str, Direction, int], list[cp_model.IntVar]] = defaultdict(list)
        for c, literal in slot.takes.items():
            course = sheet.courses[c]
            for i, (name, hold) in enumerate(zip(course.way.gates, course.holds, strict=True)):
                passages[i, name, course.way.direction, hold].append(literal)
        for (i, name, direction, hold), literals in passages.items():
            groups = [g for g in lane_groups(gates[name]) if direction in g]
            present = sheet.either(literals)
            chosen = [present]
            if len(groups) > 1:
                chosen = [sheet.model.new_bool_var("") for _ in groups]
                sheet.model.add(sum(chosen) == present)
            start = slot.moments[FIRST_PASSAGE + i]
            for group, one in zip(groups, chosen, strict=True):
                slot.lanes.setdefault(i, []).append((group, one))
                interval = sheet.model.new_optional_fixed_size_interval_var(start, hold, one, "")
                held[name, group].append(interval)
    for (name, group), intervals in held.items():
        _at_most(sheet, intervals, len(lane_groups(gates[name])[group]))


def _at_most(sheet: Sheet, intervals: list[cp_model.IntervalVar], room: int) -> None:
    """No more of them at once than there is room for."""
    if room == 1:
        sheet.model.add_no_overlap(intervals)
    elif len(intervals) > room:
        sheet.model.add_cumulative(intervals, [1] * len(intervals), room)


def _bays(sheet: Sheet) -> None:
    """Loading and unloading hold a bay while they take time."""
    limited = {stop.id: stop.bays for stop in sheet.problem.stops if stop.bays is not None}
    held: dict[str, list[cp_model.IntervalVar]] = defaultdict(list)
    for slot in sheet.slots:
        uses: dict[tuple[str, int, int], list[cp_model.IntVar]] = defaultdict(list)
        for c, literal in slot.takes.items():
            course = sheet.courses[c]
            uses[course.way.origin, START, course.loading].append(literal)
            uses[course.way.destination, UNLOAD, course.unloading].append(literal)
        for (name, moment, length), literals in uses.items():
            if length > 0 and name in limited:
                one = sheet.either(literals)
                start = slot.moments[moment]
                held[name].append(
                    sheet.model.new_optional_fixed_size_interval_var(start, length, one, "")
                )
    for name, intervals in held.items():
        _at_most(sheet, intervals, limited[name])


def _desks(sheet: Sheet) -> None:
    """Desks count units one by one, and a receiving site has so many places."""
    stops = {stop.id: stop for stop in sheet.problem.stops}
    busy: dict[tuple[str, str], list[cp_model.IntervalVar]] = defaultdict(list)
    for slot in sheet.slots:
        for (name, key), carried in unloadings(sheet, slot).items():
            if stops[name].intake_seconds_per_unit.get(key):
                busy[name, key].append(_desk(sheet, slot, (name, key), carried))
    for intervals in busy.values():
        sheet.model.add_no_overlap(intervals)
    for (name, key), units in brought(sheet).items():
        if key in stops[name].capacity:
            sheet.model.add(sum(units) <= stops[name].capacity[key])


def unloadings(sheet: Sheet, slot: Slot) -> dict[tuple[str, str], list[tuple[int, str]]]:
    """What a slot may unload, by stop and key of its tables."""
    found: dict[tuple[str, str], list[tuple[int, str]]] = defaultdict(list)
    for load, name in slot.units:
        for key in desks_of(sheet.problem.loads[load]):
            found[name, key].append((load, name))
    return found


def brought(sheet: Sheet) -> dict[tuple[str, str], list[cp_model.IntVar]]:
    """Units unloaded over the whole timetable, by stop and key of its tables."""
    found: dict[tuple[str, str], list[cp_model.IntVar]] = defaultdict(list)
    for slot in sheet.slots:
        for place, carried in unloadings(sheet, slot).items():
            found[place] += [slot.units[what] for what in carried]
    return found


def _desk(
    sheet: Sheet, slot: Slot, place: tuple[str, str], carried: list[tuple[int, str]]
) -> cp_model.IntervalVar:
    """How long a desk is busy with what a slot unloads; in whole ticks, rounded up."""
    model = sheet.model
    stop = next(stop for stop in sheet.problem.stops if stop.id == place[0])
    ticks, of_units = sheet.grid.desk(Fraction(stop.intake_seconds_per_unit[place[1]]))
    present = sheet.either([slot.carries[what] for what in carried])
    units = sum(slot.units[what] for what in carried)
    most = max(sheet.problem.loads[load].quantity for load, _ in carried)
    longest = -(-most * ticks // of_units)
    size = model.new_int_var(0, longest, "")
    if of_units == 1:
        model.add(size == ticks * units)
    else:
        model.add(of_units * size >= ticks * units)
    start = slot.moments[UNLOAD]
    end = model.new_int_var(sheet.earliest, sheet.latest + longest, "")
    return model.new_optional_interval_var(start, size, end, present, "")
