"""How long people are aboard at the longest, where the scene has a limit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from treve.errors import Figure, Finding
from treve.plan.build import Built
from treve.plan.clock import minutes
from treve.scene.model import Category, Scene
from treve.timetabling.timetable import Timetable


def longest_aboard(scene: Scene, built: Built, timetable: Timetable) -> Iterator[Finding]:
    """Of each category and limit, how long anybody is aboard, from boarding to alighting.

    Args:
        scene: As planned; a category whose groups have no limit is not spoken of.
        built: Its problem.
        timetable: For that.
    """
    limits = {group.id: group.longest_aboard_minutes for group in scene.groups}
    people: Counter[tuple[Category, float]] = Counter()
    longest: Counter[tuple[Category, float]] = Counter()
    of_load: dict[str, set[tuple[Category, float]]] = {}
    for load, shares in built.shares.items():
        for share in shares:
            limit = limits[share.group]
            if limit is not None:
                people[share.category, limit] += share.units
                of_load.setdefault(load, set()).add((share.category, limit))
    for trip in timetable.trips:
        for one in of_load.get(trip.load or "", ()):
            longest[one] = max(longest[one], trip.ends_seconds - trip.begins_seconds)
    order = {category: number for number, category in enumerate(Category)}
    for category, limit in sorted(longest, key=lambda one: (order[one[0]], one[1])):
        figures: dict[str, Figure] = {
            "category": category.value,
            "people": people[category, limit],
            "longest_minutes": round(minutes(longest[category, limit]), 1),
            "limit_minutes": round(limit, 1),
        }
        yield Finding("longest-aboard", (), figures, "note")
