"""Open time and elapsed time."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treve.timetabling.clock import (
    Run,
    concave_hull,
    first_hours,
    intersect,
    runs,
    usable,
    without_margin,
)
from treve.timetabling.window import (
    Window,
)

DAYS = (Window(0, 10), Window(20, 50), Window(60, 65))


def _open_between(hours: tuple[Window, ...], start: int, end: int) -> int:
    """Seconds of the stretch that lie in the hours, one second after the other."""
    return sum(any(h.start_seconds <= t < h.end_seconds for h in hours) for t in range(start, end))


def test_runs_of_windows() -> None:
    assert runs(DAYS, 2) == (Run(40, 0, 10), Run(35, 0, 10))
    assert runs(DAYS, 3) == (Run(45, 30, 20),)


def test_windows_no_longer_than_the_margin_are_of_no_use() -> None:
    assert usable(DAYS, 5) == DAYS[:2]


def test_the_margin_lies_at_the_end_of_each_window() -> None:
    assert without_margin(DAYS, 5) == (Window(0, 5), Window(20, 45))
    assert without_margin(DAYS, 0) == DAYS


@pytest.mark.parametrize(
    ("seconds", "held"),
    [
        (0, ()),
        (4, (Window(0, 4),)),
        (10, DAYS[:1]),
        (25, (Window(0, 10), Window(20, 35))),
        (99, DAYS),
    ],
)
def test_the_first_hours_are_cut_where_they_are_used_up(
    seconds: int, held: tuple[Window, ...]
) -> None:
    assert first_hours(DAYS, seconds) == held


def test_hours_in_common() -> None:
    assert intersect(DAYS, (Window(5, 25),)) == (Window(5, 10), Window(20, 25))
    assert intersect(None, DAYS) == DAYS
    assert intersect(None, None) is None


@pytest.mark.property
@given(st.lists(st.integers(0, 40), min_size=2, max_size=10, unique=True))
def test_no_stretch_holds_more_hours_than_the_hull_says(times: list[int]) -> None:
    pairs = sorted(times[: len(times) // 2 * 2])
    hours = tuple(Window(a, b) for a, b in zip(pairs[::2], pairs[1::2], strict=True))
    lines = concave_hull(hours)
    for start, end in combinations(range(-1, 43), 2):
        held = _open_between(hours, start, end)
        assert all(held * d <= a + b * (end - start) for a, b, d in lines)
