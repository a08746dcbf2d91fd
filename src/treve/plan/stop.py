"""When to stop: by the clock, by steps, or because somebody pressed Ctrl-C.

Small rules with one verb (``treve.timetabling.solution.StopRule``), and two allowances that hand
them out for the parts of a plan. The clock is injected; nothing here reads the time by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from treve.timetabling.solution import StopRule

Clock = Callable[[], float]
"""Seconds from any fixed moment, never going backwards."""

Interrupted = Callable[[], bool]
"""Whether somebody asked to stop."""

SEARCH_SHARE = 0.76
"""Share of the time that the search has taken about when it is over."""

_WALK_SHARE = 0.56
"""Share of the time when the walk towards a shorter pause ends; the passes after it, whose work is
a fixed part of its own, bring the search to :data:`SEARCH_SHARE`."""

BOUNDS_SHARE = 2 / 3
"""Share of what the search left that the bounds of all side questions may take together, at least:
the rest is for solving again, since what a bound promises is only found by searching. Bounds come
first, as they are proofs, take little each, and tell which searches can find anything at all. What
is left in the end goes to bounds again."""

_RETRY_SHARE = 1 / 8
"""Share of what the search left that solving one thing again needs: where there are few to solve
again, bounds may take more."""

HOURS_SHARE = 1 / 2
"""Share of what is left of that which the most people out by each hour may take: the coarse hours
come first there, and an hour without a proof takes a later one's, so it need not wait for all."""

_RETRY_WALK = 0.8
"""Share of the time for solving again when its walk ends: the rest is for the order at gates, as in
the main search. Without it nothing is found that is as well ordered as the timetable there is."""

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


def bounds_share(retries_count: int) -> float:
    """Share of what is left that bounds may take where so many things are to be solved again."""
    return max(BOUNDS_SHARE, 1 - retries_count * _RETRY_SHARE)


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


class Part(Protocol):
    """What a side question may spend."""

    def retry(self, share: float) -> StopRule:
        """Rule for solving again, with this share of what is left of the part."""
        ...

    def goes_on(self, *, dear: bool = False) -> bool:
        """Whether there is room for another step of the part; asked before each.

        Args:
            dear: Whether the step may take many times as long as others.
        """
        ...

    def has_time(self) -> bool:
        """Whether anything is left, if not for a step then for a search, which ends by its rule."""
        ...

    def is_wanted(self) -> bool:
        """Whether what belongs to the answer should be worked out, however late it is."""
        ...

    def part(self, share: float) -> Part:
        """A share of what is left of the part, from now on."""
        ...


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


@dataclass(slots=True)
class Pace:
    """How long steps of one kind take: one more may not fit any more.

    Attributes:
        steps: How many there were.
        seconds: What they took together.
    """

    steps: int = 0
    seconds: float = 0.0

    def step_seconds(self) -> float:
        """How long a step takes on average.

        Not the longest: one in a hundred may take as long as all others, and would end them all.
        """
        return self.seconds / max(1, self.steps)


@dataclass(slots=True)
class Paces:
    """The pace of cheap steps and of dear ones, and the step that is being made.

    Attributes:
        cheap, dear: By how long it has to be reckoned with.
        asked: Of which kind the step is that was allowed last, and when; ``None``: none was.
    """

    cheap: Pace = field(default_factory=Pace)
    dear: Pace = field(default_factory=Pace)
    asked: tuple[Pace, float] | None = None

    def note(self, now_seconds: float) -> None:
        """A step has ended, if one was being made."""
        if self.asked is not None:
            pace, begun_seconds = self.asked
            pace.steps += 1
            pace.seconds += now_seconds - begun_seconds
        self.asked = None


@dataclass(frozen=True, slots=True)
class TimePart:
    """Time for a side question, until a moment of the clock.

    Attributes:
        steps: Solving again makes no more of them, however much time there is; ``None``: no limit.
    """

    end_seconds: float
    clock: Clock
    interrupted: Interrupted
    paces: Paces = field(default_factory=Paces)
    steps: int | None = None

    def retry(self, share: float) -> StopRule:
        """Rule for solving again, with this share of the time left."""
        now = self.clock()
        self.paces.asked = None  # a search ends by its rule, and is no measure of a step
        seconds = share * max(0.0, self.end_seconds - now)
        walk_ends = now + _RETRY_WALK * seconds
        return AtMoment(walk_ends, self.clock, self.interrupted, now + seconds, self.steps)

    def goes_on(self, *, dear: bool = False) -> bool:
        """Whether another step may still end in time, and nobody asked to stop."""
        now = self.clock()
        self.paces.note(now)
        pace = self.paces.dear if dear else self.paces.cheap
        fits = now + pace.step_seconds() < self.end_seconds and not self.interrupted()
        self.paces.asked = (pace, now) if fits else None
        return fits

    def has_time(self) -> bool:
        """Whether a search would come to ask its rule before the end, and nobody asked to stop.

        It begins with a proof, a dear step that no rule ends early.
        """
        proven_seconds = self.clock() + self.paces.dear.step_seconds()
        return proven_seconds < self.end_seconds and not self.interrupted()

    def is_wanted(self) -> bool:
        """Whether nobody asked to stop."""
        return not self.interrupted()

    def part(self, share: float) -> Part:
        """A share of the time left."""
        now = self.clock()
        end = now + share * max(0.0, self.end_seconds - now)
        return TimePart(end, self.clock, self.interrupted, self.paces, self.steps)


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


@dataclass(frozen=True, slots=True)
class StepPart:
    """Steps for a side question: the same number each time it is solved again."""

    steps: int
    interrupted: Interrupted

    def retry(self, share: float) -> StopRule:  # noqa: ARG002 - steps do not depend on what is left
        """Rule for solving again."""
        return AfterSteps(self.steps, self.interrupted)

    def goes_on(self, *, dear: bool = False) -> bool:  # noqa: ARG002 - steps look at no clock
        """Whether nobody asked to stop."""
        return not self.interrupted()

    def has_time(self) -> bool:
        """The same."""
        return not self.interrupted()

    def is_wanted(self) -> bool:
        """The same."""
        return not self.interrupted()

    def part(self, share: float) -> Part:  # noqa: ARG002 - steps do not depend on what is left
        """The same steps."""
        return self


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


@dataclass(frozen=True, slots=True)
class Nothing:
    """No time is left for a side question."""

    def retry(self, share: float) -> StopRule:  # noqa: ARG002 - a share of nothing
        """A rule that stops at once."""
        return AfterSteps(0, lambda: True)

    def goes_on(self, *, dear: bool = False) -> bool:  # noqa: ARG002 - nothing is left for any
        """No."""
        return False

    def has_time(self) -> bool:
        """No."""
        return False

    def is_wanted(self) -> bool:
        """No."""
        return False

    def part(self, share: float) -> Part:  # noqa: ARG002 - a share of nothing
        """Nothing either."""
        return self
