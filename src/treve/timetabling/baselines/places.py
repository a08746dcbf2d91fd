"""Places left at receiving sites, kept free for those who may go nowhere else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from treve.timetabling.problem import PEOPLE, Load, Problem


class Places:
    """What is left of the capacity of receiving sites.

    Whoever may go to several sites leaves the places that binding loads with one site alone will
    need there. (Choices that overlap in other ways are not looked into: a dispatcher with a list
    sees the first, not the second.)

    Args:
        problem: Whose stops and loads they are.
    """

    def __init__(self, problem: Problem) -> None:
        """Count the places, and those that are spoken for."""
        self._left = {
            (stop.id, key): units for stop in problem.stops for key, units in stop.capacity.items()
        }
        self._limited = {
            load.id
            for load in problem.loads
            if any((place, key) in self._left for place in load.destinations for key in _keys(load))
        }
        self._kept: Counter[tuple[str, str]] = Counter()
        for load in problem.loads:
            if _keeps(load):
                for key in _keys(load):
                    self._kept[load.destinations[0], key] += load.quantity

    def limits(self, load: Load) -> bool:
        """Whether any of a load's destinations has a limit for it."""
        return load.id in self._limited

    def room(self, load: Load, place: str, most: int) -> int:
        """How many of ``most`` units may go to a place, 0 to ``most``."""
        for key in _keys(load):
            if (place, key) in self._left:
                kept = 0 if _keeps(load) else self._kept[place, key]
                most = min(most, max(0, self._left[place, key] - kept))
        return most

    def holds_all(self, loads: Iterable[tuple[Load, int]], place: str) -> bool:
        """Whether so many units of several loads may all go to a place."""
        needed: Counter[str] = Counter()
        for load, units in loads:
            for key in _keys(load):
                needed[key] += units
        return all(
            units <= self._left[place, key] - self._kept[place, key]
            for key, units in needed.items()
            if (place, key) in self._left
        )

    def any_left(self, load: Load, place: str) -> bool:
        """Whether a place is left there for such a load, spoken for or not."""
        return all(self._left.get((place, key), 1) > 0 for key in _keys(load))

    def take(self, load: Load, place: str, units: int) -> None:
        """Use up places; :meth:`room` allowed it."""
        for key in _keys(load):
            if (place, key) in self._left:
                self._left[place, key] -= units
            if _keeps(load):
                self._kept[place, key] -= units


def _keeps(load: Load) -> bool:
    return load.binding and len(set(load.destinations)) == 1


def _keys(load: Load) -> tuple[str, ...]:
    return (load.category, PEOPLE) if load.people else (load.category,)
