"""Rows of demands, places, desks, gates, bays and single trips."""

from __future__ import annotations

import math
from collections import defaultdict
from itertools import combinations

from treve.timetabling.arcs import lanes_serving
from treve.timetabling.bound.columns import FREE, Collapsed
from treve.timetabling.bound.reach import Reach, Spare
from treve.timetabling.clock import concave_hull, intersect
from treve.timetabling.problem import PEOPLE, Direction, Load, Problem, Window

DIRECTION_SETS = (
    ("both", frozenset(Direction)),
    ("out", frozenset({Direction.OUT})),
    ("in", frozenset({Direction.IN})),
)


def open_hours(problem: Problem, hours: tuple[Window, ...]) -> tuple[Window, ...]:
    """Hours on the axis of open time: what lies outside the windows is cut out."""
    out = []
    before = 0
    for window in problem.windows:
        for h in intersect((window,), hours) or ():
            start = before + h.start_seconds - window.start_seconds
            out.append(Window(start, start + h.seconds))
        before += window.seconds
    return tuple(out)


def add_demands(c: Collapsed) -> None:
    """Whole vehicle loads: rounded up for every size of vehicle (Chvatal 1973, rank 1).

    Where units may be missed each of them makes up for at most one vehicle load.
    """
    for index, load in enumerate(c.problem.loads):
        if not load.binding and c.demands_all:
            continue
        carriers: dict[int, int] = {}
        for i, arc in enumerate(c.arcs):
            if arc.load == index:
                for _, column in c.of_arc(i):
                    carriers[column] = min(arc.units, load.quantity)
        missed = {}
        if not c.demands_all:
            c.missed[index] = c.program.add_column(f"missed:{load.id}", load.quantity)
            missed = {c.missed[index]: 1}
        sizes = sorted({1, *carriers.values()}) if c.whole_trips else [1]
        for size in sizes:
            row = {j: math.ceil(u / size) for j, u in carriers.items()}
            least = math.ceil(load.quantity / size)
            c.program.add_row(f"demand:{load.id}:{size}", {**row, **missed}, least)


def add_places(c: Collapsed) -> None:
    """Capacity and intake of receiving stops, in units."""
    problem, program = c.problem, c.program
    stop_of = {s.id: i for i, s in enumerate(problem.stops)}
    for index, load in enumerate(problem.loads):
        stops = [stop_of[d] for d in dict.fromkeys(load.destinations)]
        limited = any(_limits(problem, s, load) for s in stops)
        if not limited or (not load.binding and c.demands_all):
            continue
        for s in stops:
            column = program.add_column(f"units:{load.id}:{problem.stops[s].id}", load.quantity)
            c.units[index, s] = column
            row = {
                j: c.arcs[i].units
                for i, arc in enumerate(c.arcs)
                if arc.load == index and arc.destination == s
                for _, j in c.of_arc(i)
            }
            program.add_row(f"units:{load.id}:{problem.stops[s].id}", {**row, column: -1}, 0)
        share = {c.units[index, s]: 1 for s in stops}
        if index in c.missed:
            share[c.missed[index]] = 1
        program.add_row(f"share:{load.id}", share, load.quantity)
    for s, stop in enumerate(problem.stops):
        for key, capacity in sorted(stop.capacity.items()):
            row = {
                j: -1 for (i, t), j in c.units.items() if t == s and counts(problem.loads[i], key)
            }
            program.add_row(f"capacity:{stop.id}:{key}", row, -capacity)
        for key in sorted(stop.intake_seconds_per_unit):
            _add_intake(c, s, key)


def counts(load: Load, key: str) -> bool:
    """Whether a stop's limit under this key counts the load."""
    return load.category == key or (key == PEOPLE and load.people)


def _limits(problem: Problem, s: int, load: Load) -> bool:
    stop = problem.stops[s]
    return any(counts(load, k) for k in (*stop.capacity, *stop.intake_seconds_per_unit))


def _add_intake(c: Collapsed, s: int, key: str) -> None:
    """One desk: all but each window's last unloading begin and end within the pause."""
    problem = c.problem
    stop = problem.stops[s]
    if not stop.inside and c.windows > 1:
        return
    rate = stop.intake_seconds_per_unit[key]
    row = {
        j: -rate.numerator
        for (i, t), j in c.units.items()
        if t == s and counts(problem.loads[i], key)
    }
    largest = 0
    for i, arc in enumerate(c.arcs):
        if arc.load is None or arc.destination != s or not counts(problem.loads[arc.load], key):
            continue
        largest = max(largest, arc.units)
        for kind, column in c.of_arc(i):
            if _unloads_freely(c, i, kind):
                row[column] = rate.numerator * arc.units
    row[c.T] = rate.denominator
    least = rate.denominator * c.margins_seconds - c.windows * rate.numerator * largest
    c.program.add_row(f"intake:{stop.id}:{key}", row, least)


def _unloads_freely(c: Collapsed, i: int, kind: str) -> bool:
    """Whether the unloading may fall outside the pause; inside it may where it takes no time."""
    arc = c.arcs[i]
    in_pause = c.problem.stops[arc.destination].inside and arc.unloading_seconds > 0
    return kind not in ("mid", "enter") and not in_pause


def add_gates(c: Collapsed) -> None:
    """Lane-time of each inside gate, for both directions together and for each alone."""
    problem, program = c.problem, c.program
    reach = Reach.of(problem, c.arcs, c.columns, free_ends=c.free_ends)
    spare = Spare.of(problem, c.windows, c.surely_seconds)
    for g, gate in enumerate(problem.gates):
        if not gate.inside:
            continue
        for name, directions in DIRECTION_SETS:
            row: dict[int, int] = defaultdict(int)
            for (i, _), column in c.columns.items():
                for p in c.arcs[i].passes:
                    if p.gate == g and p.direction in directions:
                        row[column] -= p.hold_seconds
            lanes = lanes_serving(gate, directions)
            lost = spare.lost(reach.ends(g, directions, c.windows))
            row[c.T] = lanes
            least = lanes * (c.margins_seconds + lost)
            program.add_row(f"gate-time:{gate.id}:{name}", row, least)
            if gate.hours is not None:
                for k, (a, b, d) in enumerate(concave_hull(open_hours(problem, gate.hours))):
                    scaled = {j: v * d for j, v in row.items()}
                    scaled[c.T] = lanes * b
                    program.add_row(f"gate-hours:{gate.id}:{name}:{k}", scaled, -lanes * a)


def add_bays(c: Collapsed) -> None:
    """Bay-time: inside stops always; outside ones only for what surely falls in the pause."""
    problem, program = c.problem, c.program
    for s, stop in enumerate(problem.stops):
        if stop.bays is None or (not stop.inside and c.windows > 1):
            continue
        row: dict[int, int] = defaultdict(int)
        for (i, kind), column in c.columns.items():
            arc = c.arcs[i]
            if arc.load is None or kind in FREE:
                continue
            if arc.origin == s and (stop.inside or kind in ("mid", "leave")):
                row[column] -= arc.loading_seconds
            if arc.destination == s and (stop.inside or kind in ("mid", "enter")):
                row[column] -= arc.unloading_seconds
        row[c.T] = stop.bays
        program.add_row(f"bay-time:{stop.id}", row, stop.bays * c.margins_seconds)


def add_singles(c: Collapsed) -> None:
    """The quickest single trip of each load, from the pause's first second to its last."""
    reach = Reach.of(c.problem, c.arcs, c.columns, free_ends=c.free_ends)
    for index, load in enumerate(c.problem.loads):
        if load.binding:
            quickest = reach.quickest(index)
            if quickest is not None:
                least = quickest + c.problem.margin_seconds
                c.program.add_row(f"single:{load.id}", {c.T: 1}, least)


def fleet_sets(problem: Problem) -> tuple[tuple[int, ...], ...]:
    """Sets of fleets that stagger rows are stated for: each alone, all, and all subsets of few."""
    n = len(problem.fleets)
    few = 4
    if n <= few:
        return tuple(s for k in range(1, n + 1) for s in combinations(range(n), k))
    return (*((f,) for f in range(n)), tuple(range(n)))
