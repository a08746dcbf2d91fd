"""Places left at receiving sites."""

from __future__ import annotations

from treve.timetabling.problem import PEOPLE, Load, Problem


class Places:
    """What is left of the capacity of receiving sites.

    Args:
        problem: Whose stops they are.
    """

    def __init__(self, problem: Problem) -> None:
        """Count the places."""
        self._left = {
            (stop.id, key): units for stop in problem.stops for key, units in stop.capacity.items()
        }
        self._limited = {
            load.id
            for load in problem.loads
            if any((place, key) in self._left for place in load.destinations for key in _keys(load))
        }

    def limits(self, load: Load) -> bool:
        """Whether any of a load's destinations has a limit for it."""
        return load.id in self._limited

    def room(self, load: Load, place: str, most: int) -> int:
        """How many of ``most`` units may go to a place, 0 to ``most``."""
        for key in _keys(load):
            most = min(most, self._left.get((place, key), most))
        return most

    def take(self, load: Load, place: str, units: int) -> None:
        """Use up places; :meth:`room` allowed it."""
        for key in _keys(load):
            if (place, key) in self._left:
                self._left[place, key] -= units


def _keys(load: Load) -> tuple[str, ...]:
    return (load.category, PEOPLE) if load.people else (load.category,)
