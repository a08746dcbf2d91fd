"""Which way lanes face that are switched, how long queues are that are limited, who is together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from treve.errors import Finding
from treve.plan.build import Built
from treve.timetabling.problem import Direction, Problem
from treve.timetabling.timetable import Timetable


@dataclass(frozen=True, slots=True)
class Turn:
    """Passages of one lane one after the other in one direction.

    Attributes:
        gate: Id.
        lane: Its number at the gate, from 1.
        direction: Which way it faces.
        start_seconds: When its first passage begins.
        end_seconds: When its last one ends.
        passages: How many there are.
        switch_seconds: How long it took before that to switch the lane; 0: it faced that way.
    """

    gate: str
    lane: int
    direction: Direction
    start_seconds: int
    end_seconds: int
    passages: int
    switch_seconds: int


def turns(problem: Problem, timetable: Timetable) -> tuple[Turn, ...]:
    """Every turn of each lane that has to be switched, by gate and lane, in the order of time."""
    switch = {
        (gate.id, number): lane.switch_seconds
        for gate in problem.gates
        for number, lane in enumerate(gate.lanes)
        if lane.switch_seconds
    }
    ways = {way.id: way.direction for way in problem.ways}
    held: dict[tuple[str, int], list[tuple[int, int, str]]] = defaultdict(list)
    for trip in timetable.trips:
        for one in trip.passings:
            if (one.gate, one.lane) in switch:
                held[one.gate, one.lane].append(
                    (one.start_seconds, one.end_seconds, ways[trip.way].value)
                )
    found = []
    for (gate, lane), seconds in switch.items():
        runs = groupby(sorted(held[gate, lane]), key=lambda one: one[2])
        for number, (way, run) in enumerate(runs):
            spans = list(run)
            found.append(
                Turn(
                    gate,
                    lane + 1,
                    Direction(way),
                    spans[0][0],
                    max(end for _, end, _ in spans),
                    len(spans),
                    seconds if number else 0,
                )
            )
    return tuple(found)


def kept_at_gates(built: Built, timetable: Timetable) -> Iterator[Finding]:
    """How often lanes are switched, and the longest queue at each gate that limits it."""
    times = Counter(turn.gate for turn in turns(built.problem, timetable) if turn.switch_seconds)
    for gate in built.problem.gates:
        lanes = sum(lane.switch_seconds > 0 for lane in gate.lanes)
        if lanes:
            yield Finding(
                "lanes-switched", (gate.id,), {"lanes": lanes, "times": times[gate.id]}, "note"
            )
        if gate.longest_queue_vehicles is not None:
            queue = longest_queue(built.problem, timetable, gate.id)
            limit = gate.longest_queue_vehicles
            yield Finding("queue-kept", (gate.id,), {"queued": queue, "limit": limit}, "note")


def longest_queue(problem: Problem, timetable: Timetable, gate: str) -> int:
    """Most vehicles that wait at a gate at once in one direction."""
    ways = {way.id: way.direction for way in problem.ways}
    steps: dict[Direction, list[tuple[int, int]]] = defaultdict(list)
    for trip in timetable.trips:
        for one in trip.passings:
            if one.gate == gate and one.start_seconds > one.arrival_seconds:
                steps[ways[trip.way]] += [(one.arrival_seconds, 1), (one.start_seconds, -1)]
    most = 0
    for changes in steps.values():
        now = 0
        for _, change in sorted(changes):  # who goes makes room for who comes then
            now += change
            most = max(most, now)
    return most


def kept_together(built: Built, timetable: Timetable) -> Iterator[Finding]:
    """Where those go who keep together, and how many of them."""
    words = {load.id: load.together for load in built.problem.loads if load.together}
    ends = {way.id: way.destination for way in built.problem.ways}
    people: Counter[tuple[str, str]] = Counter()
    for trip in timetable.trips:
        if trip.load in words:
            people[words[trip.load], ends[trip.way]] += trip.quantity
    for (word, place), count in people.items():
        yield Finding("kept-together", (place,), {"word": word, "people": count}, "note")
