"""Vehicles that stayed at home relieve those that are never still. No trip comes later for it.

The search packs the days of a few vehicles, since a second of a vehicle has its price. Where lanes
hold everything back and vehicles are plenty, that leaves no trip room to begin sooner once slots
are given back: its vehicle has not come yet. So vehicles of a fleet take turns, at every stop
whoever came first goes on first; and idle ones come in from home instead of others that would come
back empty.
"""

from __future__ import annotations

import heapq
from collections import defaultdict

from treve.timetabling.duties import is_limited
from treve.timetabling.problem import Problem
from treve.timetabling.solvers.search.board import (
    TRIP_ARC,
    TRIP_AT,
    TRIP_END,
    TRIP_START,
    TRIP_WIDTH,
    Board,
    Ints,
)
from treve.timetabling.solvers.search.cells import NEVER
from treve.timetabling.solvers.search.follow import ANY, follow, hold
from treve.timetabling.solvers.search.path import copy_trip

TRIES = 12
"""Times that a vehicle is sent from home a little sooner, until it is there when it is needed."""
SOONER_SECONDS = 150
"""How much sooner each time."""
Days = dict[int, list[Ints]]
"""Trips of each vehicle."""


def take_turns(problem: Problem, board: Board) -> None:
    """Share the trips of each fleet out anew among the vehicles that have some, if none stands."""
    if board.fixed.any():
        return
    for fleet in _free_fleets(problem):
        vehicles = [v for v in _members(board, fleet) if board.counts[v]]
        _write(board, _shared_out(board, fleet, vehicles, _trips(board, vehicles)))


def call_in(problem: Problem, board: Board) -> bool:
    """Send idle vehicles in from home in place of such as come back empty, and share trips out.

    Those that would be back first are replaced first, each by a vehicle that sets out hardly sooner
    than it must. Reservations follow the trips replaced, also where the trips then cannot be shared
    out and the fleet's days stay as they were: what is reserved is of no use afterwards.

    Returns:
        Whether any came.
    """
    came = False
    if board.fixed.any():
        return came
    for fleet in _free_fleets(problem):
        vehicles = _members(board, fleet)
        trips = _trips(board, vehicles)
        called = _from_home(board, fleet, trips, sum(not board.counts[v] for v in vehicles))
        used = [v for v in vehicles if board.counts[v]]
        used += [v for v in vehicles if not board.counts[v]][:called]
        if called:
            came = _write(board, _shared_out(board, fleet, used, trips)) or came
    return came


def _free_fleets(problem: Problem) -> list[int]:
    """Fleets whose vehicles may stand anywhere for any time; none where windows close."""
    if len(problem.windows) > 1:
        return []
    return [
        i
        for i, f in enumerate(problem.fleets)
        if f.returns and f.available is None and not is_limited(f)
    ]


def _members(board: Board, fleet: int) -> list[int]:
    return [v for v in range(len(board.counts)) if int(board.vehicles[v]) == fleet]


def _trips(board: Board, vehicles: list[int]) -> list[Ints]:
    return [board.days[v, k].copy() for v in vehicles for k in range(int(board.counts[v]))]


def _departs(board: Board, trip: Ints) -> int:
    """The last second at which a vehicle that comes for a trip is in time."""
    arc = board.arcs[int(trip[TRIP_ARC])]
    if not arc["steps"]:
        return int(trip[TRIP_START])
    first = int(trip[TRIP_AT]) - int(board.steps[int(arc["step0"])]["travel"])
    return max(int(trip[TRIP_START]), first)


def _from_home(board: Board, fleet: int, trips: list[Ints], most: int) -> int:
    """Replace trips that come back empty by such from home, the earliest first; and how many.

    Whoever does not come back stays where the trip began, so vehicles must be allowed to end there.
    """
    home = int(board.fleets[fleet]["home"])
    first = fleet * int(board.world[0]["stops"])
    ways: dict[int, list[int]] = defaultdict(list)
    for a, arc in enumerate(board.arcs):
        if arc["fleet"] == fleet and arc["load"] < 0 and arc["origin"] == home:
            ways[int(arc["destination"])].append(a)
    called = 0
    for i in sorted(range(len(trips)), key=lambda i: int(trips[i][TRIP_END])):
        arc = board.arcs[int(trips[i][TRIP_ARC])]
        node = board.nodes[first + int(arc["origin"])]
        stays = node["may_end"] and not node["inside"]
        if called == most or arc["load"] >= 0 or arc["origin"] == home or not stays:
            continue
        hold(board, trips[i], -1)
        found = _in_time(board, ways[int(arc["destination"])], int(trips[i][TRIP_END]))
        if found is not None:
            trips[i] = found
            called += 1
        hold(board, trips[i], 1)
    return called


def _in_time(board: Board, ways: list[int], needed: int) -> Ints | None:
    """A trip of one of these arcs that ends before it is needed, hardly sooner than it must."""
    for a in ways:
        start = needed - _seconds(board, a)
        for _ in range(TRIES):
            if start < 0:
                break
            if follow(board, a, start, 0, ANY) <= min(needed, NEVER - 1):
                return board.trip[:TRIP_WIDTH].copy()
            start -= SOONER_SECONDS
    return None


def _seconds(board: Board, a: int) -> int:
    """How long a trip lasts that waits for nothing."""
    arc = board.arcs[a]
    steps = board.steps[int(arc["step0"]) : int(arc["step0"]) + int(arc["steps"])]
    return int(arc["tail"]) + int(steps["travel"].sum()) + int(steps["hold"].sum())


def _shared_out(board: Board, fleet: int, vehicles: list[int], trips: list[Ints]) -> Days | None:
    """Give each trip to the vehicle that has stood where it begins the longest.

    Returns:
        ``None`` where somebody would come too late, which slots may do where trips depart together.
    """
    home, ready = int(board.fleets[fleet]["home"]), int(board.fleets[fleet]["first"])
    standing: dict[int, list[tuple[int, int]]] = defaultdict(list)
    standing[home] = [(ready, v) for v in vehicles]
    days: Days = {v: [] for v in vehicles}
    for trip in sorted(trips, key=lambda t: (_departs(board, t), int(t[TRIP_END]))):
        arc = board.arcs[int(trip[TRIP_ARC])]
        here = standing[int(arc["origin"])]
        if not here or here[0][0] > _departs(board, trip):
            return None
        since, v = heapq.heappop(here)
        trip[TRIP_START] = max(since, int(trip[TRIP_START]))
        days[v].append(trip)
        if len(days[v]) > board.days.shape[1]:
            return None
        heapq.heappush(standing[int(arc["destination"])], (int(trip[TRIP_END]), v))
    return days


def _write(board: Board, days: Days | None) -> bool:
    for v, day in (days or {}).items():
        for k, trip in enumerate(day):
            copy_trip(trip, board.days[v, k])
        board.counts[v] = len(day)
    return days is not None
