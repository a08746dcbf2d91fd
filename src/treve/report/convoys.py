"""The list of convoys: who goes together, when, and when their block passes each gate."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from treve.plan.model import Plan
from treve.timetabling.timetable import Trip


@dataclass(frozen=True, slots=True)
class Block:
    """A convoy at a gate: from the start of its first passage to the end of its last."""

    gate: str
    start_seconds: int
    end_seconds: int


@dataclass(frozen=True, slots=True)
class ConvoyRow:
    """One convoy.

    Attributes:
        name: As its trips have it; empty: one vehicle that goes alone.
        corridor: Id.
        direction: ``out`` or ``in``.
        origins, destinations: Place ids, each once.
        vehicles: Names, in the order in which they pass the first gate: the leader comes first.
        departure_seconds: Of the first vehicle.
        arrival_seconds: Of the last one.
        blocks: In the order in which the gates are passed.
        people, kilograms: Aboard of all.
    """

    name: str
    corridor: str
    direction: str
    origins: tuple[str, ...]
    destinations: tuple[str, ...]
    vehicles: tuple[str, ...]
    departure_seconds: int
    arrival_seconds: int
    blocks: tuple[Block, ...]
    people: int
    kilograms: int

    @property
    def leader(self) -> str:
        """The vehicle that passes the first gate before the others."""
        return self.vehicles[0]

    @property
    def tail(self) -> str:
        """The vehicle that passes it last; who goes alone leads and is the last."""
        return self.vehicles[-1]


def convoy_rows(plan: Plan) -> list[ConvoyRow]:
    """Every convoy by departure; also vehicles that use a corridor of convoys alone."""
    groups = _convoys(plan)
    rows = [_row(plan, trips) for trips in groups]
    return sorted(rows, key=lambda row: (row.departure_seconds, row.name, row.vehicles))


def _convoys(plan: Plan) -> list[list[Trip]]:
    """The trips of each convoy; a convoy of one has no name."""
    ruled = {rule.corridor for rule in plan.problem.convoys}
    if plan.timetable is None:
        return []
    corridors = {way.id: way.corridor for way in plan.problem.ways}
    returning = {fleet.id for fleet in plan.problem.fleets if fleet.returns}
    named: dict[str, list[Trip]] = defaultdict(list)
    alone: list[list[Trip]] = []
    for trip in plan.timetable.trips:
        if trip.convoy:
            named[trip.convoy].append(trip)
        elif corridors.get(trip.way) in ruled and trip.fleet in returning:
            alone.append([trip])
    return [*named.values(), *alone]


def _row(plan: Plan, trips: list[Trip]) -> ConvoyRow:
    ordered = sorted(trips, key=_turn)
    known = {way.id: way for way in plan.problem.ways}
    ways = [known[trip.way] for trip in ordered if trip.way in known]
    people = {load.id for load in plan.problem.loads if load.people}
    return ConvoyRow(
        name=ordered[0].convoy,
        corridor=ways[0].corridor if ways else "",
        direction=ways[0].direction.value if ways else "",
        origins=tuple(dict.fromkeys(way.origin for way in ways)),
        destinations=tuple(dict.fromkeys(way.destination for way in ways)),
        vehicles=tuple(trip.vehicle for trip in ordered),
        departure_seconds=min(trip.departure_seconds for trip in ordered),
        arrival_seconds=max(trip.arrival_seconds for trip in ordered),
        blocks=_blocks(ordered),
        people=sum(trip.quantity for trip in ordered if trip.load in people),
        kilograms=sum(trip.quantity for trip in ordered if trip.load and trip.load not in people),
    )


def _turn(trip: Trip) -> tuple[int, int, str]:
    """When a vehicle's turn is at the first gate."""
    first = trip.passings[0].start_seconds if trip.passings else trip.departure_seconds
    return first, trip.departure_seconds, trip.vehicle


def _blocks(trips: list[Trip]) -> tuple[Block, ...]:
    passings = [passing for trip in trips for passing in trip.passings]
    gates = dict.fromkeys(passing.gate for passing in passings)
    return tuple(
        Block(
            gate,
            min(one.start_seconds for one in passings if one.gate == gate),
            max(one.end_seconds for one in passings if one.gate == gate),
        )
        for gate in gates
    )
