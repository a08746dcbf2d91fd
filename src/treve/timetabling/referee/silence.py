"""The silence: whatever the timetable does in the zone falls in hours agreed to be quiet.

The parties sign the silence schedule, so what it leaves out is not protected. A schedule may ask
for more than is needed; this looks only for less.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from treve.errors import Finding
from treve.timetabling.problem import Problem
from treve.timetabling.referee.book import Book, Ride, open_book
from treve.timetabling.referee.findings import fault
from treve.timetabling.referee.trips import read_trips
from treve.timetabling.timetable import Timetable


class Quiet(NamedTuple):
    """An object that is to be quiet from one second to another.

    Attributes:
        kind: ``area`` (a stop), ``gate`` or ``corridor``.
        object: Its id.
    """

    kind: str
    object: str
    start_seconds: int
    end_seconds: int


def check_silence(
    problem: Problem, timetable: Timetable, quiet: Iterable[Quiet]
) -> tuple[Finding, ...]:
    """Each object in the zone that is used, or was within the margin, outside its quiet hours.

    Args:
        problem: Well-formed.
        timetable: What is driven; trips that cannot be read count for nothing.
        quiet: The rows of the silence schedule.

    Returns:
        One fault for each object, at the first use that no single row covers.
    """
    book = open_book(problem)
    rides, _ = read_trips(book, timetable)
    rows: dict[tuple[str, str], list[Quiet]] = defaultdict(list)
    for row in quiet:
        rows[row.kind, row.object].append(row)
    first: dict[tuple[str, str], tuple[Quiet, str]] = {}
    for ride in rides:
        for use in _uses(book, ride):
            key = use.kind, use.object
            earlier = first.get(key)
            if (earlier is None or use < earlier[0]) and not _covered(use, rows[key]):
                first[key] = use, ride.vehicle
    return tuple(
        fault(
            "referee-not-quiet",
            use.object,
            vehicle,
            kind=use.kind,
            start_seconds=use.start_seconds,
            end_seconds=use.end_seconds,
        )
        for use, vehicle in (first[key] for key in sorted(first))
    )


def _covered(use: Quiet, rows: list[Quiet]) -> bool:
    """Whether one row holds all of it; what takes no time needs no silence."""
    return use.start_seconds == use.end_seconds or any(
        row.start_seconds <= use.start_seconds and use.end_seconds <= row.end_seconds
        for row in rows
    )


def _uses(book: Book, ride: Ride) -> Iterator[Quiet]:
    """What one trip uses in the zone, each with the margin after it."""
    trip, margin = ride.trip, book.problem.margin_seconds
    if ride.loading is not None and book.stops[ride.way.origin].inside:
        yield Quiet("area", ride.way.origin, ride.loading[0], trip.departure_seconds + margin)
    left = trip.departure_seconds
    reached = [*(passing.arrival_seconds for passing in trip.passings), trip.arrival_seconds]
    ends = [*(passing.end_seconds for passing in trip.passings), trip.arrival_seconds]
    for leg, arrival, end in zip(ride.way.legs, reached, ends, strict=True):
        if leg.inside and ride.way.corridor:
            yield Quiet("corridor", ride.way.corridor, left, arrival + margin)
        left = end
    for passing in trip.passings:
        if book.gates[passing.gate].inside:
            end = passing.end_seconds + margin
            yield Quiet("gate", passing.gate, passing.arrival_seconds, end)
    if ride.unloading is not None and book.stops[ride.way.destination].inside:
        end = ride.unloading[1] + margin
        yield Quiet("area", ride.way.destination, trip.arrival_seconds, end)
