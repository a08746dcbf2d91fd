"""Laws that whoever makes a timetable may miss by what he does last, all asked at once.

For whoever makes timetables; the referee has its own, and asks for more.
"""

from __future__ import annotations

from treve.timetabling.at_gates import keeps_gates
from treve.timetabling.cumulative import keeps_rows
from treve.timetabling.duties import keeps_duties
from treve.timetabling.problem import Problem
from treve.timetabling.time_aboard import keeps_time_aboard
from treve.timetabling.timetable import Timetable


def is_lawful(problem: Problem, timetable: Timetable) -> bool:
    """Whether conditions, times aboard, shifts, fuel, switched lanes and queues are kept."""
    return (
        keeps_rows(problem, timetable)
        and keeps_time_aboard(problem, timetable)
        and keeps_duties(problem, timetable)
        and keeps_gates(problem, timetable)
    )
