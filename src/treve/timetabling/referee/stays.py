"""What each vehicle does second by second, and its stays in the zone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from treve.timetabling.referee.book import Book, Ride


class Stretch(NamedTuple):
    """A vehicle on its way, at work or waiting, from one second to another.

    Attributes:
        rests: Whether it stands empty at a stop between two trips.
    """

    start_seconds: int
    end_seconds: int
    inside: bool
    number: int
    rests: bool = False


class Stay(NamedTuple):
    """A stay of a vehicle in the zone, from one second to another, without rest.

    Attributes:
        number: The trip it begins with, from 1 among the vehicle's.
    """

    start_seconds: int
    end_seconds: int
    number: int


def stretches(book: Book, day: list[Ride]) -> Iterator[Stretch]:
    """One vehicle's stretches, from its first trip's first second to its last trip's last."""
    left: int | None = None
    for ride in day:
        if left is not None:
            inside = book.stops[ride.way.origin].inside
            yield Stretch(left, ride.start_seconds, inside, ride.number, rests=True)
        yield from _trip_stretches(book, ride)
        left = ride.end_seconds


def stays(book: Book, day: list[Ride]) -> Iterator[Stay]:
    """One vehicle's stays in the zone.

    Where its fleet may rest inside, a rest ends a stay; where not, it is part of it.
    """
    start: int | None = None
    end = number = 0
    for stretch in stretches(book, day):
        if not stretch.inside or (stretch.rests and day[0].fleet.rests_inside):
            if start is not None:
                yield Stay(start, end, number)
            start = None
        elif start is None:
            start, end, number = stretch.start_seconds, stretch.end_seconds, stretch.number
        else:
            start, end = min(start, stretch.start_seconds), max(end, stretch.end_seconds)
    if start is not None:
        yield Stay(start, end, number)


def _trip_stretches(book: Book, ride: Ride) -> Iterator[Stretch]:
    """One trip: loading, standing loaded, legs, waiting and passing at gates, unloading."""
    trip, number = ride.trip, ride.number
    if ride.loading is not None:
        inside = book.stops[ride.way.origin].inside
        yield Stretch(*ride.loading, inside, number)
        yield Stretch(ride.loading[1], trip.departure_seconds, inside, number)
    left = trip.departure_seconds
    for leg, passing in zip(ride.way.legs, trip.passings, strict=False):
        yield Stretch(left, passing.arrival_seconds, leg.inside, number)
        inside = book.gates[passing.gate].inside
        yield Stretch(passing.arrival_seconds, passing.start_seconds, inside, number)
        yield Stretch(passing.start_seconds, passing.end_seconds, inside, number)
        left = passing.end_seconds
    yield Stretch(left, trip.arrival_seconds, ride.way.legs[-1].inside, number)
    if ride.unloading is not None:
        inside = book.stops[ride.way.destination].inside
        yield Stretch(trip.arrival_seconds, ride.unloading[0], inside, number)
        yield Stretch(*ride.unloading, inside, number)
