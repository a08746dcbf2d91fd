"""Loads: from their origin to a permitted destination, in time, every unit moved or declared so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from treve.errors import Finding
from treve.timetabling.problem import Load
from treve.timetabling.referee.book import Book, Ride
from treve.timetabling.referee.findings import fault, is_whole
from treve.timetabling.timetable import Timetable


def check_loads(book: Book, timetable: Timetable, rides: tuple[Ride, ...]) -> Iterator[Finding]:
    """Faults of loads: each trip by itself, then the count of every load."""
    for ride in rides:
        if ride.load is not None:
            yield from _check_ends(ride, ride.load)
            yield from _check_times(ride, ride.load)
    yield from _check_together(rides)
    yield from _check_declared(book, timetable)
    moved = moved_units(rides)
    for load in book.problem.loads:
        unmoved = timetable.unmoved.get(load.id, 0)
        if is_whole(unmoved) and moved[load.id] + unmoved != load.quantity:
            yield fault(
                "referee-units-missing",
                load.id,
                units=load.quantity,
                moved=moved[load.id],
                unmoved=unmoved,
                difference=load.quantity - moved[load.id] - unmoved,
            )


def moved_units(rides: tuple[Ride, ...]) -> Counter[str]:
    """Units moved, by load."""
    moved: Counter[str] = Counter()
    for ride in rides:
        if ride.load is not None:
            moved[ride.load.id] += ride.trip.quantity
    return moved


def _check_ends(ride: Ride, load: Load) -> Iterator[Finding]:
    if ride.way.origin != load.origin:
        yield fault(
            "referee-wrong-origin",
            ride.vehicle,
            load.id,
            ride.way.origin,
            load.origin,
            trip=ride.number,
        )
    if ride.way.destination not in load.destinations:
        yield fault(
            "referee-wrong-destination",
            ride.vehicle,
            load.id,
            ride.way.destination,
            trip=ride.number,
        )


def _check_times(ride: Ride, load: Load) -> Iterator[Finding]:
    release, due = load.release_seconds, load.due_seconds
    if release is not None and ride.start_seconds < release:
        yield fault(
            "referee-before-release",
            ride.vehicle,
            load.id,
            trip=ride.number,
            start_seconds=ride.start_seconds,
            release_seconds=release,
        )
    if due is not None and ride.end_seconds > due:
        yield fault(
            "referee-after-due",
            ride.vehicle,
            load.id,
            trip=ride.number,
            end_seconds=ride.end_seconds,
            due_seconds=due,
        )
    longest, aboard = load.longest_aboard_seconds, ride.end_seconds - ride.start_seconds
    if longest is not None and aboard > longest:
        yield fault(
            "referee-too-long-aboard",
            ride.vehicle,
            load.id,
            trip=ride.number,
            aboard_seconds=aboard,
            longest_seconds=longest,
        )


def places_chosen(rides: tuple[Ride, ...]) -> dict[str, str]:
    """The stop to which the first go of those who keep together, by their word."""
    chosen: dict[str, str] = {}
    for ride in sorted(rides, key=lambda one: (one.start_seconds, one.vehicle)):
        if ride.load is not None and ride.load.together:
            chosen.setdefault(ride.load.together, ride.way.destination)
    return chosen


def _check_together(rides: tuple[Ride, ...]) -> Iterator[Finding]:
    """Each trip to another stop than the first of those who keep together."""
    chosen = places_chosen(rides)
    for ride in rides:
        load, place = ride.load, ride.way.destination
        if load is not None and load.together and place != chosen[load.together]:
            yield fault(
                "referee-parted",
                ride.vehicle,
                load.id,
                place,
                chosen[load.together],
                trip=ride.number,
                together=load.together,
            )


def _check_declared(book: Book, timetable: Timetable) -> Iterator[Finding]:
    """What is declared unmoved: known loads, whole units, no more than there are."""
    for name, units in timetable.unmoved.items():
        load = book.loads.get(name)
        if load is None:
            yield fault("referee-unmoved-unknown", name, units=str(units))
        elif not is_whole(units):
            yield fault("referee-unmoved-not-whole", name, value=str(units))
        elif not 0 <= units <= load.quantity:
            yield fault("referee-unmoved-units", name, unmoved=units, units=load.quantity)
