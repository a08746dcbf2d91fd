"""What a timetable adds up to over time: curves of people and goods, flows, the use of gates."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import accumulate
from typing import Any

from treve.plan.model import Plan
from treve.timetabling.problem import Direction
from treve.timetabling.referee import measure
from treve.timetabling.timetable import Passing, Timetable

WOUNDED = ("walking_wounded", "stretcher_cases")
"""Categories that the curve of the wounded counts."""

_SLOTS = 400
"""About how many slots the use of a gate is told in, at most."""

_SLOT_SECONDS = (900, 1800, 3600, 7200, 14400, 21600, 43200, 86400)


def span(plan: Plan) -> tuple[int, int]:
    """First and last second of anything in the timetable; the windows' where there is none."""
    trips = _timetable(plan).trips
    if not trips:
        return plan.problem.windows[0].start_seconds, plan.problem.horizon_seconds
    return min(trip.begins_seconds for trip in trips), max(trip.ends_seconds for trip in trips)


def _timetable(plan: Plan) -> Timetable:
    return plan.timetable or Timetable(())


def pause_span(plan: Plan) -> tuple[int, int] | None:
    """The silence, from its first to its last second; ``None`` where there is none."""
    if plan.timetable is None:
        return None
    measured = measure(plan.problem, plan.timetable)
    if measured.first_seconds is None:
        return None
    return measured.first_seconds, measured.first_seconds + measured.pause_seconds


def curves(plan: Plan) -> dict[str, Any]:
    """Cumulative curves of people, wounded and goods, with what there is to move in all."""
    loads = {load.id: load for load in plan.problem.loads}
    people: list[tuple[int, int]] = []
    wounded: list[tuple[int, int]] = []
    goods: list[tuple[int, int]] = []
    for trip in _timetable(plan).trips:
        load = loads.get(trip.load or "")
        if load is None or trip.unloading_end_seconds is None:
            continue
        done = (trip.unloading_end_seconds, trip.quantity)
        (people if load.people else goods).append(done)
        if load.category in WOUNDED:
            wounded.append(done)
    nearest = enumerate(plan.baselines.nearest_first_out)
    people_total = sum(load.quantity for load in loads.values() if load.people)
    return {
        "people_out": _steps(people),
        "wounded_out": _steps(wounded),
        "tonnes_in": [[second, kilograms / 1000] for second, kilograms in _steps(goods)],
        "most_out": _most_out(plan, people_total),
        "nearest_first": [[hour * 3600, value] for hour, value in nearest],
        "people_total": people_total,
        "wounded_total": sum(load.quantity for load in loads.values() if load.category in WOUNDED),
        "tonnes_total": sum(load.quantity for load in loads.values() if not load.people) / 1000,
    }


def _most_out(plan: Plan, people_total: int) -> list[list[int]]:
    """The most anyone could have out, by every second; empty where that is always everybody.

    What is proven of an hour holds up to its last second and is not known to hold later, so each
    step begins one second after the hour before.
    """
    proven = [(hour.hour, hour.most_out) for hour in plan.hours if hour.most_out is not None]
    if all(most >= people_total for hour, most in proven if hour > 0):
        return []
    return [[max(0, (hour - 1) * 3600 + 1), most] for hour, most in proven]


def _steps(done: Iterable[tuple[int, int]]) -> list[list[int]]:
    by_second: Counter[int] = Counter()
    for second, quantity in done:
        by_second[second] += quantity
    seconds = sorted(by_second)
    totals = accumulate(by_second[second] for second in seconds)
    return [[second, total] for second, total in zip(seconds, totals, strict=True)]


def flows(plan: Plan) -> dict[str, dict[str, int]]:
    """What goes over each way that is used: trips, people and kilograms, by way id."""
    people = {load.id: load.people for load in plan.problem.loads}
    found: dict[str, dict[str, int]] = {}
    for trip in _timetable(plan).trips:
        row = found.setdefault(
            trip.way, {"loaded_trips": 0, "empty_trips": 0, "people": 0, "kilograms": 0}
        )
        row["empty_trips" if trip.load is None else "loaded_trips"] += 1
        if trip.load is not None:
            row["people" if people.get(trip.load, True) else "kilograms"] += trip.quantity
    return found


def gate_use(plan: Plan) -> list[dict[str, Any]]:
    """How each gate is used over time, in slots of equal length."""
    directions = {way.id: way.direction for way in plan.problem.ways}
    passings: defaultdict[str, list[tuple[Passing, Direction]]] = defaultdict(list)
    for trip in _timetable(plan).trips:
        for passing in trip.passings:
            passings[passing.gate].append((passing, directions.get(trip.way, Direction.OUT)))
    start, end = span(plan)
    slot = next((s for s in _SLOT_SECONDS if (end - start) / s <= _SLOTS), _SLOT_SECONDS[-1])
    first = start - start % slot
    slots = max(1, -(-(end - first) // slot))
    return [
        _use(gate.id, passings[gate.id], len(gate.lanes), (first, slot, slots))
        for gate in plan.problem.gates
    ]


def _use(
    gate: str,
    passings: list[tuple[Passing, Direction]],
    lanes: int,
    grid: tuple[int, int, int],
) -> dict[str, Any]:
    first, slot, slots = grid
    out, into, held = [0] * slots, [0] * slots, [0] * slots
    for passing, direction in passings:
        index = (passing.start_seconds - first) // slot
        (out if direction is Direction.OUT else into)[index] += 1
        for part in range(index, min(slots, (passing.end_seconds - 1 - first) // slot + 1)):
            begin = first + part * slot
            held[part] += min(passing.end_seconds, begin + slot) - max(passing.start_seconds, begin)
    return {
        "gate": gate,
        "slot_seconds": slot,
        "start_seconds": first,
        "out": out,
        "in": into,
        "busy": [round(seconds / (slot * lanes), 4) for seconds in held],
        "waiting": _queue([passing for passing, _ in passings], grid),
    }


def _queue(passings: list[Passing], grid: tuple[int, int, int]) -> list[int]:
    """The most vehicles that wait before a gate at once, slot by slot."""
    first, slot, slots = grid
    events = [(passing.arrival_seconds, 1) for passing in passings]
    events += [(passing.start_seconds, -1) for passing in passings]
    # At the same second those who go make room before those who come: no wait of zero is counted.
    events.sort()
    most, waiting, event = [0] * slots, 0, 0
    for index in range(slots):
        most[index] = waiting
        while event < len(events) and events[event][0] < first + (index + 1) * slot:
            waiting += events[event][1]
            most[index] = max(most[index], waiting)
            event += 1
    return most
