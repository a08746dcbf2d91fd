"""Board late: nobody sits in a vehicle that stands at the stop, where boarding could wait for it.

A search orders bays as it orders gates, each as soon as it is free, so that people may have boarded
hours before their gate has room for them. Nothing is gained by that. So each boarding is put off
towards the departure, as far as bays and the hours of the stop leave room; what is driven stays as
it is, to the second, and so does who leaves before whom.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass, field, replace

from treve.timetabling.problem import (
    Load,
    Problem,
    Stop,
)
from treve.timetabling.timetable import Timetable, Trip
from treve.timetabling.window import (
    Window,
)

Span = tuple[int, int]
_NEVER = 1 << 60


def board_late(problem: Problem, timetable: Timetable) -> Timetable:
    """The timetable with every boarding as late as the others leave room for, the last ones first.

    Args:
        problem: The problem.
        timetable: One for it that keeps all laws.

    Returns:
        One that keeps them too, with the same drives; its pause is no longer.
    """
    loads = {load.id: load for load in problem.loads}
    places = {stop.id: _Place(stop, _releases(problem, stop)) for stop in problem.stops}
    ends = {way.id: (way.origin, way.destination) for way in problem.ways}
    boardings = []
    for number, trip in enumerate(timetable.trips):
        if trip.load is None or trip.loading_start_seconds is None:
            continue
        origin, destination = ends[trip.way]
        places[origin].take(_loading(trip))
        places[destination].take(_unloading(trip))
        boardings.append((trip.loading_start_seconds, number, places[origin]))
    trips = list(timetable.trips)
    for _, number, place in sorted(boardings, key=lambda one: one[:2], reverse=True):
        trip = trips[number]
        trips[number] = place.put_off(trip, loads[trip.load or ""])
    return replace(timetable, trips=tuple(trips))


def _releases(problem: Problem, stop: Stop) -> tuple[tuple[int, int], ...]:
    """Rank and release of each load that waits at a stop."""
    here = (load for load in problem.loads if load.origin == stop.id)
    return tuple(
        (load.rank, -_NEVER if x is None else x) for load in here for x in [load.release_seconds]
    )


def _loading(trip: Trip) -> Span:
    return trip.loading_start_seconds or 0, trip.loading_end_seconds or 0


def _unloading(trip: Trip) -> Span:
    return trip.unloading_start_seconds or 0, trip.unloading_end_seconds or 0


@dataclass(slots=True)
class _Place:
    """A stop and what its bays hold.

    Attributes:
        released: Rank and release of each load that waits there.
        spans: Loadings and unloadings that take time, sorted.
        longest: Seconds of the longest of them.
    """

    stop: Stop
    released: tuple[tuple[int, int], ...]
    spans: list[Span] = field(default_factory=list)
    longest: int = 0

    def take(self, span: Span) -> None:
        """Have a bay held."""
        if span[1] > span[0]:
            insort(self.spans, span)
            self.longest = max(self.longest, span[1] - span[0])

    def put_off(self, trip: Trip, load: Load) -> Trip:
        """The trip with its boarding as late as it can be, which is noted."""
        start, end = _loading(trip)
        seconds = end - start
        latest = min(
            trip.departure_seconds - seconds,
            _closing(self.stop.hours, start, end) - seconds,
            self._before_others(start, load, seconds),
        )
        if latest <= start:
            return trip
        if seconds:
            self.spans.remove((start, end))
        late = self._with_a_bay(start, latest, seconds)
        self.take((late, late + seconds))
        return replace(trip, loading_start_seconds=late, loading_end_seconds=late + seconds)

    def _before_others(self, start: int, load: Load, seconds: int) -> int:
        """The last second before anybody more urgent is released, who could be taken instead."""
        releases = [release for rank, release in self.released if rank < load.rank]
        if releases and not seconds:
            return start  # boarding that takes no time may lie where nobody could have driven
        return min((release - 1 for release in releases if release > start), default=_NEVER)

    def _with_a_bay(self, start: int, latest: int, seconds: int) -> int:
        """The last moment up to the latest at which a bay is free for so long."""
        if self.stop.bays is None or not seconds:
            return latest
        first = bisect_left(self.spans, (start - self.longest, 0))
        last = bisect_left(self.spans, (latest + seconds, 0))
        near = self.spans[first:last]
        # Where it cannot be at the latest, it ends as another one begins.
        moments = {latest, *(s - seconds for s, _ in near if start < s - seconds < latest)}
        for moment in sorted(moments, reverse=True):
            if _most_at_once(near, moment, moment + seconds) < self.stop.bays:
                return moment
        return start


def _most_at_once(spans: list[Span], start: int, end: int) -> int:
    """Most spans that overlap each other at one moment of a stretch."""
    within = [(max(a, start), min(b, end)) for a, b in spans if a < end and b > start]
    return max((sum(a <= begin < b for a, b in within) for begin, _ in within), default=0)


def _closing(hours: tuple[Window, ...] | None, start: int, end: int) -> int:
    """When the hours end in which a stretch lies; never, where there are none."""
    if hours is None:
        return _NEVER
    ends = (h.end_seconds for h in hours if h.start_seconds <= start and end <= h.end_seconds)
    return next(ends, end)
