"""Which of two problems allows more, and how a timetable goes over from the one to the other.

A problem *relaxes* another if every timetable of the other is one of it, give or take the numbers
of lanes. Then its shortest pause is no longer: a timetable of the narrow problem serves the wide
one, and a bound of the wide problem holds for the narrow one. The relation is read off the
problems themselves, whatever was varied; where it does not hold nothing is carried over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, replace
from typing import Any

from treve.timetabling.problem import (
    Fleet,
    Gate,
    Load,
    Problem,
    Stop,
)
from treve.timetabling.referee import check_timetable
from treve.timetabling.rows import (
    Rows,
)
from treve.timetabling.timetable import Passing, Timetable


def relaxes(wide: Problem, narrow: Problem) -> bool:
    """Whether every timetable of the narrow problem is one of the wide one.

    More vehicles, lanes, bays, intake, room, longer waits and longer times aboard are recognised, a
    smaller margin, fewer conditions, convoys of more sizes and more escort teams.
    Where loads have ranks, room, margin and times aboard are left aside: with more of them somebody
    more urgent could go in a vehicle that could not carry him, and a timetable that was in order
    would not be any more.
    """
    one_rank = len({load.rank for load in narrow.loads}) <= 1
    return (
        (wide.loads == narrow.loads or (one_rank and _loads(wide.loads, narrow.loads)))
        and wide.windows == narrow.windows
        and _fewer_rows(wide.rows, narrow.rows)
        and (
            wide.margin_seconds == narrow.margin_seconds
            or (one_rank and wide.margin_seconds < narrow.margin_seconds)
        )
        and _same_ways(wide, narrow)
        and _freer_convoys(wide, narrow)
        and _each(wide.fleets, narrow.fleets, _fleet)
        and _each(wide.gates, narrow.gates, _gate)
        and _each(wide.stops, narrow.stops, lambda more, less: _stop(more, less, one_rank))
    )


def _fewer_rows(wide: Rows, narrow: Rows) -> bool:
    """Whether every row of the wide problem is one of the narrow one."""
    return all(
        set(getattr(wide, field.name)) <= set(getattr(narrow, field.name)) for field in fields(Rows)
    )


def _same_ways(wide: Problem, narrow: Problem) -> bool:
    """Whether vehicles of the narrow problem have the same ways in both."""
    if wide.ways == narrow.ways:
        return True
    known = {way.id: way for way in narrow.ways}
    classes = {fleet.vehicle_class for fleet in narrow.fleets}
    extra = (way for way in wide.ways if way.id not in known)
    shared = {way.id: way for way in wide.ways if way.id in known}
    return shared == known and not any(way.vehicle_classes & classes for way in extra)


def _freer_convoys(wide: Problem, narrow: Problem) -> bool:
    """Whether every convoy of the narrow problem is one that the wide one allows, and can lead."""
    driven = {way.corridor for way in narrow.ways}
    rules = {rule.corridor: rule for rule in narrow.convoys}
    return _most(wide.escort_teams, narrow.escort_teams) and all(
        rule.corridor in rules
        and rule.smallest_vehicles <= rules[rule.corridor].smallest_vehicles
        and rule.largest_vehicles >= rules[rule.corridor].largest_vehicles
        and rule.spacing_seconds == rules[rule.corridor].spacing_seconds
        for rule in wide.convoys
        if rule.corridor in driven
    )


def _each(wide: Iterable[Any], narrow: Iterable[Any], allows: Callable[[Any, Any], bool]) -> bool:
    known = {thing.id: thing for thing in wide}
    return all(thing.id in known and allows(known[thing.id], thing) for thing in narrow)


def _loads(wide: tuple[Load, ...], narrow: tuple[Load, ...]) -> bool:
    """Whether loads are the same, but for longer times aboard."""
    return len(wide) == len(narrow) and all(
        replace(more, longest_aboard_seconds=less.longest_aboard_seconds) == less
        and _most(more.longest_aboard_seconds, less.longest_aboard_seconds)
        for more, less in zip(wide, narrow, strict=True)
    )


def _fleet(wide: Fleet, narrow: Fleet) -> bool:
    return wide.count >= narrow.count and replace(wide, count=narrow.count) == narrow


def _gate(wide: Gate, narrow: Gate) -> bool:
    same = replace(
        wide,
        lanes=narrow.lanes,
        longest_wait_seconds=narrow.longest_wait_seconds,
        longest_queue_vehicles=narrow.longest_queue_vehicles,
    )
    waits = wide.longest_wait_seconds, narrow.longest_wait_seconds
    queues = wide.longest_queue_vehicles, narrow.longest_queue_vehicles
    lanes, more = Counter(narrow.lanes), Counter(wide.lanes)
    return same == narrow and lanes <= more and _most(*waits) and _most(*queues)


def _stop(wide: Stop, narrow: Stop, one_rank: bool) -> bool:  # noqa: FBT001
    same = replace(
        wide,
        bays=narrow.bays,
        capacity=narrow.capacity,
        intake_seconds_per_unit=narrow.intake_seconds_per_unit,
    )
    desks, others = wide.intake_seconds_per_unit, narrow.intake_seconds_per_unit
    return (
        same == narrow
        and _most(wide.bays, narrow.bays)
        and all(key in others and seconds <= others[key] for key, seconds in desks.items())
        and (wide.capacity == narrow.capacity or (one_rank and _room(wide, narrow)))
    )


def _room(wide: Stop, narrow: Stop) -> bool:
    limits = wide.capacity.items()
    return all(key in narrow.capacity and limit >= narrow.capacity[key] for key, limit in limits)


def _most(wide: int | None, narrow: int | None) -> bool:
    """Whether one limit is no tighter than another; ``None`` is no limit."""
    return wide is None or (narrow is not None and wide >= narrow)


def carried(timetable: Timetable, narrow: Problem, wide: Problem) -> Timetable | None:
    """A timetable of the narrow problem as one of the wide one, if the referee passes it.

    Args:
        timetable: Of the narrow problem.
        narrow: The problem it was made for.
        wide: One that relaxes it.
    """
    gates = {gate.id: gate for gate in wide.gates}
    lanes = {
        gate.id: _lanes(gate, gates[gate.id])
        for gate in narrow.gates
        if gate.id in gates and gate.lanes != gates[gate.id].lanes
    }
    moved = timetable
    if lanes:
        trips = (
            replace(trip, passings=tuple(_through(passing, lanes) for passing in trip.passings))
            for trip in timetable.trips
        )
        moved = replace(timetable, trips=tuple(trips))
    return None if check_timetable(wide, moved) else moved


def _lanes(narrow: Gate, wide: Gate) -> Mapping[int, int]:
    """For each lane the one alike, in the same order among them."""
    free = {
        alike: [i for i, lane in enumerate(wide.lanes) if lane == alike] for alike in wide.lanes
    }
    found = {}
    for index, lane in enumerate(narrow.lanes):
        same = free.get(lane, [])
        found[index] = same.pop(0) if same else index
    return found


def _through(passing: Passing, lanes: Mapping[str, Mapping[int, int]]) -> Passing:
    numbers = lanes.get(passing.gate)
    return passing if numbers is None else replace(passing, lane=numbers[passing.lane])
