"""What everybody has booked at one stop or one gate, and when there is room for one more."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from math import ceil

from treve.timetabling.baselines.calendars import Bookings, Pool, earliest_of, shortest
from treve.timetabling.baselines.moves import Move, Stuck
from treve.timetabling.clock import intersect
from treve.timetabling.problem import (
    PEOPLE,
    Direction,
    Gate,
    Load,
    Stop,
)
from treve.timetabling.timetable import Passing
from treve.timetabling.window import (
    Window,
)


class StopBook:
    """One stop's bays and intake desks.

    Args:
        stop: Whose they are.
        windows: The hours in which one may be in the zone.
        held_seconds: What a bay is held for at least and at most, by anybody.
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


class GateBook:
    """One gate's lanes.

    Args:
        gate: Whose they are.
        windows: The hours in which one may be in the zone.
    """

    def __init__(self, gate: Gate, windows: Sequence[Window]) -> None:
        """Begin with nothing booked."""
        self._gate = gate
        self._hours = intersect(gate.hours, windows) if gate.inside else gate.hours
        lengths = [row.seconds for row in gate.passages]
        self._lanes = [Bookings(shortest(lengths)) for _ in gate.lanes]
        self._serving: dict[Direction, tuple[tuple[int, ...], Pool]] = {}
        for direction in Direction:
            serving = tuple(
                index for index, lane in enumerate(gate.lanes) if direction in lane.directions
            )
            pool = Pool([self._lanes[index] for index in serving], max(lengths, default=1))
            self._serving[direction] = serving, pool

    def passing(self, direction: Direction, arrival_seconds: int, seconds: int) -> Passing:
        """The first free slot for somebody who is there from ``arrival_seconds`` on."""
        serving, pool = self._serving[direction]
        found = earliest_of(pool, self._hours, arrival_seconds, seconds)
        if found is None:
            raise Stuck
        start, index = found
        return Passing(self._gate.id, serving[index], arrival_seconds, start, start + seconds)

    def is_free(self, passing: Passing) -> bool:
        """Whether a passage can be just as it is: its lane is free, and the gate open."""
        start, end = passing.start_seconds, passing.end_seconds
        if self._lanes[passing.lane].earliest(start, end - start) != start:
            return False
        return self._hours is None or any(
            hour.start_seconds <= start and end <= hour.end_seconds for hour in self._hours
        )

    def hold(self, passing: Passing) -> None:
        """Book the lane of a passing for as long as it takes."""
        length = passing.end_seconds - passing.start_seconds
        closed = self._lanes[passing.lane].book(passing.start_seconds, length)
        for serving, pool in self._serving.values():
            at = bisect_left(serving, passing.lane)
            if at < len(serving) and serving[at] == passing.lane:
                pool.note(at, passing.end_seconds, closed)
