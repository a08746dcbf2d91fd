"""What has been promised of each cumulative quantity, by all rows of a problem.

How one row counts stands in :mod:`treve.timetabling.baselines.row_tallies`.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from treve.timetabling.baselines.moves import Stuck
from treve.timetabling.baselines.row_tallies import FAR_SECONDS, Tally, row_tallies
from treve.timetabling.problem import Problem
from treve.timetabling.rows import Moment, Quantity
from treve.timetabling.timetable import Timetable, Trip


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
    departure_seconds: int = FAR_SECONDS
    arrival_seconds: int = FAR_SECONDS

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
        self._by_load: dict[str, list[Tally]] = defaultdict(list)
        self._held: set[str] = set()
        for tally in row_tallies(problem):
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
            if moment is not None and (
                tally.from_when(units, moment, _of(tally.waited_for, trip)) != moment
            ):
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


def _of(what: Quantity | None, trip: Counted) -> int | None:
    return None if what is None else trip.moment(what)
