"""How soon a vehicle can be somewhere after the pause begins, and how soon it can be done after."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from treve.timetabling.arcs import Arc
from treve.timetabling.problem import Direction, Problem

Node = tuple[int, int]
"""A fleet and a stop, as indices."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Least seconds from the pause's start to a node (*during*), and from it to the pause's end.

    Both are lower bounds over all that any vehicle could do, without waiting.
    """

    arcs: tuple[Arc, ...]
    columns: Mapping[tuple[int, str], int]
    ready: Mapping[Node, int]
    after: Mapping[Node, int]

    @classmethod
    def of(
        cls,
        problem: Problem,
        arcs: tuple[Arc, ...],
        columns: Mapping[tuple[int, str], int],
        *,
        free_ends: bool,
    ) -> Reach:
        """Compute both by Dijkstra's algorithm (1959) over the arcs.

        Args:
            problem: The problem.
            arcs: Its arcs.
            columns: Which kinds of each arc there are.
            free_ends: Whether a vehicle may end anywhere at once.
        """
        outside = _reached_outside(problem, arcs, columns)
        start: dict[Node, int] = {}
        end: dict[Node, int] = {}
        forward: dict[Node, list[tuple[Node, int]]] = defaultdict(list)
        backward: dict[Node, list[tuple[Node, int]]] = defaultdict(list)
        for (i, kind) in columns:
            arc = arcs[i]
            a, b = (arc.fleet, arc.origin), (arc.fleet, arc.destination)
            if kind == "enter" and a in outside:
                _least(start, b, arc.seconds - (arc.inside_from or 0))
            if kind == "leave":
                _least(end, a, arc.inside_to or 0)
            if kind == "mid":
                forward[a].append((b, arc.seconds))
                backward[b].append((a, arc.seconds))
            if free_ends:
                end[a] = end[b] = 0
        return cls(arcs, columns, _dijkstra(start, forward), _dijkstra(end, backward))

    def lost_seconds(self, gate: int, directions: frozenset[Direction], windows: int) -> int:
        """Seconds of a gate's lane that nobody can use: before its first and after its last passage.

        In the first window nobody reaches it sooner than from home; in later ones a vehicle may
        stand ready at any stop. The same backwards for the last.
        """
        heads, tails, short_heads, short_tails = [], [], [], []
        for (i, kind) in self.columns:
            arc = self.arcs[i]
            for p in arc.passes:
                if p.gate != gate or p.direction not in directions:
                    continue
                before, after = p.offset_seconds, arc.seconds - p.offset_seconds - p.hold_seconds
                if kind in ("enter", "single"):
                    before -= arc.inside_from or 0
                    short_heads.append(before)
                    heads.append(before)
                else:
                    short_heads.append(before)
                    ready = self.ready.get((arc.fleet, arc.origin))
                    if ready is not None:
                        heads.append(ready + before)
                if kind in ("leave", "single"):
                    after = (arc.inside_to or 0) - p.offset_seconds - p.hold_seconds
                    short_tails.append(after)
                    tails.append(after)
                else:
                    short_tails.append(after)
                    done = self.after.get((arc.fleet, arc.destination))
                    if done is not None:
                        tails.append(done + after)
        if not heads or not tails:
            return 0
        whole = max(0, min(heads)) + max(0, min(tails))
        between = max(0, min(short_heads)) + max(0, min(short_tails))
        return whole + (windows - 1) * between

    def quickest(self, load: int) -> int | None:
        """Least seconds of a pause in which one trip of the load can be made."""
        best: int | None = None
        for (i, kind) in self.columns:
            arc = self.arcs[i]
            if arc.load != load or kind == "wander":
                continue
            starts_before = kind in ("enter", "single")
            ends_after = kind in ("leave", "single")
            ready = -(arc.inside_from or 0) if starts_before else self.ready.get(
                (arc.fleet, arc.origin))
            done = (arc.inside_to or 0) - arc.seconds if ends_after else self.after.get(
                (arc.fleet, arc.destination))
            if ready is None or done is None:
                continue
            total = ready + arc.seconds + done
            best = total if best is None else min(best, total)
        return best


def _reached_outside(
    problem: Problem, arcs: tuple[Arc, ...], columns: Mapping[tuple[int, str], int]
) -> set[Node]:
    """Nodes a vehicle can stand at before it touches the zone: home, and what lies outside of it."""
    stop_of = {s.id: i for i, s in enumerate(problem.stops)}
    reached = {(f, stop_of[fleet.home]) for f, fleet in enumerate(problem.fleets)}
    grown = True
    while grown:
        grown = False
        for (i, kind) in columns:
            node = (arcs[i].fleet, arcs[i].destination)
            if (kind == "wander" and node not in reached
                    and (arcs[i].fleet, arcs[i].origin) in reached):
                reached.add(node)
                grown = True
    return reached


def _least(table: dict[Node, int], node: Node, value: int) -> None:
    table[node] = min(value, table.get(node, value))


def _dijkstra(start: dict[Node, int], edges: Mapping[Node, list[tuple[Node, int]]]) -> dict[Node, int]:
    best: dict[Node, int] = {}
    queue = [(d, node) for node, d in start.items()]
    heapq.heapify(queue)
    while queue:
        d, node = heapq.heappop(queue)
        if node in best:
            continue
        best[node] = d
        for other, seconds in edges[node] if node in edges else ():
            if other not in best:
                heapq.heappush(queue, (d + seconds, other))
    return best
