"""Trips that stand already: on a board before anything else, and as they were in the answer.

What is over holds nothing any more; what is under way holds every slot that it touches, since its
moments need not lie where slots begin. No day is cut before the last of its standing trips.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from treve.timetabling.arcs import Arc
from treve.timetabling.problem import Direction, Gate, Problem
from treve.timetabling.solvers.search.board import (
    TRIP_ARC,
    TRIP_AT,
    TRIP_END,
    TRIP_LANE,
    TRIP_START,
    TRIP_UNITS,
    TRIP_WIDTH,
    Board,
    Ints,
)
from treve.timetabling.solvers.search.cells import Seconds
from treve.timetabling.solvers.search.follow import desk_slots
from treve.timetabling.solvers.search.lanes import stand, take, take_switched
from treve.timetabling.solvers.search.resources import EITHER, Resources, group_of
from treve.timetabling.solvers.search.rows import count_trip
from treve.timetabling.timetable import Passing, Timetable, Trip, UnderWay

_Span = tuple[int, int, Direction]
"""When somebody holds a lane, and which way he passes it."""


def put_standing(
    problem: Problem,
    arcs: tuple[Arc, ...],
    board: Board,
    clock: Seconds,
    resources: Resources,
    under_way: UnderWay,
) -> None:
    """Put the trips that stand on an empty board.

    Args:
        problem: The problem.
        arcs: As the board was laid out with.
        board: Opened, nothing reserved.
        clock: Its clock.
        resources: Its resources.
        under_way: What stands; each of its trips is one of the problem's.
    """
    writer = _Writer(problem, arcs, clock, resources)
    names = [name for fleet in problem.fleets for name in fleet.vehicles]
    number = {name: v for v, name in enumerate(names)}
    board.world["now"] = max(0, clock.at(under_way.at_seconds))
    for name, v in number.items():
        board.since[v] = max(0, clock.at(under_way.begins_seconds(name)))
    for trip in under_way.stands.trips:
        v = number[trip.vehicle]
        row = writer.row(board, int(board.vehicles[v]), trip)
        n = int(board.counts[v])
        board.days[v, n] = row
        board.counts[v] = board.fixed[v] = n + 1
        _count(board, row)
        _hold(board, row)
    for name in under_way.barred:
        board.barred[number[name]] = 1


class _Writer:
    """Writes trips as rows of a board."""

    def __init__(
        self, problem: Problem, arcs: tuple[Arc, ...], clock: Seconds, resources: Resources
    ) -> None:
        """Find things by their names once."""
        self._clock, self._known = clock, resources.known
        self._gates = {gate.id: gate for gate in problem.gates}
        self._facing = {way.id: way.direction for way in problem.ways}
        self._way = {way.id: i for i, way in enumerate(problem.ways)}
        self._load: dict[str | None, int | None] = {x.id: i for i, x in enumerate(problem.loads)}
        self._load[None] = None
        self._arc = {(a.fleet, a.way, a.load): i for i, a in enumerate(arcs)}

    def row(self, board: Board, fleet: int, trip: Trip) -> Ints:
        """A trip as a row, with the moments that it has."""
        a = self._arc[fleet, self._way[trip.way], self._load[trip.load]]
        row = np.zeros(TRIP_WIDTH, np.int32)
        row[TRIP_ARC], row[TRIP_UNITS] = a, trip.quantity
        row[TRIP_START] = self._clock.at(trip.begins_seconds)
        row[TRIP_END] = self._clock.at(trip.ends_seconds)
        row[TRIP_LANE:] = -1
        for k, (moment, lane) in enumerate(self._steps(board, a, trip)):
            row[TRIP_AT + k], row[TRIP_LANE + k] = self._clock.at(moment), lane
        return row

    def _steps(self, board: Board, a: int, trip: Trip) -> Iterator[tuple[int, int]]:
        """When each step begins, and which resource it holds."""
        steps = board.steps[int(board.arcs[a]["step0"]) :][: int(board.arcs[a]["steps"])]
        if trip.loading_start_seconds is not None:
            yield trip.loading_start_seconds, int(steps[0]["res0"])
        for passing in trip.passings:
            group = group_of(self._gates[passing.gate], passing.lane, self._facing[trip.way])
            yield passing.start_seconds, self._known["gate", passing.gate, group]
        if trip.unloading_start_seconds is not None:
            yield trip.unloading_start_seconds, int(steps[-1]["res0"])


def _count(board: Board, row: Ints) -> None:
    """Count what a trip carries, and how long it held gates."""
    arc = board.arcs[int(row[TRIP_ARC])]
    units = int(row[TRIP_UNITS])
    if arc["load"] >= 0:
        board.loads["left"][arc["load"]] -= units
        for room in (int(arc["room0"]), int(arc["room1"])):
            if room >= 0:
                board.rooms[room] -= units
        count_trip(board, row, 1)
    for k in range(int(arc["steps"])):
        step = board.steps[int(arc["step0"]) + k]
        if step["gate"] >= 0:
            board.busy[step["gate"]] += step["hold"]


def _hold(board: Board, row: Ints) -> None:
    """Hold all slots that a trip touches from now on."""
    now = int(board.world["now"][0])
    arc = board.arcs[int(row[TRIP_ARC])]
    for k in range(int(arc["steps"])):
        step, at = board.steps[int(arc["step0"]) + k], int(row[TRIP_AT + k])
        held = [(int(row[TRIP_LANE + k]), int(step["hold"]))]
        for desk, rate in (("desk0", "rate0"), ("desk1", "rate1")):
            r = int(step[desk])
            if r >= 0:
                slots = desk_slots(float(step[rate]), int(row[TRIP_UNITS]))
                held.append((r, slots * int(board.slots[r])))
        if step["queue"] >= 0:
            before = board.steps[int(arc["step0"]) + k - 1]
            ready = int(row[TRIP_AT + k - 1]) + int(before["hold"]) + int(step["travel"])
            stand(board, int(step["queue"]), max(0, ready), max(0, at), 1)
        for r, seconds in held:
            if r >= 0 and at + seconds + int(board.turns[r, 2]) > now:
                _hold_slots(board, r, at, seconds)


def _hold_slots(board: Board, r: int, at: int, seconds: int) -> None:
    size, run = int(board.slots[r]), int(board.world["run0"][0]) + r
    first, last = max(0, at // size), -(-(at + seconds) // size)
    if board.turns[r, 0] != EITHER:
        take_switched(board, r, first, last, 1)
        return
    lanes, ends = int(board.lanes[r]), int(board.ends[r])
    take(board.grid[r], board.grid[run], lanes, ends, first, max(0, last - first), 1)


def with_standing(
    problem: Problem, timetable: Timetable, under_way: UnderWay | None
) -> Timetable | None:
    """The timetable with its standing trips as they are, and lanes that they leave to the others.

    Args:
        problem: The problem.
        timetable: Each vehicle's day begins with as many trips as stand of it.
        under_way: What stands; ``None``: nothing.

    Returns:
        ``None`` where no lane is left to somebody.
    """
    if under_way is None:
        return timetable
    stands: dict[str, list[Trip]] = defaultdict(list)
    for trip in under_way.stands.trips:
        stands[trip.vehicle].append(trip)
    trips: list[Trip] = []
    place: dict[str, int] = defaultdict(int)
    for trip in timetable.trips:
        known = stands[trip.vehicle]
        k = place[trip.vehicle]
        place[trip.vehicle] += 1
        trips.append(known[k] if k < len(known) else trip)
    standing = {id(trip) for trip in under_way.stands.trips}
    moved = _in_lanes(problem, trips, standing)
    return None if moved is None else replace(timetable, trips=tuple(moved))


def _in_lanes(problem: Problem, trips: list[Trip], standing: set[int]) -> list[Trip] | None:
    """The trips, each that does not stand in a lane that is free for it."""
    gates = {gate.id: gate for gate in problem.gates}
    ways = {way.id: way for way in problem.ways}
    taken: dict[tuple[str, int], list[_Span]] = defaultdict(list)
    open_passings: list[tuple[int, int, int]] = []
    for i, trip in enumerate(trips):
        direction = ways[trip.way].direction
        for k, passing in enumerate(trip.passings):
            if id(trip) in standing:
                taken[passing.gate, passing.lane].append(_span(passing, direction))
            else:
                open_passings.append((passing.start_seconds, i, k))
    lanes: dict[tuple[int, int], int] = {}
    for _, i, k in sorted(open_passings):
        passing = trips[i].passings[k]
        direction = ways[trips[i].way].direction
        lane = _free_lane(gates[passing.gate], direction, passing, taken)
        if lane is None:
            return None
        lanes[i, k] = lane
        taken[passing.gate, lane].append(_span(passing, direction))
    return [_laned(trip, i, lanes) for i, trip in enumerate(trips)]


def _span(passing: Passing, direction: Direction) -> _Span:
    return passing.start_seconds, passing.end_seconds, direction


def _laned(trip: Trip, i: int, lanes: dict[tuple[int, int], int]) -> Trip:
    if not any((i, k) in lanes for k in range(len(trip.passings))):
        return trip
    passings = tuple(replace(p, lane=lanes[i, k]) for k, p in enumerate(trip.passings))
    return replace(trip, passings=passings)


def _free_lane(
    gate: Gate,
    direction: Direction,
    passing: Passing,
    taken: dict[tuple[str, int], list[_Span]],
) -> int | None:
    """A lane that nobody holds meanwhile, its own if it can be; of others the one freed last."""
    start, end = passing.start_seconds, passing.end_seconds
    fits: list[tuple[int, int, int]] = []
    for lane, its in enumerate(gate.lanes):
        spans = [
            (a - its.switch_seconds, b + its.switch_seconds) if way is not direction else (a, b)
            for a, b, way in taken[gate.id, lane]
        ]
        if direction in its.directions and all(b <= start or a >= end for a, b in spans):
            last = max((b for _, b in spans if b <= start), default=-1)
            fits.append((int(lane != passing.lane), -last, lane))
    return min(fits)[2] if fits else None
