"""One job of one vehicle: the drive to a load, the load to where it goes, the way out after it.

Nothing is booked here and nothing struck off a list; a job is what a dispatcher may decide on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from treve.timetabling.baselines.driving import Roadbook
from treve.timetabling.baselines.moves import Move, least_seconds, outside_lead
from treve.timetabling.baselines.routes import Network, Route
from treve.timetabling.problem import EMPTY, Fleet, Problem
from treve.timetabling.timetable import Trip

WAYS_TRIED = 8
"""How many of the quickest ways a dispatcher weighs before taking the one that is there first."""

EXITS_TRIED = 4
"""How many ways out of the zone are weighed for a vehicle that may not stay inside."""


@dataclass(slots=True)
class Vehicle:
    """Where a vehicle is and when it is free.

    Attributes:
        name: The vehicle.
        fleet: Its fleet.
        at: The stop it stands at, or will when it is free.
        free_seconds: When it is free; ``None``: it has not moved yet.
        trips: What it has been sent on.
    """

    name: str
    fleet: Fleet
    at: str
    free_seconds: int | None = None
    trips: list[Trip] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Job:
    """A vehicle's next drives.

    Attributes:
        drives: Chains of moves with their trips; between two of them it may rest.
        carrying: Which of the moves carries the load.
        loaded: That move's trip.
    """

    drives: tuple[tuple[tuple[Move, ...], tuple[Trip, ...]], ...]
    carrying: Move
    loaded: Trip

    @property
    def end_seconds(self) -> int:
        """When the vehicle is free again."""
        return self.drives[-1][1][-1].ends_seconds


class Jobs:
    """How vehicles would do their next job, as things are booked.

    Args:
        problem: The problem.
        network: Its routes.
        book: What everybody has booked so far.
    """

    def __init__(self, problem: Problem, network: Network, book: Roadbook) -> None:
        """Look at the stops once."""
        self._network = network
        self._book = book
        self._problem = problem
        self._inside = {stop.id: stop.inside for stop in problem.stops}
        self._exits: dict[tuple[str, str], list[Route]] = {}

    def job(
        self, vehicle: Vehicle, approach: Sequence[Route], loaded: Sequence[Move]
    ) -> Job | None:
        """The drives that bring a vehicle to a load, and the load to where it is there first.

        Args:
            vehicle: Who drives.
            approach: How it comes to the load, as of :meth:`approach`.
            loaded: The same load by each way to weigh, the preferred first; at least one.

        Returns:
            ``None`` where nothing fits.
        """
        fleet = vehicle.fleet
        before = tuple(Move(route) for route in approach)
        ready = self._ready(vehicle, (*before, loaded[0]))
        resting = fleet.rests_inside or not self._inside[loaded[0].route.way.origin]
        if not before or not resting:
            return self._drive(vehicle, before, loaded, ready)
        trips = self._book.run(fleet, vehicle.name, before, ready, vehicle.trips)
        if trips is None:
            return None
        driven = tuple(zip(before, trips, strict=True))
        job = self._drive(vehicle, (), loaded, trips[-1].arrival_seconds, driven)
        return job and Job(((before, trips), *job.drives), job.carrying, job.loaded)

    def approach(self, vehicle: Vehicle, origin: str) -> tuple[Route, ...] | None:
        """The empty drive to a load: the direct way that is there first, or the quickest chain."""
        if vehicle.at == origin:
            return ()
        fleet = vehicle.fleet
        direct = self._network.routes(fleet.vehicle_class, EMPTY, vehicle.at).get(origin)
        if direct is None:
            return self._network.chains(fleet.vehicle_class, vehicle.at).get(origin)
        best: tuple[int, Route] | None = None
        for route in direct[:WAYS_TRIED]:
            moves = (Move(route),)
            ready = self._ready(vehicle, moves)
            if best is not None and ready + route.free_seconds >= best[0]:
                break
            trips = self._book.run(fleet, vehicle.name, moves, ready, vehicle.trips)
            if trips is not None and (best is None or trips[-1].arrival_seconds < best[0]):
                best = trips[-1].arrival_seconds, route
        return None if best is None else (best[1],)

    def _ready(self, vehicle: Vehicle, moves: Sequence[Move]) -> int:
        """When a vehicle may begin: free, or early enough to be there as the silence begins."""
        if vehicle.free_seconds is not None:
            return vehicle.free_seconds
        start = self._problem.windows[0].start_seconds
        return start - outside_lead(vehicle.fleet, moves, self._inside)

    def _drive(
        self,
        vehicle: Vehicle,
        before: tuple[Move, ...],
        loaded: Sequence[Move],
        ready: int,
        driven: tuple[tuple[Move, Trip], ...] = (),
    ) -> Job | None:
        """The loaded way that ends first, with what goes before it and the way out after it."""
        fleet = vehicle.fleet
        behind = (*vehicle.trips, *(trip for _, trip in driven)) if driven else vehicle.trips
        best: Job | None = None
        best_end = 0
        for tried, move in enumerate(loaded):
            if best is not None and (
                tried >= WAYS_TRIED or ready + _at_least(fleet, move) >= best_end
            ):
                break
            for after in self.ways_out(fleet, move.route.way.destination):
                moves = (*before, move, *after)
                trips = self._book.run(fleet, vehicle.name, moves, ready, behind, driven)
                if trips is None:
                    continue
                carried = trips[len(before)]
                end = carried.unloading_end_seconds or 0
                if best is None or end < best_end:
                    best, best_end = Job(((moves, trips),), move, carried), end
                break
        return best

    def ways_out(self, fleet: Fleet, place: str) -> list[tuple[Move, ...]]:
        """What a vehicle must drive after unloading at a place: nothing, or a way out of it."""
        if fleet.rests_inside or not self._inside[place]:
            return [()]
        key = (fleet.id, place)
        if key not in self._exits:
            useful = {load.origin for load in self._problem.loads if load.kind in fleet.capacity}
            found = [
                (useful.isdisjoint(self._network.chains(fleet.vehicle_class, end)), route)
                for end, routes in self._network.routes(fleet.vehicle_class, EMPTY, place).items()
                if not self._inside[end] and fleet.returns
                for route in routes
            ]
            found.sort(key=lambda pair: (pair[0], pair[1].free_seconds))
            self._exits[key] = [route for _, route in found[:EXITS_TRIED]]
        return [(Move(route),) for route in self._exits[key]]


def _at_least(fleet: Fleet, move: Move) -> int:
    return 0 if move.load is None else least_seconds(fleet, move.load, move.route)
