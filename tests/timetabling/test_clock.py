"""Open time and elapsed time."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treve.timetabling.clock import (
    Run,
    concave_hull,
    intersect,
    open_between,
    runs,
    shortest_elapsed,
    usable,
)
from treve.timetabling.problem import Window

DAYS = (Window(0, 10), Window(20, 50), Window(60, 65))


def test_open_seconds_of_a_stretch() -> None:
    assert [open_between(DAYS, 0, 5), open_between(DAYS, 5, 30), open_between(DAYS, -9, 99)] == [
        5, 15, 45,
    ]  # fmt: skip


@pytest.mark.parametrize(("wanted", "elapsed"), [(5, 5), (30, 30), (31, 41), (45, 65), (46, None)])
def test_shortest_stretch_with_so_much_open_time(wanted: int, elapsed: int | None) -> None:
    assert shortest_elapsed(DAYS, wanted) == elapsed


def test_runs_of_windows() -> None:
    assert runs(DAYS, 2) == (Run(40, 0, 10), Run(35, 0, 10))
    assert runs(DAYS, 3) == (Run(45, 30, 20),)


def test_windows_no_longer_than_the_margin_are_of_no_use() -> None:
    assert usable(DAYS, 5) == DAYS[:2]


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
        held = open_between(hours, start, end)
        assert all(held * d <= a + b * (end - start) for a, b, d in lines)
