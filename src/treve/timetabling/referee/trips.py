"""Whether each trip can be read at all: whole numbers, known names, the gates of its way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from treve.errors import Finding
from treve.timetabling.problem import Fleet
from treve.timetabling.referee.book import Book, Ride
from treve.timetabling.referee.findings import fault, is_whole
from treve.timetabling.timetable import Timetable, Trip


def read_trips(book: Book, timetable: Timetable) -> tuple[tuple[Ride, ...], tuple[Finding, ...]]:
    """The trips that can be read, and what is wrong with the others.

    Args:
        book: A well-formed problem.
        timetable: Any timetable, however broken.

    Returns:
        Rides in the order of the timetable, and the faults of trips that cannot be read (these
        trips move nothing and nobody).
    """
    rides: list[Ride] = []
    faults: list[Finding] = []
    numbers: Counter[str] = Counter()
    previous: str | None = None
    for trip in timetable.trips:
        if trip.vehicle != previous and numbers[trip.vehicle]:
            faults.append(
                fault("referee-trips-not-grouped", trip.vehicle, trip=numbers[trip.vehicle] + 1)
            )
        previous = trip.vehicle
        numbers[trip.vehicle] += 1
        number = numbers[trip.vehicle]
        wrong = [
            *_check_numbers(trip, number),
            *_check_names(book, trip, number),
            *_check_handling(trip, number),
        ]
        wrong = wrong or list(_check_gates(book, trip, number))
        if wrong:
            faults.extend(wrong)
        else:
            rides.append(_ride(book, trip, number))
    return tuple(rides), tuple(faults)


def find_fleet(book: Book, vehicle: str) -> Fleet | None:
    """The fleet that ``{id}-{number}`` belongs to, or ``None`` where there is no such vehicle."""
    name, _, number = vehicle.rpartition("-")
    fleet = book.fleets.get(name)
    plain = number.isascii() and number.isdigit() and not number.startswith("0")
    if fleet is None or not plain or len(number) > len(str(fleet.count)):
        return None
    return fleet if int(number) <= fleet.count else None


def _ride(book: Book, trip: Trip, number: int) -> Ride:
    fleet = find_fleet(book, trip.vehicle)
    assert fleet is not None  # noqa: S101  -- named by _check_names before
    return Ride(
        number,
        trip,
        fleet,
        book.ways[trip.way],
        None if trip.load is None else book.loads[trip.load],
        _span(trip.loading_start_seconds, trip.loading_end_seconds),
        _span(trip.unloading_start_seconds, trip.unloading_end_seconds),
    )


def _span(start: int | None, end: int | None) -> tuple[int, int] | None:
    return None if start is None or end is None else (start, end)


def _check_numbers(trip: Trip, number: int) -> Iterator[Finding]:
    fields: dict[str, object] = {
        "departure_seconds": trip.departure_seconds,
        "arrival_seconds": trip.arrival_seconds,
        "quantity": trip.quantity,
    }
    for passing in trip.passings:
        fields[f"{passing.gate}.lane"] = passing.lane
        fields[f"{passing.gate}.arrival_seconds"] = passing.arrival_seconds
        fields[f"{passing.gate}.start_seconds"] = passing.start_seconds
        fields[f"{passing.gate}.end_seconds"] = passing.end_seconds
    times = _handling_times(trip)
    fields.update({name: value for name, value in times.items() if value is not None})
    for name, value in fields.items():
        if not is_whole(value):
            yield fault(
                "referee-trip-not-whole", trip.vehicle, trip=number, field=name, value=str(value)
            )


def _handling_times(trip: Trip) -> dict[str, int | None]:
    return {
        "loading_start_seconds": trip.loading_start_seconds,
        "loading_end_seconds": trip.loading_end_seconds,
        "unloading_start_seconds": trip.unloading_start_seconds,
        "unloading_end_seconds": trip.unloading_end_seconds,
    }


def _check_names(book: Book, trip: Trip, number: int) -> Iterator[Finding]:
    if find_fleet(book, trip.vehicle) is None:
        yield fault("referee-trip-unknown-vehicle", trip.vehicle, trip=number)
    if trip.way not in book.ways:
        yield fault("referee-trip-unknown-way", trip.vehicle, trip.way, trip=number)
    if trip.load is not None and trip.load not in book.loads:
        yield fault("referee-trip-unknown-load", trip.vehicle, trip.load, trip=number)


def _check_handling(trip: Trip, number: int) -> Iterator[Finding]:
    """Loaded: at least one unit and four times. Empty: neither units nor times."""
    for name, value in _handling_times(trip).items():
        if trip.load is not None and value is None:
            yield fault(
                "referee-trip-time-missing", trip.vehicle, trip.load, trip=number, field=name
            )
        if trip.load is None and value is not None:
            yield fault("referee-trip-time-needless", trip.vehicle, trip=number, field=name)
    if not is_whole(trip.quantity):
        return
    if trip.load is not None and trip.quantity < 1:
        yield fault(
            "referee-trip-nothing-aboard", trip.vehicle, trip.load, trip=number, units=trip.quantity
        )
    if trip.load is None and trip.quantity != 0:
        yield fault("referee-trip-units-of-nothing", trip.vehicle, trip=number, units=trip.quantity)


def _check_gates(book: Book, trip: Trip, number: int) -> Iterator[Finding]:
    way = book.ways[trip.way]
    passed = tuple(passing.gate for passing in trip.passings)
    if passed != way.gates:
        yield fault(
            "referee-trip-gates",
            trip.vehicle,
            way.id,
            trip=number,
            passed=", ".join(passed),
            expected=", ".join(way.gates),
        )
        return
    for passing in trip.passings:
        lanes = len(book.gates[passing.gate].lanes)
        if not 0 <= passing.lane < lanes:
            yield fault(
                "referee-trip-no-lane",
                trip.vehicle,
                passing.gate,
                trip=number,
                lane=passing.lane + 1,
                lanes=lanes,
            )
