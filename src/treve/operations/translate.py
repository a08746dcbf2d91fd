"""A timetable in the words of another problem of the same scene: other names, another zero."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from treve.plan.build import Built
from treve.plan.clock import Clock
from treve.timetabling.problem import Leg, Load, Problem, Way
from treve.timetabling.timetable import Timetable, Trip

_Road = tuple[str, str, str, tuple[str, ...], tuple[Leg, ...]]


@dataclass(frozen=True, slots=True)
class Translation:
    """What the names of one problem are called in another.

    Attributes:
        ways: By the old id and the class of the vehicle.
        loads: By the old id.
        later_seconds: What is added to every second.
    """

    ways: Mapping[tuple[str, str], str]
    loads: Mapping[str, str]
    later_seconds: int

    @classmethod
    def between(cls, old: Built, new: Built) -> Translation:
        """Find the same roads, and for each load the one that holds people or goods of it.

        Args:
            old: What the timetable was made for.
            new: What it is to be told for.
        """
        later = Clock(new.zero).seconds_at(old.zero)
        return cls(_ways(old.problem, new.problem), _loads(old, new), later)

    def trip(self, trip: Trip, vehicle_class: str) -> Trip | None:
        """The trip in the other words; ``None`` where there is no such way or load any more."""
        way = self.ways.get((trip.way, vehicle_class))
        load = None if trip.load is None else self.loads.get(trip.load)
        if way is None or (trip.load is not None and load is None):
            return None
        return replace(trip.later(self.later_seconds), way=way, load=load)

    def trips(self, trips: Iterable[Trip], problem: Problem) -> tuple[Trip, ...]:
        """Every trip that can be told in the other words.

        Args:
            trips: In the old words.
            problem: The old one.
        """
        classes = {fleet.id: fleet.vehicle_class for fleet in problem.fleets}
        told = (self.trip(trip, classes[trip.fleet]) for trip in trips)
        return tuple(trip for trip in told if trip is not None)

    def timetable(self, timetable: Timetable, problem: Problem) -> Timetable:
        """A whole timetable, with what it leaves behind."""
        left = timetable.unmoved.items()
        unmoved = {self.loads[load]: units for load, units in left if load in self.loads}
        return Timetable(self.trips(timetable.trips, problem), unmoved)


def _ways(old: Problem, new: Problem) -> dict[tuple[str, str], str]:
    there = {
        (_road(way), vehicle_class): way.id
        for way in new.ways
        for vehicle_class in way.vehicle_classes
    }
    return {
        (way.id, vehicle_class): there[_road(way), vehicle_class]
        for way in old.ways
        for vehicle_class in way.vehicle_classes
        if (_road(way), vehicle_class) in there
    }


def _road(way: Way) -> _Road:
    return way.origin, way.destination, way.corridor, way.gates, way.legs


def _loads(old: Built, new: Built) -> dict[str, str]:
    found = {}
    for load in old.problem.loads:
        whose = _members(old, load)
        for other in new.problem.loads:
            if _alike(load, other) and whose & _members(new, other):
                found[load.id] = other.id
                break
    return found


def _members(built: Built, load: Load) -> frozenset[str]:
    """Groups or consignments that a load is of."""
    if load.people:
        return frozenset(share.group for share in built.shares[load.id])
    return frozenset(part.consignment for part in built.consignments[load.id])


def _alike(one: Load, other: Load) -> bool:
    return (one.people, one.kind, one.category, one.origin, set(one.destinations)) == (
        other.people,
        other.kind,
        other.category,
        other.origin,
        set(other.destinations),
    )
