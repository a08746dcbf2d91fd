"""Whether the hours of an object fall where anything can move: inside the calendar, in windows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from treve.errors import Figure
from treve.scene.calendar import Hours
from treve.store.entries import HoursEntry
from treve.store.local_time import minutes_of_day

_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)

Span = tuple[datetime, datetime]
"""Start and end by the clock on the wall: two stretches of one zone compare by it well enough."""


def judge_hours(
    entries: Sequence[HoursEntry],
    hours: Sequence[Hours],
    days: Hours | None,
    windows: Sequence[Hours],
    *,
    goes_on: bool = False,
) -> tuple[str, dict[str, Figure]] | None:
    """Say what is odd about hours that can be read.

    Hours of the day that a window holds, or that hold a window, are not odd on whichever day that
    is; neither is a first or last day that the calendar cuts while others are whole.

    Args:
        entries: As the document has them.
        hours: The same, read: hours of the day on every day of the calendar.
        days: From the calendar's start to its end; ``None``: not known.
        windows: When movement is permitted; empty: not known.
        goes_on: Whether the object may be needed after the pause, as outside the zone.

    Returns:
        A code and its figures: hours that never come (``hours-empty``, ``hours-outside-calendar``,
        ``hours-outside-windows``), that are always cut (``hours-cut``), or that end with the
        calendar though whoever left at the last minute would still need them
        (``hours-end-with-calendar``); ``None``: all is well.
    """
    if not entries:
        return "hours-empty", {}
    if days is not None and not any(_meet(stretch, days) for stretch in hours):
        return "hours-outside-calendar", {}
    if days is None or not windows:
        return None
    if not any(_meet(stretch, window) for stretch in hours for window in windows):
        return "hours-outside-windows", {}
    return _shortened(entries, days, windows, goes_on=goes_on)


def _shortened(
    entries: Sequence[HoursEntry], days: Hours, windows: Sequence[Hours], *, goes_on: bool
) -> tuple[str, dict[str, Figure]] | None:
    """What is odd about hours that do meet the pause."""
    walls = [(_wall(window.start), _wall(window.end)) for window in windows]
    cuts = (cut for entry in entries if (cut := _cut(entry, walls)))
    cut = next(cuts, None)
    if cut is not None:
        return "hours-cut", cut
    end = _wall(days.end)
    if goes_on and walls[-1][1] == end and any(_reaches_past(entry, end) for entry in entries):
        return "hours-end-with-calendar", {"end": f"{end:%Y-%m-%dT%H:%M}"}
    return None


def _reaches_past(entry: HoursEntry, end: datetime) -> bool:
    """Whether hours of the day, open as the calendar ends, would go on after it."""
    of_day = minutes_of_day(entry)
    if of_day is None:
        return False
    opens, closes = (timedelta(minutes=minutes) for minutes in of_day)
    midnight = datetime.combine(end.date(), datetime.min.time())
    return any(day + opens < end < day + closes for day in (midnight - _DAY, midnight))


def _cut(entry: HoursEntry, windows: list[Span]) -> dict[str, Figure] | None:
    """How much of hours of the day is left on the best day; ``None`` where a day is not cut."""
    of_day = minutes_of_day(entry)
    if of_day is None:
        return None
    best = timedelta(0)
    opens, closes = (timedelta(minutes=minutes) for minutes in of_day)
    for midnight in _midnights(windows):
        span = (midnight + opens, midnight + closes)
        inside = timedelta(0)
        for window in windows:
            common = min(span[1], window[1]) - max(span[0], window[0])
            if common in (span[1] - span[0], window[1] - window[0]):
                return None
            inside += max(common, timedelta(0))
        best = max(best, inside)
    if not best:
        return None
    lengths: dict[str, Figure] = {
        "inside_hours": round(best / _HOUR, 1),
        "hours": round((closes - opens) / _HOUR, 1),
    }
    return {"start": entry.start, "end": entry.end, **lengths}


def _midnights(windows: list[Span]) -> Iterator[datetime]:
    """From the day before the first window, whose hours may reach past midnight, to the last."""
    midnight = datetime.combine(windows[0][0].date() - _DAY, datetime.min.time())
    last = max(end for _, end in windows)
    while midnight < last:
        yield midnight
        midnight += _DAY


def _meet(one: Hours, other: Hours) -> bool:
    starts = max(one.start.astimezone(UTC), other.start.astimezone(UTC))
    return starts < min(one.end.astimezone(UTC), other.end.astimezone(UTC))


def _wall(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None)
