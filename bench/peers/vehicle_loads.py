"""The Bus Evacuation Problem as routing libraries see it: whole vehicle loads, and rooms for them.

It can be told so where all vehicles are alike but for their homes, one kind of load fills them, and
nothing passes a gate: then it is known beforehand how many trips each load takes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bench.peers.errands import Errand, drive
from bench.peers.plain import Plain, Pool
from bench.peers.protocol import CannotExpressError
from treve.timetabling.baselines.routes import Route
from treve.timetabling.problem import Load, Problem
from treve.timetabling.timetable import Timetable


@dataclass(frozen=True, slots=True)
class Bus:
    """A vehicle and where it begins."""

    name: str
    home: str


@dataclass(frozen=True, slots=True)
class VehicleLoad:
    """What one vehicle takes on one trip."""

    load: Load
    units: int

    @property
    def origin(self) -> str:
        """Where it waits."""
        return self.load.origin


class VehicleLoads:
    """A problem split into vehicle loads.

    Attributes:
        problem: As it was.
        loads: One for each trip.
        buses: Every vehicle.
        rooms: Vehicle loads that fit each destination.

    Raises:
        CannotExpressError: It cannot be split so; on making.
    """

    def __init__(self, problem: Problem) -> None:
        """Split the problem."""
        self.problem = problem
        self._plain = Plain(problem, with_gates=False)
        if len(self._plain.pools) > 1:
            raise CannotExpressError("vehicles that are not alike")
        self._pool: Pool = self._plain.pools[0]
        self.buses = tuple(Bus(name, home) for name, home in self._pool.vehicles())
        self.loads = tuple(self._split(problem.loads))
        stops = {stop for load in problem.loads for stop in load.destinations}
        self.rooms = {stop: len(self.loads) for stop in sorted(stops)}
        for stop, key, most in self._plain.room_at_stops():
            if not all(self._plain.counts(load, key) for load in problem.loads):
                raise CannotExpressError("room for some loads alone")
            if stop in self.rooms:
                whole = max(load.units for load in self.loads)
                self.rooms[stop] = min(self.rooms[stop], most // whole)
        self._loaded: dict[tuple[str, str], Route] = {}
        self._empty: dict[tuple[str, str], Route] = {}
        for load in problem.loads:
            for route in reversed(self._plain.loaded(self._pool, load)):
                self._loaded[load.id, route.way.destination] = route
        for place in problem.stops:
            for route in self._plain.empty(self._pool, place.id):
                ends = place.id, route.way.destination
                known = self._empty.get(ends)
                if known is None or route.free_seconds < known.free_seconds:
                    self._empty[ends] = route

    def _split(self, loads: Sequence[Load]) -> list[VehicleLoad]:
        trips = []
        for load in loads:
            room, left = self._pool.room(load), load.quantity
            if not room:
                raise CannotExpressError(f"{load.id}, which nobody can carry")
            while left:
                trips.append(VehicleLoad(load, min(room, left)))
                left -= trips[-1].units
        return trips

    def loaded_seconds(self, number: int, stop: str) -> int | None:
        """Loading, driving and unloading of a vehicle load; ``None`` where it may not go."""
        load = self.loads[number].load
        route = self._loaded.get((load.id, stop))
        return None if route is None else self._plain.loaded_seconds(self._pool, load, route)

    def empty_seconds(self, stop: str, origin: str) -> int | None:
        """The empty drive to where a load waits; ``None`` where there is none."""
        if stop == origin:
            return 0
        route = self._empty.get((stop, origin))
        return None if route is None else route.free_seconds

    def timetable(self, routes: Mapping[Bus, Sequence[tuple[int, str]]]) -> Timetable:
        """Routes as a timetable.

        Args:
            routes: By bus, its vehicle loads (by number) and where each goes, in order.
        """
        handed: dict[str, list[Errand]] = {}
        for bus, visits in routes.items():
            at, errands = bus.home, []
            for number, stop in visits:
                load = self.loads[number]
                if at != load.origin:
                    errands.append(Errand(self._pool, self._empty[at, load.origin], 0, 0))
                route = self._loaded[load.load.id, stop]
                errands.append(Errand(self._pool, route, 0, 0, (), load.load, load.units))
                at = stop
            if errands:
                handed[bus.name] = errands
        return drive(self._plain, handed)

    def routes_of(self, timetable: Timetable) -> dict[Bus, list[tuple[int, str]]] | None:
        """A timetable's loaded trips as routes; ``None`` where it split loads in another way."""
        ways = {way.id: way for way in self.problem.ways}
        buses = {bus.name: bus for bus in self.buses}
        left: dict[tuple[str, int], list[int]] = defaultdict(list)
        for number, load in enumerate(self.loads):
            left[load.load.id, load.units].append(number)
        routes: dict[Bus, list[tuple[int, str]]] = {bus: [] for bus in self.buses}
        for trip in timetable.trips:
            if trip.load is not None:
                alike = left[trip.load, trip.quantity]
                if not alike:
                    return None
                routes[buses[trip.vehicle]].append((alike.pop(0), ways[trip.way].destination))
        return None if any(left.values()) else routes
