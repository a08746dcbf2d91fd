"""The time-collapsed program: all trips added up, time forgotten. Every row holds for every timetable.

A vehicle's day in one window is cut in three: *before* it first touches the zone (free), *during*,
and *after* it last touches it (free). Columns count arcs by the cut they make:

========= ============== =============================================================
kind      cut            seconds charged to the vehicle
========= ============== =============================================================
wander    before         none; for arcs that lie wholly outside
enter     before, during from the arc's first second inside to its end
mid       during         all
leave     during, after  from its start to its last second inside
single    before, after  from its first to its last second inside
========= ============== =============================================================

``T`` is the open time of the pause, stated for a number of windows touched; each window loses its
margin. Rows are named ``kind:object[:detail]``; ``docs/reference/formulation.md`` lists them.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations

from treve.timetabling.arcs import Arc, all_arcs, lanes_serving, may_end_at
from treve.timetabling.bound.reach import Reach
from treve.timetabling.clock import concave_hull, intersect
from treve.timetabling.problem import PEOPLE, Direction, Load, Problem, Window
from treve.timetabling.program import Program

KINDS = ("wander", "enter", "mid", "leave", "single")
DIRECTION_SETS = (
    ("both", frozenset(Direction)),
    ("out", frozenset({Direction.OUT})),
    ("in", frozenset({Direction.IN})),
)


def charge(arc: Arc, kind: str, windows: int) -> int:
    """Seconds of the pause that an arc of this kind takes from its vehicle."""
    if kind == "wander":
        return 0
    start = arc.inside_from or 0 if kind in ("enter", "single") else 0
    end = (arc.inside_to or 0) if kind in ("leave", "single") else arc.seconds
    return end - start - (arc.outside_between if windows > 1 else 0)


def kinds_of(problem: Problem, arc: Arc, *, free_ends: bool = False) -> tuple[str, ...]:
    """The cuts an arc can make.

    Args:
        problem: Where the arc is from.
        arc: Any arc.
        free_ends: Whether a vehicle may end anywhere (for what can be done *by* some hour).
    """
    fleet = problem.fleets[arc.fleet]
    ends = free_ends or may_end_at(problem.stops[arc.destination], fleet)
    useful_end = ends and (
        arc.load is not None or problem.stops[arc.origin].inside and not fleet.rests_inside
    )
    if arc.inside_from is None:
        return ("wander", "mid")
    if not fleet.returns:
        return ("single",) if ends else ()
    return ("enter", "mid", "leave", "single") if useful_end else ("enter", "mid")


@dataclass(slots=True)
class Collapsed:
    """The program of one problem for one number of windows.

    Attributes:
        T: Column of the open time.
        columns: ``(arc index, kind) -> column``.
        used: Column of the vehicles (times windows) used, by fleet.
        delay: Columns of the waiting at a first or last gate: ``(side, fleet, gate) -> column``.
    """

    problem: Problem
    windows: int
    arcs: tuple[Arc, ...]
    assumed_open_seconds: int = 0
    free_ends: bool = False
    demands_all: bool = True
    program: Program = field(default_factory=Program)
    T: int = 0
    columns: dict[tuple[int, str], int] = field(default_factory=dict)
    used: dict[int, int] = field(default_factory=dict)
    delay: dict[tuple[str, int, int], int] = field(default_factory=dict)
    units: dict[tuple[int, int], int] = field(default_factory=dict)
    missed: dict[int, int] = field(default_factory=dict)

    def of_arc(self, index: int) -> Iterator[tuple[str, int]]:
        """Kinds and columns of an arc."""
        for kind in KINDS:
            column = self.columns.get((index, kind))
            if column is not None:
                yield kind, column


def collapse(
    problem: Problem,
    windows: int,
    *,
    arcs: tuple[Arc, ...] | None = None,
    assumed_open_seconds: int = 0,
    free_ends: bool = False,
    demands_all: bool = True,
) -> Collapsed:
    """Build the program.

    Args:
        problem: The problem.
        windows: How many windows the timetable touches.
        arcs: All arcs of the problem, if at hand.
        assumed_open_seconds: A bound already proven; vehicles left at home are charged it.
        free_ends: Vehicles may end anywhere.
        demands_all: Every binding load moves whole; otherwise what is missed is counted.
    """
    c = Collapsed(problem, windows, arcs if arcs is not None else all_arcs(problem),
                  assumed_open_seconds, free_ends, demands_all)
    _add_columns(c)
    _add_balances(c)
    _add_fleet_rows(c)
    _add_demands(c)
    _add_places(c)
    _add_gates(c)
    _add_bays(c)
    if demands_all and windows == 1:
        _add_singles(c)
    return c


def _add_columns(c: Collapsed) -> None:
    problem, program = c.problem, c.program
    horizon = problem.horizon_seconds
    c.T = program.add_column("T", horizon, 1)
    wanted = sum(load.quantity for load in problem.loads)
    vehicles = sum(f.count for f in problem.fleets) * c.windows
    for i, arc in enumerate(c.arcs):
        most = problem.loads[arc.load].quantity if arc.load is not None else wanted + vehicles
        for kind in kinds_of(problem, arc, free_ends=c.free_ends):
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


def _add_balances(c: Collapsed) -> None:
    """Vehicles that come to a stop leave it; each begins at home; nights join windows."""
    problem, program = c.problem, c.program
    node: dict[tuple[int, int, int], dict[int, int]] = defaultdict(dict)
    cut = {"wander": (0, 0), "enter": (0, 1), "mid": (1, 1), "leave": (1, 2), "single": (0, 2)}
    for (i, kind), column in c.columns.items():
        arc = c.arcs[i]
        out, into = cut[kind]
        node[arc.fleet, arc.origin, out][column] = node[arc.fleet, arc.origin, out].get(column, 0) - 1
        node[arc.fleet, arc.destination, into][column] = (
            node[arc.fleet, arc.destination, into].get(column, 0) + 1
        )
    stop_of = {s.id: i for i, s in enumerate(problem.stops)}
    for f, fleet in enumerate(problem.fleets):
        node[f, stop_of[fleet.home], 0][c.used[f]] = 1
        program.add_row(f"count:{fleet.id}", {c.used[f]: -1}, -fleet.count)
    if c.windows > 1:
        _add_nights(c, node)
    for (f, s, phase), row in sorted(node.items()):
        name = f"balance:{problem.fleets[f].id}:{problem.stops[s].id}:{phase}"
        program.add_row(name, row, 0, equal=phase < 2)  # noqa: PLR2004


def _add_nights(c: Collapsed, node: dict[tuple[int, int, int], dict[int, int]]) -> None:
    for f, fleet in enumerate(c.problem.fleets):
        nights: dict[int, int] = {}
        for s, stop in enumerate(c.problem.stops):
            if (f, s, 2) in node and may_end_at(stop, fleet) and fleet.returns:
                most = fleet.count * (c.windows - 1)
                column = c.program.add_column(f"night:{fleet.id}:{stop.id}", most)
                node[f, s, 2][column] = -1
                node[f, s, 0][column] = 1
                nights[column] = -1
        c.program.add_row(f"nights:{fleet.id}", nights, -fleet.count * (c.windows - 1))


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


def _add_fleet_rows(c: Collapsed) -> None:
    """Vehicle-time: what the vehicles of a fleet spend is no more than there is of them."""
    problem, program = c.problem, c.program
    spent: dict[int, dict[int, int]] = defaultdict(dict)
    for (i, kind), column in c.columns.items():
        spent[c.arcs[i].fleet][column] = -charge(c.arcs[i], kind, c.windows)
    for (_, f, _), column in c.delay.items():
        spent[f][column] = -1
    margin = problem.margin_seconds * c.windows
    idle = max(0, c.assumed_open_seconds - margin) if c.windows == 1 else 0
    for f, fleet in enumerate(problem.fleets):
        row = {**spent[f], c.T: fleet.count, c.used[f]: idle}
        program.add_row(f"fleet-time:{fleet.id}", row, fleet.count * (margin + idle))
        if fleet.available is not None:
            charged = {j: a for j, a in spent[f].items() if j not in c.delay.values()}
            for k, (a, b, d) in enumerate(concave_hull(open_hours(problem, fleet.available))):
                scaled = {j: v * d for j, v in charged.items()}
                scaled[c.T] = fleet.count * b
                program.add_row(f"available:{fleet.id}:{k}", scaled, -fleet.count * a)


def _add_demands(c: Collapsed) -> None:
    """Whole vehicle loads: rounded up for every size of vehicle (Chvatal 1973, rank 1)."""
    for index, load in enumerate(c.problem.loads):
        if not load.binding and c.demands_all:
            continue
        carriers: dict[int, int] = {}
        for i, arc in enumerate(c.arcs):
            if arc.load == index:
                for _, column in c.of_arc(i):
                    carriers[column] = arc.units
        if not c.demands_all:
            missed = c.program.add_column(f"missed:{load.id}", load.quantity)
            c.missed[index] = missed
            c.program.add_row(f"demand:{load.id}:1", {**carriers, missed: 1}, load.quantity)
            continue
        for size in sorted({1, *carriers.values()}):
            row = {j: math.ceil(min(u, load.quantity) / size) for j, u in carriers.items()}
            c.program.add_row(f"demand:{load.id}:{size}", row, math.ceil(load.quantity / size))


def _add_places(c: Collapsed) -> None:
    """Capacity and intake of receiving stops, in units."""
    problem, program = c.problem, c.program
    stop_of = {s.id: i for i, s in enumerate(problem.stops)}
    for index, load in enumerate(problem.loads):
        stops = [stop_of[d] for d in load.destinations]
        limited = any(_limits(problem, s, load) for s in stops)
        if not limited or (not load.binding and c.demands_all):
            continue
        for s in stops:
            column = program.add_column(f"units:{load.id}:{problem.stops[s].id}", load.quantity)
            c.units[index, s] = column
            row = {j: c.arcs[i].units for i, arc in enumerate(c.arcs)
                   if arc.load == index and arc.destination == s for _, j in c.of_arc(i)}
            program.add_row(f"units:{load.id}:{problem.stops[s].id}", {**row, column: -1}, 0)
        share = {c.units[index, s]: 1 for s in stops}
        if index in c.missed:
            share[c.missed[index]] = 1
        program.add_row(f"share:{load.id}", share, load.quantity)
    for s, stop in enumerate(problem.stops):
        for key, capacity in sorted(stop.capacity.items()):
            row = {j: -1 for (i, t), j in c.units.items() if t == s and counts(problem.loads[i], key)}
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
    row = {j: -rate.numerator for (i, t), j in c.units.items()
           if t == s and counts(problem.loads[i], key)}
    largest = 0
    for i, arc in enumerate(c.arcs):
        if arc.load is None or arc.destination != s or not counts(problem.loads[arc.load], key):
            continue
        largest = max(largest, arc.units)
        if not stop.inside:
            for kind, column in c.of_arc(i):
                if kind != "mid" and kind != "enter":
                    row[column] = rate.numerator * arc.units
    row[c.T] = rate.denominator
    margin = problem.margin_seconds * c.windows
    least = rate.denominator * margin - c.windows * rate.numerator * largest
    c.program.add_row(f"intake:{stop.id}:{key}", row, least)


def _add_gates(c: Collapsed) -> None:
    """Lane-time of each inside gate, for both directions together and for each alone."""
    problem, program = c.problem, c.program
    reach = Reach.of(problem, c.arcs, c.columns, free_ends=c.free_ends)
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
            lost = reach.lost_seconds(g, directions, c.windows)
            margin = problem.margin_seconds * c.windows
            row[c.T] = lanes
            program.add_row(f"gate-time:{gate.id}:{name}", row, lanes * (margin + lost))
            if gate.hours is not None:
                for k, (a, b, d) in enumerate(concave_hull(open_hours(problem, gate.hours))):
                    scaled = {j: v * d for j, v in row.items()}
                    scaled[c.T] = lanes * b
                    program.add_row(f"gate-hours:{gate.id}:{name}:{k}", scaled, -lanes * a)


def _add_bays(c: Collapsed) -> None:
    """Bay-time: inside stops always; outside ones only for what surely falls in the pause."""
    problem, program = c.problem, c.program
    for s, stop in enumerate(problem.stops):
        if stop.bays is None or (not stop.inside and c.windows > 1):
            continue
        row: dict[int, int] = defaultdict(int)
        for (i, kind), column in c.columns.items():
            arc = c.arcs[i]
            if arc.load is None:
                continue
            if arc.origin == s and (stop.inside or kind in ("mid", "leave")):
                row[column] -= arc.loading_seconds
            if arc.destination == s and (stop.inside or kind in ("mid", "enter")):
                row[column] -= arc.unloading_seconds
        row[c.T] = stop.bays
        program.add_row(f"bay-time:{stop.id}", row, stop.bays * problem.margin_seconds * c.windows)


def _add_singles(c: Collapsed) -> None:
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
