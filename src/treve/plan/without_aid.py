"""The pause without aid: what sharing the gates with trucks costs."""

from __future__ import annotations

from dataclasses import dataclass, replace

from treve.measures import LEAST_MINUTES
from treve.plan.build import build_problem
from treve.plan.judge import Answer, judge
from treve.plan.stop import Part
from treve.plan.tools import Tools
from treve.scene.model import Scene
from treve.timetabling.problem import Problem
from treve.timetabling.solution import Outcome, Progress, Request, Solution
from treve.timetabling.timetable import Timetable


@dataclass(frozen=True, slots=True)
class AidCost:
    """What two pauses that were found tell of the cost of aid, and what of it is proven.

    Attributes:
        pause_minutes: The pause found without aid.
        minutes: By how much it is shorter than the pause with aid.
        proven_minutes: By how much every pause with aid is longer than the shortest without; 0
            where nothing is proven.
        gap_minutes: How far the pause with aid may be from the shortest there is with aid.
    """

    pause_minutes: float
    minutes: float
    proven_minutes: float
    gap_minutes: float

    @property
    def resolvable(self) -> bool:
        """Whether it is more than the gap can tell."""
        return self.proven_minutes >= LEAST_MINUTES


def aid_cost(
    pause_minutes: float | None, without_minutes: float | None, bound_minutes: float | None
) -> AidCost | None:
    """Compare the pause with aid and the pause without.

    No pause with aid is shorter than the bound, and the shortest without is no longer than the one
    that was found: what lies between these two is proven, and nothing else is.

    Args:
        pause_minutes: With aid.
        without_minutes: Without aid, as found by a search.
        bound_minutes: Proven, with aid; ``None`` where nothing is proven.

    Returns:
        ``None`` where one of the pauses is not known, or the two are the same to the minute.
    """
    if pause_minutes is None or without_minutes is None:
        return None
    cost = pause_minutes - without_minutes
    if cost < LEAST_MINUTES:
        return None
    bound = bound_minutes or 0.0
    return AidCost(
        without_minutes, cost, max(0.0, bound - without_minutes), max(0.0, pause_minutes - bound)
    )


def pause_without_aid_seconds(
    scene: Scene,
    problem: Problem,
    answer: Answer,
    request: Request,
    tools: Tools,
    part: Part,
) -> int | None:
    """How long the silence would have to last for the people alone.

    Never longer than the pause with aid. Where no consignment binds, it is the same pause.

    Returns:
        Seconds; ``None`` where there is no timetable to compare with, or no people.
    """
    if answer.pause_seconds is None:
        return None
    if request.fixed_open_seconds is not None or not aid_binds(problem):
        return answer.pause_seconds
    people_alone = build_problem(scene, aid=False).problem
    if not people_alone.loads:
        return None
    incumbent = None
    if answer.timetable is not None:
        incumbent = _without_goods(problem, people_alone, answer.timetable)
    solution = Solution(Outcome.UNKNOWN, None)
    if part.goes_on():
        warm = replace(request, incumbent=incumbent, early=False)
        solution = tools.solve(people_alone, warm, part.retry(1), _quiet)
    found = judge(people_alone, solution, incumbent).pause_seconds
    return answer.pause_seconds if found is None else min(found, answer.pause_seconds)


def aid_binds(problem: Problem) -> bool:
    """Whether some goods must be brought within the pause."""
    return any(load.binding and not load.people for load in problem.loads)


def _without_goods(
    problem: Problem, people_alone: Problem, timetable: Timetable
) -> Timetable | None:
    """The timetable with the aid trucks left at home, if no vehicle carries both."""
    people = {load.id for load in problem.loads if load.people}
    with_people = {trip.vehicle for trip in timetable.trips if trip.load in people}
    with_goods = {
        trip.vehicle
        for trip in timetable.trips
        if trip.load is not None and trip.load not in people
    }
    if with_people & with_goods:
        return None
    ways = {way.id for way in people_alone.ways}
    trips = tuple(trip for trip in timetable.trips if trip.vehicle in with_people)
    if any(trip.way not in ways for trip in trips):
        return None
    left = {load: units for load, units in timetable.unmoved.items() if load in people}
    return Timetable(trips, left)


def _quiet(progress: Progress) -> None:
    """Say nothing of the progress of a side question."""
