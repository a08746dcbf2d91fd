"""Give back what slots cost: every trip as early as the order at each lane, bay and desk allows.

On the board a vehicle waits for the next slot, half a passage on average. With the order kept at
every resource, each step can begin as soon as its vehicle has come and the one before it has left:
never later than on the board, because on the board every length is rounded up.
"""

from __future__ import annotations

import math

from treve.timetabling.arcs import Arc
from treve.timetabling.problem import Problem
from treve.timetabling.solvers.search.board import (
    TRIP_ARC,
    TRIP_AT,
    TRIP_END,
    TRIP_LANE,
    TRIP_START,
    TRIP_UNITS,
    Board,
)
from treve.timetabling.solvers.search.cells import Seconds
from treve.timetabling.timetable import Timetable

Place = tuple[int, int]
"""Vehicle, and trip of its day."""


LONG_AGO = -(1 << 40)
MOST_LANES = 4_096
"""More lanes than any stop has vehicles at once."""


def waits_kept(problem: Problem, timetable: Timetable) -> bool:
    """Whether nobody stands longer at a gate than its longest wait."""
    longest = {g.id: g.longest_wait_seconds for g in problem.gates}
    return all(
        longest[p.gate] is None or p.start_seconds - p.arrival_seconds <= (longest[p.gate] or 0)
        for trip in timetable.trips
        for p in trip.passings
    )


def can_compact(problem: Problem) -> bool:
    """Whether only order matters: one window and no hours of gates, stops or fleets."""
    return (
        len(problem.windows) == 1
        and all(g.hours is None for g in problem.gates)
        and all(s.hours is None for s in problem.stops)
        and all(f.available is None for f in problem.fleets)
        and all(x.release_seconds is None for x in problem.loads)
    )


class Compactor:
    """Works the exact starts of all steps out, in the order of their starts on the board."""

    def __init__(
        self, problem: Problem, arcs: tuple[Arc, ...], board: Board, clock: Seconds
    ) -> None:
        """Take a board with days on it; the problem must satisfy :func:`can_compact`."""
        self._problem, self._arcs, self._board, self._clock = problem, arcs, board, clock
        self._free: dict[int, list[int]] = {}
        self._ready: dict[int, int] = {}
        self._boarded: dict[tuple[int, int], int] = {}
        self.starts: dict[Place, list[int]] = {}
        self.begins: dict[Place, int] = {}
        self.lanes: dict[tuple[int, int, int], int] = {}

    def run(self) -> None:
        """Fill ``starts`` (seconds of the problem's, by step), ``begins`` and ``lanes``.

        ``lanes`` numbers the lanes of each resource from 0, by vehicle, trip and step.
        """
        for _, v, k, step in sorted(self._events()):
            if step < 0:
                self.begins[v, k] = self._begin(v, k)
                self.starts[v, k] = []
            else:
                self._step(v, k, step)

    def _events(self) -> list[tuple[int, int, int, int]]:
        """(moment on the board, vehicle, trip, step); step -1 is the trip's beginning."""
        found = []
        for v in range(len(self._board.counts)):
            for k in range(int(self._board.counts[v])):
                row = self._board.days[v, k]
                found.append((int(row[TRIP_START]), v, k, -1))
                steps = int(self._board.arcs[int(row[TRIP_ARC])]["steps"])
                found.extend((int(row[TRIP_AT + i]), v, k, i) for i in range(steps))
        return found

    def _fixed(self, v: int, k: int) -> bool:
        """Whether a trip keeps its board times: it sets out before the windows, or first of all."""
        return k == 0 or int(self._board.days[v, k - 1, TRIP_START]) < self._clock.zero

    def _begin(self, v: int, k: int) -> int:
        if self._fixed(v, k):
            return self._clock.start + int(self._board.days[v, k, TRIP_START])
        return self._end(v, k - 1)

    def _end(self, v: int, k: int) -> int:
        """When a trip that has been worked out ends."""
        row = self._board.days[v, k]
        arc = self._arcs[int(row[TRIP_ARC])]
        if self._fixed(v, k) and not self.starts[v, k]:
            return self._clock.start + int(row[TRIP_END])
        return self._after(v, k, len(self.starts[v, k])) + self._travel(arc, len(self.starts[v, k]))

    def _after(self, v: int, k: int, step: int) -> int:
        """When the step before this one is done (the trip's beginning, for the first)."""
        if step == 0:
            return self.begins[v, k]
        arc = self._arcs[int(self._board.days[v, k, TRIP_ARC])]
        return self.starts[v, k][step - 1] + self._hold(arc, step - 1)

    def _hold(self, arc: Arc, step: int) -> int:
        if arc.load is None:
            return arc.passes[step].hold_seconds
        if step == 0:
            return arc.loading_seconds
        if step <= len(arc.passes):
            return arc.passes[step - 1].hold_seconds
        return arc.unloading_seconds

    def _travel(self, arc: Arc, step: int) -> int:
        """Seconds of the leg before a step (after the last one, for an empty move)."""
        legs = self._problem.ways[arc.way].legs
        if arc.load is None:
            return legs[step].empty_seconds
        if step == 0 or step > len(legs):
            return 0
        return legs[step - 1].loaded_seconds

    def _step(self, v: int, k: int, step: int) -> None:
        row = self._board.days[v, k]
        arc = self._arcs[int(row[TRIP_ARC])]
        start = self._after(v, k, step) + self._travel(arc, step)
        on_board = self._clock.start + int(row[TRIP_AT + step])
        if self._fixed(v, k):
            start = on_board
        held = self._held(v, k, step)
        for r, _ in held:
            free = self._free.setdefault(r, [LONG_AGO] * min(int(self._board.lanes[r]), MOST_LANES))
            start = max(start, min(free))
        if arc.load is not None and step == 0:
            start = self._in_rank(arc, start)
        for r, hold in held:
            free = self._free[r]
            lane = min(range(len(free)), key=free.__getitem__)
            free[lane] = start + hold
            self.lanes[v, k, step] = lane
        self.starts[v, k].append(start)

    def _held(self, v: int, k: int, step: int) -> list[tuple[int, int]]:
        """Resources that a step holds, each with its seconds."""
        row = self._board.days[v, k]
        arc = self._arcs[int(row[TRIP_ARC])]
        record = self._board.steps[int(self._board.arcs[int(row[TRIP_ARC])]["step0"]) + step]
        held = []
        if int(row[TRIP_LANE + step]) >= 0:
            held.append((int(row[TRIP_LANE + step]), self._hold(arc, step)))
        for desk, rate in ((record["desk0"], record["rate0"]), (record["desk1"], record["rate1"])):
            if int(desk) >= 0:
                seconds = float(rate) * int(self._board.slots[int(desk)]) * int(row[TRIP_UNITS])
                held.append((int(desk), math.ceil(seconds + 1e-6)))
        return held

    def _in_rank(self, arc: Arc, start: int) -> int:
        """Not before anybody there of a more urgent rank, who boarded sooner on the board."""
        load = self._problem.loads[arc.load or 0]
        for (origin, rank), moment in self._boarded.items():
            if origin == arc.origin and rank < load.rank:
                start = max(start, moment)
        key = (arc.origin, load.rank)
        self._boarded[key] = max(self._boarded.get(key, start), start)
        return start
