"""How long people are aboard, from the first second of boarding to the last of alighting.

For whoever makes timetables; the referee has its own.
"""

from __future__ import annotations

from treve.timetabling.problem import Problem
from treve.timetabling.timetable import Timetable


def limits_time_aboard(problem: Problem) -> bool:
    """Whether any load may be aboard for so long only."""
    return any(load.longest_aboard_seconds is not None for load in problem.loads)


def keeps_time_aboard(problem: Problem, timetable: Timetable) -> bool:
    """Whether no trip keeps anybody aboard longer than the problem has it."""
    longest = {load.id: load.longest_aboard_seconds for load in problem.loads}
    for trip in timetable.trips:
        most = longest[trip.load] if trip.load is not None else None
        if most is not None and trip.ends_seconds - trip.begins_seconds > most:
            return False
    return True
