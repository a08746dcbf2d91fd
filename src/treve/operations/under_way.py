"""What stands of a timetable at a moment: trips that are over, and trips that have begun.

A trip has begun once its loading has, or, empty, once it departs. Who has begun drives on as told,
unless a gate ahead is shut or a stay no longer lies in a window. Then the vehicle waits at that
gate until it opens, served in the order of arrival on lanes that no trip holds that goes as told.
Where that cannot be, it turns round if it has passed no gate yet; a timetable cannot hold half a
trip, so the trip is struck out, and the vehicle is back after as long as it drove, at most the
whole first stretch. Whoever has passed a gate already waits before the next one longer than anybody
should; where that does not open in time at all, they are stuck between gates.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from treve.timetabling.baselines.books import GateBook, StopBook, bay_seconds
from treve.timetabling.baselines.moves import Stuck
from treve.timetabling.clock import without_margin
from treve.timetabling.problem import (
    Direction,
    Fleet,
    Load,
    Problem,
)
from treve.timetabling.timetable import Passing, Timetable, Trip
from treve.timetabling.window import (
    Window,
)


@dataclass(frozen=True, slots=True)
class Split:
    """A timetable at a moment.

    Attributes:
        over: Trips that have ended.
        begun: Trips that have begun and not ended.
        told: Trips that drivers have been told of, and that have not begun.
    """

    over: tuple[Trip, ...]
    begun: tuple[Trip, ...]
    told: tuple[Trip, ...]

    @property
    def stands(self) -> tuple[Trip, ...]:
        """Trips that are over or begun."""
        return (*self.over, *self.begun)


def split(timetable: Timetable, at_seconds: int) -> Split:
    """Tell apart what is over, what has begun and what has not."""
    trips = timetable.trips
    begun = [trip for trip in trips if trip.begins_seconds < at_seconds]
    return Split(
        tuple(trip for trip in begun if trip.ends_seconds <= at_seconds),
        tuple(trip for trip in begun if trip.ends_seconds > at_seconds),
        tuple(trip for trip in trips if trip.begins_seconds >= at_seconds),
    )


@dataclass(frozen=True, slots=True)
class Onward:
    """How the trips that have begun go on.

    Attributes:
        trips: Those that will end, some later than told.
        turned: Those that turn round, as they were told.
        stuck: Those that can neither go on nor turn round, as they were told.
        longest_waits: By gate, the longest wait in seconds of those who cannot turn round, where
            it is longer than any should be there.
        longest_queues: By gate, most vehicles that wait there at once in one direction, where that
            is more than there is room for.
    """

    trips: tuple[Trip, ...]
    turned: tuple[Trip, ...] = ()
    stuck: tuple[Trip, ...] = ()
    longest_waits: Mapping[str, int] = field(default_factory=dict)
    longest_queues: Mapping[str, int] = field(default_factory=dict)


def go_onward(problem: Problem, at_seconds: int, now: Split) -> Onward:
    """Drive every trip that has begun to its end, as told or as soon after as can be.

    Args:
        problem: As things are now.
        at_seconds: The moment.
        now: The timetable at that moment, in the words of the problem.
    """
    road = _Road(problem, at_seconds)
    waiting = [trip for trip in now.begun if not road.goes_as_told(trip)]
    as_told = tuple(trip for trip in now.begun if trip not in waiting)
    lost: list[Trip] = []
    patient: set[str] = set()
    while True:
        driven = road.drive((*now.over, *as_told), waiting, patient)
        failed = [trip for trip in waiting if driven.get(trip.vehicle) is None]
        if not failed:
            break
        between = {trip.vehicle for trip in failed if not road.may_turn(trip)} - patient
        if between:
            patient |= between
            continue
        lost += failed
        waiting = [trip for trip in waiting if trip not in failed]
    late = tuple(trip for trip in driven.values() if trip is not None)
    turned = tuple(trip for trip in lost if road.may_turn(trip))
    stuck = tuple(trip for trip in lost if trip not in turned)
    going = (*as_told, *late)
    queues = road.queues_beyond_limits((*now.over, *going))
    return Onward(going, turned, stuck, road.waits_beyond_limits(late), queues)


def back_seconds(trip: Trip, at_seconds: int) -> int:
    """When a vehicle that turns round is back where its trip began."""
    first = trip.passings[0].arrival_seconds if trip.passings else trip.arrival_seconds
    driven = min(at_seconds, first) - trip.departure_seconds
    return at_seconds + max(0, driven)


class _Road:
    """The roads at a moment.

    Args:
        problem: As things are now.
        at_seconds: The moment.
    """

    def __init__(self, problem: Problem, at_seconds: int) -> None:
        self._problem = problem
        self._at = at_seconds
        self._windows = without_margin(problem.windows, problem.margin_seconds)
        self._gates = {gate.id: gate for gate in problem.gates}
        self._stops = {stop.id: stop for stop in problem.stops}
        self._ways = {way.id: way for way in problem.ways}
        self._fleets = {fleet.id: fleet for fleet in problem.fleets}
        self._loads = {load.id: load for load in problem.loads}

    def goes_as_told(self, trip: Trip) -> bool:
        """Whether nothing ahead of a trip has changed that it meets."""
        return self._is_lawful(trip) and all(
            _within(passing.start_seconds, passing.end_seconds, self._gates[passing.gate].hours)
            for passing in self._ahead(trip)
        )

    def may_turn(self, trip: Trip) -> bool:
        """Whether it has passed no gate yet, and is not in one."""
        return len(self._ahead(trip)) == len(trip.passings)

    def waits_beyond_limits(self, trips: Iterable[Trip]) -> dict[str, int]:
        """By gate, the longest wait that is longer than any should be there, in seconds."""
        found: dict[str, int] = {}
        for passing in (passing for trip in trips for passing in trip.passings):
            wait = passing.start_seconds - passing.arrival_seconds
            limit = self._gates[passing.gate].longest_wait_seconds
            if limit is not None and wait > limit:
                found[passing.gate] = max(wait, found.get(passing.gate, 0))
        return found

    def queues_beyond_limits(self, trips: Iterable[Trip]) -> dict[str, int]:
        """By gate, most vehicles that wait there at once, where that is more than may."""
        steps: dict[tuple[str, Direction], list[tuple[int, int]]] = defaultdict(list)
        for trip in trips:
            for one in trip.passings:
                if one.start_seconds > one.arrival_seconds:
                    mine = steps[one.gate, self._ways[trip.way].direction]
                    mine += [(one.arrival_seconds, 1), (one.start_seconds, -1)]
        found: dict[str, int] = {}
        for (gate, _), changes in steps.items():
            limit = self._gates[gate].longest_queue_vehicles
            most = max(accumulate(change for _, change in sorted(changes)))
            if limit is not None and most > limit:
                found[gate] = max(most, found.get(gate, 0))
        return found

    def drive(
        self, stands: Iterable[Trip], waiting: Sequence[Trip], patient: Container[str] = ()
    ) -> dict[str, Trip | None]:
        """Drive trips on, first come first served, between those that go as told.

        Args:
            stands: Trips that hold what they hold.
            waiting: Trips to be driven on.
            patient: Vehicles that wait before a gate however long it takes.

        Returns:
            By vehicle the trip as it goes; ``None`` where it cannot.
        """
        books = _Books(self._problem, self._windows)
        books.take_over(stands, waiting)
        driven: dict[str, Trip | None] = {}
        queue: list[tuple[int, str, int]] = []
        trips = {trip.vehicle: trip for trip in waiting}
        for trip in sorted(waiting, key=lambda one: one.begins_seconds):
            passed = len(trip.passings) - len(self._ahead(trip))
            books.hold_passings(trip, trip.passings[:passed])
            driven[trip.vehicle] = trip
            queue.append((_reached(trip, passed), trip.vehicle, passed))
        heapq.heapify(queue)
        while queue:
            _, vehicle, step = heapq.heappop(queue)
            trip = trips[vehicle]
            later = self._next(trip, step, books, patient=vehicle in patient)
            if later is None or not self._is_lawful(later):
                driven[vehicle] = None
                continue
            driven[vehicle] = trips[vehicle] = later
            if step < len(later.passings):
                heapq.heappush(queue, (_reached(later, step + 1), vehicle, step + 1))
        return driven

    def _next(self, trip: Trip, step: int, books: _Books, *, patient: bool) -> Trip | None:
        """The trip with its next gate passed, or, after the last, with its end."""
        try:
            if step == len(trip.passings):
                return books.alight(trip)
            return self._pass(trip, step, books, patient=patient)
        except Stuck:
            return None

    def _pass(self, trip: Trip, step: int, books: _Books, *, patient: bool) -> Trip | None:
        told = trip.passings[step]
        ready = max(told.start_seconds, told.arrival_seconds, self._at)
        direction = self._ways[trip.way].direction
        length = told.end_seconds - told.start_seconds
        passing = books.gates[told.gate].passing(direction, ready, length)
        passing = replace(passing, arrival_seconds=told.arrival_seconds)
        limit = None if patient else self._gates[told.gate].longest_wait_seconds
        if limit is not None and passing.start_seconds - passing.arrival_seconds > limit:
            return None
        books.hold_passings(trip, (passing,))
        return _with_passing(trip, step, passing)

    def _ahead(self, trip: Trip) -> tuple[Passing, ...]:
        return tuple(one for one in trip.passings if one.start_seconds >= self._at)

    def _is_lawful(self, trip: Trip) -> bool:
        """Whether windows, hours of service and what it is due still hold it."""
        load = None if trip.load is None else self._loads[trip.load]
        due = None if load is None else load.due_seconds
        if due is not None and trip.ends_seconds > due:
            return False
        available = self._fleets[trip.fleet].available
        if not _within(trip.begins_seconds, trip.ends_seconds, available):
            return False
        return all(_within(*stay, self._windows) for stay in self._stays(trip))

    def _stays(self, trip: Trip) -> list[tuple[int, int]]:
        """From when to when the trip is in the zone."""
        way = self._ways[trip.way]
        parts = [(self._stops[way.origin].inside, trip.begins_seconds, trip.departure_seconds)]
        now = trip.departure_seconds
        for leg, passing in zip(way.legs, trip.passings, strict=False):
            parts.append((leg.inside, now, passing.arrival_seconds))
            now = passing.end_seconds
            parts.append((self._gates[passing.gate].inside, passing.arrival_seconds, now))
        parts.append((way.legs[-1].inside, now, trip.arrival_seconds))
        inside = self._stops[way.destination].inside
        parts.append((inside, trip.arrival_seconds, trip.ends_seconds))
        found: list[tuple[int, int]] = []
        for is_inside, begun, ended in parts:
            if not is_inside or begun == ended:
                continue
            if found and found[-1][1] == begun:
                found[-1] = (found[-1][0], ended)
            else:
                found.append((begun, ended))
        return found


_BayUse = tuple[int, int, StopBook]
"""From when, for how long, and where a bay is held."""


class _Books:
    """What trips hold of gates, bays and intake desks."""

    def __init__(self, problem: Problem, windows: Sequence[Window]) -> None:
        held = bay_seconds(problem)
        self.gates = {gate.id: GateBook(gate, windows) for gate in problem.gates}
        latest = problem.latest_seconds
        self._stops = {stop.id: StopBook(stop, windows, held, latest) for stop in problem.stops}
        self._ends = {way.id: way.destination for way in problem.ways}
        self._directions = {way.id: way.direction for way in problem.ways}
        self._loads: Mapping[str, Load] = {load.id: load for load in problem.loads}
        self._fleets: Mapping[str, Fleet] = {fleet.id: fleet for fleet in problem.fleets}

    def hold_passings(self, trip: Trip, passings: Iterable[Passing]) -> None:
        """Book lanes for passages of a trip."""
        for passing in passings:
            self.gates[passing.gate].hold(self._directions[trip.way], passing)

    def take_over(self, stands: Iterable[Trip], waiting: Iterable[Trip]) -> None:
        """Book all that some trips hold, and where others have boarded already."""
        bays = [self._boarding(trip) for trip in waiting]
        for trip in stands:
            self.hold_passings(trip, trip.passings)
            self._hold_desks(trip)
            bays += [self._boarding(trip), self._alighting(trip)]
        # In the order of their starts, the first free bay will always do.
        for use in sorted((use for use in bays if use is not None), key=lambda one: one[0]):
            use[2].hold_bay(use[0], use[1])

    def _boarding(self, trip: Trip) -> _BayUse | None:
        if trip.load is None or trip.loading_start_seconds is None:
            return None
        load = self._loads[trip.load]
        seconds = self._fleets[trip.fleet].loading_seconds[load.kind]
        return trip.loading_start_seconds, seconds, self._stops[load.origin]

    def _alighting(self, trip: Trip) -> _BayUse | None:
        if trip.load is None or trip.unloading_start_seconds is None:
            return None
        seconds = self._fleets[trip.fleet].unloading_seconds[self._loads[trip.load].kind]
        return trip.unloading_start_seconds, seconds, self._stops[self._ends[trip.way]]

    def _hold_desks(self, trip: Trip) -> None:
        if trip.load is not None and trip.unloading_start_seconds is not None:
            load, stop = self._loads[trip.load], self._stops[self._ends[trip.way]]
            stop.hold_desks(load, trip.quantity, trip.unloading_start_seconds)

    def alight(self, trip: Trip) -> Trip:
        """The trip unloaded as soon as there is room, and not before it was told.

        Raises:
            Stuck: There never is.
        """
        if trip.load is None or trip.unloading_start_seconds is None:
            return trip
        load = self._loads[trip.load]
        seconds = self._fleets[trip.fleet].unloading_seconds[load.kind]
        stop = self._stops[self._ends[trip.way]]
        ready = max(trip.arrival_seconds, trip.unloading_start_seconds)
        start = stop.unloading(load, trip.quantity, seconds, ready)
        later = replace(trip, unloading_start_seconds=start, unloading_end_seconds=start + seconds)
        stop.hold_bay(start, seconds)
        self._hold_desks(later)
        return later


def _reached(trip: Trip, step: int) -> int:
    """When a trip comes to its next gate, or to its end."""
    if step < len(trip.passings):
        return trip.passings[step].arrival_seconds
    return trip.arrival_seconds


def _with_passing(trip: Trip, step: int, passing: Passing) -> Trip:
    """The trip with one passage as it will be, and all after it later by as much."""
    later = passing.end_seconds - trip.passings[step].end_seconds
    moved = trip.later(later)
    return replace(
        trip,
        passings=(*trip.passings[:step], passing, *moved.passings[step + 1 :]),
        arrival_seconds=moved.arrival_seconds,
        unloading_start_seconds=moved.unloading_start_seconds,
        unloading_end_seconds=moved.unloading_end_seconds,
    )


def _within(start: int, end: int, hours: Sequence[Window] | None) -> bool:
    return hours is None or any(
        hour.start_seconds <= start and end <= hour.end_seconds for hour in hours
    )
