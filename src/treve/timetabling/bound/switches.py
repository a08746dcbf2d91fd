"""Rows of lanes that have to be switched, where nobody can help it.

A gate may be all that joins what lies before it and behind it. Then every vehicle passes it out
and in by turns, and if it has one lane, between each two passages of one vehicle the lane is
switched. Of so many vehicles one passes at least as often as they do on average.
"""

from __future__ import annotations

import numpy as np

from treve.timetabling.bound.columns import Collapsed, GateRow
from treve.timetabling.bound.row_kinds import GATE_SWITCHES
from treve.timetabling.problem import Direction, Gate, Problem


def add_switches(c: Collapsed) -> None:
    """Lane-time of gates with one lane, what it takes to switch it included, fleet by fleet."""
    which, line = c.columns.passings
    for g, gate in enumerate(c.problem.gates):
        if not (gate.inside and _is_switched(gate) and _is_all_that_joins(c.problem, gate)):
            continue
        mine = c.columns.table.gate[line] == g
        columns, held = which[mine], c.columns.table.hold[line[mine]]
        seconds = np.bincount(columns, held, len(c.columns)).astype(np.int64)
        times = np.bincount(columns, minlength=len(c.columns)).astype(np.int64)
        for f, fleet in enumerate(c.problem.fleets):
            own = times * (c.columns.fleet == f)
            if not fleet.returns or not own.any():
                continue
            switch = gate.lanes[0].switch_seconds
            values = fleet.count * seconds + switch * own
            there = np.flatnonzero(values)
            less = fleet.count * switch * c.windows
            c.gate_rows[len(c.program.rows)] = GateRow(fleet.count, c.ends[g, "both"], less)
            c.program.add_entries(
                GATE_SWITCHES.name(gate.id, fleet.id),
                np.append(c.columns.number[there], c.T),
                np.append(-values[there], fleet.count),
                0,
            )


def _is_switched(gate: Gate) -> bool:
    lanes = gate.lanes
    return len(lanes) == 1 and len(lanes[0].directions) > 1 and lanes[0].switch_seconds > 0


def _is_all_that_joins(problem: Problem, gate: Gate) -> bool:
    """Whether who has passed a gate cannot pass it the same way again before he has come back."""
    before: set[str] = set()
    behind: set[str] = set()
    joined: dict[str, str] = {stop.id: stop.id for stop in problem.stops}

    def root(stop: str) -> str:
        while joined[stop] != stop:
            stop = joined[stop]
        return stop

    for way in problem.ways:
        if way.gates.count(gate.id) > 1:
            return False
        if gate.id not in way.gates:
            joined[root(way.origin)] = root(way.destination)
        elif way.direction is Direction.OUT:
            before.add(way.origin)
            behind.add(way.destination)
        else:
            before.add(way.destination)
            behind.add(way.origin)
    return not {root(stop) for stop in before} & {root(stop) for stop in behind}
