"""From moments of the scene to whole seconds of the core, and back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from treve.measures import SECONDS_PER_MINUTE
from treve.scene.calendar import Calendar, Hours
from treve.timetabling.window import (
    Window,
)


@dataclass(frozen=True, slots=True)
class Clock:
    """The core's zero, and the arithmetic around it.

    Differences are taken in universal time: Python subtracts two moments of one zone by their
    wall clocks, which is an hour wrong across a change to or from daylight saving.

    Attributes:
        zero: The first second of the first window in which anything can be done, aware of its
            time zone.
    """

    zero: datetime

    @classmethod
    def of(cls, calendar: Calendar) -> Clock:
        """Start the clock at the calendar's first window."""
        return cls(calendar.windows[0].start)

    def later(self, seconds: int) -> Clock:
        """A clock whose zero is so many seconds later."""
        return Clock(self.moment(seconds))

    def seconds_at(self, moment: datetime) -> int:
        """Whole seconds from zero to a moment, negative before it."""
        return round((moment.astimezone(UTC) - self.zero.astimezone(UTC)).total_seconds())

    def moment(self, seconds: float) -> datetime:
        """Tell the moment so many seconds after zero, in the zone of zero."""
        later = self.zero.astimezone(UTC) + timedelta(seconds=seconds)
        return later.astimezone(self.zero.tzinfo)

    def window(self, hours: Hours) -> Window:
        """Convert one stretch of hours."""
        return Window(self.seconds_at(hours.start), self.seconds_at(hours.end))

    def windows(self, hours: Iterable[Hours] | None) -> tuple[Window, ...] | None:
        """Convert hours, sorted and merged where they touch; ``None`` (always) stays ``None``."""
        return None if hours is None else joined(self.window(stretch) for stretch in hours)


def seconds(minutes: float) -> int:
    """Whole seconds nearest to so many minutes."""
    return round(minutes * SECONDS_PER_MINUTE)


def minutes(whole_seconds: float) -> float:
    """Minutes in so many seconds."""
    return whole_seconds / SECONDS_PER_MINUTE


def joined(windows: Iterable[Window]) -> tuple[Window, ...]:
    """Sort windows, drop the empty ones, and join those that touch or overlap."""
    result: list[Window] = []
    for window in sorted(window for window in windows if window.seconds > 0):
        if result and window.start_seconds <= result[-1].end_seconds:
            end = max(result[-1].end_seconds, window.end_seconds)
            result[-1] = Window(result[-1].start_seconds, end)
        else:
            result.append(window)
    return tuple(result)


def common(
    first: tuple[Window, ...] | None, second: tuple[Window, ...] | None
) -> tuple[Window, ...] | None:
    """Hours that lie in both; ``None`` stands for always."""
    if first is None or second is None:
        return second if first is None else first
    pairs = (
        Window(max(one.start_seconds, other.start_seconds), min(one.end_seconds, other.end_seconds))
        for one in first
        for other in second
    )
    return joined(pairs)


def seconds_within(windows: tuple[Window, ...], start_seconds: int, end_seconds: int) -> int:
    """How much of ``[start_seconds, end_seconds)`` lies in windows."""
    return sum(
        max(0, min(end_seconds, window.end_seconds) - max(start_seconds, window.start_seconds))
        for window in windows
    )
