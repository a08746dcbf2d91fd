"""Windows that a timetable spans, and hours in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treve.timetabling.clock import concave_hull
from treve.timetabling.referee.certificate.spans import (
    Span,
    axis_hours,
    ceilings,
    spans_of,
    usable_windows,
)
from treve.timetabling.window import (
    Window,
)

DAYS = (Window(0, 10), Window(20, 50), Window(60, 65))


def test_spans_of_windows() -> None:
    assert usable_windows(DAYS, 5) == DAYS[:2]
    assert spans_of(DAYS, 2, 1) == [Span(0, 10, 0), Span(0, 30, 0), Span(0, 5, 0)]
    assert spans_of(DAYS, 2, 3) == [Span(34, 45, 20)]


def test_hours_where_only_open_time_goes_by() -> None:
    assert axis_hours(DAYS, (Window(5, 25), Window(40, 70))) == [
        (5, 10), (10, 15), (30, 40), (40, 45),
    ]  # fmt: skip


@pytest.mark.property
@given(st.lists(st.integers(0, 60), min_size=2, max_size=12, unique=True))
def test_the_hull_is_the_bounds(times: list[int]) -> None:
    ends = sorted(times[: len(times) // 2 * 2])
    hours = list(zip(ends[::2], ends[1::2], strict=True))
    assert ceilings(hours) == list(concave_hull([Window(a, b) for a, b in hours]))
