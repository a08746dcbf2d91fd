"""What each driver is told anew: the trips they were told of, beside those of another timetable."""

from __future__ import annotations

import enum
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from treve.timetabling.timetable import Trip

SAME_SECONDS = 60
"""Within a minute a trip is as it was told: nobody on a road keeps time better than that."""


class What(enum.Enum):
    """What becomes of a trip that a driver was told of."""

    UNCHANGED = "unchanged"
    LATER = "later"
    EARLIER = "earlier"
    CANCELLED = "cancelled"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class TripChange:
    """One trip of one vehicle, as it was told and as it is.

    Attributes:
        vehicle: The vehicle.
        what: What becomes of it.
        old: As told; ``None`` of a new one.
        new: As it is; ``None`` of one that is cancelled.
    """

    vehicle: str
    what: What
    old: Trip | None
    new: Trip | None

    @property
    def trip(self) -> Trip:
        """As it is, or as it was told."""
        trip = self.new or self.old
        assert trip is not None  # noqa: S101 - one of the two is there
        return trip

    @property
    def later_seconds(self) -> int:
        """How much later it is than told: the larger of departure and arrival; 0 without both."""
        if self.old is None or self.new is None:
            return 0
        apart = (
            self.new.departure_seconds - self.old.departure_seconds,
            self.new.arrival_seconds - self.old.arrival_seconds,
        )
        return max(apart, key=abs)


@dataclass(frozen=True, slots=True)
class Changes:
    """All that drivers are told, by vehicle and in order of time.

    Attributes:
        rows: Every trip that had not ended, unchanged ones too.
    """

    rows: tuple[TripChange, ...]

    @property
    def vehicles_told(self) -> tuple[str, ...]:
        """Vehicles whose driver is told anything anew."""
        anew = (row.vehicle for row in self.rows if row.what is not What.UNCHANGED)
        return tuple(dict.fromkeys(anew))

    @property
    def counts(self) -> dict[What, int]:
        """Trips by what becomes of them."""
        return {what: sum(row.what is what for row in self.rows) for what in What}


def changes_between(old: Iterable[Trip], new: Iterable[Trip]) -> Changes:
    """Set trips that were told beside those that are to be driven, vehicle by vehicle.

    Trips of the same way and load are the same trip where their order allows it; how many are
    aboard makes it no other.

    Args:
        old: As told, from some moment on, in the words of the new problem.
        new: From the same moment on.
    """
    days = _by_vehicle(old), _by_vehicle(new)
    names = sorted({*days[0], *days[1]}, key=_numbered)
    rows = [row for name in names for row in _day(name, days[0][name], days[1][name])]
    return Changes(tuple(rows))


def _by_vehicle(trips: Iterable[Trip]) -> defaultdict[str, list[Trip]]:
    days: defaultdict[str, list[Trip]] = defaultdict(list)
    for trip in sorted(trips, key=lambda one: one.begins_seconds):
        days[trip.vehicle].append(trip)
    return days


def _numbered(vehicle: str) -> tuple[str, int]:
    fleet, _, number = vehicle.rpartition("-")
    return fleet, int(number) if number.isdecimal() else 0


def _day(vehicle: str, old: Sequence[Trip], new: Sequence[Trip]) -> Iterator[TripChange]:
    """One vehicle's trips, in the order of time as far as there is one for both."""
    told, driven = ([(trip.way, trip.load) for trip in trips] for trips in (old, new))
    matcher = SequenceMatcher(None, told, driven, autojunk=False)
    for tag, first, first_end, second, second_end in matcher.get_opcodes():
        if tag == "equal":
            for one, other in zip(old[first:first_end], new[second:second_end], strict=True):
                yield _both(vehicle, one, other)
            continue
        for one in old[first:first_end]:
            yield TripChange(vehicle, What.CANCELLED, one, None)
        for other in new[second:second_end]:
            yield TripChange(vehicle, What.NEW, None, other)


def _both(vehicle: str, old: Trip, new: Trip) -> TripChange:
    row = TripChange(vehicle, What.UNCHANGED, old, new)
    if abs(row.later_seconds) <= SAME_SECONDS:
        return row
    what = What.LATER if row.later_seconds > 0 else What.EARLIER
    return TripChange(vehicle, what, old, new)
