"""Trips that drivers have been told of, driven again where things have changed since.

First every drive that can still be driven to the second as it was told, in the order of the plan.
Then the others, in the same order: the same ways and loads, each as soon as the vehicle, the gates
and everybody who kept to the plan leave room for it. What cannot be driven at all, or leads from
where the vehicle no longer is, is left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from treve.timetabling.baselines.driving import Roadbook
from treve.timetabling.baselines.jobs import Vehicle
from treve.timetabling.baselines.moves import Move
from treve.timetabling.baselines.routes import Network, Route
from treve.timetabling.baselines.waiting import WaitingList
from treve.timetabling.duties import is_limited
from treve.timetabling.problem import EMPTY, Load, Problem
from treve.timetabling.timetable import Trip

Drive = tuple[Trip, ...]
"""Trips that follow each other without a rest."""


@dataclass(slots=True)
class Follower:
    """One run through what was told.

    Attributes:
        problem: What must move.
        network: Its routes.
        book: What is booked; what is driven is booked in it.
        waiting: What still waits; what is fetched is struck off.
    """

    problem: Problem
    network: Network
    book: Roadbook
    waiting: WaitingList

    def follow(self, vehicles: Mapping[str, Vehicle], told: Sequence[Trip]) -> None:
        """Drive what was told, as far as can be.

        Args:
            vehicles: By name, those that may drive, where they are and when they are free.
            told: In order of time within a vehicle; trips of other vehicles are left out.
        """
        behind: set[str] = set()
        late: list[Drive] = []
        drives = list(self._drives(vehicles, told))
        for drive in sorted(drives, key=lambda one: (one[0].begins_seconds, one[0].vehicle)):
            vehicle = vehicles[drive[0].vehicle]
            if vehicle.name in behind or not self._just_so(vehicle, drive):
                behind.add(vehicle.name)
                late.append(drive)
        for drive in late:
            self._when_it_can(vehicles[drive[0].vehicle], drive)

    def _drives(self, vehicles: Mapping[str, Vehicle], told: Sequence[Trip]) -> Iterator[Drive]:
        """Cut each vehicle's day where it may rest."""
        ends = {way.id: way.destination for way in self.problem.ways}
        days: dict[str, list[Trip]] = defaultdict(list)
        for trip in told:
            if trip.vehicle in vehicles and trip.way in ends:
                days[trip.vehicle].append(trip)
        for name, day in days.items():
            drive: list[Trip] = []
            for trip in day:
                drive.append(trip)
                inside = self.network.stops[ends[trip.way]].inside
                if vehicles[name].fleet.rests_inside or not inside:
                    yield tuple(drive)
                    drive = []
            if drive:
                yield tuple(drive)

    def _just_so(self, vehicle: Vehicle, drive: Drive) -> bool:
        """Drive to the second as told, if everything is as it was."""
        moves = self._moves(vehicle, drive, excused=True)
        free = vehicle.free_seconds
        if moves is None or (free is not None and drive[0].begins_seconds < free):
            return False
        for trip, move in zip(drive, moves, strict=True):
            if move.quantity != trip.quantity or not self.book.has_room(trip, move, vehicle.fleet):
                return False
        if is_limited(vehicle.fleet):
            log = self.book.duties.after(vehicle.fleet, None, vehicle.trips)
            if not self.book.duties.keeps(vehicle.fleet, log, drive):
                return False
        self._take(vehicle, moves, drive)
        return True

    def _when_it_can(self, vehicle: Vehicle, drive: Drive) -> None:
        """Drive the same as soon as it can be, and not before it was told."""
        for excused in (False, True):
            moves = self._moves(vehicle, drive, excused=excused)
            if moves is None:
                return
            ready = drive[0].begins_seconds
            ready = max(ready, ready if vehicle.free_seconds is None else vehicle.free_seconds)
            trips = self.book.run(vehicle.fleet, vehicle.name, moves, ready, vehicle.trips)
            if trips is not None:
                self._take(vehicle, moves, trips)
                return

    def _moves(self, vehicle: Vehicle, drive: Drive, *, excused: bool) -> tuple[Move, ...] | None:
        """What the vehicle is to drive; ``None`` where it is elsewhere, or nobody waits there."""
        at, found = vehicle.at, []
        for trip in drive:
            load = None if trip.load is None else self._load(trip.load)
            route = self._route(vehicle, trip, load, at)
            if route is None or (trip.load is not None and load is None):
                return None
            move = Move(route)
            if load is not None:
                units = min(trip.quantity, self.waiting.entries[load.id].units)
                units = self.waiting.places.room(load, route.way.destination, units)
                if units < 1 or not self.waiting.may_go(load, route.way.destination):
                    return None
                yields_to = self.waiting.yields_to(vehicle.fleet, load, excused=excused)
                move = replace(move, load=load, quantity=units, yields_to=yields_to)
            found.append(move)
            at = route.way.destination
        return tuple(found)

    def _load(self, name: str) -> Load | None:
        entry = self.waiting.entries.get(name)
        return None if entry is None else entry.load

    def _route(self, vehicle: Vehicle, trip: Trip, load: Load | None, at: str) -> Route | None:
        if load is not None and load.origin != at:
            return None
        state = EMPTY if load is None else load.category
        leading = self.network.routes(vehicle.fleet.vehicle_class, state, at)
        return next(
            (route for routes in leading.values() for route in routes if route.way.id == trip.way),
            None,
        )

    def _take(self, vehicle: Vehicle, moves: Sequence[Move], trips: Sequence[Trip]) -> None:
        """Book a drive, and strike what it carries off the list."""
        self.book.commit(trips, moves, vehicle.fleet)
        for trip, move in zip(trips, moves, strict=True):
            vehicle.trips.append(trip)
            vehicle.at = move.route.way.destination
            vehicle.free_seconds = trip.ends_seconds
            if move.load is not None:
                place, leaves = move.route.way.destination, trip.departure_seconds
                self.waiting.strike(move.load.id, trip.quantity, place, leaves)
