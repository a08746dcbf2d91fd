"""A timetable: every trip of every vehicle to the second. The common tongue of solver and referee.

A *trip* is one vehicle, one load (or none), one way. A vehicle's trips follow each other in time
and in place. Immutable values only; nothing here decides anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Passing:
    """One vehicle at one gate.

    Attributes:
        gate: Gate id.
        lane: Index into :attr:`~treve.timetabling.problem.Gate.lanes`.
        arrival_seconds: When the vehicle reaches the gate.
        start_seconds: When its passage begins; the lane is held from here.
        end_seconds: When it leaves the gate.
    """

    gate: str
    lane: int
    arrival_seconds: int
    start_seconds: int
    end_seconds: int

    def later(self, seconds: int) -> Passing:
        """The same, so many seconds later."""
        return replace(
            self,
            arrival_seconds=self.arrival_seconds + seconds,
            start_seconds=self.start_seconds + seconds,
            end_seconds=self.end_seconds + seconds,
        )


@dataclass(frozen=True, slots=True)
class Trip:
    """One vehicle, one load or none, one way.

    Times run ``loading_start <= loading_end <= departure <= passings <= arrival <= unloading_start
    <= unloading_end``; the four loading and unloading times are ``None`` on an empty trip. A trip
    begins with its loading (empty: its departure) and ends with its unloading (empty: its arrival).
    The first trip of a vehicle begins at its fleet's home, each next one where the last one ended.

    Attributes:
        vehicle: ``{fleet id}-{number}``, numbers from 1.
        way: Way id.
        load: Load id, or ``None`` when empty.
        quantity: Units aboard; 0 when empty.
        convoy: Name of the convoy it goes in, the same for all trips of it; empty: it goes alone.
    """

    vehicle: str
    way: str
    departure_seconds: int
    arrival_seconds: int
    passings: tuple[Passing, ...] = ()
    load: str | None = None
    quantity: int = 0
    loading_start_seconds: int | None = None
    loading_end_seconds: int | None = None
    unloading_start_seconds: int | None = None
    unloading_end_seconds: int | None = None
    convoy: str = ""

    @property
    def begins_seconds(self) -> int:
        """When it begins: its loading, or empty its departure."""
        start = self.loading_start_seconds
        return self.departure_seconds if start is None else start

    @property
    def ends_seconds(self) -> int:
        """When it ends: its unloading, or empty its arrival."""
        end = self.unloading_end_seconds
        return self.arrival_seconds if end is None else end

    def later(self, seconds: int, *, boarding_stays: bool = False) -> Trip:
        """The same, so many seconds later from end to end.

        Args:
            seconds: How many.
            boarding_stays: Whether everybody boards when they did, and waits aboard.
        """

        def shifted(moment: int | None) -> int | None:
            return None if moment is None else moment + seconds

        loading = self.loading_start_seconds, self.loading_end_seconds
        start, end = loading if boarding_stays else map(shifted, loading)
        return replace(
            self,
            departure_seconds=self.departure_seconds + seconds,
            arrival_seconds=self.arrival_seconds + seconds,
            passings=tuple(passing.later(seconds) for passing in self.passings),
            loading_start_seconds=start,
            loading_end_seconds=end,
            unloading_start_seconds=shifted(self.unloading_start_seconds),
            unloading_end_seconds=shifted(self.unloading_end_seconds),
        )

    @property
    def fleet(self) -> str:
        """The id of its vehicle's fleet."""
        return self.vehicle.rpartition("-")[0]


@dataclass(frozen=True, slots=True)
class Timetable:
    """All trips, and what stays behind.

    Attributes:
        trips: Grouped by vehicle, in order of time within a vehicle.
        unmoved: Units that do not move, by load id; a load that is absent moves whole. Moved and
            unmoved units of a load make up its quantity exactly.
    """

    trips: tuple[Trip, ...]
    unmoved: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class UnderWay:
    """A timetable that is being driven: what of it stands, and from when on all else is open.

    Attributes:
        at_seconds: Nothing begins sooner that is not among the trips that stand: no loading, no
            departure.
        stands: Trips that are over, or begun and driven to their end as they stand here; in order
            of time within a vehicle. Its ``unmoved`` says nothing.
        barred: Vehicles that make no other trip: broken down, or called back.
        free_from: By vehicle, the second from which it may begin another trip, where that is later
            than its trips that stand say: it turned round, and drives back to where the last of
            them ended.
    """

    at_seconds: int
    stands: Timetable
    barred: frozenset[str] = frozenset()
    free_from: Mapping[str, int] = field(default_factory=dict)

    def begins_seconds(self, vehicle: str) -> int:
        """The second from which a vehicle may begin a trip that does not stand."""
        return max(self.at_seconds, self.free_from.get(vehicle, self.at_seconds))

    def is_kept_by(self, timetable: Timetable) -> bool:
        """Whether a timetable holds every trip that stands, and begins no other too soon.

        A barred vehicle may still have to get out of the zone.
        """
        stands = set(self.stands.trips)
        others = [trip for trip in timetable.trips if trip not in stands]
        return len(timetable.trips) - len(others) == len(stands) and all(
            (trip.load is None or trip.vehicle not in self.barred)
            and trip.begins_seconds >= self.begins_seconds(trip.vehicle)
            for trip in others
        )
