"""The whole check, subject by subject."""

from __future__ import annotations

from treve.errors import Finding
from treve.timetabling.problem import Problem
from treve.timetabling.referee.book import open_book
from treve.timetabling.referee.convoys import check_convoys
from treve.timetabling.referee.cumulative import check_cumulative
from treve.timetabling.referee.duties import check_duties
from treve.timetabling.referee.gates import check_gates
from treve.timetabling.referee.inputs import check_problem
from treve.timetabling.referee.loads import check_loads
from treve.timetabling.referee.ranks import check_ranks
from treve.timetabling.referee.stops import check_stops
from treve.timetabling.referee.travel import check_travel
from treve.timetabling.referee.trips import read_trips
from treve.timetabling.referee.vehicles import check_vehicles
from treve.timetabling.referee.windows import check_windows
from treve.timetabling.timetable import Timetable


def check_timetable(
    problem: Problem, timetable: Timetable, *, fixed_open_seconds: int | None = None
) -> tuple[Finding, ...]:
    """Every fault of a timetable, to the second; an empty tuple means that it passed.

    The laws are those of the docstrings of :mod:`treve.timetabling.problem` and
    :mod:`treve.timetabling.timetable`. Where the problem itself is broken only its own faults are
    given, since no timetable can be judged by it. A trip that cannot be read (an unknown name, a
    number that is not whole) is named and then counts for nothing, so that what it would have
    moved is found missing as well.

    Args:
        problem: What was asked.
        timetable: What was answered, by whomever.
        fixed_open_seconds: A pause that was given, as in
            :attr:`treve.timetabling.solution.Request.fixed_open_seconds`: everything in the zone
            is then over, margin kept, within so much open time from zero.

    Returns:
        Faults by subject: problem, trips that cannot be read, vehicles, travel, gates, stops,
        loads, windows, ranks, convoys, conditions. Trips are numbered from 1 within their vehicle.
    """
    broken = check_problem(problem)
    if broken:
        return broken
    book = open_book(problem, fixed_open_seconds)
    rides, unreadable = read_trips(book, timetable)
    return (
        *unreadable,
        *check_vehicles(book, rides),
        *check_duties(book, rides),
        *check_travel(rides),
        *check_gates(book, rides),
        *check_stops(book, rides),
        *check_loads(book, timetable, rides),
        *check_windows(book, rides),
        *check_ranks(book, rides),
        *check_convoys(book, rides),
        *check_cumulative(book, rides),
    )
