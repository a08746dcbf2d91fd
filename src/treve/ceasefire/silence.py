"""The silence schedule: which corridor, road, gate and area must be quiet in which hours.

It is read off the timetable, so it asks for no more silence than the plan uses, plus the margin on
either side. This is what the parties sign.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from treve.timetabling.problem import (
    Problem,
    Way,
)
from treve.timetabling.timetable import Timetable, Trip
from treve.timetabling.window import (
    Window,
)

CORRIDOR = "corridor"
ROAD = "road"
GATE = "gate"
AREA = "area"


@dataclass(frozen=True, slots=True)
class Quiet:
    """One row of the silence schedule: what must be quiet from when to when, margin included.

    Attributes:
        object, kind: A corridor, a road of no corridor (:func:`road_between`), a gate or an area
            (place) that must be quiet.
        start_seconds, end_seconds: From zero.
    """

    object: str
    kind: str
    start_seconds: int
    end_seconds: int


def road_between(one: str, other: str) -> str:
    """What a road that belongs to no corridor is called: both its ends, whichever way it is driven.

    Args:
        one: Id of the stop or gate at one end.
        other: Id of the stop or gate at the other.
    """
    return "-".join(sorted((one, other)))


@dataclass(frozen=True, slots=True)
class _Use:
    """One thing in use for a while."""

    kind: str
    object: str
    start_seconds: int
    end_seconds: int


def silence_schedule(problem: Problem, timetable: Timetable) -> tuple[Quiet, ...]:
    """Read the silence schedule off a timetable.

    Only what lies in the zone has to be quiet. Each object has at most one row a window, from its
    first use to its last, the margin before (not before the window opens) and after.

    Returns:
        Rows by time of start, then areas, corridors, gates and roads by name.
    """
    spans: dict[tuple[str, str, Window], tuple[int, int]] = {}
    for use in _uses(problem, timetable):
        for window in problem.windows:
            start = max(use.start_seconds, window.start_seconds)
            end = min(use.end_seconds, window.end_seconds)
            moment = use.start_seconds == use.end_seconds and problem.margin_seconds > 0
            if start < end or (moment and start == end):  # a margin lies about a moment, too
                key = (use.kind, use.object, window)
                first, last = spans.get(key, (start, end))
                spans[key] = (min(first, start), max(last, end))
    margin = problem.margin_seconds
    rows = [
        Quiet(
            name,
            kind,
            max(window.start_seconds, first - margin),
            min(window.end_seconds, last + margin),
        )
        for (kind, name, window), (first, last) in spans.items()
    ]
    return tuple(sorted(rows, key=lambda row: (row.start_seconds, row.kind, row.object)))


def _uses(problem: Problem, timetable: Timetable) -> Iterator[_Use]:
    ways = {way.id: way for way in problem.ways}
    days: dict[str, list[Trip]] = defaultdict(list)
    for trip in timetable.trips:
        days[trip.vehicle].append(trip)
        yield from _on_the_way(problem, ways[trip.way], trip)
    for trips in days.values():
        yield from _at_places(problem, ways, trips)


def _on_the_way(problem: Problem, way: Way, trip: Trip) -> Iterator[_Use]:
    """Gates in the zone, and the corridor, or else the road, of each leg in the zone."""
    inside = {gate.id: gate.inside for gate in problem.gates}
    for passing in trip.passings:
        if inside[passing.gate]:
            yield _Use(GATE, passing.gate, passing.arrival_seconds, passing.end_seconds)
    leaves = [trip.departure_seconds, *(passing.end_seconds for passing in trip.passings)]
    reaches = [*(passing.arrival_seconds for passing in trip.passings), trip.arrival_seconds]
    ends = itertools.pairwise((way.origin, *way.gates, way.destination))
    for leg, between, start, end in zip(way.legs, ends, leaves, reaches, strict=True):
        if leg.inside and way.corridor:
            yield _Use(CORRIDOR, way.corridor, start, end)
        elif leg.inside:
            yield _Use(ROAD, road_between(*between), start, end)


def _at_places(problem: Problem, ways: dict[str, Way], trips: list[Trip]) -> Iterator[_Use]:
    """Places in the zone while something loads, unloads, or stands between two trips.

    Before its first trip and after its last one a vehicle rests: that is no part of the pause.
    """
    inside = {stop.id for stop in problem.stops if stop.inside}
    for trip in trips:
        way = ways[trip.way]
        if way.origin in inside and trip.loading_start_seconds is not None:
            yield _Use(AREA, way.origin, trip.loading_start_seconds, trip.departure_seconds)
        if way.destination in inside and trip.unloading_end_seconds is not None:
            yield _Use(AREA, way.destination, trip.arrival_seconds, trip.unloading_end_seconds)
    for trip, following in itertools.pairwise(trips):
        place = ways[trip.way].destination
        if place in inside:
            yield _Use(AREA, place, trip.arrival_seconds, following.departure_seconds)
