"""Loads that no vehicle can carry a unit of, even if it were alone in the world.

The programs of the bound forget when things happen; here one vehicle is followed through the
calendar: hours of service, of stops and of gates, releases and dues, longest waits, windows and
margin. Since standing at a stop costs nothing, the soonest that a vehicle can stand somewhere is
all that counts, and is found as shortest paths are (Dijkstra 1959, with times that depend on the
time of day). Other vehicles only make it worse, so what cannot be done alone cannot be done.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping

from treve.timetabling.arcs import Arc, all_arcs, may_end_at
from treve.timetabling.bound.moments import EVER, NO_WINDOW, Drives
from treve.timetabling.problem import Problem

MOST_DRIVES = 20_000
"""Arcs driven before it is given up: nothing is then said of loads not yet seen aboard."""

Place = tuple[int, int]
"""A stop of a fleet; or a stop, and the window of a stay that is not over."""


class Alone:
    """Follows vehicles of one fleet after the other.

    Args:
        problem: The problem; where a pause is given its windows are cut.
        arcs: All its arcs, if at hand.
        free_ends: Whether vehicles may be anywhere in the end.
    """

    def __init__(
        self,
        problem: Problem,
        arcs: tuple[Arc, ...] | None = None,
        *,
        free_ends: bool = False,
    ) -> None:
        """Sort the arcs by where they begin."""
        self._problem = problem
        self._free_ends = free_ends
        self._drives = Drives(problem)
        self._left = MOST_DRIVES
        self._from: dict[Place, list[Arc]] = defaultdict(list)
        shortest: dict[tuple[int, int, int, int | None], Arc] = {}
        for arc in all_arcs(problem) if arcs is None else arcs:
            self._from[arc.fleet, arc.origin].append(arc)
            key = arc.fleet, arc.origin, arc.destination, arc.load
            if key not in shortest or arc.seconds < shortest[key].seconds:
                shortest[key] = arc
        self._short: dict[Place, list[Arc]] = defaultdict(list)
        for arc in shortest.values():
            self._short[arc.fleet, arc.origin].append(arc)

    def carried(self, wanted: Iterable[int]) -> set[int]:
        """Those of the loads that can be carried, and those of which it was not found out."""
        asked = set(wanted)
        left = set(asked)
        for arcs in (self._short, self._from):  # the shortest moves do for most loads
            for fleet in range(len(self._problem.fleets)):
                if left:
                    self._follow(fleet, left, arcs)
        return asked - left if self._left > 0 else asked

    def _home(self, fleet: int) -> int:
        name = self._problem.fleets[fleet].home
        return next(i for i, stop in enumerate(self._problem.stops) if stop.id == name)

    def _follow(self, fleet: int, left: set[int], arcs: Mapping[Place, list[Arc]]) -> None:
        """Take the loads that vehicles of a fleet can carry, over some arcs, out of those left."""
        one, home = self._problem.fleets[fleet], self._home(fleet)
        heap = [(-EVER, home, NO_WINDOW)]
        known: dict[Place, int] = {(home, NO_WINDOW): -EVER}
        while heap and left and self._left > 0:
            ready, stop, window = heapq.heappop(heap)
            if ready > known[stop, window]:
                continue
            # What is wanted first: once all of it is seen there is no need to go on.
            for arc in sorted(arcs[fleet, stop], key=lambda a: a.load not in left):
                if not left:
                    return
                soonest = known.get((arc.destination, NO_WINDOW), EVER)
                new = soonest > ready + arc.seconds and one.returns and self._leads_on(arc, arcs)
                if arc.load not in left and not new:
                    continue
                ends = self._drive(arc, window, ready)
                if (
                    arc.load is not None
                    and arc.load in left
                    and self._may_end(fleet, arc.destination, ends)
                ):
                    left.discard(arc.load)
                if one.returns:
                    _note(arc.destination, ends, known, heap)

    def _leads_on(self, arc: Arc, arcs: Mapping[Place, list[Arc]]) -> bool:
        """Whether a move is followed for where it leads; among the shortest only empty ones are."""
        return arc.load is None or arcs is self._from

    def _drive(self, arc: Arc, window: int, ready: int) -> dict[int, int]:
        self._left -= 1
        return self._drives.ends(arc, window, ready)

    def _may_end(self, fleet: int, stop: int, ends: dict[int, int]) -> bool:
        """Whether a vehicle that comes so to a stop can be done there, or go where it can be."""
        one = self._problem.fleets[fleet]
        if not ends:
            return False
        if self._free_ends or may_end_at(self._problem.stops[stop], one):
            return True
        if not one.returns:
            return False
        heap = [(ready, stop, window) for window, ready in ends.items()]
        heapq.heapify(heap)
        known: dict[Place, int] = {(stop, window): ready for window, ready in ends.items()}
        while heap and self._left > 0:
            ready, here, window = heapq.heappop(heap)
            if ready > known[here, window]:
                continue
            for arc in self._from[fleet, here]:
                after = self._drive(arc, window, ready)
                if after and may_end_at(self._problem.stops[arc.destination], one):
                    return True
                _note(arc.destination, after, known, heap)
        return self._left <= 0


def _note(
    stop: int,
    ends: dict[int, int],
    known: dict[Place, int],
    heap: list[tuple[int, int, int]],
) -> None:
    """Remember where a vehicle can stand sooner than was known."""
    for window, ready in ends.items():
        if ready < known.get((stop, window), EVER):
            known[stop, window] = ready
            heapq.heappush(heap, (ready, stop, window))


def stranded(
    problem: Problem,
    wanted: Iterable[int],
    arcs: tuple[Arc, ...] | None = None,
    *,
    free_ends: bool = False,
) -> tuple[int, ...]:
    """Which of the loads no vehicle can carry a unit of; those of which that is proven.

    Args:
        problem: The problem; where a pause is given its windows are cut.
        wanted: Indices of loads.
        arcs: All its arcs, if at hand.
        free_ends: Whether vehicles may be anywhere in the end.
    """
    asked = tuple(wanted)
    seen = Alone(problem, arcs, free_ends=free_ends).carried(asked)
    return tuple(load for load in asked if load not in seen)
