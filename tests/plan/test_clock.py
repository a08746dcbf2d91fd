"""Moments to seconds and back, and the arithmetic of windows."""

from __future__ import annotations

import itertools
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treve.plan.clock import Clock, common, joined, minutes, seconds, seconds_within
from treve.timetabling.window import (
    Window,
)

DAMASCUS = ZoneInfo("Asia/Damascus")
CLOCK = Clock(datetime(2016, 12, 15, 8, tzinfo=DAMASCUS))


def test_seconds_and_moments_are_inverse() -> None:
    later = datetime(2016, 12, 16, 9, 30, tzinfo=DAMASCUS)

    assert CLOCK.seconds_at(later) == 91_800
    assert CLOCK.moment(91_800) == later
    assert CLOCK.seconds_at(CLOCK.zero - timedelta(minutes=5)) == -300


def test_a_day_of_the_change_to_summer_time_has_23_hours() -> None:
    zone = ZoneInfo("Europe/Paris")
    clock = Clock(datetime(2026, 3, 28, 12, tzinfo=zone))

    assert clock.seconds_at(datetime(2026, 3, 29, 12, tzinfo=zone)) == 23 * 3600


def test_windows_that_touch_are_joined() -> None:
    assert joined(
        [Window(50, 60), Window(0, 10), Window(10, 20), Window(5, 8), Window(30, 30)]
    ) == (
        Window(0, 20),
        Window(50, 60),
    )


def test_common_hours() -> None:
    days = (Window(0, 100), Window(200, 300))

    assert common(days, (Window(50, 250),)) == (Window(50, 100), Window(200, 250))
    assert common(None, days) == days
    assert common(days, None) == days
    assert common(None, None) is None


def test_seconds_within_counts_open_time_only() -> None:
    assert seconds_within((Window(0, 100), Window(200, 300)), 50, 220) == 70


def test_minutes_become_the_nearest_second() -> None:
    assert (seconds(1.5), seconds(1 / 3), minutes(90)) == (90, 20, 1.5)


@pytest.mark.property
@given(st.lists(st.tuples(st.integers(0, 500), st.integers(0, 80)), max_size=8))
def test_joined_windows_cover_the_same_seconds(drawn: list[tuple[int, int]]) -> None:
    windows = [Window(start, start + length) for start, length in drawn]

    result = joined(windows)

    covered = {second for w in windows for second in range(w.start_seconds, w.end_seconds)}
    assert sum(window.seconds for window in result) == len(covered)
    assert all(one.end_seconds < two.start_seconds for one, two in itertools.pairwise(result))
