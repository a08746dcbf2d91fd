"""Hours of the scene with a stretch cut out or added."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from treve.scene.calendar import Calendar, Hours

_LONG = timedelta(days=366)
"""Beyond anything that moves, before the calendar and after it."""


def always(calendar: Calendar) -> tuple[Hours, ...]:
    """Hours that stand for no limit: from long before the calendar to long after it."""
    start, end = calendar.windows[0].start, calendar.windows[-1].end
    return (Hours(start - _LONG, end + _LONG),)


def without(hours: Iterable[Hours], cut: Hours) -> tuple[Hours, ...]:
    """Hours less a stretch."""
    left = []
    for one in hours:
        if earlier(one.start, cut.start):
            left.append(Hours(one.start, first_of(one.end, cut.start)))
        if earlier(cut.end, one.end):
            left.append(Hours(last_of(one.start, cut.end), one.end))
    return tuple(left)


def joined(hours: Iterable[Hours]) -> tuple[Hours, ...]:
    """Hours sorted, and made one where they touch or overlap."""
    found: list[Hours] = []
    for one in sorted(hours, key=lambda each: each.start.astimezone(UTC)):
        if found and not earlier(found[-1].end, one.start):
            found[-1] = Hours(found[-1].start, last_of(found[-1].end, one.end))
        else:
            found.append(one)
    return tuple(found)


def earlier(one: datetime, other: datetime) -> bool:
    """Whether a moment comes before another, by universal time."""
    return one.astimezone(UTC) < other.astimezone(UTC)


def first_of(one: datetime, other: datetime) -> datetime:
    """The earlier of two moments."""
    return one if earlier(one, other) else other


def last_of(one: datetime, other: datetime) -> datetime:
    """The later of two moments."""
    return other if earlier(one, other) else one
