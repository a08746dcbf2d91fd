"""If the guns resume at hour h: how many are out, aboard, left, by category and place."""

from __future__ import annotations

import itertools
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from treve.evacuation.loads import Share
from treve.measures import KILOGRAMS_PER_TONNE, SECONDS_PER_HOUR
from treve.plan.clock import seconds_within
from treve.plan.model import Hour
from treve.plan.parts import Part
from treve.plan.tools import Counted
from treve.scene.model import Category
from treve.timetabling.problem import Load, Problem
from treve.timetabling.solution import Certificate
from treve.timetabling.timetable import Timetable, Trip

_LONGEST_HOURS = 24 * 31


@dataclass(frozen=True, slots=True)
class _Ride:
    """One loaded trip: from when to when its units are on the way, and where they end."""

    load: str
    units: int
    boarding_seconds: int
    alighted_seconds: int
    destination: str
    safe: bool


def resumed_at(
    problem: Problem,
    timetable: Timetable,
    shares: Mapping[str, tuple[Share, ...]],
) -> tuple[Hour, ...]:
    """Say for every whole hour who is out, aboard and left if the guns resume then.

    *Out* are those who have alighted outside the zone, or at any destination where the whole scene
    lies inside. *Aboard* are those who began to board before that second and are not yet out.
    Within a load of several groups the wounded count as carried before the others.

    Args:
        problem: What was asked.
        timetable: What was answered.
        shares: Whose people are in a load.

    Returns:
        One entry an hour, from 0 to the first hour when everything is done.
    """
    rides = _rides(problem, timetable)
    last = max((ride.alighted_seconds for ride in rides), default=0)
    hours = min(_LONGEST_HOURS, math.ceil(last / SECONDS_PER_HOUR))
    return tuple(_hour(problem.loads, rides, shares, hour) for hour in range(hours + 1))


def out_by_hour(problem: Problem, timetable: Timetable) -> tuple[int, ...]:
    """People out by each whole hour, all categories together."""
    people = {load.id for load in problem.loads if load.people}
    rides = [ride for ride in _rides(problem, timetable) if ride.load in people and ride.safe]
    last = max((ride.alighted_seconds for ride in rides), default=0)
    hours = min(_LONGEST_HOURS, math.ceil(last / SECONDS_PER_HOUR))
    return tuple(
        sum(ride.units for ride in rides if ride.alighted_seconds <= hour * SECONDS_PER_HOUR)
        for hour in range(hours + 1)
    )


@dataclass(frozen=True, slots=True)
class MostOut:
    """The most people anyone could have out by each whole hour, and the proofs by hour."""

    people: tuple[int, ...]
    certificates: Mapping[int, Certificate]


def most_out_by_hour(
    problem: Problem,
    hours: int,
    most_people_by: Callable[[Problem, int], Counted],
    part: Part,
    in_pause_people: int | None = None,
) -> MostOut:
    """The most people anyone could have out by each whole hour: an upper bound, always valid.

    The hours are proven in the order of bisection, as long as the part goes on; an hour that was
    not reached takes the figure of the next later one, since people who are out stay out.

    Args:
        problem: What was asked.
        hours: How many whole hours, from 0.
        most_people_by: Proves it for a second.
        part: What it may spend.
        in_pause_people: The most that the pause can move, where one was given.
    """
    proven: dict[int, Counted] = {}
    by_open_seconds: dict[int, Counted] = {}
    for hour in _bisected(hours):
        if (hour == 0 and nobody_out_at_first(problem)) or not part.goes_on():
            continue
        second = hour * SECONDS_PER_HOUR
        # Nothing changes while no window is open, so a night costs one proof.
        open_seconds = seconds_within(problem.windows, 0, second)
        if open_seconds not in by_open_seconds:
            by_open_seconds[open_seconds] = most_people_by(problem, second)
        proven[hour] = by_open_seconds[open_seconds]
    return MostOut(*_falling(problem, hours, proven, in_pause_people))


def most_out_proven(
    problem: Problem,
    hours: int,
    proven: Mapping[int, int],
    in_pause_people: int | None = None,
) -> tuple[int, ...]:
    """The curve that proofs for some of the hours make.

    Args:
        problem: What was asked.
        hours: How many whole hours, from 0.
        proven: The most people out by some of them.
        in_pause_people: The most that the pause can move, where one was given.
    """
    counted = {hour: (most, None) for hour, most in proven.items()}
    return _falling(problem, hours, counted, in_pause_people)[0]


def nobody_out_at_first(problem: Problem) -> bool:
    """Whether nobody is out before the silence begins, since all are in the zone."""
    inside = {stop.id for stop in problem.stops if stop.inside}
    return all(load.origin in inside for load in problem.loads if load.people)


def _falling(
    problem: Problem, hours: int, proven: Mapping[int, Counted], in_pause_people: int | None
) -> tuple[tuple[int, ...], dict[int, Certificate]]:
    """Nobody comes back, so each hour has no more out than the next; and the proofs that count.

    By no hour of a given pause are more out than all of it can move, which has a proof of its own.
    """
    most = sum(load.quantity for load in problem.loads if load.people)
    if in_pause_people is not None:
        most = min(most, in_pause_people)
    people, certificates = [], {}
    for hour in reversed(range(hours)):
        found, certificate = proven.get(hour, (most, None))
        if hour == 0 and nobody_out_at_first(problem):
            found, certificate = 0, None
        if found < most and certificate is not None:
            certificates[hour] = certificate
        most = min(most, found)
        people.append(most)
    return tuple(reversed(people)), dict(sorted(certificates.items()))


def _bisected(hours: int) -> list[int]:
    """Hours from the coarse to the fine: the middle one, then the middles of its halves."""
    order: list[int] = []
    spans = [(0, hours)]
    while spans:
        start, end = spans.pop(0)
        if start < end:
            middle = (start + end) // 2
            order.append(middle)
            spans += [(start, middle), (middle + 1, end)]
    return order


def _rides(problem: Problem, timetable: Timetable) -> list[_Ride]:
    ends = {way.id: way.destination for way in problem.ways}
    inside = {stop.id: stop.inside for stop in problem.stops}
    people = [load for load in problem.loads if load.people]
    all_inside = all(inside[place] for load in people for place in load.destinations)
    rides = [_ride(trip, ends[trip.way], inside, all_inside) for trip in timetable.trips]
    return [ride for ride in rides if ride is not None]


def _ride(trip: Trip, end: str, inside: Mapping[str, bool], all_inside: bool) -> _Ride | None:  # noqa: FBT001
    if trip.load is None:
        return None
    return _Ride(
        trip.load,
        trip.quantity,
        trip.begins_seconds,
        trip.ends_seconds,
        end,
        all_inside or not inside[end],
    )


def _hour(
    loads: tuple[Load, ...],
    rides: list[_Ride],
    shares: Mapping[str, tuple[Share, ...]],
    hour: int,
) -> Hour:
    now = hour * SECONDS_PER_HOUR
    boarded: Counter[str] = Counter()
    alighted: Counter[str] = Counter()
    stranded: dict[str, Counter[str]] = defaultdict(Counter)
    for ride in rides:
        if ride.boarding_seconds < now:
            boarded[ride.load] += ride.units
        if ride.alighted_seconds <= now:
            alighted[ride.load] += ride.units
            if not ride.safe:
                stranded[ride.load][ride.destination] += ride.units
    out: Counter[str] = Counter()
    aboard: Counter[str] = Counter()
    left: dict[str, Counter[str]] = defaultdict(Counter)
    for load in loads:
        if not load.people:
            continue
        parts = shares[load.id]
        arrived, gone = first_units(parts, alighted[load.id]), first_units(parts, boarded[load.id])
        out += arrived
        aboard += gone - arrived
        left[load.origin] += first_units(parts, load.quantity) - gone
        for place, units in stranded[load.id].items():
            # Still in the zone: brought to a place where guns are heard again.
            there = first_units(parts, units)
            out -= there
            left[place] += there
    goods = sum(alighted[load.id] for load in loads if not load.people)
    return Hour(
        hour=hour,
        out=_in_order(out),
        aboard=_in_order(aboard),
        left={place: _in_order(counts) for place, counts in left.items() if counts},
        tonnes_in=goods / KILOGRAMS_PER_TONNE,
    )


def _in_order(counts: Counter[str]) -> dict[str, int]:
    """Categories in the order of their enumeration, without those that count nobody."""
    return {
        category.value: counts[category.value] for category in Category if counts[category.value]
    }


def first_units(parts: tuple[Share, ...], units: int) -> Counter[str]:
    """Categories of the first so many units of a load: the wounded before all others."""
    counts: Counter[str] = Counter()
    ordered = sorted(parts, key=lambda share: "wounded" not in share.category.value)
    before = itertools.accumulate((share.units for share in ordered), initial=0)
    for share, start in zip(ordered, before, strict=False):
        taken = min(share.units, max(0, units - start))
        if taken:
            counts[share.category.value] += taken
    return counts
