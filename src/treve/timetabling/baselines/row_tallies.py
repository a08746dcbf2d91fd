"""What has been promised of one row, and from when on more of it may count.

Jobs are not booked in order of time: a trip that is promised now may leave before others that were
promised earlier. So whatever is asked of a row is asked of all seconds after as well, with all that
is promised for then.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from treve.timetabling.problem import Problem
from treve.timetabling.rows import Calendar, Cap, Precedence, Quantity, Ratio

FAR_SECONDS = 10**15
"""Later than anything that is promised."""


class Tally(Protocol):
    """What is promised of one row's two sides."""

    @property
    def held(self) -> Quantity:
        """What the row holds back."""

    @property
    def waited_for(self) -> Quantity | None:
        """What it makes that wait for, if anything."""

    @property
    def lacking(self) -> bool:
        """Whether more of what it makes others wait for must be promised."""

    def from_when(self, units: int, held: int, waited_for: int | None) -> int | None:
        """The first second from ``held`` on at which so many units more may be held back no longer.

        Args:
            units: How many.
            held: When they would count on the one side.
            waited_for: When they would count on the other, too, if they do.

        Returns:
            ``None`` where that is not known yet, or never.
        """

    def add(self, units: int, held: int | None, waited_for: int | None) -> bool:
        """Promise a trip; whether more may be promised after it than before."""


@dataclass(slots=True)
class _Before:
    """A precedence."""

    row: Precedence
    free_taken: list[tuple[int, int]] = field(default_factory=list)
    arrivals: list[tuple[int, int]] = field(default_factory=list)
    enough: int | None = None

    @property
    def held(self) -> Quantity:
        return self.row.then

    @property
    def waited_for(self) -> Quantity | None:
        return self.row.first

    @property
    def lacking(self) -> bool:
        return self.enough is None

    def from_when(self, units: int, held: int, waited_for: int | None) -> int | None:
        enough = self.enough
        if waited_for is not None:  # it may be what it waits for itself
            enough = self._enough([*self.arrivals, (waited_for, units)])
        end = FAR_SECONDS if enough is None else enough
        if (enough is not None and held >= enough) or units <= self.row.free_units - self._before(
            end
        ):
            return held
        return None if self.enough is None or self.enough <= held else self.enough

    def add(self, units: int, held: int | None, waited_for: int | None) -> bool:
        if held is not None:
            insort(self.free_taken, (held, units))
        if waited_for is None:
            return False
        insort(self.arrivals, (waited_for, units))
        before, self.enough = self.enough, self._enough(self.arrivals)
        return before != self.enough

    def _before(self, end: int) -> int:
        last = bisect_left(self.free_taken, (end, 0))
        return sum(units for _, units in self.free_taken[:last])

    def _enough(self, arrivals: Sequence[tuple[int, int]]) -> int | None:
        """When enough of what comes first is there."""
        there = 0
        for second, units in sorted(arrivals):
            there += units
            if there >= self.row.least_units:
                return second
        return None


@dataclass(slots=True)
class _InStep:
    """A ratio. All is counted in parts of a unit, so that everything is whole.

    *Headroom* of a second is how many parts may be added from then on; what later seconds leave
    limits it as well, so that it never falls.

    Attributes:
        row: The ratio.
        to_come: Units that must still count on the side that may not run ahead, if that is known.
    """

    row: Ratio
    to_come: int = 0
    changes: list[tuple[int, int]] = field(default_factory=list)
    seconds: list[int] = field(default_factory=list)
    left: list[int] = field(default_factory=list)
    headroom: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._count()

    @property
    def held(self) -> Quantity:
        return self.row.ahead

    @property
    def waited_for(self) -> Quantity | None:
        return self.row.behind

    @property
    def lacking(self) -> bool:
        return self.headroom[-1] < max(1, self.to_come) * self.row.ratio.denominator

    def from_when(self, units: int, held: int, waited_for: int | None) -> int | None:
        gone = units * self.row.ratio.denominator
        if waited_for is None:
            return self._with_headroom(gone, held)
        come = units * self.row.ratio.numerator
        both = max(held, waited_for)
        after = self._with_headroom(gone - come, both)
        if after is None:
            return None
        start, length = held + after - both, both - held
        # Until it counts on both sides it needs all of the room by itself.
        while (last := self._short(gone, start, start + length)) is not None:
            if last + 1 == len(self.seconds):
                return None
            start = self.seconds[last + 1]
        return start

    def add(self, units: int, held: int | None, waited_for: int | None) -> bool:
        if held is not None:
            insort(self.changes, (held, -units * self.row.ratio.denominator))
            self.to_come -= units
        if waited_for is not None:
            insort(self.changes, (waited_for, units * self.row.ratio.numerator))
        self._count()
        return waited_for is not None

    def _count(self) -> None:
        left = self.row.slack_units * self.row.ratio.denominator
        self.seconds, self.left = [-FAR_SECONDS], [left]
        for second, parts in self.changes:
            left += parts
            if second == self.seconds[-1]:
                self.left[-1] = left
            else:
                self.seconds.append(second)
                self.left.append(left)
        self.headroom = list(self.left)
        for k in range(len(self.left) - 2, -1, -1):
            self.headroom[k] = min(self.left[k], self.headroom[k + 1])

    def _with_headroom(self, parts: int, second: int) -> int | None:
        k = bisect_left(self.headroom, parts)
        return None if k == len(self.headroom) else max(second, self.seconds[k])

    def _short(self, parts: int, start: int, end: int) -> int | None:
        """The last change before ``end`` that leaves less than this at some second from then on."""
        if start >= end:
            return None
        first, last = bisect_right(self.seconds, start) - 1, bisect_left(self.seconds, end)
        return next((k for k in range(last - 1, first - 1, -1) if self.left[k] < parts), None)


@dataclass(slots=True)
class _Alone:
    """A row that lets nothing wait for anything else."""

    row: Cap | Calendar

    @property
    def held(self) -> Quantity:
        return self.row.what

    @property
    def waited_for(self) -> Quantity | None:
        return None

    @property
    def lacking(self) -> bool:
        return False


@dataclass(slots=True)
class _AtMost(_Alone):
    """A cap."""

    row: Cap
    taken: int = 0

    def from_when(self, units: int, held: int, waited_for: int | None) -> int | None:  # noqa: ARG002 - nothing
        if self.taken + units <= self.row.most_units or not self._counts(held):
            return held
        return None if self.row.hours is None else self.row.hours.end_seconds

    def add(self, units: int, held: int | None, waited_for: int | None) -> bool:  # noqa: ARG002 - nothing
        if held is not None and self._counts(held):
            self.taken += units
        return False

    def _counts(self, second: int) -> bool:
        hours = self.row.hours
        return hours is None or hours.start_seconds <= second < hours.end_seconds


@dataclass(slots=True)
class _InHours(_Alone):
    """A calendar."""

    row: Calendar

    def from_when(self, units: int, held: int, waited_for: int | None) -> int | None:  # noqa: ARG002 - nothing
        if held == FAR_SECONDS:  # after all that is promised no calendar is asked
            return held
        hours = next((hour for hour in self.row.hours if held < hour.end_seconds), None)
        return None if hours is None else max(held, hours.start_seconds)

    def add(self, units: int, held: int | None, waited_for: int | None) -> bool:  # noqa: ARG002 - nothing
        return False


def row_tallies(problem: Problem) -> list[Tally]:
    """A tally of each row but the floors, which hold nothing back; nothing is promised yet."""
    rows = problem.rows
    return [
        *map(_Before, rows.precedences),
        *(_InStep(row, _to_come(problem, row.ahead)) for row in rows.ratios),
        *map(_AtMost, rows.caps),
        *map(_InHours, rows.calendars),
    ]


def _to_come(problem: Problem, what: Quantity) -> int:
    """Units that must count there; through some gates none need to, as far as anybody knows."""
    if what.gates:
        return 0
    return sum(load.quantity for load in problem.loads if load.id in what.loads and load.binding)
