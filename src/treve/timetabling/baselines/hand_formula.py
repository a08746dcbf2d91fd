"""The hand formula in use today, turned round to give the time that is needed.

The CARE emergency toolkit (section 5.3, transport) works out vehicles from a period:

    trips = period / round trip;  loads = quantity / capacity;  vehicles = loads / trips;

and adds 25 % of time. With the vehicles given, the same arithmetic gives the period:

    period = 1.25 x loads x round trip / vehicles.

How it is applied here, as somebody with a pocket calculator would:

- Each load is taken by itself. Its *loads* are whole vehicle loads, rounded up. Its *round trip* is
  loading, the quickest loaded drive to the nearest permitted destination, unloading, and the
  quickest empty drive back from there; no passage at a gate, no wait, no night.
- A fleet that has room for several kinds of load is put to the kind that fewest fleets can carry
  (ambulances to stretchers, though they have seats); a kind left without any fleet is shared out
  among all that can carry it.
- The fleets put to a kind work side by side: where each alone would take ``period_f``, together
  they take ``1 / sum(1 / period_f)``.
- Private cars leave once: the units they have room for at their home are taken off first.
- Loads that share a fleet follow each other (their periods add up); loads of fleets that have
  nothing in common go on at the same time (the longest counts).

It sees no gates, no bays, no intake and no hours; where it promises less than a proven bound, it
promises what cannot be driven.
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil

from treve.measures import SECONDS_PER_MINUTE
from treve.timetabling.problem import Fleet, Load, Problem

MARGIN_OF_TIME = Fraction(5, 4)
"""One quarter more time, as the toolkit has it."""


def hand_formula_minutes(problem: Problem) -> float | None:
    """Minutes of open time that the formula promises for all binding loads.

    Args:
        problem: What must move.

    Returns:
        ``None`` where the formula has no answer: no fleet has room for a load, or no road leads
        where it may go.
    """
    roads = _roads(problem)
    put_to = _put_to(problem)
    left = _left_by_cars(problem)
    periods: list[tuple[frozenset[str], Fraction]] = []
    for load in problem.loads:
        if not load.binding:
            continue
        found = _period(put_to[load.kind], roads, load, left[load.id])
        if found is None:
            found = _period(_carriers(problem, load.kind), roads, load, left[load.id])
        if found is None:
            return None
        periods.append(found)
    longest = max(_side_by_side(periods), default=Fraction(0))
    return float(MARGIN_OF_TIME * longest / SECONDS_PER_MINUTE)


def _put_to(problem: Problem) -> dict[str, list[Fleet]]:
    """The fleets that are put to each kind of load: each to the kind that fewest can carry."""
    kinds = dict.fromkeys(load.kind for load in problem.loads if load.binding)
    carriers = {kind: _carriers(problem, kind) for kind in kinds}
    free = {fleet.id for fleet in problem.fleets}
    chosen = {}
    for kind in sorted(kinds, key=lambda kind: len(carriers[kind])):
        own = [fleet for fleet in carriers[kind] if fleet.id in free]
        chosen[kind] = own or carriers[kind]
        free -= {fleet.id for fleet in own}
    return chosen


def _carriers(problem: Problem, kind: str) -> list[Fleet]:
    return [f for f in problem.fleets if f.returns and f.capacity.get(kind, 0) > 0]


def _left_by_cars(problem: Problem) -> dict[str, int]:
    """Units of each load that the vehicles which come back must carry."""
    left = {load.id: load.quantity for load in problem.loads}
    for fleet in problem.fleets:
        if fleet.returns:
            continue
        cars = fleet.count
        for load in problem.loads:
            room = fleet.capacity.get(load.kind, 0)
            if load.binding and load.origin == fleet.home and room > 0:
                used = min(cars, ceil(left[load.id] / room))
                cars -= used
                left[load.id] -= min(left[load.id], used * room)
    return left


Roads = dict[tuple[str, str, str], tuple[int, int]]
"""Quickest loaded and empty seconds by origin, destination and class, gates left out."""


def _roads(problem: Problem) -> Roads:
    roads: Roads = {}
    for way in problem.ways:
        loaded = sum(leg.loaded_seconds for leg in way.legs)
        empty = sum(leg.empty_seconds for leg in way.legs)
        for vehicle_class in way.vehicle_classes:
            key = (way.origin, way.destination, vehicle_class)
            known = roads.get(key, (loaded, empty))
            roads[key] = min(known[0], loaded), min(known[1], empty)
    return roads


def _period(
    put_to: list[Fleet], roads: Roads, load: Load, quantity: int
) -> tuple[frozenset[str], Fraction] | None:
    """The fleets that carry a load, and how long they take for it together, in seconds."""
    pace = Fraction(0)
    fleets = set()
    for fleet in put_to:
        round_trip = _round_trip(roads, fleet, load)
        if round_trip is None:
            continue
        fleets.add(fleet.id)
        loads = ceil(Fraction(quantity, fleet.capacity[load.kind]))
        if loads and round_trip:
            pace += Fraction(fleet.count, loads * round_trip)
    if quantity and not fleets:
        return None
    return frozenset(fleets), 1 / pace if pace else Fraction(0)


def _round_trip(roads: Roads, fleet: Fleet, load: Load) -> int | None:
    """Seconds there and back to the nearest destination; a one-way road is driven back alike."""
    if load.kind not in fleet.loading_seconds:
        return None
    drives = []
    for destination in load.destinations:
        there = roads.get((load.origin, destination, fleet.vehicle_class))
        if there is not None:
            back = roads.get((destination, load.origin, fleet.vehicle_class), (0, there[1]))
            drives.append(there[0] + back[1])
    if not drives:
        return None
    return fleet.loading_seconds[load.kind] + min(drives) + fleet.unloading_seconds[load.kind]


def _side_by_side(periods: list[tuple[frozenset[str], Fraction]]) -> list[Fraction]:
    """Add up the periods of loads that have a fleet in common, directly or through others."""
    groups: list[tuple[frozenset[str], Fraction]] = []
    for fleets, period in periods:
        shared = [group for group in groups if group[0] & fleets]
        groups = [group for group in groups if not group[0] & fleets]
        joined = fleets.union(*(group[0] for group in shared))
        groups.append((joined, period + sum((group[1] for group in shared), Fraction(0))))
    return [period for _, period in groups]
