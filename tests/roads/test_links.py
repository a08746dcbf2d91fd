"""From a scene and the town to rows of the scene's table of links."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
import shapely

from tests.roads.conftest import SceneMaker
from tests.roads.towns import COACH, TRUCK, gate, place, spot
from treve.errors import InputError
from treve.roads.closures import Closure
from treve.roads.graph import RoadGraph
from treve.roads.links import make_links
from treve.roads.speeds import RoadSpeed
from treve.scene.model import Category, Group, PlaceKind, Scene, Side, VehicleClass

Table = tuple[RoadSpeed, ...]
CAMP, SCHOOL = PlaceKind.ASSEMBLY_POINT, PlaceKind.RECEIVING_SITE

MILL = place("mill", CAMP, Side.INNER, 0.2, 0.0)
SITE = place("site", SCHOOL, Side.OUTER, 5.0, 0.0)
BRIDGE = gate("bridge", 1.5, 0.01)
POST = gate("post", 3.5, 0.01)


def codes(scene: Scene, town: RoadGraph, table: Table, *closures: Closure) -> list[tuple[str, ...]]:
    with pytest.raises(InputError) as caught:
        make_links(scene, town, table, closures)
    assert all(fault.severity == "fault" for fault in caught.value.faults)
    return [(fault.code, *fault.objects) for fault in caught.value.faults]


def test_rows_of_a_corridor_with_two_gates(
    town: RoadGraph, speeds_table: Table, make_scene: SceneMaker
) -> None:
    scene = make_scene([MILL, SITE], [BRIDGE, POST], [("east", ("bridge", "post"))])
    found = make_links(scene, town, speeds_table)
    rows = {(link.origin, link.destination): link for link in found.links}
    assert set(rows) == {
        ("mill", "bridge"),
        ("bridge", "mill"),
        ("bridge", "post"),
        ("post", "bridge"),
        ("post", "site"),
        ("site", "post"),
    }
    # 1.3 km of primary road signed 50.
    assert rows["mill", "bridge"].minutes == pytest.approx(1.3 / 50 * 60, abs=0.02)
    assert rows["mill", "bridge"].kilometres == pytest.approx(1.3, abs=0.01)
    assert not rows["mill", "bridge"].two_way
    assert rows["mill", "bridge"].line[0] == pytest.approx((5.00259, 46.0), abs=1e-4)
    # The motorway is left only at its end.
    assert rows["site", "post"].kilometres > rows["post", "site"].kilometres
    out = next(route for route in found.routes if route.origin == "mill")
    assert (out.corridor, out.destination, out.vehicle_class) == ("east", "site", "coach")
    legs = [("mill", "bridge"), ("bridge", "post"), ("post", "site")]
    assert out.minutes == pytest.approx(sum(rows[leg].minutes for leg in legs))
    assert len(found.routes) == 2
    assert found.findings == ()


def test_a_place_off_the_road_takes_longer(
    town: RoadGraph, speeds_table: Table, make_scene: SceneMaker
) -> None:
    off = place("mill", CAMP, Side.INNER, 0.2, -0.5)
    on = make_links(make_scene([MILL, SITE], [BRIDGE], [("e", ("bridge",))]), town, speeds_table)
    away = make_links(make_scene([off, SITE], [BRIDGE], [("e", ("bridge",))]), town, speeds_table)
    before, after = (
        next(link.minutes for link in found.links if link.origin == "mill") for found in (on, away)
    )
    assert after - before == pytest.approx(0.5 / 10 * 60, abs=0.03)  # half a kilometre at 10 km/h


def test_each_class_has_its_rows(
    town: RoadGraph, speeds_table: Table, make_scene: SceneMaker
) -> None:
    scene = make_scene([MILL, SITE], [BRIDGE], [("e", ("bridge",))], [COACH, TRUCK])
    found = make_links(scene, town, speeds_table)
    assert [link.vehicle_class for link in found.links] == ["coach"] * 4 + ["truck"] * 4


def test_without_any_gate_places_are_joined_directly(
    town: RoadGraph, speeds_table: Table, make_scene: SceneMaker
) -> None:
    scene = make_scene([MILL, place("site", SCHOOL, Side.INNER, 3.0, 1.0)])
    group = Group("people", "mill", Category.CIVILIANS, 10, 10, ("site",))
    found = make_links(dataclasses.replace(scene, groups=(group,)), town, speeds_table)
    assert {(one.origin, one.destination) for one in found.links} == {
        ("mill", "site"),
        ("site", "mill"),
    }
    assert found.routes == ()


def test_a_gate_far_from_any_road(
    town: RoadGraph, speeds_table: Table, make_scene: SceneMaker
) -> None:
    scene = make_scene([MILL, SITE], [gate("bridge", 1.5, -0.4)], [("e", ("bridge",))])
    assert codes(scene, town, speeds_table) == [("gate-far-from-road", "bridge")]


def test_every_place_too_far_is_named_once(
    town: RoadGraph, speeds_table: Table, make_scene: SceneMaker
) -> None:
    far = [place(name, CAMP, Side.INNER, -1.5, 0.5) for name in ("a", "b")]
    scene = make_scene([*far, MILL, SITE], [BRIDGE], [("e", ("bridge",))], [COACH, TRUCK])
    assert codes(scene, town, speeds_table) == [
        ("place-far-from-road", "a"),
        ("place-far-from-road", "b"),
    ]


def test_gates_in_the_wrong_order_are_not_on_their_corridor(
    town: RoadGraph, speeds_table: Table, make_scene: SceneMaker
) -> None:
    # On a road with no way round, the second gate stands before the first.
    town = dataclasses.replace(
        town, allowed=np.where(np.isin(town.way_ids, (102, 103, 104)), np.uint8(0), town.allowed)
    )
    scene = make_scene([MILL, SITE], [BRIDGE, POST], [("e", ("post", "bridge"))])
    assert codes(scene, town, speeds_table) == [
        ("gate-off-corridor", "post", "e", "mill"),
        ("gate-off-corridor", "bridge", "e", "site"),
        ("place-without-way", "mill"),
        ("place-without-way", "site"),
    ]


def test_a_closed_road_makes_a_longer_way_or_none(
    town: RoadGraph, speeds_table: Table, make_scene: SceneMaker
) -> None:
    ring = [spot(x, y) for x, y in ((0.5, -0.1), (0.7, -0.1), (0.7, 0.1), (0.5, 0.1), (0.5, -0.1))]
    danger = Closure("danger", shapely.Polygon(ring))
    cars = VehicleClass("car", {"seats": 4.0}, 1.0, 1.0, returns=False)
    scene = make_scene([MILL, SITE], [BRIDGE], [("e", ("bridge",))], [cars])
    ways = [make_links(scene, town, speeds_table, closed).links for closed in ([], [danger])]
    before, after = (next(way for way in links if way.origin == "mill") for links in ways)
    assert after.minutes > before.minutes + 3  # round by node 6
    # The street that leads round is one-way: who has to come back cannot.
    scene = make_scene([MILL, SITE], [BRIDGE], [("e", ("bridge",))])
    assert codes(scene, town, speeds_table, danger) == [("place-without-way", "mill")]


def test_remarks_come_with_the_rows(
    town: RoadGraph, speeds_table: Table, make_scene: SceneMaker
) -> None:
    gates = [BRIDGE, gate("yard", 1.0, 1.8)]
    scene = make_scene([MILL, SITE], gates, [("e", ("yard", "bridge"))])
    found = make_links(scene, town, speeds_table)
    assert [finding.code for finding in found.findings] == ["corridor-detour"]
    assert len(found.links) == 6


def test_a_gate_of_no_corridor_still_stops_those_who_come_by(
    town: RoadGraph, speeds_table: Table, make_scene: SceneMaker
) -> None:
    corridors = [("e", ("bridge",))]
    alone = make_links(make_scene([MILL, SITE], [BRIDGE], corridors), town, speeds_table)
    gates = [BRIDGE, gate("post", 2.5, 0.2), gate("nowhere", 3.0, -5.0)]
    posted = make_links(make_scene([MILL, SITE], gates, corridors), town, speeds_table)
    minutes = [
        next(link.minutes for link in found.links if link.destination == "site")
        for found in (alone, posted)
    ]
    assert minutes[1] > minutes[0]  # round by the north


def test_a_map_of_elsewhere(town: RoadGraph, speeds_table: Table, make_scene: SceneMaker) -> None:
    away = [place("a", CAMP, Side.INNER, 500, 0), place("b", SCHOOL, Side.OUTER, 501, 0)]
    assert codes(make_scene(away), town, speeds_table) == [("map-elsewhere", "town")]


def test_places_without_coordinates(
    town: RoadGraph, speeds_table: Table, make_scene: SceneMaker
) -> None:
    lost = dataclasses.replace(MILL, latitude=None)
    scene = make_scene([lost, SITE], [dataclasses.replace(BRIDGE, longitude=None)])
    assert codes(scene, town, speeds_table) == [("without-coordinates", "mill")]
    scene = dataclasses.replace(
        scene, corridors=make_scene([MILL], [], [("e", ("bridge",))]).corridors
    )
    assert codes(scene, town, speeds_table) == [
        ("without-coordinates", "mill"),
        ("without-coordinates", "bridge"),
    ]


def test_progress_is_told(town: RoadGraph, speeds_table: Table, make_scene: SceneMaker) -> None:
    scene = make_scene([MILL, SITE], [BRIDGE], [("e", ("bridge",))], [COACH, TRUCK])
    seen: list[tuple[str, int, int]] = []
    make_links(scene, town, speeds_table, told=lambda *what: seen.append(what))
    assert seen == [("coach", 0, 2), ("truck", 1, 2)]
