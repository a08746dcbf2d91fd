"""Groups of a scene that keep together: a place that all chose, with room for all."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.riverbend import riverbend_scene
from treve.scene.check import check_scene
from treve.scene.check_together import check_together
from treve.scene.model import Category, Group, Place, PlaceKind, Scene
from treve.scene.remarks import Doubts, Path


def scene(*groups: Group, **rooms: dict[str, int]) -> Scene:
    """Groups at a village, and places with room by category."""
    places = tuple(
        Place(name, PlaceKind.RECEIVING_SITE, capacity=room) for name, room in rooms.items()
    )
    return replace(riverbend_scene(), places=places, groups=groups)


def group(name: str, leaving: int, *chosen: str, together: str = "all", **more: Any) -> Group:
    category = more.pop("category", Category.CIVILIANS)
    return Group(name, "village", category, leaving, leaving, chosen, together=together, **more)


def found(scene: Scene, doubts: Doubts | None = None) -> list[tuple[str, Path, dict[str, Any]]]:
    return [
        (remark.finding.code, remark.path, dict(remark.finding.figures))
        for remark in check_together(scene, doubts or Doubts())
    ]


def test_a_place_with_room_for_all_will_do() -> None:
    rooms = {"school": {"people": 99}, "hall": {"people": 100}}
    assert found(scene(group("a", 100, "school", "hall"), **rooms)) == []
    assert found(scene(group("a", 100, "school", "hall"), school={}, hall={})) == []


def test_no_place_with_room_is_a_fault_with_the_best_there_is() -> None:
    rooms = {"school": {"people": 99}, "hall": {"civilians": 60}}
    told = {"value": "school", "people": 100, "room": 99}
    assert found(scene(group("a", 100, "school", "hall"), **rooms)) == [
        ("group-together-no-room", ("groups", 0, "keep_together"), told)
    ]
    apart = scene(group("a", 100, "school", "hall", together=""), **rooms)
    assert found(apart) == []


def test_groups_of_one_word_need_room_together_and_by_category() -> None:
    wounded = group("b", 20, "school", category=Category.STRETCHER_CASES)
    both = group("a", 80, "school", "hall"), wounded
    assert found(scene(*both, school={"people": 100, "stretcher_cases": 20}, hall={})) == []
    (one,) = found(scene(*both, school={"stretcher_cases": 15}, hall={}))
    assert one[2] == {"value": "school", "people": 100, "room": 95}


def test_words_without_a_place_in_common_are_a_fault() -> None:
    groups = group("a", 1, "school"), group("b", 1, "hall")
    assert found(scene(*groups, school={}, hall={})) == [
        ("group-together-nowhere", ("groups", 1, "destinations"), {"value": "b", "word": "all"})
    ]
    parted = group("a", 1, "school"), group("b", 1, "hall", together="b")
    assert found(scene(*parted, school={}, hall={})) == []


def test_people_counted_for_several_places_do_not_keep_together() -> None:
    shares = {"school": 3, "hall": 2}
    one = group("a", 5, "school", "hall", shares=shares)
    assert found(scene(one, school={}, hall={})) == [
        ("group-together-apart", ("groups", 0, "destinations"), {"value": "school, hall"})
    ]
    all_there = group("a", 5, "school", "hall", shares={"school": 5, "hall": 0})
    assert found(scene(all_there, school={}, hall={})) == []


def test_who_stays_needs_no_room_and_what_could_not_be_read_says_nothing() -> None:
    nobody = replace(group("a", 0, "school"), people=9)
    assert found(scene(nobody, school={"people": 0})) == []
    short = scene(group("a", 9, "school"), school={"people": 0})
    assert len(found(short)) == 1
    assert found(short, Doubts(sections=frozenset({"places"}))) == []


def test_the_check_of_a_scene_asks_for_it() -> None:
    short = scene(group("a", 9, "school"), school={"people": 0})
    assert "group-together-no-room" in {one.finding.code for one in check_scene(short)}
