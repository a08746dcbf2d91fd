"""Cumulative quantities of a timetable, and whether it keeps the rows on them."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import accumulate

from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.rows import (
    Moment,
    Quantity,
    Rows,
)
from treve.timetabling.timetable import Timetable
from treve.timetabling.window import (
    Window,
)


@dataclass(frozen=True, slots=True)
class Curve:
    """N(t): how many units count by each second.

    Attributes:
        seconds: When more begin to count, sorted.
        units: How many count from then on.
    """

    seconds: tuple[int, ...]
    units: tuple[int, ...]

    def at(self, second: int) -> int:
        """Units that count by a second, that second included."""
        place = bisect_right(self.seconds, second)
        return self.units[place - 1] if place else 0


def curve(problem: Problem, timetable: Timetable, quantity: Quantity) -> Curve:
    """A quantity of a timetable over time."""
    ways = {way.id: way for way in problem.ways}
    loads, gates = frozenset(quantity.loads), frozenset(quantity.gates)
    events = sorted(
        (
            trip.departure_seconds if quantity.moment is Moment.DEPARTURE else trip.ends_seconds,
            trip.quantity,
        )
        for trip in timetable.trips
        if trip.load in loads and (not gates or not gates.isdisjoint(ways[trip.way].gates))
    )
    return Curve(
        tuple(second for second, _ in events), tuple(accumulate(units for _, units in events))
    )


def keeps_rows(problem: Problem, timetable: Timetable) -> bool:
    """Whether a timetable keeps all rows of its problem.

    For whoever makes timetables; the referee has its own.
    """
    rows = problem.rows
    if not rows:
        return True

    def of(quantity: Quantity) -> Curve:
        return curve(problem, timetable, quantity)

    return (
        all(
            _never_above(of(row.then), of(row.first), _from(row.least_units, row.free_units))
            for row in rows.precedences
        )
        and all(
            _never_above(of(row.ahead), of(row.behind), _times(row.ratio, row.slack_units))
            for row in rows.ratios
        )
        and all(_within(of(row.what), row.hours) <= row.most_units for row in rows.caps)
        and all(of(row.what).at(row.by_seconds) >= row.least_units for row in rows.floors)
        and all(
            any(h.start_seconds <= second < h.end_seconds for h in row.hours)
            for row in rows.calendars
            for second in of(row.what).seconds
        )
    )


def mapped(rows: Rows, change: Callable[[Quantity], Quantity]) -> Rows:
    """The same rows on quantities that were changed."""
    return Rows(
        tuple(replace(r, first=change(r.first), then=change(r.then)) for r in rows.precedences),
        tuple(replace(r, ahead=change(r.ahead), behind=change(r.behind)) for r in rows.ratios),
        tuple(replace(row, what=change(row.what)) for row in rows.caps),
        tuple(replace(row, what=change(row.what)) for row in rows.floors),
        tuple(replace(row, what=change(row.what)) for row in rows.calendars),
    )


def among(rows: Rows, kept: Container[str]) -> Rows:
    """The rows where only some loads move: what is left of them still holds something back.

    Who waits for others that do not move waits for ever.
    """
    found = mapped(rows, lambda q: replace(q, loads=tuple(x for x in q.loads if x in kept)))
    return Rows(
        tuple(row for row in found.precedences if row.then.loads),
        tuple(row for row in found.ratios if row.ahead.loads),
        tuple(row for row in found.caps if row.what.loads),
        found.floors,
        tuple(row for row in found.calendars if row.what.loads),
    )


def in_parts(rows: Rows, parts: Mapping[str, Sequence[str]]) -> Rows:
    """The rows where some loads are now several: whatever counted them counts all their parts."""

    def counting(quantity: Quantity) -> Quantity:
        names = (name for load in quantity.loads for name in parts.get(load, (load,)))
        return replace(quantity, loads=tuple(names))

    return mapped(rows, counting)


def _from(least: int, free: int) -> Callable[[int], int | None]:
    """The limit of a precedence: so many, and none once enough are there."""
    return lambda there: None if there >= least else free


def _times(ratio: Fraction, slack: int) -> Callable[[int], int | None]:
    """The limit of a ratio."""
    return lambda there: slack + math.floor(there * ratio)


def _never_above(held: Curve, waited: Curve, limit: Callable[[int], int | None]) -> bool:
    """Whether what is held back never exceeds a limit that grows with what it waits for."""
    for second in held.seconds:
        most = limit(waited.at(second))
        if most is not None and held.at(second) > most:
            return False
    return True


def _within(what: Curve, hours: Window | None) -> int:
    """Units that begin to count within hours."""
    if hours is None:
        return what.units[-1] if what.units else 0
    return what.at(hours.end_seconds - 1) - what.at(hours.start_seconds - 1)
