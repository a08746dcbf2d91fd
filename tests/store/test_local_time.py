"""Local times in the scene's zone."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from treve.scene.calendar import Hours
from treve.store.entries import HoursEntry
from treve.store.local_time import LocalTimes

PARIS = ZoneInfo("Europe/Paris")


def hours(start: str, end: str) -> HoursEntry:
    return HoursEntry.model_validate({"from": start, "to": end})


def utc(moments: tuple[Hours, ...]) -> list[tuple[str, str]]:
    return [
        (
            f"{stretch.start.astimezone(UTC):%dT%H:%M}",
            f"{stretch.end.astimezone(UTC):%dT%H:%M}",
        )
        for stretch in moments
    ]


def test_a_moment_is_local() -> None:
    times = LocalTimes(PARIS)
    assert times.moment("2026-11-02T06:00", ()) == datetime(2026, 11, 2, 6, tzinfo=PARIS)
    assert times.moment("2026-11-02 06:00:30", ()) == datetime(2026, 11, 2, 6, 0, 30, tzinfo=PARIS)
    assert times.remarks == []


def test_twenty_four_is_the_end_of_the_day() -> None:
    assert LocalTimes(PARIS).moment("2026-11-02T24:00", ()) == datetime(2026, 11, 3, tzinfo=PARIS)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2026-03-29T02:30", "time-does-not-exist"),
        ("2026-10-25T02:30", "time-twice"),
        ("2026-11-02T06:00Z", "time-with-offset"),
        ("2026-11-02T06:00 +01:00", "time-with-offset"),
        ("06:00", "time-without-date"),
        ("2026-02-30T06:00", "no-such-time"),
        ("2026-11-02T06:61", "no-such-time"),
        ("2026-11-02", "not-a-time"),
        ("", "not-a-time"),
    ],
)
def test_what_a_moment_may_not_be(text: str, code: str) -> None:
    times = LocalTimes(PARIS)
    times.moment(text, ("calendar", "start"))
    assert [(place, finding.code) for place, finding in times.remarks] == [
        (("calendar", "start"), code)
    ]


def test_hours_of_the_day_are_those_of_every_day() -> None:
    times = LocalTimes(PARIS)
    span = Hours(datetime(2026, 11, 2, 12, tzinfo=PARIS), datetime(2026, 11, 4, 12, tzinfo=PARIS))
    daily = times.hours([hours("08:00", "16:00")], (), span)
    assert utc(daily) == [
        ("02T11:00", "02T15:00"),
        ("03T07:00", "03T15:00"),
        ("04T07:00", "04T11:00"),
    ]


def test_hours_past_midnight_end_on_the_next_day() -> None:
    times = LocalTimes(PARIS)
    span = Hours(datetime(2026, 11, 2, 0, tzinfo=PARIS), datetime(2026, 11, 3, 12, tzinfo=PARIS))
    night = times.hours([hours("22:00", "02:00")], (), span)
    assert utc(night) == [("01T23:00", "02T01:00"), ("02T21:00", "03T01:00")]


def test_the_change_of_clocks_moves_daily_hours_with_it() -> None:
    times = LocalTimes(PARIS)
    span = Hours(datetime(2026, 10, 24, tzinfo=PARIS), datetime(2026, 10, 26, tzinfo=PARIS))
    daily = times.hours([hours("08:00", "16:00")], (), span)
    assert utc(daily) == [("24T06:00", "24T14:00"), ("25T07:00", "25T15:00")]


def test_a_daily_hour_that_one_day_lacks_is_told_once() -> None:
    times = LocalTimes(PARIS)
    span = Hours(datetime(2026, 3, 27, tzinfo=PARIS), datetime(2026, 3, 31, tzinfo=PARIS))
    times.hours([hours("02:30", "16:00")], ("pause",), span)
    assert [finding.code for _, finding in times.remarks] == ["time-does-not-exist"]


def test_hours_that_overlap_and_hours_that_run_backwards() -> None:
    times = LocalTimes(PARIS)
    span = Hours(datetime(2026, 11, 2, tzinfo=PARIS), datetime(2026, 11, 3, tzinfo=PARIS))
    times.hours([hours("08:00", "12:00"), hours("11:00", "13:00")], (), span)
    times.hours([hours("2026-11-02T08:00", "2026-11-02T07:00")], (), span)
    assert [finding.code for _, finding in times.remarks] == ["hours-overlap", "end-before-start"]
