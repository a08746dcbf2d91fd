"""Gates that a corridor would not run through."""

from __future__ import annotations

import pytest

from tests.roads.conftest import SceneMaker
from tests.roads.towns import gate, place
from treve.roads.detours import find_detours, open_gates
from treve.roads.footing import Anchor, find_footings, open_roads
from treve.roads.graph import Profile, RoadGraph
from treve.roads.network import Network, build_network
from treve.roads.routing import Router
from treve.roads.speeds import Speeds
from treve.scene.model import Place, PlaceKind, Scene, Side
from treve.scene.ways import Gate

FIVE_METRES_A_SECOND = Speeds("bus", Profile.BUS, (18.0,) * 18, 10.0)
MILL = place("mill", PlaceKind.ASSEMBLY_POINT, Side.INNER, 0.2, 0.0)
SITE = place("site", PlaceKind.RECEIVING_SITE, Side.OUTER, 5.0, 0.0)


def network_of(town: RoadGraph, scene: Scene) -> Network:
    nodes: list[Place | Gate] = [*scene.places, *scene.gates]
    anchors = [
        Anchor(one.id, one.longitude or 0.0, one.latitude or 0.0, isinstance(one, Gate))
        for one in nodes
    ]
    roads = open_roads(town, Profile.BUS)
    footings, faults = find_footings(roads, anchors)
    network, closed = build_network(roads, footings)
    assert faults + closed == ()
    return network


def detours(town: RoadGraph, scene: Scene) -> list[tuple[str, ...]]:
    found = find_detours(scene, network_of(town, scene), FIVE_METRES_A_SECOND)
    assert all(finding.severity == "warning" for finding in found)
    return [(finding.code, *finding.objects) for finding in found]


def test_gates_one_after_the_other(town: RoadGraph, make_scene: SceneMaker) -> None:
    gates = [gate("bridge", 1.5, 0.01), gate("post", 3.5, 0.01)]
    assert detours(town, make_scene([MILL, SITE], gates, [("e", ("bridge", "post"))])) == []


def test_a_gate_far_from_the_way(town: RoadGraph, make_scene: SceneMaker) -> None:
    gates = [gate("bridge", 1.5, 0.01), gate("yard", 1.0, 1.8)]
    scene = make_scene([MILL, SITE], gates, [("e", ("yard", "bridge"))])
    (finding,) = find_detours(scene, network_of(town, scene), FIVE_METRES_A_SECOND)
    assert (finding.code, finding.objects) == ("corridor-detour", ("yard", "e"))
    # By the one-way street 2.41 km to the yard, 2.3 km back down, instead of 1.3; at 18 km/h.
    assert finding.figures == {"minutes": pytest.approx(11.4, abs=0.1)}


def test_one_gate_is_its_corridor(town: RoadGraph, make_scene: SceneMaker) -> None:
    scene = make_scene([MILL, SITE], [gate("yard", 1.0, 1.8)], [("e", ("yard",))])
    assert detours(town, scene) == []


def test_open_gates_let_through(town: RoadGraph, make_scene: SceneMaker) -> None:
    scene = make_scene([MILL, SITE], [gate("post", 4.9, 0.01)], [("e", ("post",))])
    network = network_of(town, scene)
    doors = network.doors["mill"], network.doors["site"]
    shut, open_ = (
        Router(one, FIVE_METRES_A_SECOND).matrix_seconds([doors[0].depart], [doors[1].arrive])
        for one in (network, open_gates(network))
    )
    assert shut[0, 0] == float("inf")
    assert open_[0, 0] < 1500
