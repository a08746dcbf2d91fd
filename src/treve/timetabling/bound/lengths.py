"""How long the days of one vehicle can be in a pause that is supposed, window by window.

A pause that spans several windows holds those between its first and its last whole. What is left of
it those two share, in a way that is the same for all vehicles and that nobody knows. A margin is
lost in each window.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from treve.timetabling.problem import Problem
from treve.timetabling.program import Whole


@dataclass(frozen=True, slots=True)
class Lengths:
    """Seconds that one vehicle has in each window of a run.

    Attributes:
        whole: Of each window that is whole, the longest first; of a pause within one window, all
            of it.
        ends: Of the first window and the last together; ``None`` within one window.
        longest: Most of either of these, the longer first.
    """

    whole: tuple[int, ...]
    ends: int | None = None
    longest: tuple[int, int] = (0, 0)

    @property
    def splits(self) -> tuple[int, int]:
        """The least and the most that one of the ends may have, the other what is left."""
        both = self.ends or 0
        longer, shorter = self.longest
        return max(0, both - shorter), min(longer, both)

    def fits(self, days: tuple[int, ...]) -> bool:
        """Whether two days of such lengths, the longer first, fit into the ends together."""
        within = all(day <= most for day, most in zip(days, self.longest, strict=True))
        return self.ends is not None and within and sum(days) <= self.ends

    def most(self, worth: Whole) -> int | float:
        """The most that days are worth together, in the split that is worth most.

        Args:
            worth: Of a day, by its length; no less where it is longer.
        """
        # Arrays of Python's own numbers, where 64 bits do not hold them, have no items.
        total: int | float = sum(worth[list(self.whole)].tolist())
        if self.ends is not None:
            low, high = self.splits
            one = worth[low : high + 1]
            other = worth[self.ends - high : self.ends - low + 1][::-1]
            total += max((one + other).tolist())
        return total

    def best_split(self, worth: Whole) -> tuple[int, int]:
        """The lengths of the ends, the longer first, in the split that is worth most."""
        low, high = self.splits
        both = self.ends or 0
        one, other = worth[low : high + 1], worth[both - high : both - low + 1][::-1]
        first = low + int((one + other).argmax())
        return max(first, both - first), min(first, both - first)


def lengths_of(problem: Problem, windows: int, open_seconds: int) -> tuple[Lengths, ...]:
    """Every choice of lengths that a pause may have, each once.

    Args:
        problem: Its windows all longer than the margin.
        windows: How many of them the pause spans.
        open_seconds: How long it is at most.
    """
    return tuple(dict.fromkeys(_over_runs(problem, windows, open_seconds)))


def _over_runs(problem: Problem, windows: int, open_seconds: int) -> Iterator[Lengths]:
    """The lengths in each run that has room for what a pause has at least."""
    margin = problem.margin_seconds
    usable = [w.seconds - margin for w in problem.windows]
    for first in range(len(usable) - windows + 1):
        run = usable[first : first + windows]
        left = open_seconds - windows * margin - sum(run[1:-1])
        if windows == 1:
            yield Lengths((max(0, min(left, max(usable))),))
        elif left >= 0:
            longest = max(run[0], run[-1]), min(run[0], run[-1])
            yield Lengths(tuple(sorted(run[1:-1], reverse=True)), min(left, sum(longest)), longest)


def generous(choices: tuple[Lengths, ...]) -> Lengths:
    """Lengths that leave room for all that any of some leaves room for."""
    whole = tuple(map(max, zip(*(one.whole for one in choices), strict=True)))
    ends = [one.ends for one in choices if one.ends is not None]
    longer, shorter = zip(*(one.longest for one in choices), strict=True)
    return Lengths(whole, max(ends) if ends else None, (max(longer), max(shorter)))
