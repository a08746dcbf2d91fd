"""A dispatcher without foresight: what a person with a radio and a list would do.

Each vehicle, when it is free, takes the nearest load that still waits and that it can carry, the
most urgent rank first. Over the radio it is given the first free slot at each gate, bay and intake
desk it will come to; what was promised to others stands. Of the few quickest ways it takes the one
that has it there first, as things stand. Nothing looks further ahead: no thought of who else will
want that gate, of leaving small vehicles at home, or of how the day ends. All laws of
:mod:`treve.timetabling.problem` are kept.

Where conditions of an agreement hold something back, whoever would take it does so later, or with
fewer aboard, or does something else meanwhile. Who finds nothing to do stands by, and is asked
again when others have been sent for what it waits for. That enough arrives by a time is only
preferred.

It is a baseline, and a solver's first timetable.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import replace

from treve.timetabling.baselines.choosing import Chooser
from treve.timetabling.baselines.driving import Roadbook
from treve.timetabling.baselines.facing import Facing, facings
from treve.timetabling.baselines.follow import Follower
from treve.timetabling.baselines.jobs import Job, Jobs, Vehicle
from treve.timetabling.baselines.routes import Network
from treve.timetabling.baselines.tallies import keeps_floors
from treve.timetabling.baselines.tanks import Tanks
from treve.timetabling.baselines.waiting import WaitingList
from treve.timetabling.clock import first_hours
from treve.timetabling.problem import Fleet, Problem
from treve.timetabling.solution import StopRule
from treve.timetabling.span import pause_seconds
from treve.timetabling.timetable import Timetable, Trip, UnderWay
from treve.timetabling.window import Window

_FIXED = -1
"""As :class:`treve.timetabling.solution.StopRule` has it: no step of a search is meant."""


def never(steps: int) -> bool:  # noqa: ARG001 - as a stop rule has it
    """A stop rule for whoever has all the time there is."""
    return False


def nearest_first(problem: Problem, stop: StopRule = never) -> Timetable | None:
    """The dispatcher's timetable.

    The same is tried with private cars at home, where others have room for everything: they take up
    gates for little, and the shorter pause of the two counts. Where not everything can be moved so,
    the smallest vehicles that others can stand in for stay at home, too. Where lanes have to be
    switched each is tried with several ways of taking turns. Everybody goes alone; for convoys
    there is :func:`treve.timetabling.baselines.in_convoys.dispatched`.

    Args:
        problem: What must move.
        stop: Asked before each vehicle is sent out.

    Returns:
        A timetable that moves every binding load whole, or ``None`` where this dispatcher finds
        none, or none before it is to stop; that proves nothing.
    """
    must = [load.id for load in problem.loads if load.binding]
    best: Timetable | None = None
    tries = ((*line_up, facing) for line_up in _line_ups(problem) for facing in facings(problem))
    for left_at_home, needed, facing in tries:
        if best is not None and needed:
            break
        timetable = dispatch(problem, left_at_home=left_at_home, stop=stop, facing=facing)
        complete = not any(timetable.unmoved.get(load, 0) for load in must)
        if (complete and keeps_floors(problem, timetable)) and (
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
    facing: Facing | None = None,
) -> Timetable:
    """Dispatch until nothing that must move waits, or nobody can take it any more.

    Args:
        problem: What must move.
        open_seconds: Movement in the zone ends when so many open seconds have passed from zero,
            the margin included; ``None``: the problem's own hours.
        left_at_home: Fleets that take no part.
        stop: Asked before each vehicle is sent out; what waits then is declared unmoved.
        facing: Which way lanes that have to be switched are to face, and when.

    Returns:
        A timetable that keeps all laws but floors, that so many must arrive by a time; what did
        not move is declared. Loads that do not bind move only where they rank before one that does.
    """
    windows = problem.windows
    if open_seconds is not None:
        windows = first_hours(windows, open_seconds)
    return Dispatcher(problem, windows, stop, facing).run(left_at_home)


def go_on(
    problem: Problem,
    under_way: UnderWay,
    stop: StopRule = never,
    *,
    told: Sequence[Trip] = (),
    open_seconds: int | None = None,
) -> Timetable:
    """Dispatch what a timetable under way has left to do, as :func:`dispatch` would.

    Args:
        problem: What must move, those included who have moved already.
        under_way: What stands, and since when everything else is open.
        stop: As in :func:`dispatch`.
        told: Trips that drivers have been told of and that have not begun: they are driven as
            they were told where that can be, else the same way as soon as it can be
            (:mod:`treve.timetabling.baselines.follow`); what is left is dispatched.
        open_seconds: As in :func:`dispatch`.

    Returns:
        The trips that stand, and those that follow them; what did not move is declared.
    """
    under_way = without_barred(problem, under_way)
    windows = problem.windows
    if open_seconds is not None:
        windows = first_hours(windows, open_seconds)
    timetable = Dispatcher(problem, windows, stop).run(under_way=under_way, told=told)
    return all_out(problem, timetable, under_way)


def without_barred(problem: Problem, under_way: UnderWay) -> UnderWay:
    """The same, each barred vehicle that may not stay in the zone with its way out of it."""
    dispatcher = Dispatcher(problem, problem.windows)
    stands = dispatcher.call_out(under_way.stands, under_way, under_way.barred)
    return replace(under_way, stands=stands)


def all_out(problem: Problem, timetable: Timetable, under_way: UnderWay) -> Timetable:
    """The timetable, each vehicle that may not stay in the zone in the end with a way out of it.

    Args:
        problem: What must move.
        timetable: It may leave vehicles in the zone that stood there when it began.
        under_way: From when on they may move.

    Returns:
        The same with more trips. Who finds no way out stays; the referee will say so.
    """
    everybody = frozenset(name for fleet in problem.fleets for name in fleet.vehicles)
    return Dispatcher(problem, problem.windows).call_out(timetable, under_way, everybody)


class Dispatcher:
    """One run.

    Args:
        problem: What must move.
        windows: The hours of movement to keep to; the problem's own, or fewer of them.
        stop: As in :func:`dispatch`.
        facing: As in :func:`dispatch`.
    """

    def __init__(
        self,
        problem: Problem,
        windows: Sequence[Window],
        stop: StopRule = never,
        facing: Facing | None = None,
    ) -> None:
        """Open the books and the list of what waits."""
        self.stop = stop
        network = Network(problem)
        self.problem = problem
        self.network = network
        self.book = Roadbook(problem, windows, facing)
        self.waiting = WaitingList(problem, network)
        self.jobs = Jobs(problem, network, self.book)
        self.tanks = Tanks(problem, network, self.book)
        self.chooser = Chooser(self.jobs, self.tanks, self.waiting, self.book.tallies)

    def run(
        self,
        left_at_home: frozenset[str] = frozenset(),
        begun: Timetable | None = None,
        under_way: UnderWay | None = None,
        told: Sequence[Trip] = (),
    ) -> Timetable:
        """Send vehicles out, always the one that is free first.

        Args:
            left_at_home: As in :func:`dispatch`.
            begun: Trips that stand, and keep all laws; vehicles go on from where these leave them.
            under_way: The same with a moment: no other trip begins sooner.
            told: As in :func:`go_on`.
        """
        barred: frozenset[str] = frozenset()
        vehicles = [
            Vehicle(name, fleet, fleet.home)
            for fleet in self.problem.fleets
            for name in fleet.vehicles
            if fleet.id not in left_at_home
        ]
        if begun is not None:
            self._take_over(vehicles, begun)
        if under_way is not None:
            barred = under_way.barred
            self._take_over(vehicles, under_way.stands)
            for vehicle in vehicles:
                begins = under_way.begins_seconds(vehicle.name)
                vehicle.free_seconds = max(begins, vehicle.free_seconds or begins)
        if told:
            going = {vehicle.name: vehicle for vehicle in vehicles if vehicle.name not in barred}
            Follower(self.problem, self.network, self.book, self.waiting).follow(going, told)
        queue = [
            (
                _first_duty(vehicle.fleet)
                if vehicle.free_seconds is None
                else vehicle.free_seconds,
                i,
            )
            for i, vehicle in enumerate(vehicles)
            if (vehicle.fleet.returns or not vehicle.trips) and vehicle.name not in barred
        ]
        heapq.heapify(queue)
        self._send_out(vehicles, queue)
        return Timetable(
            trips=tuple(trip for vehicle in vehicles for trip in vehicle.trips),
            unmoved={
                name: entry.units for name, entry in self.waiting.entries.items() if entry.units
            },
        )

    def call_out(
        self, timetable: Timetable, under_way: UnderWay, called: frozenset[str]
    ) -> Timetable:
        """As :func:`all_out`, some vehicles only."""
        vehicles = [
            Vehicle(name, fleet, fleet.home)
            for fleet in self.problem.fleets
            for name in fleet.vehicles
        ]
        self._take_over(vehicles, timetable)
        for vehicle in vehicles:
            if vehicle.name not in called or not vehicle.trips:
                continue
            ready = max(under_way.begins_seconds(vehicle.name), vehicle.free_seconds or 0)
            for moves in self.jobs.ways_out(vehicle.fleet, vehicle.at):
                way = (vehicle.fleet, vehicle.name, moves, ready, vehicle.trips)
                trips = self.book.run(*way) if moves else ()
                if trips is not None:
                    self.book.commit(trips, moves, vehicle.fleet)
                    vehicle.trips.extend(trips)
                    break
        trips = tuple(trip for vehicle in vehicles for trip in vehicle.trips)
        return replace(timetable, trips=trips)

    def _send_out(self, vehicles: Sequence[Vehicle], queue: list[tuple[int, int]]) -> None:
        """Until nobody finds anything to do any more.

        Args:
            vehicles: All of them.
            queue: A heap of when they are free and of their numbers.
        """
        conditions = bool(self.book.tallies)
        standing_by: list[tuple[int, int]] = []
        self.chooser.excuses = not conditions
        while queue and not self.stop(_FIXED):
            asked = heapq.heappop(queue)
            vehicle = vehicles[asked[1]]
            job = self.chooser.next_job(vehicle)
            if job is None and vehicle.fleet.fuel is not None:
                job = self._job_after_fuel(vehicle)
            if job is not None:
                self._take(vehicle, job)
                if vehicle.fleet.returns:
                    heapq.heappush(queue, (job.end_seconds, asked[1]))
            if not conditions:
                continue
            if job is None:
                standing_by.append(asked)
            # Nobody is excused from those who are held back while somebody may still free them.
            again = job is not None and self.chooser.has_eased(job)
            if again:
                self.chooser.excuses = False
            elif not queue and not self.chooser.excuses:
                self.chooser.excuses = again = True
            if again:
                queue += standing_by
                heapq.heapify(queue)
                standing_by.clear()

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

    def _job_after_fuel(self, vehicle: Vehicle) -> Job | None:
        """What comes first on the list once the vehicle is refuelled; then it is on its way."""
        found = self.tanks.refuelled(vehicle)
        if found is None:
            return None
        full, moves = found
        job = self.chooser.next_job(full)
        if job is not None:
            self.book.commit(full.trips[len(vehicle.trips) :], moves, vehicle.fleet)
            vehicle.at, vehicle.trips = full.at, full.trips
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
