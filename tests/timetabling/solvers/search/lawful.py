"""Problems for the laws of the search: those of the dispatcher's tests, and some more connected."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from tests.problems.ample import ample_problem
from tests.problems.any_problem import any_problem
from treve.timetabling.problem import Leg, Problem, Way

CLASSES = frozenset({"bus", "ambulance", "truck", "car", "coach"})


def lawful(seed: int) -> Problem:
    """Any problem: gates in series, one-way lanes, waits, hours, desks, ranks, cars and nights."""
    if seed % 3 == 0:
        problem = ample_problem(Random(seed))
        return replace(problem, windows=problem.windows[:6])
    problem = any_problem(seed)
    return problem if seed % 3 == 1 else _connected(problem, Random(seed))


def _connected(problem: Problem, draw: Random) -> Problem:
    """The same with direct roads between the outer stops, so that every load can be fetched."""
    outer = [stop for stop in problem.stops if stop.id.startswith("out")]
    roads = tuple(
        Way(f"{a.id}-{b.id}", a.id, b.id, (Leg(seconds, seconds, inside=a.inside),), CLASSES)
        for a in outer
        for b in outer
        if a is not b
        for seconds in (draw.randint(60, 3000),)
    )
    loads = tuple(
        replace(x, binding=True, due_seconds=None, release_seconds=x.release_seconds and 5 * 3600)
        for x in problem.loads
    )
    return replace(problem, ways=(*problem.ways, *roads), loads=loads)
