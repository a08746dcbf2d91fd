"""So much by a moment: a part of each load that has to arrive by then, as a load of its own.

Units of a load are alike, so that *at least so many by a moment* is the same as *these so many are
due by it*, once it is said which load gives how many. The loads that can be there first give all
they have, one after the other. Solvers then know dues only, and no floors.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from treve.timetabling.arcs import all_arcs
from treve.timetabling.cumulative import in_parts
from treve.timetabling.problem import (
    Load,
    Problem,
)
from treve.timetabling.rows import (
    Floor,
)
from treve.timetabling.timetable import Timetable, Trip

_DUE = "#due"
"""What ids of parts that are due end with; no id of a scene has such a sign."""


@dataclass(frozen=True, slots=True)
class Parted:
    """A problem whose floors are dues of parts.

    Attributes:
        original: As it was.
        problem: Without floors.
        whole: The load that each part is of, by the part's id.
    """

    original: Problem
    problem: Problem
    whole: dict[str, str]

    def fold(self, timetable: Timetable | None) -> Timetable | None:
        """The same trips with parts aboard: the first to arrive carry what is due.

        ``None`` also where no trips make up the parts.
        """
        if timetable is None:
            return None
        left = {x.id: x.quantity for x in self.problem.loads if x.id in self.whole}
        parts = defaultdict(list)
        for part, load in self.whole.items():
            parts[load].append(part)
        trips = list(timetable.trips)
        loaded = [i for i, trip in enumerate(trips) if trip.load in parts]
        for i in sorted(loaded, key=lambda i: trips[i].ends_seconds):
            for part in parts[trips[i].load or ""]:
                if trips[i].quantity <= left[part]:  # a trip carries one part
                    left[part] -= trips[i].quantity
                    trips[i] = replace(trips[i], load=part)
                    break
        return None if any(left.values()) else _declared(self.problem, trips)

    def unfold(self, timetable: Timetable | None) -> Timetable | None:
        """The same trips with whole loads aboard."""
        if timetable is None:
            return None
        names = self.whole
        trips = [replace(t, load=names.get(t.load or "", t.load)) for t in timetable.trips]
        return _declared(self.original, trips)


def part_floors(problem: Problem) -> Parted:
    """Part loads until all floors are dues."""
    loads = list(problem.loads)
    whole: dict[str, str] = {}
    soonest = _soonest(problem)
    for number, floor in enumerate(sorted(problem.rows.floors, key=lambda row: row.by_seconds)):
        loads = _part(loads, floor, number, whole, soonest)
    parts: dict[str, list[str]] = {load: [load] for load in whole.values()}
    for part, load in whole.items():
        parts[load].append(part)
    rows = in_parts(replace(problem.rows, floors=()), parts)
    return Parted(problem, replace(problem, loads=tuple(loads), rows=rows), whole)


def _part(
    loads: list[Load], floor: Floor, number: int, whole: dict[str, str], soonest: dict[str, int]
) -> list[Load]:
    """Part loads for one floor; what is due sooner counts in it already."""
    counted = [x for x in loads if whole.get(x.id, x.id) in floor.what.loads]
    due = [x for x in counted if x.due_seconds is not None and x.due_seconds <= floor.by_seconds]
    wanted = floor.least_units - sum(x.quantity for x in due)
    found = list(loads)
    for load in sorted((x for x in counted if x not in due), key=lambda x: soonest.get(x.id, 0)):
        units = min(wanted, load.quantity)
        if units <= 0:
            break
        wanted -= units
        place = found.index(load)
        soon = replace(load, quantity=units, due_seconds=floor.by_seconds)
        if units == load.quantity:
            found[place] = soon
            continue
        soon = replace(soon, id=f"{load.id}{_DUE}{number}")
        whole[soon.id] = whole.get(load.id, load.id)
        found[place : place + 1] = [soon, replace(load, quantity=load.quantity - units)]
    return found


def _soonest(problem: Problem) -> dict[str, int]:
    """The first second at which anything of each load could be there."""
    found: dict[str, int] = {}
    for arc in all_arcs(problem):
        if arc.load is not None:
            load = problem.loads[arc.load]
            there = (load.release_seconds or 0) + arc.seconds
            found[load.id] = min(there, found.get(load.id, there))
    return found


def _declared(problem: Problem, trips: list[Trip]) -> Timetable:
    """A timetable of these trips; what they do not move is declared."""
    moved: dict[str, int] = defaultdict(int)
    for trip in trips:
        moved[trip.load or ""] += trip.quantity
    left = {x.id: x.quantity - moved[x.id] for x in problem.loads if moved[x.id] < x.quantity}
    return Timetable(tuple(trips), left)
