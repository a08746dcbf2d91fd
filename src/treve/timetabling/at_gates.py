"""What gates ask beside lanes and hours: time to switch a lane, and room to wait.

For whoever makes timetables; the referee has its own.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from treve.timetabling.problem import Direction, Problem
from treve.timetabling.timetable import Timetable

_Span = tuple[int, int]


def limits_gates(problem: Problem) -> bool:
    """Whether any lane has to be switched, or any queue has room for so many only."""
    return any(
        gate.longest_queue_vehicles is not None or any(lane.switch_seconds for lane in gate.lanes)
        for gate in problem.gates
    )


def keeps_gates(problem: Problem, timetable: Timetable) -> bool:
    """Whether every lane is switched in time, and nobody waits where there is no room."""
    if not limits_gates(problem):
        return True
    gates = {gate.id: gate for gate in problem.gates}
    direction = {way.id: way.direction for way in problem.ways}
    lanes: dict[tuple[str, int], list[tuple[int, int, Direction]]] = defaultdict(list)
    queues: dict[tuple[str, Direction], list[_Span]] = defaultdict(list)
    for trip in timetable.trips:
        way = direction[trip.way]
        for one in trip.passings:
            lanes[one.gate, one.lane].append((one.start_seconds, one.end_seconds, way))
            if one.start_seconds > one.arrival_seconds:
                queues[one.gate, way].append((one.arrival_seconds, one.start_seconds))
    return all(
        _switched_in_time(held, gates[gate].lanes[lane].switch_seconds)
        for (gate, lane), held in lanes.items()
    ) and all(
        _most_at_once(waits) <= longest
        for (gate, _), waits in queues.items()
        if (longest := gates[gate].longest_queue_vehicles) is not None
    )


def _switched_in_time(held: list[tuple[int, int, Direction]], switch: int) -> bool:
    if not switch:
        return True
    ordered = sorted(held, key=lambda one: one[:2])
    return all(
        before[2] is after[2] or after[0] >= before[1] + switch
        for before, after in pairwise(ordered)
    )


def _most_at_once(waits: list[_Span]) -> int:
    """Most who stand there at one moment; who goes makes room for who comes then."""
    steps = sorted([(until, -1) for _, until in waits] + [(since, 1) for since, _ in waits])
    most = now = 0
    for _, change in steps:
        now += change
        most = max(most, now)
    return most
