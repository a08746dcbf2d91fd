"""Seconds as local times, across the change of clocks."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from treve.errors import Finding
from treve.languages import say_finding
from treve.plan.model import Plan
from treve.report.clock import Clock, clock_of, duration, proven, silence, with_moments

PARIS = ZoneInfo("Europe/Paris")
EVE = Clock(datetime(2026, 10, 24, 20, 0, tzinfo=PARIS), PARIS)
"""In this night the clocks of Paris go back from three to two."""


def test_seconds_are_counted_through_the_repeated_hour() -> None:
    assert [EVE.stamp(hour * 3600) for hour in (0, 6, 7, 8)] == [
        "2026-10-24T20:00:00+02:00",
        "2026-10-25T02:00:00+02:00",
        "2026-10-25T02:00:00+01:00",
        "2026-10-25T03:00:00+01:00",
    ]


def test_no_second_no_time() -> None:
    assert EVE.stamp(None) == ""


def test_offsets_name_the_very_second_of_the_change() -> None:
    assert EVE.offsets(-7200, 86400) == [[-7200, 120], [7 * 3600, 60]]


def test_a_span_without_change_has_one_offset() -> None:
    assert EVE.offsets(0, 3600) == [[0, 120]]


def test_the_clock_tells_the_time_of_the_scene(plan: Plan) -> None:
    assert clock_of(plan).stamp(90) == "2026-11-02T06:01:30+01:00"


@pytest.mark.parametrize(
    ("second", "before", "after"),
    [(0, "06:00", "06:00"), (1, "06:00", "06:01"), (59, "06:00", "06:01"), (-1, "05:59", "06:00")],
)
def test_minutes_around_a_second(plan: Plan, second: int, before: str, after: str) -> None:
    clock = clock_of(plan)
    ends = clock.minute_before(second), clock.minute_after(second)
    assert [f"{end:%H:%M}" for end in ends] == [before, after]


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(0.0, "0 min"), (59.0, "59 min"), (59.01, "1 h"), (60.0 + 1e-9, "1 h"), (None, "–")],
)
def test_a_silence_in_words_is_rounded_up(minutes: float | None, text: str) -> None:
    assert silence(minutes, "en") == text.replace(" ", "\u00a0")


@pytest.mark.parametrize(
    ("bound", "pause", "text"),
    [(59.4, 61.0, "59 min"), (59.4, 59.4, "1 h"), (59.4, None, "59 min"), (None, None, "–")],
)
def test_a_bound_is_told_down_and_where_it_is_met_as_the_pause(
    bound: float | None, pause: float | None, text: str
) -> None:
    assert proven(bound, pause, "en") == text.replace(" ", "\u00a0")


@pytest.mark.parametrize(
    ("minutes", "text"),
    [
        (0.0, "0 min"),
        (59.4, "59 min"),
        (59.5, "1 h"),
        (414.0, "6 h 54 min"),
        (2880.0, "48 h"),
        (None, "–"),
    ],
)
def test_lengths_of_time_in_words(minutes: float | None, text: str) -> None:
    assert duration(minutes, "en") == text.replace(" ", "\u00a0")


LATE = Finding(
    "referee-before-previous", ("bus-1",), {"trip": 2, "start_seconds": 90, "free_seconds": 86400}
)


def test_moments_have_day_time_and_zone_and_seconds_only_where_there_are_some(plan: Plan) -> None:
    assert say_finding(with_moments(LATE, plan, "en"), "en") == (
        "bus-1, trip 2 begins at 2026-11-02 06:01:30 (UTC+1); its trip before ends at "
        "2026-11-03 06:00 (UTC+1)."
    )


def test_zones_of_half_hours_and_west_of_greenwich_are_told() -> None:
    zones = ("Asia/Kathmandu", "America/St_Johns", "UTC")
    clocks = [Clock(datetime(2026, 1, 1, tzinfo=ZoneInfo(zone)), ZoneInfo(zone)) for zone in zones]
    assert [clock.moment(0, "en") for clock in clocks] == [
        "2026-01-01 00:00 (UTC+5:45)",
        "2026-01-01 00:00 (UTC-3:30)",
        "2026-01-01 00:00 (UTC+0)",
    ]


def test_a_plan_with_a_zone_that_is_none_still_tells_its_faults(plan: Plan) -> None:
    calendar = replace(plan.scene.calendar, time_zone="Nowhere/Town")
    nowhere = replace(plan, scene=replace(plan.scene, calendar=calendar))
    assert with_moments(LATE, nowhere, "en") == LATE
