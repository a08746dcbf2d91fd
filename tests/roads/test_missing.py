"""What cannot be reached, from the pairs that can."""

from __future__ import annotations

import dataclasses

import pytest

from tests.roads.conftest import SceneMaker
from tests.roads.towns import COACH, gate, place
from treve.errors import Finding
from treve.roads.missing import missing_ways
from treve.scene.model import Category, Group, PlaceKind, Scene, Side

Pair = tuple[str, str]
FIGURES = {"vehicle_class": "coach"}


def both(*pairs: Pair) -> frozenset[Pair]:
    return frozenset({*pairs, *((b, a) for a, b in pairs)})


@pytest.fixture
def scene(make_scene: SceneMaker) -> Scene:
    """Places a and b inside, c outside; corridor one through g and h, corridor two through k."""
    inner = [place(name, PlaceKind.ASSEMBLY_POINT, Side.INNER, 0, 0) for name in "ab"]
    outer = place("c", PlaceKind.RECEIVING_SITE, Side.OUTER, 0, 0)
    gates = [gate(name, 0, 0) for name in "ghk"]
    return make_scene([*inner, outer], gates, [("one", ("g", "h")), ("two", ("k",))])


ALL = both(("a", "g"), ("b", "g"), ("a", "k"), ("b", "k"), ("g", "h"), ("h", "c"), ("k", "c"))


def test_everything_is_reached(scene: Scene) -> None:
    assert missing_ways(scene, {"coach": ALL}) == ()


def test_a_place_without_one_of_its_gates_is_a_warning(scene: Scene) -> None:
    assert missing_ways(scene, {"coach": ALL - {("b", "k")}}) == (
        Finding("no-way-to-gate", ("b", "k"), FIGURES),
    )


def test_a_place_without_any_gate_is_a_fault(scene: Scene) -> None:
    reached = ALL - both(("b", "k"), ("b", "g"))
    assert missing_ways(scene, {"coach": reached}) == (
        Finding("place-without-way", ("b",), FIGURES, "fault"),
    )


def test_gates_that_are_not_joined(scene: Scene) -> None:
    assert missing_ways(scene, {"coach": ALL - {("h", "g")}}) == (
        Finding("gate-off-corridor", ("h", "one", "g"), FIGURES, "fault"),
    )


def test_a_gate_that_nobody_reaches(scene: Scene) -> None:
    reached = ALL - both(("a", "k"), ("b", "k"))
    found = missing_ways(scene, {"coach": reached})
    assert found[0] == Finding("gate-off-corridor", ("k", "two", "a"), FIGURES, "fault")
    assert [one.code for one in found[1:]] == ["no-way-to-gate", "no-way-to-gate"]


def test_cars_that_do_not_return_need_no_way_back(scene: Scene) -> None:
    out = frozenset(
        {("a", "g"), ("b", "g"), ("a", "k"), ("b", "k"), ("g", "h"), ("h", "c"), ("k", "c")}
    )
    car = dataclasses.replace(COACH, returns=False)
    fleet = dataclasses.replace(scene.fleets[0], vehicle=car)
    assert missing_ways(dataclasses.replace(scene, fleets=(fleet,)), {"coach": out}) == ()
    assert missing_ways(scene, {"coach": out}) != ()


def test_each_fault_is_said_once_for_all_classes(scene: Scene) -> None:
    reached = ALL - both(("b", "k"), ("b", "g"))
    assert len(missing_ways(scene, {"coach": reached, "truck": reached})) == 1


def test_a_group_cut_off_from_all_its_destinations(make_scene: SceneMaker) -> None:
    places = [place(name, PlaceKind.RECEIVING_SITE, Side.OUTER, 0, 0) for name in "abc"]
    group = Group("people", "a", Category.CIVILIANS, 5, 5, ("b", "c"))
    scene = dataclasses.replace(make_scene(places), groups=(group,))
    assert missing_ways(scene, {"coach": both(("a", "c"))}) == ()
    assert missing_ways(scene, {"coach": both(("b", "c"))}) == (
        Finding("place-without-way", ("a",), FIGURES, "fault"),
    )
