"""When a timetable first and last touches the zone: its pause."""

from __future__ import annotations

from treve.timetabling.problem import Leg, Problem
from treve.timetabling.timetable import Timetable, Trip


def inside_span(problem: Problem, timetable: Timetable) -> tuple[int, int] | None:
    """First and last second inside the zone; ``None`` where nothing ever is."""
    ways = {w.id: w for w in problem.ways}
    inside_stop = {s.id: s.inside for s in problem.stops}
    inside_gate = {g.id: g.inside for g in problem.gates}
    first: int | None = None
    last: int | None = None
    for trip in timetable.trips:
        way = ways[trip.way]
        ends = (inside_stop[way.origin], inside_stop[way.destination])
        for start, end, inside in _parts(trip, way.legs, ends, inside_gate):
            if inside and end > start:
                first = start if first is None else min(first, start)
                last = end if last is None else max(last, end)
    return None if first is None or last is None else (first, last)


def _parts(
    trip: Trip, legs: tuple[Leg, ...], ends: tuple[bool, bool], gates: dict[str, bool]
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
