"""Booked time: what a lane, a bay or an intake desk is held for, and when it is free next."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from treve.timetabling.problem import Window


class Bookings:
    """Half-open busy intervals of one thing that serves one user at a time.

    Gaps too short for anybody are closed, so that a search walks over useful gaps alone.

    Args:
        shortest_seconds: No booking will ever be shorter than this; at least 1.
    """

    __slots__ = ("_ends", "_shortest", "_starts")

    def __init__(self, shortest_seconds: int = 1) -> None:
        """Begin with nothing booked."""
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._shortest = shortest_seconds

    def earliest(self, ready_seconds: int, length_seconds: int) -> int:
        """The first moment from ``ready_seconds`` at which the thing is free for that long."""
        starts, ends = self._starts, self._ends
        at = bisect_right(starts, ready_seconds)
        if at and ends[at - 1] > ready_seconds:
            ready_seconds = ends[at - 1]
        while at < len(starts) and starts[at] < ready_seconds + length_seconds:
            ready_seconds = ends[at]
            at += 1
        return ready_seconds

    def book(self, start_seconds: int, length_seconds: int) -> None:
        """Hold the thing; it must be free for that long (:meth:`earliest` says so)."""
        starts, ends = self._starts, self._ends
        end = start_seconds + length_seconds
        at = bisect_left(starts, start_seconds)
        joins_before = at > 0 and start_seconds - ends[at - 1] < self._shortest
        joins_after = at < len(starts) and starts[at] - end < self._shortest
        if joins_before and joins_after:
            ends[at - 1] = ends[at]
            del starts[at], ends[at]
        elif joins_before:
            ends[at - 1] = end
        elif joins_after:
            starts[at] = start_seconds
        else:
            starts.insert(at, start_seconds)
            ends.insert(at, end)


def earliest_of(
    things: Sequence[Bookings],
    hours: Sequence[Window] | None,
    ready_seconds: int,
    length_seconds: int,
) -> tuple[int, int] | None:
    """When and which of several equal things is free first, within one of the hours.

    Args:
        things: Bookings to choose from; the first of those that are equally early is taken.
        hours: Sorted, disjoint hours the use must lie in; ``None``: always.
        ready_seconds: Not before.
        length_seconds: How long it is used.

    Returns:
        Start and index, or ``None`` where no hour is left that is long enough.
    """
    if hours is None:
        return min(
            (thing.earliest(ready_seconds, length_seconds), index)
            for index, thing in enumerate(things)
        )
    for hour in hours:
        if hour.end_seconds - length_seconds < ready_seconds:
            continue
        start, index = min(
            (thing.earliest(max(ready_seconds, hour.start_seconds), length_seconds), index)
            for index, thing in enumerate(things)
        )
        if start + length_seconds <= hour.end_seconds:
            return start, index
    return None


def shortest(lengths_seconds: Iterable[int]) -> int:
    """The shortest of several lengths, at least 1: what :class:`Bookings` begins with."""
    return max(1, min(lengths_seconds, default=1))
