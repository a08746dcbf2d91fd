"""Set out no sooner than it helps: who would only wait at the first gate waits at home instead.

A pause counts from the first second inside, and who waits at a gate of the zone is inside. On a
board moments are slots long, so that a vehicle may be seconds early at a gate that is still shut.
"""

from __future__ import annotations

from dataclasses import replace

from treve.timetabling.timetable import Timetable, Trip


def lingering(timetable: Timetable) -> Timetable:
    """The timetable with each vehicle's first departure as late as its first gate allows.

    Nothing else moves: what is held, and from when to when, stays as it is.
    """
    begun: set[str] = set()
    trips = []
    for trip in timetable.trips:
        trips.append(trip if trip.vehicle in begun else _later(trip))
        begun.add(trip.vehicle)
    return replace(timetable, trips=tuple(trips))


def _later(trip: Trip) -> Trip:
    if not trip.passings:
        return trip
    first = trip.passings[0]
    wait = first.start_seconds - first.arrival_seconds
    return replace(
        trip,
        departure_seconds=trip.departure_seconds + wait,
        passings=(replace(first, arrival_seconds=first.start_seconds), *trip.passings[1:]),
    )
