"""What time did not reach: inputs and changes of which nothing is told, counted and said so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from treve.errors import Finding
from treve.plan.build import Built
from treve.plan.changes import CONDITION, Change, changes_asked
from treve.plan.gains import still_falling
from treve.plan.judge import Answer
from treve.plan.model import Assumed, Worth
from treve.plan.sensitivity import can_move
from treve.plan.worth import gap_minutes, solved_again
from treve.scene.model import Scene
from treve.timetabling.solution import Outcome


@dataclass(frozen=True, slots=True)
class Told:
    """What a plan tells beside its answer.

    Attributes:
        scene: As planned.
        worth, assumed: Its rows.
        given_minutes: The pause that was given; ``None``: the shortest was asked for.
        last_gain_steps: When the search last found a shorter pause.
    """

    scene: Scene
    worth: tuple[Worth, ...]
    assumed: tuple[Assumed, ...]
    given_minutes: float | None
    last_gain_steps: int | None = None


def unanswered(built: Built, answer: Answer, told: Told) -> Iterator[Finding]:
    """Remark what time did not reach; without a timetable there is nothing to stand beside."""
    if answer.measured is None:
        return
    steps = answer.solution.steps
    if answer.outcome is Outcome.FEASIBLE and not steps:
        yield Finding("plan-no-time-to-search")
    if told.given_minutes is None:
        yield from still_falling(answer.outcome, steps, told.last_gain_steps)
    yield from inputs_unanswered(told.scene, told.assumed)
    if told.given_minutes is None and answer.bound is not None:
        yield from changes_unanswered(built, answer, told.worth)


def inputs_unanswered(scene: Scene, assumed: Iterable[Assumed]) -> Iterator[Finding]:
    """Remark that some assumed inputs could be moved and were not.

    Args:
        scene: As planned.
        assumed: What is told of each.
    """
    can = [row for row in assumed if can_move(scene, row)]
    missing = [row.object for row in can if row.low_hours is None and row.high_hours is None]
    if missing:
        figures = {"inputs": len(missing), "inputs_all": len(can)}
        yield Finding("inputs-not-worked-out", _once(missing), figures, "note")


def changes_unanswered(built: Built, answer: Answer, worth: Iterable[Worth]) -> Iterator[Finding]:
    """Remark that the bound was not proven with one more of some things, or nothing searched for.

    Args:
        built: As planned, for the shortest pause.
        answer: With a timetable and a bound.
        worth: What is told of each.
    """
    rows = {row.change: row for row in worth}
    changes = changes_asked(built.problem, answer, built.awaited)
    more = [change for change in changes if change.kind != CONDITION]
    missing = [change.object for change in more if change.name not in rows]
    if missing:
        figures = {"changes": len(missing), "changes_all": len(more)}
        yield Finding("changes-not-worked-out", _once(missing), figures, "note")
    dearest = sorted(rows.values(), key=lambda row: -row.bound_falls_minutes)
    falls = ((row.change, row.kind, row.bound_falls_minutes) for row in dearest)
    names = solved_again(falls, gap_minutes(answer))
    again = [row for row in dearest if row.change in names and row.kind != CONDITION]
    left = [row.object for row in again if row.pause_falls_minutes is None]
    if left:
        figures = {"changes": len(left), "changes_all": len(again)}
        yield Finding("changes-not-planned-again", _once(left), figures, "note")
    fewer = [change for change in changes if change.kind == CONDITION]
    yield from _conditions_unanswered(fewer, rows, names)


def _conditions_unanswered(
    fewer: Sequence[Change], rows: Mapping[str, Worth], again: frozenset[str]
) -> Iterator[Finding]:
    """Remark that of some conditions it is not known what they cost."""
    missing = [
        change.object
        for change in fewer
        if change.name not in rows
        or (change.name in again and rows[change.name].pause_falls_minutes is None)
    ]
    if missing:
        figures = {"conditions": len(missing), "conditions_all": len(fewer)}
        yield Finding("conditions-not-worked-out", _once(missing), figures, "note")


def _once(objects: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(objects))
