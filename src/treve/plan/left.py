"""Who is left where a pause is given: whole places, and what going by urgency costs in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from treve.errors import Figure, Finding
from treve.plan.clock import seconds, seconds_within
from treve.timetabling.baselines.nearest_first import dispatch
from treve.timetabling.problem import Problem
from treve.timetabling.timetable import Timetable


def left_in_pause(
    problem: Problem, timetable: Timetable, given_minutes: float
) -> Iterator[Finding]:
    """Remark whom a given pause leaves.

    Args:
        problem: What must move.
        timetable: Of the plan.
        given_minutes: The pause.

    Yields:
        ``place-left-whole`` where nobody of a place gets out although others do,
        ``category-left-whole`` where nobody of a category does (wheelchair users, say), and
        ``urgent-before-many`` where a dispatcher gets more people out by leaving more of the most
        urgent behind: ranks are an order and not a weight, and somebody must answer for that.
    """
    left = timetable.unmoved
    if not any(load.people and left.get(load.id, 0) for load in problem.loads):
        return
    yield from _left_whole(problem, left)
    yield from _categories_left_whole(problem, left)
    open_seconds = seconds_within(problem.windows, 0, seconds(given_minutes))
    yield from _cost_of_order(problem, left, dispatch(problem, open_seconds=open_seconds).unmoved)


def _left_whole(problem: Problem, left: Mapping[str, int]) -> Iterator[Finding]:
    waiting: Counter[str] = Counter()
    out: Counter[str] = Counter()
    for load in problem.loads:
        if load.people:
            waiting[load.origin] += left.get(load.id, 0)
            out[load.origin] += load.quantity - left.get(load.id, 0)
    whole = tuple(place for place, units in waiting.most_common() if units and not out[place])
    if whole and len(whole) < len(waiting):
        figures: dict[str, Figure] = {
            "people": sum(waiting[place] for place in whole),
            "places": len(whole),
        }
        yield Finding("place-left-whole", whole, figures)


def _categories_left_whole(problem: Problem, left: Mapping[str, int]) -> Iterator[Finding]:
    waiting: Counter[str] = Counter()
    there: Counter[str] = Counter()
    for load in problem.loads:
        if load.people:
            waiting[load.category] += left.get(load.id, 0)
            there[load.category] += load.quantity
    whole = [category for category in waiting if waiting[category] == there[category]]
    if len(whole) < len(waiting):
        for category in whole:
            figures: dict[str, Figure] = {"people": there[category], "category": category}
            yield Finding("category-left-whole", (), figures)


def _cost_of_order(
    problem: Problem, left: Mapping[str, int], others_left: Mapping[str, int]
) -> Iterator[Finding]:
    """Compare with a timetable that leaves fewer people, though more urgent ones."""
    mine, theirs = _by_rank(problem, left), _by_rank(problem, others_left)
    urgent = next((rank for rank in sorted(mine) if mine[rank] != theirs[rank]), None)
    more = sum(mine.values()) - sum(theirs.values())
    if urgent is None or more <= 0 or mine[urgent] > theirs[urgent]:
        return
    figures: dict[str, Figure] = {
        "more_people": more,
        "urgent_people": theirs[urgent] - mine[urgent],
        "people_left": sum(mine.values()),
    }
    yield Finding("urgent-before-many", (), figures)


def _by_rank(problem: Problem, left: Mapping[str, int]) -> Counter[int]:
    """People left behind, by rank."""
    found: Counter[int] = Counter()
    for load in problem.loads:
        if load.people:
            found[load.rank] += left.get(load.id, 0)
    return found
