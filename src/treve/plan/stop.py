"""When to stop: by the clock, by steps, or because somebody pressed Ctrl-C.

Small rules with one verb (``treve.timetabling.solution.StopRule``). What side questions may spend
is in :mod:`treve.plan.parts`, what hands it out in :mod:`treve.plan.allowance`. The clock is
injected; nothing here or there reads the time by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Clock = Callable[[], float]
"""Seconds from any fixed moment, never going backwards."""

Interrupted = Callable[[], bool]
"""Whether somebody asked to stop."""


@dataclass(frozen=True, slots=True)
class AfterSteps:
    """Stop when so many steps are done, or when asked to."""

    steps: int
    interrupted: Interrupted

    def __call__(self, steps: int) -> bool:
        """Whether to stop after so many steps."""
        return steps >= self.steps or self.interrupted()


@dataclass(frozen=True, slots=True)
class AtMoment:
    """Stop when the clock shows a moment, or when asked to.

    Attributes:
        stop_at_seconds: The moment.
        clock: What to read the time from.
        interrupted: Whether somebody asked to stop.
        latest_seconds: When a pass whose steps are fixed by then must end all the same; ``None``:
            at the moment, too.
        most_steps: After so many it stops in any case; ``None``: the clock alone decides.
    """

    stop_at_seconds: float
    clock: Clock
    interrupted: Interrupted
    latest_seconds: float | None = None
    most_steps: int | None = None

    def __call__(self, steps: int) -> bool:
        """Whether to stop; a negative number of steps stands for a pass whose steps are fixed."""
        if self.most_steps is not None and steps >= self.most_steps:
            return True
        end = self.stop_at_seconds
        if steps < 0 and self.latest_seconds is not None:
            end = self.latest_seconds
        return self.clock() >= end or self.interrupted()
