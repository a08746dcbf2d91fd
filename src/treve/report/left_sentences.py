"""Who stays behind though they wanted to leave, in words."""

from __future__ import annotations

from collections import Counter

from treve.errors import Figure
from treve.languages import say
from treve.plan.model import Plan
from treve.report.names import Names, category_of


def left_in_all(plan: Plan, language: str) -> str:
    """How many stay behind of each category over all places, the most urgent first."""
    people: Counter[str] = Counter()
    urgency: dict[str, int] = {}
    for (_, category), (left, rank) in _left(plan).items():
        people[category] += left
        urgency[category] = min(rank, urgency.get(category, rank))
    told = [
        say("report-people-counted", language, people=people[category], category=category)
        for category in sorted(people, key=lambda one: (urgency[one], -people[one]))
    ]
    figures: dict[str, Figure] = {"people": people.total(), "categories": len(told)}
    return say("report-left-all", language, **figures, list=", ".join(told))


def left_behind(plan: Plan, names: Names, language: str) -> list[tuple[str, int]]:
    """Who stays behind though they wanted to leave, the most first, as the page lists them.

    Returns:
        A sentence for each category at each place, and how many people it tells of.
    """
    left = sorted(_left(plan).items(), key=lambda row: -row[1][0])
    return [
        (
            say(
                "report-left",
                language,
                name=names.get(place, place),
                people=people,
                category=category,
            ),
            people,
        )
        for (place, category), (people, _) in left
    ]


def _left(plan: Plan) -> dict[tuple[str, str], tuple[int, int]]:
    """People left behind and their rank, by place and category."""
    left: dict[tuple[str, str], tuple[int, int]] = {}
    for load in plan.problem.loads if plan.timetable else ():
        unmoved = plan.timetable.unmoved.get(load.id, 0) if plan.timetable else 0
        if load.people and unmoved:
            key = (load.origin, category_of(plan.scene, load))
            people, rank = left.get(key, (0, load.rank))
            left[key] = (people + unmoved, min(rank, load.rank))
    return left
