"""Shifts and fuel on a board: who rests or is refuelled before which trip. Partly compiled.

A vehicle rests where it stands, and only if its next trip would end beyond its shift; likewise it
is refuelled only if what is left would not last. Both are times before a trip's start, so that a
day that is cut anywhere still keeps both. A loaded trip after which no pump is near enough is a
day's last.
"""

from __future__ import annotations

import heapq

from treve.timetabling.arcs import Arc, may_end_at
from treve.timetabling.problem import Problem
from treve.timetabling.solvers.compiled import compiled
from treve.timetabling.solvers.search.board import (
    TRIP_ARC,
    TRIP_END,
    TRIP_START,
    Board,
)
from treve.timetabling.solvers.search.cells import NEVER
from treve.timetabling.solvers.search.follow import meet

MOST_STRETCHED = 4
"""Times as many buckets as usual that there are at most."""
FRESH = -1
"""Second in which a shift began that is still to begin."""
Duty = tuple[int, int, int]
"""A trip's start, the first second of the shift it lies in, and what was driven by its end."""
Met = tuple[int, int, int, int]
"""What :func:`.follow.meet` says of a trip."""


def limits_of(problem: Problem) -> list[tuple[int, int, int, int, int]]:
    """For each fleet whether it has any, its longest shift, rest, driving and filling."""
    found = []
    for fleet in problem.fleets:
        shifts, fuel = fleet.shifts, fleet.fuel
        shift = (NEVER, 0) if shifts is None else (shifts.longest_seconds, shifts.rest_seconds)
        tank = (NEVER, 0)
        if fuel is not None:
            tank = fuel.longest_driving_seconds, fuel.refuelling_seconds
        limited = int(shifts is not None or fuel is not None)
        longest, rest, driving, filling = (min(NEVER, x) for x in (*shift, *tank))
        found.append((limited, longest, rest, driving, filling))
    return found


def stretch_of(problem: Problem) -> int:
    """How many times as long days are for rests, rounded up: buckets of time stay as short."""
    shares = [
        -(-(f.shifts.longest_seconds + f.shifts.rest_seconds) // f.shifts.longest_seconds)
        for f in problem.fleets
        if f.shifts is not None
    ]
    return min(MOST_STRETCHED, max(shares, default=1))


def places_of(problem: Problem, arcs: tuple[Arc, ...]) -> list[tuple[int, int, int, int]]:
    """For each fleet at each stop whether it rests there, whether there is a pump, two reserves.

    The first of these is what it drives empty to the nearest pump, the second what it drives at
    least with a load from there and then to a pump; 0 where no way leads to one.
    """
    stops = len(problem.stops)
    found: list[tuple[int, int, int, int]] = []
    for f, fleet in enumerate(problem.fleets):
        rests = [int(may_end_at(stop, fleet)) for stop in problem.stops]
        if fleet.fuel is None:
            found += [(one, 0, 0, 0) for one in rests]
            continue
        pumps = [int(stop.id in fleet.fuel.stops) for stop in problem.stops]
        mine = [arc for arc in arcs if arc.fleet == f]
        back = _nearest(stops, pumps, [arc for arc in mine if arc.load is None])
        errand = [NEVER] * stops
        for arc in mine:
            if arc.load is not None:
                whole = arc.driving_seconds + back[arc.destination]
                errand[arc.origin] = min(errand[arc.origin], whole)
        errand = [0 if seconds == NEVER else seconds for seconds in errand]
        found += zip(rests, pumps, back, errand, strict=True)
    return found


def _nearest(stops: int, pumps: list[int], empty: list[Arc]) -> list[int]:
    """Least driving from each stop to a pump (Dijkstra 1959, backwards); 0 where there is none."""
    coming: list[list[tuple[int, int]]] = [[] for _ in range(stops)]
    for arc in empty:
        coming[arc.destination].append((arc.origin, arc.driving_seconds))
    done: dict[int, int] = {}
    queue = [(0, stop) for stop in range(stops) if pumps[stop]]
    while queue:
        seconds, stop = heapq.heappop(queue)
        if stop not in done:
            done[stop] = seconds
            for origin, more in coming[stop]:
                heapq.heappush(queue, (seconds + more, origin))
    return [done.get(stop, 0) for stop in range(stops)]


@compiled
def _stood(
    board: Board, fleet: int, stop: int, began: int, driven: int, seconds: int
) -> tuple[int, int]:
    """When the shift began and what is driven, once a vehicle has stood somewhere so long."""
    node = board.nodes[fleet * board.world[0].stops + stop]
    if node.rests > 0 and seconds >= board.fleets[fleet].rest:
        began = FRESH
    if node.pump > 0 and seconds >= board.fleets[fleet].filling:
        driven = 0
    return began, driven


@compiled
def open_log(board: Board, vehicle: int, time: int) -> None:
    """Note on the first label what a vehicle has behind it that goes on at a time."""
    fleet = board.vehicles[vehicle]
    began, driven, end, stop = FRESH, 0, 0, board.fleets[fleet].home
    for k in range(board.counts[vehicle]):
        trip = board.days[vehicle, k]
        arc = board.arcs[trip[TRIP_ARC]]
        if k > 0:
            began, driven = _stood(board, fleet, stop, began, driven, trip[TRIP_START] - end)
        if began < 0:
            began = trip[TRIP_START]
        driven += arc.driving
        end, stop = trip[TRIP_END], arc.destination
    if board.counts[vehicle] > 0:
        began, driven = _stood(board, fleet, stop, began, driven, time - end)
    first = board.labels[0]
    first.stop, first.time, first.began, first.driven = stop, time, began, driven


@compiled
def _filled(board: Board, label: int, a: int, start: int) -> Duty:
    """When a trip starts whose vehicle is refuelled if it must be, and what lies behind it then.

    ``NEVER`` as the start where what it has does not last.
    """
    here, arc = board.labels[label], board.arcs[a]
    fleet, first = board.fleets[arc.fleet], arc.fleet * board.world[0].stops
    there = board.nodes[first + arc.destination]
    began, driven = here.began, here.driven
    if began >= 0:
        began, driven = _stood(board, arc.fleet, here.stop, began, driven, start - here.time)
    need = arc.driving + (there.back if arc.load >= 0 else there.errand)
    if driven > 0 and driven + need > fleet.tank:
        if board.nodes[first + here.stop].pump > 0:
            start, driven = max(start, here.time + fleet.filling), 0
            began, _ = _stood(board, arc.fleet, here.stop, began, 0, start - here.time)
        elif arc.load < 0:
            return NEVER, began, driven  # it would come there for nothing
    return (NEVER if driven + arc.driving > fleet.tank else start), began, driven


@compiled
def on_duty(
    board: Board, label: int, a: int, start: int, units: int, hops: int, met: Met
) -> tuple[Duty, Met]:
    """A trip from a label, its vehicle rested and refuelled before it where it has to be.

    Args:
        board: The problem and what is reserved.
        label: Where the vehicle stands, and what it has behind it.
        a: The arc.
        start: When the trip would start otherwise.
        units: As of :func:`.follow.meet`.
        hops: Likewise.
        met: What that says of it.

    Returns:
        ``NEVER`` as the end where shift or fuel do not last.
    """
    here, arc = board.labels[label], board.arcs[a]
    fleet, first = board.fleets[arc.fleet], arc.fleet * board.world[0].stops
    node, there = board.nodes[first + here.stop], board.nodes[first + arc.destination]
    never = (NEVER, -1, -1, -1)
    later, began, driven = _filled(board, label, a, start)
    if later >= NEVER:
        return (start, began, driven), never
    if later > start:
        met = meet(board, a, later, units, hops, False)  # noqa: FBT003
    if began >= 0 and met[0] - began > fleet.shift and node.rests > 0:
        began = FRESH
        later = max(later, here.time + fleet.rest)
        if node.pump > 0 and later - here.time >= fleet.filling:
            driven = 0
        met = meet(board, a, later, units, hops, False)  # noqa: FBT003
    if began < 0:
        if met[0] < NEVER and met[0] - later > fleet.shift:  # who sets out later waits no longer
            later = met[0] - fleet.shift
            met = meet(board, a, later, units, hops, False)  # noqa: FBT003
        began = later
    if met[0] - began > fleet.shift:
        return (later, began, driven), never
    driven += arc.driving
    if arc.load >= 0 and driven + there.back > fleet.tank:
        driven = NEVER  # a last trip
    return (later, began, driven), met


@compiled
def fetches_fuel(board: Board, label: int, a: int) -> bool:
    """Whether an empty move brings a vehicle that has driven to a pump."""
    arc = board.arcs[a]
    there = board.nodes[arc.fleet * board.world[0].stops + arc.destination]
    return there.pump > 0 and board.labels[label].driven > 0
