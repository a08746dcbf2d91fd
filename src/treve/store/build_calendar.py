"""The calendar of a scene: its zone, its days, the pauses, and hours read against them."""

from __future__ import annotations

import itertools
import math
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from treve.errors import Figure, Finding
from treve.scene.calendar import Calendar, Hours, PauseStyle
from treve.scene.likely import likely
from treve.scene.limits import MOST_CALENDAR_DAYS
from treve.store.document import CalendarEntry
from treve.store.entries import HoursEntry
from treve.store.judge_hours import judge_hours
from treve.store.local_time import LocalTimes
from treve.store.yaml_lines import Place as At

_SOME_DAY = datetime(2000, 1, 1, tzinfo=UTC)
_STAND_IN = Hours(_SOME_DAY, _SOME_DAY + timedelta(days=1))
_KINDS = {"gates": "gate", "places": "place", "corridors": "corridor", "fleets": "fleet"}
"""What an object is called whose hours a sentence speaks of, by its section."""

_NO_PLACE = frozenset({"localtime", "posixrules", "Factory"})
"""Names beside the zones that mean another one on each machine."""


class CalendarBuilder:
    """Makes the calendar of a document, and reads the times that are written in its zone.

    Args:
        remarks: Where the place in the document and the finding go, for each fault and warning.
        known: False where something of the calendar could not be read.
        days_known: False where a stand-in takes the calendar's place.

    Attributes:
        whole: Whether the calendar could be read; nothing is judged by its windows otherwise.
    """

    def __init__(
        self, remarks: list[tuple[At, Finding]], *, known: bool = True, days_known: bool = True
    ) -> None:
        self.whole = known
        self._remarks = remarks
        self._times = LocalTimes(ZoneInfo("UTC"), remarks)
        self._span = _STAND_IN
        self._days_known = days_known
        self._days: Hours | None = None
        self._open: tuple[Hours, ...] = ()

    def build(self, entry: CalendarEntry) -> Calendar:
        """Make the calendar; the span of its days is what hours are read against from then on."""
        self._times.zone = self._zone(entry.time_zone)
        before = len(self._remarks)
        span = self._span_of(entry)
        if span is not None:
            self._span = span
        style, windows = self._windows(entry)
        faults = [finding for _, finding in self._remarks[before:] if finding.severity == "fault"]
        self.whole = self.whole and not faults and bool(windows)
        if self._days_known and self._span is not _STAND_IN and (self.whole or span is not None):
            self._days = self._span
        self._open = windows if self.whole else ()
        return Calendar(entry.time_zone, style, windows, entry.margin)

    def hours(
        self, entries: list[HoursEntry] | None, place: At, *, goes_on: bool = False
    ) -> tuple[Hours, ...] | None:
        """Read the hours of an object, and judge them by as much of the calendar as is known.

        Args:
            entries: As the document has them.
            place: Where they stand in it.
            goes_on: Whether the object may be needed after the pause, as outside the zone.

        Returns:
            ``None`` where there are none.
        """
        if entries is None:
            return None
        known = len(self._remarks)
        days = self._span if self._days_known else _STAND_IN
        hours = self._times.hours(entries, place, days, some_day=days is _STAND_IN)
        if len(self._remarks) == known:
            doubt = judge_hours(entries, hours, self._days, self._open, goes_on=goes_on)
            if doubt is not None:
                code, figures = doubt
                self._blame(place, code, "warning", kind=_KINDS[str(place[0])], **figures)
        return hours

    def moment(self, text: str, place: At) -> datetime | None:
        """Read a local time in the scene's zone; ``None`` where it cannot be, with a remark."""
        return self._times.moment(text, place)

    def _zone(self, name: str) -> ZoneInfo:
        try:
            return ZoneInfo("" if name in _NO_PLACE else name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            near = likely(name, available_timezones() - {name})
            self._blame(("calendar", "time_zone"), "unknown-time-zone", value=name, likely=near)
            return ZoneInfo("UTC")

    def _span_of(self, entry: CalendarEntry) -> Hours | None:
        place: At = ("calendar",)
        if entry.pause.daily is not None and entry.pause.windows is not None:
            self._blame((*place, "pause"), "pause-of-two-kinds")
        for key, text in (("start", entry.start), ("end", entry.end)):
            if text is None and entry.pause.windows is None:
                self._blame(place, "missing-key", key=key)
        start = self._times.moment(entry.start, (*place, "start")) if entry.start else None
        end = self._times.moment(entry.end, (*place, "end")) if entry.end else None
        if start is None or end is None:
            return None
        if end.astimezone(UTC) <= start.astimezone(UTC):
            self._blame(
                (*place, "end"), "end-before-start", start=entry.start or "", end=entry.end or ""
            )
            return None
        return self._short_enough(Hours(start, end), (*place, "end"))

    def _short_enough(self, span: Hours, place: At) -> Hours | None:
        """The span of the calendar, unless it is longer than anything that can be planned."""
        days = (span.end - span.start) / timedelta(days=1)
        if days <= MOST_CALENDAR_DAYS:
            return span
        self._blame(place, "calendar-too-long", days=math.ceil(days), most_days=MOST_CALENDAR_DAYS)
        return None

    def _windows(self, entry: CalendarEntry) -> tuple[PauseStyle, tuple[Hours, ...]]:
        if entry.pause.windows is not None:
            listed = self._listed(entry.pause.windows)
            return PauseStyle.WINDOWS, listed
        if self._span is _STAND_IN:
            return PauseStyle.CONTINUOUS, ()
        if entry.pause.daily is not None:
            place: At = ("calendar", "pause", "daily")
            before = len(self._remarks)
            daily = self._times.hours(entry.pause.daily, place, self._span)
            if not daily and len(self._remarks) == before:
                self._blame(place, "no-windows")
            return PauseStyle.DAILY, daily
        return PauseStyle.CONTINUOUS, (self._span,)

    def _listed(self, entries: list[HoursEntry]) -> tuple[Hours, ...]:
        place: At = ("calendar", "pause", "windows")
        windows: list[Hours] = []
        for position, entry in enumerate(entries):
            here = (*place, position)
            start = self._times.moment(entry.start, (*here, "from"))
            end = self._times.moment(entry.end, (*here, "to"))
            if start is None or end is None:
                continue
            if end.astimezone(UTC) <= start.astimezone(UTC):
                self._blame(here, "end-before-start", start=entry.start, end=entry.end)
            elif self._span is not _STAND_IN and not _holds(self._span, Hours(start, end)):
                self._blame(
                    here,
                    "window-outside-calendar",
                    start=entry.start,
                    end=entry.end,
                    calendar_start=f"{self._span.start:%Y-%m-%dT%H:%M}",
                    calendar_end=f"{self._span.end:%Y-%m-%dT%H:%M}",
                )
            else:
                windows.append(Hours(start, end))
        if not entries:
            self._blame(place, "no-windows")
        windows.sort(key=lambda hours: hours.start.astimezone(UTC))
        for earlier, later in itertools.pairwise(windows):
            if later.start.astimezone(UTC) < earlier.end.astimezone(UTC):
                overlap = {
                    "start": f"{later.start:%Y-%m-%dT%H:%M}",
                    "end": f"{earlier.end:%Y-%m-%dT%H:%M}",
                }
                self._blame(place, "hours-overlap", **overlap)
        if windows and self._span is _STAND_IN:
            span = self._short_enough(Hours(windows[0].start, windows[-1].end), place)
            self._span = span or self._span
        return tuple(windows)

    def _blame(self, place: At, code: str, severity: str = "fault", **figures: Figure) -> None:
        self._remarks.append((place, Finding(code, (), figures, severity)))


def _holds(outer: Hours, inner: Hours) -> bool:
    starts_in = outer.start.astimezone(UTC) <= inner.start.astimezone(UTC)
    return starts_in and inner.end.astimezone(UTC) <= outer.end.astimezone(UTC)
