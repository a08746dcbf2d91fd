"""The problem looked up by name, and the trips read against it.

A :class:`Ride` is a trip whose vehicle, way, load and gates exist, so that every later check may
speak of what it *does* without asking again what it *is*.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from treve.timetabling.problem import (
    EMPTY,
    Direction,
    Fleet,
    Gate,
    Load,
    Problem,
    Stop,
    Way,
)
from treve.timetabling.timetable import Trip
from treve.timetabling.window import (
    Window,
)


@dataclass(frozen=True, slots=True)
class Book:
    """A well-formed problem by name.

    Attributes:
        windows: Those of the problem, cut short where the pause is given.
        passages: Seconds by gate, vehicle class, load state and direction.
    """

    problem: Problem
    windows: tuple[Window, ...]
    stops: Mapping[str, Stop]
    gates: Mapping[str, Gate]
    ways: Mapping[str, Way]
    fleets: Mapping[str, Fleet]
    loads: Mapping[str, Load]
    passages: Mapping[tuple[str, str, str, Direction], int]


def open_book(problem: Problem, fixed_open_seconds: int | None = None) -> Book:
    """Look up a well-formed problem by name.

    Args:
        problem: What was asked.
        fixed_open_seconds: Open time from zero after which the windows are cut; ``None``: all of
            them count.
    """
    return Book(
        problem,
        _cut(problem.windows, fixed_open_seconds),
        {stop.id: stop for stop in problem.stops},
        {gate.id: gate for gate in problem.gates},
        {way.id: way for way in problem.ways},
        {fleet.id: fleet for fleet in problem.fleets},
        {load.id: load for load in problem.loads},
        {
            (gate.id, row.vehicle_class, row.load_state, row.direction): row.seconds
            for gate in problem.gates
            for row in gate.passages
        },
    )


def _cut(windows: tuple[Window, ...], open_seconds: int | None) -> tuple[Window, ...]:
    """The first so many open seconds; none of them is an empty first window."""
    if open_seconds is None:
        return windows
    left = max(0, open_seconds)
    cut: list[Window] = []
    for window in windows:
        if left > 0 or not cut:
            end = window.start_seconds + min(left, window.seconds)
            cut.append(Window(window.start_seconds, end))
            left -= window.seconds
    return tuple(cut)


@dataclass(frozen=True, slots=True)
class Ride:
    """A trip that refers to what exists.

    Attributes:
        number: Of this trip among its vehicle's, from 1.
        load: ``None`` when empty; then ``loading`` and ``unloading`` are ``None`` too.
        loading: First second of loading and the second it is done.
        unloading: The same of unloading.
    """

    number: int
    trip: Trip
    fleet: Fleet
    way: Way
    load: Load | None
    loading: tuple[int, int] | None
    unloading: tuple[int, int] | None

    @property
    def vehicle(self) -> str:
        """Name of the vehicle."""
        return self.trip.vehicle

    @property
    def load_state(self) -> str:
        """What gates tell apart."""
        return EMPTY if self.load is None else self.load.category

    @property
    def start_seconds(self) -> int:
        """When the trip begins: its loading, or its departure when empty."""
        return self.trip.departure_seconds if self.loading is None else self.loading[0]

    @property
    def end_seconds(self) -> int:
        """When the trip ends: its unloading, or its arrival when empty."""
        return self.trip.arrival_seconds if self.unloading is None else self.unloading[1]

    @property
    def travel_seconds(self) -> tuple[int, ...]:
        """Seconds of each leg, in the state the vehicle is in."""
        return tuple(
            leg.empty_seconds if self.load is None else leg.loaded_seconds for leg in self.way.legs
        )


def by_vehicle(rides: Iterable[Ride]) -> Mapping[str, list[Ride]]:
    """Each vehicle's rides, in the order of the timetable."""
    days: dict[str, list[Ride]] = defaultdict(list)
    for ride in rides:
        days[ride.vehicle].append(ride)
    return days


def lies_within(start: int, end: int, hours: tuple[Window, ...] | None) -> bool:
    """Whether ``[start, end]`` lies within one of the hours; ``None`` is always."""
    return hours is None or any(
        hour.start_seconds <= start and end <= hour.end_seconds for hour in hours
    )
