"""Fewer, fuller, earlier trips: units of a load move to its first trips, empty trips are dropped.

While vehicles are plenty the search has no reason to fill them: a coach may set out for the last
three people while others drive half empty. With every trip where it is, units of a load are shared
out anew: each trip up to its capacity, the earliest first. What then carries nobody is left out
where the vehicle can as well stay where it came from. No trip comes later for it, so no pause gets
longer and everybody who changes trips is out sooner.
"""

from __future__ import annotations

from collections import defaultdict

from treve.timetabling.problem import Problem
from treve.timetabling.solvers.search.board import (
    TRIP_ARC,
    TRIP_END,
    TRIP_UNITS,
    Board,
    Record,
)
from treve.timetabling.solvers.search.follow import hold
from treve.timetabling.solvers.search.path import copy_trip

Place = tuple[int, int]
"""Vehicle, and trip of its day."""


def gather(problem: Problem, board: Board) -> int:
    """Share every load's units out anew on a board; returns how many loaded trips were dropped.

    Again and again: whatever is last in a vehicle's day can be dropped, and then what came before.
    """
    dropped = 0
    while more := _gather_once(problem, board):
        dropped += more
    return dropped


def _gather_once(problem: Problem, board: Board) -> int:
    droppable = _droppable(problem, board)
    empty: set[Place] = set()
    for mine in _alike(problem, board).values():
        empty |= _fill(board, mine, droppable)
    for v in sorted({v for v, _ in empty}):
        _drop(board, v, {k for vehicle, k in empty if vehicle == v})
    return len(empty)


def _alike(problem: Problem, board: Board) -> dict[tuple[int, int, int], list[Place]]:
    """Trips of each load of people that fill the same rooms.

    None to a desk, which counts units, none that rows count, and none that stand.
    """
    found: dict[tuple[int, int, int], list[Place]] = defaultdict(list)
    for v in range(len(board.counts)):
        for k in range(int(board.fixed[v]), int(board.counts[v])):
            arc = board.arcs[int(board.days[v, k, TRIP_ARC])]
            people = arc["load"] >= 0 and problem.loads[int(arc["load"])].people
            if people and arc["mark0"] == arc["mark1"] and not _at_desk(board, arc):
                found[int(arc["load"]), int(arc["room0"]), int(arc["room1"])].append((v, k))
    return found


def _at_desk(board: Board, arc: Record) -> bool:
    steps = board.steps[int(arc["step0"]) : int(arc["step0"]) + int(arc["steps"])]
    return bool((steps["desk0"] >= 0).any())


def _droppable(problem: Problem, board: Board) -> set[Place]:
    """Loaded trips that can be left out together with the empty move that fetched the load."""
    stops = int(board.world[0]["stops"])
    found = set()
    for v in range(len(board.counts)):
        fleet = int(board.vehicles[v])
        for k in range(1 + int(board.fixed[v]), int(board.counts[v])):
            there, back = (board.arcs[int(board.days[v, j, TRIP_ARC])] for j in (k - 1, k))
            if there["load"] >= 0 or back["load"] < 0:
                continue
            if there["origin"] != back["destination"] and k + 1 < int(board.counts[v]):
                continue
            node = board.nodes[fleet * stops + int(there["origin"])]
            nights = len(problem.windows) > 1 and not problem.fleets[fleet].rests_inside
            if node["may_end"] and not (node["inside"] and nights):
                found.add((v, k))
    return found


def _fill(board: Board, mine: list[Place], droppable: set[Place]) -> set[Place]:
    """Fill the earliest trips; returns those that carry nobody any more."""
    mine = sorted(mine, key=lambda place: (int(board.days[(*place, TRIP_END)]), place))
    least = [0 if place in droppable else 1 for place in mine]
    left = sum(int(board.days[(*place, TRIP_UNITS)]) for place in mine) - sum(least)
    empty = set()
    for (v, k), units in zip(mine, least, strict=True):
        most = int(board.arcs[int(board.days[v, k, TRIP_ARC])]["units"])
        more = min(left, most - units)
        board.days[v, k, TRIP_UNITS] = units + more
        left -= more
        if units + more == 0:
            empty.add((v, k))
    return empty


def _drop(board: Board, vehicle: int, trips: set[int]) -> None:
    """Leave trips out, each with the empty move before it."""
    n = 0
    gone = trips | {k - 1 for k in trips}
    for k in range(int(board.counts[vehicle])):
        if k in gone:
            hold(board, board.days[vehicle, k], -1)
            continue
        if n != k:
            copy_trip(board.days[vehicle, k], board.days[vehicle, n])
        n += 1
    board.counts[vehicle] = n
