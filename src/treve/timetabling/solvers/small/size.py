"""Whether a problem is small enough to be modelled whole, and how many trips a vehicle may make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from treve.timetabling.at_gates import limits_gates
from treve.timetabling.problem import Problem
from treve.timetabling.solvers.small.courses import Course, can_pass
from treve.timetabling.solvers.small.slots import Choices
from treve.timetabling.timetable import Timetable

MOST_TRIPS = 25
"""Loaded trips that a problem needs at least, beyond which it is not small."""
MOST_VEHICLES = 12
"""Vehicles beyond which it is not small."""
MOST_CHOICES = 6000
"""Courses over all slots of all vehicles, beyond which a model takes longer than it saves."""
SPARE_TRIPS = 2
"""Loaded trips of a vehicle beyond those that would do with it full each time: a desk may be
quicker with fewer aboard."""


@dataclass(frozen=True, slots=True)
class Size:
    """How many slots each fleet's vehicles have.

    Attributes:
        slots: By fleet.
        largest: Whether no vehicle could use more.
    """

    slots: tuple[int, ...]
    largest: bool


def is_small(problem: Problem, courses: Sequence[Course]) -> bool:
    """Whether a model of the problem is small.

    It knows neither lanes that have to be switched nor queues with so many places.
    """
    if not problem.loads or not problem.windows or limits_gates(problem):
        return False
    if not any(w.seconds >= problem.margin_seconds for w in problem.windows):
        return False
    if sum(fleet.count for fleet in problem.fleets) > MOST_VEHICLES:
        return False
    return sum(_least_trips(problem, courses)) <= MOST_TRIPS and _fits(
        problem, courses, first_size(problem, courses, None)
    )


def first_size(problem: Problem, courses: Sequence[Course], known: Timetable | None) -> Size:
    """Slots for a fair share of the trips with a way there and back, and for what is known."""
    total = sum(_least_trips(problem, courses))
    used: dict[str, int] = {}
    for trip in known.trips if known else ():
        used[trip.vehicle] = used.get(trip.vehicle, 0) + 1
    slots = []
    for f, fleet in enumerate(problem.fleets):
        share = -(-total // max(1, sum(x.count for x in problem.fleets if x.returns)))
        longest = max(
            (used.get(f"{fleet.id}-{n}", 0) for n in range(1, fleet.count + 1)), default=0
        )
        slots.append(max(min(2 * share + 2, most_slots(problem, courses, f)), longest))
    return _sized(problem, courses, tuple(slots))


def larger(problem: Problem, courses: Sequence[Course], size: Size) -> Size:
    """One more trip there and back for every vehicle, as far as the model stays small."""
    slots = tuple(
        max(n, min(n + 2, most_slots(problem, courses, f))) for f, n in enumerate(size.slots)
    )
    grown = _sized(problem, courses, slots)
    return grown if _fits(problem, courses, grown) else size


def choices_of(problem: Problem, courses: Sequence[Course], size: Size) -> Choices:
    """Which courses each slot may take: those from where the vehicle can be by then."""
    found = {}
    for f, fleet in enumerate(problem.fleets):
        mine = [c for c, course in enumerate(courses) if course.fleet == f]
        mine = [c for c in mine if can_pass(problem, courses[c])]
        rows: list[list[int]] = []
        places = {fleet.home}
        for _ in range(size.slots[f]):
            row = [c for c in mine if courses[c].way.origin in places]
            rows.append(row)
            places = {courses[c].way.destination for c in row}
        for number in range(1, fleet.count + 1):
            found[f, number] = rows
    return found


def most_slots(problem: Problem, courses: Sequence[Course], fleet: int) -> int:
    """More slots than this no vehicle of a fleet should need: twice its loaded trips, and more."""
    if not problem.fleets[fleet].returns:
        return 1
    trips = sum(
        -(-problem.loads[load].quantity // units) for load, units in _rooms(courses, fleet).items()
    )
    return 2 * (trips + SPARE_TRIPS) + 1 if trips else 0


def _sized(problem: Problem, courses: Sequence[Course], slots: tuple[int, ...]) -> Size:
    most = (most_slots(problem, courses, f) for f in range(len(slots)))
    return Size(slots, all(a >= b for a, b in zip(slots, most, strict=True)))


def _fits(problem: Problem, courses: Sequence[Course], size: Size) -> bool:
    rows = choices_of(problem, courses, size).values()
    return sum(len(row) for day in rows for row in day) <= MOST_CHOICES


def _rooms(courses: Sequence[Course], fleet: int) -> dict[int, int]:
    """By load: most units aboard a vehicle of the fleet."""
    return {x.load: x.most_units for x in courses if x.fleet == fleet and x.load is not None}


def _least_trips(problem: Problem, courses: Sequence[Course]) -> list[int]:
    """By load: trips of the largest vehicles; none where nobody can carry it."""
    best: dict[int, int] = {}
    for course in courses:
        if course.load is not None:
            best[course.load] = max(best.get(course.load, 0), course.most_units)
    return [
        -(-load.quantity // best[n]) if n in best else 0 for n, load in enumerate(problem.loads)
    ]
