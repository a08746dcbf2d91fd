"""Hours that never come, or that the pause always cuts, and all those that are not odd."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from treve.errors import Finding
from treve.scene.calendar import Hours
from treve.store.entries import HoursEntry
from treve.store.judge_hours import judge_hours
from treve.store.local_time import LocalTimes
from treve.store.yaml_lines import Place

PARIS = ZoneInfo("Europe/Paris")


def at(day: int, hour: int) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=PARIS)


DAYS = Hours(at(2, 6), at(5, 6))
BY_DAY = tuple(Hours(at(day, 8), at(day, 16)) for day in (2, 3, 4))


def judge(
    *pairs: tuple[str, str],
    days: Hours | None = DAYS,
    windows: tuple[Hours, ...] = BY_DAY,
    goes_on: bool = False,
) -> tuple[str, dict[str, object]] | None:
    entries = [HoursEntry.model_validate({"from": start, "to": end}) for start, end in pairs]
    remarks: list[tuple[Place, Finding]] = []
    hours = LocalTimes(PARIS, remarks).hours(entries, (), days or DAYS)
    assert remarks == []
    found = judge_hours(entries, hours, days, windows, goes_on=goes_on)
    return None if found is None else (found[0], dict(found[1]))


@pytest.mark.parametrize(
    "pairs",
    [
        [("06:00", "20:00")],  # longer than the pause
        [("09:00", "12:00")],  # within it
        [("08:00", "16:00")],
        [("00:00", "24:00")],
        [("09:00", "12:00"), ("13:00", "15:00")],
        [("2026-11-03T12:00", "2026-11-30T00:00")],  # from a date on, or until one
        [("2026-10-03T12:00", "2026-11-02T12:00")],
        [("2027-01-01T12:00", "2027-01-02T12:00"), ("09:00", "12:00")],
    ],
)
def test_hours_that_are_not_odd(pairs: list[tuple[str, str]]) -> None:
    assert judge(*pairs) is None


def test_a_first_and_a_last_day_may_be_cut_where_another_is_whole() -> None:
    assert judge(("06:00", "20:00"), windows=(Hours(at(2, 10), at(4, 10)),)) is None


def test_no_hours_at_all() -> None:
    assert judge() == ("hours-empty", {})
    assert judge(days=None) == ("hours-empty", {})


def test_hours_on_none_of_the_days() -> None:
    gone = ("2027-01-01T08:00", "2027-01-01T09:00")
    assert judge(gone) == ("hours-outside-calendar", {})
    assert judge(gone, windows=()) == ("hours-outside-calendar", {})
    assert judge(gone, days=None) is None


def test_hours_in_the_calendar_but_in_none_of_its_windows() -> None:
    assert judge(("16:00", "08:00")) == ("hours-outside-windows", {})
    assert judge(("16:00", "08:00"), windows=()) is None


def test_hours_that_every_day_are_cut() -> None:
    figures = {"start": "14:00", "end": "22:00", "inside_hours": 2.0, "hours": 8.0}
    assert judge(("14:00", "22:00")) == ("hours-cut", figures)


def test_hours_past_midnight_that_the_end_of_the_calendar_cuts() -> None:
    night = Hours(at(2, 20), at(3, 4))
    figures = {"start": "22:00", "end": "07:00", "inside_hours": 6.0, "hours": 9.0}
    assert judge(("22:00", "07:00"), days=night, windows=(night,)) == ("hours-cut", figures)


@pytest.mark.parametrize(
    ("pair", "told"),
    [
        (("00:00", "24:00"), "told"),
        (("20:00", "07:00"), "told"),
        (("06:00", "20:00"), "fine"),
        (("05:00", "06:00"), "fine"),
        (("2026-11-02T00:00", "2026-11-30T00:00"), "fine"),
    ],
)
def test_hours_of_the_day_that_the_end_of_the_pause_cuts(pair: tuple[str, str], told: str) -> None:
    found = ("hours-end-with-calendar", {"end": "2026-11-05T06:00"})
    assert judge(pair, windows=(DAYS,), goes_on=True) == (found if told == "told" else None)
    assert judge(pair, windows=(DAYS,)) is None
    # A calendar that ends after its last window leaves time for the way.
    assert judge(pair, windows=(Hours(at(2, 6), at(5, 2)),), goes_on=True) is None
