"""Open hours as whole pauses: the shortest stretch of the calendar that holds them."""

from __future__ import annotations

import dataclasses

import pytest

from treve.plan.model import Baselines, Plan
from treve.report.open_hours import (
    given_open_minutes,
    hand_formula_pause_minutes,
    least_stretch_seconds,
)
from treve.timetabling.window import (
    Window,
)


def _windows(plan: Plan, *hours: tuple[int, int]) -> Plan:
    windows = tuple(Window(3600 * start, 3600 * end) for start, end in hours)
    return dataclasses.replace(plan, problem=dataclasses.replace(plan.problem, windows=windows))


@pytest.mark.parametrize(
    ("open_hours", "stretch_hours"),
    [(0, 0), (4, 4), (8, 8), (9, 25), (12, 28), (20, 54), (21, None)],
)
def test_the_nights_between_count(plan: Plan, open_hours: int, stretch_hours: int | None) -> None:
    """Windows of 8, 8 and 4 hours: 20 h need the wait of 16 h and that of 18 h."""
    days = _windows(plan, (0, 8), (24, 32), (50, 54))
    found = least_stretch_seconds(days.problem, 3600 * open_hours)
    assert found == (None if stretch_hours is None else 3600 * stretch_hours)


def test_a_stretch_may_end_with_a_window_and_begin_in_one(plan: Plan) -> None:
    """Of windows from 0 to 2 and from 10 to 20, eleven hours begin best at 1 and end at 20."""
    days = _windows(plan, (0, 2), (10, 20))
    assert least_stretch_seconds(days.problem, 3600 * 11) == 3600 * 19


def test_the_hand_formula_as_a_pause(plan: Plan) -> None:
    days = _windows(plan, (0, 8), (24, 32))
    hand = dataclasses.replace(days, baselines=Baselines(600.0, None))
    assert hand_formula_pause_minutes(hand) == 26 * 60
    assert (
        hand_formula_pause_minutes(dataclasses.replace(hand, baselines=Baselines(None, None)))
        is None
    )
    assert (
        hand_formula_pause_minutes(dataclasses.replace(hand, baselines=Baselines(961.0, None)))
        is None
    )


@pytest.mark.parametrize(
    ("given_hours", "open_hours"), [(6, 6.0), (10, 8.0), (25, 9.0), (60, 20.0), (None, None)]
)
def test_of_a_given_pause_the_windows_count_from_its_start(
    plan: Plan, given_hours: int | None, open_hours: float | None
) -> None:
    """The pause counts from hour 0, as the search has it, nights included."""
    days = _windows(plan, (0, 8), (24, 32), (50, 54))
    given = None if given_hours is None else 60.0 * given_hours
    found = given_open_minutes(dataclasses.replace(days, fixed_pause_minutes=given))
    assert found == (None if open_hours is None else 60 * open_hours)
