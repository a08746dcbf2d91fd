"""The pause without aid: what sharing the gates with trucks costs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from treve.measures import LEAST_MINUTES
from treve.plan.again import Try
from treve.plan.build import Built, build_problem
from treve.plan.clock import minutes
from treve.plan.judge import Answer, judge
from treve.plan.nearby import Nearby
from treve.plan.parts import Part
from treve.scene.model import Scene
from treve.timetabling.problem import Problem
from treve.timetabling.solution import Outcome, Request, Solution
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


ALONE = "without aid"
"""Name of the problem without aid among those that are solved again."""


@dataclass(frozen=True, slots=True)
class Alone:
    """What is asked for the people alone.

    Attributes:
        problem: Without goods.
        incumbent: The timetable with the aid trucks left at home; ``None``: there is none such.
        bound_falls_seconds: By how much the bound falls without aid; 0 where it was not looked at.
    """

    problem: Problem
    incumbent: Timetable | None
    bound_falls_seconds: float


def people_alone(
    scene: Scene, built: Built, answer: Answer, request: Request, near: Nearby, part: Part
) -> Alone | None:
    """State the problem without aid, and prove what leaving it out promises.

    Returns:
        ``None`` where the pause is the same: no consignment binds, or the pause is given.
    """
    problem = built.problem
    if request.fixed_open_seconds is not None or not aid_binds(problem):
        return None
    alone = build_problem(scene, built.agreement, aid=False).problem
    if answer.pause_seconds is None or not alone.loads:
        return Alone(alone, None, 0.0)
    incumbent = None
    if answer.timetable is not None:
        incumbent = _without_goods(problem, alone, answer.timetable)
    falls = 0.0
    if answer.bound is not None and part.goes_on(dear=near.is_dear):
        falls = max(0.0, answer.bound.pause_seconds - near.pause_seconds(alone))
    return Alone(alone, incumbent, falls)


def aid_tries(alone: Alone | None, near: Nearby) -> Iterator[Try]:
    """The problem without aid, where its bound falls: else no cost of aid can be shown."""
    if alone is not None and minutes(alone.bound_falls_seconds) >= LEAST_MINUTES:
        bound = near.proven(alone.problem)
        yield Try(ALONE, alone.problem, alone.incumbent, alone.bound_falls_seconds, bound)


def pause_without_aid_seconds(
    answer: Answer, alone: Alone | None, solutions: Mapping[str, Solution]
) -> int | None:
    """How long the silence would have to last for the people alone.

    Never longer than the pause with aid. Where no consignment binds, it is the same pause.

    Args:
        answer: With aid.
        alone: What was asked for the people alone.
        solutions: What was found when solved again.

    Returns:
        Seconds; ``None`` where there is no timetable to compare with, or no people.
    """
    pause = answer.pause_seconds
    if pause is None or alone is None:
        return pause
    if not alone.problem.loads:
        return None
    solution = solutions.get(ALONE, Solution(Outcome.UNKNOWN, None))
    found = judge(alone.problem, solution, alone.incumbent).pause_seconds
    return pause if found is None else min(found, pause)


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
