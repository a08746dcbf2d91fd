"""``treve frontier SCENE --vary PATH=RANGE``: pause and bound over a range, as a curve or a map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from treve.cli.common import (
    EXIT_NO,
    EXIT_STOPPED,
    AgreementOption,
    ChangesOption,
    JsonOption,
    SceneArgument,
    chosen_language,
    console,
    print_json,
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
from treve.errors import Finding, InputError, Spot

if TYPE_CHECKING:
    from treve.plan.frontier import Asked
    from treve.plan.frontier_model import Frontier, Point

VaryOption = Annotated[
    list[str],
    typer.Option(
        "--vary",
        metavar="PATH=LOW..HIGH[:STEP]",
        help="What to vary, once or twice: fleets.buses.count=10..120, or values with commas.",
    ),
]
TimeOption = Annotated[float | None, time_limit_option("all points together")]
StepsOption = Annotated[
    int | None,
    steps_option("Steps of the search at each point instead of a time limit: repeats exactly."),
]
OutOption = Annotated[
    Path | None,
    typer.Option(
        "--out",
        metavar="DIR",
        help="Write table, document, page and picture there.",
        parser=folder_named,
    ),
]
BoundOption = Annotated[
    bool, typer.Option("--bound-only", help="Only the proven bound of each point, at once.")
]
WorkersOption = Annotated[
    int | None,
    workers_option("Processes at work (usual: one a core); never changes what --steps gives."),
]


def frontier(  # noqa: PLR0917 - each option is a parameter
    scene: SceneArgument,
    vary: VaryOption,
    out: OutOption = None,
    agreement: AgreementOption = None,
    changes: ChangesOption = None,
    bound_only: BoundOption = False,
    time_limit: TimeOption = None,
    steps: StepsOption = None,
    seed: SeedOption = 0,
    workers: WorkersOption = None,
    as_json: JsonOption = False,
) -> None:
    """Find pause and bound over a range of vehicles, lanes or others: a curve, or a map of two."""
    from treve import wiring
    from treve.effort import Effort
    from treve.plan.frontier import Asked
    from treve.plan.frontier_axes import axes_of
    from treve.report.frontier_outputs import FRONTIER_FILES

    axes, effort_typed = together(lambda: axes_of(vary), lambda: effort_of(time_limit, steps))
    effort = Effort(*effort_typed)
    asked = Asked(axes, tuple(changes or ()), bound_only=bound_only, seed=seed)

    def ready() -> None:
        if out is not None:
            make_room(out, FRONTIER_FILES, scene, agreement)

    with interruptible() as interrupted, progress(words("frontier-searching")) as advance:

        def tell(share: float, points: tuple[Point, ...]) -> None:
            done = sum(point.pause_minutes is not None for point in points)
            advance(share, words("frontier-known", done=done, all=len(points)))

        try:
            found = wiring.frontier_of(
                scene,
                asked,
                agreement=agreement,
                effort=effort,
                workers=workers,
                interrupted=interrupted,
                ready=ready,
                tell=tell,
            )
        except InputError as error:
            raise InputError(
                tuple(_as_typed(fault, asked, vary) for fault in error.faults)
            ) from None
    _show(found, as_json=as_json)
    if out is not None:
        from treve.report.frontier_outputs import write_frontier

        for path in write_frontier(found, out, chosen_language()):
            if not as_json:
                print_line(words("plan-file-written", file=str(path)))
    _leave(found)


def _as_typed(fault: Finding, asked: Asked, vary: Sequence[str]) -> Finding:
    """A fault of a value that was varied, told of ``--vary`` as it was typed.

    Values are laid over the scene as changes behind those of ``--set``, which nobody typed.
    """
    from treve.store.changes import CHANGES_FILE

    spot = fault.spot
    if spot is None or spot.file != CHANGES_FILE or spot.line <= len(asked.changes):
        return fault
    position = spot.line - len(asked.changes) - 1
    typed, path = vary[position], f"{asked.axes[position].path}="
    objects = tuple(typed if named.startswith(path) else named for named in fault.objects)
    return replace(fault, objects=objects, spot=Spot("--vary", position + 1, 1))


def _show(found: Frontier, *, as_json: bool) -> None:
    if as_json:
        from treve.plan.frontier_model import frontier_document

        print_json(frontier_document(found))
        return
    from treve.report.frontier_outputs import frontier_table

    console().print(frontier_table(found, chosen_language()))


def _leave(found: Frontier) -> None:
    """Exit with 1 where every point is proven impossible, with 3 where no point has an answer."""
    from treve.timetabling.solution import Outcome

    outcomes = {point.outcome for point in found.points}
    if outcomes == {Outcome.PROVEN_IMPOSSIBLE}:
        raise typer.Exit(EXIT_NO)
    answered = any(
        (point.bound_minutes if found.bound_only else point.pause_minutes) is not None
        for point in found.points
    )
    if not answered:
        print_sentence("frontier-stopped")
        raise typer.Exit(EXIT_STOPPED)
