"""Set out no sooner than it helps: who would only wait inside the zone waits at home instead.

A pause counts from the first second inside, and who waits there, at a gate or at a stop, is inside.
On a board moments are slots long, so that a vehicle may be seconds early at a gate that is still
shut, or through one sooner than the next one needs it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace

from treve.timetabling.clock import intersect, without_margin
from treve.timetabling.duties import Duties
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.span import trip_span
from treve.timetabling.timetable import Passing, Timetable, Trip
from treve.timetabling.window import (
    Window,
)

FAR = 1 << 60
"""Seconds to a moment that never comes."""
Lane = tuple[str, int]


def lingering(problem: Problem, timetable: Timetable) -> Timetable:
    """The timetable with each vehicle's first departure as late as its first trip allows.

    First it no longer waits at the first gate; then, if the trip is empty, all of it moves towards
    the vehicle's next trip, as far as lanes, hours and windows let it. Nothing else moves.

    Args:
        problem: The problem.
        timetable: One for it that keeps all laws, trips in order within a vehicle.
    """
    room = _Room(problem, timetable)
    trips = []
    begun: set[str] = set()
    for number, trip in enumerate(timetable.trips):
        if trip.vehicle in begun:
            trips.append(trip)
            continue
        begun.add(trip.vehicle)
        after = timetable.trips[number + 1] if number + 1 < len(timetable.trips) else None
        patient = _patient(trip) if room.may_wait_at_home(trip) else trip
        if after is not None and after.vehicle == trip.vehicle and trip.load is None:
            patient = patient.later(room.seconds(patient, after.begins_seconds))
        trips.append(patient)
    return replace(timetable, trips=tuple(trips))


class _Room:
    """How far a trip can move later before it meets something."""

    def __init__(self, problem: Problem, timetable: Timetable) -> None:
        """Note when each lane is taken, and the hours of gates, windows and fleets."""
        self._problem = problem
        self._ways = {way.id: way for way in problem.ways}
        self._stops = {stop.id: stop.inside for stop in problem.stops}
        self._gates = {gate.id: gate.inside for gate in problem.gates}
        self._windows = without_margin(problem.windows, problem.margin_seconds)
        self._hours = {
            g.id: intersect(g.hours, self._windows) if g.inside else g.hours for g in problem.gates
        }
        ranks = {(load.origin, load.rank) for load in problem.loads}
        self._ranked = {
            stop.id for stop in problem.stops if sum(o == stop.id for o, _ in ranks) > 1
        }
        self._ruled = problem.rows.loads
        self._service = {fleet.id: fleet.available for fleet in problem.fleets}
        self._fleets = {fleet.id: fleet for fleet in problem.fleets}
        self._duties = Duties(problem)
        self._queued = {
            gate.id for gate in problem.gates if gate.longest_queue_vehicles is not None
        }
        self._switch = {
            (g.id, i): lane.switch_seconds for g in problem.gates for i, lane in enumerate(g.lanes)
        }
        self._taken: dict[Lane, list[tuple[int, str]]] = defaultdict(list)
        for trip in timetable.trips:
            for passing in trip.passings:
                self._taken[passing.gate, passing.lane].append(
                    (passing.start_seconds, self._ways[trip.way].direction.value)
                )
        for starts in self._taken.values():
            starts.sort()

    def may_wait_at_home(self, trip: Trip) -> bool:
        """Whether a wait at the first gate can be one at the origin, and no later inside for it.

        A gate may be outside where what is before it is not: there who waits is out of the zone.
        Where ranks count, who leaves later may pass somebody over; where rows do, keep others
        back, or leave in hours that are full.
        """
        if not trip.passings:
            return False
        way = self._ways[trip.way]
        if trip.load is not None and (way.origin in self._ranked or trip.load in self._ruled):
            return False
        return not self._stops[way.origin] and (
            self._gates[trip.passings[0].gate] or not way.legs[0].inside
        )

    def seconds(self, trip: Trip, next_begins: int) -> int:
        """Seconds by which an empty trip can be later, given when the vehicle's next one begins."""
        limits = [next_begins - trip.arrival_seconds]
        inside = trip_span(trip, self._ways[trip.way], self._stops, self._gates)
        if inside is not None:
            limits.append(_left(self._windows, *inside))
        if self._stands_for_long(trip, next_begins):
            return 0
        hours = self._service[trip.fleet]
        limits.append(_left(hours, trip.departure_seconds, trip.arrival_seconds))
        direction = self._ways[trip.way].direction
        if any(
            p.gate in self._queued and p.start_seconds > p.arrival_seconds for p in trip.passings
        ):
            return 0  # where nobody else may come to stand before him
        limits += [self._until_next(passing, direction.value) for passing in trip.passings]
        return max(0, min(limits))

    def _stands_for_long(self, trip: Trip, next_begins: int) -> bool:
        """Whether a vehicle rests, or is refuelled, after a trip."""
        fleet, stop = self._fleets[trip.fleet], self._ways[trip.way].destination
        stood = next_begins - trip.ends_seconds
        return self._duties.rests(fleet, stop, stood) or self._duties.refuels(fleet, stop, stood)

    def _until_next(self, passing: Passing, direction: str) -> int:
        starts = self._taken[passing.gate, passing.lane]
        later = bisect_left(starts, (passing.start_seconds + 1, ""))
        free = FAR
        if later < len(starts):
            start, way = starts[later]
            turning = self._switch[passing.gate, passing.lane] if way != direction else 0
            free = start - passing.end_seconds - turning
        return min(
            free, _left(self._hours[passing.gate], passing.start_seconds, passing.end_seconds)
        )


def _left(hours: tuple[Window, ...] | None, start: int, end: int) -> int:
    """Seconds from an end to the end of the hours that hold it and its start."""
    if hours is None:
        return FAR
    held = (h.end_seconds - end for h in hours if h.start_seconds <= start and end <= h.end_seconds)
    return next(held, 0)


def _patient(trip: Trip) -> Trip:
    """The trip without its wait at the first gate."""
    first = trip.passings[0]
    wait = first.start_seconds - first.arrival_seconds
    return replace(
        trip,
        departure_seconds=trip.departure_seconds + wait,
        passings=(replace(first, arrival_seconds=first.start_seconds), *trip.passings[1:]),
    )
