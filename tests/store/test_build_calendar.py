"""The calendar of a document: its pauses, its days, hours read against them."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from treve.errors import Finding
from treve.scene.model import Hours, PauseStyle
from treve.store.build_calendar import CalendarBuilder
from treve.store.document import CalendarEntry, HoursEntry
from treve.store.yaml_lines import Place

PARIS = ZoneInfo("Europe/Paris")
BASE: dict[str, Any] = {
    "time_zone": "Europe/Paris",
    "start": "2026-11-02T06:00",
    "end": "2026-11-04T06:00",
}


def build(**keys: Any) -> tuple[CalendarBuilder, Any, list[str]]:
    remarks: list[tuple[Place, Finding]] = []
    builder = CalendarBuilder(remarks)
    calendar = builder.build(CalendarEntry.model_validate({**BASE, **keys}))
    return builder, calendar, [finding.code for _, finding in remarks]


def test_a_daily_pause_has_a_window_a_day() -> None:
    _, calendar, codes = build(pause={"daily": {"from": "08:00", "to": "16:00"}})
    assert calendar.style is PauseStyle.DAILY
    assert [window.start.hour for window in calendar.windows] == [8, 8]
    assert codes == []


def test_listed_windows_need_no_start_and_end() -> None:
    windows = [{"from": "2026-11-02T08:00", "to": "2026-11-02T10:00"}]
    _, calendar, codes = build(pause={"windows": windows}, start=None, end=None)
    assert (calendar.style, codes) == (PauseStyle.WINDOWS, [])


def test_a_pause_of_two_kinds_and_a_pause_of_no_hours() -> None:
    both = {"daily": {"from": "08:00", "to": "16:00"}, "windows": []}
    builder, _, codes = build(pause=both)
    assert (builder.whole, codes) == (False, ["pause-of-two-kinds", "no-windows"])


def test_hours_of_the_day_are_read_on_every_day_of_the_calendar() -> None:
    builder, _, _ = build()
    entry = HoursEntry.model_validate({"from": "08:00", "to": "09:00"})
    days = [
        Hours(datetime(2026, 11, day, 8, tzinfo=PARIS), datetime(2026, 11, day, 9, tzinfo=PARIS))
        for day in (2, 3)
    ]
    assert builder.hours([entry], ("gates", 0, "hours")) == tuple(days)
    assert builder.hours(None, ("gates", 0, "hours")) is None


def test_hours_are_not_judged_against_a_calendar_that_could_not_be_read() -> None:
    builder, _, codes = build(end="2026-11-01T06:00")
    entry = HoursEntry.model_validate({"from": "2027-01-01T08:00", "to": "2027-01-01T09:00"})
    assert builder.hours([entry], ("gates", 0, "hours")) is None
    assert codes == ["end-before-start"]


def test_hours_outside_the_calendar_are_a_warning() -> None:
    remarks: list[tuple[Place, Finding]] = []
    builder = CalendarBuilder(remarks)
    builder.build(CalendarEntry.model_validate(BASE))
    entry = HoursEntry.model_validate({"from": "2027-01-01T08:00", "to": "2027-01-01T09:00"})
    builder.hours([entry], ("gates", 0, "hours"))
    assert [(finding.code, finding.severity) for _, finding in remarks] == [
        ("hours-outside-calendar", "warning")
    ]
