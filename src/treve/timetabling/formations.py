"""Convoys as formations: vehicles that always go together are planned as one large vehicle.

A formation of *k* vehicles passes a gate in *k* passages without a gap, loads in as many rounds as
bays ask for, and carries what all of them can. So a problem with convoys becomes one without, and
its timetable, with each formation taken apart, one with convoys. Every law is kept by that: whoever
is first at a gate waits there for its turn in the block, and the block leaves the gate as one.

What is lost: who goes with whom never changes, and vehicles of unlike classes do not mix; for that
others ride along (:mod:`treve.timetabling.mixed`).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from treve.timetabling.at_gates import keeps_gates
from treve.timetabling.duties import keeps_duties
from treve.timetabling.large_vehicles import (
    NO_TAIL,
    Tail,
    formed_fleet,
    lengthened,
    narrowed,
    opened,
)
from treve.timetabling.problem import (
    Direction,
    Fleet,
    Load,
    Problem,
)
from treve.timetabling.taking_apart import Unfolder, as_one, emptied, followed
from treve.timetabling.timetable import Timetable, Trip

NOTHING = Timetable(())
"""No trip stands."""


@dataclass(frozen=True, slots=True)
class Formed:
    """A problem whose vehicles go in formations.

    Attributes:
        original: As it was.
        problem: Without convoys.
        members: Vehicles of each formation, the leader first, by its name in the problem.
        errands: Loads of the problem that nobody carries: the convoy goes for others that ride
            along, its own vehicles empty.
    """

    original: Problem
    problem: Problem
    members: Mapping[str, tuple[str, ...]]
    errands: frozenset[str] = frozenset()

    def with_loads(self, loads: tuple[Load, ...]) -> Formed:
        """The same with other loads for the formations."""
        return replace(self, problem=replace(self.problem, loads=loads))

    def unfold(self, timetable: Timetable | None, stands: Timetable = NOTHING) -> Timetable | None:
        """The timetable of all vehicles, each trip with its convoy's name.

        Args:
            timetable: Of formations; it begins with what stands, in :meth:`folded` form.
            stands: Trips that are in the answer as they are.

        ``None`` also where somebody cannot go along: empty where a gate does not let it pass so,
        or slower than the others, or in the zone before its hours because the first to pass a gate
        outside it is there before the last. Or where a team would be missing, because whom it came
        with went back by another road. Or where more would wait at a gate than may.
        """
        if timetable is None:
            return None
        unfolder = Unfolder(self.original)
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
            driven = emptied(trip) if trip.load in self.errands else trip
            for member in unfolder.trips(driven, members, name):
                if member is None or not unfolder.goes_along(member, trip):
                    return None
                days.setdefault(member.vehicle, []).append(member)
        trips = tuple(trip for day in days.values() for trip in day)
        left = {
            name: units for name, units in timetable.unmoved.items() if name not in self.errands
        }
        found = Timetable(trips, left)
        if not (keeps_gates(self.original, found) and keeps_duties(self.original, found)):
            return None
        return found if _teams_come_back(self.problem, self.original, timetable) else None

    def folded(self, stands: Timetable, along: Timetable = NOTHING) -> Timetable:
        """Trips that stand as trips of formations: each convoy is one of them.

        Args:
            stands: Of vehicles in formations, and of those that go in none.
            along: Of those who ride along, for whom the convoy holds its gates and its team.
        """
        behind: dict[str, list[Trip]] = defaultdict(list)
        for trip in along.trips:
            if trip.convoy:
                behind[trip.convoy].append(trip)
        grouped = {vehicle for group in self.members.values() for vehicle in group}
        trips = [trip for trip in stands.trips if trip.vehicle not in grouped]
        for vehicle, group in self.members.items():
            trips += [
                followed(as_one(vehicle, convoy), behind.get(convoy[0].convoy, []))
                for convoy in self._convoys(group, stands)
            ]
        return Timetable(tuple(trips))

    def _convoys(self, group: tuple[str, ...], stands: Timetable) -> list[list[Trip]]:
        """The convoys of a group that stand, in the order in which they set out."""
        found: dict[str, list[Trip]] = defaultdict(list)
        for trip in stands.trips:
            if trip.vehicle in group:
                found[trip.convoy or f"{trip.vehicle} {trip.departure_seconds}"].append(trip)
        return sorted(found.values(), key=lambda trips: min(t.departure_seconds for t in trips))


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


def in_formations(problem: Problem, size: int, tail: Tail = NO_TAIL) -> Formed:
    """Form the vehicles that return.

    Args:
        problem: With rules for convoys.
        size: How many go together, where it comes out even; one more where not and rules allow it.
            No more formations are made than there are escort teams.
        tail: What they leave room for at their end.

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
    return formed_by(problem, groups, tail)


def formed_by(problem: Problem, groups: Iterable[tuple[str, ...]], tail: Tail = NO_TAIL) -> Formed:
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
            formed = formed_fleet(problem, fleet, k, len(alike))
            fleets.append(formed)
            members |= zip(formed.vehicles, alike, strict=True)
    used = {len(group) for mine in by_fleet.values() for group in mine}
    widest = max(used, default=1)
    found = replace(
        problem,
        stops=tuple(narrowed(problem, stop, widest) for stop in problem.stops),
        gates=tuple(lengthened(problem, gate, used, widest, tail) for gate in problem.gates),
        ways=tuple(opened(problem, way, used, tail) for way in problem.ways),
        fleets=tuple(fleets),
        convoys=(),
        escort_teams=None,
    )
    return Formed(problem, found, members)


def cautious(formed: Formed) -> Formed:
    """The same, its gates at the edge of the zone counted as inside it.

    The first of a convoy is in the zone while the last still passes a gate before it. Where the
    formation may only pass that gate within the hours of the zone, so does everybody.
    """
    edge = {
        gate
        for way in formed.problem.ways
        for number, gate in enumerate(way.gates)
        if way.legs[number].inside or way.legs[number + 1].inside
    }
    gates = tuple(
        replace(gate, inside=gate.inside or gate.id in edge) for gate in formed.problem.gates
    )
    return replace(formed, problem=replace(formed.problem, gates=gates))


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
