"""What has been promised of each cumulative quantity, and from when on more of it may count.

Jobs are not booked in order of time: a trip that is promised now may leave before others that were
promised earlier. So whatever is asked of a row is asked of all seconds after as well, with all that
is promised for then.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from treve.timetabling.baselines.moves import Stuck
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.rows import (
    Calendar,
    Cap,
    Moment,
    Precedence,
    Quantity,
    Ratio,
)
from treve.timetabling.timetable import Timetable, Trip

_FAR_SECONDS = 10**15
"""Later than anything that is promised."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A trip as conditions see it.

    Attributes:
        load: Id of what it carries.
        gates: Ids of those it passes.
        departure_seconds: When it leaves.
        arrival_seconds: When its unloading ends.
    """

    load: str
    gates: tuple[str, ...]
    departure_seconds: int = _FAR_SECONDS
    arrival_seconds: int = _FAR_SECONDS

    @classmethod
    def of(cls, trip: Trip) -> Counted:
        """What conditions see of a loaded trip."""
        gates = tuple(passing.gate for passing in trip.passings)
        return cls(trip.load or "", gates, trip.departure_seconds, trip.ends_seconds)

    def moment(self, what: Quantity) -> int | None:
        """When it begins to count there; ``None``: it does not."""
        if self.load not in what.loads:
            return None
        if what.gates and not any(gate in what.gates for gate in self.gates):
            return None
        return self.departure_seconds if what.moment is Moment.DEPARTURE else self.arrival_seconds


class _Tally(Protocol):
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
        end = _FAR_SECONDS if enough is None else enough
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
        self.seconds, self.left = [-_FAR_SECONDS], [left]
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
class _AtMost:
    """A cap."""

    row: Cap
    taken: int = 0

    @property
    def held(self) -> Quantity:
        return self.row.what

    @property
    def waited_for(self) -> Quantity | None:
        return None

    @property
    def lacking(self) -> bool:
        return False

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
class _InHours:
    """A calendar."""

    row: Calendar

    @property
    def held(self) -> Quantity:
        return self.row.what

    @property
    def waited_for(self) -> Quantity | None:
        return None

    @property
    def lacking(self) -> bool:
        return False

    def from_when(self, units: int, held: int, waited_for: int | None) -> int | None:  # noqa: ARG002 - nothing
        hours = next((hour for hour in self.row.hours if held < hour.end_seconds), None)
        return None if hours is None else max(held, hours.start_seconds)

    def add(self, units: int, held: int | None, waited_for: int | None) -> bool:  # noqa: ARG002 - nothing
        return False


class Tallies:
    """What is promised, by all rows of a problem.

    Args:
        problem: Whose rows they are.

    Attributes:
        eased: How often something may have become possible that was not before.
    """

    def __init__(self, problem: Problem) -> None:
        """Begin with nothing promised."""
        rows = problem.rows
        self.eased = 0
        self._any = bool(rows)
        self._floors = [(floor, [0]) for floor in rows.floors]
        self._by_load: dict[str, list[_Tally]] = defaultdict(list)
        self._held: set[str] = set()
        tallies: list[_Tally] = [
            *map(_Before, rows.precedences),
            *(_InStep(row, _to_come(problem, row.ahead)) for row in rows.ratios),
            *map(_AtMost, rows.caps),
            *map(_InHours, rows.calendars),
        ]
        for tally in tallies:
            self._held.update(tally.held.loads)
            waited_for = () if tally.waited_for is None else tally.waited_for.loads
            for load in dict.fromkeys((*tally.held.loads, *waited_for)):
                self._by_load[load].append(tally)

    def __bool__(self) -> bool:
        """Whether there is any row."""
        return self._any

    def holds(self, load: str) -> bool:
        """Whether a row may hold this load back."""
        return load in self._held

    def put_off(self, trip: Counted, units: int) -> tuple[int, int]:
        """How much later a trip must leave, and how much later arrive, at the least.

        Raises:
            Stuck: What it waits for is not promised yet, or can never be.
        """
        leave = arrive = 0
        for tally in self._by_load.get(trip.load, ()):
            moment = trip.moment(tally.held)
            if moment is None:
                continue
            found = tally.from_when(units, moment, _of(tally.waited_for, trip))
            if found is None:
                raise Stuck
            if tally.held.moment is Moment.DEPARTURE:
                leave = max(leave, found - moment)
            else:
                arrive = max(arrive, found - moment)
        return leave, arrive

    def most(self, trip: Counted, units: int) -> int:
        """How many of so many units may be aboard of a trip, exactly as it goes; 0: none.

        A trip without times is one after all that is promised, and no calendar is asked.
        """
        if self._may(trip, units):
            return units
        low, high = 0, units
        while high - low > 1:
            middle = (low + high) // 2
            if self._may(trip, middle):
                low = middle
            else:
                high = middle
        return low

    def add(self, trip: Counted, units: int) -> None:
        """Promise a trip."""
        for tally in self._by_load.get(trip.load, ()):
            held, waited_for = trip.moment(tally.held), _of(tally.waited_for, trip)
            if (held is not None or waited_for is not None) and tally.add(units, held, waited_for):
                self.eased += 1
        for floor, there in self._floors:
            moment = trip.moment(floor.what)
            if moment is not None and moment <= floor.by_seconds:
                there[0] += units

    def short(self) -> frozenset[str]:
        """Loads that a floor counts which is not reached by what is promised."""
        return frozenset(
            load
            for floor, there in self._floors
            if there[0] < floor.least_units
            for load in floor.what.loads
        )

    def lack(self, trip: Counted) -> bool:
        """Whether a trip would count where others wait for more, or a floor is not reached."""
        return any(
            there[0] < floor.least_units and trip.moment(floor.what) is not None
            for floor, there in self._floors
        ) or any(
            tally.lacking and _of(tally.waited_for, trip) is not None
            for tally in self._by_load.get(trip.load, ())
        )

    def _may(self, trip: Counted, units: int) -> bool:
        for tally in self._by_load.get(trip.load, ()):
            moment = trip.moment(tally.held)
            if moment is None or (moment == _FAR_SECONDS and isinstance(tally, _InHours)):
                continue
            if tally.from_when(units, moment, _of(tally.waited_for, trip)) != moment:
                return False
        return True


def keeps_floors(problem: Problem, timetable: Timetable) -> bool:
    """Whether enough arrives in time, by every floor."""
    if not problem.rows.floors:
        return True
    tallies = Tallies(problem)
    for trip in timetable.trips:
        if trip.load is not None:
            tallies.add(Counted.of(trip), trip.quantity)
    return not tallies.short()


def _to_come(problem: Problem, what: Quantity) -> int:
    """Units that must count there; through some gates none need to, as far as anybody knows."""
    if what.gates:
        return 0
    return sum(load.quantity for load in problem.loads if load.id in what.loads and load.binding)


def _of(what: Quantity | None, trip: Counted) -> int | None:
    return None if what is None else trip.moment(what)
