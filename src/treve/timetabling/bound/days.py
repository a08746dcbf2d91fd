"""Whole days of vehicles: what one vehicle can do at best within a pause that is supposed.

The collapsed program adds the time of a fleet's vehicles up, as if half a round of one and half of
another made a round. Here each vehicle makes whole rounds: whatever trips are worth, no vehicle
does more of that worth than the best day that fits into the pause (Dantzig and Wolfe 1960). Days
are found by a longest path over stops and seconds. Who carries nothing all day stays at home: the
timetable without that vehicle is no longer, and moves as much. In several windows each vehicle has
a day in each, and one without a load may bring it to where the next begins.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from treve.timetabling.bound.columns import FREE, Collapsed
from treve.timetabling.bound.gate_hours import longest_day
from treve.timetabling.bound.table import NONE
from treve.timetabling.program import Ints, Whole

IMPOSSIBLE = -(1 << 62)
"""Worth of standing where nobody can be; what is far below 0 counts as this."""
FAR_BELOW = IMPOSSIBLE // 2
NO_GATE = -1
"""Where an index of a gate is asked for and the arc passes none."""
Day = dict[int, int]
"""How often each column of the program happens in one vehicle's day."""


@dataclass(frozen=True, slots=True)
class Moves:
    """Columns of one kind of one fleet, as arrays of one length.

    Attributes:
        column: Of the program; one that counts in two ways is there twice.
        origin, destination: Nodes: a stop where nothing was carried yet or, as many numbers
            higher, where something was.
        seconds: Charged to the vehicle.
        gate: First gate inside of those that enter, last of those that leave, else
            :data:`NO_GATE`.
    """

    column: Ints
    origin: Ints
    destination: Ints
    seconds: Ints
    gate: Ints


def by_days(c: Collapsed) -> tuple[int, ...]:
    """Fleets whose vehicles' days can be told apart.

    Each of their moves in the midst takes some time, and lies in one window: none leaves the zone
    and may come back in a later one.
    """
    columns = c.columns
    charged = ~columns.of_kind(*FREE)
    torn = charged & (columns.table.outside_between[columns.arc] > 0) & (c.windows > 1)
    instant = columns.of_kind("mid") & (columns.charges(c.windows) < 1)
    out = set(columns.fleet[torn | instant].tolist())
    return tuple(f for f in range(len(c.problem.fleets)) if f not in out)


class FleetDays:
    """The days that a vehicle of one fleet may have in one window."""

    def __init__(self, c: Collapsed, fleet: int) -> None:
        """Sort the fleet's columns by what part of a day they make."""
        self._c, self._fleet = c, fleet
        self._idle_too = c.windows > 1 or fleet in c.outside_work
        self._stops = len(c.problem.stops)
        self._nodes = 2 * self._stops
        self._most = longest_day(c, fleet)
        self.enter = self._moves("enter", "first")
        self.mid = self._moves("mid", "")
        self.leave = self._moves("leave", "last")
        self.single_first = self._moves("single", "first")
        self.single_last = self._moves("single", "last")

    def _moves(self, kind: str, side: str) -> Moves:
        """Columns of a kind between nodes: a stop with nothing carried yet, or with something.

        A day on which nothing is carried serves nobody and is left out: an empty move leaves the
        zone only where something was carried before it.
        """
        columns, t = self._c.columns, self._c.columns.table
        mine = np.flatnonzero(columns.of_kind(kind) & (columns.fleet == self._fleet))
        gate = self._gates(mine, side)
        loaded = t.load[columns.arc[mine]] != NONE
        fresh = np.arange(len(mine)) if kind == "mid" else np.flatnonzero(loaded)
        later = np.arange(len(mine))
        if self._idle_too:  # the zone may be crossed for what is done elsewhere, or later
            loaded[:] = True
            fresh = later if kind == "single" else fresh[:0]
        if kind == "enter":  # nothing was carried before
            fresh, later = later, later[:0]
        elif kind == "single":
            later = later[:0]
        chosen = np.concatenate([fresh, later])
        carried = np.repeat([0, 1], [len(fresh), len(later)])
        arc = columns.arc[mine[chosen]]
        return Moves(
            columns.number[mine[chosen]],
            t.origin[arc] + self._stops * carried,
            t.destination[arc] + self._stops * np.maximum(carried, loaded[chosen]),
            columns.charges(self._c.windows)[mine[chosen]],
            gate[chosen],
        )

    def _gates(self, mine: Ints, side: str) -> Ints:
        """The first or the last gate of each of some columns."""
        gate = np.full(len(mine), NO_GATE, dtype=np.int64)
        if side:
            columns, t = self._c.columns, self._c.columns.table
            which, line = columns.passings
            edge = line[(t.first if side == "first" else t.last)[line] == 1]
            owner = which[(t.first if side == "first" else t.last)[line] == 1]
            at = {int(o): int(t.gate[n]) for o, n in zip(owner, edge, strict=True)}
            gate = np.array([at.get(int(m), NO_GATE) for m in mine], dtype=np.int64)
        return gate

    def _rate(self, side: str, gate: int, worth: Whole) -> int | float:
        """What a second of delay is worth at a first or last gate; nobody waits for a loss."""
        column = self._c.delay.get((side, self._fleet, gate))
        found: int | float = 0 if column is None else worth[column].item()
        return max(0, found)

    def best(self, worth: Whole, seconds: int) -> tuple[int | float, Day]:
        """The day that is worth most, and its worth; an empty one is worth 0.

        Args:
            worth: Of one more of each column of the program.
            seconds: How long the day may be.
        """
        return self.look(worth, seconds).best(seconds)

    def look(self, worth: Whole, longest: int) -> Look:
        """What days of any length up to one are worth."""
        most = longest if self._most is None else min(longest, self._most)
        inside = len(self.enter.column) > 0 and most > 0
        return Look(self, worth, longest, most, self._forward(worth, most) if inside else None)

    def singles(
        self, worth: Whole, seconds: int, found: tuple[int | float, Day]
    ) -> tuple[int | float, Day]:
        """The best day of one move alone, if it is better than what is found."""
        for n, column in enumerate(self.single_first.column.tolist()):
            left = seconds - int(self.single_first.seconds[n])
            if left < 0:
                continue
            rate, side, gate = self._latest(n, worth)
            value = worth[column].item() + rate * left
            if value > found[0]:
                found = value, {column: 1} | self._delay(side, gate, left if rate else 0)
        return found

    def _latest(self, single: int, worth: Whole) -> tuple[int | float, str, int]:
        """Where a move alone is late for the most: what a second is worth, side and gate."""
        return max(
            (self._rate(side, int(moves.gate[single]), worth), side, int(moves.gate[single]))
            for side, moves in (("first", self.single_first), ("last", self.single_last))
        )

    def _delay(self, side: str, gate: int, seconds: int) -> Day:
        return {self._c.delay[side, self._fleet, gate]: seconds} if seconds else {}

    def _forward(self, worth: Whole, seconds: int) -> Whole:
        """Most worth with which a vehicle can stand at each node at each second.

        Nobody stands still on the way: time to spare is spent late at the first gate, late at the
        last, or left over, whichever is worth most.
        """
        table = np.full((self._nodes, seconds + 1), IMPOSSIBLE, dtype=worth.dtype)
        time = np.arange(seconds + 1, dtype=worth.dtype)
        for n, column in enumerate(self.enter.column.tolist()):
            start = int(self.enter.seconds[n])
            rate = self._rate("first", int(self.enter.gate[n]), worth)
            reached = table[self.enter.destination[n], start : None if rate else start + 1]
            np.maximum(reached, worth[column] + time[: len(reached)] * rate, out=reached)
        moves = self._useful(worth)
        block = min((length for _, _, length, _ in moves), default=seconds + 1)
        for start in range(0, seconds + 1, block):
            end = min(start + block, seconds + 1)
            for origin, destination, length, value in moves:
                reached = table[destination, start + length : end + length]
                if len(reached):
                    come = table[origin, start : start + len(reached)] + value
                    np.maximum(reached, come, out=reached)
        return table

    def _useful(self, worth: Whole) -> list[tuple[int, int, int, int | float]]:
        """Moves on the way: of those between the same stops none longer that is worth no more."""
        m = self.mid
        values = worth[m.column]
        kept: list[tuple[int, int, int, int | float]] = []
        for n in np.lexsort((-values, m.seconds, m.destination, m.origin)).tolist():
            ends = int(m.origin[n]), int(m.destination[n])
            value = values[n].item()
            if kept and kept[-1][:2] == ends and kept[-1][3] >= value:
                continue
            kept.append((*ends, int(m.seconds[n]), value))
        return kept

    def last(
        self, worth: Whole, seconds: int, table: Whole, found: tuple[int | float, Day]
    ) -> tuple[int | float, Day]:
        """The best way to end a day, and the day before it."""
        at: tuple[int, int] | None = None
        time = np.arange(seconds, -1, -1, dtype=worth.dtype)
        for n, column in enumerate(self.leave.column.tolist()):
            left = seconds - int(self.leave.seconds[n])
            if left < 0:
                continue
            rate = self._rate("last", int(self.leave.gate[n]), worth)
            values = table[self.leave.origin[n], : left + 1] + worth[column]
            values += time[seconds - left :] * rate
            best = int(values.argmax())
            if values[best] > max(found[0], FAR_BELOW):
                rest = left - best if rate else 0
                ending = {column: 1} | self._delay("last", int(self.leave.gate[n]), rest)
                found = values[best].item(), ending
                at = int(self.leave.origin[n]), best
        if at is not None:
            self._trace(worth, table, at, found[1])
        return found

    def values(self, worth: Whole, longest: int, table: Whole | None) -> Whole:
        """The most that a day is worth, by how long it may be; 0 where none is worth more."""
        found = np.zeros(longest + 1, dtype=worth.dtype)
        time = np.arange(longest + 1, dtype=worth.dtype)
        for n, column in enumerate(self.single_first.column.tolist()):
            reached = found[int(self.single_first.seconds[n]) :]
            alone = worth[column] + time[: len(reached)] * self._latest(n, worth)[0]
            np.maximum(reached, alone, out=reached)
        if table is None:
            return found
        for n, column in enumerate(self.leave.column.tolist()):
            reached = found[int(self.leave.seconds[n]) :]
            rate = self._rate("last", int(self.leave.gate[n]), worth)
            ready = table[self.leave.origin[n], : len(reached)]
            if rate:
                late = time[: len(reached)] * rate
                ready = np.maximum.accumulate(ready - late) + late
            np.maximum(reached, ready + worth[column], out=reached)
        return np.asarray(np.maximum.accumulate(found))

    def _trace(self, worth: Whole, table: Whole, at: tuple[int, int], day: Day) -> None:
        """Add to a day how it came to where it stands."""
        stop, second = at
        while True:
            value = table[stop, second]
            for n in np.flatnonzero(self.mid.destination == stop).tolist():
                before = second - int(self.mid.seconds[n])
                column, origin = int(self.mid.column[n]), int(self.mid.origin[n])
                if before >= 0 and table[origin, before] + worth[column] == value:
                    day[column] = day.get(column, 0) + 1
                    stop, second = origin, before
                    break
            else:
                self._entered(worth, value, (stop, second), day)
                return

    def _entered(self, worth: Whole, value: object, at: tuple[int, int], day: Day) -> None:
        stop, second = at
        for n in np.flatnonzero(self.enter.destination == stop).tolist():
            delay = second - int(self.enter.seconds[n])
            column, gate = int(self.enter.column[n]), int(self.enter.gate[n])
            rate = self._rate("first", gate, worth)
            if delay >= 0 and worth[column] + worth.dtype.type(delay) * rate == value:
                day[column] = day.get(column, 0) + 1
                for key, seconds in self._delay("first", gate, delay if rate else 0).items():
                    day[key] = day.get(key, 0) + seconds
                return


@dataclass(frozen=True)
class Look:
    """What the days of a fleet's vehicle are worth, for every length up to one.

    Attributes:
        days: Of the fleet.
        worth: Of one more of each column of the program.
        longest: Seconds of the longest day asked for.
        most: Seconds that no day is longer than, as gates close: what is longer is worth as much.
        table: Most worth with which a vehicle can stand at each node at each second; ``None``
            where no day has more than one move.
        known: Best days found, by how long they may be.
    """

    days: FleetDays
    worth: Whole
    longest: int
    most: int
    table: Whole | None
    known: dict[int, tuple[int | float, Day]] = field(default_factory=dict)

    @cached_property
    def values(self) -> Whole:
        """The most that a day is worth, by how long it may be."""
        found = self.days.values(self.worth, self.most, self.table)
        return np.concatenate([found, np.full(self.longest - self.most, found[-1], found.dtype)])

    def best(self, seconds: int) -> tuple[int | float, Day]:
        """The day that is worth most within so many seconds, and its worth."""
        seconds = min(seconds, self.most)
        if seconds not in self.known:
            found = self.days.singles(self.worth, seconds, (0, {}))
            if self.table is not None:
                found = self.days.last(self.worth, seconds, self.table, found)
            self.known[seconds] = found
        return self.known[seconds]
