"""Questions that the manual's pages ask, answered by the planner as the command line would."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from treve.effort import Effort
from treve.plan.judge import PASSED
from treve.plan.model import Plan
from treve.timetabling.solution import Outcome
from treve.wiring import plan_scene, question, scene_to_plan


@dataclass(frozen=True, slots=True)
class Asked:
    """One question as the command line takes it.

    Attributes:
        scene: Name of an example.
        changes: As ``--set`` takes them.
        pause_minutes: As ``--pause`` takes it.
    """

    scene: str
    changes: tuple[str, ...] = ()
    pause_minutes: float | None = None

    def command(self) -> str:
        """What to type."""
        pause = "" if self.pause_minutes is None else f" --pause {self.pause_minutes / 60:g}h"
        sets = "".join(
            f" --set '{change}'" if " " in change else f" --set {change}" for change in self.changes
        )
        return f"treve plan {self.scene}{pause}{sets}"


class RefereeError(RuntimeError):
    """A plan behind a page does not hold."""


def make_plan(asked: Asked, effort: Effort, workers: int) -> Plan:
    """Plan as ``treve plan`` does."""
    scene = scene_to_plan(asked.scene, asked.changes)
    what = question(
        scene, pause_minutes=asked.pause_minutes, workers=workers, changes=asked.changes
    )
    return plan_scene(scene, what, effort=effort)


def answered(
    questions: Mapping[str, Asked], effort: Effort, workers: int, say: Callable[[str], None]
) -> dict[str, Plan]:
    """The plans of all questions, by the same names.

    Args:
        questions: By name.
        effort: For each plan.
        workers: Of each search.
        say: Told of each question as it is answered.

    Raises:
        InputError: An example is wrong.
        RefereeError: The referee passed not all of them.
    """
    plans: dict[str, Plan] = {}
    for name, asked in questions.items():
        plans[name] = make_plan(asked, effort, workers)
        say(f"{name}: {plans[name].outcome.value}, referee: {plans[name].referee.verdict}")
    failed = [name for name, plan in plans.items() if not _holds(plan)]
    if failed:
        message = f"not passed by the referee: {', '.join(failed)}"
        raise RefereeError(message)
    return plans


def _holds(plan: Plan) -> bool:
    """A timetable must pass; where none is possible there is none to pass."""
    return plan.outcome is Outcome.PROVEN_IMPOSSIBLE or plan.referee.verdict == PASSED
