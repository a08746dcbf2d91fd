"""Limits of places that bind, or nearly do: bays, intake and room, and one more of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from treve.measures import SECONDS_PER_HOUR
from treve.plan.judge import Answer
from treve.timetabling.problem import PEOPLE, Load, Problem, Stop
from treve.timetabling.timetable import Trip

BAYS = "bays"
INTAKE = "intake"
CAPACITY = "capacity"

NEAR = 0.5
"""A limit of which the timetable takes such a share, counted over the whole pause, may well bind
where vehicles come together; of one that takes less, one more has never been seen to help."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit of a place.

    Attributes:
        stop: Whose limit it is.
        kind: :data:`BAYS`, :data:`INTAKE` or :data:`CAPACITY`.
        category: Whom an intake or a capacity counts; empty for bays.
        units: How many more are asked about: one bay, or the people that one vehicle brings.
    """

    stop: Stop
    kind: str
    category: str = ""
    units: int = 1

    def raised(self) -> Stop:
        """The place with so many more: everything that went there before still may."""
        stop, key = self.stop, self.category
        if self.kind == BAYS:
            return replace(stop, bays=(stop.bays or 0) + self.units)
        if self.kind == CAPACITY:
            return replace(stop, capacity={**stop.capacity, key: stop.capacity[key] + self.units})
        an_hour = SECONDS_PER_HOUR / Fraction(stop.intake_seconds_per_unit[key]) + self.units
        seconds = {**stop.intake_seconds_per_unit, key: SECONDS_PER_HOUR / an_hour}
        return replace(stop, intake_seconds_per_unit=seconds)


def limits_near(problem: Problem, answer: Answer) -> Iterator[Limit]:
    """The limits of places that make the bound, or of which the timetable takes a good part.

    Args:
        problem: As planned.
        answer: With a timetable; without one only the bound is looked at.

    Yields:
        Bays, intake and capacity, in the order of the places.
    """
    held_back = {(use.object, use.kind) for use in answer.bound.uses} if answer.bound else set()
    taken = _taken(problem, answer)
    for limit in _limits(problem):
        binds = (limit.stop.id, limit.kind) in held_back
        if binds or taken.get((limit.stop.id, limit.kind, limit.category), 0.0) >= NEAR:
            yield limit


def _limits(problem: Problem) -> Iterator[Limit]:
    for stop in problem.stops:
        if stop.bays is not None:
            yield Limit(stop, BAYS)
        for kind, keys in ((INTAKE, stop.intake_seconds_per_unit), (CAPACITY, stop.capacity)):
            for key in keys:
                more = _vehicle_load(problem, stop, key)
                if more:
                    yield Limit(stop, kind, key, more)


def _vehicle_load(problem: Problem, stop: Stop, key: str) -> int:
    """The most people of a category that one vehicle brings to a place at once; 0: none can."""
    return max(
        (
            fleet.capacity.get(load.kind, 0)
            for load in problem.loads
            if _counts(load, key) and stop.id in load.destinations
            for fleet in problem.fleets
        ),
        default=0,
    )


def _counts(load: Load, key: str) -> bool:
    return load.people and key in (load.category, PEOPLE)


def _taken(problem: Problem, answer: Answer) -> Mapping[tuple[str, str, str], float]:
    """What part of each limit the timetable takes, by place, kind and category."""
    if answer.timetable is None or not answer.open_seconds:
        return {}
    ways = {way.id: way for way in problem.ways}
    loads = {load.id: load for load in problem.loads}
    busy: Counter[str] = Counter()
    units: Counter[tuple[str, str]] = Counter()
    for trip in answer.timetable.trips:
        way, load = ways.get(trip.way), loads.get(trip.load or "")
        if way is None or load is None:
            continue
        loading, unloading = _at_stops(trip)
        busy[way.origin] += loading
        busy[way.destination] += unloading
        for key in (load.category, *((PEOPLE,) if load.people else ())):
            units[way.destination, key] += trip.quantity
    taken = {}
    for stop in problem.stops:
        if stop.bays is not None:
            taken[stop.id, BAYS, ""] = busy[stop.id] / (stop.bays * answer.open_seconds)
        for key, seconds in stop.intake_seconds_per_unit.items():
            taken[stop.id, INTAKE, key] = float(units[stop.id, key] * seconds) / answer.open_seconds
        for key, room in stop.capacity.items():
            taken[stop.id, CAPACITY, key] = units[stop.id, key] / max(1, room)
    return taken


def _at_stops(trip: Trip) -> tuple[int, int]:
    """Seconds of loading and of unloading."""
    times = (
        (trip.loading_start_seconds, trip.loading_end_seconds),
        (trip.unloading_start_seconds, trip.unloading_end_seconds),
    )
    first, second = ((end or 0) - (start or 0) for start, end in times)
    return first, second
