"""How soon a vehicle can be somewhere after the pause begins, and how soon it can be done after."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from treve.timetabling.arcs import Arc, Pass
from treve.timetabling.bound.columns import FREE
from treve.timetabling.problem import Direction, Problem

Node = tuple[int, int]
"""A fleet and a stop, as indices."""

STARTS = ("enter", "single")
"""Kinds that touch the zone for the first time."""

STOPS = ("leave", "single")
"""Kinds that touch the zone for the last time."""


@dataclass(frozen=True, slots=True)
class Ends:
    """Seconds at the ends of a window in which nobody passes a gate.

    Attributes:
        head, tail: At the beginning of the pause and at its end.
        ready_head, ready_tail: At the beginning and the end of any other window.
    """

    head: int
    tail: int
    ready_head: int
    ready_tail: int


@dataclass(frozen=True, slots=True)
class Spare:
    """How much of a gate's time can be said to be lost, when the gate may not be used at all.

    A gate that nobody passes in a window loses that window, however short; so no more can be lost
    in a window than there is of it.

    Attributes:
        windows: Windows spanned.
        shortest, longest: Seconds of a whole window, margin taken off.
        surely: Open time less margins that there is at least, in all windows together.
    """

    windows: int
    shortest: int
    longest: int
    surely: int

    @classmethod
    def of(cls, problem: Problem, windows: int, surely_seconds: int) -> Spare:
        """Measure the windows."""
        lengths = [w.seconds - problem.margin_seconds for w in problem.windows]
        return cls(windows, min(lengths), max(lengths), surely_seconds)

    def lost(self, ends: Ends | None) -> int:
        """Seconds that each lane surely loses over the pause.

        Windows between the first and the last are whole. What is left for these two together is
        split between them in the way that loses least: since the loss is concave in the split,
        with one of them as long as it can be.
        """
        if ends is None:
            return 0
        if self.windows == 1:
            return min(ends.head + ends.tail, self.surely)
        between = min(ends.ready_head + ends.ready_tail, self.shortest)
        both = max(0, self.surely - (self.windows - 2) * self.longest)
        long = min(both, self.longest)
        short = min(both - long, self.longest)
        first, last = ends.head + ends.ready_tail, ends.ready_head + ends.tail
        at_ends = min(min(long, x) + min(short, y) for x, y in ((first, last), (last, first)))
        return (self.windows - 2) * between + at_ends


@dataclass(frozen=True, slots=True)
class Reach:
    """Least seconds from the pause's start to a node (*during*), and from it to the pause's end.

    Both are lower bounds over all that any vehicle could do, without waiting.
    """

    arcs: tuple[Arc, ...]
    columns: Mapping[tuple[int, str], int]
    outside: frozenset[Node]
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
        for i, kind in columns:
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
        outside_nodes = frozenset(outside)
        return cls(
            arcs, columns, outside_nodes, _dijkstra(start, forward), _dijkstra(end, backward)
        )

    def _before(self, arc: Arc, kind: str) -> int | None:
        """Seconds of the pause before an arc's own; ``None`` where it cannot be so early."""
        node = arc.fleet, arc.origin
        if kind in STARTS:
            return 0 if node in self.outside else None
        return self.ready.get(node)

    def ends(self, gate: int, directions: frozenset[Direction], windows: int) -> Ends | None:
        """Seconds before a gate's first and after its last passage; ``None`` if nobody passes.

        In the first window nobody reaches it sooner than from home; in later ones a vehicle may
        stand ready at any stop. The same backwards for the last.
        """
        heads, tails, ready_heads, ready_tails = [], [], [], []
        for i, kind in self.columns:
            arc = self.arcs[i]
            for p in arc.passes:
                if p.gate != gate or p.direction not in directions:
                    continue
                before, first = _before(arc, p, kind)
                after, last = _after(arc, p, kind)
                ready_heads.append(before if first or windows == 1 else _in_block(arc, p)[0])
                ready_tails.append(after if last or windows == 1 else _in_block(arc, p)[1])
                ready = self._before(arc, kind)
                if ready is not None:
                    heads.append(ready + before)
                done = 0 if kind in STOPS else self.after.get((arc.fleet, arc.destination))
                if done is not None:
                    tails.append(done + after)
        if not heads or not tails:
            return None
        return Ends(min(heads), min(tails), min(ready_heads), min(ready_tails))

    def quickest(self, load: int) -> int | None:
        """Least seconds of a pause in which one trip of the load can be made."""
        best: int | None = None
        for i, kind in self.columns:
            arc = self.arcs[i]
            if arc.load != load:
                continue
            if kind in FREE:
                return 0
            done: int | None = (arc.inside_to or 0) - arc.seconds
            ready = self._before(arc, kind)
            if kind not in STOPS:
                done = self.after.get((arc.fleet, arc.destination))
            if ready is None or done is None:
                continue
            start = (arc.inside_from or 0) if kind in STARTS else 0
            total = ready - start + arc.seconds + done
            best = total if best is None else min(best, total)
        return best


def _reached_outside(
    problem: Problem, arcs: tuple[Arc, ...], columns: Mapping[tuple[int, str], int]
) -> set[Node]:
    """Nodes where a vehicle can stand before it touches the zone: home, and what is outside."""
    stop_of = {s.id: i for i, s in enumerate(problem.stops)}
    reached = {(f, stop_of[fleet.home]) for f, fleet in enumerate(problem.fleets)}
    grown = True
    while grown:
        grown = False
        for i, kind in columns:
            node = (arcs[i].fleet, arcs[i].destination)
            if (
                kind == "wander"
                and node not in reached
                and (arcs[i].fleet, arcs[i].origin) in reached
            ):
                reached.add(node)
                grown = True
    return reached


def _least(table: dict[Node, int], node: Node, value: int) -> None:
    table[node] = min(value, table.get(node, value))


def _dijkstra(
    start: dict[Node, int], edges: Mapping[Node, list[tuple[Node, int]]]
) -> dict[Node, int]:
    best: dict[Node, int] = {}
    queue = [(d, node) for node, d in start.items()]
    heapq.heapify(queue)
    while queue:
        d, node = heapq.heappop(queue)
        if node in best:
            continue
        best[node] = d
        for other, seconds in edges.get(node, ()):
            if other not in best:
                heapq.heappush(queue, (d + seconds, other))
    return best


def _before(arc: Arc, p: Pass, kind: str) -> tuple[int, bool]:
    """Seconds of the arc before a passage that lie in the pause; whether all in its window."""
    start = (arc.inside_from or 0) if kind in STARTS else 0
    return p.offset_seconds - start, p.offset_seconds < arc.blocks[0][1]


def _after(arc: Arc, p: Pass, kind: str) -> tuple[int, bool]:
    """Seconds of the arc after a passage that lie in the pause; whether all in its window."""
    end = (arc.inside_to or 0) if kind in STOPS else arc.seconds
    return end - p.offset_seconds - p.hold_seconds, p.offset_seconds >= arc.blocks[-1][0]


def _in_block(arc: Arc, p: Pass) -> tuple[int, int]:
    """Seconds before and after a passage in its own stretch inside."""
    done = p.offset_seconds + p.hold_seconds
    start, end = next(block for block in arc.blocks if block[0] <= p.offset_seconds < block[1])
    return p.offset_seconds - start, end - done
