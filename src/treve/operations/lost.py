"""Which vehicles are lost, where it was only said how many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from treve.errors import Finding, InputError
from treve.operations.events import Event, VehiclesLost
from treve.operations.under_way import Split
from treve.timetabling.problem import Fleet, Problem
from treve.timetabling.timetable import Trip


def lost_vehicles(
    problem: Problem, events: Iterable[Event], now: Split, barred: frozenset[str]
) -> frozenset[str]:
    """The vehicles that make no other trip.

    Of so many of a fleet those that stand empty and idle are taken first, those with nothing more
    to do before others; then those that would be free last.

    Args:
        problem: As planned; lost vehicles of a fleet that takes no part are of no account.
        events: What happened.
        now: The timetable at that moment.
        barred: Vehicles lost before.

    Raises:
        InputError: There are not so many, or none of that name.
    """
    fleets = {fleet.id: fleet for fleet in problem.fleets}
    lost = set(barred)
    faults = []
    for event in events:
        fleet = fleets.get(event.fleet) if isinstance(event, VehiclesLost) else None
        if fleet is None or not isinstance(event, VehiclesLost):
            continue
        lost |= set(event.vehicles)
        left = [name for name in _soonest_lost(fleet, now) if name not in lost]
        if event.count > len(left):
            figures = {"lost_vehicles": event.count, "vehicles": len(left)}
            faults.append(Finding("event-more-lost-than-there", (fleet.id,), figures, "fault"))
        lost |= set(left[: event.count])
    if faults:
        raise InputError(tuple(faults))
    return frozenset(lost)


def _soonest_lost(fleet: Fleet, now: Split) -> list[str]:
    """Its vehicles, those that are missed least first."""
    under_way = {trip.vehicle: trip for trip in now.begun}
    to_do: dict[str, list[Trip]] = defaultdict(list)
    for trip in now.told:
        to_do[trip.vehicle].append(trip)
    numbers = {name: number for number, name in enumerate(fleet.vehicles)}

    def missed(name: str) -> tuple[int, int, int]:
        trip = under_way.get(name)
        if trip is None:
            return 0, len(to_do[name]), -numbers[name]
        return 1, -trip.ends_seconds, -numbers[name]

    return sorted(fleet.vehicles, key=missed)
