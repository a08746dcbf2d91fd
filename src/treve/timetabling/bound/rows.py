"""Rows of demands, places, desks, gates, bays and single trips."""

from __future__ import annotations

import math
from itertools import combinations

import numpy as np

from treve.timetabling.arcs import Arc, lanes_serving
from treve.timetabling.bound.columns import FREE, Collapsed, Flags, GateRow
from treve.timetabling.bound.kinds import MISSED, UNITS
from treve.timetabling.bound.reach import Reach, Spare
from treve.timetabling.bound.row_kinds import (
    BAY_TIME,
    BROUGHT,
    CAPACITY,
    DEMAND,
    GATE_HOURS,
    GATE_TIME,
    INTAKE,
    SHARE,
    SINGLE,
)
from treve.timetabling.bound.switches import add_switches
from treve.timetabling.bound.table import NONE
from treve.timetabling.clock import concave_hull, intersect
from treve.timetabling.problem import (
    PEOPLE,
    Direction,
    Load,
    Problem,
)
from treve.timetabling.program import Ints, times, whole
from treve.timetabling.window import (
    Window,
)

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
        carriers = _carriers(c, index)
        numbers = c.columns.number[carriers]
        units = np.minimum(c.columns.table.units[c.columns.arc[carriers]], load.quantity)
        missed = np.array([], dtype=np.int64)
        if not c.demands_all:
            c.missed[index] = c.program.add_column(MISSED.name(load.id), load.quantity)
            missed = np.array([c.missed[index]])
        sizes = sorted({1, *np.unique(units).tolist()}) if c.whole_trips else [1]
        for size in sizes:
            c.program.add_entries(
                DEMAND.name(load.id, size),
                np.concatenate([numbers, missed]),
                np.concatenate([-(-units // size), np.ones_like(missed)]),
                math.ceil(load.quantity / size),
            )


def _carriers(c: Collapsed, load: int) -> Ints:
    """Columns (counted from 0) that carry a load, in their order."""
    return c.columns.by_load[load]


def add_places(c: Collapsed) -> None:
    """Capacity and intake of receiving stops, in units."""
    problem, program, columns = c.problem, c.program, c.columns
    stop_of = {s.id: i for i, s in enumerate(problem.stops)}
    for index, load in enumerate(problem.loads):
        stops = [stop_of[d] for d in dict.fromkeys(load.destinations)]
        limited = any(_limits(problem, s, load) for s in stops)
        if not limited or (not load.binding and c.demands_all):
            continue
        carriers = _carriers(c, index)
        destination = columns.table.destination[columns.arc[carriers]]
        for s in stops:
            column = program.add_column(UNITS.name(load.id, problem.stops[s].id), load.quantity)
            c.units[index, s] = column
            here = carriers[destination == s]
            program.add_entries(
                BROUGHT.name(load.id, problem.stops[s].id),
                np.append(columns.number[here], column),
                np.append(columns.table.units[columns.arc[here]], -1),
                0,
            )
        share = {c.units[index, s]: 1 for s in stops}
        if index in c.missed:
            share[c.missed[index]] = 1
        program.add_row(SHARE.name(load.id), share, load.quantity)
    for s, stop in enumerate(problem.stops):
        for key, capacity in sorted(stop.capacity.items()):
            row = {
                j: -1 for (i, t), j in c.units.items() if t == s and counts(problem.loads[i], key)
            }
            program.add_row(CAPACITY.name(stop.id, key), row, -capacity)
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
    problem, columns = c.problem, c.columns
    stop = problem.stops[s]
    if not stop.inside and c.windows > 1:
        return
    rate = stop.intake_seconds_per_unit[key]
    brought = {
        j: -rate.numerator
        for (i, t), j in c.units.items()
        if t == s and counts(problem.loads[i], key)
    }
    counted = np.array([counts(load, key) for load in problem.loads] + [False])
    here = counted[columns.load] & (columns.table.destination[columns.arc] == s)
    units = columns.table.units[columns.arc]
    largest = int(units[here].max()) if here.any() else 0
    free = here & _unloads_freely(c, inside=stop.inside)
    least = rate.denominator * c.margins_seconds - c.windows * rate.numerator * largest
    ends = {**brought, c.T: rate.denominator}
    c.program.add_entries(
        INTAKE.name(stop.id, key),
        np.concatenate([columns.number[free], [*ends]]).astype(np.int64),
        np.concatenate([times(units[free], rate.numerator), whole([*ends.values()])]),
        least,
    )


def _unloads_freely(c: Collapsed, *, inside: bool) -> Flags:
    """Whether an unloading may fall outside the pause; inside it may where it takes no time."""
    in_pause = (c.columns.table.unloading[c.columns.arc] > 0) & inside
    return ~c.columns.of_kind("mid", "enter") & ~in_pause


def add_gates(c: Collapsed) -> None:
    """Lane-time of each inside gate, for both directions together and for each alone."""
    problem, program, columns = c.problem, c.program, c.columns
    reach: Reach | None = None
    which, line = columns.passings
    apart = kept_apart(problem, c.arcs) if c.windows == 1 else None
    for g, gate in enumerate(problem.gates):
        if not gate.inside:
            continue
        mine = columns.table.gate[line] == g
        at, outward, hold = (
            which[mine],
            columns.table.outward[line[mine]],
            -columns.table.hold[line[mine]],
        )
        for name, directions in DIRECTION_SETS:
            serves = np.array([Direction.IN in directions, Direction.OUT in directions])[outward]
            passing, held = _joined(at[serves], hold[serves])
            lanes = lanes_serving(gate, directions)
            if (g, name) not in c.ends:
                reach = reach or Reach.of(problem, c.arcs, columns, free_ends=c.free_ends)
                c.ends[g, name] = reach.ends(g, directions, c.windows)
            c.gate_rows[len(program.rows)] = GateRow(lanes, c.ends[g, name])
            numbers = np.append(columns.number[passing], c.T)
            whole_block = held
            if apart is not None:
                _, whole_block = _joined(at[serves], hold[serves] - apart[line[mine]][serves])
            values = np.append(whole_block, lanes)
            program.add_entries(GATE_TIME.name(gate.id, name), numbers, values, 0)
            if gate.hours is not None:
                for k, (a, b, d) in enumerate(concave_hull(open_hours(problem, gate.hours))):
                    kept = len(passing) + (b != 0)
                    values = np.append(times(held, d), lanes * b)
                    name_k = GATE_HOURS.name(gate.id, name, k)
                    program.add_entries(name_k, numbers[:kept], values[:kept], -lanes * a)
    add_switches(c)
    lose(c)


def kept_apart(problem: Problem, arcs: tuple[Arc, ...]) -> Ints | None:
    """Seconds that a lane is kept free behind each passage of the arcs, on average of a convoy.

    Of *n* vehicles *n* - 1 are followed by another, at least the smallest convoy's share of them;
    what is left of the spacing after the longest passage there is the lane's loss each time.

    Args:
        problem: With convoys that keep a spacing, or without.
        arcs: All of its arcs.

    Returns:
        ``None`` where nobody keeps one.
    """
    rules = {rule.corridor: rule for rule in problem.convoys if rule.spacing_seconds}
    if not rules:
        return None
    longest = [
        {
            way: max((row.seconds for row in gate.passages if row.direction is way), default=0)
            for way in Direction
        }
        for gate in problem.gates
    ]
    kept = []
    for arc in arcs:
        rule = rules.get(problem.ways[arc.way].corridor)
        for one in arc.passes:
            seconds = 0
            if rule is not None and problem.fleets[arc.fleet].returns:
                free = max(0, rule.spacing_seconds - longest[one.gate][one.direction])
                seconds = free * (rule.smallest_vehicles - 1) // rule.smallest_vehicles
            kept.append(seconds)
    return np.array(kept, dtype=np.int64)


def lose(c: Collapsed) -> list[int]:
    """Take off what each gate and each bay surely loses, and return the rows changed."""
    spare = Spare.of(c.problem, c.windows, c.surely_seconds)
    for n, row in c.gate_rows.items():
        held = row.lanes * (c.margins_seconds + spare.lost(row.ends))
        c.program.rows[n].least = held - row.less
    return [*c.gate_rows]


def _joined(columns: Ints, values: Ints) -> tuple[Ints, Ints]:
    """Columns in order, each once, and the sums of their values."""
    if not columns.size:
        return columns, values
    order = np.argsort(columns, kind="stable")
    columns, values = columns[order], values[order]
    starts = np.flatnonzero(np.diff(columns, prepend=-1))
    return columns[starts], np.add.reduceat(values, starts)


def add_bays(c: Collapsed) -> None:
    """Bay-time: inside stops always; outside ones only for what surely falls in the pause.

    In one window the bays of an inside stop stand empty until somebody can be there, and again
    once the last must be on the way out.
    """
    problem, columns = c.problem, c.columns
    reach: Reach | None = None
    t, arc = columns.table, columns.arc
    carries = (columns.load != NONE) & ~columns.of_kind(*FREE)
    for s, stop in enumerate(problem.stops):
        if stop.bays is None or (not stop.inside and c.windows > 1):
            continue
        loads = carries & (t.origin[arc] == s)
        unloads = carries & (t.destination[arc] == s)
        if not stop.inside:
            loads &= columns.of_kind("mid", "leave")
            unloads &= columns.of_kind("mid", "enter")
        seconds = np.where(loads, t.loading[arc], 0) + np.where(unloads, t.unloading[arc], 0)
        held = np.flatnonzero(seconds)
        if stop.inside and c.windows == 1:
            if (s, "bays") not in c.ends:
                reach = reach or Reach.of(problem, c.arcs, columns, free_ends=c.free_ends)
                c.ends[s, "bays"] = reach.ends_of_bays(s)
            c.gate_rows[len(c.program.rows)] = GateRow(stop.bays, c.ends[s, "bays"])
        c.program.add_entries(
            BAY_TIME.name(stop.id),
            np.append(columns.number[held], c.T),
            np.append(-seconds[held], stop.bays),
            stop.bays * c.margins_seconds,
        )
    lose(c)


def add_singles(c: Collapsed) -> None:
    """The quickest single trip of each load, from the pause's first second to its last."""
    if not c.quickest:
        reach = Reach.of(c.problem, c.arcs, c.columns, free_ends=c.free_ends)
        c.quickest.update((i, reach.quickest(i)) for i in range(len(c.problem.loads)))
    for index, load in enumerate(c.problem.loads):
        if load.binding:
            quickest = c.quickest[index]
            if quickest is not None:
                least = quickest + c.problem.margin_seconds
                c.program.add_row(SINGLE.name(load.id), {c.T: 1}, least)


def fleet_sets(problem: Problem) -> tuple[tuple[int, ...], ...]:
    """Sets of fleets that stagger rows are stated for: each alone, all, and all subsets of few."""
    n = len(problem.fleets)
    few = 4
    if n <= few:
        return tuple(s for k in range(1, n + 1) for s in combinations(range(n), k))
    return (*((f,) for f in range(n)), tuple(range(n)))
