"""Ways through corridors and direct roads."""

from __future__ import annotations

from dataclasses import replace

from treve.plan.ways import Links, Need, make_ways
from treve.scene.model import Scene
from treve.scene.ways import Corridor, Gate, Link, PassageMinutes
from treve.timetabling.problem import Direction, Leg


def test_gates_in_series_are_passed_in_order_and_back_in_reverse(riverbend: Scene) -> None:
    second = Gate("ridge", (PassageMinutes(1),), inside=False)
    scene = replace(
        riverbend,
        gates=(*riverbend.gates, second),
        corridors=(Corridor("long", ("bridge", "ridge")),),
        links=(
            Link("mill", "bridge", 9),
            Link("bridge", "ridge", 3),
            Link("ridge", "school", 4),
        ),
    )

    ways = make_ways(
        Links(scene), [Need("mill", "school", "coach"), Need("school", "mill", "coach")]
    )

    assert [(way.id, way.gates, way.direction) for way in ways] == [
        ("mill>school/long", ("bridge", "ridge"), Direction.OUT),
        ("school>mill/long", ("ridge", "bridge"), Direction.IN),
    ]
    assert ways[0].legs == (
        Leg(540, 540, inside=True),
        Leg(180, 180, inside=False),
        Leg(240, 240, inside=False),
    )
    assert ways[1].legs == ways[0].legs[::-1]
    assert {way.corridor for way in ways} == {"long"}


def test_a_direct_road_stands_beside_the_corridors(riverbend: Scene) -> None:
    scene = replace(riverbend, links=(*riverbend.links, Link("church", "school", 60, inside=True)))

    ways = make_ways(Links(scene), [Need("church", "school", "coach")])

    assert [(way.id, way.corridor, way.legs[0].inside) for way in ways] == [
        ("church>school", "", True),
        ("church>school/east", "east", True),
    ]


def test_a_row_for_the_class_and_direction_counts_first(riverbend: Scene) -> None:
    scene = replace(
        riverbend,
        links=(
            Link("mill", "church", 10),
            Link("church", "mill", 12, two_way=False),
            Link("mill", "church", 20, vehicle_class="truck"),
        ),
    )
    links = Links(scene)

    def minutes(origin: str, destination: str, vehicle_class: str) -> float:
        found = links.between(origin, destination, vehicle_class)
        assert found is not None
        return found.empty_seconds / 60

    assert [
        minutes("mill", "church", "coach"),
        minutes("church", "mill", "coach"),
        minutes("church", "mill", "truck"),
    ] == [10, 12, 20]


def test_no_corridor_leads_from_one_inner_place_to_another(riverbend: Scene) -> None:
    assert not Links(riverbend).exist("mill", "church", "coach")
    assert Links(riverbend).exist("mill", "mill", "coach")


def test_a_corridor_is_no_way_in_the_direction_that_no_lane_serves(riverbend: Scene) -> None:
    gates = tuple(replace(gate, lanes_both=0, lanes_out=1) for gate in riverbend.gates)
    links = Links(replace(riverbend, gates=gates))

    assert links.exist("mill", "school", "coach")
    assert not links.exist("school", "mill", "coach")
