"""Which way lanes that have to be switched are to face, and when, for a dispatcher.

Whoever gives out one slot after the other, each as soon as it can be, has a lane switched for
nearly everybody. People at a crossing with one lane do better: some lanes are left to one
direction, or all are in turns, long enough for a batch. Which is best hangs on the problem, so a
few are tried. The law stays that of the lanes, and nothing here lets anybody break it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from treve.timetabling.problem import Direction, Gate, Problem

TURNS = (2, 4, 8, 16)
"""Lengths of a turn that are tried, in times that it takes to switch a lane."""
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Facing:
    """When lanes may be passed which way, beside what their own directions say.

    Attributes:
        turn_seconds: All lanes that have to be switched face one way for so long, then the
            other; 0: some face outwards always, the others inwards.
        begin_seconds: Where the first turn begins.
        first: Which way it is; of lanes that never turn, which way one more faces if their number
            is odd.
    """

    turn_seconds: int
    begin_seconds: int
    first: Direction

    def shut(self, gate: Gate, lane: int, direction: Direction, until: int) -> Iterator[Span]:
        """When a lane is not to be passed in a direction, up to a moment."""
        turned = [i for i, one in enumerate(gate.lanes) if one.switch_seconds]
        if lane not in turned:
            return
        if not self.turn_seconds:
            if len(turned) > 1:
                half = -(-len(turned) // 2)
                if (turned.index(lane) < half) is not (direction is self.first):
                    yield self.begin_seconds - until, until
            return
        start = self.begin_seconds + (self.turn_seconds if direction is self.first else 0)
        while start < until:
            yield start, start + self.turn_seconds
            start += 2 * self.turn_seconds


def facings(problem: Problem) -> Iterator[Facing | None]:
    """What to try: lanes as they are free, and where any have to be switched, other ways."""
    yield None
    turned = [[one.switch_seconds for one in g.lanes if one.switch_seconds] for g in problem.gates]
    longest = max((switch for lanes in turned for switch in lanes), default=0)
    if not longest:
        return
    begin = problem.windows[0].start_seconds if problem.windows else 0
    inside = {stop.id: stop.inside for stop in problem.stops}
    at_home = sum(fleet.count if inside[fleet.home] else -fleet.count for fleet in problem.fleets)
    first = Direction.OUT if at_home > 0 else Direction.IN
    if any(len(lanes) > 1 for lanes in turned):
        for way in Direction:
            yield Facing(0, begin, way)
    passage = max((row.seconds for gate in problem.gates for row in gate.passages), default=0)
    for times in TURNS:
        if times * longest >= passage:  # else nobody fits into a turn
            yield Facing(times * longest, begin, first)
