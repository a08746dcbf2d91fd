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

from collections import defaultdict

from treve.timetabling.arcs import Arc, all_arcs
from treve.timetabling.bound.columns import CUTS, Collapsed, add_columns, charge
from treve.timetabling.bound.rows import (
    add_bays,
    add_demands,
    add_gates,
    add_places,
    add_singles,
    counts,
    open_hours,
)
from treve.timetabling.clock import concave_hull
from treve.timetabling.problem import Problem

__all__ = ["Collapsed", "charge", "collapse", "counts"]


def collapse(
    problem: Problem,
    windows: int,
    *,
    arcs: tuple[Arc, ...] | None = None,
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
        assumed_open_seconds: A bound already proven; vehicles left at home are charged it, and
            gates lose no more of it than there is.
        free_ends: Vehicles may end anywhere.
        demands_all: Every binding load moves whole; otherwise what is missed is counted.
        whole_trips: Round demands up for every size of vehicle.
    """
    c = Collapsed(
        problem,
        windows,
        arcs if arcs is not None else all_arcs(problem),
        assumed_open_seconds,
        free_ends,
        demands_all,
        whole_trips,
    )
    add_columns(c)
    _add_balances(c)
    _add_fleet_rows(c)
    add_demands(c)
    add_places(c)
    add_gates(c)
    add_bays(c)
    if demands_all and windows == 1:
        add_singles(c)
    return c


def _add_balances(c: Collapsed) -> None:
    """Vehicles that come to a stop leave it; each begins at home; nights join windows.

    Before they touch the zone, vehicles with something to carry outside may end anywhere.
    """
    problem, program = c.problem, c.program
    node: dict[tuple[int, int, int], dict[int, int]] = defaultdict(dict)
    for (i, kind), column in c.columns.items():
        arc = c.arcs[i]
        out, into = CUTS[kind]
        here, there = node[arc.fleet, arc.origin, out], node[arc.fleet, arc.destination, into]
        here[column] = here.get(column, 0) - 1
        there[column] = there.get(column, 0) + 1
    stop_of = {s.id: i for i, s in enumerate(problem.stops)}
    for f, fleet in enumerate(problem.fleets):
        node[f, stop_of[fleet.home], 0][c.used[f]] = 1
        program.add_row(f"count:{fleet.id}", {c.used[f]: -1}, -fleet.count)
    if c.windows > 1:
        _add_nights(c, node)
    for (f, s, phase), row in sorted(node.items()):
        name = f"balance:{problem.fleets[f].id}:{problem.stops[s].id}:{phase}"
        equal = phase == 1 or (phase == 0 and f not in c.outside_work)
        program.add_row(name, row, 0, equal=equal)


def _add_nights(c: Collapsed, node: dict[tuple[int, int, int], dict[int, int]]) -> None:
    for f, fleet in enumerate(c.problem.fleets):
        nights: dict[int, int] = {}
        for s, stop in enumerate(c.problem.stops):
            if (f, s, 2) in node and (f, s) in c.resting_places and fleet.returns:
                most = fleet.count * (c.windows - 1)
                column = c.program.add_column(f"night:{fleet.id}:{stop.id}", most)
                node[f, s, 2][column] = -1
                node[f, s, 0][column] = 1
                nights[column] = -1
        c.program.add_row(f"nights:{fleet.id}", nights, -fleet.count * (c.windows - 1))


def _add_fleet_rows(c: Collapsed) -> None:
    """Vehicle-time: what the vehicles of a fleet spend is no more than there is of them."""
    problem, program = c.problem, c.program
    idle = c.surely_seconds if c.windows == 1 else 0
    for f, fleet in enumerate(problem.fleets):
        spent = {column: -seconds for column, seconds in c.spent(f).items()}
        delays = {column: -1 for (_, owner, _), column in c.delay.items() if owner == f}
        row = {**spent, **delays, c.T: fleet.count, c.used[f]: idle}
        program.add_row(f"fleet-time:{fleet.id}", row, fleet.count * (c.margins_seconds + idle))
        if fleet.available is not None:
            hours = open_hours(problem, fleet.available)
            for k, (a, b, d) in enumerate(concave_hull(hours)):
                scaled = {j: v * d for j, v in spent.items()}
                scaled[c.T] = fleet.count * b
                program.add_row(f"available:{fleet.id}:{k}", scaled, -fleet.count * a)
