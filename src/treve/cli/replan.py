"""``treve replan PLAN --at TIME --events FILE``: how a plan under way goes on from there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from treve.cli.common import (
    EXIT_NO,
    JsonOption,
    begun_seconds,
    chosen_language,
    console,
    file_named,
    finding_json,
    print_json,
    print_line,
    progress,
    together,
    words,
)
from treve.cli.plan import (
    PLAN_FILE,
    OutOption,
    StepsOption,
    TimeOption,
    WorkersOption,
    leave,
    sheets,
    teller,
    write_files,
)
from treve.cli.searching import SeedOption, effort_of, interruptible, make_folder
from treve.errors import Finding, InputError

if TYPE_CHECKING:
    from treve.operations.replan import Replan

PlanArgument = Annotated[
    Path, typer.Argument(metavar="PLAN", help="A plan.json, or the folder it lies in.")
]
AtOption = Annotated[
    str,
    typer.Option(
        "--at",
        metavar="TIME",
        help="Moment from which to plan again, local to the scene: 2016-12-16T09:00.",
    ),
]
EventsOption = Annotated[
    Path | None,
    typer.Option(
        "--events", metavar="FILE", help="What happened: a file of events.", parser=file_named
    ),
]
PerChangeOption = Annotated[
    str | None,
    typer.Option(
        "--per-change",
        metavar="1min",
        help="Minutes of pause that one vehicle told anew weighs, with its unit (usual: 1min).",
    ),
]


def replan(  # noqa: PLR0917 - each option is a parameter
    plan: PlanArgument,
    at: AtOption,
    events: EventsOption = None,
    out: OutOption = None,
    per_change: PerChangeOption = None,
    time_limit: TimeOption = None,
    steps: StepsOption = None,
    seed: SeedOption = 0,
    workers: WorkersOption = None,
    as_json: JsonOption = False,
) -> None:
    """Plan again from a moment on, after what happened, with few changes for drivers."""
    from treve import wiring
    from treve.effort import Effort
    from treve.store.plans import read_plan

    file = plan / PLAN_FILE if plan.is_dir() else plan
    driven, (limit_seconds, most_steps), weight = together(
        lambda: read_plan(file),
        lambda: effort_of(time_limit, steps),
        lambda: _weight_minutes(per_change),
    )
    moment, happened = together(
        lambda: wiring.moment_in(driven, at), lambda: wiring.events_in(driven, events)
    )
    if out is not None:
        _make_room(out, file, events)
    effort = Effort(limit_seconds, most_steps, begun_seconds())
    with interruptible() as interrupted, progress(words("replan-searching")) as advance:
        advance(0.0, words("plan-preparing"), words("plan-preparing-short"))
        made = wiring.replan_from(
            driven,
            moment,
            happened,
            per_change_minutes=weight,
            seed=seed,
            workers=workers,
            effort=effort,
            interrupted=interrupted,
            progress=teller(advance),
        )
    with interruptible():  # one Ctrl-C more does not throw the answer away
        _show(made, as_json=as_json)
        if out is not None:
            write_files(made.plan, out, quiet=as_json)
            _write_changes(made, out, quiet=as_json)
    leave(made.plan)
    if made.is_short:
        raise typer.Exit(EXIT_NO)


def _weight_minutes(typed: str | None) -> float | None:
    """Minutes of a weight, from ``1min``; ``None`` where none is given."""
    from treve.measures import MeasureError, parse_length_of_time

    if typed is None:
        return None
    try:
        return parse_length_of_time(typed)
    except MeasureError as error:
        fault = Finding(error.code, ("--per-change",), error.figures, "fault")
        raise InputError((fault,)) from error


def _make_room(out: Path, plan: Path, events: Path | None) -> None:
    """Make the folder, and let nothing be written over what is read."""
    from treve.report.replan_table import FILE_NAME

    names = (PLAN_FILE, FILE_NAME, *sheets())
    make_folder(out, names)
    read = {path.resolve() for path in (plan, events) if path is not None}
    taken = [out / name for name in names if (out / name).resolve() in read]
    if taken:
        raise InputError(
            tuple(Finding("out-file-is-read", (str(path),), {}, "fault") for path in taken)
        )


def _show(made: Replan, *, as_json: bool) -> None:
    if as_json:
        print_json(_told(made))
        return
    from treve.report.replan_table import replan_table

    console().print(replan_table(made, chosen_language()))


def _told(made: Replan) -> dict[str, Any]:
    """A plan from a moment on, for machines."""
    from dataclasses import asdict

    from treve.operations.changes import What
    from treve.plan.document import plan_document

    findings = made.plan.replanned.findings if made.plan.replanned else ()
    return {
        "at": made.at.isoformat(),
        "per_change_minutes": made.per_change_minutes,
        "candidates": [asdict(one) for one in made.candidates],
        "changes": {
            "trips": {what.value: count for what, count in made.changes.counts.items()},
            "vehicles_told": list(made.changes.vehicles_told),
            "rows": [
                {
                    "vehicle": row.vehicle,
                    "what": row.what.value,
                    "way": row.trip.way,
                    "load": row.trip.load,
                    "quantity": row.trip.quantity,
                    "later_seconds": row.later_seconds,
                    "old_departure_seconds": row.old.departure_seconds if row.old else None,
                    "new_departure_seconds": row.new.departure_seconds if row.new else None,
                }
                for row in made.changes.rows
                if row.what is not What.UNCHANGED
            ],
        },
        "findings": [finding_json(finding) for finding in findings],
        "plan": plan_document(made.plan),
    }


def _write_changes(made: Replan, folder: Path, *, quiet: bool) -> None:
    """What drivers are told; nobody drives by what the referee refuses."""
    from treve.plan.judge import PASSED
    from treve.report.outputs import write_file
    from treve.report.replan_table import FILE_NAME, changes_csv

    if made.plan.referee.verdict != PASSED:
        return
    path = folder / FILE_NAME
    write_file(path, changes_csv(made))
    if not quiet:
        print_line(words("plan-file-written", file=str(path)))
