"""Put a timetable made elsewhere on a board: the same trips, as soon as the board allows."""

from __future__ import annotations

from treve.timetabling.arcs import Arc
from treve.timetabling.problem import Problem
from treve.timetabling.solvers.search.board import TRIP_END, TRIP_WIDTH, Board
from treve.timetabling.solvers.search.cells import NEVER, Seconds
from treve.timetabling.solvers.search.departures import ranks_kept
from treve.timetabling.solvers.search.duties import on_duty, open_log
from treve.timetabling.solvers.search.follow import ANY, follow, hold, inside_to, meet
from treve.timetabling.solvers.search.rows import AS_IT_IS, first_with_room, set_headroom
from treve.timetabling.solvers.search.walk import cut_day, drop_breaches, ending, stay_limit
from treve.timetabling.timetable import Timetable, Trip


def replay(
    arcs: tuple[Arc, ...], problem: Problem, board: Board, clock: Seconds, timetable: Timetable
) -> None:
    """Reserve a timetable's trips in the order of their starts.

    Rounding to slots may make some later; a vehicle whose trip no longer fits stops at the last
    place where it may stand. Where the order of ranks is lost by that, nothing is reserved; what
    comes too early for a row is left out.

    Args:
        arcs: As the board was laid out with.
        problem: May differ a little from the one the timetable was made for.
        board: Empty, but for trips that stand and are the first of each day.
        clock: Its clock.
        timetable: Any timetable.
    """
    number: dict[str, tuple[int, int]] = {}
    for f, each in enumerate(problem.fleets):
        for name in each.vehicles:
            number[name] = (len(number), f)
    way_of = {w.id: i for i, w in enumerate(problem.ways)}
    load_of = {x.id: i for i, x in enumerate(problem.loads)}
    arc_of = {(a.fleet, a.way, a.load): i for i, a in enumerate(arcs)}
    stuck: set[int] = set()
    stands = {name: int(board.fixed[vehicle]) for name, (vehicle, _) in number.items()}
    for trip in sorted(timetable.trips, key=lambda trip: (trip.begins_seconds, trip.vehicle)):
        if trip.vehicle not in number:
            continue
        vehicle, fleet = number[trip.vehicle]
        if stands[trip.vehicle]:  # it is there already
            stands[trip.vehicle] -= 1
            continue
        load = load_of.get(trip.load) if trip.load is not None else None
        arc = arc_of.get((fleet, way_of.get(trip.way, -1), load))
        if vehicle in stuck or arc is None or (trip.load is not None and load is None):
            stuck.add(vehicle)
            continue
        if not _reserve(board, clock, vehicle, arc, trip):
            stuck.add(vehicle)
    for vehicle in range(len(board.counts)):
        cut_day(board, vehicle, ending(board, vehicle, int(board.counts[vehicle])))
    if not ranks_kept(board):
        for vehicle in range(len(board.counts)):
            cut_day(board, vehicle, 0)
    drop_breaches(board)


def _reserve(board: Board, clock: Seconds, vehicle: int, arc: int, trip: Trip) -> bool:
    n = int(board.counts[vehicle])
    if n >= board.days.shape[1]:
        return False
    start = max(int(board.since[vehicle]), clock.at(trip.begins_seconds))
    if n > 0:
        start = max(start, int(board.days[vehicle, n - 1, TRIP_END]))
    if trip.load is not None:
        start = max(start, int(board.loads[board.arcs[arc]["load"]]["release"]))
        if not _has_room(board, arc, trip.quantity):
            return False
    if board.arcs[arc]["mark0"] < board.arcs[arc]["mark1"]:
        start = _once_allowed(board, arc, start, trip.quantity)
    if board.fleets[board.arcs[arc]["fleet"]]["limited"]:
        start = _once_on_duty(board, vehicle, arc, start, trip.quantity)
    if start >= NEVER:
        return False
    if follow(board, arc, start, trip.quantity, ANY) >= NEVER or not _keeps(board, vehicle, arc):
        return False
    hold(board, board.trip, 1)
    board.days[vehicle, n, :TRIP_WIDTH] = board.trip[:TRIP_WIDTH]
    board.counts[vehicle] = n + 1
    return True


def _once_allowed(board: Board, arc: int, start: int, units: int) -> int:
    """The first second from a start on at which rows let a trip begin, as things are."""
    set_headroom(board, AS_IT_IS)
    leaves = start + int(board.steps[int(board.arcs[arc]["step0"])]["hold"])
    return start + first_with_room(board, arc, units, leaves) - leaves


def _once_on_duty(board: Board, vehicle: int, arc: int, start: int, units: int) -> int:
    """The first second from a start on at which the vehicle may begin a trip by shift and fuel."""
    n = int(board.counts[vehicle])
    free = int(board.days[vehicle, n - 1, TRIP_END]) if n > 0 else start
    open_log(board, vehicle, free)
    met = meet(board, arc, start, units, ANY, False)  # noqa: FBT003 - compiled
    (later, _, _), (end, _, _, _) = on_duty(board, 0, arc, start, units, ANY, met)
    return int(later) if end < NEVER else NEVER


def _has_room(board: Board, arc: int, units: int) -> bool:
    """Whether so many units still wait, and still have a place where the arc brings them."""
    row = board.arcs[arc]
    rooms = [int(r) for r in (row["room0"], row["room1"]) if r >= 0]
    enough = int(board.loads[row["load"]]["left"]) >= units
    return enough and all(int(board.rooms[r]) >= units for r in rooms)


def _keeps(board: Board, vehicle: int, arc: int) -> bool:
    """Whether the trip just followed keeps its due, and the window that its stay began in."""
    row = board.arcs[arc]
    if row["load"] >= 0 and int(board.trip[TRIP_END]) > int(board.loads[row["load"]]["due"]):
        return False
    left = inside_to(board.arcs, board.steps, board.trip, arc)
    return bool(left <= stay_limit(board, vehicle))
