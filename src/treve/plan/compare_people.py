"""Who is out when: two timetables side by side, by hour, place and category."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from treve.measures import SECONDS_PER_HOUR
from treve.plan.build import Built
from treve.plan.clock import minutes
from treve.plan.compare_model import GroupOut, HourOut, Out
from treve.plan.hours import first_units
from treve.timetabling.timetable import Timetable

Whose = tuple[str, str]
"""Place and category."""


@dataclass(frozen=True, slots=True)
class Arrivals:
    """When how many people of a place and category are out.

    Attributes:
        by: By place and category, moments (seconds from zero) with people, in order of time.
        leaving: By place and category, all who are to leave.
    """

    by: Mapping[Whose, tuple[tuple[int, int], ...]]
    leaving: Mapping[Whose, int]

    def out(self, second: int) -> Counter[Whose]:
        """People out by a second."""
        counts = {
            whose: sum(people for moment, people in rows if moment <= second)
            for whose, rows in self.by.items()
        }
        return Counter(counts)

    def last_seconds(self) -> int:
        """When the last is out."""
        return max((rows[-1][0] for rows in self.by.values() if rows), default=0)


def arrivals_of(built: Built, timetable: Timetable | None) -> Arrivals:
    """Follow every load of people until it is out.

    Out is who has alighted outside the zone, or at any destination where the whole scene lies
    inside; within a load of several groups the wounded count before the others: both as in
    :func:`treve.plan.hours.resumed_at`.

    Args:
        built: The problem with its maps back to the scene.
        timetable: ``None``: nobody is ever out.
    """
    problem = built.problem
    loads = {load.id: load for load in problem.loads if load.people}
    inside = {stop.id: stop.inside for stop in problem.stops}
    ends = {way.id: way.destination for way in problem.ways}
    all_inside = all(inside[place] for load in loads.values() for place in load.destinations)
    done: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for trip in () if timetable is None else timetable.trips:
        if trip.load in loads and (all_inside or not inside[ends[trip.way]]):
            at = trip.unloading_end_seconds
            done[trip.load].append((trip.arrival_seconds if at is None else at, trip.quantity))
    leaving: Counter[Whose] = Counter()
    found: dict[Whose, list[tuple[int, int]]] = defaultdict(list)
    for load in loads.values():
        parts = built.shares[load.id]
        for category, people in first_units(parts, load.quantity).items():
            leaving[load.origin, category] += people
        gone = 0
        for moment, units in sorted(done[load.id]):
            new = first_units(parts, gone + units) - first_units(parts, gone)
            gone += units
            for category, people in new.items():
                found[load.origin, category].append((moment, people))
    return Arrivals({whose: tuple(sorted(rows)) for whose, rows in found.items()}, leaving)


def hours_out(first: Arrivals, second: Arrivals) -> tuple[HourOut, ...]:
    """Who is out if the guns resume at each whole hour, until the last of either plan."""
    last = math.ceil(max(first.last_seconds(), second.last_seconds()) / SECONDS_PER_HOUR)
    whose = _everybody(first, second)
    rows = []
    for hour in range(last + 1):
        one, other = (side.out(hour * SECONDS_PER_HOUR) for side in (first, second))
        differing = (Out(*who, one[who], other[who]) for who in whose if one[who] != other[who])
        rows.append(HourOut(hour, one.total(), other.total(), tuple(differing)))
    return tuple(rows)


def groups_out(first: Arrivals, second: Arrivals) -> tuple[GroupOut, ...]:
    """When the people of each place and category are out, where that differs."""
    rows = []
    for who in _everybody(first, second):
        one, other = first.by.get(who, ()), second.by.get(who, ())
        numbers = first.leaving.get(who, 0), second.leaving.get(who, 0)
        if one == other and numbers[0] == numbers[1]:
            continue
        rows.append(
            GroupOut(*who, *numbers, _mean(one), _mean(other), _last(one), _last(other)),
        )
    return tuple(rows)


def _everybody(first: Arrivals, second: Arrivals) -> tuple[Whose, ...]:
    return tuple(dict.fromkeys([*first.leaving, *second.leaving]))


def _mean(rows: Iterable[tuple[int, int]]) -> float | None:
    people = sum(number for _, number in rows)
    if not people:
        return None
    return minutes(sum(moment * number for moment, number in rows) / people)


def _last(rows: tuple[tuple[int, int], ...]) -> float | None:
    return minutes(rows[-1][0]) if rows else None
