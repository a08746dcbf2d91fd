"""Put a timetable made elsewhere on a board: the same trips, as soon as the board allows."""

from __future__ import annotations

from treve.timetabling.arcs import Arc
from treve.timetabling.problem import Problem
from treve.timetabling.solvers.search.board import TRIP_END, TRIP_WIDTH, Board
from treve.timetabling.solvers.search.cells import NEVER, Seconds
from treve.timetabling.solvers.search.follow import ANY, follow, hold
from treve.timetabling.timetable import Timetable, Trip


def replay(
    arcs: tuple[Arc, ...], problem: Problem, board: Board, clock: Seconds, timetable: Timetable
) -> None:
    """Reserve a timetable's trips in the order of their starts.

    Rounding to cells may make some later; a vehicle whose trip no longer fits stops there.

    Args:
        arcs: As the board was laid out with.
        problem: May differ a little from the one the timetable was made for.
        board: Empty.
        clock: Its clock.
        timetable: Any timetable.
    """
    number = {}
    for f, fleet in enumerate(problem.fleets):
        for n in range(fleet.count):
            number[f"{fleet.id}-{n + 1}"] = (len(number), f)
    way_of = {w.id: i for i, w in enumerate(problem.ways)}
    load_of = {x.id: i for i, x in enumerate(problem.loads)}
    arc_of = {(a.fleet, a.way, a.load): i for i, a in enumerate(arcs)}
    stuck: set[int] = set()
    for trip in sorted(timetable.trips, key=_start):
        if trip.vehicle not in number:
            continue
        vehicle, fleet = number[trip.vehicle]
        load = load_of.get(trip.load) if trip.load is not None else None
        arc = arc_of.get((fleet, way_of.get(trip.way, -1), load))
        if vehicle in stuck or arc is None or (trip.load is not None and load is None):
            stuck.add(vehicle)
            continue
        if not _reserve(board, clock, vehicle, arc, trip):
            stuck.add(vehicle)


def _start(trip: Trip) -> tuple[int, str]:
    first = trip.loading_start_seconds
    return (trip.departure_seconds if first is None else first, trip.vehicle)


def _reserve(board: Board, clock: Seconds, vehicle: int, arc: int, trip: Trip) -> bool:
    n = int(board.counts[vehicle])
    if n >= board.days.shape[1]:
        return False
    start = max(0, clock.at(_start(trip)[0]))
    if n > 0:
        start = max(start, int(board.days[vehicle, n - 1, TRIP_END]))
    if trip.load is not None:
        load = int(board.arcs[arc]["load"])
        if int(board.loads[load]["left"]) < trip.quantity:
            return False
    if follow(board, arc, start, trip.quantity, ANY) >= NEVER:
        return False
    hold(board, board.trip, 1)
    board.days[vehicle, n, :TRIP_WIDTH] = board.trip[:TRIP_WIDTH]
    board.counts[vehicle] = n + 1
    return True
