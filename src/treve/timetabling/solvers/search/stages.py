"""Stages: what others wait for is searched as a load of its own, with a deadline of its own.

A precedence lets some leave once enough of others have come. While the search only lowers the last
moment of all, nothing presses those to come sooner whom others wait for. So each load is cut where
a precedence counts enough of it, and the parts before the cut have a due that falls with the
deadline. Units of a load are alike: any timetable of the parts is one of the whole, and back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from treve.timetabling.cumulative import in_parts
from treve.timetabling.problem import (
    Load,
    Problem,
)
from treve.timetabling.rows import (
    Precedence,
)
from treve.timetabling.timetable import Timetable, Trip

_PART = "#stage"
"""What ids of parts end with, before their number; no id of a scene has such a sign."""


@dataclass(frozen=True, slots=True)
class Staged:
    """A problem with loads cut where others wait for them.

    Attributes:
        original: As it was.
        problem: With parts; the same object where nothing had to be cut.
        parts: Parts of each load that was cut, in the order in which they are waited for.
        milestones: For each precedence the loads that must have come, as numbers of loads, and
            the share of the whole that may be done before it, as a first guess.
    """

    original: Problem
    problem: Problem
    parts: dict[str, tuple[Load, ...]]
    milestones: tuple[tuple[tuple[int, ...], float], ...]

    def folded(self, timetable: Timetable | None) -> Timetable | None:
        """The same trips with parts aboard, whoever comes first in the first of them."""
        if timetable is None or not self.parts:
            return timetable
        trips = list(timetable.trips)
        for name, parts in self.parts.items():
            left = [part.quantity for part in parts]
            mine = (i for i, trip in enumerate(trips) if trip.load == name)
            for i in sorted(mine, key=lambda i: (trips[i].ends_seconds, trips[i].vehicle)):
                k = next((k for k, units in enumerate(left) if units >= trips[i].quantity), -1)
                left[k] -= trips[i].quantity
                trips[i] = replace(trips[i], load=parts[k].id)
        return Timetable(tuple(trips), {})

    def unfolded(self, timetable: Timetable | None) -> Timetable | None:
        """The same trips with whole loads aboard."""
        if timetable is None or not self.parts:
            return timetable
        whole = {part.id: name for name, parts in self.parts.items() for part in parts}
        trips = tuple(_aboard(trip, whole) for trip in timetable.trips)
        moved: dict[str, int] = defaultdict(int)
        for trip in trips:
            moved[trip.load or ""] += trip.quantity
        loads = self.original.loads
        left = {x.id: x.quantity - moved[x.id] for x in loads if moved[x.id] < x.quantity}
        return Timetable(trips, left)


def stage(problem: Problem) -> Staged:
    """Cut loads where precedences count enough of them."""
    if not problem.rows.precedences:
        return Staged(problem, problem, {}, ())
    cuts = list(_cuts(problem))
    parts: dict[str, tuple[Load, ...]] = {}
    loads: list[Load] = []
    until: list[int] = []
    for load in problem.loads:
        mine = _parts(load, sorted({cut[load.id] for _, cut in cuts if load.id in cut}))
        if len(mine) > 1:
            parts[load.id] = mine
        loads += mine
        done = 0
        for part in mine:
            done += part.quantity
            until.append(done)
    names = {part.id: load for load, mine in parts.items() for part in mine}
    milestones = []
    for row, cut in cuts:
        whole = [names.get(x.id, x.id) for x in loads]
        counted = tuple(i for i, name in enumerate(whole) if name in cut and until[i] <= cut[name])
        milestones.append((counted, _share_before(problem, row)))
    staged = problem
    if parts:
        named = {name: [part.id for part in mine] for name, mine in parts.items()}
        staged = replace(problem, loads=tuple(loads), rows=in_parts(problem.rows, named))
    return Staged(problem, staged, parts, tuple(milestones))


def _cuts(problem: Problem) -> Iterator[tuple[Precedence, dict[str, int]]]:
    """Of each precedence, how much of each load makes enough: of all alike, in full vehicles."""
    quantity = {x.id: x.quantity for x in problem.loads}
    room = {
        x.id: max((f.capacity.get(x.kind, 0) for f in problem.fleets), default=1) or 1
        for x in problem.loads
    }
    for row in problem.rows.precedences:
        total = sum(quantity[x] for x in row.first.loads)
        if not 0 < row.least_units <= total:
            continue
        cut = {}
        for load in row.first.loads:
            units = -(-row.least_units * quantity[load] // total)
            cut[load] = min(quantity[load], -(-units // room[load]) * room[load])
        yield row, cut


def _parts(load: Load, cuts: list[int]) -> tuple[Load, ...]:
    """A load in parts that end at its cuts; one alone keeps its name."""
    ends = [*(cut for cut in cuts if 0 < cut < load.quantity), load.quantity]
    if len(ends) == 1:
        return (load,)
    begins = [0, *ends[:-1]]
    return tuple(
        replace(load, id=f"{load.id}{_PART}{k}", quantity=end - begin)
        for k, (begin, end) in enumerate(zip(begins, ends, strict=True))
    )


def _share_before(problem: Problem, row: Precedence) -> float:
    """The share of all binding units of the same sort that need not come after a precedence."""
    then = set(row.then.loads)
    people = any(x.people for x in problem.loads if x.id in then)
    alike = [x for x in problem.loads if x.binding and x.people == people]
    total = sum(x.quantity for x in alike)
    after = sum(x.quantity for x in alike if x.id in then) - row.free_units
    return 1.0 if total <= 0 else min(1.0, max(0.1, 1.0 - after / total))


def _aboard(trip: Trip, whole: dict[str, str]) -> Trip:
    return trip if trip.load not in whole else replace(trip, load=whole[trip.load])
