"""Seconds from zero as local times, and lengths of time in words."""

from __future__ import annotations

import dataclasses
import math
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from treve.errors import Finding
from treve.languages import is_second, say
from treve.plan.model import Plan


@dataclass(frozen=True, slots=True)
class Clock:
    """Tells the local time of a second of the plan.

    Attributes:
        zero: The second 0.
        zone: The scene's time zone.
    """

    zero: datetime
    zone: ZoneInfo

    def at(self, seconds: int) -> datetime:
        """The local time ``seconds`` after zero; counted in true seconds across clock changes."""
        return (self.zero.astimezone(UTC) + timedelta(seconds=seconds)).astimezone(self.zone)

    def minute_before(self, seconds: int) -> datetime:
        """The local time rounded down to the minute: from when it is safe to say that it holds."""
        return self.at(seconds).replace(second=0)

    def minute_after(self, seconds: int) -> datetime:
        """The local time rounded up to the minute: what lasts until then is never told shorter."""
        return self.at(seconds + -self.at(seconds).second % 60)

    def stamp(self, seconds: int | None) -> str:
        """ISO 8601 with the offset (``2026-11-02T06:30:00+01:00``); empty for ``None``."""
        return "" if seconds is None else self.at(seconds).isoformat()

    def moment(self, seconds: int, language: str) -> str:
        """Day, time and zone: ``2026-11-02 06:30 (UTC+1)``, with seconds where there are any."""
        at = self.at(seconds)
        minutes = round((at.utcoffset() or timedelta()).total_seconds() / 60)
        hours, rest = divmod(abs(minutes), 60)
        offset = f"{'-' if minutes < 0 else '+'}{hours}" + (f":{rest:02}" if rest else "")
        time = at.strftime("%Y-%m-%d %H:%M:%S" if at.second else "%Y-%m-%d %H:%M")
        return say("time-on-clock", language, moment=time, offset=offset)

    def offsets(self, start_seconds: int, end_seconds: int) -> list[list[int]]:
        """Offsets from UTC over a span, for readers that have no table of time zones.

        Args:
            start_seconds: First second of the span.
            end_seconds: Last second of the span.

        Returns:
            ``[from_seconds, offset_minutes]`` pairs, the first at the span's start.
        """
        found = [[start_seconds, self._offset(start_seconds)]]
        for second in range(start_seconds, end_seconds + 3600, 3600):
            if self._offset(second) != found[-1][1]:
                found.append([self._change(second - 3600, second), self._offset(second)])
        return found

    def _offset(self, seconds: int) -> int:
        offset = self.at(seconds).utcoffset() or timedelta()
        return round(offset.total_seconds() / 60)

    def _change(self, before: int, after: int) -> int:
        """The first second with the later offset, by halving."""
        old = self._offset(before)
        while after - before > 1:
            middle = (before + after) // 2
            if self._offset(middle) == old:
                before = middle
            else:
                after = middle
        return after


def clock_of(plan: Plan) -> Clock:
    """The clock of a plan: its zero in its scene's time zone."""
    return Clock(plan.zero, ZoneInfo(plan.scene.calendar.time_zone))


def with_moments(finding: Finding, plan: Plan, language: str) -> Finding:
    """The same finding, with the local time of each of its figures in seconds beside it.

    Args:
        finding: Of the referee or of a check of the plan; seconds count from the plan's zero.
        plan: Whose calendar tells the time; where that names no zone there is, nothing is added.
        language: As :func:`treve.languages.choose` takes it.

    Returns:
        With ``start_moment`` beside ``start_seconds``; a figure that is there already stays.
    """
    seconds = {
        name: int(value) for name, value in finding.figures.items() if is_second(name, value)
    }
    try:
        clock = clock_of(plan)
        moments = {
            name.removesuffix("seconds") + "moment": clock.moment(value, language)
            for name, value in seconds.items()
        }
    except (ValueError, OSError, LookupError, OverflowError):
        return finding  # a scene read out of a plan was not checked
    return dataclasses.replace(finding, figures={**moments, **finding.figures})


_EXACT = 1e-6
"""Minutes by which sums of whole seconds may be off as floats."""


def whole_minutes(bound_minutes: float) -> int:
    """A bound as it may be told: rounded down, since rounded up it would claim too much."""
    return math.floor(bound_minutes + _EXACT)


def silent_minutes(pause_minutes: float) -> int:
    """A pause as it may be told: rounded up, since a silence told too short would be broken."""
    return math.ceil(pause_minutes - _EXACT)


def silence(minutes: float | None, language: str) -> str:
    """A pause in words: as :func:`duration`, but never less than it lasts."""
    return duration(None if minutes is None else silent_minutes(minutes), language)


def at_least(minutes: float | None, language: str) -> str:
    """A bound in words: as :func:`duration`, but never more than is proven."""
    return duration(None if minutes is None else whole_minutes(minutes), language)


def proven(bound_minutes: float | None, pause_minutes: float | None, language: str) -> str:
    """A bound beside its pause: as :func:`at_least`, where it is met as the pause is told."""
    tell = silence if bound_minutes == pause_minutes else at_least
    return tell(bound_minutes, language)


def duration(minutes: float | None, language: str) -> str:
    """A length of time in words: ``6 h 54 min``.

    Args:
        minutes: Rounded to the minute; ``None`` is said as a dash.
        language: As :func:`treve.languages.choose` takes it.

    Returns:
        Hours and minutes, either of them left out where it is zero.
    """
    if minutes is None:
        return say("report-none", language)
    hours, rest = divmod(int(minutes + 0.5), 60)
    if not hours:
        return say("report-duration-minutes", language, minutes=rest)
    if not rest:
        return say("report-duration-hours", language, hours=hours)
    return say("report-duration-both", language, hours=hours, minutes=rest)
