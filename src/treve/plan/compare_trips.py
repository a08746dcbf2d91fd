"""What drivers, gates and warehouses notice of two timetables."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from treve.measures import KILOGRAMS_PER_TONNE
from treve.plan.cargo import consigned
from treve.plan.clock import minutes
from treve.plan.compare_model import Delivery, FleetTrips, GateUse
from treve.plan.model import Plan
from treve.timetabling.timetable import Trip

Days = Mapping[str, tuple[Trip, ...]]
"""The trips of each vehicle, in order of time."""


def trips_by_fleet(first: Plan, second: Plan) -> tuple[FleetTrips, ...]:
    """Changed, new and dropped vehicles and trips of each fleet that either plan uses."""
    ones, others = _days(first), _days(second)
    ids = (fleet.id for plan in (first, second) for fleet in plan.problem.fleets)
    rows = (
        _fleet(fleet, ones.get(fleet, {}), others.get(fleet, {})) for fleet in dict.fromkeys(ids)
    )
    return tuple(row for row in rows if row.first_trips or row.second_trips)


def _days(plan: Plan) -> dict[str, dict[str, tuple[Trip, ...]]]:
    found: dict[str, dict[str, list[Trip]]] = defaultdict(lambda: defaultdict(list))
    for trip in () if plan.timetable is None else plan.timetable.trips:
        # What a convoy is called is nothing that a driver would notice.
        alike = replace(trip, convoy="") if trip.convoy else trip
        found[trip.fleet][trip.vehicle].append(alike)
    return {
        fleet: {
            vehicle: tuple(sorted(trips, key=lambda trip: trip.departure_seconds))
            for vehicle, trips in vehicles.items()
        }
        for fleet, vehicles in found.items()
    }


def _fleet(fleet: str, first: Days, second: Days) -> FleetTrips:
    both = first.keys() & second.keys()
    same = sum(first[vehicle] == second[vehicle] for vehicle in both)
    pairs = [_matched(first.get(v, ()), second.get(v, ())) for v in {**first, **second}]
    trips_same, trips_changed = sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)
    ones, others = (sum(map(len, days.values())) for days in (first, second))
    return FleetTrips(
        fleet=fleet,
        first_vehicles=len(first),
        second_vehicles=len(second),
        same_vehicles=same,
        changed_vehicles=len(both) - same,
        new_vehicles=len(second.keys() - first.keys()),
        dropped_vehicles=len(first.keys() - second.keys()),
        first_trips=ones,
        second_trips=others,
        same_trips=trips_same,
        changed_trips=trips_changed,
        new_trips=others - trips_same - trips_changed,
        dropped_trips=ones - trips_same - trips_changed,
    )


def _matched(first: tuple[Trip, ...], second: tuple[Trip, ...]) -> tuple[int, int]:
    """Trips of a vehicle that are the same, and that are the same but for time and quantity."""
    ones, twos = set(first), set(second)
    rest = [trip for trip in first if trip not in twos]
    others = [trip for trip in second if trip not in ones]
    kinds = Counter((trip.way, trip.load) for trip in rest)
    kinds &= Counter((trip.way, trip.load) for trip in others)
    return len(first) - len(rest), kinds.total()


@dataclass(slots=True)
class _Use:
    """What is counted at a gate."""

    passages: int = 0
    held_seconds: int = 0
    longest_wait_seconds: int = 0


def gate_use(first: Plan, second: Plan) -> tuple[GateUse, ...]:
    """How each gate is used, where that differs."""
    ones, others = _uses(first), _uses(second)
    ids = dict.fromkeys(g.id for plan in (first, second) for g in plan.problem.gates)
    rows = []
    for gate in ids:
        one, other = ones.get(gate, _Use()), others.get(gate, _Use())
        if one != other:
            rows.append(
                GateUse(
                    gate,
                    one.passages,
                    other.passages,
                    minutes(one.held_seconds),
                    minutes(other.held_seconds),
                    minutes(one.longest_wait_seconds),
                    minutes(other.longest_wait_seconds),
                )
            )
    return tuple(rows)


def _uses(plan: Plan) -> dict[str, _Use]:
    found: dict[str, _Use] = defaultdict(_Use)
    for trip in () if plan.timetable is None else plan.timetable.trips:
        for passing in trip.passings:
            use = found[passing.gate]
            use.passages += 1
            use.held_seconds += passing.end_seconds - passing.start_seconds
            wait = passing.start_seconds - passing.arrival_seconds
            use.longest_wait_seconds = max(use.longest_wait_seconds, wait)
    return dict(found)


def deliveries(first: Plan, second: Plan) -> tuple[Delivery, ...]:
    """What is delivered of each consignment, where that differs."""
    ones, others = dict(_delivered(first)), dict(_delivered(second))
    rows = []
    for consignment in dict.fromkeys([*ones, *others]):
        one, other = ones.get(consignment, (0.0, None)), others.get(consignment, (0.0, None))
        if one != other:
            rows.append(Delivery(consignment, one[0], other[0], one[1], other[1]))
    return tuple(rows)


def _delivered(plan: Plan) -> Iterator[tuple[str, tuple[float, float | None]]]:
    for row in consigned(plan.scene, plan.problem, plan.timetable, plan.agreement):
        last = None if row.last_seconds is None else minutes(row.last_seconds)
        yield row.consignment, (row.delivered_kilograms / KILOGRAMS_PER_TONNE, last)
