"""When a timetable first and last touches the zone: its pause."""

from __future__ import annotations

from collections.abc import Mapping

from treve.timetabling.problem import Leg, Problem, Way
from treve.timetabling.timetable import Timetable, Trip


def inside_span(problem: Problem, timetable: Timetable) -> tuple[int, int] | None:
    """First and last second inside the zone; ``None`` where nothing ever is."""
    ways = {w.id: w for w in problem.ways}
    inside_stop = {s.id: s.inside for s in problem.stops}
    inside_gate = {g.id: g.inside for g in problem.gates}
    spans = [
        span
        for trip in timetable.trips
        if (span := trip_span(trip, ways[trip.way], inside_stop, inside_gate)) is not None
    ]
    if not spans:
        return None
    return min(first for first, _ in spans), max(last for _, last in spans)


def trip_span(
    trip: Trip, way: Way, stops: Mapping[str, bool], gates: Mapping[str, bool]
) -> tuple[int, int] | None:
    """First and last second inside of one trip; ``None`` where it never is.

    Args:
        trip: The trip.
        way: Its way.
        stops: Of each stop, whether it lies inside.
        gates: Of each gate, whether it does.
    """
    ends = stops[way.origin], stops[way.destination]
    parts = _parts(trip, way.legs, ends, gates)
    inside = [(start, end) for start, end, is_inside in parts if is_inside and end > start]
    if not inside:
        return None
    return min(start for start, _ in inside), max(end for _, end in inside)


def _parts(
    trip: Trip, legs: tuple[Leg, ...], ends: tuple[bool, bool], gates: Mapping[str, bool]
) -> list[tuple[int, int, bool]]:
    origin, destination = ends
    parts = []
    if trip.loading_start_seconds is not None:
        parts.append((trip.loading_start_seconds, trip.departure_seconds, origin))
    now = trip.departure_seconds
    for k, leg in enumerate(legs):
        passing = trip.passings[k] if k < len(trip.passings) else None
        reached = passing.arrival_seconds if passing else trip.arrival_seconds
        parts.append((now, reached, leg.inside))
        if passing:
            parts.append((reached, passing.end_seconds, gates[passing.gate]))
            now = passing.end_seconds
    if trip.unloading_end_seconds is not None:
        parts.append((trip.arrival_seconds, trip.unloading_end_seconds, destination))
    return parts


def pause_seconds(problem: Problem, timetable: Timetable) -> int:
    """From the first second inside to the last, plus the margin; 0 where nothing is inside."""
    span = inside_span(problem, timetable)
    return 0 if span is None else span[1] - span[0] + problem.margin_seconds
