"""The silence: whatever the timetable does in the zone falls in hours agreed to be quiet.

Wherever a vehicle is in the zone, from its first trip's first second to its last trip's last one:
loading, on a leg, waiting, passing, unloading, or standing between two trips.
The parties sign the silence schedule, so what it leaves out is not protected. A schedule may ask
for more than is needed; this looks only for less.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from treve.errors import Finding
from treve.timetabling.problem import Problem
from treve.timetabling.referee.book import Book, Ride, by_vehicle, open_book
from treve.timetabling.referee.findings import fault
from treve.timetabling.referee.trips import read_trips
from treve.timetabling.timetable import Timetable


class Quiet(NamedTuple):
    """An object that is to be quiet from one second to another.

    Attributes:
        kind: ``area`` (a stop), ``gate``, ``corridor``, or ``road`` (of no corridor).
        object: Its id; of a road the ids of the stops or gates at its ends, the first in order of
            the alphabet first, with a hyphen between.
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
        One fault for each object, at the first use that no single row covers, with the vehicle
        and the number of its trip (of standing, the trip that follows).
    """
    book = open_book(problem)
    rides, _ = read_trips(book, timetable)
    rows: dict[tuple[str, str], list[Quiet]] = defaultdict(list)
    for row in quiet:
        rows[row.kind, row.object].append(row)
    first: dict[tuple[str, str], tuple[Quiet, str, int]] = {}
    for vehicle, day in by_vehicle(rides).items():
        for use, number in _uses(book, day):
            key = use.kind, use.object
            earlier = first.get(key)
            if (earlier is None or use < earlier[0]) and not _covered(use, rows[key]):
                first[key] = use, vehicle, number
    return tuple(
        fault(
            "referee-not-quiet",
            use.object,
            vehicle,
            kind=use.kind,
            trip=number,
            start_seconds=use.start_seconds,
            end_seconds=use.end_seconds,
        )
        for use, vehicle, number in (first[key] for key in sorted(first))
    )


def _covered(use: Quiet, rows: list[Quiet]) -> bool:
    """Whether one row holds all of it; where there is no margin a moment needs no silence."""
    return use.start_seconds == use.end_seconds or any(
        row.start_seconds <= use.start_seconds and use.end_seconds <= row.end_seconds
        for row in rows
    )


def _uses(book: Book, day: list[Ride]) -> Iterator[tuple[Quiet, int]]:
    """Where one vehicle is in the zone, each with the margin after it, and its trip's number."""
    previous: Ride | None = None
    for ride in day:
        if previous is not None:
            yield from ((use, ride.number) for use in _standing(book, previous, ride))
        places = (*_loading(book, ride), *_driving(book, ride), *_unloading(book, ride))
        yield from ((use, ride.number) for use in places)
        previous = ride


def _standing(book: Book, before: Ride, after: Ride) -> Iterator[Quiet]:
    """Between two trips, the night left out: nobody can promise silence outside the windows."""
    if not book.stops[after.way.origin].inside:
        return
    for window in book.windows:
        start = max(before.end_seconds, window.start_seconds)
        end = min(after.start_seconds, window.end_seconds)
        if start < end:
            quiet = min(end + book.problem.margin_seconds, window.end_seconds)
            yield Quiet("area", after.way.origin, start, quiet)


def _loading(book: Book, ride: Ride) -> Iterator[Quiet]:
    if ride.loading is not None and book.stops[ride.way.origin].inside:
        end = ride.trip.departure_seconds + book.problem.margin_seconds
        yield Quiet("area", ride.way.origin, ride.loading[0], end)


def _driving(book: Book, ride: Ride) -> Iterator[Quiet]:
    """The legs, by their corridor or else by what lies at both ends; and waiting and passing."""
    trip, margin = ride.trip, book.problem.margin_seconds
    left, behind = trip.departure_seconds, ride.way.origin
    reached = [*(passing.arrival_seconds for passing in trip.passings), trip.arrival_seconds]
    ends = [*(passing.end_seconds for passing in trip.passings), trip.arrival_seconds]
    ahead = (*ride.way.gates, ride.way.destination)
    for leg, name, arrival, end in zip(ride.way.legs, ahead, reached, ends, strict=True):
        if leg.inside:
            low, high = min(behind, name), max(behind, name)
            road = (
                ("corridor", ride.way.corridor) if ride.way.corridor else ("road", f"{low}-{high}")
            )
            yield Quiet(*road, left, arrival + margin)
        left, behind = end, name
    for passing in trip.passings:
        if book.gates[passing.gate].inside:
            end = passing.end_seconds + margin
            yield Quiet("gate", passing.gate, passing.arrival_seconds, end)


def _unloading(book: Book, ride: Ride) -> Iterator[Quiet]:
    if ride.unloading is not None and book.stops[ride.way.destination].inside:
        end = ride.unloading[1] + book.problem.margin_seconds
        yield Quiet("area", ride.way.destination, ride.trip.arrival_seconds, end)
