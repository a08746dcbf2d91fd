"""How many units each trip takes, where trips and places are given: a small flow."""

from __future__ import annotations

import highspy
import numpy as np

from treve.timetabling.solvers.uncoupled.board import Day
from treve.timetabling.solvers.uncoupled.days import vehicles_of
from treve.timetabling.solvers.uncoupled.layout import Layout
from treve.timetabling.solvers.uncoupled.master import quiet_highs
from treve.timetabling.solvers.uncoupled.recognise import Shape


def settle(shape: Shape, layout: Layout, days: list[list[int]]) -> list[Day] | None:
    """Share every load out over its trips; trips left empty are not driven.

    Limits on single categories lie within those on all people of a place, so the program is a flow
    through a tree of limits and its corners are whole.

    Returns:
        ``None`` where the trips cannot carry everything.
    """
    problem = shape.problem
    trips = [
        (v, e, int(layout.tables.most[k, layout.errands[e][0]]))
        for v, ((k, _, _), day) in enumerate(zip(vehicles_of(shape), days, strict=True))
        for e in day
    ]
    highs = quiet_highs()
    for load in problem.loads:
        highs.addRow(
            float(load.quantity), float(load.quantity), 0, np.array([], np.int32), np.array([])
        )
    for room in shape.rooms:
        highs.addRow(-highspy.kHighsInf, float(room.units), 0, np.array([], np.int32), np.array([]))
    loads = len(problem.loads)
    for _, e, most in trips:
        rows = [layout.errands[e][0], *(loads + int(r) for r in layout.tables.rooms[e] if r >= 0)]
        highs.addCol(0.0, 0.0, float(most), len(rows), np.array(rows, np.int32), np.ones(len(rows)))
    highs.run()
    if highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None
    values = list(highs.getSolution().col_value)
    if any(abs(x - round(x)) > 1e-6 for x in values):
        return None
    out: list[Day] = [[] for _ in days]
    for (v, e, _), x in zip(trips, values, strict=True):
        if round(x) > 0:
            out[v].append((e, round(x)))
    return out
