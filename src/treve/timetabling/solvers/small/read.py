"""From a model's values to a timetable, and from a timetable to a hint."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from treve.timetabling.problem import Direction, Problem
from treve.timetabling.solvers.small.courses import (
    DEPART,
    FIRST_PASSAGE,
    START,
    UNLOAD,
    Course,
    Point,
)
from treve.timetabling.solvers.small.grid import Grid
from treve.timetabling.solvers.small.places import lane_groups
from treve.timetabling.solvers.small.slots import Sheet, Slot
from treve.timetabling.timetable import Passing, Timetable, Trip

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

Value = Callable[["cp_model.IntVar"], int]
Group = frozenset[Direction]


@dataclass(frozen=True, slots=True)
class Errand:
    """One trip as a model sees it.

    Attributes:
        course: Index.
        units: Aboard.
        moments: Ticks, by number of the moment.
        lanes: Of each passage, what the lanes serve among which it takes one.
    """

    course: int
    units: int
    moments: dict[int, int]
    lanes: tuple[Group, ...]

    def at(self, point: Point) -> int:
        """The tick of a point."""
        return self.moments[point.moment] + point.ticks


Plan = tuple[tuple[Errand, ...], ...]
"""Every vehicle's errands, in the order of the problem's fleets and of their numbers."""


@dataclass(frozen=True, slots=True, order=True)
class _Held:
    """A passage that needs a lane."""

    start: int
    end: int
    place: tuple[int, int, int]


def plan_of(sheet: Sheet, value: Value) -> Plan:
    """What a model's values say."""
    return tuple(
        tuple(_errand(sheet, slot, value) for slot in day if value(slot.used)) for day in sheet.days
    )


def _errand(sheet: Sheet, slot: Slot, value: Value) -> Errand:
    c = next(c for c, literal in slot.takes.items() if value(literal))
    course = sheet.courses[c]
    units = sum(value(units) for units in slot.units.values())
    needed = [START, *(FIRST_PASSAGE + i for i in range(len(course.holds)))]
    if course.load is not None:
        needed += [DEPART, UNLOAD]
    lanes = tuple(
        next(group for group, literal in slot.lanes[i] if value(literal))
        for i in range(len(course.holds))
    )
    return Errand(c, units, {n: value(slot.moments[n]) for n in needed}, lanes)


def timetable_of(problem: Problem, grid: Grid, courses: Sequence[Course], plan: Plan) -> Timetable:
    """A plan in seconds, every passage in a lane; what does not move is declared."""
    lanes = _lanes(problem, courses, plan)
    names = [f"{f.id}-{n}" for f in problem.fleets for n in range(1, f.count + 1)]
    trips = tuple(
        _trip(problem, grid, courses[errand.course], errand, (name, lanes[v, k]))
        for v, (name, day) in enumerate(zip(names, plan, strict=True))
        for k, errand in enumerate(day)
    )
    left = {x.id: x.quantity for x in problem.loads}
    for trip in trips:
        if trip.load is not None:
            left[trip.load] -= trip.quantity
    return Timetable(trips, {name: units for name, units in left.items() if units})


def _lanes(
    problem: Problem, courses: Sequence[Course], plan: Plan
) -> dict[tuple[int, int], dict[int, int]]:
    """Lane of each passage, by vehicle and trip: of lanes that are alike, one that is free."""
    held: dict[tuple[str, Group], list[_Held]] = defaultdict(list)
    lanes: dict[tuple[int, int], dict[int, int]] = {}
    for v, day in enumerate(plan):
        for k, errand in enumerate(day):
            lanes[v, k] = {}
            course = courses[errand.course]
            for i, group in enumerate(errand.lanes):
                start = errand.moments[FIRST_PASSAGE + i]
                one = _Held(start, start + course.holds[i], (v, k, i))
                held[course.way.gates[i], group].append(one)
    gates = {gate.id: gate for gate in problem.gates}
    for (name, group), passages in held.items():
        free = [(min(passages).start, lane) for lane in lane_groups(gates[name])[group]]
        for passage in sorted(passages):
            _, lane = heapq.heappop(free)
            heapq.heappush(free, (passage.end, lane))
            v, k, i = passage.place
            lanes[v, k][i] = lane
    return lanes


def _trip(
    problem: Problem,
    grid: Grid,
    course: Course,
    errand: Errand,
    placed: tuple[str, dict[int, int]],
) -> Trip:
    vehicle, lanes = placed
    starts = [errand.moments[FIRST_PASSAGE + i] for i in range(len(course.holds))]
    passings = tuple(
        Passing(
            name,
            lanes[i],
            errand.at(course.reaches[i]) * grid.seconds,
            starts[i] * grid.seconds,
            (starts[i] + course.holds[i]) * grid.seconds,
        )
        for i, name in enumerate(course.way.gates)
    )
    departs = errand.at(course.departs) * grid.seconds
    arrives = errand.at(course.arrives) * grid.seconds
    if course.load is None:
        return Trip(vehicle, course.way.id, departs, arrives, passings)
    start, unload = errand.moments[START], errand.moments[UNLOAD]
    return Trip(
        vehicle,
        course.way.id,
        departs,
        arrives,
        passings,
        problem.loads[course.load].id,
        errand.units,
        start * grid.seconds,
        (start + course.loading) * grid.seconds,
        unload * grid.seconds,
        (unload + course.unloading) * grid.seconds,
    )


def plan_from(
    problem: Problem, grid: Grid, courses: Sequence[Course], timetable: Timetable
) -> Plan:
    """A timetable as a plan, for a hint: moments between two ticks count as the earlier.

    Of each fleet, whoever starts first comes first.
    """
    index = {(x.fleet, x.way.id, x.load): c for c, x in enumerate(courses)}
    loads: dict[str | None, int | None] = {x.id: n for n, x in enumerate(problem.loads)}
    loads[None] = None
    gates = {gate.id: gate for gate in problem.gates}
    found: list[tuple[Errand, ...]] = []
    for f, fleet in enumerate(problem.fleets):
        days: list[tuple[Errand, ...]] = []
        for number in range(1, fleet.count + 1):
            trips = [trip for trip in timetable.trips if trip.vehicle == f"{fleet.id}-{number}"]
            days.append(
                tuple(
                    Errand(
                        index[f, trip.way, loads[trip.load]],
                        trip.quantity,
                        {n: grid.ticks(seconds) for n, seconds in _moments(trip).items()},
                        tuple(gates[p.gate].lanes[p.lane].directions for p in trip.passings),
                    )
                    for trip in trips
                )
            )
        days.sort(key=lambda day: (not day, day[0].moments[START] if day else 0))
        found += days
    return tuple(found)


def _moments(trip: Trip) -> dict[int, int]:
    start = trip.loading_start_seconds
    moments = {START: trip.departure_seconds if start is None else start}
    if trip.unloading_start_seconds is not None:
        moments |= {DEPART: trip.departure_seconds, UNLOAD: trip.unloading_start_seconds}
    return moments | {FIRST_PASSAGE + i: p.start_seconds for i, p in enumerate(trip.passings)}


def hint(sheet: Sheet, plan: Plan) -> None:
    """Tell a model of a plan, as far as its slots reach."""
    model = sheet.model
    for slots, errands in zip(sheet.days, plan, strict=True):
        for k, slot in enumerate(slots):
            errand = errands[k] if k < len(errands) else None
            model.add_hint(slot.used, errand is not None)
            for c, literal in slot.takes.items():
                model.add_hint(literal, errand is not None and errand.course == c)
            if errand is None:
                continue
            course = sheet.courses[errand.course]
            for n, tick in errand.moments.items():
                model.add_hint(slot.moments[n], tick)
            model.add_hint(slot.ends, errand.at(course.ends))
            for what, units in slot.units.items():
                aboard = what == (course.load, course.way.destination)
                model.add_hint(units, errand.units if aboard else 0)
