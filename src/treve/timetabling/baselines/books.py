"""What everybody has booked at one stop or one gate, and when there is room for one more."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from math import ceil

from treve.timetabling.baselines.calendars import Bookings, Pool, earliest_of, shortest
from treve.timetabling.baselines.facing import Facing
from treve.timetabling.baselines.moves import Move, Stuck
from treve.timetabling.clock import intersect
from treve.timetabling.problem import PEOPLE, Direction, Gate, Load, Problem, Stop
from treve.timetabling.timetable import Passing
from treve.timetabling.window import Window


def bay_seconds(problem: Problem) -> tuple[int, int]:
    """What a bay is held for at least and at most, by anybody."""
    lengths = [
        seconds
        for fleet in problem.fleets
        for table in (fleet.loading_seconds, fleet.unloading_seconds)
        for seconds in table.values()
        if seconds > 0
    ]
    return shortest(lengths), max(lengths, default=1)


class StopBook:
    """One stop's bays and intake desks.

    Args:
        stop: Whose they are.
        windows: The hours in which one may be in the zone.
        held_seconds: From :func:`bay_seconds`.
        latest_seconds: Nothing begins later.

    Attributes:
        inside: Whether the stop lies in the zone.
    """

    def __init__(
        self,
        stop: Stop,
        windows: Sequence[Window],
        held_seconds: tuple[int, int],
        latest_seconds: int,
    ) -> None:
        """Begin with nothing booked."""
        self.inside = stop.inside
        self._hours = intersect(stop.hours, windows) if stop.inside else stop.hours
        self._latest = latest_seconds
        least, most = held_seconds
        self._bays = [Bookings(least) for _ in range(stop.bays or 0)]
        self._free_bays = Pool(self._bays, most)
        self._intake = stop.intake_seconds_per_unit
        self._desks = {key: Bookings(max(1, ceil(each))) for key, each in self._intake.items()}

    def loading(self, move: Move, load: Load, seconds: int, now_seconds: int) -> int:
        """When loading starts: released, a bay free, nobody more urgent waiting."""
        if load.release_seconds is not None:
            now_seconds = max(now_seconds, load.release_seconds)
        while True:
            start = self._bay_free(now_seconds, seconds)
            later = [last for release, last in move.yields_to if release <= start < last]
            if not later:
                return start
            now_seconds = max(later)
            if now_seconds > self._latest:
                raise Stuck

    def unloading(self, load: Load, quantity: int, seconds: int, now_seconds: int) -> int:
        """When unloading starts: a bay and every desk concerned free at once."""
        desks = self._desks_for(load, quantity)
        while True:
            start = self._bay_free(now_seconds, seconds)
            now_seconds = max((desk.earliest(start, held) for desk, held in desks), default=start)
            if now_seconds == start:
                return start

    def hold_bay(self, start_seconds: int, seconds: int) -> None:
        """Book the first bay that is free then, where there are bays to hold."""
        if seconds > 0 and self._bays:
            start, index = self._free_bays.earliest(start_seconds, seconds)
            if start == start_seconds:
                self._free_bays.book(index, start, seconds)

    def hold_desks(self, load: Load, quantity: int, start_seconds: int) -> None:
        """Book every desk that takes in such a load."""
        for desk, seconds in self._desks_for(load, quantity):
            desk.book(start_seconds, seconds)

    def _bay_free(self, now: int, seconds: int) -> int:
        # No bays means bays without number, and what takes no time holds none.
        bays = self._free_bays if seconds and self._bays else _NEVER_HELD
        found = earliest_of(bays, self._hours, now, seconds)
        if found is None:
            raise Stuck
        return found[0]

    def _desks_for(self, load: Load, quantity: int) -> list[tuple[Bookings, int]]:
        keys = (load.category, PEOPLE) if load.people else (load.category,)
        each = self._intake
        return [(self._desks[key], ceil(each[key] * quantity)) for key in keys if key in each]


_NEVER_HELD = Pool((Bookings(),), 1)


class Queue:
    """Who stands waiting in one direction of a gate, where there is room for so many only.

    Args:
        longest: Most who may stand there at once.
    """

    __slots__ = ("_longest", "_moments", "_standing")

    def __init__(self, longest: int) -> None:
        """Begin with nobody there."""
        self._longest = longest
        # From each moment until the next so many stand there; before the first nobody does.
        self._moments: list[int] = []
        self._standing: list[int] = []

    def room_from(self, arrival_seconds: int, start_seconds: int) -> int:
        """The first moment from which one more may wait until the start, or the start itself."""
        if start_seconds <= arrival_seconds:
            return arrival_seconds
        if self._longest < 1:
            return start_seconds
        moments, standing = self._moments, self._standing
        at = bisect_left(moments, start_seconds) - 1
        while at >= 0:
            until = moments[at + 1] if at + 1 < len(moments) else start_seconds
            if until <= arrival_seconds:
                break
            if standing[at] >= self._longest:
                return min(until, start_seconds)
            at -= 1
        return arrival_seconds

    def join(self, arrival_seconds: int, start_seconds: int) -> None:
        """Stand there from an arrival until the start of a passage."""
        if start_seconds <= arrival_seconds:
            return
        first, last = self._cut(arrival_seconds), self._cut(start_seconds)
        for at in range(first, last):
            self._standing[at] += 1

    def _cut(self, moment: int) -> int:
        """The place of a moment among the moments, noted if need be."""
        at = bisect_left(self._moments, moment)
        if at == len(self._moments) or self._moments[at] != moment:
            self._moments.insert(at, moment)
            self._standing.insert(at, self._standing[at - 1] if at else 0)
        return at


class GateBook:
    """One gate's lanes and queues.

    A lane that has to be switched is booked twice: for each direction when it can serve it.

    Args:
        gate: Whose they are.
        windows: The hours in which one may be in the zone.
        facing: Which way lanes that have to be switched are to face, and when; ``None``:
            whichever way they can.
    """

    def __init__(self, gate: Gate, windows: Sequence[Window], facing: Facing | None = None) -> None:
        """Begin with nothing booked."""
        self._gate = gate
        self._hours = intersect(gate.hours, windows) if gate.inside else gate.hours
        lengths = [row.seconds for row in gate.passages]
        least = shortest(lengths)
        self._lanes: dict[tuple[int, Direction], Bookings] = {}
        self._serving: dict[Direction, tuple[tuple[int, ...], Pool]] = {}
        whole = [Bookings(least) for _ in gate.lanes]
        for direction in Direction:
            serving = tuple(
                index for index, lane in enumerate(gate.lanes) if direction in lane.directions
            )
            for index in serving:
                turns = gate.lanes[index].switch_seconds > 0
                self._lanes[index, direction] = Bookings(least) if turns else whole[index]
            pool = Pool(
                [self._lanes[index, direction] for index in serving], max(lengths, default=1)
            )
            self._serving[direction] = serving, pool
            if facing is not None and windows:
                self._shut(facing, direction, max(w.end_seconds for w in windows))
        self._queues: dict[Direction, Queue] = {}
        if gate.longest_queue_vehicles is not None:
            longest = gate.longest_queue_vehicles
            self._queues = {direction: Queue(longest) for direction in Direction}

    def _shut(self, facing: Facing, direction: Direction, until: int) -> None:
        """Leave lanes to those who pass them the other way."""
        serving, pool = self._serving[direction]
        for at, index in enumerate(serving):
            for span in facing.shut(self._gate, index, direction, until):
                pool.note(at, span[1], self._lanes[index, direction].cover(*span))

    def passing(
        self,
        direction: Direction,
        arrival_seconds: int,
        seconds: int,
        passed: Sequence[tuple[Direction, Passing]] = (),
    ) -> Passing:
        """The first free slot for somebody who is there from ``arrival_seconds`` on.

        Args:
            direction: Which way.
            arrival_seconds: When.
            seconds: How long the passage takes.
            passed: What the same vehicle passes before that and has not booked yet.
        """
        serving, pool = self._serving[direction]
        ready = arrival_seconds
        while True:
            found = earliest_of(pool, self._hours, ready, seconds)
            if found is None:
                raise Stuck
            start, index = found
            ready = self._turned(serving[index], direction, start, passed)
            if ready <= start:
                end = start + seconds
                return Passing(self._gate.id, serving[index], arrival_seconds, start, end)

    def _turned(
        self,
        lane: int,
        direction: Direction,
        start: int,
        passed: Sequence[tuple[Direction, Passing]],
    ) -> int:
        """When a lane can have been switched for somebody who passed it the other way."""
        switch = self._gate.lanes[lane].switch_seconds
        if not switch:
            return start
        return max(
            (
                one.end_seconds + switch
                for way, one in passed
                if way is not direction and (one.gate, one.lane) == (self._gate.id, lane)
            ),
            default=start,
        )

    def too_soon(self, direction: Direction, passing: Passing) -> int:
        """How much later somebody must be there to find a place in the queue until the passage."""
        queue = self._queues.get(direction)
        if queue is None:
            return 0
        arrival, start = passing.arrival_seconds, passing.start_seconds
        return queue.room_from(arrival, start) - arrival

    def is_free(self, direction: Direction, passing: Passing) -> bool:
        """Whether a passage can be just as it is: lane free, gate open, a place to wait for it."""
        start, end = passing.start_seconds, passing.end_seconds
        if self._lanes[passing.lane, direction].earliest(start, end - start) != start:
            return False
        if self.too_soon(direction, passing):
            return False
        return self._hours is None or any(
            hour.start_seconds <= start and end <= hour.end_seconds for hour in self._hours
        )

    def hold(self, direction: Direction, passing: Passing) -> None:
        """Book the lane of a passing for as long as it takes, and the place before it."""
        start, end = passing.start_seconds, passing.end_seconds
        switch = self._gate.lanes[passing.lane].switch_seconds
        booked = self._lanes[passing.lane, direction]
        closed = booked.book(start, end - start) if not switch else booked.cover(start, end)
        for way, (serving, pool) in self._serving.items():
            at = bisect_left(serving, passing.lane)
            if at == len(serving) or serving[at] != passing.lane:
                continue
            if way is direction or not switch:
                pool.note(at, end, closed)
            else:
                turned = self._lanes[passing.lane, way].cover(start - switch, end + switch)
                pool.note(at, end + switch, turned)
        if self._queues:
            self._queues[direction].join(passing.arrival_seconds, start)
