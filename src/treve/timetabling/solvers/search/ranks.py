"""Loads that only their rank tells apart, searched as one and told apart again afterwards.

Where civilians and fighters wait at the same place for the same vehicles and destinations, any
timetable of one load for both becomes one for each: whoever leaves first is of the more urgent
rank. So the order of ranks costs the search nothing. Only the trip at which one rank ends may leave
seats empty; the joined load is larger by that much.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from treve.timetabling.bound.collapsed import counts
from treve.timetabling.problem import Load, Problem
from treve.timetabling.timetable import Timetable, Trip


@dataclass(frozen=True, slots=True)
class Joined:
    """A problem with such loads joined.

    Attributes:
        original: As it was.
        problem: With joined loads; the same object where nothing could be joined.
        parts: Loads of each joined load, the most urgent first, by the joined load's id.
    """

    original: Problem
    problem: Problem
    parts: dict[str, tuple[Load, ...]]

    def fold(self, timetable: Timetable) -> Timetable:
        """The same trips, with joined loads aboard."""
        joined = {part.id: name for name, parts in self.parts.items() for part in parts}
        trips = tuple(
            replace(t, load=joined.get(t.load, t.load)) if t.load else t for t in timetable.trips
        )
        return Timetable(trips, {})

    def unfold(self, timetable: Timetable) -> Timetable:
        """The same trips, with each joined load's parts aboard in the order of their ranks."""
        aboard: dict[str, list[int]] = defaultdict(list)
        for i, trip in enumerate(timetable.trips):
            if trip.load in self.parts:
                aboard[trip.load].append(i)
        trips = list(timetable.trips)
        for name, mine in aboard.items():
            self._share(name, mine, trips)
        moved: dict[str, int] = defaultdict(int)
        for trip in trips:
            if trip.load is not None:
                moved[trip.load] += trip.quantity
        loads = self.original.loads
        unmoved = {x.id: x.quantity - moved[x.id] for x in loads if moved[x.id] < x.quantity}
        return Timetable(tuple(trips), unmoved)

    def folded(self, timetable: Timetable | None) -> Timetable | None:
        """As :meth:`fold`, where there is one."""
        return None if timetable is None else self.fold(timetable)

    def unfolded(self, timetable: Timetable | None) -> Timetable | None:
        """As :meth:`unfold`, where there is one and nobody is left by it who was aboard."""
        return None if timetable is None else self.unfold(timetable)

    def _share(self, name: str, mine: list[int], trips: list[Trip]) -> None:
        """Share a joined load's trips out: earlier departures to more urgent ranks."""
        parts = self.parts[name]
        fleets = {fleet.id: fleet for fleet in self.original.fleets}
        order = sorted(mine, key=lambda i: (trips[i].departure_seconds, trips[i].vehicle))
        left = [part.quantity for part in parts]
        now = 0
        for place, i in enumerate(order):
            while now < len(parts) - 1 and left[now] == 0:
                now += 1
            room = fleets[trips[i].fleet].capacity[parts[now].kind]
            if now == len(parts) - 1:  # everybody who still comes needs somebody to carry
                room = max(1, min(room, left[now] - (len(order) - place - 1)))
            units = min(room, left[now])
            left[now] -= units
            trips[i] = replace(trips[i], load=parts[now].id, quantity=units)


def join(problem: Problem) -> Joined:
    """Join what can be joined.

    Loads are joined where origin, kind, destinations, release, due, longest time aboard and weight
    are the same, every gate lets them pass alike, no receiving stop and no row counts them, and no
    other load there stands between their ranks for a vehicle that could carry both.
    """
    groups: dict[object, list[Load]] = defaultdict(list)
    ruled = problem.rows.loads
    for load in problem.loads:
        if load.people and load.binding and load.id not in ruled and not _counted(problem, load):
            groups[_likeness(problem, load)].append(load)
    parts: dict[str, tuple[Load, ...]] = {}
    for found in groups.values():
        ranked = tuple(sorted(found, key=lambda x: (x.rank, x.id)))
        if ranked[0].rank != ranked[-1].rank and _alone(problem, ranked):
            parts[ranked[0].id] = ranked
    if not parts:
        return Joined(problem, problem, {})
    inner = {part.id for ranked in parts.values() for part in ranked}
    loads = [
        _whole(problem, parts[x.id]) if x.id in parts else x
        for x in problem.loads
        if x.id in parts or x.id not in inner
    ]
    return Joined(problem, replace(problem, loads=tuple(loads)), parts)


def _counted(problem: Problem, load: Load) -> bool:
    stops = {s.id: s for s in problem.stops}
    return any(
        counts(load, key)
        for d in load.destinations
        for key in (*stops[d].capacity, *stops[d].intake_seconds_per_unit)
    )


def _likeness(problem: Problem, load: Load) -> object:
    """Everything about a load but its id, rank and quantity; passages by their seconds."""
    passages = tuple(
        (gate.id, row.vehicle_class, row.direction.value, row.seconds)
        for gate in problem.gates
        for row in gate.passages
        if row.load_state == load.category
    )
    return (
        load.origin,
        load.kind,
        tuple(sorted(load.destinations)),
        load.release_seconds,
        load.due_seconds,
        load.longest_aboard_seconds,
        load.weight,
        tuple(sorted(passages)),
    )


def _alone(problem: Problem, ranked: tuple[Load, ...]) -> bool:
    """Whether no other load of the place has a rank among theirs and a vehicle in common."""
    ids = {part.id for part in ranked}
    return not any(
        other.origin == ranked[0].origin
        and other.id not in ids
        and ranked[0].rank <= other.rank <= ranked[-1].rank
        and any(
            f.capacity.get(other.kind) and f.capacity.get(ranked[0].kind) for f in problem.fleets
        )
        for other in problem.loads
    )


def _whole(problem: Problem, parts: tuple[Load, ...]) -> Load:
    """The joined load; it is larger by the seats that may stay empty where a rank ends."""
    most = max((f.capacity.get(parts[0].kind, 0) for f in problem.fleets), default=1)
    spare = max(0, most - 1) * (len(parts) - 1)
    return replace(parts[0], quantity=sum(part.quantity for part in parts) + spare)
