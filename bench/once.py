"""Plan one scene in this process, through the ordinary planner, and say what it came to."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from bench.memory import peak_megabytes
from bench.results import Result, planner_code
from treve.effort import Effort
from treve.wiring import plan_scene, question, scene_to_plan

if TYPE_CHECKING:
    from treve.timetabling.solution import Progress


def plan_once(
    scene: Path,
    name: str,
    *,
    seconds: float | None,
    steps: int | None,
    seed: int,
    workers: int,
) -> Result:
    """Plan a scene once.

    Args:
        scene: Folder of an ordinary scene.
        name: What the result calls it.
        seconds: Time limit, for everything; counts where ``steps`` is ``None``.
        steps: Steps of the search instead.
        seed: Of the search.
        workers: Processes or threads.

    Raises:
        InputError: The scene is wrong.
    """
    began = time.monotonic()
    first: list[float] = []

    def note(progress: Progress) -> None:
        if progress.pause_seconds is not None and not first:
            first.append(time.monotonic() - began)

    effort = Effort(steps=steps) if seconds is None else Effort(seconds=seconds, steps=steps)
    read = scene_to_plan(scene)
    asked = question(read, seed=seed, workers=workers)
    plan = plan_scene(read, asked, effort=effort, progress=note)
    return Result(
        instance=name,
        outcome=plan.outcome.value,
        referee=plan.referee.verdict,
        pause_minutes=plan.pause_minutes,
        open_minutes=plan.open_minutes,
        bound_minutes=plan.bound_minutes,
        bound_open_minutes=plan.bound_open_minutes,
        gap=plan.gap,
        hand_formula_minutes=plan.baselines.hand_formula_minutes,
        nearest_first_minutes=plan.baselines.nearest_first_minutes,
        seconds=time.monotonic() - began,
        first_seconds=first[0] if first else None,
        peak_megabytes=peak_megabytes(),
        steps=plan.steps,
        seed=plan.seed,
        version=plan.version,
        time_limit_seconds=None if steps is not None else seconds,
        workers=workers,
        code=planner_code(),
    )
