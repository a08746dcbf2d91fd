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
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from treve.timetabling.baselines.driving import Move, Roadbook, outside_lead
from treve.timetabling.baselines.places import Places
from treve.timetabling.baselines.routes import Network, Route
from treve.timetabling.problem import EMPTY, Fleet, Load, Problem, Way, Window
from treve.timetabling.timetable import Timetable, Trip

WAYS_TRIED = 8
"""How many of the quickest ways a dispatcher weighs before taking the one that is there first."""

WAYS_FAILED = 32
"""How many of the quickest ways may fail before a load counts as out of reach from there."""

EXITS_TRIED = 4
"""How many ways out of the zone are weighed for a vehicle that may not stay inside."""

Priority = Callable[[Load, Way], float]
"""Rule to choose by instead of nearness: the lowest value of a load and the way it would take."""


def nearest_first(problem: Problem) -> Timetable | None:
    """The dispatcher's timetable.

    Where not everything can be moved with every vehicle on the road, the same is tried again with
    private cars at home, then also with the smallest vehicles that others can stand in for: they
    take up gates for little.

    Args:
        problem: What must move.

    Returns:
        A timetable that moves every binding load whole, or ``None`` where this dispatcher finds
        none; that proves nothing.
    """
    must = [load.id for load in problem.loads if load.binding]
    for left_at_home in _line_ups(problem):
        timetable = dispatch(problem, left_at_home=left_at_home)
        if not any(timetable.unmoved.get(load, 0) for load in must):
            return timetable
    return None


def dispatch(
    problem: Problem,
    *,
    priority: Priority | None = None,
    open_seconds: int | None = None,
    left_at_home: frozenset[str] = frozenset(),
) -> Timetable:
    """Dispatch until nothing that must move waits, or nobody can take it any more.

    Args:
        problem: What must move.
        priority: Chooses among loads of one rank instead of nearness, and among the ways of the
            load chosen.
        open_seconds: Movement in the zone ends when so many open seconds have passed from zero,
            the margin included; ``None``: the problem's own hours.
        left_at_home: Fleets that take no part.

    Returns:
        A timetable that keeps all laws; what did not move is declared. Loads that do not bind
        move only where they rank before one that does.
    """
    return _Dispatcher(problem, priority, open_seconds).run(left_at_home)


@dataclass(slots=True)
class _Vehicle:
    """Where a vehicle is and when it is free; ``None``: it has not moved yet."""

    name: str
    fleet: Fleet
    at: str
    free_seconds: int | None = None
    trips: list[Trip] = field(default_factory=list)


@dataclass(slots=True)
class _Waiting:
    """What of a load nobody has been sent for, and when the last of it starts to board."""

    load: Load
    units: int
    last_boarding_seconds: int | None = None


@dataclass(frozen=True, slots=True)
class _Job:
    """A vehicle's next drives: chains of moves with their trips."""

    drives: tuple[tuple[tuple[Move, ...], tuple[Trip, ...]], ...]
    loaded: Trip

    @property
    def end_seconds(self) -> int:
        """When the vehicle is free again."""
        last = self.drives[-1][1][-1]
        return last.arrival_seconds if last.load is None else last.unloading_end_seconds or 0


class _Dispatcher:
    """One run; see :func:`dispatch`."""

    def __init__(
        self, problem: Problem, priority: Priority | None, open_seconds: int | None
    ) -> None:
        self.problem = problem
        self.priority = priority
        self.network = Network(problem)
        self.book = Roadbook(problem, _first_hours(problem.windows, open_seconds))
        self.inside = {stop.id: stop.inside for stop in problem.stops}
        self.places = Places(problem)
        self.waiting = {load.id: _Waiting(load, load.quantity) for load in problem.loads}
        self.by_origin: dict[str, list[_Waiting]] = defaultdict(list)
        for entry in self.waiting.values():
            self.by_origin[entry.load.origin].append(entry)
        self.wanted = self._wanted()
        self._choices: dict[tuple[str, str], list[tuple[int, _Waiting]]] = {}
        self._loaded: dict[tuple[str, str], list[Route]] = {}
        self._exits: dict[tuple[str, str], list[Route]] = {}
        # What failed once fails later too: time goes on, and bookings only grow.
        self._hopeless: set[tuple[str, str, str]] = set()

    def run(self, left_at_home: frozenset[str]) -> Timetable:
        """Send vehicles out, always the one that is free first."""
        vehicles = [
            _Vehicle(f"{fleet.id}-{number}", fleet, fleet.home)
            for fleet in self.problem.fleets
            for number in range(1, fleet.count + 1)
            if fleet.id not in left_at_home
        ]
        queue = [(_first_duty(vehicle.fleet), index) for index, vehicle in enumerate(vehicles)]
        heapq.heapify(queue)
        while queue:
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
            unmoved={name: entry.units for name, entry in self.waiting.items() if entry.units},
        )

    def _wanted(self) -> list[_Waiting]:
        """Loads that bind, and loads that rank before one of them at the same place."""
        lowest: dict[str, int] = {}
        for load in self.problem.loads:
            if load.binding:
                lowest[load.origin] = max(load.rank, lowest.get(load.origin, load.rank))
        return [
            entry
            for entry in self.waiting.values()
            if entry.load.binding
            or (entry.load.origin in lowest and entry.load.rank < lowest[entry.load.origin])
        ]

    def _next_job(self, vehicle: _Vehicle) -> _Job | None:
        for excused in (False, True):
            for entry in self._candidates(vehicle):
                job = self._job(vehicle, entry, excused=excused)
                if job is not None:
                    return job
        return None

    def _candidates(self, vehicle: _Vehicle) -> Iterator[_Waiting]:
        """Loads this vehicle could go for: those released by then first, by rank, then near."""
        choices = self._sorted_choices(vehicle)
        now = vehicle.free_seconds or 0
        unreleased = []
        for seconds, entry in choices:
            if entry.units == 0:
                continue
            release = entry.load.release_seconds
            if release is None or release <= now + seconds:
                yield entry
            else:
                unreleased.append(entry)
        yield from unreleased

    def _sorted_choices(self, vehicle: _Vehicle) -> list[tuple[int, _Waiting]]:
        fleet = vehicle.fleet
        key = (fleet.id, vehicle.at)
        choices = self._choices.get(key)
        if choices is None:
            chains = self.network.chains(fleet.vehicle_class, vehicle.at)
            found = []
            for order, entry in enumerate(self.wanted):
                load = entry.load
                chain = chains.get(load.origin)
                if chain is None or (not fleet.returns and chain):
                    continue
                routes = self._loaded_routes(fleet, load)
                if routes:
                    seconds = sum(route.free_seconds for route in chain)
                    chosen = self._rank_of(load, routes)
                    found.append((load.rank, chosen, seconds, order, entry))
            found.sort(key=lambda row: row[:4])
            choices = [(row[2], row[4]) for row in found]
        elif len(choices) > 8 and sum(entry.units == 0 for _, entry in choices[:8]) == 8:
            choices = [row for row in choices if row[1].units]
        self._choices[key] = choices
        return choices

    def _rank_of(self, load: Load, routes: Sequence[Route]) -> float:
        if self.priority is None:
            return 0.0
        return min(self.priority(load, route.way) for route in routes)

    def _loaded_routes(self, fleet: Fleet, load: Load) -> list[Route]:
        key = (fleet.id, load.id)
        if key not in self._loaded:
            routes: list[Route] = []
            if fleet.capacity.get(load.kind, 0) > 0:
                routes = self.network.loaded(fleet, load)
            if self.priority is not None:
                rule = self.priority
                routes.sort(key=lambda route: rule(load, route.way))
            self._loaded[key] = routes
        return self._loaded[key]

    def _job(self, vehicle: _Vehicle, entry: _Waiting, *, excused: bool) -> _Job | None:
        """The drives that bring this vehicle to a load, and the load to where it is there first."""
        fleet, load = vehicle.fleet, entry.load
        yields_to = self._yields_to(fleet, load, excused=excused)
        hopeless = (fleet.id, vehicle.at, load.id)
        if hopeless in self._hopeless:
            return None
        quantity, routes = self._with_room(fleet, entry)
        approach = self._approach(vehicle, load.origin) if routes else None
        if approach is None:
            return None
        before = tuple(Move(route) for route in approach)
        first = Move(routes[0], load, quantity, yields_to)
        ready = self._ready(vehicle, (*before, first))
        moves = (Move(route, load, quantity, yields_to) for route in routes[:WAYS_FAILED])
        if before and not (self.inside[load.origin] and not fleet.rests_inside):
            trips = self.book.run(fleet, vehicle.name, before, ready)
            job = None
            if trips is not None:
                job = self._drive(vehicle, (), moves, trips[-1].arrival_seconds)
                job = job and _Job(((before, trips), *job.drives), job.loaded)
        else:
            job = self._drive(vehicle, before, moves, ready)
        if job is None and not yields_to:
            self._hopeless.add(hopeless)
        return job

    def _with_room(self, fleet: Fleet, entry: _Waiting) -> tuple[int, list[Route]]:
        """How many units a vehicle may take, and the ways to where there is room for as many."""
        load = entry.load
        routes = self._loaded_routes(fleet, load)
        most = min(fleet.capacity[load.kind], entry.units)
        if not self.places.limits(load):
            return most, routes
        room = {place: self.places.room(load, place, most) for place in load.destinations}
        most = max((room[route.way.destination] for route in routes), default=0)
        if most < 1:
            return 0, []
        return most, [route for route in routes if room[route.way.destination] >= most]

    def _ready(self, vehicle: _Vehicle, moves: Sequence[Move]) -> int:
        """When a vehicle may begin: free, or early enough to be there as the silence begins."""
        if vehicle.free_seconds is not None:
            return vehicle.free_seconds
        start = self.problem.windows[0].start_seconds
        return start - outside_lead(vehicle.fleet, moves, self.inside)

    def _drive(
        self, vehicle: _Vehicle, before: tuple[Move, ...], loaded: Iterable[Move], ready: int
    ) -> _Job | None:
        """The loaded way that ends first, with what goes before it and the way out after it."""
        fleet = vehicle.fleet
        best: _Job | None = None
        best_end = 0
        for tried, move in enumerate(loaded):
            if best is not None and (
                tried >= WAYS_TRIED
                or self.priority is not None
                or ready + _least_seconds(fleet, move) >= best_end
            ):
                break
            for after in self._ways_out(fleet, move.route.way.destination):
                moves = (*before, move, *after)
                trips = self.book.run(fleet, vehicle.name, moves, ready)
                if trips is None:
                    continue
                end = trips[len(before)].unloading_end_seconds or 0
                if best is None or end < best_end:
                    best, best_end = _Job(((moves, trips),), trips[len(before)]), end
                break
        return best

    def _ways_out(self, fleet: Fleet, place: str) -> list[tuple[Move, ...]]:
        """What a vehicle must drive after unloading at a place: nothing, or a way out of it."""
        if fleet.rests_inside or not self.inside[place]:
            return [()]
        key = (fleet.id, place)
        if key not in self._exits:
            useful = {load.origin for load in self.problem.loads if load.kind in fleet.capacity}
            found = [
                (useful.isdisjoint(self.network.chains(fleet.vehicle_class, end)), route)
                for end, routes in self.network.routes(fleet.vehicle_class, EMPTY, place).items()
                if not self.inside[end] and fleet.returns
                for route in routes
            ]
            found.sort(key=lambda pair: (pair[0], pair[1].free_seconds))
            self._exits[key] = [route for _, route in found[:EXITS_TRIED]]
        return [(Move(route),) for route in self._exits[key]]

    def _approach(self, vehicle: _Vehicle, origin: str) -> tuple[Route, ...] | None:
        """The empty drive to a load: the direct way that is there first, or the quickest chain."""
        if vehicle.at == origin:
            return ()
        fleet = vehicle.fleet
        direct = self.network.routes(fleet.vehicle_class, EMPTY, vehicle.at).get(origin)
        if direct is None:
            return self.network.chains(fleet.vehicle_class, vehicle.at).get(origin)
        best: tuple[int, Route] | None = None
        for route in direct[:WAYS_TRIED]:
            moves = (Move(route),)
            ready = self._ready(vehicle, moves)
            if best is not None and ready + route.free_seconds >= best[0]:
                break
            trips = self.book.run(fleet, vehicle.name, moves, ready)
            if trips is not None and (best is None or trips[-1].arrival_seconds < best[0]):
                best = trips[-1].arrival_seconds, route
        return None if best is None else (best[1],)

    def _yields_to(self, fleet: Fleet, load: Load, *, excused: bool) -> tuple[tuple[int, int], ...]:
        """Between which seconds more urgent units wait here that this vehicle could carry."""
        found = []
        for other in self.by_origin[load.origin]:
            if other.load.rank >= load.rank:
                continue
            routes = self._loaded_routes(fleet, other.load)
            if not any(self.places.any_left(other.load, r.way.destination) for r in routes):
                continue
            if other.units == 0:
                until = other.last_boarding_seconds or 0
            elif excused:
                until = self._too_late(fleet, other.load, routes)
            else:
                until = self.problem.horizon_seconds + 1
            found.append((_released(other.load, self.book.windows), until))
        return tuple(found)

    def _too_late(self, fleet: Fleet, load: Load, routes: Sequence[Route]) -> int:
        """From when on this load could not be brought in time, waiting nowhere."""
        due = self.problem.horizon_seconds
        if load.due_seconds is not None:
            due = min(due, load.due_seconds)
        return due - min(_least_seconds(fleet, Move(route, load)) for route in routes) + 1

    def _take(self, vehicle: _Vehicle, job: _Job) -> None:
        """Book a job, and strike what it carries off the list."""
        for moves, trips in job.drives:
            self.book.commit(trips, moves, vehicle.fleet)
            vehicle.trips.extend(trips)
            vehicle.at = moves[-1].route.way.destination
        vehicle.free_seconds = job.end_seconds
        entry = self.waiting[job.loaded.load or ""]
        entry.units -= job.loaded.quantity
        boarding = job.loaded.loading_start_seconds or 0
        if entry.last_boarding_seconds is None or entry.last_boarding_seconds < boarding:
            entry.last_boarding_seconds = boarding
        place = next(
            move.route.way.destination for moves, _ in job.drives for move in moves if move.load
        )
        self.places.take(entry.load, place, job.loaded.quantity)


def _least_seconds(fleet: Fleet, move: Move) -> int:
    """What a loaded move takes, waiting nowhere."""
    kind = move.load.kind if move.load is not None else ""
    return fleet.loading_seconds[kind] + move.route.free_seconds + fleet.unloading_seconds[kind]


def _released(load: Load, windows: Sequence[Window]) -> int:
    """A second from which the load is there; long before everything if it always was."""
    if load.release_seconds is not None:
        return load.release_seconds
    return min((window.start_seconds for window in windows), default=0) - 10**9


def _first_duty(fleet: Fleet) -> int:
    return 0 if not fleet.available else max(0, fleet.available[0].start_seconds)


def _first_hours(windows: Sequence[Window], open_seconds: int | None) -> tuple[Window, ...]:
    """The hours until so much of them has passed."""
    if open_seconds is None:
        return tuple(windows)
    left = open_seconds
    kept = []
    for window in windows:
        length = min(left, window.seconds)
        if length > 0:
            kept.append(Window(window.start_seconds, window.start_seconds + length))
        left -= length
    return tuple(kept)


def _line_ups(problem: Problem) -> Iterator[frozenset[str]]:
    """Fleets to leave at home: none; private cars; then one by one the small that can be spared."""
    left: frozenset[str] = frozenset()
    yield left
    cars = frozenset(fleet.id for fleet in problem.fleets if not fleet.returns)
    if cars and _can_do_without(problem, cars):
        left = cars
        yield left
    for fleet in sorted(problem.fleets, key=lambda fleet: max(fleet.capacity.values(), default=0)):
        if fleet.id not in left and _can_do_without(problem, left | {fleet.id}):
            left |= {fleet.id}
            yield left


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
