"""The plan's tables, made again from its scene, problem and timetable, and compared row by row."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from treve.ceasefire.silence import Quiet, silence_schedule
from treve.errors import Figure, Finding
from treve.plan.hours import resumed_at
from treve.plan.judge import unprotected
from treve.plan.make import baselines_of
from treve.plan.model import Baselines, Hour, Plan
from treve.plan.recheck_case import Case, differences, fault, not_put, row_differences
from treve.plan.remarks import Pauses, remarks
from treve.plan.unanswered import Told, unanswered


def check_hours(case: Case) -> tuple[Finding, ...]:
    """If the guns resume at each hour: who is out, aboard and left, by category and place."""
    plan, basis = case.plan, case.basis
    if plan.timetable is not None and basis is None:
        return (not_put("hours"),)
    found: tuple[Hour, ...] = ()
    if plan.timetable is not None and basis is not None:
        found = resumed_at(plan.problem, plan.timetable, basis.shares)
    # What is out at most is a matter of proof, and has its own check.
    stated = [replace(row, most_out=None) for row in plan.hours]
    return tuple(
        row_differences(
            "hours", stated, found, lambda row: int(row.hour), lambda row: f"hour {row.hour}"
        )
    )


def check_silence(case: Case) -> tuple[Finding, ...]:
    """The silence schedule against the timetable: what must be quiet, and in which hours."""
    plan = case.plan
    if case.trips:
        return (not_put("silence"),)
    needed = () if plan.timetable is None else silence_schedule(plan.problem, plan.timetable)
    rows = [("verify-silence-missing", row) for row in set(needed) - set(plan.silence)]
    rows += [("verify-silence-needless", row) for row in set(plan.silence) - set(needed)]
    # The referee's own look at the schedule does not ask how it was made.
    found = list(unprotected(plan.problem, plan.timetable, plan.silence))
    for code, row in sorted(rows, key=lambda pair: (pair[1].object, pair[1].start_seconds)):
        found.append(_quiet_fault(code, row, plan))
    if not rows and plan.silence != needed:
        found.append(fault("verify-row-order", "silence"))
    return tuple(found)


def _quiet_fault(code: str, row: Quiet, plan: Plan) -> Finding:
    start, end = row.start_seconds, row.end_seconds
    figures: dict[str, Figure] = {"start_seconds": start, "end_seconds": end}
    figures |= {"start": _moment(start, plan), "end": _moment(end, plan)}
    return fault(code, row.object, kind=row.kind, **figures)


def _moment(second: int, plan: Plan) -> str:
    """The local time of a second of the plan, as a clock on the spot shows it."""
    try:
        at = plan.zero.astimezone(UTC) + timedelta(seconds=second)
    except OverflowError:  # no clock goes so far
        return str(second)
    try:
        zone: tzinfo | None = ZoneInfo(plan.scene.calendar.time_zone)
    except (ValueError, OSError, LookupError):
        zone = plan.zero.tzinfo  # a scene read out of a plan was not checked
    return at.astimezone(zone).strftime("%Y-%m-%d %H:%M:%S")


def check_baselines(case: Case) -> tuple[Finding, ...]:
    """The hand formula and the dispatcher: both are quick, and always give the same."""
    problem = case.plan.problem
    if case.ground is None:
        return (not_put("baselines"),)
    stated: Baselines = case.plan.baselines
    found = baselines_of(problem, case.tools.nearest_first(problem), case.tools)
    if case.plan.timetable is None and stated == replace(found, **_NOT_DISPATCHED):
        # Where the time was over before there was a timetable, the dispatcher had none either.
        return ()
    return tuple(differences("baselines", "", stated, found))


_NOT_DISPATCHED: dict[str, Any] = {"nearest_first_minutes": None, "nearest_first_out": ()}


def check_findings(case: Case) -> tuple[Finding, ...]:
    """The remarks, made again from scene, timetable, bound, baselines and assumed inputs."""
    plan = case.plan
    basis = case.basis
    if basis is None:
        return (not_put("findings"),)
    told = Told(
        plan.scene, plan.worth, plan.assumed, plan.fixed_pause_minutes, plan.last_gain_steps
    )
    found = remarks(
        plan.scene,
        basis,
        case.answer,
        plan.baselines,
        plan.assumed,
        Pauses(plan.pause_without_aid_minutes, plan.fixed_pause_minutes),
        (*case.tools.unmet_needs(plan.scene), *unanswered(basis, case.answer, told)),
    )
    return tuple(
        row_differences(
            "findings",
            plan.findings,
            found,
            lambda row: (row.code, row.objects),
            lambda row: str(row.code),
        )
    )
