"""Give back what slots cost: every trip as early as the order at each lane, bay and desk allows.

On the board a vehicle waits for the next slot, half a passage on average. With the order kept at
every resource, each step can begin as soon as its vehicle has come and the one before it has left:
never later than on the board, because on the board every length is rounded up. An order made anew
(:mod:`.need`) is taken where it is shorter; then it is improved (:mod:`.order`) and worked out once
more.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial

import numpy as np

from treve.timetabling.problem import Problem
from treve.timetabling.solvers.search.board import TRIP_ARC, TRIP_AT, TRIP_END, TRIP_START, Board
from treve.timetabling.solvers.search.cells import NEVER, Seconds
from treve.timetabling.solvers.search.order import improve, recall
from treve.timetabling.solvers.search.resources import Resources
from treve.timetabling.solvers.search.sequence import decode
from treve.timetabling.solvers.search.sheet import Writer
from treve.timetabling.solvers.search.steps import BEGINNING

PARTS = 2
"""Sequences that are improved side by side."""
ROUNDS = 2
"""Times that they start again from the better one."""
SPANS = 6
"""Stretches between that, after which it may stop."""
HEAT, COLD = 150.0, 5.0
"""First and last temperature, in vehicle-seconds."""


@dataclass(frozen=True, slots=True)
class Compacted:
    """Exact times on the search's clock.

    Attributes:
        last: When the last vehicle is last inside.
        days: For each vehicle its trips, each by the vehicle and trip it is on the board.
        starts: Starts of the steps of each trip, by vehicle and trip.
        begins: When each trip begins.
        lanes: Lane of each step among its resource's, by vehicle, trip and step.
    """

    last: int
    days: list[list[tuple[int, int]]]
    starts: dict[tuple[int, int], list[int]]
    begins: dict[tuple[int, int], int]
    lanes: dict[tuple[int, int, int], int]


class Compactor:
    """Works out exact times for a board's days."""

    def __init__(
        self, problem: Problem, board: Board, clock: Seconds, resources: Resources
    ) -> None:
        """Take a board with days on it."""
        self._board, self._clock = board, clock
        self._writers = [Writer(problem, board, clock, resources) for _ in range(PARTS)]
        for writer in self._writers:
            _keep_waits(writer)
        self.last = min(self._improve(part) for part in range(PARTS))

    def _improve(
        self,
        part: int,
        known: int = NEVER,
        seed: int = 0,
        work: int = 0,
        heat: float = HEAT,
        cold: float = COLD,
    ) -> int:
        writer = self._writers[part]
        if not len(writer.state.order):
            return self._clock.zero
        zero = self._clock.zero
        return int(improve(writer.sheet, writer.state, work, seed, zero, known, heat, cold))

    def go_by_need(self) -> None:
        """Take the sequence in which those with most before them go first, where it is shorter."""
        if self._writers[0].write_by_need():
            self.last = self._improve(0, self.last)
        self._share([self.last] * PARTS)
        self.last = self._improve(0)  # the times are those of the sequence that was looked at last

    def improve(self, work: int, seed: int, pool: Executor, stop: Callable[[], bool]) -> None:
        """Improve the order by so much work of each part, or until told to stop."""
        if self.last >= NEVER:
            return
        spans = ROUNDS * SPANS
        lasts = [self.last] * PARTS
        for span in range(spans):
            if stop():
                break
            seeds = np.random.SeedSequence((seed, span)).generate_state(PARTS) >> 1
            warm, cool = (HEAT * (COLD / HEAT) ** ((span + i) / spans) for i in (0, 1))
            go = partial(self._improve, work=work // spans, heat=warm, cold=cool)
            lasts = list(pool.map(go, range(PARTS), lasts, (int(n) for n in seeds)))
            if (span + 1) % SPANS == 0:
                lasts = self._share(lasts)
        self._share(lasts)
        self.last = self._improve(0)

    def begin_late(self) -> None:
        """Let nobody come in before a moment as late as it can be for the same end.

        A pause counts from the first second inside: what some have to wait for (hours, releases,
        others) the others need not wait for inside.
        """
        writer = self._writers[0]
        if self.last >= NEVER or not writer.entries or self._board.fixed.any():
            return
        begins = [int(writer.state.begin[o]) + after for o, after in writer.entries]
        low, high = min(begins), max(begins)
        while low < high:
            middle = (low + high + 1) // 2
            if self._ends_as_soon(writer, middle):
                low = middle
            else:
                high = middle - 1
        self._ends_as_soon(writer, low)

    def _ends_as_soon(self, writer: Writer, moment: int) -> bool:
        """Whether all that is in the sequence ends no later, with nobody inside before a moment."""
        releases = writer.sheet.release.copy()
        for o, after in writer.entries:
            writer.sheet.release[o] = max(int(releases[o]), moment - after)
        last = self._improve(0)
        if last <= self.last:
            return True
        writer.sheet.release[:] = releases
        self._improve(0)
        return False

    def _share(self, lasts: list[int]) -> list[int]:
        """Let all parts go on from the best."""
        best = self._writers[lasts.index(min(lasts))].state
        for writer in self._writers:
            writer.state.best[:], writer.state.best_prior[:] = best.best, best.best_prior
            recall(writer.sheet, writer.state)
        return [min(lasts)] * PARTS

    def times(self) -> Compacted | None:
        """The exact times; ``None`` where the board's own order cannot be kept."""
        if self.last >= NEVER:
            return None
        writer = self._writers[0]
        found = Compacted(self.last, [], {}, {}, {})
        for v in range(len(self._board.counts)):
            now = int(self._board.fleets[int(self._board.vehicles[v])]["first"])
            found.days.append(self._day(v))
            for vehicle, k in found.days[v]:
                now = self._trip(found, writer, vehicle, k, now)
        return found

    def _standing_trip(self, found: Compacted, v: int, k: int) -> int:
        """Note the times that a standing trip has; returns when it ends."""
        row = self._board.days[v, k]
        steps = int(self._board.arcs[int(row[TRIP_ARC])]["steps"])
        found.begins[v, k] = int(row[TRIP_START])
        found.starts[v, k] = [int(row[TRIP_AT + i]) for i in range(steps)]
        for i in range(steps):
            found.lanes[v, k, i] = 0  # its own lane is put back in the end
        return int(row[TRIP_END])

    def _day(self, v: int) -> list[tuple[int, int]]:
        """The trips of a vehicle after days were exchanged."""
        writer = self._writers[0]
        day: list[tuple[int, int]] = []
        mine, upto, before = v, 0, -1
        for o in writer.day(v):
            vehicle, k, _ = writer.places[o]
            if vehicle != mine or (before >= 0 and writer.followed[before] != o):
                cut = writer.places[writer.followed[before]][1]
                day.extend((mine, i) for i in range(upto, cut))
                mine, upto = vehicle, k
            day.extend((mine, i) for i in range(upto, k + 1))
            upto, before = max(upto, k + 1), o
        return day + [(mine, i) for i in range(upto, int(self._board.counts[mine]))]

    def _trip(self, found: Compacted, writer: Writer, v: int, k: int, now: int) -> int:
        """Note the times of a trip that begins now; returns when it ends."""
        sheet, state = writer.sheet, writer.state
        if k < int(self._board.fixed[v]):
            return self._standing_trip(found, v, k)
        now = max(now, int(self._board.since[v]))
        arc = self._board.arcs[int(self._board.days[v, k, TRIP_ARC])]
        if (v, k, BEGINNING) in writer.steps:
            now = int(state.begin[writer.steps[v, k, BEGINNING]])
        found.begins[v, k] = now
        starts = found.starts[v, k] = []
        for i in range(int(arc["steps"])):
            record = self._board.steps[int(arc["step0"]) + i]
            now += int(record["travel"])
            o = writer.steps.get((v, k, i))
            if o is not None:
                now = int(state.begin[o])
                r = int(sheet.held[o, 0])
                if r >= 0 and state.lane[o] >= 0:
                    found.lanes[v, k, i] = int(state.lane[o] - sheet.lane0[r])
            starts.append(now)
            now += int(record["hold"])
        return now + int(arc["tail"])


def _keep_waits(writer: Writer) -> None:
    """Put off trips that would wait too long at a gate because they set out before their time.

    Likewise boarding, where people would be aboard too long.
    """
    steps = len(writer.state.order)
    while steps:
        cost, reached = decode(writer.sheet, writer.state, 0, steps, NEVER, math.inf)
        if cost < math.inf:
            return
        o = int(writer.state.order[reached - 1])
        if not (writer.board_later(o) or writer.put_off(o)):
            return
