"""The times of one trip: loading, legs and unloading take exactly the seconds stated for them."""

from __future__ import annotations

from collections.abc import Iterator

from treve.errors import Finding
from treve.timetabling.referee.book import Ride
from treve.timetabling.referee.findings import fault


def check_travel(rides: tuple[Ride, ...]) -> Iterator[Finding]:
    """Faults of each trip's own clock, in the order of the timetable."""
    for ride in rides:
        yield from _check_loading(ride)
        yield from _check_legs(ride)
        yield from _check_unloading(ride)


def _check_loading(ride: Ride) -> Iterator[Finding]:
    if ride.load is None or ride.loading is None:
        return
    start, end = ride.loading
    expected = ride.fleet.loading_seconds.get(ride.load.kind)
    if expected is not None and end - start != expected:
        yield fault(
            "referee-loading-time",
            ride.vehicle,
            ride.load.id,
            trip=ride.number,
            seconds=end - start,
            expected_seconds=expected,
        )
    if ride.trip.departure_seconds < end:
        yield fault(
            "referee-departs-while-loading",
            ride.vehicle,
            ride.way.origin,
            trip=ride.number,
            departure_seconds=ride.trip.departure_seconds,
            loading_end_seconds=end,
        )


def _check_legs(ride: Ride) -> Iterator[Finding]:
    """A vehicle takes each leg at its seconds: it may wait at gates and stops, not between."""
    trip = ride.trip
    left = [trip.departure_seconds, *(passing.end_seconds for passing in trip.passings)]
    reached = [*(passing.arrival_seconds for passing in trip.passings), trip.arrival_seconds]
    points = (*ride.way.gates, ride.way.destination)
    for point, start, arrival, seconds in zip(
        points, left, reached, ride.travel_seconds, strict=True
    ):
        if arrival != start + seconds:
            yield fault(
                "referee-travel-time",
                ride.vehicle,
                point,
                trip=ride.number,
                arrival_seconds=arrival,
                expected_seconds=start + seconds,
            )


def _check_unloading(ride: Ride) -> Iterator[Finding]:
    if ride.load is None or ride.unloading is None:
        return
    start, end = ride.unloading
    if start < ride.trip.arrival_seconds:
        yield fault(
            "referee-unloads-before-arrival",
            ride.vehicle,
            ride.way.destination,
            trip=ride.number,
            unloading_start_seconds=start,
            arrival_seconds=ride.trip.arrival_seconds,
        )
    expected = ride.fleet.unloading_seconds.get(ride.load.kind)
    if expected is not None and end - start != expected:
        yield fault(
            "referee-unloading-time",
            ride.vehicle,
            ride.load.id,
            trip=ride.number,
            seconds=end - start,
            expected_seconds=expected,
        )
