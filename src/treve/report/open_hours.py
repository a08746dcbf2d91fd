"""Open hours and whole pauses beside each other, where hours are closed in between."""

from __future__ import annotations

from treve.plan.clock import minutes, seconds, seconds_within
from treve.plan.model import Plan
from treve.timetabling.problem import Problem


def has_closed_hours(plan: Plan) -> bool:
    """Whether the pause, or the bound on it, spans hours in which nothing may move."""
    return plan.open_minutes != plan.pause_minutes or plan.bound_open_minutes != plan.bound_minutes


def gap_minutes(plan: Plan) -> float:
    """How far the pause stands above its bound, nights counted; 0 where either is missing."""
    if plan.pause_minutes is None or plan.bound_minutes is None:
        return 0.0
    return max(0.0, plan.pause_minutes - plan.bound_minutes)


def given_open_minutes(plan: Plan) -> float | None:
    """How much of a given pause is open: it counts from the plan's zero.

    Returns:
        Minutes of it that lie in windows; ``None`` where no pause was given.
    """
    given = plan.fixed_pause_minutes
    if given is None:
        return None
    return minutes(seconds_within(plan.problem.windows, 0, seconds(given)))


def hand_formula_pause_minutes(plan: Plan) -> float | None:
    """The hand formula's open hours as a pause, with the closed hours that must lie between.

    The formula knows no calendar: what it promises is time in which vehicles may move. Beside
    pauses, which count the nights, only a pause can be shown.

    Returns:
        The shortest stretch of the calendar with so many open minutes in it; ``None`` where the
        formula says nothing or the windows hold less.
    """
    hand = plan.baselines.hand_formula_minutes
    if hand is None:
        return None
    stretch = least_stretch_seconds(plan.problem, seconds(hand))
    return None if stretch is None else minutes(stretch)


def least_stretch_seconds(problem: Problem, open_seconds: int) -> int | None:
    """The shortest stretch of the calendar that holds so much open time.

    Moving a stretch to where it begins with a window or ends with one never makes it longer, so
    only these are looked at.

    Args:
        problem: Its windows are sorted and do not overlap.
        open_seconds: How much time in windows it must hold.

    Returns:
        Seconds from its first to its last; ``None`` where the windows together hold less.
    """
    forward = [(window.start_seconds, window.end_seconds) for window in problem.windows]
    backward = [(-end, -start) for start, end in reversed(forward)]
    found = [
        end
        for spans in (forward, backward)
        for first in range(len(spans))
        if (end := _stretch(spans[first:], open_seconds)) is not None
    ]
    return min(found, default=None)


def _stretch(spans: list[tuple[int, int]], open_seconds: int) -> int | None:
    """From the first span's start until so much time has lain in spans."""
    left = open_seconds
    for start, end in spans:
        if left <= end - start:
            return start + left - spans[0][0]
        left -= end - start
    return None
