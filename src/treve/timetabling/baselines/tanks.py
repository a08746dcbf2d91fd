"""Where vehicles are refuelled, and whether a job leaves enough to get there."""

from __future__ import annotations

from dataclasses import replace

from treve.timetabling.baselines.driving import Roadbook
from treve.timetabling.baselines.jobs import Job, Vehicle
from treve.timetabling.baselines.moves import Move
from treve.timetabling.baselines.routes import Network
from treve.timetabling.problem import Fleet, Problem
from treve.timetabling.timetable import Trip


class Tanks:
    """Fuel, as a dispatcher thinks of it.

    Args:
        problem: The problem.
        network: Its routes.
        book: What everybody has booked so far.
    """

    def __init__(self, problem: Problem, network: Network, book: Roadbook) -> None:
        """Look at the stops once."""
        self._network = network
        self._book = book
        self._inside = {stop.id: stop.inside for stop in problem.stops}
        self._ways: dict[tuple[str, str], tuple[Move, ...] | None] = {}

    def is_full(self, vehicle: Vehicle) -> bool:
        """Whether a vehicle that begins its next trip when it is free is full then."""
        fuel = vehicle.fleet.fuel
        if fuel is None or not vehicle.trips:
            return True
        stood = (vehicle.free_seconds or 0) - vehicle.trips[-1].ends_seconds
        return self._book.duties.refuels(vehicle.fleet, vehicle.at, stood)

    def leaves_enough(self, vehicle: Vehicle, job: Job) -> bool:
        """Whether a vehicle can still be refuelled after a job; so it is where no way leads to it.

        A job after which it cannot is its last one.
        """
        fleet, fuel = vehicle.fleet, vehicle.fleet.fuel
        if fuel is None:
            return True
        driven = [trip for _, trips in job.drives for trip in trips]
        log = self._book.duties.after(fleet, None, (*vehicle.trips, *driven))
        back = self._back(fleet, job.drives[-1][0][-1].route.way.destination)
        if back is None or log is None:
            return True
        return log.driven_seconds + sum(map(_driving, back)) <= fuel.longest_driving_seconds

    def refuelled(self, vehicle: Vehicle) -> tuple[Vehicle, tuple[Move, ...]] | None:
        """A vehicle as it would be once refuelled, with the moves that bring it there.

        Returns:
            ``None`` where it cannot be, or is full. Nothing is booked.
        """
        fleet, fuel = vehicle.fleet, vehicle.fleet.fuel
        moves = self._back(fleet, vehicle.at)
        if fuel is None or moves is None or self.is_full(vehicle):
            return None
        now, trips = vehicle.free_seconds or 0, tuple[Trip, ...]()
        if moves:
            found = self._book.run(fleet, vehicle.name, moves, now, vehicle.trips)
            if found is None:
                return None
            trips = found
        done = [*vehicle.trips, *trips]
        full = max(now, done[-1].ends_seconds + fuel.refuelling_seconds)
        at = moves[-1].route.way.destination if moves else vehicle.at
        return replace(vehicle, at=at, free_seconds=full, trips=done), moves

    def _back(self, fleet: Fleet, place: str) -> tuple[Move, ...] | None:
        """The quickest empty drive to where vehicles of a fleet are refuelled, and may stand."""
        key = fleet.id, place
        if key not in self._ways:
            chains = self._network.chains(fleet.vehicle_class, place)
            found = [
                tuple(Move(route) for route in chains[stop])
                for stop in (fleet.fuel.stops if fleet.fuel else ())
                if stop in chains and (fleet.rests_inside or not self._inside[stop])
            ]
            self._ways[key] = min(found, key=lambda way: sum(map(_driving, way)), default=None)
        return self._ways[key]


def _driving(move: Move) -> int:
    return sum(stretch.seconds for stretch in move.route.stretches)
