"""The finder on its own: the shortest pause of a small problem, with nothing to begin with."""

from __future__ import annotations

from treve.timetabling.problem import Problem
from treve.timetabling.solvers.small.finder import Finder
from treve.timetabling.solvers.small.model import Asked
from treve.timetabling.span import pause_seconds
from treve.timetabling.timetable import Timetable


def shortest(problem: Problem, steps: int = 4000, seed: int = 0) -> Timetable | None:
    """What it finds in so many steps, everything as early as can be."""
    finder = Finder(problem, Asked(), seed, None, 0)
    finder.run(0, lambda done: done >= steps, lambda: None)
    return finder.settled(lambda _: False)


def shortest_pause(problem: Problem) -> int | None:
    """How long its pause is; ``None``: nothing was found."""
    found = shortest(problem)
    return None if found is None else pause_seconds(problem, found)
