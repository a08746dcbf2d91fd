"""When to stop: by the clock, by steps, or because somebody pressed Ctrl-C.

Small rules with one verb (``treve.timetabling.solution.StopRule``), and two allowances that hand
them out for the parts of a plan. The clock is injected; nothing here reads the time by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from treve.timetabling.solution import StopRule

Clock = Callable[[], float]
"""Seconds from any fixed moment, never going backwards."""

Interrupted = Callable[[], bool]
"""Whether somebody asked to stop."""

_SEARCH_ENDS = 0.73
"""Share of the time when the main search ends: about 8 % for what comes before, 65 % for it."""

_RETRIES_END = 0.93
"""Share of the time when solving again ends; the rest is the referee's."""

_RETRY_PART = 20
"""Solving again gets one step for so many of the main search's."""


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
    """Stop when the clock shows a moment, or when asked to."""

    stop_at_seconds: float
    clock: Clock
    interrupted: Interrupted

    def __call__(self, steps: int) -> bool:  # noqa: ARG002 - the verb's shape
        """Whether to stop, whatever the number of steps."""
        return self.clock() >= self.stop_at_seconds or self.interrupted()


class Allowance(Protocol):
    """Hands out stop rules to the parts of a plan."""

    def search(self) -> StopRule:
        """Rule for the main search."""
        ...

    def retry(self, share: float) -> StopRule:
        """Rule for solving again, with this share of what is left for that."""
        ...

    def goes_on(self) -> bool:
        """Whether there is room for another optional step."""
        ...


class TimeAllowance:
    """So many seconds for everything, from the moment it is made."""

    def __init__(self, seconds: float, clock: Clock, interrupted: Interrupted) -> None:
        """Start to count.

        Args:
            seconds: For the whole plan.
            clock: What to read the time from.
            interrupted: Whether somebody asked to stop.
        """
        start = clock()
        self._clock = clock
        self._interrupted = interrupted
        self._search_ends = start + _SEARCH_ENDS * seconds
        self._retries_end = start + _RETRIES_END * seconds

    def search(self) -> StopRule:
        """Rule for the main search: until about three quarters of the time are gone."""
        return AtMoment(self._search_ends, self._clock, self._interrupted)

    def retry(self, share: float) -> StopRule:
        """Rule for solving again: a share of what is left before the referee's part."""
        now = self._clock()
        moment = now + share * max(0.0, self._retries_end - now)
        return AtMoment(moment, self._clock, self._interrupted)

    def goes_on(self) -> bool:
        """Whether there is room for another optional step."""
        return self._clock() < self._retries_end and not self._interrupted()


class StepAllowance:
    """So many steps for the main search; the same everywhere, on any machine."""

    def __init__(self, steps: int, interrupted: Interrupted) -> None:
        """Keep the number of steps.

        Args:
            steps: For the main search; solving again gets a fixed part of it.
            interrupted: Whether somebody asked to stop.
        """
        self._steps = steps
        self._interrupted = interrupted

    def search(self) -> StopRule:
        """Rule for the main search."""
        return AfterSteps(self._steps, self._interrupted)

    def retry(self, share: float) -> StopRule:  # noqa: ARG002 - steps do not depend on what is left
        """Rule for solving again: the same part of the steps each time."""
        return AfterSteps(max(1, self._steps // _RETRY_PART), self._interrupted)

    def goes_on(self) -> bool:
        """Whether there is room for another optional step."""
        return not self._interrupted()
