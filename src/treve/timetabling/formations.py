"""Convoys as formations: vehicles that always go together are planned as one large vehicle.

A formation of *k* vehicles passes a gate in *k* passages without a gap, loads in as many rounds as
bays ask for, and carries what all of them can. So a problem with convoys becomes one without, and
its timetable, with each formation taken apart, one with convoys. Every law is kept by that: whoever
is first at a gate waits there for its turn in the block, and the block leaves the gate as one.

What is lost: who goes with whom never changes, and vehicles of unlike classes do not mix.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import pairwise

from treve.timetabling.clock import without_margin
from treve.timetabling.problem import (
    EMPTY,
    PEOPLE,
    Direction,
    Fleet,
    Gate,
    Load,
    Passage,
    Problem,
    Stop,
    Way,
    Window,
)
from treve.timetabling.span import trip_span
from treve.timetabling.timetable import Passing, Timetable, Trip

_TIMES = "~"
"""Between a name and how many go together; no id of a scene has such a sign."""


NOTHING = Timetable(())
"""No trip stands."""


@dataclass(frozen=True, slots=True)
class Formed:
    """A problem whose vehicles go in formations.

    Attributes:
        original: As it was.
        problem: Without convoys.
        members: Vehicles of each formation, the leader first, by its name in the problem.
    """

    original: Problem
    problem: Problem
    members: Mapping[str, tuple[str, ...]]

    def unfold(self, timetable: Timetable | None, stands: Timetable = NOTHING) -> Timetable | None:
        """The timetable of all vehicles, each trip with its convoy's name.

        Args:
            timetable: Of formations; it begins with what stands, in :meth:`folded` form.
            stands: Trips that are in the answer as they are.

        ``None`` also where somebody cannot go along: empty where a gate does not let it pass so,
        or slower than the others, or in the zone before its hours because the first to pass a gate
        outside it is there before the last. Or where a team would be missing, because whom it came
        with went back by another road.
        """
        if timetable is None:
            return None
        unfolder = _Unfolder(self.original)
        days: dict[str, list[Trip]] = {}
        for trip in stands.trips:
            days.setdefault(trip.vehicle, []).append(trip)
        known = {
            vehicle: len(self._convoys(group, stands)) for vehicle, group in self.members.items()
        }
        alone = set(stands.trips)
        number: dict[str, int] = {}
        for trip in timetable.trips:
            members = self.members.get(trip.vehicle)
            if members is None:
                if trip not in alone:
                    days.setdefault(trip.vehicle, []).append(trip)
                continue
            number[trip.vehicle] = count = number.get(trip.vehicle, 0) + 1
            if count <= known[trip.vehicle]:
                continue
            name = f"{members[0]}/{count}" if len(members) > 1 else ""
            for member in unfolder.trips(trip, members, name):
                if member is None or not unfolder.goes_along(member, trip):
                    return None
                days.setdefault(member.vehicle, []).append(member)
        trips = tuple(trip for day in days.values() for trip in day)
        found = Timetable(trips, timetable.unmoved)
        return found if _teams_come_back(self.problem, self.original, timetable) else None

    def folded(self, stands: Timetable) -> Timetable:
        """Trips that stand as trips of formations: each convoy is one of them."""
        grouped = {vehicle for group in self.members.values() for vehicle in group}
        trips = [trip for trip in stands.trips if trip.vehicle not in grouped]
        for vehicle, group in self.members.items():
            trips += [_as_one(vehicle, convoy) for convoy in self._convoys(group, stands)]
        return Timetable(tuple(trips))

    def _convoys(self, group: tuple[str, ...], stands: Timetable) -> list[list[Trip]]:
        """The convoys of a group that stand, in the order in which they set out."""
        found: dict[str, list[Trip]] = defaultdict(list)
        for trip in stands.trips:
            if trip.vehicle in group:
                found[trip.convoy or f"{trip.vehicle} {trip.departure_seconds}"].append(trip)
        return sorted(found.values(), key=lambda trips: min(t.departure_seconds for t in trips))


def _as_one(vehicle: str, trips: list[Trip]) -> Trip:
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


def told_together(problem: Problem, timetable: Timetable) -> list[tuple[str, ...]]:
    """Vehicles that go in one convoy after the other of a timetable, each group as it set out."""
    returning = {fleet.id for fleet in problem.fleets if fleet.returns}
    convoys: dict[str, list[str]] = defaultdict(list)
    for trip in timetable.trips:
        if trip.fleet in returning:
            convoys[trip.convoy or trip.vehicle].append(trip.vehicle)
    grouped: dict[str, None] = {}
    groups = []
    for vehicles in convoys.values():
        group = tuple(dict.fromkeys(vehicles))
        if not any(vehicle in grouped for vehicle in group):
            groups.append(group)
            grouped |= dict.fromkeys(group)
    return groups


def _teams_come_back(formed: Problem, original: Problem, timetable: Timetable) -> bool:
    """Whether each formation's team is where it sets out: it came with it, or has led nobody."""
    if original.escort_teams is None:
        return True
    ruled = {rule.corridor for rule in original.convoys}
    ways = {way.id: way for way in formed.ways}
    fleets = {fleet.id: fleet for fleet in formed.fleets}
    last: dict[str, Direction] = {}
    for trip in timetable.trips:
        way = ways[trip.way]
        if way.corridor not in ruled or not fleets[trip.fleet].returns:
            continue
        if last.get(trip.vehicle) is way.direction:
            return False
        last[trip.vehicle] = way.direction
    return len(last) <= original.escort_teams


def needs_formations(problem: Problem) -> bool:
    """Whether vehicles may not all go alone, as they like."""
    return bool(problem.convoys) and (
        problem.escort_teams is not None or any(r.smallest_vehicles > 1 for r in problem.convoys)
    )


def sizes_to_try(problem: Problem) -> tuple[int, ...]:
    """Sizes of formations that are worth a look: the smallest, the largest, and one between."""
    if not problem.convoys:
        return ()
    smallest = max(rule.smallest_vehicles for rule in problem.convoys)
    largest = max(smallest, min(rule.largest_vehicles for rule in problem.convoys))
    most = max((f.count for f in problem.fleets if f.returns), default=1)
    largest = max(smallest, min(largest, most))
    return tuple(sorted({smallest, math.isqrt(smallest * largest), largest}))


def in_formations(problem: Problem, size: int) -> Formed:
    """Form the vehicles that return.

    Args:
        problem: With rules for convoys.
        size: How many go together, where it comes out even; one more where not and rules allow it.
            No more formations are made than there are escort teams.

    Returns:
        The problem of formations. A fleet too small for one takes no part.
    """
    largest = max(size, min((r.largest_vehicles for r in problem.convoys), default=size))
    smallest = max((r.smallest_vehicles for r in problem.convoys), default=1)
    plan = _shared_out(problem, size, smallest, largest)
    groups = []
    for fleet in problem.fleets:
        names = iter(fleet.vehicles)
        sizes = sorted(plan.get(fleet.id, ()), reverse=True)
        groups += [tuple(next(names) for _ in range(k)) for k in sizes]
    return formed_by(problem, groups)


def formed_by(problem: Problem, groups: Iterable[tuple[str, ...]]) -> Formed:
    """Form vehicles that return in given groups, each of one fleet; others take no part."""
    by_fleet: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for group in groups:
        by_fleet[group[0].rpartition("-")[0]].append(group)
    fleets: list[Fleet] = []
    members: dict[str, tuple[str, ...]] = {}
    for fleet in problem.fleets:
        if not fleet.returns:
            fleets.append(fleet)
            continue
        mine = by_fleet[fleet.id]
        for k in sorted({len(group) for group in mine}, reverse=True):
            alike = [group for group in mine if len(group) == k]
            formed = _formed(problem, fleet, k, len(alike))
            fleets.append(formed)
            members |= zip(formed.vehicles, alike, strict=True)
    used = {len(group) for mine in by_fleet.values() for group in mine}
    widest = max(used, default=1)
    found = replace(
        problem,
        stops=tuple(_narrowed(problem, stop, widest) for stop in problem.stops),
        gates=tuple(_lengthened(problem, gate, used, widest) for gate in problem.gates),
        ways=tuple(_opened(problem, way, used) for way in problem.ways),
        fleets=tuple(fleets),
        convoys=(),
        escort_teams=None,
    )
    return Formed(problem, found, members)


def _shared_out(problem: Problem, size: int, smallest: int, largest: int) -> dict[str, list[int]]:
    """Sizes of the formations of each fleet; teams go to fleets by how many vehicles they have."""
    fleets = [f for f in problem.fleets if f.returns]
    most = {f.id: f.count // size or int(f.count >= smallest) for f in fleets}
    if problem.escort_teams is not None:
        left, waiting = problem.escort_teams, {f.id: 0 for f in fleets}
        vehicles = {f.id: f.count for f in fleets}
        kinds = {load.kind for load in problem.loads if load.binding}
        needed = {f.id: any(f.capacity.get(kind) for kind in kinds) for f in fleets}
        while left > 0 and any(waiting[f] < most[f] for f in waiting):
            # One to each fleet that is needed; then to whoever has the most vehicles for each.
            fleet = max(
                (f for f in waiting if waiting[f] < most[f]),
                key=lambda f: (needed[f] and not waiting[f], vehicles[f] / (waiting[f] + 1), f),
            )
            waiting[fleet] += 1
            left -= 1
        most = waiting
    return {f.id: _sizes(f.count, most[f.id], largest) for f in fleets}


def _sizes(vehicles: int, formations: int, largest: int) -> list[int]:
    """So many vehicles in so many formations, as even as can be."""
    if formations == 0:
        return []
    each, more = divmod(vehicles, formations)
    if each >= largest:
        return [largest] * formations
    return [each + 1] * more + [each] * (formations - more)


def _class(vehicle_class: str, k: int) -> str:
    return vehicle_class if k == 1 else f"{vehicle_class}{_TIMES}{k}"


def _formed(problem: Problem, fleet: Fleet, k: int, count: int) -> Fleet:
    """A fleet of formations of so many."""
    loading = _rounds(problem, k)
    return replace(
        fleet,
        id=f"{fleet.id}{_TIMES}{k}",
        vehicle_class=_class(fleet.vehicle_class, k),
        count=count,
        capacity={kind: k * room for kind, room in fleet.capacity.items()},
        loading_seconds={kind: loading * s for kind, s in fleet.loading_seconds.items()},
        unloading_seconds={
            kind: loading * s + _at_desks(problem, kind, (k - 1) * fleet.capacity.get(kind, 0))
            for kind, s in fleet.unloading_seconds.items()
        },
    )


def _rounds(problem: Problem, k: int) -> int:
    """Rounds in which so many load or unload where bays are fewest."""
    bays = min((stop.bays for stop in problem.stops if stop.bays is not None), default=k)
    return -(-k // min(k, bays))


def _at_desks(problem: Problem, kind: str, units: int) -> int:
    """Seconds that the slowest desks are busy with so many, the last of whom come in later."""
    stops = {stop.id: stop for stop in problem.stops}
    rates = [
        sum(
            (
                _slower(rate, 1)
                for key, rate in stops[place].intake_seconds_per_unit.items()
                if key == load.category or (key == PEOPLE and load.people)
            ),
            Fraction(0),
        )
        for load in problem.loads
        if load.kind == kind
        for place in load.destinations
    ]
    return math.ceil(max(rates, default=Fraction(0)) * units)


def _slower(rate: Fraction, room: int) -> Fraction:
    """A rate at which members that are taken in one by one lose nothing to whole seconds."""
    return Fraction(rate) + Fraction(2, max(1, room))


def _narrowed(problem: Problem, stop: Stop, widest: int) -> Stop:
    """A stop as formations see it: bays for whole formations, desks for members one by one."""
    bays = None if stop.bays is None else max(1, stop.bays // widest)
    room = min(
        (units for f in problem.fleets for units in f.capacity.values() if units > 0), default=1
    )
    rates = {key: _slower(rate, room) for key, rate in stop.intake_seconds_per_unit.items()}
    return replace(stop, bays=bays, intake_seconds_per_unit=rates)


def _lengthened(problem: Problem, gate: Gate, used: set[int], widest: int) -> Gate:
    """A gate with passages of whole formations; who is first waits for the last, too."""
    rows = [
        replace(row, vehicle_class=_class(row.vehicle_class, k), seconds=k * row.seconds)
        for k in sorted(used)
        for row in gate.passages
    ]
    own = {f.vehicle_class for f in problem.fleets if not f.returns}
    rows += [row for row in gate.passages if row.vehicle_class in own and 1 not in used]
    wait = gate.longest_wait_seconds
    if wait is not None:
        wait = max(0, wait - (widest - 1) * _longest_before(problem, gate.id))
    return replace(gate, passages=tuple(rows), longest_wait_seconds=wait)


def _longest_before(problem: Problem, gate: str) -> int:
    """Most seconds that a member waits there for each of the others; at a first gate none."""
    longest = {g.id: max((row.seconds for row in g.passages), default=0) for g in problem.gates}
    return max(
        (
            max(longest[before], longest[gate])
            for way in problem.ways
            for before, after in pairwise(way.gates)
            if after == gate
        ),
        default=0,
    )


def _opened(problem: Problem, way: Way, used: set[int]) -> Way:
    """A way for the formations that may take it.

    Where convoys are led, they keep to the corridors in which they are: their team goes with them.
    """
    ruled = {rule.corridor for rule in problem.convoys}
    led = problem.escort_teams is not None and way.gates and way.corridor not in ruled
    leaving = {fleet.vehicle_class for fleet in problem.fleets if not fleet.returns}
    classes = way.vehicle_classes & leaving
    if not led:
        fit = [k for k in used if _can_wait(problem, way, k)]
        classes |= {_class(name, k) for name in way.vehicle_classes for k in fit}
    return replace(way, vehicle_classes=frozenset(classes))


def _can_wait(problem: Problem, way: Way, k: int) -> bool:
    """Whether so many may wait for each other at all gates but the first."""
    limits = {gate.id: gate.longest_wait_seconds for gate in problem.gates}
    return all(
        limit is None or limit >= (k - 1) * _longest_before(problem, gate)
        for gate in way.gates[1:]
        for limit in [limits[gate]]
    )


@dataclass(slots=True)
class _Unfolder:
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
        """Whether a member is there in time, and in the zone within its hours."""
        if member.ends_seconds > whole.ends_seconds:
            return False
        inside = trip_span(member, self.ways[member.way], self.inside, self.gates_inside)
        return inside is None or any(
            w.start_seconds <= inside[0] and inside[1] <= w.end_seconds for w in self.windows
        )

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

        Where waits at the first gate are limited it leaves as much later as its turn is.
        """
        way = self.ways[trip.way]
        state = EMPTY if load is None else load.category
        legs = [leg.empty_seconds if load is None else leg.loaded_seconds for leg in way.legs]
        departs = now = trip.departure_seconds
        if trip.passings and self.gates[way.gates[0]].longest_wait_seconds is not None:
            departs = now = max(now, now + cursors[0] - trip.passings[0].start_seconds)
        passings = []
        for k, passing in enumerate(trip.passings):
            row = self.passages.get((passing.gate, fleet.vehicle_class, state, way.direction))
            start, arrival = cursors[k], now + legs[k]
            if row is None or arrival > start:
                return None
            now = cursors[k] = start + row.seconds
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
