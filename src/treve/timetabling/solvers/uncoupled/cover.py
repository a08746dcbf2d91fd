"""Few loads and no limits on places: every vehicle's counts of trips, and a cover of the loads.

How long a tour takes depends on how often it carries which load; where it goes in between is a
small dynamic programme. What all vehicles together can carry within a time is another: by units of
all loads but one that are still to be carried, the most units of the last one that can be. Both are
exact, so the least time is found by halving, and whoever counts again finds the same.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from treve.timetabling.solvers.compiled import compiled
from treve.timetabling.solvers.uncoupled.layout import FAR, Layout
from treve.timetabling.solvers.uncoupled.pricing import Ints
from treve.timetabling.solvers.uncoupled.recognise import Shape

MOST_LOADS = 3
"""Most loads that are counted out: states multiply with each."""
MOST_STATES = 200_000
"""Most units to be carried, multiplied over all loads but the largest."""
MOST_COUNTS = 20_000
"""Most counts of trips of one vehicle."""
MOST_WORK = 400_000_000
"""Most steps of one cover: states by counts, over all vehicles."""


@dataclass(frozen=True, slots=True)
class Covered:
    """The least time in which all loads can be carried.

    Attributes:
        ticks: That time; nothing shorter will do.
        days: Errands of each vehicle.
    """

    ticks: int
    days: list[list[int]]


def least_cover(shape: Shape, layout: Layout, known_ticks: int) -> Covered | None:
    """Find it, at most as long as what is known; ``None`` where there is too much to count."""
    loads = shape.problem.loads
    if shape.rooms or len(loads) > MOST_LOADS:
        return None
    order = sorted(range(len(loads)), key=lambda i: (loads[i].quantity, i))
    states = math.prod(loads[i].quantity + 1 for i in order[:-1])
    if states > MOST_STATES:
        return None
    tables = [_times(shape, layout, f, known_ticks) for f in range(len(layout.tables.kind_of))]
    if any(table is None for table in tables):
        return None
    counts = [int((table.ticks <= known_ticks).sum()) for table in tables if table]
    if sum(counts[f] for f in layout.tables.fleet_of) * states > MOST_WORK:
        return None
    cover = _Cover(shape, layout, order, [table for table in tables if table])
    ends = np.unique(np.concatenate([table.ticks for table in tables if table]))
    ends = ends[(ends > 0) & (ends <= known_ticks)]
    low, high = 0, len(ends) - 1
    if high < 0 or not cover.reaches(int(ends[high])):
        return None
    while low < high:
        middle = (low + high) // 2
        if cover.reaches(int(ends[middle])):
            high = middle
        else:
            low = middle + 1
    return Covered(int(ends[high]), cover.days(int(ends[high])))


@dataclass(frozen=True, slots=True)
class _Times:
    """Least ticks of a fleet's tours by counts of trips.

    Attributes:
        limits: Most trips by load.
        strides: A count's place is the sum of its trips by stride.
        by_end: Least ticks by place and last errand, not yet over.
        ticks: Least ticks by place.
        back: The errand before the last one, by place and last errand.
    """

    limits: tuple[int, ...]
    strides: Ints
    by_end: Ints
    ticks: Ints
    back: Ints


def _times(shape: Shape, layout: Layout, fleet: int, known_ticks: int) -> _Times | None:
    known = layout.tables
    kind = int(known.kind_of[fleet])
    loads = shape.problem.loads
    quickest = [FAR] * len(loads)
    for e, (load, stop) in enumerate(layout.errands):
        again = int(known.carry[kind, e] + known.between[kind, stop, load])
        quickest[load] = min(quickest[load], again)
    limits = []
    for load, entry in enumerate(loads):
        most = int(known.most[kind, load])
        if not most:
            limits.append(0)
            continue
        needed = -(-entry.quantity // most)
        limits.append(min(needed, 1 + known_ticks // max(1, quickest[load])))
    if math.prod(n + 1 for n in limits) > MOST_COUNTS:
        return None
    strides = np.array(
        [math.prod(n + 1 for n in limits[:i]) for i in range(len(limits))], dtype=np.int64
    )
    places, errands = math.prod(n + 1 for n in limits), len(layout.errands)
    by_end = np.full((places, errands), FAR, dtype=np.int64)
    back = np.full((places, errands), -1, dtype=np.int64)
    ticks = np.full(places, FAR, dtype=np.int64)
    ticks[0] = 0
    count_times(
        np.array(limits, dtype=np.int64),
        strides,
        known.load_of,
        known.stop_of,
        (known.begin[fleet], known.finish[kind], known.alone[fleet]),
        known.between[kind],
        known.carry[kind],
        by_end,
        back,
        ticks,
    )
    return _Times(tuple(limits), strides, by_end, ticks, back)


@compiled
def count_times(
    limits: Ints,
    strides: Ints,
    load_of: Ints,
    stop_of: Ints,
    ends: tuple[Ints, Ints, Ints],
    between: Ints,
    carry: Ints,
    by_end: Ints,
    back: Ints,
    ticks: Ints,
) -> None:
    """Fill the least ticks by counts: each is one trip more than a smaller one."""
    begin, finish, alone = ends
    for place in range(1, len(ticks)):
        for e in range(len(load_of)):
            load = load_of[e]
            if place // strides[load] % (limits[load] + 1) == 0:
                continue
            before = place - strides[load]
            if before == 0:
                by_end[place, e] = begin[e]
                ticks[place] = min(ticks[place], alone[e])
                continue
            for f in range(len(load_of)):
                now = by_end[before, f] + between[stop_of[f], load] + carry[e]
                if now < by_end[place, e]:
                    by_end[place, e] = now
                    back[place, e] = f
            ticks[place] = min(ticks[place], by_end[place, e] + finish[e])


@compiled
def cover_one(
    quantities: Ints, options: Ints, most: Ints, before: Ints, after: Ints, choice: Ints
) -> None:
    """Add one vehicle: the most units of the last load by units of the others still to carry.

    Args:
        quantities: Of all loads but the last, plus one each: digits of a state.
        options: Units by option and load, the last load last.
        most: Of the last load, all there is.
        before: By state, without the vehicle; below 0: it cannot be.
        after: By state, with it.
        choice: By state: the vehicle's option.
    """
    for state in range(len(before)):
        best = -1
        for o in range(len(options)):
            rest, stride, there = state, 1, 0
            for d in range(len(quantities)):
                there += stride * max(0, rest % quantities[d] - options[o, d])
                rest //= quantities[d]
                stride *= quantities[d]
            if before[there] >= 0:
                value = min(most[0], before[there] + options[o, len(quantities)])
                if value > best:
                    best = value
                    choice[state] = o
        after[state] = best


class _Cover:
    """What all vehicles can carry within a time."""

    def __init__(
        self, shape: Shape, layout: Layout, order: list[int], tables: list[_Times]
    ) -> None:
        self._layout, self._order, self._tables = layout, order, tables
        loads = shape.problem.loads
        self._quantities = np.array([loads[i].quantity + 1 for i in order[:-1]], dtype=np.int64)
        self._most = np.array([loads[order[-1]].quantity], dtype=np.int64)
        self._choices: list[Ints] = []
        self._options: list[tuple[Ints, Ints]] = []

    def reaches(self, ticks: int) -> bool:
        """Whether everything can be carried in tours of so many ticks."""
        states = int(np.prod(self._quantities)) if len(self._quantities) else 1
        now = np.full(states, -1, dtype=np.int64)
        now[0] = 0
        self._options = [self._within(f, ticks) for f in range(len(self._tables))]
        self._choices = []
        for fleet in self._layout.tables.fleet_of:
            after = np.empty(states, dtype=np.int64)
            choice = np.full(states, -1, dtype=np.int64)
            cover_one(self._quantities, self._options[fleet][1], self._most, now, after, choice)
            self._choices.append(choice)
            now = after
        return bool(now[-1] >= self._most[0])

    def _within(self, fleet: int, ticks: int) -> tuple[Ints, Ints]:
        """Counts of trips within so many ticks that no other beats: their places, their units."""
        table = self._tables[fleet]
        kind = int(self._layout.tables.kind_of[fleet])
        places = np.flatnonzero(table.ticks <= ticks)
        trips = places[:, None] // table.strides % (np.array(table.limits) + 1)
        units = (trips * self._layout.tables.most[kind])[:, self._order]
        best: list[int] = []
        for n in np.lexsort(units.T)[::-1]:
            if not any((units[b] >= units[n]).all() for b in best):
                best.append(int(n))
        return places[best], np.ascontiguousarray(units[best])

    def days(self, ticks: int) -> list[list[int]]:
        """The errands of each vehicle within so many ticks."""
        self.reaches(ticks)
        state = len(self._choices[0]) - 1
        days: list[list[int]] = []
        for v in range(len(self._choices) - 1, -1, -1):
            fleet = int(self._layout.tables.fleet_of[v])
            places, units = self._options[fleet]
            option = int(self._choices[v][state])
            days.append(self._day(fleet, int(places[option])))
            state = self._without(state, units[option])
        return days[::-1]

    def _without(self, state: int, units: Ints) -> int:
        """What is still to carry when a vehicle has done its part."""
        there, stride = 0, 1
        for d, quantity in enumerate(self._quantities):
            there += stride * max(0, state % int(quantity) - int(units[d]))
            state //= int(quantity)
            stride *= int(quantity)
        return there

    def _day(self, fleet: int, place: int) -> list[int]:
        """The quickest tour of a count, last errand first."""
        table = self._tables[fleet]
        if place == 0:
            return []
        kind = int(self._layout.tables.kind_of[fleet])
        total = table.by_end[place] + self._layout.tables.finish[kind]
        last = int(total.argmin())
        if total[last] > table.ticks[place]:  # one errand, left on the way out of the zone
            single = [
                e
                for e, (load, _) in enumerate(self._layout.errands)
                if table.strides[load] == place and table.limits[load]
            ]
            return [min(single, key=lambda e: int(self._layout.tables.alone[fleet, e]))]
        day = [last]
        while True:
            load = self._layout.errands[day[-1]][0]
            before = int(table.back[place, day[-1]])
            place -= int(table.strides[load])
            if before < 0:
                return day[::-1]
            day.append(before)
