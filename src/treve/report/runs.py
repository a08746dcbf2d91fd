"""From when to when a pause runs, by day and clock of the scene's time zone."""

from __future__ import annotations

from datetime import datetime

from treve.errors import Figure
from treve.languages import say
from treve.plan.clock import seconds
from treve.plan.model import Plan
from treve.report.clock import clock_of
from treve.report.curves import pause_span


def runs(plan: Plan, language: str) -> str:
    """Say from when to when the pause runs.

    It begins with the first second in which anything moves or is loaded inside and ends a margin
    after the last; told in minutes, down at its start and up at its end, so that they hold it. A
    pause that is given counts from zero, when anything can first be done, whenever anything moves.

    Args:
        plan: With or without a timetable.
        language: As :func:`treve.languages.choose` takes it.

    Returns:
        One sentence; empty where nothing moves or the timetable broke rules.
    """
    span = None if plan.referee.verdict == "failed" else pause_span(plan)
    if span is None:
        return ""
    clock, given = clock_of(plan), plan.fixed_pause_minutes
    spans = {"": (clock.minute_before(span[0]), clock.minute_after(span[1]))}
    if given is not None:
        spans["given_"] = (clock.minute_before(0), clock.minute_after(seconds(given)))
    figures: dict[str, Figure] = {}
    for name, (start, end) in spans.items():
        same = end.date() == start.date()
        figures[f"{name}from"] = _told(start, language)
        figures[f"{name}until"] = f"{end:%H:%M}" if same else _told(end, language)
        figures[f"{name}day"] = "same" if same else "other"
    code = "report-runs" if given is None else "report-runs-given"
    margin = "yes" if plan.problem.margin_seconds else "no"
    zone = plan.scene.calendar.time_zone
    return say(code, language, **figures, zone=zone, margin=margin)


def _told(moment: datetime, language: str) -> str:
    """Day and clock in words: ``Mon 2 Nov 08:02``; without a year, since all are of one plan."""
    return say(
        "report-day-and-clock",
        language,
        weekday=moment.isoweekday(),
        day=moment.day,
        month=moment.month,
        clock=f"{moment:%H:%M}",
    )
