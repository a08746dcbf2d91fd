"""Closed roads and danger areas: what is read, what is refused, what is closed."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from tests.roads.towns import graph_of, spot
from treve.errors import Spot
from treve.roads.closures import Closure, merge, parse_closures
from treve.roads.footing import open_roads
from treve.roads.graph import Floats, Profile, RoadGraph
from treve.roads.network import build_network
from treve.roads.routing import Router
from treve.roads.speeds import Speeds

FIVE_METRES_A_SECOND = Speeds("bus", Profile.BUS, (18.0,) * 18, 10.0)


def feature(kind: str, coordinates: Any, **properties: Any) -> dict[str, Any]:
    geometry = {"type": kind, "coordinates": coordinates}
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def parsed(*features: Any) -> tuple[Closure, ...]:
    closures, faults = parse_closures({"type": "FeatureCollection", "features": features}, "c")
    assert faults == ()
    return closures


def square(x_km: float, y_km: float, half_km: float) -> list[list[tuple[float, float]]]:
    corners = [(-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1)]
    return [[spot(x_km + a * half_km, y_km + b * half_km) for a, b in corners]]


def cross() -> RoadGraph:
    """Two roads of two kilometres that cross in the middle (node 4): west-east, south-north."""
    points = [(0, 1), (2, 1), (1, 0), (1, 2), (1, 1)]
    return graph_of(points, [(0, 4, 0xFF), (4, 1, 0xFF), (2, 4, 0xFF), (4, 3, 0xFF)])


def pairs(graph: RoadGraph, *closures: Closure) -> Floats:
    network, _ = build_network(open_roads(graph, Profile.BUS), (), closures)
    return Router(network, FIVE_METRES_A_SECOND).matrix_seconds(range(5), range(5))


def reached(graph: RoadGraph, *closures: Closure) -> set[tuple[int, int]]:
    ways = np.isfinite(pairs(graph, *closures))
    return {(int(a), int(b)) for a, b in np.argwhere(ways) if a < b}


def test_nothing_closed() -> None:
    assert len(reached(cross())) == 10


def test_a_danger_area_closes_what_lies_in_it() -> None:
    (area,) = parsed(feature("Polygon", square(0.5, 1, 0.1)))
    assert reached(cross(), area) == {(a, b) for a in range(1, 5) for b in range(a + 1, 5)}


def test_an_area_over_the_crossing_closes_everything() -> None:
    (area,) = parsed(feature("Polygon", square(1, 1, 0.1)))
    assert reached(cross(), area) == set()


def test_a_line_closes_the_road_it_follows_and_not_the_one_it_crosses() -> None:
    (line,) = parsed(feature("LineString", [spot(0.5, 1.003), spot(1.5, 1.003)]))
    assert reached(cross(), line) == {(2, 3), (2, 4), (3, 4)}


def test_a_line_across_a_road_closes_nothing() -> None:
    (line,) = parsed(feature("LineString", [spot(0.5, 0.5), spot(0.5, 1.5)]))
    assert len(reached(cross(), line)) == 10


def test_a_point_closes_the_spot() -> None:
    (point,) = parsed(feature("Point", spot(0.5, 1.005)))
    assert len(reached(cross(), point)) == 6


def test_a_way_is_closed_by_its_number() -> None:
    (way,) = parsed({"type": "Feature", "geometry": None, "properties": {"osm_way": 3}})
    assert reached(cross(), way) == {(a, b) for a, b in reached(cross()) if 2 not in (a, b)}


def test_closed_ways_may_be_a_list() -> None:
    (ways,) = parsed({"type": "Feature", "geometry": None, "properties": {"osm_way": [1, 2]}})
    assert ways.way_ids == (1, 2)


def test_names() -> None:
    named = feature("Point", (5, 46), name="bridge")
    numbered = {**feature("Point", (5, 46)), "id": 12}
    assert [one.id for one in parsed(named, numbered, feature("Point", (5, 46)))] == [
        "bridge",
        "12",
        "closure-3",
    ]


@pytest.mark.parametrize("document", [None, [], {}, {"features": "x"}, {"features": 3}, "x"])
def test_no_geojson(document: object) -> None:
    closures, (fault,) = parse_closures(document, "closed.geojson")
    assert closures == ()
    assert (fault.code, fault.severity, fault.spot) == (
        "closures-not-geojson",
        "fault",
        Spot("closed.geojson"),
    )


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (None, "closure-bad-shape"),
        ({"geometry": None, "properties": {}}, "closure-bad-shape"),
        ({"geometry": None, "properties": [1]}, "closure-bad-shape"),
        (feature("Polygon", []), "closure-bad-shape"),
        (feature("Polygon", [[(1, 1)]]), "closure-bad-shape"),
        (feature("Point", ["a", "b"]), "closure-bad-shape"),
        (feature("Circle", [1, 2]), "closure-bad-shape"),
        (feature("GeometryCollection", []), "closure-bad-shape"),
        ({"geometry": {"type": ["Point"], "coordinates": [5, 46]}}, "closure-bad-shape"),
        (feature("Point", (4_137_000.0, 4_328_000.0)), "closure-not-degrees"),
        (feature("Point", (5, 46), osm_way="12"), "closure-bad-way"),
        (feature("Point", (5, 46), osm_way=[1.5]), "closure-bad-way"),
        (feature("Point", (5, 46), osm_way=True), "closure-bad-way"),
    ],
)
def test_every_bad_feature_is_named(given: object, code: str) -> None:
    good = feature("Point", (5, 46))
    _, faults = parse_closures({"features": [good, given, given]}, "c")
    assert [(fault.code, fault.figures["number"]) for fault in faults] == [(code, 2), (code, 3)]


def test_intervals_are_put_together() -> None:
    assert merge([(3, 4), (0, 1), (0.5, 2), (2, 2.5)]) == [(0, 2.5), (3, 4)]
