"""Limits on the time aboard, against the quickest way there is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.riverbend import riverbend_scene
from treve.errors import Figure
from treve.scene.check import check_scene
from treve.scene.check_aboard import check_aboard
from treve.scene.model import Group, Scene
from treve.scene.remarks import Doubts, Path
from treve.scene.ways import Gate, Link, PassageMinutes


def limited(minutes: float, *names: str, **fields: object) -> Scene:
    """Riverbend with a limit for some groups, and other fields of theirs."""
    scene = riverbend_scene()
    groups = tuple(
        replace(group, longest_aboard_minutes=minutes, **fields) if group.id in names else group  # type: ignore[arg-type]
        for group in scene.groups
    )
    return replace(scene, groups=groups)


def found(
    scene: Scene, doubts: Doubts | None = None
) -> list[tuple[str, str, Path, dict[str, Figure]]]:
    """Code, group, place in the document and figures."""
    remarks = [(one.finding, one.path) for one in check_aboard(scene, doubts or Doubts())]
    return [(one.code, one.objects[0], path, dict(one.figures)) for one, path in remarks]


def quickest(scene: Scene) -> Figure | None:
    """Minutes of the quickest way, where a fault tells them."""
    told = found(scene)
    return told[0][-1]["quickest_minutes"] if told else None


def test_a_scene_without_limits_has_nothing_to_check() -> None:
    assert found(riverbend_scene()) == []


def test_the_quickest_way_is_told() -> None:
    """Coaches board for 20 minutes; private cars for less, and they stand at the mill."""
    scene = limited(20.0, "mill-people")
    assert found(scene) == [
        (
            "longest-aboard-too-short",
            "mill-people",
            ("groups", 0, "longest_aboard"),
            {"value": "school", "quickest_minutes": quickest(scene), "longest_minutes": 20.0},
        )
    ]
    least = quickest(scene)
    assert isinstance(least, int)
    assert found(limited(least, "mill-people")) == []
    assert found(limited(least - 1.0, "mill-people")) != []
    assert "longest-aboard-too-short" in {one.finding.code for one in check_scene(scene)}


def test_loaded_minutes_and_the_quickest_row_of_a_gate_count() -> None:
    """Without cars: 10 minutes to the bridge, 2 at it, 15 to the school, and a bus's own."""
    scene = limited(1.0, "mill-people")
    bus = scene.fleets[0]
    scene = replace(scene, fleets=(bus,))
    ends = bus.vehicle.loading_minutes + bus.vehicle.unloading_minutes
    assert quickest(scene) == 10 + 2 + 15 + ends
    rows = (PassageMinutes(7), PassageMinutes(1, load="empty"), PassageMinutes(4, load="civilians"))
    bridge = replace(scene.gates[0], minutes=rows)
    assert quickest(replace(scene, gates=(bridge,))) == 10 + 4 + 15 + ends
    own = Link("mill", "bridge", 3, 4, vehicle_class=bus.vehicle.id)
    quick = replace(scene, gates=(bridge,), links=(*scene.links, own))
    assert quickest(quick) == 4 + 4 + 15 + ends


def test_who_was_counted_by_destination_has_to_get_to_each() -> None:
    chosen = {"destinations": ("school", "clinic"), "leaving": 20}
    scene = limited(1.0, "mill-people", **chosen)
    one = quickest(scene)
    both = quickest(limited(1.0, "mill-people", **chosen, shares={"school": 10, "clinic": 10}))
    assert isinstance(one, int)
    assert both == one + 2


@pytest.mark.parametrize(
    "fields",
    [{"leaving": 0}, {"destinations": ("nowhere",)}, {"place": "nowhere"}, {"destinations": ()}],
)
def test_what_is_told_elsewhere_is_not_told_here(fields: dict[str, object]) -> None:
    assert found(limited(1.0, "mill-people", **fields)) == []


def test_nothing_is_said_of_ways_that_there_are_not() -> None:
    scene = limited(1.0, "mill-people")
    assert found(replace(scene, links=())) == []
    shut = Gate("bridge", (PassageMinutes(2, load="goods"),))
    assert found(replace(scene, gates=(shut,))) == []
    assert found(replace(scene, fleets=())) == []


@pytest.mark.parametrize("doubts", [Doubts(figures=True), Doubts(sections=frozenset({"links"}))])
def test_nothing_is_said_in_doubt(doubts: Doubts) -> None:
    assert found(limited(1.0, "mill-people"), doubts) == []


def test_groups_know_no_limit_by_themselves() -> None:
    assert all(group.longest_aboard_minutes is None for group in riverbend_scene().groups)
    assert Group.__dataclass_fields__["longest_aboard_minutes"].default is None
