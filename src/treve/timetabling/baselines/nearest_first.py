"""A dispatcher without foresight: what a person with a radio and a list would do.

Each vehicle, when it is free, takes the nearest load that still waits and that it can carry, the
most urgent rank first. Over the radio it is given the first free slot at each gate, bay and intake
desk it will come to; what was promised to others stands. Of the few quickest ways it takes the one
that has it there first, as things stand. Nothing looks further ahead: no thought of who else will
want that gate, of leaving small vehicles at home, or of how the day ends. All laws of
:mod:`treve.timetabling.problem` are kept.

It is a baseline, and a solver's first timetable.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence

from treve.timetabling.baselines.driving import Roadbook
from treve.timetabling.baselines.jobs import Job, Jobs, Vehicle
from treve.timetabling.baselines.moves import Move
from treve.timetabling.baselines.routes import Network
from treve.timetabling.baselines.waiting import Waiting, WaitingList
from treve.timetabling.clock import first_hours
from treve.timetabling.problem import Fleet, Problem, Window
from treve.timetabling.solution import StopRule
from treve.timetabling.span import pause_seconds
from treve.timetabling.timetable import Timetable

WAYS_FAILED = 32
"""How many of the quickest ways may fail before a load counts as out of reach from there."""


_FIXED = -1
"""As :class:`treve.timetabling.solution.StopRule` has it: no step of a search is meant."""


def never(steps: int) -> bool:  # noqa: ARG001 - as a stop rule has it
    """A stop rule for whoever has all the time there is."""
    return False


def nearest_first(problem: Problem, stop: StopRule = never) -> Timetable | None:
    """The dispatcher's timetable.

    The same is tried with private cars at home, where others have room for everything: they take up
    gates for little, and the shorter pause of the two counts. Where not everything can be moved so,
    the smallest vehicles that others can stand in for stay at home, too.

    Args:
        problem: What must move.
        stop: Asked before each vehicle is sent out.

    Returns:
        A timetable that moves every binding load whole, or ``None`` where this dispatcher finds
        none, or none before it is to stop; that proves nothing.
    """
    must = [load.id for load in problem.loads if load.binding]
    best: Timetable | None = None
    for left_at_home, needed in _line_ups(problem):
        if best is not None and needed:
            break
        timetable = dispatch(problem, left_at_home=left_at_home, stop=stop)
        complete = not any(timetable.unmoved.get(load, 0) for load in must)
        if complete and (
            best is None or pause_seconds(problem, timetable) < pause_seconds(problem, best)
        ):
            best = timetable
        if stop(_FIXED):
            break
    return best


def dispatch(
    problem: Problem,
    *,
    open_seconds: int | None = None,
    left_at_home: frozenset[str] = frozenset(),
    stop: StopRule = never,
) -> Timetable:
    """Dispatch until nothing that must move waits, or nobody can take it any more.

    Args:
        problem: What must move.
        open_seconds: Movement in the zone ends when so many open seconds have passed from zero,
            the margin included; ``None``: the problem's own hours.
        left_at_home: Fleets that take no part.
        stop: Asked before each vehicle is sent out; what waits then is declared unmoved.

    Returns:
        A timetable that keeps all laws; what did not move is declared. Loads that do not bind
        move only where they rank before one that does.
    """
    windows = problem.windows
    if open_seconds is not None:
        windows = first_hours(windows, open_seconds)
    return Dispatcher(problem, windows, stop).run(left_at_home)


class Dispatcher:
    """One run.

    Args:
        problem: What must move.
        windows: The hours of movement to keep to; the problem's own, or fewer of them.
        stop: As in :func:`dispatch`.
    """

    def __init__(self, problem: Problem, windows: Sequence[Window], stop: StopRule = never) -> None:
        """Open the books and the list of what waits."""
        self.stop = stop
        network = Network(problem)
        self.problem = problem
        self.book = Roadbook(problem, windows)
        self.waiting = WaitingList(problem, network)
        self.jobs = Jobs(problem, network, self.book)
        # What failed once fails later too: time goes on, and bookings only grow.
        self.hopeless: set[tuple[str, str, str]] = set()

    def run(
        self, left_at_home: frozenset[str] = frozenset(), begun: Timetable | None = None
    ) -> Timetable:
        """Send vehicles out, always the one that is free first.

        Args:
            left_at_home: As in :func:`dispatch`.
            begun: Trips that stand, and keep all laws; vehicles go on from where these leave them.
        """
        vehicles = [
            Vehicle(name, fleet, fleet.home)
            for fleet in self.problem.fleets
            for name in fleet.vehicles
            if fleet.id not in left_at_home
        ]
        if begun is not None:
            self._take_over(vehicles, begun)
        queue = [
            (
                _first_duty(vehicle.fleet)
                if vehicle.free_seconds is None
                else vehicle.free_seconds,
                i,
            )
            for i, vehicle in enumerate(vehicles)
            if vehicle.fleet.returns or not vehicle.trips
        ]
        heapq.heapify(queue)
        while queue and not self.stop(_FIXED):
            _, index = heapq.heappop(queue)
            vehicle = vehicles[index]
            job = self._next_job(vehicle)
            if job is None:
                continue
            self._take(vehicle, job)
            if vehicle.fleet.returns:
                heapq.heappush(queue, (job.end_seconds, index))
        return Timetable(
            trips=tuple(trip for vehicle in vehicles for trip in vehicle.trips),
            unmoved={
                name: entry.units for name, entry in self.waiting.entries.items() if entry.units
            },
        )

    def _take_over(self, vehicles: Sequence[Vehicle], begun: Timetable) -> None:
        """Book trips that stand, strike off what they carry, put vehicles where they end."""
        ways = {way.id: way for way in self.problem.ways}
        loads = {load.id: load for load in self.problem.loads}
        known = {vehicle.name: vehicle for vehicle in vehicles}
        driven = []
        for trip in begun.trips:
            vehicle, way = known[trip.vehicle], ways[trip.way]
            driven.append((trip, way, loads.get(trip.load or ""), vehicle.fleet))
            vehicle.trips.append(trip)
            vehicle.at = way.destination
            vehicle.free_seconds = trip.arrival_seconds
            if trip.load is not None:
                vehicle.free_seconds = trip.unloading_end_seconds
                leaves_seconds = trip.departure_seconds
                self.waiting.strike(trip.load, trip.quantity, way.destination, leaves_seconds)
        self.book.take_over(driven)

    def _next_job(self, vehicle: Vehicle) -> Job | None:
        now = vehicle.free_seconds or 0
        for excused in (False, True):
            for entry in self.waiting.candidates(vehicle.fleet, vehicle.at, now):
                job = self._job(vehicle, entry, excused=excused)
                if job is not None:
                    return job
        return None

    def _job(self, vehicle: Vehicle, entry: Waiting, *, excused: bool) -> Job | None:
        fleet, load = vehicle.fleet, entry.load
        hopeless = (fleet.id, vehicle.at, load.id)
        if hopeless in self.hopeless:
            return None
        quantity, routes = self.waiting.with_room(fleet, entry)
        approach = self.jobs.approach(vehicle, load.origin) if routes else None
        if approach is None:
            return None
        yields_to = self.waiting.yields_to(fleet, load, excused=excused)
        loaded = [Move(route, load, quantity, yields_to) for route in routes[:WAYS_FAILED]]
        job = self.jobs.job(vehicle, approach, loaded)
        if job is None and not yields_to:
            self.hopeless.add(hopeless)
        return job

    def _take(self, vehicle: Vehicle, job: Job) -> None:
        """Book a job, and strike what it carries off the list."""
        for moves, trips in job.drives:
            self.book.commit(trips, moves, vehicle.fleet)
            vehicle.trips.extend(trips)
            vehicle.at = moves[-1].route.way.destination
        vehicle.free_seconds = job.end_seconds
        self.waiting.strike(
            job.loaded.load or "",
            job.loaded.quantity,
            job.carrying.route.way.destination,
            job.loaded.departure_seconds,
        )


def _first_duty(fleet: Fleet) -> int:
    return 0 if not fleet.available else max(0, fleet.available[0].start_seconds)


def _line_ups(problem: Problem) -> Iterator[tuple[frozenset[str], bool]]:
    """Fleets to leave at home, and whether only a timetable that is still missing is worth it.

    None; private cars; then one by one the small that can be spared.
    """
    left: frozenset[str] = frozenset()
    yield left, False
    cars = frozenset(fleet.id for fleet in problem.fleets if not fleet.returns)
    if cars and _can_do_without(problem, cars):
        left = cars
        yield left, False
    for fleet in sorted(problem.fleets, key=lambda fleet: max(fleet.capacity.values(), default=0)):
        if fleet.id not in left and _can_do_without(problem, left | {fleet.id}):
            left |= {fleet.id}
            yield left, True


def _can_do_without(problem: Problem, left: frozenset[str]) -> bool:
    """Whether the other fleets have room for every kind of load."""
    kinds = {
        kind
        for fleet in problem.fleets
        if fleet.id not in left
        for kind, room in fleet.capacity.items()
        if room > 0
    }
    return all(load.kind in kinds for load in problem.loads if load.binding)
