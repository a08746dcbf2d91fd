"""Slices of work: CP-SAT in a thread of its own, stopped by a rule that is asked all the time.

A step stands for a fixed amount of the solver's deterministic time, and each slice depends on its
number and on what was known before it alone. Where time ends a slice, only what it had found by a
counted step is kept, so whoever makes as many steps again gets the same.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import Any

from treve.timetabling.solution import StopRule
from treve.timetabling.solvers.small.read import Plan, plan_of
from treve.timetabling.solvers.small.slots import Sheet

STEP = 0.0002
"""Deterministic time of one step, about as much as a step of the search takes."""
ASK_SECONDS = 0.05
"""How long the solver works before the rule is asked again."""


@dataclass(frozen=True, slots=True)
class Slice:
    """What one slice came to.

    Attributes:
        plan: The best it found; ``None``: nothing.
        steps: Made until then, or to the end of the slice.
        over: Whether nothing better is left in this model.
        stopped: Whether the rule ended it.
    """

    plan: Plan | None
    steps: int
    over: bool
    stopped: bool


def work(sheet: Sheet, seed: int, steps: int, done: int, stop: StopRule) -> Slice:
    """Let the solver work on a model for so many steps.

    Args:
        sheet: The model, with its objective and its hint.
        seed: Of the solver's random choices.
        steps: At most.
        done: Made before.
        stop: Asked with the steps made: after each solution, and as time goes by.
    """
    from ortools.sat.python import cp_model  # noqa: PLC0415 - heavy, so only where it is used

    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = seed % 2**31
    solver.parameters.max_deterministic_time = steps * STEP
    log = _log_class()(sheet, done, stop)
    with ThreadPoolExecutor(1) as pool:
        job = pool.submit(solver.solve, sheet.model, log)
        ended = True
        try:
            ended = _wait(job, lambda: stop(done))
        finally:
            while ended and not job.done():
                solver.stop_search()
                wait([job], ASK_SECONDS)
        status = job.result()
    over = status in (cp_model.OPTIMAL, cp_model.INFEASIBLE)
    if log.enough or (ended and not over):
        return Slice(log.plan, log.steps, over=False, stopped=True)
    spent = _steps(solver.response_proto.deterministic_time) if over else steps
    return Slice(log.plan, max(spent, log.steps + 1), over, stopped=False)


@functools.cache
def _log_class() -> Any:  # noqa: ANN401 - a class made from one that is imported late
    """What notes each solution, with the steps made until then."""
    from ortools.sat.python import cp_model  # noqa: PLC0415 - heavy, so only where it is used

    class Log(cp_model.CpSolverSolutionCallback):  # type: ignore[misc]  # has no types
        """Notes the last solution; no two of them come after the same number of steps."""

        def __init__(self, sheet: Sheet, done: int, stop: StopRule) -> None:
            super().__init__()
            self._sheet, self._done, self._stop = sheet, done, stop
            self.plan: Plan | None = None
            self.steps = 0
            self.enough = False

        def on_solution_callback(self) -> None:
            """Note it, unless it comes after the rule said that it is enough."""
            if self.enough:
                return
            self.plan = plan_of(self._sheet, self.value)
            self.steps = max(self.steps + 1, _steps(self.deterministic_time))
            if self._stop(self._done + self.steps):
                self.enough = True
                self.stop_search()

    return Log


def _wait(job: Future[object], asked: Callable[[], bool]) -> bool:
    """Wait until the work is done, or somebody asks to stop; whether they did."""
    while not job.done():
        wait([job], ASK_SECONDS)
        if not job.done() and asked():
            return True
    return False


def _steps(deterministic_time: float) -> int:
    return max(1, math.ceil(deterministic_time / STEP))
