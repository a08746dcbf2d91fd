"""How soon a vehicle can be somewhere after the pause begins, and how soon it can be done after."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from treve.timetabling.arcs import Arc
from treve.timetabling.bound.columns import (
    FREE,
    KINDS,
    STARTS,
    STOPS,
    Columns,
    Ends,
    starting_places,
)
from treve.timetabling.bound.table import NONE
from treve.timetabling.problem import Direction, Problem
from treve.timetabling.program import Ints

NEVER = 1 << 60
"""Seconds to where nobody can be."""


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
    """Least seconds from the pause's start to a stop (*during*), and from it to the pause's end.

    Both are lower bounds over all that any vehicle could do, without waiting.

    Attributes:
        before, after: Of each column, seconds of the pause before and after its own;
            :data:`NEVER` where it cannot be so early, or so late.
    """

    columns: Columns
    before: Ints
    after: Ints

    @classmethod
    def of(
        cls, problem: Problem, arcs: tuple[Arc, ...], columns: Columns, *, free_ends: bool
    ) -> Reach:
        """Compute both by going on until nothing gets shorter (Bellman 1958).

        Args:
            problem: The problem.
            arcs: Its arcs.
            columns: Which kinds of each arc there are.
            free_ends: Whether a vehicle may end anywhere at once.
        """
        t, stops = columns.table, len(problem.stops)
        assert len(arcs) == len(t.fleet)  # noqa: S101 - the columns are those of these arcs
        here = (t.fleet * stops + t.origin)[columns.arc]
        there = (t.fleet * stops + t.destination)[columns.arc]
        seconds = t.seconds[columns.arc]
        start, end = columns.edges
        ready = np.full(len(problem.fleets) * stops, NEVER)
        done = ready.copy()
        at_once = starting_places(problem, t, None).ravel()[here]
        enter, leave = columns.of_kind("enter") & at_once, columns.of_kind("leave")
        np.minimum.at(ready, there[enter], (seconds - start)[enter])
        np.minimum.at(done, here[leave], end[leave])
        if free_ends:
            done[here] = done[there] = 0
        mid = columns.of_kind("mid")
        joins = _shortest_joins(here[mid], there[mid], seconds[mid], len(ready))
        _lower(ready, *joins)
        _lower(done, joins[1], joins[0], joins[2])
        first, last = columns.of_kind(*STARTS), columns.of_kind(*STOPS)
        return cls(
            columns,
            np.where(first, np.where(at_once, 0, NEVER), ready[here]),
            np.where(last, 0, done[there]),
        )

    def ends(self, gate: int, directions: frozenset[Direction], windows: int) -> Ends | None:
        """Seconds before a gate's first and after its last passage; ``None`` if nobody passes.

        In the first window nobody reaches it sooner than from home; in later ones a vehicle may
        stand ready at any stop. The same backwards for the last.
        """
        t = self.columns.table
        which, line = self.columns.passings
        outward = np.array([Direction.IN in directions, Direction.OUT in directions])
        chosen = (t.gate[line] == gate) & outward[t.outward[line]]
        which, line = which[chosen], line[chosen]
        start, end = self.columns.edges
        arc = self.columns.arc[which]
        offset, over = t.offset[line], t.offset[line] + t.hold[line]
        before, after = offset - start[which], end[which] - over
        head = (before + self.before[which])[self.before[which] < NEVER]
        tail = (after + self.after[which])[self.after[which] < NEVER]
        if not head.size or not tail.size:
            return None
        early = (offset < t.first_end[arc]) | (windows == 1)
        late = (offset >= t.last_start[arc]) | (windows == 1)
        ready_head = np.where(early, before, offset - t.block_start[line])
        ready_tail = np.where(late, after, t.block_end[line] - over)
        return Ends(*(int(x.min()) for x in (head, tail, ready_head, ready_tail)))

    def ends_of_bays(self, stop: int) -> Ends | None:
        """Seconds before a bay of an inside stop can first be held, and after it can last be.

        Of one window; ``None`` if nobody holds any.
        """
        t, arc = self.columns.table, self.columns.arc
        start, end = self.columns.edges
        in_pause = ~self.columns.of_kind(*FREE)
        known = in_pause & (self.columns.load != NONE)
        loads = known & (t.origin[arc] == stop) & (t.loading[arc] > 0)
        unloads = known & (t.destination[arc] == stop) & (t.unloading[arc] > 0)
        begins, over = np.zeros_like(start), t.loading[arc]
        heads, tails = [], []
        for mine in (loads, unloads):
            head, tail = self.before + begins - start, self.after + end - over
            heads.append(head[mine & (self.before < NEVER)])
            tails.append(tail[mine & (self.after < NEVER)])
            begins, over = t.seconds[arc] - t.unloading[arc], t.seconds[arc]
        first, last = np.concatenate(heads), np.concatenate(tails)
        if not first.size or not last.size:
            return None
        return Ends(int(first.min()), int(last.min()), 0, 0)

    def quickest(self, load: int) -> int | None:
        """Least seconds of a pause in which one trip of the load can be made."""
        mine = self.columns.by_load[load]
        if any(KINDS[k] in FREE for k in np.unique(self.columns.kind[mine]).tolist()):
            return 0
        mine = mine[(self.before[mine] < NEVER) & (self.after[mine] < NEVER)]
        if not mine.size:
            return None
        start, end = self.columns.edges
        return int((self.before[mine] + end[mine] - start[mine] + self.after[mine]).min())


def _shortest_joins(here: Ints, there: Ints, seconds: Ints, nodes: int) -> tuple[Ints, Ints, Ints]:
    """The shortest join of each pair of nodes."""
    order = np.lexsort((seconds, here * nodes + there))
    here, there, seconds = here[order], there[order], seconds[order]
    first = np.ones(len(order), dtype=bool)
    first[1:] = (here[1:] != here[:-1]) | (there[1:] != there[:-1])
    return here[first], there[first], seconds[first]


def _lower(table: Ints, start: Ints, to: Ints, seconds: Ints) -> None:
    """Lower what can be reached more shortly over a join, until nothing can."""
    while True:
        better = table[start] + seconds < table[to]
        if not better.any():
            return
        np.minimum.at(table, to[better], (table[start] + seconds)[better])
