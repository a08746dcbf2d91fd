"""All that a plan may spend, time or steps, handed out to its search and the side questions."""

from __future__ import annotations

from typing import Protocol

from treve.plan.parts import Paces, Part, StepPart, TimePart
from treve.plan.stop import AfterSteps, AtMoment, Clock, Interrupted
from treve.timetabling.solution import StopRule

SEARCH_SHARE = 0.76
"""Share of the time that the search has taken about when it is over."""

_WALK_SHARE = 0.56
"""Share of the time when the walk towards a shorter pause ends; the passes after it, whose work is
a fixed part of its own, bring the search to :data:`SEARCH_SHARE`."""

_PARTS_END = 0.95
"""Share of the time when side questions end; the rest is the referee's."""

_AFTER_PARTS = 2
"""What follows the side questions takes about so many times as long as judging the timetable."""

_FIRST_SHARE = 1 / 3
"""Share of the time that the first timetable may take: to check it and to write it down takes
about as long again."""

_SEARCH_UNTIL = 1 / 8
"""Where the first timetable took such a share of the time no search begins: that would make it once
more, and the referee would read as much again."""

_RETRY_PART = 20
"""Solving again gets one step for so many of the main search's."""


def retry_steps(steps: int) -> int:
    """Steps for solving again, by those of the main search."""
    return max(1, steps // _RETRY_PART)


class Allowance(Protocol):
    """Hands out what the main search and the side questions may spend."""

    def first(self) -> StopRule:
        """Rule for the first timetable, which has no steps."""
        ...

    def has_time_to_search(self) -> bool:
        """Whether a search may begin; else the first timetable is the answer."""
        ...

    def search(self) -> StopRule:
        """Rule for the main search."""
        ...

    def searched(self, steps: int) -> None:
        """Note how many steps the main search made: solving again gets a fixed part of them.

        So whoever repeats the plan by these steps asks the same of every side question.
        """
        ...

    def part(self, share: float) -> Part:
        """A share of what is left for side questions, from now on."""
        ...

    def spent(self, steps: int) -> float:
        """Share of the whole that is spent after so many steps of the main search, 0 to 1."""
        ...


class TimeAllowance:
    """So many seconds for everything, from the moment it is made."""

    def __init__(
        self,
        seconds: float,
        clock: Clock,
        interrupted: Interrupted,
        begun_seconds: float | None = None,
    ) -> None:
        """Start to count.

        Args:
            seconds: For the whole plan.
            clock: What to read the time from.
            interrupted: Whether somebody asked to stop.
            begun_seconds: What the clock showed as the time began; ``None``: now.
        """
        start = clock() if begun_seconds is None else begun_seconds
        self._clock = clock
        self._interrupted = interrupted
        self._start = self._begun = start
        self._seconds = seconds
        self._walk_ends = start + _WALK_SHARE * seconds
        self._parts_end = start + _PARTS_END * seconds
        self._paces = Paces()
        self._retry_steps: int | None = None
        self._judged_since: float | None = None

    def first(self) -> StopRule:
        """Rule for the first timetable, which begins now: it may take a third of what is left."""
        self._begun = self._clock()
        left = max(0.0, self._start + self._seconds - self._begun)
        return AtMoment(self._begun + _FIRST_SHARE * left, self._clock, self._interrupted)

    def has_time_to_search(self) -> bool:
        """Whether the first timetable took less than an eighth of all, and nobody asked to stop."""
        taken = self._clock() - self._begun
        return taken < _SEARCH_UNTIL * self._seconds and not self._interrupted()

    def search(self) -> StopRule:
        """Rule for the main search: its walk ends when more than half of the time is gone."""
        return AtMoment(self._walk_ends, self._clock, self._interrupted, self._parts_end)

    def searched(self, steps: int) -> None:
        """Note the steps of the main search, and that its timetable is judged from now on."""
        self._retry_steps = retry_steps(steps)
        self._judged_since = self._clock()

    def part(self, share: float) -> Part:
        """A share of what is left before the referee's part.

        The first one is asked for when the timetable is judged: that tells how long the rest takes.
        """
        if self._judged_since is not None:
            rest_seconds = _AFTER_PARTS * (self._clock() - self._judged_since)
            self._parts_end = min(self._parts_end, self._start + self._seconds - rest_seconds)
            self._judged_since = None
        whole = TimePart(
            self._parts_end, self._clock, self._interrupted, self._paces, self._retry_steps
        )
        return whole.part(share)

    def spent(self, steps: int) -> float:  # noqa: ARG002 - time does not depend on steps
        """Share of the time that is gone."""
        return min(1.0, (self._clock() - self._start) / self._seconds)


class StepAllowance:
    """So many steps for the main search; the same everywhere, on any machine."""

    def __init__(self, steps: int, interrupted: Interrupted) -> None:
        """Keep the number of steps.

        Args:
            steps: For the main search; solving again gets a fixed part of it.
            interrupted: Whether somebody asked to stop.
        """
        self._steps = steps
        self._retry_steps = retry_steps(steps)
        self._interrupted = interrupted

    def first(self) -> StopRule:
        """Rule for the first timetable: it ends early only when somebody asks to stop."""
        return AfterSteps(self._steps, self._interrupted)

    def has_time_to_search(self) -> bool:
        """Whether nobody asked to stop."""
        return not self._interrupted()

    def search(self) -> StopRule:
        """Rule for the main search."""
        return AfterSteps(self._steps, self._interrupted)

    def searched(self, steps: int) -> None:
        """Note the steps of the main search: its last round may have led beyond those asked for."""
        self._retry_steps = retry_steps(steps)

    def part(self, share: float) -> Part:  # noqa: ARG002 - steps do not depend on what is left
        """The same part of the steps for every side question."""
        return StepPart(self._retry_steps, self._interrupted)

    def spent(self, steps: int) -> float:
        """Share of the steps that are done, as a share of the whole."""
        return min(1.0, steps / self._steps) * SEARCH_SHARE
