"""Local times as people write them, in the scene's zone: no offset, and only hours that exist."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from treve.errors import Finding
from treve.measures import MINUTES_PER_DAY
from treve.scene.calendar import Hours
from treve.scene.limits import FIRST_YEAR, LAST_YEAR
from treve.store.entries import HoursEntry
from treve.store.yaml_lines import Place

_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{1,2}):(\d{2})(?::(\d{2}))?\Z")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})\Z")
_OFFSET = re.compile(r"(Z|[+-]\d{2}:?\d{2})\Z", re.IGNORECASE)
_SHOWN = "%Y-%m-%dT%H:%M"
_DAY = timedelta(days=1)


@dataclass(slots=True)
class LocalTimes:
    """Reads local times, and gathers what is wrong with them.

    Attributes:
        zone: The scene's zone.
        remarks: The place in the document and the finding, for each fault and warning.
    """

    zone: ZoneInfo
    remarks: list[tuple[Place, Finding]] = field(default_factory=list)

    def moment(self, text: str, place: Place) -> datetime | None:
        """Read a date with a time; ``None`` where it cannot be, with a remark."""
        found = _MOMENT.match(text)
        if found is None:
            self._blame_form(text, place)
            return None
        try:
            day = date.fromisoformat(found[1])
            wall = datetime.combine(day, datetime.min.time())
            wall += timedelta(minutes=_minutes(found[2], found[3]), seconds=int(found[4] or "0"))
        except (ValueError, OverflowError):
            self._blame("no-such-time", place, value=text)
            return None
        if not FIRST_YEAR <= wall.year <= LAST_YEAR:
            # Near the ends of the calendar of computers a zone's offset leads beyond them.
            first, last = str(FIRST_YEAR), str(LAST_YEAR)
            self._blame("year-beyond-limit", place, value=text, first=first, last=last)
            return None
        return self._existing(wall, place)

    def hours(
        self, entries: list[HoursEntry], place: Place, within: Hours, *, some_day: bool = False
    ) -> tuple[Hours, ...]:
        """Read hours with dates as they are, hours of the day on every day of ``within``.

        Args:
            entries: As the document has them.
            place: Where they stand in it.
            within: The days.
            some_day: Whether ``within`` is any day at all, which no remark should speak of.
        """
        stretches: list[Hours] = []
        for position, entry in enumerate(entries):
            here = (*place, position)
            if _CLOCK.match(entry.start) and _CLOCK.match(entry.end):
                stretches.extend(self._daily(entry, here, within))
                continue
            if self._half_clock(entry, here):
                continue
            start = self.moment(entry.start, (*here, "from"))
            end = self.moment(entry.end, (*here, "to"))
            if start is not None and end is not None:
                stretches.extend(self._stretch(start, end, here))
        stretches.sort(key=lambda hours: hours.start.astimezone(UTC))
        self._overlaps(stretches, place, within if some_day else None)
        return tuple(stretches)

    def _half_clock(self, entry: HoursEntry, place: Place) -> bool:
        """Hours of the day of which one end cannot be read: only that one is blamed."""
        ends = {"from": entry.start, "to": entry.end}
        others = [key for key, text in ends.items() if not _CLOCK.match(text)]
        if len(others) != 1 or _is_dated(ends[others[0]]):
            return False
        self._blame_form(ends[others[0]], (*place, others[0]))
        return True

    def _stretch(self, start: datetime, end: datetime, place: Place) -> list[Hours]:
        if end.astimezone(UTC) <= start.astimezone(UTC):
            self._blame("end-before-start", place, start=_show(start), end=_show(end))
            return []
        return [Hours(start, end)]

    def _daily(self, entry: HoursEntry, place: Place, within: Hours) -> list[Hours]:
        try:
            opens, closes = (_minutes(*text.split(":")) for text in (entry.start, entry.end))
        except ValueError:
            self._blame("no-such-time", place, value=f"{entry.start} - {entry.end}")
            return []
        if (closes - opens) % MINUTES_PER_DAY == 0 and (opens, closes) != (0, MINUTES_PER_DAY):
            # One writer means the whole day by it, another none of it.
            self._blame("hours-of-nothing", place, start=entry.start, end=entry.end)
            return []
        if closes <= opens:
            closes += MINUTES_PER_DAY  # Hours past midnight end on the next day.
        midnight = datetime.combine(within.start.date() - _DAY, datetime.min.time())
        stretches = []
        known = len(self.remarks)
        while midnight.date() <= within.end.date():
            start = self._clipped(midnight + timedelta(minutes=opens), (*place, "from"), within)
            end = self._clipped(midnight + timedelta(minutes=closes), (*place, "to"), within)
            if start and end and start.astimezone(UTC) < end.astimezone(UTC):
                stretches.append(Hours(start, end))
            midnight += _DAY
        # The same clock time is remarked upon once, not on every day.
        self.remarks[known:] = dict(reversed(self.remarks[known:])).items()
        return stretches

    def _clipped(self, wall: datetime, place: Place, within: Hours) -> datetime | None:
        rough = wall.replace(tzinfo=self.zone).astimezone(UTC)
        if rough <= within.start.astimezone(UTC):
            return within.start
        if rough >= within.end.astimezone(UTC):
            return within.end
        return self._existing(wall, place)

    def _existing(self, wall: datetime, place: Place) -> datetime | None:
        """The moment of a wall clock, unless daylight saving leaves it out; see PEP 495."""
        first, second = (wall.replace(tzinfo=self.zone, fold=fold) for fold in (0, 1))
        if first.utcoffset() == second.utcoffset():
            return first
        back = first.astimezone(UTC).astimezone(self.zone).replace(tzinfo=None)
        if back != wall:
            self._blame(
                "time-does-not-exist", place, value=wall.strftime(_SHOWN), zone=str(self.zone),
                next=back.strftime("%H:%M"),
            )  # fmt: skip
            return None
        self._blame(
            "time-twice", place, "warning", value=wall.strftime(_SHOWN), zone=str(self.zone)
        )
        return first

    def _overlaps(self, stretches: list[Hours], place: Place, some_day: Hours | None) -> None:
        for earlier, later in itertools.pairwise(stretches):
            if later.start.astimezone(UTC) < earlier.end.astimezone(UTC):
                # Of a day that stands for all days only the time of day is told.
                of_all = some_day is not None and later.start <= some_day.end
                start, end = (
                    f"{moment:%H:%M}" if of_all else _show(moment)
                    for moment in (later.start, earlier.end)
                )
                self._blame("hours-overlap", place, start=start, end=end)

    def _blame_form(self, text: str, place: Place) -> None:
        offset = _OFFSET.search(text)
        if offset is not None and _MOMENT.match(text[: offset.start()].strip()):
            self._blame(
                "time-with-offset", place, value=text, without=text[: offset.start()].strip()
            )
        elif _CLOCK.match(text):
            key = next((step for step in reversed(place) if isinstance(step, str)), "")
            self._blame("time-without-date", place, value=text, key=key)
        else:
            self._blame("not-a-time", place, value=text)

    def _blame(self, code: str, place: Place, severity: str = "fault", **figures: str) -> None:
        self.remarks.append((place, Finding(code, (), figures, severity)))


def minutes_of_day(entry: HoursEntry) -> tuple[int, int] | None:
    """From when to when hours of every day last, in minutes from midnight; past it: over 1,440.

    Returns:
        ``None`` where the hours have dates, or cannot be read.
    """
    if not (_CLOCK.match(entry.start) and _CLOCK.match(entry.end)):
        return None
    try:
        opens, closes = (_minutes(*text.split(":")) for text in (entry.start, entry.end))
    except ValueError:
        return None
    return opens, closes if closes > opens else closes + MINUTES_PER_DAY


def _minutes(hour: str, minute: str) -> int:
    """Minutes from midnight; 24:00 is the end of the day."""
    total = int(hour) * 60 + int(minute)
    if int(minute) >= 60 or total > MINUTES_PER_DAY:
        raise ValueError(hour)
    return total


def _is_dated(text: str) -> bool:
    """Whether a text has the form of a date with a time, with or without an offset."""
    offset = _OFFSET.search(text)
    return bool(_MOMENT.match(text) or (offset and _MOMENT.match(text[: offset.start()].strip())))


def _show(moment: datetime) -> str:
    return moment.strftime(_SHOWN)
