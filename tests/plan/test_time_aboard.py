"""What a plan says of the longest time aboard."""

from __future__ import annotations

from dataclasses import replace

from tests.plan.fakes import TOOLS
from treve.errors import Figure, Finding
from treve.languages import say_finding
from treve.plan.build import Built, build_problem
from treve.plan.time_aboard import longest_aboard
from treve.scene.model import Scene
from treve.timetabling.referee import check_timetable
from treve.timetabling.timetable import Timetable


def dispatched(scene: Scene) -> tuple[Built, Timetable]:
    """The dispatcher's timetable, which keeps all limits."""
    built = build_problem(scene)
    timetable = TOOLS.nearest_first(built.problem)
    assert timetable is not None
    assert check_timetable(built.problem, timetable) == ()
    return built, timetable


def with_limits(scene: Scene, *minutes: float | None) -> Scene:
    """The scene with a limit for each group in turn."""
    limits = (*minutes, *[None] * len(scene.groups))
    groups = tuple(
        replace(group, longest_aboard_minutes=limit)
        for group, limit in zip(scene.groups, limits, strict=False)
    )
    return replace(scene, groups=groups)


def test_without_limits_nothing_is_said(riverbend: Scene) -> None:
    assert list(longest_aboard(riverbend, *dispatched(riverbend))) == []


def test_of_each_category_with_a_limit_the_longest_is_told(riverbend: Scene) -> None:
    scene = with_limits(riverbend, 240.0)
    built, timetable = dispatched(scene)
    (told,) = longest_aboard(scene, built, timetable)
    mine = {load for load, shares in built.shares.items() if shares[0].group == "mill-people"}
    trips = [trip for trip in timetable.trips if trip.load in mine]
    longest = max(trip.ends_seconds - trip.begins_seconds for trip in trips)
    figures: dict[str, Figure] = {
        "category": "civilians",
        "people": scene.groups[0].leaving,
        "longest_minutes": round(longest / 60, 1),
        "limit_minutes": 240.0,
    }
    assert told == Finding("longest-aboard", (), figures, "note")
    assert longest <= 240 * 60
    said = say_finding(told, "en").replace("\u00a0", " ")
    assert said.endswith("included; the limit is 4 h.")


def test_limits_reach_the_problem_and_part_loads(riverbend: Scene) -> None:
    free = build_problem(riverbend).problem
    assert {load.longest_aboard_seconds for load in free.loads} == {None}
    problem = build_problem(with_limits(riverbend, 100.0, 90.5)).problem
    limits = {load.id: load.longest_aboard_seconds for load in problem.loads}
    assert sorted(limits.values(), key=str) == sorted(
        [6000, 5430, *[None] * (len(limits) - 2)], key=str
    )
