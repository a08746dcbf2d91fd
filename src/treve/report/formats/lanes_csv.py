"""``lanes.csv``: which way each lane faces that is switched, for those who stand at it."""

from __future__ import annotations

from treve.measures import SECONDS_PER_MINUTE
from treve.plan.at_gates import Turn, turns
from treve.plan.model import Plan
from treve.report.clock import Clock, clock_of
from treve.report.outputs import Made
from treve.report.rows import to_csv

FILE_NAME = "lanes.csv"

HEADER = (
    "gate",
    "lane",
    "direction",
    "switch_minutes",
    "first_passes",
    "last_has_passed",
    "passages",
)
"""Columns; the same in every language, so that tools can rely on them."""


def make(plan: Plan, language: str) -> Made:
    """Make the table, where there are lanes that are switched.

    Args:
        plan: Its timetable.
        language: Not used: ids and units are the same in every language.

    Returns:
        CSV, one row for each time that a lane faces one way; times are ISO 8601 in the scene's
        time zone with their offset. Nothing where no lane is switched.
    """
    del language
    if plan.timetable is None:
        return Made(None)
    rows = turns(plan.problem, plan.timetable)
    if not rows:
        return Made(None)
    clock = clock_of(plan)
    return Made(to_csv(HEADER, (_cells(row, clock) for row in rows)))


def _cells(row: Turn, clock: Clock) -> tuple[str | int, ...]:
    return (
        row.gate,
        row.lane,
        row.direction.value,
        f"{row.switch_seconds / SECONDS_PER_MINUTE:.1f}",
        clock.stamp(row.start_seconds),
        clock.stamp(row.end_seconds),
        row.passages,
    )
