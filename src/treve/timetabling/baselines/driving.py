"""One vehicle's drive to the second, between what the others have booked.

A *drive* is a chain of moves that follow each other without a rest: an empty trip, a loaded one,
perhaps the way out again. :meth:`Roadbook.run` tries it from a moment on and, where a stay in the
zone would outlast its window or a wait its limit, from a later moment, until it fits or nothing
can. Nothing is booked until :meth:`Roadbook.commit`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil

from treve.timetabling.baselines.calendars import Bookings, earliest_of, shortest
from treve.timetabling.baselines.routes import Route
from treve.timetabling.clock import intersect
from treve.timetabling.problem import PEOPLE, Direction, Fleet, Gate, Load, Problem, Stop, Window
from treve.timetabling.timetable import Passing, Trip

_ATTEMPTS = 2000
"""How often a drive is tried from a later moment before it is given up."""


@dataclass(frozen=True, slots=True)
class Move:
    """One trip to be driven.

    Attributes:
        route: Where.
        load: What, or ``None`` when empty.
        quantity: Units aboard.
        yields_to: For each more urgent load at the origin, when it is released and when its last
            unit starts to board; nobody starts to load in between.
    """

    route: Route
    load: Load | None = None
    quantity: int = 0
    yields_to: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Later:
    """The drive does not fit from this moment; it may from ``seconds`` later on."""

    seconds: int


class Stuck(Exception):  # noqa: N818 - control flow between two functions, never leaves the module
    """No later start can help."""


@dataclass(slots=True)
class _Stay:
    """The stay in the zone that a vehicle is in: since when, and until when it may last.

    Attributes:
        waited_seconds: All waits of the drive so far. To begin later by less than that changes
            nothing further on.
        waited_before_seconds: Those before the stay began.
    """

    since_seconds: int = 0
    until_seconds: int | None = None
    waited_seconds: int = 0
    waited_before_seconds: int = 0


@dataclass(slots=True)
class _Bays:
    """One stop's bookings."""

    stop: Stop
    hours: tuple[Window, ...] | None
    bays: list[Bookings] = field(default_factory=list)
    desks: dict[str, Bookings] = field(default_factory=dict)


class Roadbook:
    """What everybody has booked so far, and the laws of the road.

    Args:
        problem: The problem.
        windows: The hours of movement to keep to; the problem's own, or fewer of them.
    """

    def __init__(self, problem: Problem, windows: Sequence[Window]) -> None:
        """Open empty books for every lane, bay and intake desk."""
        margin = problem.margin_seconds
        self.windows = tuple(
            Window(window.start_seconds, window.end_seconds - margin)
            for window in windows
            if window.seconds > margin
        )
        self._horizon = problem.horizon_seconds
        services = [
            seconds
            for fleet in problem.fleets
            for table in (fleet.loading_seconds, fleet.unloading_seconds)
            for seconds in table.values()
        ]
        self._stops = {stop.id: self._open_stop(stop, services) for stop in problem.stops}
        self._lanes: dict[tuple[str, Direction], tuple[tuple[int, ...], list[Bookings]]] = {}
        self._gate_hours: dict[str, tuple[Window, ...] | None] = {}
        for gate in problem.gates:
            self._open_gate(gate)

    def _open_stop(self, stop: Stop, services: Sequence[int]) -> _Bays:
        hours = intersect(stop.hours, self.windows) if stop.inside else stop.hours
        busy = shortest(seconds for seconds in services if seconds > 0)
        return _Bays(
            stop,
            hours,
            [Bookings(busy) for _ in range(stop.bays or 0)],
            {
                key: Bookings(max(1, ceil(each)))
                for key, each in stop.intake_seconds_per_unit.items()
            },
        )

    def _open_gate(self, gate: Gate) -> None:
        busy = shortest(row.seconds for row in gate.passages)
        lanes = [Bookings(busy) for _ in gate.lanes]
        for direction in Direction:
            serving = tuple(
                index for index, lane in enumerate(gate.lanes) if direction in lane.directions
            )
            self._lanes[gate.id, direction] = serving, [lanes[index] for index in serving]
        self._gate_hours[gate.id] = (
            intersect(gate.hours, self.windows) if gate.inside else gate.hours
        )

    def run(
        self, fleet: Fleet, vehicle: str, moves: Sequence[Move], ready_seconds: int
    ) -> tuple[Trip, ...] | None:
        """The earliest trips for these moves, or ``None`` where there are none.

        Args:
            fleet: The vehicle's fleet.
            vehicle: Its name.
            moves: In order; each begins where the one before ends.
            ready_seconds: When the vehicle may begin; until then it stands where it may stand.
        """
        start = ready_seconds
        try:
            for _ in range(_ATTEMPTS):
                outcome = self._attempt(fleet, vehicle, moves, start)
                if not isinstance(outcome, Later):
                    return outcome
                start += outcome.seconds
        except Stuck:
            return None
        return None

    def commit(self, trips: Sequence[Trip], moves: Sequence[Move], fleet: Fleet) -> None:
        """Book everything that these trips hold."""
        for trip, move in zip(trips, moves, strict=True):
            for passing in trip.passings:
                serving, lanes = self._lanes[passing.gate, move.route.way.direction]
                length = passing.end_seconds - passing.start_seconds
                lanes[serving.index(passing.lane)].book(passing.start_seconds, length)
            load = move.load
            if load is None or trip.loading_start_seconds is None:
                continue
            self._hold_bay(
                load.origin, trip.loading_start_seconds, fleet.loading_seconds[load.kind]
            )
            assert trip.unloading_start_seconds is not None  # noqa: S101 - loaded trips unload
            place = move.route.way.destination
            self._hold_bay(place, trip.unloading_start_seconds, fleet.unloading_seconds[load.kind])
            for desk, seconds in self._desks(place, load, move.quantity):
                desk.book(trip.unloading_start_seconds, seconds)

    def _hold_bay(self, place: str, start: int, seconds: int) -> None:
        if seconds > 0:
            for bay in self._stops[place].bays:
                if bay.earliest(start, seconds) == start:
                    bay.book(start, seconds)
                    return

    def _attempt(
        self, fleet: Fleet, vehicle: str, moves: Sequence[Move], start: int
    ) -> tuple[Trip, ...] | Later:
        trips: list[Trip] = []
        stay = _Stay()
        now = start
        for move in moves:
            waited = stay.waited_seconds
            done = self._trip(fleet, vehicle, move, now, stay)
            if isinstance(done, Later):
                return done
            begun, ended = _extent(done)
            late = self._off_duty(fleet, begun, ended)
            if late is not None:
                return Later(late.seconds + waited + begun - now)
            trips.append(done)
            now = ended
            if fleet.rests_inside:
                stay.until_seconds = None
        return tuple(trips)

    def _trip(self, fleet: Fleet, vehicle: str, move: Move, now: int, stay: _Stay) -> Trip | Later:
        load, way = move.load, move.route.way
        loading = self._board(fleet, move, now, stay)
        if isinstance(loading, Later):
            return loading
        departure = now if loading is None else loading[1]
        passings = self._travel(move, departure, stay)
        if isinstance(passings, Later):
            return passings
        arrival = move.route.stretches[-1].seconds
        arrival += passings[-1].end_seconds if passings else departure
        unloading = self._alight(fleet, move, arrival, stay)
        if isinstance(unloading, Later):
            return unloading
        if load is None or loading is None or unloading is None:
            return Trip(vehicle, way.id, departure, arrival, passings)
        return Trip(
            vehicle, way.id, departure, arrival, passings, load.id, move.quantity,
            *loading, *unloading,
        )  # fmt: skip

    def _board(
        self, fleet: Fleet, move: Move, now: int, stay: _Stay
    ) -> tuple[int, int] | Later | None:
        """When loading starts and ends; ``None`` for an empty trip."""
        load = move.load
        if load is None:
            return None
        start = self._loading(fleet, move, load, now)
        stay.waited_seconds += start - now
        end = start + fleet.loading_seconds[load.kind]
        if self._stops[load.origin].stop.inside:
            late = self._stand(stay, start, end)
            if late is not None:
                return late
        return start, end

    def _travel(self, move: Move, now: int, stay: _Stay) -> tuple[Passing, ...] | Later:
        """Drive the legs and pass the gates; the last leg is driven too."""
        passings: list[Passing] = []
        for stretch in move.route.stretches:
            begun, now = now, now + stretch.seconds
            if stretch.inside:
                late = self._stand(stay, begun, now)
                if late is not None:
                    return late
            elif stretch.seconds:
                stay.until_seconds = None
            if stretch.gate is not None:
                passing = self._pass(move, stretch.gate, stretch.passage_seconds, now, stay)
                if isinstance(passing, Later):
                    return passing
                passings.append(passing)
                now = passing.end_seconds
        return tuple(passings)

    def _alight(
        self, fleet: Fleet, move: Move, arrival: int, stay: _Stay
    ) -> tuple[int, int] | Later | None:
        """When unloading starts and ends; an empty vehicle merely arrives."""
        load = move.load
        start = arrival if load is None else self._unloading(fleet, move, load, arrival)
        end = start if load is None else start + fleet.unloading_seconds[load.kind]
        due = None if load is None else load.due_seconds
        if end > self._horizon or (due is not None and end > due):
            raise Stuck
        if not self._stops[move.route.way.destination].stop.inside:
            stay.until_seconds = None
        else:
            late = self._stand(stay, arrival, end)
            if late is not None:
                return late
        stay.waited_seconds += start - arrival
        return None if load is None else (start, end)

    def _loading(self, fleet: Fleet, move: Move, load: Load, now: int) -> int:
        """When loading starts: released, a bay free, nobody more urgent waiting."""
        if load.release_seconds is not None:
            now = max(now, load.release_seconds)
        book = self._stops[load.origin]
        while True:
            start = _bay_free(book, now, fleet.loading_seconds[load.kind])
            later = [last for release, last in move.yields_to if release <= start < last]
            if not later:
                return start
            now = max(later)
            if now > self._horizon:
                raise Stuck

    def _unloading(self, fleet: Fleet, move: Move, load: Load, now: int) -> int:
        """When unloading starts: a bay and every desk concerned free at once."""
        place = move.route.way.destination
        book = self._stops[place]
        desks = self._desks(place, load, move.quantity)
        while True:
            start = _bay_free(book, now, fleet.unloading_seconds[load.kind])
            now = max((desk.earliest(start, held) for desk, held in desks), default=start)
            if now == start:
                return start

    def _desks(self, place: str, load: Load, quantity: int) -> list[tuple[Bookings, int]]:
        book = self._stops[place]
        keys = (load.category, PEOPLE) if load.people else (load.category,)
        each = book.stop.intake_seconds_per_unit
        return [(book.desks[key], ceil(each[key] * quantity)) for key in keys if key in each]

    def _pass(
        self, move: Move, gate: Gate, seconds: int, arrival: int, stay: _Stay
    ) -> Passing | Later:
        """Take the first free slot of a gate; a wait that is too long begins the drive later."""
        serving, lanes = self._lanes[gate.id, move.route.way.direction]
        found = earliest_of(lanes, self._gate_hours[gate.id], arrival, seconds)
        if found is None:
            raise Stuck
        start, index = found
        limit = gate.longest_wait_seconds
        if limit is not None and start - arrival > limit:
            return Later(stay.waited_seconds + start - arrival - limit)
        if not gate.inside:
            stay.until_seconds = None
        else:
            late = self._stand(stay, arrival, start + seconds)
            if late is not None:
                return late
        stay.waited_seconds += start - arrival
        return Passing(gate.id, serving[index], arrival, start, start + seconds)

    def _stand(self, stay: _Stay, begun: int, ended: int) -> Later | None:
        """Be in the zone from one moment to another, in the window of the stay."""
        if stay.until_seconds is None:
            window = next((w for w in self.windows if begun < w.end_seconds), None)
            if window is None:
                raise Stuck
            if begun < window.start_seconds:
                return Later(stay.waited_seconds + window.start_seconds - begun)
            stay.since_seconds, stay.until_seconds = begun, window.end_seconds
            stay.waited_before_seconds = stay.waited_seconds
        if ended <= stay.until_seconds:
            return None
        until = stay.until_seconds
        after = next((w.start_seconds for w in self.windows if w.start_seconds >= until), None)
        if after is None:
            raise Stuck
        return Later(stay.waited_before_seconds + after - stay.since_seconds)

    def _off_duty(self, fleet: Fleet, begun: int, ended: int) -> Later | None:
        """How much later a trip must begin to lie within one of its fleet's hours of service."""
        if fleet.available is None:
            return None
        for hours in fleet.available:
            if hours.start_seconds <= begun and ended <= hours.end_seconds:
                return None
            if hours.start_seconds > begun:
                return Later(hours.start_seconds - begun)
        raise Stuck


def _bay_free(book: _Bays, now: int, seconds: int) -> int:
    if not book.bays or seconds == 0:
        free: list[Bookings] | tuple[Bookings, ...] = (_NEVER_HELD,)
    else:
        free = book.bays
    found = earliest_of(free, book.hours, now, seconds)
    if found is None:
        raise Stuck
    return found[0]


_NEVER_HELD = Bookings()


def _extent(trip: Trip) -> tuple[int, int]:
    begun = trip.departure_seconds
    if trip.loading_start_seconds is not None:
        begun = trip.loading_start_seconds
    ended = trip.arrival_seconds
    if trip.unloading_end_seconds is not None:
        ended = trip.unloading_end_seconds
    return begun, ended


def outside_lead(fleet: Fleet, moves: Sequence[Move], inside: Mapping[str, bool]) -> int:
    """Seconds that a drive spends outside the zone before it first touches it.

    So much earlier than the first window a vehicle that stands ready outside may set out.
    """
    lead = 0
    for move in moves:
        if move.load is not None:
            if inside[move.route.way.origin]:
                return lead
            lead += fleet.loading_seconds[move.load.kind]
        for stretch in move.route.stretches:
            if stretch.inside:
                return lead
            lead += stretch.seconds
            if stretch.gate is not None:
                if stretch.gate.inside:
                    return lead
                lead += stretch.passage_seconds
        if inside[move.route.way.destination]:
            return lead
        if move.load is not None:
            lead += fleet.unloading_seconds[move.load.kind]
    return lead
