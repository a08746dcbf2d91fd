"""What side questions may spend: time or steps, and shares of what is left of either."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from treve.plan.stop import AfterSteps, AtMoment, Clock, Interrupted
from treve.timetabling.solution import StopRule

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


def bounds_share(retries_count: int) -> float:
    """Share of what is left that bounds may take where so many things are to be solved again."""
    return max(BOUNDS_SHARE, 1 - retries_count * _RETRY_SHARE)


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
