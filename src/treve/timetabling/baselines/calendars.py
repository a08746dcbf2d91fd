"""Booked time: what a lane, a bay or an intake desk is held for, and when it is free next."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence

from treve.timetabling.window import (
    Window,
)

_ASKED = 16
"""Things that are asked in vain in a slice, about; shorter slices cost more than they spare."""


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

    def book(self, start_seconds: int, length_seconds: int) -> tuple[int, int]:
        """Hold the thing; it must be free for that long (:meth:`earliest` says so).

        Returns:
            From when to when nobody finds room any more who did before: the booking, and the gaps
            beside it that it closes.
        """
        starts, ends = self._starts, self._ends
        end = start_seconds + length_seconds
        at = bisect_left(starts, start_seconds)
        joins_before = at > 0 and start_seconds - ends[at - 1] < self._shortest
        joins_after = at < len(starts) and starts[at] - end < self._shortest
        closed = (
            ends[at - 1] if joins_before else start_seconds,
            starts[at] if joins_after else end,
        )
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
        return closed

    def cover(self, start_seconds: int, end_seconds: int) -> tuple[int, int]:
        """Close the thing from one moment to another, of which it may be held a part already.

        Returns:
            As of :meth:`book`.
        """
        starts, ends = self._starts, self._ends
        first = bisect_right(ends, start_seconds - self._shortest)
        last = bisect_left(starts, end_seconds + self._shortest)
        start = min(start_seconds, *starts[first:last], start_seconds)
        end = max(end_seconds, *ends[first:last], end_seconds)
        starts[first:last], ends[first:last] = [start], [end]
        return start, end

    def busy_around(self, moment_seconds: int) -> tuple[int, int]:
        """From when to when nobody finds room around a moment that is booked."""
        at = bisect_right(self._starts, moment_seconds) - 1
        return self._starts[at], self._ends[at]


class Pool:
    """Several equal things, and which of them is free first, without asking each of them.

    Time is cut into slices. For every slice the pool knows which things may have room in it, one
    bit each. A slice in which none has any never has again, since bookings only grow, so it is
    leapt over ever after. Where no thing is free at once, the first moment counts at which a
    booking ends and room follows.

    Args:
        things: Bookings to choose from. Bookings made elsewhere are told to it by :meth:`note`.
        longest_seconds: About what one of them is held for at most; it makes slices short enough.
    """

    __slots__ = ("_all", "_ends", "_leaps", "_room", "_slice", "_things")

    def __init__(self, things: Sequence[Bookings], longest_seconds: int) -> None:
        """Begin with things that nobody holds."""
        self._things = things
        self._slice = max(1, longest_seconds * _ASKED // (len(things) + 3 * _ASKED))
        self._all = (1 << len(things)) - 1
        self._room: dict[int, int] = {}
        self._leaps: dict[int, int] = {}
        self._ends: list[tuple[int, int]] = []

    def earliest(self, ready_seconds: int, length_seconds: int) -> tuple[int, int]:
        """When and which thing is free first for that long; the first of those equally early.

        There must be a thing to choose.
        """
        at = ready_seconds // self._slice
        left = 0 if at in self._leaps else self._room.get(at, self._all)
        while left:
            lowest = left & -left
            index = lowest.bit_length() - 1
            if self._things[index].earliest(ready_seconds, length_seconds) == ready_seconds:
                return ready_seconds, index
            left ^= lowest
        return self._first_end(
            max(ready_seconds, self._with_room(at) * self._slice), length_seconds
        )

    def _first_end(self, ready_seconds: int, length_seconds: int) -> tuple[int, int]:
        """The first end of a booking that so much room follows, and whose it is."""
        at = bisect_left(self._ends, (ready_seconds, 0))
        while True:
            end, index = self._ends[at]
            thing = self._things[index]
            if thing.earliest(end, length_seconds) == end:
                return end, index
            if thing.earliest(end, 1) == end:
                at += 1
            else:  # held on by somebody else since
                del self._ends[at]

    def book(self, index: int, start_seconds: int, length_seconds: int) -> None:
        """Hold one of the things, which must be free for that long."""
        closed = self._things[index].book(start_seconds, length_seconds)
        self.note(index, start_seconds + length_seconds, closed)

    def note(self, index: int, end_seconds: int, closed: tuple[int, int]) -> None:
        """Take down that somebody else booked a thing.

        Args:
            index: The thing.
            end_seconds: When that booking ends.
            closed: What :meth:`Bookings.book` gave back.
        """
        insort(self._ends, (end_seconds, index))
        length = self._slice
        begin, end = self._things[index].busy_around(closed[0])
        first = max(-(-begin // length), closed[0] // length)
        last = min(end // length, -(-closed[1] // length))
        bit = 1 << index
        for at in range(first, last):
            room = self._room.get(at, self._all) & ~bit
            if room:
                self._room[at] = room
            else:
                self._room.pop(at, None)
                self._leaps[at] = at + 1

    def _with_room(self, at: int) -> int:
        """The first slice from this one in which something may have room."""
        leaps = self._leaps
        leapt = []
        while at in leaps:
            leapt.append(at)
            at = leaps[at]
        for one in leapt:
            leaps[one] = at
        return at


def earliest_of(
    pool: Pool,
    hours: Sequence[Window] | None,
    ready_seconds: int,
    length_seconds: int,
) -> tuple[int, int] | None:
    """When and which of several equal things is free first, within one of the hours.

    Args:
        pool: The things; the first of those that are equally early is taken.
        hours: Sorted, disjoint hours the use must lie in; ``None``: always.
        ready_seconds: Not before.
        length_seconds: How long it is used.

    Returns:
        Start and index, or ``None`` where no hour is left that is long enough.
    """
    if hours is None:
        return pool.earliest(ready_seconds, length_seconds)
    for hour in hours:
        if hour.end_seconds - length_seconds < ready_seconds:
            continue
        start, index = pool.earliest(max(ready_seconds, hour.start_seconds), length_seconds)
        if start + length_seconds <= hour.end_seconds:
            return start, index
    return None


def shortest(lengths_seconds: Iterable[int]) -> int:
    """The shortest of several lengths, at least 1: what :class:`Bookings` begins with."""
    return max(1, min(lengths_seconds, default=1))
