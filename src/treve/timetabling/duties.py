"""Shifts and fuel: what a vehicle has behind it, and where it rests and is refuelled.

For whoever makes timetables; the referee has its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from treve.timetabling.arcs import driving_seconds
from treve.timetabling.problem import Fleet, Problem, Way
from treve.timetabling.timetable import Timetable, Trip


@dataclass(frozen=True, slots=True)
class Log:
    """What a vehicle has behind it.

    Attributes:
        began_seconds: First second of the shift that it is in.
        until_seconds: Last second of its last trip.
        driven_seconds: What it has driven since it was last full.
    """

    began_seconds: int
    until_seconds: int
    driven_seconds: int


@dataclass(frozen=True, slots=True)
class Stand:
    """A vehicle's stand between two trips, in which it rests or is refuelled.

    Attributes:
        before: The trip after it.
        rests: Whether it is a rest.
        refuels: Whether it is full afterwards.
    """

    vehicle: str
    stop: str
    start_seconds: int
    end_seconds: int
    before: Trip
    rests: bool
    refuels: bool

    @property
    def kind(self) -> str:
        """``rest``, ``refuelling``, or both with a plus between them."""
        return "+".join(["rest"] * self.rests + ["refuelling"] * self.refuels)


def has_duties(problem: Problem) -> bool:
    """Whether any fleet has shifts, or has to be refuelled."""
    return any(is_limited(fleet) for fleet in problem.fleets)


def is_limited(fleet: Fleet) -> bool:
    """Whether a fleet has shifts, or has to be refuelled."""
    return fleet.shifts is not None or fleet.fuel is not None


def keeps_duties(problem: Problem, timetable: Timetable) -> bool:
    """Whether no shift is too long and no vehicle runs out of fuel."""
    if not has_duties(problem):
        return True
    duties = Duties(problem)
    fleets = {fleet.id: fleet for fleet in problem.fleets}
    return all(
        duties.keeps(fleets[day[0].fleet], None, day)
        for day in _days(timetable.trips)
        if is_limited(fleets[day[0].fleet])
    )


def stands(problem: Problem, timetable: Timetable) -> Iterator[Stand]:
    """Every rest, and the last stands for fuel that a vehicle can do with, by vehicle, in order."""
    duties = Duties(problem)
    limited = {fleet.id: fleet for fleet in problem.fleets if is_limited(fleet)}
    for day in _days(timetable.trips):
        fleet = limited.get(day[0].fleet)
        if fleet is None or any(trip.way not in duties.ways for trip in day):
            continue
        filled = _filled(duties, fleet, day)
        for k, (last, trip) in enumerate(pairwise(day), start=1):
            stop, start, end = duties.ways[trip.way].origin, last.ends_seconds, trip.begins_seconds
            rests, refuels = duties.rests(fleet, stop, end - start), k in filled
            if rests or refuels:
                yield Stand(trip.vehicle, stop, start, end, trip, rests, refuels)


def _filled(duties: Duties, fleet: Fleet, day: Sequence[Trip]) -> set[int]:
    """Trips before which a vehicle is refuelled: as late, and so as seldom, as can be."""
    found: set[int] = set()
    if fleet.fuel is None:
        return found
    driven, since, chance = 0, 0, 0
    for k, trip in enumerate(day):
        way = duties.ways[trip.way]
        stood = trip.begins_seconds - day[k - 1].ends_seconds if k else 0
        if k and duties.refuels(fleet, way.origin, stood):
            chance, since = k, 0
        driving = driving_seconds(way, loaded=trip.load is not None)
        driven, since = driven + driving, since + driving
        if chance and driven > fleet.fuel.longest_driving_seconds:
            found.add(chance)
            driven, chance = since, 0
    return found


def _days(trips: Iterable[Trip]) -> Iterator[list[Trip]]:
    for _, day in groupby(trips, key=lambda trip: trip.vehicle):
        yield list(day)


class Duties:
    """The laws of shifts and fuel, for one problem.

    Args:
        problem: Whose fleets they bind.

    Attributes:
        ways: Its ways by id.
    """

    def __init__(self, problem: Problem) -> None:
        """Look ways and stops up once."""
        self.ways: Mapping[str, Way] = {way.id: way for way in problem.ways}
        self._inside = {stop.id: stop.inside for stop in problem.stops}

    def rests(self, fleet: Fleet, stop: str, seconds: int) -> bool:
        """Whether to stand so long at a stop is a rest."""
        shifts = fleet.shifts
        may_stand = fleet.rests_inside or not self._inside[stop]
        return shifts is not None and may_stand and seconds >= shifts.rest_seconds

    def refuels(self, fleet: Fleet, stop: str, seconds: int) -> bool:
        """Whether a vehicle is full that has stood so long at a stop."""
        fuel = fleet.fuel
        return fuel is not None and stop in fuel.stops and seconds >= fuel.refuelling_seconds

    def after(self, fleet: Fleet, log: Log | None, trips: Iterable[Trip]) -> Log | None:
        """What a vehicle has behind it after more trips; ``None``: nothing yet."""
        for trip in trips:
            way = self.ways[trip.way]
            began, driven = trip.begins_seconds, 0
            if log is not None:
                stood = began - log.until_seconds
                if not self.rests(fleet, way.origin, stood):
                    began = log.began_seconds
                if not self.refuels(fleet, way.origin, stood):
                    driven = log.driven_seconds
            driven += driving_seconds(way, loaded=trip.load is not None)
            log = Log(began, trip.ends_seconds, driven)
        return log

    def keeps(self, fleet: Fleet, log: Log | None, trips: Iterable[Trip]) -> bool:
        """Whether trips after what a vehicle has behind it keep both laws."""
        for trip in trips:
            log = self.after(fleet, log, (trip,))
            if log is None or not self.is_within(fleet, log):
                return False
        return True

    def is_within(self, fleet: Fleet, log: Log) -> bool:
        """Whether neither shift nor fuel is used up beyond its limit."""
        return self._too_long(fleet, log) <= 0 and not self._is_dry(fleet, log)

    def put_off(
        self, fleet: Fleet, log: Log | None, trips: Sequence[Trip], least_seconds: int
    ) -> int | None:
        """How much later a drive must begin, that its vehicle rests or is refuelled before it.

        Args:
            fleet: The vehicle's.
            log: What it has behind it.
            trips: The drive, as it would go.
            least_seconds: What it takes if it waits nowhere.

        Returns:
            0 where it may go like that; ``None`` where no later beginning helps.
        """
        first = trips[0].begins_seconds
        now = log
        for trip in trips:
            now = self.after(fleet, now, (trip,))
            assert now is not None  # noqa: S101 - after a trip there is one
            surplus = self._too_long(fleet, now)
            if surplus > 0 and now.began_seconds >= first:  # it waits on the way
                longest = fleet.shifts.longest_seconds if fleet.shifts else 0
                return surplus if least_seconds <= longest else None
            dry = self._is_dry(fleet, now)
            if surplus > 0 or dry:
                return self._stand_first(fleet, log, trips[0], for_fuel=dry)
        return 0

    def _stand_first(
        self, fleet: Fleet, log: Log | None, trip: Trip, *, for_fuel: bool
    ) -> int | None:
        """How much longer a vehicle must stand before a trip; ``None``: it is of no use."""
        stop = self.ways[trip.way].origin
        wanted = 0
        if for_fuel and fleet.fuel is not None:
            wanted = fleet.fuel.refuelling_seconds
            useful = self.refuels(fleet, stop, wanted)
        else:
            wanted = fleet.shifts.rest_seconds if fleet.shifts else 0
            useful = self.rests(fleet, stop, wanted)
        if log is None or not useful:
            return None
        later = wanted - (trip.begins_seconds - log.until_seconds)
        return later if later > 0 else None

    @staticmethod
    def _too_long(fleet: Fleet, log: Log) -> int:
        if fleet.shifts is None:
            return 0
        return log.until_seconds - log.began_seconds - fleet.shifts.longest_seconds

    @staticmethod
    def _is_dry(fleet: Fleet, log: Log) -> bool:
        fuel = fleet.fuel
        return fuel is not None and log.driven_seconds > fuel.longest_driving_seconds
