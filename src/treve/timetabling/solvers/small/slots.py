"""Slots: the trips of each vehicle one after the other, each of one course or not used at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from treve.timetabling.problem import Direction, Fleet, Problem
from treve.timetabling.solvers.small.courses import (
    DEPART,
    FIRST_PASSAGE,
    START,
    UNLOAD,
    Course,
    Point,
)
from treve.timetabling.solvers.small.grid import Grid

if TYPE_CHECKING:
    from ortools.sat.python import cp_model


Choices = Mapping[tuple[int, int], Sequence[Sequence[int]]]
"""Which courses may be taken: by vehicle (fleet and number), slot by slot."""


@dataclass(slots=True)
class Slot:
    """One trip of one vehicle.

    Attributes:
        vehicle: Name.
        fleet: Index into the problem's fleets.
        number: Of the trip, from 0.
        moments: A variable for each moment, by its number.
        ends: When the trip ends.
        takes: A literal for each course that may be taken, by index.
        used: Whether any is.
        units: By load and destination, how many are aboard.
        carries: By load and destination, whether it is aboard.
        lanes: By passage, a literal for each of the directions that alike lanes of its gate serve.
    """

    vehicle: str
    fleet: int
    number: int
    moments: dict[int, cp_model.IntVar]
    ends: cp_model.IntVar
    takes: dict[int, cp_model.IntVar]
    used: cp_model.IntVar
    units: dict[tuple[int, str], cp_model.IntVar] = field(default_factory=dict)
    carries: dict[tuple[int, str], cp_model.IntVar] = field(default_factory=dict)
    lanes: dict[int, list[tuple[frozenset[Direction], cp_model.IntVar]]] = field(
        default_factory=dict
    )

    def at(self, point: Point) -> cp_model.LinearExprT:
        """The moment of a point."""
        return self.moments[point.moment] + point.ticks


@dataclass(slots=True)
class Sheet:
    """A model with its slots.

    Attributes:
        problem: What is asked, with its windows as they are to be kept.
        earliest, latest: Ticks that hold every moment.
        days: Slots by vehicle, in order.
        first, last: First and last tick inside.
    """

    problem: Problem
    grid: Grid
    courses: tuple[Course, ...]
    model: cp_model.CpModel
    earliest: int
    latest: int
    days: list[list[Slot]]
    first: cp_model.IntVar
    last: cp_model.IntVar

    @property
    def slots(self) -> list[Slot]:
        """All of them."""
        return [slot for day in self.days for slot in day]

    def moment(self) -> cp_model.IntVar:
        """A new moment, anywhere."""
        return self.model.new_int_var(self.earliest, self.latest, "")

    def either(self, literals: Sequence[cp_model.IntVar]) -> cp_model.IntVar:
        """Whether one of them holds, of which no two can."""
        if len(literals) == 1:
            return literals[0]
        one = self.model.new_bool_var("")
        self.model.add(sum(literals) == one)
        return one


def add_days(sheet: Sheet, choices: Choices) -> None:
    """Every vehicle's slots, from its home on."""
    for f, fleet in enumerate(sheet.problem.fleets):
        before: list[Slot] | None = None
        for number in range(1, fleet.count + 1):
            rows = choices.get((f, number), ())
            name = f"{fleet.id}-{number}"
            day = [_slot(sheet, name, f, k, allowed) for k, allowed in enumerate(rows)]
            _follow(sheet, fleet, day)
            if before and day and len(before) == len(day):
                _after(sheet, before, day)
            sheet.days.append(day)
            before = day


def _slot(sheet: Sheet, vehicle: str, fleet: int, number: int, allowed: Iterable[int]) -> Slot:
    """One slot with its own clock."""
    model = sheet.model
    takes = {c: model.new_bool_var(f"{vehicle}.{number}.{c}") for c in allowed}
    used = model.new_bool_var("")
    model.add(sum(takes.values()) == used)
    courses = {c: sheet.courses[c] for c in takes}
    passages = max((len(course.holds) for course in courses.values()), default=0)
    needed = [START, *(FIRST_PASSAGE + i for i in range(passages))]
    if any(course.load is not None for course in courses.values()):
        needed += [DEPART, UNLOAD]
    moments = {n: sheet.moment() for n in needed}
    slot = Slot(vehicle, fleet, number, moments, sheet.moment(), takes, used)
    for c, course in courses.items():
        _clock(sheet, slot, course, takes[c])
    _freight(sheet, slot, courses)
    return slot


def _clock(sheet: Sheet, slot: Slot, course: Course, taken: cp_model.IntVar) -> None:
    """The moments of a course follow each other."""
    model, gates = sheet.model, {gate.id: gate for gate in sheet.problem.gates}
    if course.load is not None:
        loaded = slot.at(Point(START, course.loading))
        model.add(slot.moments[DEPART] >= loaded).only_enforce_if(taken)
        model.add(slot.moments[UNLOAD] >= slot.at(course.arrives)).only_enforce_if(taken)
    for i, reached in enumerate(course.reaches):
        start = slot.moments[FIRST_PASSAGE + i]
        model.add(start >= slot.at(reached)).only_enforce_if(taken)
        longest = gates[course.way.gates[i]].longest_wait_seconds
        if longest is not None:
            latest = slot.at(reached) + sheet.grid.ticks(longest)
            model.add(start <= latest).only_enforce_if(taken)
    model.add(slot.ends == slot.at(course.ends)).only_enforce_if(taken)


def _freight(sheet: Sheet, slot: Slot, courses: Mapping[int, Course]) -> None:
    """How many units of which load are aboard, and where to."""
    model = sheet.model
    loaded = {c: (x.load, x.way.destination) for c, x in courses.items() if x.load is not None}
    for what in sorted(set(loaded.values())):
        mine = [c for c in loaded if loaded[c] == what]
        carries = sheet.either([slot.takes[c] for c in mine])
        units = model.new_int_var(0, courses[mine[0]].most_units, "")
        model.add(units >= 1).only_enforce_if(carries)
        model.add(units == 0).only_enforce_if(~carries)
        slot.units[what], slot.carries[what] = units, carries


def _follow(sheet: Sheet, fleet: Fleet, day: list[Slot]) -> None:
    """Trips follow each other in time and in place, and none is driven for nothing."""
    model, stops = sheet.model, sheet.problem.stops
    for k, slot in enumerate(day):
        following = day[k + 1] if k + 1 < len(day) else None
        if following is not None:
            model.add_implication(following.used, slot.used)
            model.add(following.moments[START] >= slot.ends).only_enforce_if(following.used)
        for stop in stops:
            comes = _taken(sheet, slot, destination=stop.id)
            goes = [] if following is None else _taken(sheet, following, origin=stop.id)
            if goes:
                model.add(sum(goes) <= sum(comes))
            if not fleet.rests_inside and stop.inside and comes:
                model.add(sum(comes) <= sum(goes))
            elif comes:
                empty = _taken(sheet, slot, destination=stop.id, empty=True)
                if not fleet.rests_inside:
                    inside = {s.id for s in stops if s.inside}
                    empty = [
                        x
                        for c, x in slot.takes.items()
                        if x in empty and sheet.courses[c].way.origin not in inside
                    ]
                if empty:
                    model.add(sum(empty) <= sum(goes))


def _taken(
    sheet: Sheet, slot: Slot, *, origin: str = "", destination: str = "", empty: bool = False
) -> list[cp_model.IntVar]:
    """Literals of the courses from or to a stop."""
    return [
        literal
        for c, literal in slot.takes.items()
        if origin in ("", sheet.courses[c].way.origin)
        and destination in ("", sheet.courses[c].way.destination)
        and not (empty and sheet.courses[c].load is not None)
    ]


def _after(sheet: Sheet, before: list[Slot], day: list[Slot]) -> None:
    """Of two vehicles that are alike the one with the lower number starts no later."""
    model = sheet.model
    model.add_implication(day[0].used, before[0].used)
    model.add(day[0].moments[START] >= before[0].moments[START]).only_enforce_if(day[0].used)
