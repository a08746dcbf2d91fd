"""Columns of the collapsed program: which cuts of a vehicle's day an arc can make.

See :mod:`treve.timetabling.bound.collapsed` for the cuts themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from treve.timetabling.arcs import Arc, may_end_at
from treve.timetabling.problem import Problem
from treve.timetabling.program import Program

KINDS = ("wander", "enter", "mid", "leave", "single", "after")
CUTS = {
    "wander": (0, 0),
    "enter": (0, 1),
    "mid": (1, 1),
    "leave": (1, 2),
    "single": (0, 2),
    "after": (2, 2),
}
"""From which phase to which an arc leads: 0 before, 1 during, 2 after."""
FREE = ("wander", "after")
"""Kinds that take nothing of the pause."""


def charge(arc: Arc, kind: str, windows: int) -> int:
    """Seconds of the pause that an arc of this kind takes from its vehicle."""
    if kind in FREE:
        return 0
    start = (arc.inside_from or 0) if kind in ("enter", "single") else 0
    end = (arc.inside_to or 0) if kind in ("leave", "single") else arc.seconds
    return end - start - (arc.outside_between if windows > 1 else 0)


def works_outside(arcs: tuple[Arc, ...]) -> frozenset[int]:
    """Fleets that can carry something without touching the zone, so at any time, free."""
    return frozenset(a.fleet for a in arcs if a.load is not None and a.inside_from is None)


def resting_places(
    problem: Problem, arcs: tuple[Arc, ...], windows: int
) -> frozenset[tuple[int, int]]:
    """Fleets and stops (indices) where a vehicle may stand when the silence ends.

    Wherever it may rest, and wherever it can leave for such a place without touching the zone: a
    stop at the zone's very edge. With several windows it may also come to such a stop, or leave
    it, in another one than that in which it was last in the zone, or is next.
    """
    found = {
        (f, s)
        for f, fleet in enumerate(problem.fleets)
        for s, stop in enumerate(problem.stops)
        if may_end_at(stop, fleet)
    }
    if windows > 1:
        found |= {(a.fleet, a.origin) for a in arcs if a.inside_from != 0}
        found |= {(a.fleet, a.destination) for a in arcs if a.inside_to != a.seconds}
    grown = True
    while grown:
        more = {
            (a.fleet, a.origin)
            for a in arcs
            if a.inside_from is None and (a.fleet, a.destination) in found
        }
        grown = not more <= found
        found |= more
    return frozenset(found)


def starting_places(
    problem: Problem, arcs: tuple[Arc, ...], resting: frozenset[tuple[int, int]], windows: int
) -> frozenset[tuple[int, int]]:
    """Fleets and stops (indices) where a vehicle may stand before it is first in the zone.

    At home, where it may have rested for a night, and wherever it comes from there without
    touching the zone.
    """
    stop_of = {s.id: i for i, s in enumerate(problem.stops)}
    found = {(f, stop_of[fleet.home]) for f, fleet in enumerate(problem.fleets)}
    if windows > 1:
        found |= {(f, s) for f, s in resting if problem.fleets[f].returns}
    aside = {((a.fleet, a.origin), (a.fleet, a.destination)) for a in arcs if a.inside_from is None}
    grown = True
    while grown:
        more = {to for start, to in aside if start in found}
        grown = not more <= found
        found |= more
    return frozenset(found)


def kinds_of(c: Collapsed, arc: Arc) -> tuple[str, ...]:
    """The cuts an arc can make.

    In one window a vehicle's last empty moves serve nothing and are left out of the program,
    unless they bring it to where it may rest. With several windows, or with something to carry
    outside afterwards, they may serve what comes later.

    Args:
        c: The program, so far that it knows where vehicles may rest and which work outside.
        arc: Any arc of its problem.
    """
    kinds = _kinds_anywhere(c, arc)
    if (arc.fleet, arc.origin) in c.starts:
        return kinds
    return tuple(kind for kind in kinds if CUTS[kind][0] != 0)


def _kinds_anywhere(c: Collapsed, arc: Arc) -> tuple[str, ...]:
    returns, outside_work = c.problem.fleets[arc.fleet].returns, arc.fleet in c.outside_work
    if arc.inside_from is None:
        if not returns:
            return ("wander",)
        return ("wander", "mid", "after") if outside_work else ("wander", "mid")
    ends = c.free_ends or (arc.fleet, arc.destination) in c.resting_places
    if not returns:
        return ("single",) if ends else ()
    must_leave = (arc.fleet, arc.origin) not in c.resting_places
    serves = arc.load is not None or c.windows > 1 or outside_work or must_leave
    return ("enter", "mid", "leave", "single") if ends and serves else ("enter", "mid")


@dataclass(slots=True)
class Collapsed:
    """The program of one problem for one number of windows.

    Attributes:
        T: Column of the open time.
        columns: ``(arc index, kind) -> column``.
        used: Column of the vehicles used, by fleet.
        delay: Columns of the waiting at a first or last gate: ``(side, fleet, gate) -> column``.
        units: Columns of the units brought to a stop: ``(load, stop) -> column``.
        missed: Columns of the units left behind, by load.
        outside_work: See :func:`works_outside`.
        resting_places: See :func:`resting_places`.
        starts: See :func:`starting_places`.
    """

    problem: Problem
    windows: int
    arcs: tuple[Arc, ...]
    assumed_open_seconds: int = 0
    free_ends: bool = False
    demands_all: bool = True
    whole_trips: bool = True
    program: Program = field(default_factory=Program)
    T: int = 0
    columns: dict[tuple[int, str], int] = field(default_factory=dict)
    used: dict[int, int] = field(default_factory=dict)
    delay: dict[tuple[str, int, int], int] = field(default_factory=dict)
    units: dict[tuple[int, int], int] = field(default_factory=dict)
    missed: dict[int, int] = field(default_factory=dict)
    outside_work: frozenset[int] = frozenset()
    resting_places: frozenset[tuple[int, int]] = frozenset()
    starts: frozenset[tuple[int, int]] = frozenset()

    @property
    def margins_seconds(self) -> int:
        """What the margins take of the open time."""
        return self.windows * self.problem.margin_seconds

    @property
    def surely_seconds(self) -> int:
        """Open time less margins that there is at least."""
        return max(0, self.assumed_open_seconds - self.margins_seconds)

    def of_arc(self, index: int) -> Iterator[tuple[str, int]]:
        """Kinds and columns of an arc."""
        for kind in KINDS:
            column = self.columns.get((index, kind))
            if column is not None:
                yield kind, column

    def spent(self, fleet: int) -> dict[int, int]:
        """Seconds of the pause that each column of a fleet takes, delays left out."""
        return {
            column: charge(self.arcs[i], kind, self.windows)
            for (i, kind), column in self.columns.items()
            if self.arcs[i].fleet == fleet
        }


def add_columns(c: Collapsed) -> None:
    """Add the columns of time, arcs, vehicles and delays."""
    problem, program = c.problem, c.program
    horizon = problem.horizon_seconds
    c.outside_work = works_outside(c.arcs)
    c.resting_places = resting_places(problem, c.arcs, c.windows)
    c.starts = starting_places(problem, c.arcs, c.resting_places, c.windows)
    c.T = program.add_column("T", horizon, 1)
    wanted = sum(load.quantity for load in problem.loads)
    vehicles = sum(f.count for f in problem.fleets) * c.windows
    for i, arc in enumerate(c.arcs):
        most = problem.loads[arc.load].quantity if arc.load is not None else wanted + vehicles
        for kind in kinds_of(c, arc):
            c.columns[i, kind] = program.add_column(f"{kind}:{i}", most)
    for f, fleet in enumerate(problem.fleets):
        c.used[f] = program.add_column(f"used:{fleet.id}", fleet.count)
    for side in ("first", "last"):
        for f, fleet in enumerate(problem.fleets):
            for g, gate in enumerate(problem.gates):
                if gate.inside:
                    c.delay[side, f, g] = program.add_column(
                        f"delay:{side}:{fleet.id}:{gate.id}", fleet.count * horizon
                    )
