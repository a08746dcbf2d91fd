"""Where places and gates stand: near enough, on a road that leads somewhere, on both sides."""

from __future__ import annotations

import pytest

from tests.roads.towns import graph_of, spot
from treve.errors import Finding
from treve.roads.footing import Anchor, find_footings, open_roads
from treve.roads.graph import Profile, RoadGraph


def anchor(name: str, x_km: float, y_km: float, *, is_gate: bool = False) -> Anchor:
    return Anchor(name, *spot(x_km, y_km), is_gate)


def street() -> RoadGraph:
    return graph_of([(0, 0), (2, 0)], [(0, 1, 0xFF)])


def test_the_foot_is_the_nearest_point_of_the_road() -> None:
    (footing,), faults = find_footings(open_roads(street(), Profile.BUS), [anchor("a", 0.5, 0.2)])
    assert faults == ()
    assert footing.metres_off == pytest.approx(200, abs=0.5)
    assert (footing.longitude, footing.latitude) == pytest.approx(spot(0.5, 0))
    ((road, along),) = footing.spots
    assert road == 0
    assert along == pytest.approx(500, abs=0.5)


def test_too_far_from_any_road() -> None:
    anchors = [anchor("near", 1, 0.9), anchor("far", 1, 1.2), anchor("gate", 1, 0.3, is_gate=True)]
    footings, faults = find_footings(open_roads(street(), Profile.TRUCK), anchors)
    assert [footing.anchor.id for footing in footings] == ["near"]
    assert faults == (
        Finding(
            "place-far-from-road",
            ("far",),
            {"metres": 1200, "limit_metres": 1000, "profile": "truck"},
            "fault",
        ),
        Finding(
            "gate-far-from-road",
            ("gate",),
            {"metres": 300, "limit_metres": 250, "profile": "truck"},
            "fault",
        ),
    )


def test_the_limits_can_be_set() -> None:
    anchors = [anchor("far", 1, 1.2), anchor("gate", 1, 0.3, is_gate=True)]
    footings, faults = find_footings(open_roads(street(), Profile.BUS), anchors, 1300, 400)
    assert (len(footings), faults) == (2, ())


def test_no_road_is_open_to_the_vehicle() -> None:
    roads = open_roads(graph_of([(0, 0), (2, 0)], [(0, 1, 0x11)]), Profile.BUS)
    footings, (fault,) = find_footings(roads, [anchor("a", 1, 0)])
    assert footings == ()
    assert (fault.code, fault.figures["metres"]) == ("place-far-from-road", -1)


def test_an_island_of_one_street_serves_nobody() -> None:
    points = [(n, 0) for n in range(40)] + [(5, 0.1), (6, 0.1)]
    edges = [(n, n + 1, 0xFF) for n in range(39)] + [(40, 41, 0xFF)]
    (footing,), _ = find_footings(
        open_roads(graph_of(points, edges), Profile.BUS), [anchor("a", 5.5, 0.09)]
    )
    assert footing.metres_off == pytest.approx(90, abs=0.5)


def test_a_gate_stands_on_both_carriageways() -> None:
    points = [(0, 0), (2, 0), (0, 0.03), (2, 0.03)]
    edges = [(0, 1, 0x0F), (3, 2, 0x0F), (1, 3, 0xFF), (2, 0, 0xFF)]
    roads = open_roads(graph_of(points, edges), Profile.BUS)
    (footing,), _ = find_footings(roads, [anchor("g", 1, -0.01, is_gate=True)])
    assert [road for road, _ in footing.spots] == [0, 1]
    assert [along for _, along in footing.spots] == pytest.approx([1000, 1000], abs=1)
