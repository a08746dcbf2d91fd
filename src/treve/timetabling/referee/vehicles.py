"""Vehicles: one place at a time, no more aboard than fits, in service, home as the fleet says."""

from __future__ import annotations

from collections.abc import Iterator

from treve.errors import Finding
from treve.timetabling.referee.book import Book, Ride, by_vehicle, lies_within
from treve.timetabling.referee.findings import fault


def check_vehicles(book: Book, rides: tuple[Ride, ...]) -> Iterator[Finding]:
    """Faults of vehicles, one vehicle after the other."""
    for day in by_vehicle(rides).values():
        yield from _check_sequence(day)
        for ride in day:
            yield from _check_room(ride)
            yield from _check_service(book, ride)
        yield from _check_end(book, day)


def _check_sequence(day: list[Ride]) -> Iterator[Finding]:
    place, free = day[0].fleet.home, None
    for ride in day:
        if ride.way.origin != place:
            yield fault(
                "referee-wrong-start", ride.vehicle, ride.way.origin, place, trip=ride.number
            )
        if free is not None and ride.start_seconds < free:
            yield fault(
                "referee-before-previous",
                ride.vehicle,
                trip=ride.number,
                start_seconds=ride.start_seconds,
                free_seconds=free,
            )
        place = ride.way.destination
        free = max(ride.end_seconds, ride.end_seconds if free is None else free)


def _check_room(ride: Ride) -> Iterator[Finding]:
    fleet, load = ride.fleet, ride.load
    if fleet.vehicle_class not in ride.way.vehicle_classes:
        yield fault(
            "referee-wrong-way",
            ride.vehicle,
            ride.way.id,
            trip=ride.number,
            vehicle_class=fleet.vehicle_class,
        )
    if load is None:
        return
    capacity = fleet.capacity.get(load.kind)
    if capacity is None:
        yield fault("referee-cannot-carry", ride.vehicle, load.id, trip=ride.number, kind=load.kind)
    elif ride.trip.quantity > capacity:
        yield fault(
            "referee-overfull",
            ride.vehicle,
            load.id,
            trip=ride.number,
            units=ride.trip.quantity,
            capacity=capacity,
        )


def _check_service(book: Book, ride: Ride) -> Iterator[Finding]:
    start, end = ride.start_seconds, ride.end_seconds
    if not lies_within(start, end, ride.fleet.available):
        yield fault(
            "referee-not-in-service",
            ride.vehicle,
            trip=ride.number,
            start_seconds=start,
            end_seconds=end,
        )
    latest = book.problem.latest_seconds
    if max(end, ride.trip.arrival_seconds) > latest:
        yield fault(
            "referee-beyond-horizon",
            ride.vehicle,
            trip=ride.number,
            end_seconds=max(end, ride.trip.arrival_seconds),
            latest_seconds=latest,
        )


def _check_end(book: Book, day: list[Ride]) -> Iterator[Finding]:
    fleet, last = day[0].fleet, day[-1]
    if not fleet.returns:
        if len(day) > 1:
            yield fault("referee-car-again", day[0].vehicle, trips=len(day))
        for ride in day:
            if ride.load is None:
                yield fault("referee-car-empty", ride.vehicle, trip=ride.number)
    if not fleet.rests_inside and book.stops[last.way.destination].inside:
        yield fault(
            "referee-left-inside",
            last.vehicle,
            last.way.destination,
            trip=last.number,
            end_seconds=last.end_seconds,
        )
