"""The calendar of a document: its pauses, its days, hours read against them."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from treve.errors import Finding
from treve.scene.calendar import Hours, PauseStyle
from treve.store.build_calendar import CalendarBuilder
from treve.store.document import CalendarEntry
from treve.store.entries import HoursEntry
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


def hours(*pairs: tuple[str, str]) -> list[HoursEntry]:
    return [HoursEntry.model_validate({"from": start, "to": end}) for start, end in pairs]


GATE: Place = ("gates", 0, "hours")
NEXT_YEAR = ("2027-01-01T08:00", "2027-01-01T09:00")


def read(builder: CalendarBuilder, *pairs: tuple[str, str]) -> list[tuple[str, str]]:
    """Codes and severities of what one reading of hours adds to the remarks, each once."""
    before = len(builder._remarks)
    builder.hours(hours(*pairs), GATE)
    added = [finding for _, finding in builder._remarks[before:]]
    return sorted({(finding.code, finding.severity) for finding in added})


@pytest.mark.parametrize(
    "wrong",
    [
        {"end": "2026-11-01T06:00"},
        {"start": "2026-11-31T06:00"},
        {"start": None, "end": None, "pause": {"windows": [{"from": "x", "to": "y"}]}},
        {"end": "2126-11-04T06:00"},
    ],
)
def test_hours_are_not_judged_by_days_that_could_not_be_read(wrong: dict[str, Any]) -> None:
    builder, _, _ = build(**wrong)
    assert read(builder, NEXT_YEAR) == []
    assert read(builder, ("08:00", "09:00")) == []


@pytest.mark.parametrize("end", ["2026-11-01T06:00", "2026-11-31T06:00", "2026-11-04T06:00"])
def test_hours_that_are_wrong_in_themselves_are_told_whatever_the_days(end: str) -> None:
    builder, _, _ = build(end=end)
    assert read(builder, ("08:00", "25:00")) == [("no-such-time", "fault")]
    assert read(builder, ("08:00", "10:00"), ("09:00", "11:00")) == [("hours-overlap", "fault")]
    assert read(builder, ("22:00", "06:00"), ("05:00", "07:00")) == [("hours-overlap", "fault")]
    assert read(builder, ("2026-11-03T09:00", "2026-11-03T08:00")) == [
        ("end-before-start", "fault")
    ]


def test_hours_are_judged_by_the_days_where_only_a_window_is_wrong() -> None:
    windows = [{"from": "2026-11-05T05:00", "to": "2026-11-05T07:00"}]
    builder, _, codes = build(pause={"windows": windows})
    assert codes == ["window-outside-calendar"]
    assert read(builder, NEXT_YEAR) == [("hours-outside-calendar", "warning")]
    assert read(builder, ("08:00", "09:00")) == []


def test_days_made_of_windows_that_are_wrong_are_not_judged_by() -> None:
    windows = [
        {"from": "2026-11-02T05:00", "to": "2026-11-02T07:00"},
        {"from": "2026-11-09T07:00", "to": "2026-11-09T05:00"},
    ]
    builder, _, codes = build(pause={"windows": windows}, start=None, end=None)
    assert codes == ["end-before-start"]
    assert read(builder, ("2026-11-09T05:00", "2026-11-09T07:00")) == []


def test_of_hours_of_any_day_only_the_time_of_day_is_told() -> None:
    builder, _, _ = build(end="2026-11-31T06:00")
    builder.hours(hours(("08:00", "10:00"), ("09:00", "11:00")), GATE)
    _, finding = builder._remarks[-1]
    assert dict(finding.figures) == {"start": "09:00", "end": "10:00"}


def test_hours_outside_the_calendar_are_a_warning() -> None:
    remarks: list[tuple[Place, Finding]] = []
    builder = CalendarBuilder(remarks)
    builder.build(CalendarEntry.model_validate(BASE))
    entry = HoursEntry.model_validate({"from": "2027-01-01T08:00", "to": "2027-01-01T09:00"})
    builder.hours([entry], ("gates", 0, "hours"))
    assert [(finding.code, finding.severity) for _, finding in remarks] == [
        ("hours-outside-calendar", "warning")
    ]
