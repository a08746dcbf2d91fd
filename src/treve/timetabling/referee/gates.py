"""Gates: who may pass, how long it takes, which lane serves which way, one passage at a time.

A lane that has to be switched is free for the other direction only once that has passed. Who
stands waiting, from his arrival to the start of his passage, stands in the queue of his direction.

Since no two passages of a lane overlap and each lasts ``s`` seconds at least, starts in one lane
are at least ``s`` apart: over any closed interval of ``L`` seconds there are at most
``1 + floor(L / s)`` of them. The rate needs no check of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from treve.errors import Finding
from treve.timetabling.problem import Gate
from treve.timetabling.referee.book import Book, Ride, lies_within
from treve.timetabling.referee.findings import fault
from treve.timetabling.timetable import Passing


def check_gates(book: Book, rides: tuple[Ride, ...]) -> Iterator[Finding]:
    """Faults at gates: each passage by itself, then each lane."""
    lanes: dict[tuple[str, int], list[tuple[int, int, Ride]]] = defaultdict(list)
    queues: dict[tuple[str, str], list[tuple[int, int, Ride]]] = defaultdict(list)
    for ride in rides:
        for passing in ride.trip.passings:
            gate = book.gates[passing.gate]
            yield from _check_seconds(book, ride, passing)
            yield from _check_wait(gate, ride, passing)
            yield from _check_open(gate, ride, passing)
            lanes[passing.gate, passing.lane].append(
                (passing.start_seconds, passing.end_seconds, ride)
            )
            queues[passing.gate, ride.way.direction.value].append(
                (passing.arrival_seconds, passing.start_seconds, ride)
            )
    for (gate_id, lane), held in sorted(lanes.items(), key=lambda item: item[0]):
        yield from _check_lane(gate_id, lane, held)
        switch = book.gates[gate_id].lanes[lane].switch_seconds
        if switch > 0:
            yield from _check_switches(gate_id, lane, held, switch)
    for (gate_id, direction), waits in sorted(queues.items(), key=lambda item: item[0]):
        longest = book.gates[gate_id].longest_queue_vehicles
        if longest is not None:
            yield from _check_queue(gate_id, direction, waits, longest)


def _check_seconds(book: Book, ride: Ride, passing: Passing) -> Iterator[Finding]:
    vehicle_class, state, direction = ride.fleet.vehicle_class, ride.load_state, ride.way.direction
    expected = book.passages.get((passing.gate, vehicle_class, state, direction))
    if expected is None:
        yield fault(
            "referee-passage-not-permitted",
            ride.vehicle,
            passing.gate,
            trip=ride.number,
            vehicle_class=vehicle_class,
            load_state=state,
            direction=direction.value,
        )
    elif passing.end_seconds - passing.start_seconds != expected:
        yield fault(
            "referee-passage-time",
            ride.vehicle,
            passing.gate,
            trip=ride.number,
            seconds=passing.end_seconds - passing.start_seconds,
            expected_seconds=expected,
        )


def _check_wait(gate: Gate, ride: Ride, passing: Passing) -> Iterator[Finding]:
    waited, longest = passing.start_seconds - passing.arrival_seconds, gate.longest_wait_seconds
    if waited < 0:
        yield fault(
            "referee-passes-before-arrival",
            ride.vehicle,
            gate.id,
            trip=ride.number,
            start_seconds=passing.start_seconds,
            arrival_seconds=passing.arrival_seconds,
        )
    if longest is not None and waited > longest:
        yield fault(
            "referee-wait-too-long",
            ride.vehicle,
            gate.id,
            trip=ride.number,
            waited_seconds=waited,
            longest_seconds=longest,
        )


def _check_open(gate: Gate, ride: Ride, passing: Passing) -> Iterator[Finding]:
    if not lies_within(passing.start_seconds, passing.end_seconds, gate.hours):
        yield fault(
            "referee-gate-shut",
            ride.vehicle,
            gate.id,
            trip=ride.number,
            start_seconds=passing.start_seconds,
            end_seconds=passing.end_seconds,
        )
    if ride.way.direction not in gate.lanes[passing.lane].directions:
        yield fault(
            "referee-lane-direction",
            ride.vehicle,
            gate.id,
            trip=ride.number,
            lane=passing.lane + 1,
            direction=ride.way.direction.value,
        )


def _check_lane(gate_id: str, lane: int, held: list[tuple[int, int, Ride]]) -> Iterator[Finding]:
    """Each passage that begins while an earlier one holds the lane."""
    free, holder = None, ""
    for start, end, ride in sorted(held, key=lambda item: item[:2]):
        if free is not None and start < free:
            yield fault(
                "referee-lane-held",
                ride.vehicle,
                gate_id,
                holder,
                trip=ride.number,
                lane=lane + 1,
                start_seconds=start,
                free_seconds=free,
            )
        if free is None or end > free:
            free, holder = end, ride.vehicle


def _check_switches(
    gate_id: str, lane: int, held: list[tuple[int, int, Ride]], switch: int
) -> Iterator[Finding]:
    """Each passage that begins before the lane can have been switched for it."""
    before: tuple[int, Ride] | None = None
    for start, end, ride in sorted(held, key=lambda item: item[:2]):
        if before is not None and before[1].way.direction is not ride.way.direction:
            turned = before[0] + switch
            if start < turned:
                yield fault(
                    "referee-lane-not-switched",
                    ride.vehicle,
                    gate_id,
                    before[1].vehicle,
                    trip=ride.number,
                    lane=lane + 1,
                    direction=ride.way.direction.value,
                    start_seconds=start,
                    switched_seconds=turned,
                )
        before = end, ride


def _check_queue(
    gate_id: str, direction: str, waits: list[tuple[int, int, Ride]], longest: int
) -> Iterator[Finding]:
    """Each vehicle that comes to a queue in which no place is left, and has to stand."""
    standing: list[int] = []
    for arrival, start, ride in sorted(waits, key=lambda item: item[:2]):
        if start <= arrival:
            continue
        standing = [until for until in standing if until > arrival]
        standing.append(start)
        if len(standing) > longest:
            yield fault(
                "referee-queue-too-long",
                ride.vehicle,
                gate_id,
                trip=ride.number,
                direction=direction,
                arrival_seconds=arrival,
                queued=len(standing),
                longest=longest,
            )
