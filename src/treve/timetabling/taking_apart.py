"""Trips of a formation taken apart into those of its members, and put together again."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from treve.timetabling.clock import without_margin
from treve.timetabling.problem import (
    EMPTY,
    PEOPLE,
    Fleet,
    Gate,
    Load,
    Passage,
    Problem,
    Stop,
    Way,
)
from treve.timetabling.span import trip_span
from treve.timetabling.timetable import Passing, Trip
from treve.timetabling.window import (
    Window,
)


def as_one(vehicle: str, trips: list[Trip]) -> Trip:
    """The trips of a convoy as one trip of a formation, from the first of them to the last."""
    loaded = [trip for trip in trips if trip.load is not None]
    first = loaded[0] if loaded else trips[0]
    passings = tuple(
        Passing(
            at_gate[0].gate,
            at_gate[0].lane,
            min(passing.arrival_seconds for passing in at_gate),
            min(passing.start_seconds for passing in at_gate),
            max(passing.end_seconds for passing in at_gate),
        )
        for at_gate in zip(*(trip.passings for trip in trips), strict=True)
    )
    whole = Trip(
        vehicle,
        first.way,
        min(trip.departure_seconds for trip in trips),
        max(trip.arrival_seconds for trip in trips),
        passings,
    )
    if not loaded:
        return whole
    return replace(
        whole,
        load=first.load,
        quantity=sum(trip.quantity for trip in trips),
        loading_start_seconds=min(trip.loading_start_seconds or 0 for trip in loaded),
        loading_end_seconds=max(trip.loading_end_seconds or 0 for trip in loaded),
        unloading_start_seconds=min(trip.unloading_start_seconds or 0 for trip in loaded),
        unloading_end_seconds=max(trip.unloading_end_seconds or 0 for trip in loaded),
    )


def followed(whole: Trip, along: list[Trip]) -> Trip:
    """A trip of a formation that lasts until those who ride along with it are through and there."""
    if not along:
        return whole
    passings = tuple(
        replace(one, end_seconds=max(one.end_seconds, *(t.passings[k].end_seconds for t in along)))
        for k, one in enumerate(whole.passings)
    )
    there = max(trip.arrival_seconds for trip in along)
    if whole.unloading_end_seconds is None:
        return replace(whole, passings=passings, arrival_seconds=max(whole.arrival_seconds, there))
    ends = max(whole.unloading_end_seconds, there)
    return replace(whole, passings=passings, unloading_end_seconds=ends)


def emptied(trip: Trip) -> Trip:
    """The same drive with nobody aboard."""
    return Trip(
        trip.vehicle,
        trip.way,
        trip.departure_seconds,
        trip.arrival_seconds,
        trip.passings,
        convoy=trip.convoy,
    )


@dataclass(slots=True)
class Unfolder:
    """Takes trips of formations apart.

    Attributes:
        original: The problem of single vehicles.
    """

    original: Problem
    fleets: Mapping[str, Fleet] = field(init=False)
    ways: Mapping[str, Way] = field(init=False)
    loads: Mapping[str, Load] = field(init=False)
    stops: Mapping[str, Stop] = field(init=False)
    gates: Mapping[str, Gate] = field(init=False)
    passages: Mapping[tuple[str, str, str, object], Passage] = field(init=False)
    inside: dict[str, bool] = field(init=False)
    gates_inside: dict[str, bool] = field(init=False)
    windows: tuple[Window, ...] = field(init=False)
    spacings: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        """Look things up once."""
        self.fleets = {fleet.id: fleet for fleet in self.original.fleets}
        self.ways = {way.id: way for way in self.original.ways}
        self.loads = {load.id: load for load in self.original.loads}
        self.stops = {stop.id: stop for stop in self.original.stops}
        self.gates = {gate.id: gate for gate in self.original.gates}
        self.inside = {stop.id: stop.inside for stop in self.original.stops}
        self.gates_inside = {gate.id: gate.inside for gate in self.original.gates}
        self.windows = without_margin(self.original.windows, self.original.margin_seconds)
        self.spacings = {rule.corridor: rule.spacing_seconds for rule in self.original.convoys}
        self.passages = {
            (gate.id, row.vehicle_class, row.load_state, row.direction): row
            for gate in self.original.gates
            for row in gate.passages
        }

    def trips(self, trip: Trip, members: tuple[str, ...], convoy: str) -> Iterator[Trip | None]:
        """The members' trips: those with a load first, filled one after the other.

        Each has somebody aboard where there is enough for all, and no desk takes them in one by
        one; ``None`` of whoever cannot go along.
        """
        fleet = self.fleets[members[0].rpartition("-")[0]]
        load = None if trip.load is None else self.loads[trip.load]
        room = 0 if load is None else fleet.capacity[load.kind]
        left = trip.quantity
        cursors = [passing.start_seconds for passing in trip.passings]
        desk = 0
        one_by_one = bool(self.stops[self.ways[trip.way].destination].intake_seconds_per_unit)
        for i, vehicle in enumerate(members):
            kept = 0 if one_by_one or trip.quantity < len(members) else len(members) - i - 1
            units = min(room, left - kept)
            left -= units
            aboard = load if units else None
            found = self._drive(trip, vehicle, fleet, aboard, cursors, convoy)
            if aboard is None or found is None:
                yield found
                continue
            found = self._with_load(trip, found, fleet, aboard, units, i, desk)
            desk += self._desk_seconds(self.ways[trip.way].destination, aboard, units)
            yield found

    def goes_along(self, member: Trip, whole: Trip) -> bool:
        """Whether a member is there in time, in the zone within its hours, and waits no longer."""
        if member.ends_seconds > whole.ends_seconds or not all(
            self._waits_no_longer(passing) for passing in member.passings
        ):
            return False
        inside = trip_span(member, self.ways[member.way], self.inside, self.gates_inside)
        return inside is None or any(
            w.start_seconds <= inside[0] and inside[1] <= w.end_seconds for w in self.windows
        )

    def _waits_no_longer(self, passing: Passing) -> bool:
        limit = self.gates[passing.gate].longest_wait_seconds
        return limit is None or passing.start_seconds - passing.arrival_seconds <= limit

    def _drive(
        self,
        trip: Trip,
        vehicle: str,
        fleet: Fleet,
        load: Load | None,
        cursors: list[int],
        convoy: str,
    ) -> Trip | None:
        """The drive of one member, whose turn at each gate is where the one before it ended.

        Where waits or queues at the first gate are limited it leaves as much later as its turn is.
        """
        way = self.ways[trip.way]
        state = EMPTY if load is None else load.category
        legs = [leg.empty_seconds if load is None else leg.loaded_seconds for leg in way.legs]
        departs = now = trip.departure_seconds
        if trip.passings and _limits_waits(self.gates[way.gates[0]]):
            departs = now = max(now, now + cursors[0] - trip.passings[0].start_seconds)
        passings = []
        for k, passing in enumerate(trip.passings):
            row = self.passages.get((passing.gate, fleet.vehicle_class, state, way.direction))
            start, arrival = cursors[k], now + legs[k]
            if row is None or arrival > start:
                return None
            now = start + row.seconds
            cursors[k] = max(now, start + self.spacings.get(way.corridor, 0))
            passings.append(Passing(passing.gate, passing.lane, arrival, start, now))
        return Trip(
            vehicle, trip.way, departs, now + legs[-1], tuple(passings),
            convoy=convoy,
        )  # fmt: skip

    def _with_load(
        self, whole: Trip, trip: Trip, fleet: Fleet, load: Load, units: int, i: int, desk: int
    ) -> Trip:
        """The drive with its loading and unloading, in the round that the member has a bay."""
        way = self.ways[whole.way]
        begins, ends = whole.loading_start_seconds or 0, whole.unloading_start_seconds or 0
        loading, unloading = fleet.loading_seconds[load.kind], fleet.unloading_seconds[load.kind]
        start = begins + self._round(way.origin, i) * loading
        alight = ends + max(self._round(way.destination, i) * unloading, desk)
        return replace(
            trip,
            load=load.id,
            quantity=units,
            loading_start_seconds=start,
            loading_end_seconds=start + loading,
            unloading_start_seconds=alight,
            unloading_end_seconds=alight + unloading,
        )

    def _round(self, stop: str, i: int) -> int:
        bays = self.stops[stop].bays
        return 0 if bays is None else i // bays

    def _desk_seconds(self, stop: str, load: Load, units: int) -> int:
        """How long the slowest desk of a stop is busy with a member's people."""
        rates = self.stops[stop].intake_seconds_per_unit
        mine = [r for k, r in rates.items() if k == load.category or (k == PEOPLE and load.people)]
        return max((math.ceil(rate * units) for rate in mine), default=0)


def _limits_waits(gate: Gate) -> bool:
    return gate.longest_wait_seconds is not None or gate.longest_queue_vehicles is not None
