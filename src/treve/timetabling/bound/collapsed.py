"""The time-collapsed program: trips added up, time forgotten. Each row holds for every timetable.

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
after     after          none; for arcs that lie wholly outside, where they carry something
========= ============== =============================================================

An arc that leaves the zone in one window and comes back in a later one lies in both: it joins their
days, and its seconds outside between are not charged where there are several windows.

``T`` is the open time of the pause, stated for a number of windows that it *spans*: those from the
first touched to the last. Each is longer than the margin and loses it. Rows are named
``kind:object[:detail]``; ``docs/reference/formulation.md`` has them all, and why they hold.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from treve.timetabling.arcs import Arc, all_arcs
from treve.timetabling.bound.columns import CUTS, KINDS, PHASES, Collapsed, charge, start_program
from treve.timetabling.bound.conditions import add_limits, add_orders
from treve.timetabling.bound.duties import add_duties, raise_duties
from treve.timetabling.bound.kinds import NIGHT
from treve.timetabling.bound.row_kinds import AVAILABLE, BALANCE, COUNT, FLEET_TIME, NIGHTS
from treve.timetabling.bound.rows import (
    add_bays,
    add_demands,
    add_gates,
    add_places,
    add_singles,
    counts,
    lose,
    open_hours,
)
from treve.timetabling.bound.table import Table
from treve.timetabling.clock import concave_hull
from treve.timetabling.problem import Problem
from treve.timetabling.program import Ints, times

__all__ = ["Collapsed", "charge", "collapse", "counts", "raise_assumed"]


def collapse(  # noqa: PLR0913 - each is a choice of its own
    problem: Problem,
    windows: int,
    *,
    arcs: tuple[Arc, ...] | None = None,
    like: Table | Collapsed | None = None,
    assumed_open_seconds: int = 0,
    free_ends: bool = False,
    demands_all: bool = True,
    whole_trips: bool = True,
) -> Collapsed:
    """Build the program.

    Args:
        problem: The problem, all its windows longer than the margin.
        windows: How many windows the timetable spans.
        arcs: All arcs of the problem, if at hand.
        like: The arcs written down, or a program with the same arcs, homes and resting places.
        assumed_open_seconds: A bound already proven; vehicles left at home are charged it, and
            gates lose no more of it than there is.
        free_ends: Vehicles may end anywhere.
        demands_all: Every binding load moves whole; otherwise what is missed is counted.
        whole_trips: Round demands up for every size of vehicle.
    """
    found = arcs if arcs is not None else all_arcs(problem)
    c = start_program(problem, found, windows, like=like, free_ends=free_ends)
    c.assumed_open_seconds = assumed_open_seconds
    c.demands_all, c.whole_trips = demands_all, whole_trips
    _add_balances(c)
    _add_fleet_rows(c)
    add_duties(c)
    add_demands(c)
    add_places(c)
    add_gates(c)
    add_bays(c)
    if demands_all and windows == 1:
        add_singles(c)
        add_orders(c)
    add_limits(c)
    return c


def raise_assumed(c: Collapsed, assumed_open_seconds: int) -> list[int]:
    """Assume a better bound, and return the rows that changed."""
    c.assumed_open_seconds = assumed_open_seconds
    return [*_charge_idle(c), *lose(c), *raise_duties(c)]


def _add_balances(c: Collapsed) -> None:
    """Vehicles that come to a stop leave it; each begins at home; nights join windows.

    Before they touch the zone, vehicles with something to carry outside may end anywhere.
    """
    problem, program, columns = c.problem, c.program, c.columns
    t, stops = columns.table, len(problem.stops)
    out = np.array([CUTS[kind][0] for kind in KINDS])[columns.kind]
    into = np.array([CUTS[kind][1] for kind in KINDS])[columns.kind]
    here = (columns.fleet * stops + t.origin[columns.arc]) * PHASES + out
    there = (columns.fleet * stops + t.destination[columns.arc]) * PHASES + into
    stop_of = {s.id: i for i, s in enumerate(problem.stops)}
    homes = [(f * stops + stop_of[fleet.home]) * PHASES for f, fleet in enumerate(problem.fleets)]
    for f, fleet in enumerate(problem.fleets):
        program.add_row(COUNT.name(fleet.id), {c.used[f]: -1}, -fleet.count)
    moves = here != there
    nodes = [here[moves], there[moves], np.array(homes, dtype=np.int64)]
    numbers = [*[columns.number[moves]] * 2, np.array([*c.used.values()], dtype=np.int64)]
    values = [np.full(len(nodes[0]), -1), np.full(len(nodes[1]), 1), np.full(len(homes), 1)]
    if c.windows > 1:
        known = set(np.concatenate([here, there]).tolist())
        for part, more in zip((nodes, numbers, values), _add_nights(c, known), strict=True):
            part.append(more)
    node, number, value = (np.concatenate(x) for x in (nodes, numbers, values))
    order = np.argsort(node, kind="stable")
    node, number, value = node[order], number[order], value[order]
    cuts = np.flatnonzero(np.diff(node, prepend=-1))
    for start, end in pairwise([*cuts.tolist(), len(node)]):
        place, phase = divmod(int(node[start]), PHASES)
        f, s = divmod(place, stops)
        name = BALANCE.name(problem.fleets[f].id, problem.stops[s].id, phase)
        equal = phase == 1 or (phase == 0 and f not in c.outside_work)
        program.add_entries(name, number[start:end], value[start:end], 0, equal=equal)


def _add_nights(c: Collapsed, known: set[int]) -> tuple[Ints, Ints, Ints]:
    """Nights, from phase 2 to phase 0 of stops where they may be spent: nodes, columns, values."""
    lines: list[tuple[int, int, int]] = []
    stops = len(c.problem.stops)
    for f, fleet in enumerate(c.problem.fleets):
        nights: dict[int, int] = {}
        for s, stop in enumerate(c.problem.stops):
            node = (f * stops + s) * PHASES
            if node + 2 in known and (f, s) in c.resting_places and fleet.returns:
                most = fleet.count * (c.windows - 1)
                column = c.program.add_column(NIGHT.name(fleet.id, stop.id), most)
                lines += [(node + 2, column, -1), (node, column, 1)]
                nights[column] = -1
        c.program.add_row(NIGHTS.name(fleet.id), nights, -fleet.count * (c.windows - 1))
    node_of, column_of, value_of = np.array(lines, dtype=np.int64).reshape(len(lines), 3).T
    return node_of, column_of, value_of


def _add_fleet_rows(c: Collapsed) -> None:
    """Vehicle-time: what the vehicles of a fleet spend is no more than there is of them."""
    problem, program = c.problem, c.program
    charges = c.columns.charges(c.windows)
    for f, fleet in enumerate(problem.fleets):
        mine = (c.columns.fleet == f) & (charges != 0)
        spent, seconds = c.columns.number[mine], -charges[mine]
        delays = [column for (_, owner, _), column in c.delay.items() if owner == f]
        others = np.array([c.T, *delays], dtype=np.int64)
        row = np.array([fleet.count, *[-1] * len(delays)], dtype=np.int64)
        c.fleet_rows[f] = len(program.rows)
        program.add_entries(
            FLEET_TIME.name(fleet.id),
            np.concatenate([others, spent]),
            np.concatenate([row, seconds]),
            0,
        )
        if fleet.available is not None:
            hours = open_hours(problem, fleet.available)
            for k, (a, b, d) in enumerate(concave_hull(hours)):
                program.add_entries(
                    AVAILABLE.name(fleet.id, k),
                    np.concatenate([spent, [c.T]])[: len(spent) + (b != 0)],
                    np.concatenate([times(seconds, d), [fleet.count * b]])[: len(spent) + (b != 0)],
                    -fleet.count * a,
                )
    _charge_idle(c)


def _charge_idle(c: Collapsed) -> list[int]:
    """Charge vehicles that are not used what the pause surely has; return the rows changed."""
    idle = c.surely_seconds if c.windows == 1 else 0
    for f, n in c.fleet_rows.items():
        row, count = c.program.rows[n], c.problem.fleets[f].count
        others = row.columns != c.used[f]
        row.columns, row.values = row.columns[others], row.values[others]
        if idle:
            row.columns = np.append(row.columns, c.used[f])
            row.values = np.append(row.values, idle)
        row.least = count * (c.margins_seconds + idle)
    return [*c.fleet_rows.values()]
