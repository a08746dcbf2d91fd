"""From a board to a timetable in whole seconds.

Slots are rounded up, so every passage fits where its slots were reserved. Each trip leaves its
stop as late as its first gate allows, so that nobody sits aboard in a queue who could have waited
at the stop; unless the stop is in the zone and the queue is not.
"""

from __future__ import annotations

import heapq
from collections import defaultdict

from treve.timetabling.arcs import Arc
from treve.timetabling.problem import Gate, Problem
from treve.timetabling.solvers.search.board import (
    TRIP_ARC,
    TRIP_AT,
    TRIP_LANE,
    TRIP_START,
    TRIP_UNITS,
    Board,
    Ints,
)
from treve.timetabling.solvers.search.cells import Seconds
from treve.timetabling.solvers.search.compact import Compacted
from treve.timetabling.solvers.search.elements import defers
from treve.timetabling.solvers.search.resources import (
    BOTH,
    EITHER,
    Resources,
    members,
    switch_seconds,
)
from treve.timetabling.timetable import Passing, Timetable, Trip

LONG_AGO = -(1 << 60)
"""Before anything: since when a lane that nobody has passed is free."""
Place = tuple[int, int, int]
"""Vehicle, trip of its day, passage of the trip."""


def to_timetable(
    problem: Problem,
    arcs: tuple[Arc, ...],
    board: Board,
    clock: Seconds,
    resources: Resources,
    compacted: Compacted | None = None,
) -> Timetable:
    """Write what is reserved on a board as a timetable in whole seconds.

    Args:
        problem: The problem.
        arcs: Its arcs, as the board was laid out with.
        board: A board with days on it.
        clock: Its clock.
        resources: Its resources, to tell which group of lanes a passage holds.
        compacted: Exact times to use instead of the board's.
    """
    names = [name for fleet in problem.fleets for name in fleet.vehicles]
    if compacted is None:
        lanes = _lanes(problem, arcs, board, resources)
        days = [[(v, k) for k in range(int(n))] for v, n in enumerate(board.counts)]
    else:
        days = compacted.days
        lanes = _lanes_of(problem, arcs, board, resources, compacted)
    trips = []
    moved: dict[str, int] = defaultdict(int)
    for v, name in enumerate(names):
        for vehicle, k in days[v]:
            row = board.days[vehicle, k]
            arc = arcs[int(row[TRIP_ARC])]
            steps = int(board.arcs[int(row[TRIP_ARC])]["steps"])
            starts, begin = [int(row[TRIP_AT + i]) for i in range(steps)], int(row[TRIP_START])
            if compacted is not None:
                starts, begin = compacted.starts[vehicle, k], compacted.begins[vehicle, k]
            starts = [clock.start + start for start in starts]
            mine = [lanes[vehicle, k, i] for i in range(len(arc.passes))]
            units = int(row[TRIP_UNITS])
            trips.append(_trip(problem, arc, name, units, clock.start + begin, starts, mine))
            if arc.load is not None:
                moved[problem.loads[arc.load].id] += int(row[TRIP_UNITS])
    unmoved = {x.id: x.quantity - moved[x.id] for x in problem.loads if moved[x.id] < x.quantity}
    return Timetable(tuple(trips), unmoved)


def _trip(
    problem: Problem,
    arc: Arc,
    vehicle: str,
    units: int,
    begin: int,
    starts: list[int],
    lanes: list[int],
) -> Trip:
    """One trip from the starts of its steps, in seconds."""
    way = problem.ways[arc.way]
    loaded = arc.load is not None
    gates = starts[1:-1] if loaded else starts
    legs = [x.loaded_seconds if loaded else x.empty_seconds for x in way.legs]
    ready = starts[0] + arc.loading_seconds if loaded else begin
    departure = gates[0] - legs[0] if gates else ready
    if loaded and gates and problem.stops[arc.origin].inside and not arc.passes[0].inside:
        departure = max(ready, departure - _longest_wait(problem, arc))  # it waits outside, then
    if loaded and not gates and way.legs[0].inside and not problem.stops[arc.origin].inside:
        departure = max(ready, starts[-1] - legs[0])  # who waits for a stop inside does so outside
    passings = []
    now = departure
    for i, (passing, start) in enumerate(zip(arc.passes, gates, strict=True)):
        end = start + passing.hold_seconds
        passings.append(Passing(way.gates[i], lanes[i], now + legs[i], start, end))
        now = end
    arrival = now + legs[-1]
    if not loaded:
        return Trip(vehicle, way.id, departure, arrival, tuple(passings))
    load = problem.loads[arc.load or 0]
    loading = departure - arc.loading_seconds if defers(problem, arc) else starts[0]
    return Trip(
        vehicle,
        way.id,
        departure,
        arrival,
        tuple(passings),
        load.id,
        units,
        loading,
        loading + arc.loading_seconds,
        starts[-1],
        starts[-1] + arc.unloading_seconds,
    )


def _longest_wait(problem: Problem, arc: Arc) -> int:
    wait = problem.gates[arc.passes[0].gate].longest_wait_seconds
    return problem.latest_seconds if wait is None else max(0, wait)


def _lanes(
    problem: Problem, arcs: tuple[Arc, ...], board: Board, resources: Resources
) -> dict[Place, int]:
    """A lane for each passage: in each group of alike lanes, the one that is free the longest."""
    found: dict[int, list[tuple[int, int, Place]]] = defaultdict(list)
    for v in range(len(board.counts)):
        for k in range(int(board.counts[v])):
            row = board.days[v, k]
            arc = arcs[int(row[TRIP_ARC])]
            first = 1 if arc.load is not None else 0
            for i in range(len(arc.passes)):
                _note(board, row, (v, k, i), first + i, found)
    groups = {r: key for key, r in resources.known.items()}
    gates = {gate.id: gate for gate in problem.gates}
    lanes: dict[Place, int] = {}
    turned: dict[tuple[str, str], list[tuple[int, int, Place, int]]] = defaultdict(list)
    for r, passages in found.items():
        _, gate_id, group = groups[r]
        if resources.faces[r] != EITHER:
            way = resources.faces[r]
            turned[gate_id, BOTH] += [(*passage, way) for passage in passages]
            continue
        free = [(-1, lane) for lane in members(gates[gate_id], group)]
        heapq.heapify(free)
        for _, end, place in sorted(passages):
            _, lane = heapq.heappop(free)
            lanes[place] = lane
            heapq.heappush(free, (end, lane))
    for (gate_id, group), both in turned.items():
        lanes |= _switched_lanes(gates[gate_id], group, both)
    return lanes


def _lanes_of(
    problem: Problem,
    arcs: tuple[Arc, ...],
    board: Board,
    resources: Resources,
    compacted: Compacted,
) -> dict[Place, int]:
    """The gate's own number of each lane that was chosen."""
    groups = {r: key for key, r in resources.known.items()}
    gates = {gate.id: gate for gate in problem.gates}
    lanes: dict[Place, int] = {}
    for v, k in compacted.starts:
        row = board.days[v, k]
        arc = arcs[int(row[TRIP_ARC])]
        first = 1 if arc.load is not None else 0
        for i in range(len(arc.passes)):
            _, gate_id, group = groups[int(row[TRIP_LANE + first + i])]
            lanes[v, k, i] = members(gates[gate_id], group)[compacted.lanes[v, k, first + i]]
    return lanes


def _note(
    board: Board, row: Ints, place: Place, step: int, found: dict[int, list[tuple[int, int, Place]]]
) -> None:
    arc = board.arcs[int(row[TRIP_ARC])]
    start = int(row[TRIP_AT + step])
    lane = int(row[TRIP_LANE + step])
    held = board.steps[int(arc["step0"]) + step]
    slots = int(held["slots"] if lane == held["res0"] else held["slots1"])
    found[lane].append((start, start + slots * int(board.slots[lane]), place))


def _switched_lanes(
    gate: Gate, group: str, passages: list[tuple[int, int, Place, int]]
) -> dict[Place, int]:
    """The same where lanes have to be switched: the one that comes free last of those that do.

    One that faces the right way already is taken before one that would have to be turned.
    """
    switch = switch_seconds(gate)
    lanes = members(gate, group)
    free = dict.fromkeys(lanes, LONG_AGO)
    faces = dict.fromkeys(lanes, EITHER)
    found: dict[Place, int] = {}
    for start, end, place, way in sorted(passages):

        def ready(lane: int, way: int = way) -> int:
            return free[lane] + (switch if faces[lane] not in (EITHER, way) else 0)

        lane = max(lanes, key=lambda one: (ready(one) <= start, faces[one] == way, free[one], -one))
        found[place] = lane
        free[lane], faces[lane] = end, way
    return found
