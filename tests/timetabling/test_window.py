"""Windows: half-open hours."""

from __future__ import annotations

from treve.timetabling.window import Window


def test_a_window_is_as_long_as_from_its_start_to_its_end() -> None:
    """And windows sort by their start."""
    assert Window(60, 3660).seconds == 3600
    assert sorted([Window(9, 10), Window(0, 20)]) == [Window(0, 20), Window(9, 10)]
