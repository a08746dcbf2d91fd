"""One vehicle's drive to the second, between what the others have booked.

A *drive* is a chain of moves that follow each other without a rest: an empty trip, a loaded one,
perhaps the way out again. :meth:`Roadbook.run` tries it from a moment on and, where a stay in the
zone would outlast its window, a wait, a queue or the time aboard its limit, or a condition does not
let it go yet, from a later moment, until it fits or nothing can. Who must not be aboard so long, or
finds no place in a queue, waits at the stop; whose shift or fuel would not last rests first, or is
refuelled, where it stands. Nothing is booked until :meth:`Roadbook.commit`.
"""

from __future__ import annotations

from collections.abc import Sequence

from treve.timetabling.baselines.books import GateBook, StopBook, bay_seconds
from treve.timetabling.baselines.facing import Facing
from treve.timetabling.baselines.moves import Later, Move, Stuck, least_seconds
from treve.timetabling.baselines.stays import Stay
from treve.timetabling.baselines.tallies import Counted, Tallies
from treve.timetabling.clock import without_margin
from treve.timetabling.duties import Duties, is_limited
from treve.timetabling.problem import (
    Direction,
    Fleet,
    Gate,
    Load,
    Problem,
    Way,
)
from treve.timetabling.timetable import Passing, Trip
from treve.timetabling.window import (
    Window,
)

_ATTEMPTS = 2000
"""How often a drive is tried from a later moment before it is given up."""


class Roadbook:
    """What everybody has booked so far, and the laws of the road.

    Args:
        problem: The problem.
        windows: The hours of movement to keep to; the problem's own, or fewer of them.
        facing: As of :class:`GateBook`.

    Attributes:
        windows: The hours in which one may be in the zone: those given, less the margin.
        tallies: What of each cumulative quantity is booked.
        duties: The laws of shifts and fuel.
    """

    def __init__(
        self, problem: Problem, windows: Sequence[Window], facing: Facing | None = None
    ) -> None:
        """Open empty books for every lane, bay and intake desk, and for every condition."""
        self.windows = without_margin(windows, problem.margin_seconds)
        self.tallies = Tallies(problem)
        self.duties = Duties(problem)
        self._latest = problem.latest_seconds
        held = bay_seconds(problem)
        self._stops = {
            stop.id: StopBook(stop, self.windows, held, self._latest) for stop in problem.stops
        }
        self._gates = {gate.id: GateBook(gate, self.windows, facing) for gate in problem.gates}
        # What the vehicle that is being sent has passed: it may have to switch a lane itself.
        self._passed: list[tuple[Direction, Passing]] = []

    def run(
        self,
        fleet: Fleet,
        vehicle: str,
        moves: Sequence[Move],
        ready_seconds: int,
        after: Sequence[Trip] = (),
        before: Sequence[tuple[Move, Trip]] = (),
    ) -> tuple[Trip, ...] | None:
        """The earliest trips for these moves, or ``None`` where there are none.

        Args:
            fleet: The vehicle's fleet.
            vehicle: Its name.
            moves: In order; each begins where the one before ends.
            ready_seconds: When the vehicle may begin; until then it stands where it may stand.
            after: All that it has driven before.
            before: The last part of that, which nobody has booked yet.
        """
        driven = [(m.route.way.direction, one) for m, trip in before for one in trip.passings]
        start = ready_seconds
        try:
            for _ in range(_ATTEMPTS):
                self._passed = driven.copy()
                outcome = self._attempt(fleet, vehicle, moves, start)
                if not isinstance(outcome, Later):
                    later = self._off_shift(fleet, moves, outcome, after)
                    if later == 0:
                        return outcome
                    outcome = Later(later)
                start += outcome.seconds
        except Stuck:
            return None
        return None

    def _off_shift(
        self, fleet: Fleet, moves: Sequence[Move], trips: Sequence[Trip], after: Sequence[Trip]
    ) -> int:
        """How much later a drive must begin to keep its vehicle's shifts and its fuel."""
        if not is_limited(fleet):
            return 0
        least = sum(
            move.route.free_seconds
            if move.load is None
            else least_seconds(fleet, move.load, move.route)
            for move in moves
        )
        log = self.duties.after(fleet, None, after)
        later = self.duties.put_off(fleet, log, trips, least)
        if later is None:
            raise Stuck
        return later

    def has_room(self, trip: Trip, move: Move, fleet: Fleet) -> bool:
        """Whether a trip may be driven to the second as it stands, beside all that is booked.

        Args:
            trip: Somebody's plan; its legs take what they take.
            move: What it is.
            fleet: Its vehicle's fleet.
        """
        way = move.route.way.direction
        if not all(self._gates[passing.gate].is_free(way, passing) for passing in trip.passings):
            return False
        try:
            return self._keeps_windows(trip, move) and self._is_served(trip, move, fleet)
        except Stuck:
            return False

    def _is_served(self, trip: Trip, move: Move, fleet: Fleet) -> bool:
        """Whether its people or goods board and alight when it says, and count by then."""
        load, start, end = move.load, trip.loading_start_seconds, trip.unloading_start_seconds
        if load is None or start is None or end is None:
            return True
        if load.due_seconds is not None and trip.ends_seconds > load.due_seconds:
            return False
        there = self._stops[move.route.way.destination]
        seconds = fleet.loading_seconds[load.kind], fleet.unloading_seconds[load.kind]
        return (
            self._stops[load.origin].loading(move, load, seconds[0], start) == start
            and there.unloading(load, trip.quantity, seconds[1], end) == end
            and not any(self.tallies.put_off(Counted.of(trip), trip.quantity))
        )

    def _keeps_windows(self, trip: Trip, move: Move) -> bool:
        """Whether every stay in the zone lies within one window."""
        stay, now = Stay(self.windows), trip.departure_seconds
        parts = [(self._stops[move.route.way.origin].inside, trip.begins_seconds, now)]
        passings = iter(trip.passings)
        for stretch in move.route.stretches:
            parts.append((stretch.inside, now, now + stretch.seconds))
            now += stretch.seconds
            if stretch.gate is not None:
                passed = next(passings).end_seconds
                parts.append((stretch.gate.inside, now, passed))
                now = passed
        parts.append((self._stops[move.route.way.destination].inside, now, trip.ends_seconds))
        for inside, begun, ended in parts:
            if not inside:
                stay.end()
            elif begun < ended and stay.stand(begun, ended) is not None:
                return False
        return True

    def commit(self, trips: Sequence[Trip], moves: Sequence[Move], fleet: Fleet) -> None:
        """Book everything that these trips hold."""
        for trip, move in zip(trips, moves, strict=True):
            for passing in trip.passings:
                self._gates[passing.gate].hold(move.route.way.direction, passing)
            for start, held, book in self._bays_of(trip, move.route.way, move.load, fleet):
                book.hold_bay(start, held)
            self._hold_desks(trip, move.route.way, move.load)
            self._count(trip)

    def take_over(self, driven: Sequence[tuple[Trip, Way, Load | None, Fleet]]) -> None:
        """Book what somebody else has planned, all at once: nothing may be booked before it.

        Args:
            driven: Trips that keep all laws, each with its way, its load and its fleet.
        """
        bays = []
        for trip, way, load, fleet in driven:
            for passing in trip.passings:
                self._gates[passing.gate].hold(way.direction, passing)
            bays += self._bays_of(trip, way, load, fleet)
            self._hold_desks(trip, way, load)
            self._count(trip)
        # In the order of their starts, the first free bay will always do.
        for start, held, book in sorted(bays, key=lambda row: row[0]):
            book.hold_bay(start, held)

    def _bays_of(
        self, trip: Trip, way: Way, load: Load | None, fleet: Fleet
    ) -> list[tuple[int, int, StopBook]]:
        """When and for how long a trip holds a bay, and where."""
        if load is None or trip.loading_start_seconds is None:
            return []
        assert trip.unloading_start_seconds is not None  # noqa: S101 - loaded trips unload
        seconds = fleet.loading_seconds[load.kind], fleet.unloading_seconds[load.kind]
        return [
            (trip.loading_start_seconds, seconds[0], self._stops[load.origin]),
            (trip.unloading_start_seconds, seconds[1], self._stops[way.destination]),
        ]

    def _hold_desks(self, trip: Trip, way: Way, load: Load | None) -> None:
        if load is not None and trip.unloading_start_seconds is not None:
            place = self._stops[way.destination]
            place.hold_desks(load, trip.quantity, trip.unloading_start_seconds)

    def _count(self, trip: Trip) -> None:
        if trip.load is not None and self.tallies:
            self.tallies.add(Counted.of(trip), trip.quantity)

    def _attempt(
        self, fleet: Fleet, vehicle: str, moves: Sequence[Move], start: int
    ) -> tuple[Trip, ...] | Later:
        trips: list[Trip] = []
        stay = Stay(self.windows)
        now = start
        for move in moves:
            waited = stay.waited_seconds
            done = self._trip(fleet, vehicle, move, now, stay)
            if isinstance(done, Later):
                return done
            begun, ended = done.begins_seconds, done.ends_seconds
            late = _off_duty(fleet, begun, ended)
            if late is not None:
                return Later(late.seconds + waited + begun - now)
            surplus = _too_long_aboard(move.load, begun, ended)
            if surplus > 0:
                return Later(surplus + waited + begun - now)
            if done.load is not None and self.tallies:
                leave, arrive = self.tallies.put_off(Counted.of(done), done.quantity)
                # What the vehicle waits for anyway, until then, a later start takes up first.
                leave += (waited + begun - now) if leave else 0
                arrive += stay.waited_seconds if arrive else 0
                if leave or arrive:
                    return Later(max(leave, arrive))
            trips.append(done)
            now = ended
            if fleet.rests_inside:
                stay.end()
        return tuple(trips)

    def _trip(self, fleet: Fleet, vehicle: str, move: Move, now: int, stay: Stay) -> Trip | Later:
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
        self, fleet: Fleet, move: Move, now: int, stay: Stay
    ) -> tuple[int, int] | Later | None:
        """When loading starts and ends; ``None`` for an empty trip."""
        load = move.load
        if load is None:
            return None
        book = self._stops[load.origin]
        seconds = fleet.loading_seconds[load.kind]
        start = book.loading(move, load, seconds, now)
        stay.waited_seconds += start - now
        end = start + seconds
        if book.inside:
            late = stay.stand(start, end)
            if late is not None:
                return late
        return start, end

    def _travel(self, move: Move, now: int, stay: Stay) -> tuple[Passing, ...] | Later:
        """Drive the legs and pass the gates; the last leg is driven too."""
        passings: list[Passing] = []
        for stretch in move.route.stretches:
            begun, now = now, now + stretch.seconds
            if stretch.inside:
                late = stay.stand(begun, now)
                if late is not None:
                    return late
            elif stretch.seconds:
                stay.end()
            if stretch.gate is not None:
                passing = self._pass(move, stretch.gate, stretch.passage_seconds, now, stay)
                if isinstance(passing, Later):
                    return passing
                passings.append(passing)
                now = passing.end_seconds
        return tuple(passings)

    def _pass(
        self, move: Move, gate: Gate, seconds: int, arrival: int, stay: Stay
    ) -> Passing | Later:
        """Take the first free slot of a gate; a wait that is too long begins the drive later."""
        direction = move.route.way.direction
        passing = self._gates[gate.id].passing(direction, arrival, seconds, self._passed)
        wait = passing.start_seconds - arrival
        limit = gate.longest_wait_seconds
        if limit is not None and wait > limit:
            return Later(stay.waited_seconds + wait - limit)
        too_soon = self._gates[gate.id].too_soon(direction, passing)
        if too_soon:
            return Later(stay.waited_seconds + too_soon)
        late = stay.pass_gate(arrival, passing, inside=gate.inside)
        if late is None:
            self._passed.append((direction, passing))
        return late or passing

    def _alight(
        self, fleet: Fleet, move: Move, arrival: int, stay: Stay
    ) -> tuple[int, int] | Later | None:
        """When unloading starts and ends; an empty vehicle merely arrives."""
        load = move.load
        book = self._stops[move.route.way.destination]
        start = end = arrival
        if load is not None:
            seconds = fleet.unloading_seconds[load.kind]
            start = book.unloading(load, move.quantity, seconds, arrival)
            end = start + seconds
        due = None if load is None else load.due_seconds
        if end > self._latest or (due is not None and end > due):
            raise Stuck
        if not book.inside:
            stay.end()
        else:
            late = stay.stand(arrival, end)
            if late is not None:
                return late
        stay.waited_seconds += start - arrival
        return None if load is None else (start, end)


def _too_long_aboard(load: Load | None, begun: int, ended: int) -> int:
    """How much longer a trip keeps its load aboard than it may; 0 or less where it may."""
    if load is None or load.longest_aboard_seconds is None:
        return 0
    return ended - begun - load.longest_aboard_seconds


def _off_duty(fleet: Fleet, begun: int, ended: int) -> Later | None:
    """How much later a trip must begin to lie within one of its fleet's hours of service."""
    if fleet.available is None:
        return None
    for hours in fleet.available:
        if hours.start_seconds <= begun and ended <= hours.end_seconds:
            return None
        if hours.start_seconds > begun:
            return Later(hours.start_seconds - begun)
    raise Stuck
