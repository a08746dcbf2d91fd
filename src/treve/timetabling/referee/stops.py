"""Stops: bays at every second, hours, intake desks, and places in receiving sites."""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from treve.errors import Finding
from treve.timetabling.problem import PEOPLE, Load, Stop
from treve.timetabling.referee.book import Book, Ride, lies_within
from treve.timetabling.referee.findings import fault


@dataclass(frozen=True, slots=True)
class Handling:
    """One loading or unloading at a stop, from its first second to when it is done."""

    start_seconds: int
    end_seconds: int
    ride: Ride
    load: Load
    unloads: bool


def check_stops(book: Book, rides: tuple[Ride, ...]) -> Iterator[Finding]:
    """Faults at stops, one stop after the other."""
    handlings = _handlings(rides)
    for stop in book.problem.stops:
        here = handlings.get(stop.id, [])
        yield from _check_hours(stop, here)
        yield from _check_bays(stop, here)
        unloadings = [handling for handling in here if handling.unloads]
        yield from _check_desks(stop, unloadings)
        yield from _check_places(stop, unloadings)


def _handlings(rides: tuple[Ride, ...]) -> dict[str, list[Handling]]:
    """Loadings and unloadings by stop, in the order they begin."""
    handlings: dict[str, list[Handling]] = defaultdict(list)
    for ride in rides:
        if ride.load is None or ride.loading is None or ride.unloading is None:
            continue
        handlings[ride.way.origin].append(Handling(*ride.loading, ride, ride.load, unloads=False))
        handlings[ride.way.destination].append(
            Handling(*ride.unloading, ride, ride.load, unloads=True)
        )
    for here in handlings.values():
        here.sort(key=lambda handling: (handling.start_seconds, handling.end_seconds))
    return handlings


def _check_hours(stop: Stop, here: list[Handling]) -> Iterator[Finding]:
    for handling in here:
        if not lies_within(handling.start_seconds, handling.end_seconds, stop.hours):
            yield fault(
                "referee-stop-shut",
                handling.ride.vehicle,
                stop.id,
                trip=handling.ride.number,
                start_seconds=handling.start_seconds,
                end_seconds=handling.end_seconds,
            )


def _check_bays(stop: Stop, here: list[Handling]) -> Iterator[Finding]:
    """Each loading or unloading that begins when every bay is taken."""
    if stop.bays is None:
        return
    ends: list[int] = []
    for handling in here:
        while ends and ends[0] <= handling.start_seconds:
            heapq.heappop(ends)
        if handling.end_seconds <= handling.start_seconds:
            continue
        heapq.heappush(ends, handling.end_seconds)
        if len(ends) > stop.bays:
            yield fault(
                "referee-no-bay",
                handling.ride.vehicle,
                stop.id,
                trip=handling.ride.number,
                start_seconds=handling.start_seconds,
                vehicles=len(ends),
                bays=stop.bays,
            )


def _check_desks(stop: Stop, unloadings: list[Handling]) -> Iterator[Finding]:
    """Each unloading that begins while a desk it needs is busy."""
    free: dict[str, int] = {}
    for unloading in unloadings:
        for desk in _counted_as(unloading.load):
            seconds = stop.intake_seconds_per_unit.get(desk)
            if seconds is None:
                continue
            if desk in free and unloading.start_seconds < free[desk]:
                yield fault(
                    "referee-desk-busy",
                    unloading.ride.vehicle,
                    stop.id,
                    trip=unloading.ride.number,
                    category=desk,
                    start_seconds=unloading.start_seconds,
                    free_seconds=free[desk],
                )
            done = unloading.start_seconds + math.ceil(unloading.ride.trip.quantity * seconds)
            free[desk] = max(done, free.get(desk, done))


def _check_places(stop: Stop, unloadings: list[Handling]) -> Iterator[Finding]:
    taken = places_taken(handling.ride for handling in unloadings)
    for category, capacity in stop.capacity.items():
        units = taken[stop.id, category]
        if units > capacity:
            yield fault(
                "referee-stop-full", stop.id, category=category, units=units, capacity=capacity
            )


def places_taken(rides: Iterator[Ride]) -> Counter[tuple[str, str]]:
    """Units unloaded over the whole timetable, by stop and category (and all people together)."""
    taken: Counter[tuple[str, str]] = Counter()
    for ride in rides:
        if ride.load is not None:
            for category in _counted_as(ride.load):
                taken[ride.way.destination, category] += ride.trip.quantity
    return taken


def _counted_as(load: Load) -> tuple[str, ...]:
    """The keys of a stop's tables that count this load."""
    if load.people and load.category != PEOPLE:
        return (load.category, PEOPLE)
    return (load.category,)
