"""``treve plan SCENE``: the shortest pause, its proof, what holds it back, what more would buy."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from treve.cli.common import (
    EXIT_NO,
    EXIT_STOPPED,
    Advance,
    AgreementOption,
    ChangesOption,
    JsonOption,
    SceneArgument,
    begun_seconds,
    chosen_language,
    console,
    print_findings,
    print_line,
    print_sentence,
    progress,
    together,
    words,
)
from treve.cli.searching import (
    SeedOption,
    effort_of,
    folder_named,
    interruptible,
    make_room,
    steps_option,
    time_limit_option,
    workers_option,
)
from treve.errors import Figure, Finding, InputError
from treve.measures import MINUTES_PER_DAY

if TYPE_CHECKING:
    from treve.plan.model import Plan
    from treve.timetabling.solution import Progress

PLAN_FILE = "plan.json"
LONGEST_PAUSE_MINUTES = 366 * MINUTES_PER_DAY
"""A pause beyond a year is a slip of the keyboard."""

OutOption = Annotated[
    Path | None,
    typer.Option(
        "--out", metavar="DIR", help="Write all files of the plan there.", parser=folder_named
    ),
]
PauseOption = Annotated[
    str | None,
    typer.Option(
        "--pause", metavar="48h", help="Given pause with its unit (48h, 90min, 2d): who gets out?"
    ),
]
TimeOption = Annotated[float | None, time_limit_option("everything")]
StepsOption = Annotated[
    int | None,
    steps_option(
        "Steps of the search instead of a time limit: repeats exactly. "
        "It goes in whole rounds, so the last one may lead beyond N; the answer says how far."
    ),
]
WorkersOption = Annotated[
    int | None, workers_option("Threads at work (usual: 2); never changes the answer.")
]


def plan(  # noqa: PLR0917 - each option is a parameter
    scene: SceneArgument,
    out: OutOption = None,
    pause: PauseOption = None,
    agreement: AgreementOption = None,
    changes: ChangesOption = None,
    time_limit: TimeOption = None,
    steps: StepsOption = None,
    seed: SeedOption = 0,
    workers: WorkersOption = None,
    as_json: JsonOption = False,
) -> None:
    """Find the shortest pause, prove how short it can be, and say what more would buy."""
    from treve import wiring
    from treve.effort import Effort

    pause_minutes, (limit_seconds, most_steps), (what, agreed) = together(
        lambda: _pause_minutes(pause),
        lambda: effort_of(time_limit, steps),
        lambda: wiring.scene_and_agreement(scene, agreement, changes or ()),
    )
    asked = wiring.question(
        what,
        pause_minutes=pause_minutes,
        seed=seed,
        workers=workers,
        changes=tuple(changes or ()),
        agreement=agreed,
    )
    if out is not None:
        make_room(out, (PLAN_FILE, *sheets()), scene, agreement)
    effort = Effort(limit_seconds, most_steps, begun_seconds())
    title = words("plan-searching" if pause_minutes is None else "plan-searching-given")
    with interruptible() as interrupted, progress(title) as advance:
        advance(0.0, words("plan-preparing"), words("plan-preparing-short"))
        made = wiring.plan_scene(
            what, asked, effort=effort, interrupted=interrupted, progress=teller(advance)
        )
    with interruptible():  # one Ctrl-C more does not throw the answer away
        _show(made, as_json=as_json)
        if steps is not None and made.steps > steps and not as_json:
            print_line(words("plan-steps-made", made=made.steps, asked=steps))
        if out is not None:
            write_files(made, out, quiet=as_json)
    leave(made)


def _pause_minutes(pause: str | None) -> float | None:
    """Minutes of a given pause, from ``48h`` or ``90 min``; ``None`` where none is given."""
    from treve.measures import MeasureError, parse_length_of_time

    if pause is None:
        return None
    try:
        given = parse_length_of_time(pause)
    except MeasureError as error:
        raise InputError((Finding(error.code, ("--pause",), error.figures, "fault"),)) from error
    if given > LONGEST_PAUSE_MINUTES:
        figures: dict[str, Figure] = {
            "text": pause,
            "most_days": LONGEST_PAUSE_MINUTES // MINUTES_PER_DAY,
        }
        raise InputError((Finding("pause-too-long", ("--pause",), figures, "fault"),))
    if round(given * 60) <= 0:  # less than half a second
        raise InputError((Finding("pause-of-nothing", ("--pause",), {"text": pause}, "fault"),))
    return given


def _show(made: Plan, *, as_json: bool) -> None:
    if as_json:
        from treve.store.plans import plan_to_json

        print_line(plan_to_json(made).rstrip("\n"))
        return
    from treve.report.terminal import plan_table

    console().print(plan_table(made, chosen_language()))


def write_files(made: Plan, folder: Path, *, quiet: bool) -> None:
    """Write ``plan.json`` first: whatever else fails, the plan is there.

    What the referee refuses is written for nobody to sign, and no sheet of an earlier plan stays
    beside a plan that it does not tell of.

    Args:
        made: The plan.
        folder: Where to.
        quiet: Whether only what went wrong is told.
    """
    from treve.plan.judge import FAILED
    from treve.report.outputs import write_all
    from treve.store.plans import write_plan

    usual = [folder / name for name in sheets()]
    refused = made.referee.verdict == FAILED
    written = [folder / PLAN_FILE]
    write_plan(made, written[0])
    stale = [path for path in usual if path.is_file()]
    for path in stale:
        _take_away(path)
    files, findings = ([], ()) if refused else write_all(made, folder, chosen_language())
    if not quiet:
        for path in (*written, *files):
            print_line(words("plan-file-written", file=str(path)))
        for path in stale:
            if path not in files:
                print_line(words("plan-stale-removed", file=str(path)))
    if refused:
        print_sentence("plan-only-json")
    elif made.timetable is None and not quiet:
        print_line(words("plan-no-sheets"))
    print_findings(findings, error=quiet)


def sheets() -> list[str]:
    """Names of the files that are written beside the plan."""
    from treve.report.outputs import formats

    return [form.FILE_NAME for form in formats()]


def _take_away(path: Path) -> None:
    try:
        path.unlink()
    except OSError as error:
        figures = {"why": error.strerror or str(error)}
        fault = Finding("out-file-unwritable", (str(path),), figures, "fault")
        raise InputError((fault,)) from error


def leave(made: Plan) -> None:
    """Exit with 1 where it is proven impossible, with 3 where there is no answer."""
    from treve.plan.judge import FAILED
    from treve.timetabling.solution import Outcome

    if made.outcome is Outcome.PROVEN_IMPOSSIBLE:
        raise typer.Exit(EXIT_NO)
    if made.outcome is Outcome.UNKNOWN and made.timetable is None and not made.steps:
        print_sentence("plan-no-time-for-timetable")
        raise typer.Exit(EXIT_STOPPED)
    if made.outcome is Outcome.UNKNOWN or made.referee.verdict == FAILED:
        print_sentence("plan-without-answer")
        raise typer.Exit(EXIT_STOPPED)


def teller(advance: Advance) -> Callable[[Progress], None]:
    """Tell the bar the pause and the bound so far, and before the first step what takes time.

    On a machine that never searched before the search is compiled first, for half a minute.
    What is known stays on show while other questions about the same plan are worked on.
    """
    shortest: int | None = None
    given = ""

    def tell(state: Progress) -> None:
        nonlocal shortest, given
        shortest = shortest if state.pause_seconds is None else state.pause_seconds
        if state.most_people is not None:
            people = state.people_moved or 0
            given = words("plan-so-far-given", people=people, most=state.most_people)
        known = given or words(
            "plan-so-far",
            pause=_hours(shortest, math.ceil),
            bound=_hours(
                state.bound_seconds, math.ceil if state.bound_seconds == shortest else math.floor
            ),
        )
        preparing = ("plan-preparing", "plan-preparing-short") if not state.steps else ()
        longer = [f"{known} · {words(code)}" for code in preparing]
        advance(min(1.0, state.share), *longer, known)

    return tell


def _hours(seconds: int | None, whole: Callable[[float], int]) -> str:
    """Hours and minutes: of a pause rounded up, of what is proven down (``whole``)."""
    if seconds is None:
        return "–"
    hours, minutes = divmod(whole(seconds / 60), 60)
    return f"{hours}:{minutes:02d}"
