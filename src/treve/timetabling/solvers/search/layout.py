"""The problem as arrays: what the compiled search reads, and never writes."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from treve.timetabling.arcs import Arc, may_end_at
from treve.timetabling.bound.collapsed import counts
from treve.timetabling.problem import Problem
from treve.timetabling.solvers.search.cells import NEVER, Cells
from treve.timetabling.solvers.search.elements import Elements, elements_of
from treve.timetabling.solvers.search.resources import Resources

Ints = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float64]

class Layout(NamedTuple):
    """Arrays of one problem on one grid of cells. ``-1`` means none. Shapes in brackets.

    A resource ``r`` serves ``res_lanes[r]`` vehicles at once. A *table* ``k`` of a resource answers
    "from which cell on is it free for ``tab_hold[k]`` cells?".
    """

    cells: int
    zero: int                # cell of time zero
    res_lanes: Ints          # [r]
    res_closed: npt.NDArray[np.int16]  # [r, cells] lanes closed
    tab_ptr: Ints            # [r + 1] tables of a resource
    tab_hold: Ints           # [k]
    arc_fleet: Ints          # [a]
    arc_from: Ints
    arc_to: Ints
    arc_load: Ints
    arc_units: Ints
    arc_step0: Ints
    arc_steps: Ints
    arc_tail: Ints           # travel after the last step
    arc_in: Ints             # [a, 4] step and mode of first and of last moment inside
    arc_room: Ints           # [a, 2] rooms that a delivery fills
    step_travel: Ints        # [s] cells before the step
    step_res: Ints           # [s, 2] resource and alternative
    step_tab: Ints           # [s, 2] their tables
    step_hold: Ints
    step_wait: Ints          # longest wait before it
    step_gate: Ints          # gate index, for prices
    step_desk: Ints          # [s, 2] desks of receiving stops
    step_rate: Floats        # [s, 2] cells a unit occupies them
    out_ptr: Ints            # [f * stops + s (+ 1)] arcs that leave a stop
    out_arc: Ints
    load_origin: Ints        # [l]
    load_quantity: Ints
    load_rank: Ints
    load_release: Ints
    load_due: Ints
    load_binding: Ints
    carries: Ints            # [f, l] units a vehicle takes
    better_ptr: Ints         # [l + 1] loads of the same origin with a lower rank
    better: Ints
    may_end: Ints            # [f, s]
    stop_inside: Ints        # [s]
    fleet_first: Ints        # [f] first cell in service
    fleet_calendar: Ints     # [f]
    fleet_rests: Ints
    fleet_home: Ints
    vehicle_fleet: Ints      # [v]
    close: Ints              # [calendar, cells] last cell of the hours a cell lies in; -1: shut
    opens: Ints              # [calendar, cells] next open cell
    room: Ints               # [room] units


def lay_out(problem: Problem, arcs: tuple[Arc, ...], cells: Cells) -> Layout:
    """Write a problem as arrays.

    Args:
        problem: The problem.
        arcs: All of its arcs.
        cells: The grid.
    """
    resources = Resources()
    rooms: dict[tuple[int, str], int] = {}
    written = [elements_of(problem, arc, cells, resources) for arc in arcs]
    base, holds = _tables(resources)
    steps = _steps(written, base)
    arc_columns = _arc_columns(problem, arcs, written, rooms)
    close, opens, calendars = _calendars(problem, cells)
    stops = len(problem.stops)
    out_ptr, out_arc = _leaving(problem, arcs)
    better_ptr, better = _better(problem)
    stop_of = {s.id: i for i, s in enumerate(problem.stops)}
    return Layout(
        cells=cells.count,
        zero=cells.zero,
        res_lanes=_ints(resources.lanes),
        res_closed=np.stack(resources.closed) if resources.closed
        else np.zeros((0, cells.count), np.int16),
        tab_ptr=base,
        tab_hold=holds,
        **arc_columns,
        **steps,
        out_ptr=out_ptr,
        out_arc=out_arc,
        load_origin=_ints([stop_of[x.origin] for x in problem.loads]),
        load_quantity=_ints([x.quantity for x in problem.loads]),
        load_rank=_ints([x.rank for x in problem.loads]),
        load_release=_ints([0 if x.release_seconds is None else cells.up(x.release_seconds)
                            for x in problem.loads]),
        load_due=_ints([NEVER if x.due_seconds is None else cells.down(x.due_seconds)
                        for x in problem.loads]),
        load_binding=_ints([int(x.binding) for x in problem.loads]),
        carries=_ints([[f.capacity.get(x.kind, 0) for x in problem.loads] for f in problem.fleets])
        .reshape(len(problem.fleets), len(problem.loads)),
        better_ptr=better_ptr,
        better=better,
        may_end=_ints([[int(may_end_at(s, f)) for s in problem.stops] for f in problem.fleets])
        .reshape(len(problem.fleets), stops),
        stop_inside=_ints([int(s.inside) for s in problem.stops]),
        fleet_first=_ints([_first_cell(problem, i, cells) for i in range(len(problem.fleets))]),
        fleet_calendar=_ints(calendars),
        fleet_rests=_ints([int(f.rests_inside) for f in problem.fleets]),
        fleet_home=_ints([stop_of[f.home] for f in problem.fleets]),
        vehicle_fleet=_ints([i for i, f in enumerate(problem.fleets) for _ in range(f.count)]),
        close=close,
        opens=opens,
        room=_ints([problem.stops[s].capacity[k] for s, k in rooms]),
    )


def _ints(values: object) -> Ints:
    return np.asarray(values, dtype=np.int32)


def _first_cell(problem: Problem, fleet: int, cells: Cells) -> int:
    hours = problem.fleets[fleet].available
    return 0 if hours is None else max(0, cells.up(hours[0].start_seconds))


def _tables(resources: Resources) -> tuple[Ints, Ints]:
    """Tables in a row, by resource; ``table_of`` in elements finds them by place."""
    base = [0]
    holds: list[int] = []
    for found in resources.holds:
        holds.extend(found)
        base.append(len(holds))
    return _ints(base), _ints(holds)


def _steps(written: list[Elements], base: Ints) -> dict[str, npt.NDArray[np.generic]]:
    flat = [s for e in written for s in e.steps]
    def table(found: tuple[int, int] | None) -> int:
        return -1 if found is None else int(base[found[0]]) + found[1]
    shape = (len(flat), 2)
    return {
        "step_travel": _ints([s.travel for s in flat]),
        "step_res": _ints([[-1 if t is None else t[0] for t in s.tables] for s in flat])
        .reshape(shape),
        "step_tab": _ints([[table(t) for t in s.tables] for s in flat]).reshape(shape),
        "step_hold": _ints([s.hold for s in flat]),
        "step_wait": _ints([s.longest_wait for s in flat]),
        "step_gate": _ints([s.gate for s in flat]),
        "step_desk": _ints([s.desks for s in flat]).reshape(shape),
        "step_rate": np.asarray([s.rates for s in flat], dtype=np.float64).reshape(shape),
    }


def _arc_columns(
    problem: Problem, arcs: tuple[Arc, ...], written: list[Elements],
    rooms: dict[tuple[int, str], int],
) -> dict[str, npt.NDArray[np.generic]]:
    filled = []
    for arc in arcs:
        mine = []
        if arc.load is not None:
            stop = problem.stops[arc.destination]
            for key in sorted(stop.capacity):
                if counts(problem.loads[arc.load], key):
                    mine.append(rooms.setdefault((arc.destination, key), len(rooms)))
        filled.append([*mine, -1, -1][:2])
    step0 = np.cumsum([0] + [len(e.steps) for e in written])[:-1]
    return {
        "arc_fleet": _ints([a.fleet for a in arcs]),
        "arc_from": _ints([a.origin for a in arcs]),
        "arc_to": _ints([a.destination for a in arcs]),
        "arc_load": _ints([-1 if a.load is None else a.load for a in arcs]),
        "arc_units": _ints([a.units for a in arcs]),
        "arc_step0": _ints(step0),
        "arc_steps": _ints([len(e.steps) for e in written]),
        "arc_tail": _ints([e.tail for e in written]),
        "arc_in": _ints([e.inside for e in written]).reshape(len(arcs), 4),
        "arc_room": _ints(filled).reshape(len(arcs), 2),
    }


def _calendars(problem: Problem, cells: Cells) -> tuple[Ints, Ints, list[int]]:
    """Calendar 0 is the zone's windows less their margin; others are fleets' hours of service."""
    kept = [(w.start_seconds, w.end_seconds - problem.margin_seconds) for w in problem.windows]
    rows = [cells.calendar(kept)]
    places = []
    for fleet in problem.fleets:
        if fleet.available is None:
            places.append(-1)
            continue
        rows.append(cells.calendar([(w.start_seconds, w.end_seconds) for w in fleet.available]))
        places.append(len(rows) - 1)
    return _ints([c for c, _ in rows]), _ints([o for _, o in rows]), places


def _leaving(problem: Problem, arcs: tuple[Arc, ...]) -> tuple[Ints, Ints]:
    stops = len(problem.stops)
    buckets: list[list[int]] = [[] for _ in range(len(problem.fleets) * stops)]
    for i, arc in enumerate(arcs):
        if problem.fleets[arc.fleet].returns or arc.load is not None:
            buckets[arc.fleet * stops + arc.origin].append(i)
    ptr = np.cumsum([0] + [len(b) for b in buckets])
    return _ints(ptr), _ints([i for b in buckets for i in b])


def _better(problem: Problem) -> tuple[Ints, Ints]:
    ptr = [0]
    found: list[int] = []
    for load in problem.loads:
        found.extend(i for i, other in enumerate(problem.loads)
                     if other.origin == load.origin and other.rank < load.rank)
        ptr.append(len(found))
    return _ints(ptr), _ints(found)
