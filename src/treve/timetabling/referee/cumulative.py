"""Conditions on cumulative quantities. The laws are :class:`treve.timetabling.problem.Rows`.

What counts changes only at the seconds at which trips begin to count, and a law is broken only by
more of what it holds back; so each row is read at those seconds alone, all trips of a second
together, and that is as good as every second.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from treve.errors import Figure, Finding
from treve.timetabling.referee.book import Book, Ride
from treve.timetabling.referee.findings import fault
from treve.timetabling.rows import Calendar, Cap, Floor, Moment, Precedence, Quantity, Ratio


@dataclass(frozen=True, slots=True)
class _Counted:
    """A trip that begins to count: when, how many of what, and which trip it is."""

    seconds: int
    units: int
    load: str
    vehicle: str
    trip: int


def check_cumulative(book: Book, rides: tuple[Ride, ...]) -> Iterator[Finding]:
    """Each row that is broken, at the first second at which it is.

    Args:
        book: A well-formed problem.
        rides: All trips that can be read; whatever cannot counts for nothing.
    """
    rows = book.problem.rows
    for precedence in rows.precedences:
        yield from _check_precedence(precedence, rides)
    for ratio in rows.ratios:
        yield from _check_ratio(ratio, rides)
    for cap in rows.caps:
        yield from _check_cap(cap, rides)
    for floor in rows.floors:
        yield from _check_floor(floor, rides)
    for calendar in rows.calendars:
        yield from _check_calendar(calendar, rides)


def _check_precedence(row: Precedence, rides: tuple[Ride, ...]) -> Iterator[Finding]:
    def allowed(there: int) -> int | None:
        return None if there >= row.least_units else row.free_units

    for broken in _overrun(_counted(row.then, rides), _counted(row.first, rides), allowed):
        yield broken.told(
            "referee-condition-too-soon",
            row.condition,
            there=broken.there,
            least=row.least_units,
        )


def _check_ratio(row: Ratio, rides: tuple[Ride, ...]) -> Iterator[Finding]:
    def allowed(there: int) -> int:
        return row.slack_units + row.ratio.numerator * there // row.ratio.denominator

    for broken in _overrun(_counted(row.ahead, rides), _counted(row.behind, rides), allowed):
        yield broken.told("referee-condition-out-of-step", row.condition, there=broken.there)


def _check_cap(row: Cap, rides: tuple[Ride, ...]) -> Iterator[Finding]:
    within = [
        one
        for one in _counted(row.what, rides)
        if row.hours is None or row.hours.start_seconds <= one.seconds < row.hours.end_seconds
    ]
    for broken in _overrun(within, (), lambda _: row.most_units):
        yield broken.told("referee-condition-too-many", row.condition)


def _check_floor(row: Floor, rides: tuple[Ride, ...]) -> Iterator[Finding]:
    in_time = (one for one in _counted(row.what, rides) if one.seconds <= row.by_seconds)
    units = sum(one.units for one in in_time)
    if units < row.least_units:
        yield fault(
            "referee-condition-too-few",
            row.condition,
            units=units,
            least=row.least_units,
            by_seconds=row.by_seconds,
        )


def _check_calendar(row: Calendar, rides: tuple[Ride, ...]) -> Iterator[Finding]:
    for one in sorted(_counted(row.what, rides), key=_seconds):
        if not any(hour.start_seconds <= one.seconds < hour.end_seconds for hour in row.hours):
            yield fault(
                "referee-condition-out-of-hours",
                row.condition,
                one.vehicle,
                one.load,
                trip=one.trip,
                at_seconds=one.seconds,
                units=one.units,
            )
            return


@dataclass(frozen=True, slots=True)
class _Overrun:
    """The first second at which more counts than may.

    Attributes:
        by: A trip that begins to count then.
        units: What then counts.
        allowed: What may.
        there: What counts then of what it waits for.
    """

    by: _Counted
    units: int
    allowed: int
    there: int

    def told(self, code: str, condition: str, **more: Figure) -> Finding:
        """The fault that it is."""
        return fault(
            code,
            condition,
            self.by.vehicle,
            self.by.load,
            trip=self.by.trip,
            at_seconds=self.by.seconds,
            units=self.units,
            allowed=self.allowed,
            **more,
        )


def _overrun(
    held: Iterable[_Counted],
    waited_for: Iterable[_Counted],
    allowed: Callable[[int], int | None],
) -> Iterator[_Overrun]:
    """The first second, if any, at which more of the held counts than is allowed.

    Args:
        held: What is held back.
        waited_for: What it waits for; of the same second it is there already.
        allowed: The most, by how much of the latter is there; ``None``: any number.
    """
    coming = sorted(waited_for, key=_seconds)
    units = there = arrived = 0
    for now, group in groupby(sorted(held, key=_seconds), key=_seconds):
        together = list(group)
        units += sum(one.units for one in together)
        while arrived < len(coming) and coming[arrived].seconds <= now:
            there += coming[arrived].units
            arrived += 1
        most = allowed(there)
        if most is not None and units > most:
            yield _Overrun(together[0], units, most, there)
            return


def _counted(what: Quantity, rides: Iterable[Ride]) -> list[_Counted]:
    """Every trip that counts, in the order of the timetable."""
    found = []
    for ride in rides:
        if ride.load is None or ride.unloading is None or ride.load.id not in what.loads:
            continue
        if what.gates and not any(passing.gate in what.gates for passing in ride.trip.passings):
            continue
        leaves = what.moment is Moment.DEPARTURE
        seconds = ride.trip.departure_seconds if leaves else ride.unloading[1]
        found.append(_Counted(seconds, ride.trip.quantity, ride.load.id, ride.vehicle, ride.number))
    return found


def _seconds(one: _Counted) -> int:
    return one.seconds
