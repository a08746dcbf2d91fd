"""The points of a frontier: who is searched first, and what they lend each other."""

from __future__ import annotations

from tests.plan.test_frontier import problem_with
from treve.plan.frontier_model import Axis
from treve.plan.frontier_points import Points, Solved
from treve.timetabling.solution import Bound


def test_those_that_inherit_least_are_searched_first() -> None:
    problems = [problem_with(count, 1) for count in (1, 2, 3, 4)]
    points = Points(problems, (Axis("fleets.bus.count", (1.0, 2.0, 3.0, 4.0)),))
    for position, pause in enumerate((900, 800, 300, 250)):
        points.learn(Solved(position, Bound(pause, pause, None)))
    assert points.first_order() == [0, 2, 1, 3]
    points.states[2].steps = 1
    assert points.order()[-1] == 2
