"""Lines on the map, and a drawing where there is no map."""

from __future__ import annotations

import dataclasses

from treve.plan.model import Plan
from treve.report.geometry import Lines, coordinates, positions
from treve.scene.model import Scene
from treve.scene.ways import Link


def _scene_without(plan: Plan, place: str) -> Scene:
    places = tuple(
        dataclasses.replace(p, latitude=None) if p.id == place else p for p in plan.scene.places
    )
    return dataclasses.replace(plan.scene, places=places)


def test_a_leg_follows_the_line_of_its_link_both_ways(plan: Plan) -> None:
    at, drawn = positions(plan.scene)
    lines = Lines(plan.scene, at, drawn=drawn)
    out = [(4.702, 46.101), (4.712, 46.107), (4.73, 46.105)]
    assert not drawn
    assert lines.between("mill", "bridge") == out
    assert lines.between("bridge", "mill") == out[::-1]


def test_a_link_without_line_is_straight(plan: Plan) -> None:
    at, _ = positions(plan.scene)
    lines = Lines(plan.scene, at, drawn=False)
    assert lines.between("bridge", "school") == [(4.73, 46.105), (4.78, 46.13)]


def test_without_a_link_the_line_runs_through_the_place_between(plan: Plan) -> None:
    links = (
        Link("mill", "church", 3.0),
        Link("church", "school", 4.0),
        Link("mill", "clinic", 5.0),
        Link("clinic", "school", 5.0),
    )
    scene = dataclasses.replace(plan.scene, links=links)
    at, _ = positions(scene)
    assert Lines(scene, at, drawn=False).between("mill", "school") == [
        at["mill"],
        at["church"],
        at["school"],
    ]


def test_one_missing_coordinate_makes_a_drawing(plan: Plan) -> None:
    scene = _scene_without(plan, "church")
    at, drawn = positions(scene)
    assert drawn
    assert len(at) == len(set(at.values())) == 5
    assert at["mill"][0] < at["bridge"][0] < at["school"][0]
    assert Lines(scene, at, drawn=True).between("mill", "bridge") == [at["mill"], at["bridge"]]
    assert sorted(coordinates(scene)) == ["bridge", "clinic", "mill", "school"]


def test_ways_have_a_line_for_each_leg(plan: Plan) -> None:
    at, _ = positions(plan.scene)
    lines = Lines(plan.scene, at, drawn=False)
    for way in plan.problem.ways:
        assert len(lines.of_way(way)) == len(way.legs)
