"""The silence schedule as a map."""

from __future__ import annotations

import dataclasses
import json
from typing import Any, cast

import shapely

from treve.plan.model import Plan, Quiet
from treve.report.formats import silence_geojson


def _features(plan: Plan) -> list[dict[str, Any]]:
    content = silence_geojson.make(plan, "en").content
    assert content is not None
    collection = json.loads(content)
    assert collection["type"] == "FeatureCollection"
    return cast("list[dict[str, Any]]", collection["features"])


def test_corridors_are_lines_inside_and_gates_and_areas_points(plan: Plan) -> None:
    corridor, gate, area = _features(plan)
    assert corridor["geometry"] == {
        "type": "MultiLineString",
        "coordinates": [
            [[4.702, 46.101], [4.712, 46.107], [4.73, 46.105]],
            [[4.715, 46.094], [4.73, 46.105]],
        ],
    }
    assert gate["geometry"] == {"type": "Point", "coordinates": [4.73, 46.105]}
    assert area["properties"] == {
        "kind": "area",
        "object": "mill",
        "name": "The Mill",
        "quiet_from": "2026-11-02T06:14:00+01:00",
        "quiet_until": "2026-11-02T12:54:00+01:00",
    }


def test_other_tools_read_it(plan: Plan) -> None:
    shapes = [shapely.from_geojson(json.dumps(row["geometry"])) for row in _features(plan)]
    assert [shape.is_valid for shape in shapes] == [True, True, True]


def test_what_has_no_coordinates_has_no_geometry(plan: Plan) -> None:
    gates = (dataclasses.replace(plan.scene.gates[0], longitude=None),)
    scene = dataclasses.replace(plan.scene, gates=gates, links=())
    blind = _features(dataclasses.replace(plan, scene=scene))
    assert [row["geometry"] and row["geometry"]["type"] for row in blind] == [None, None, "Point"]


def test_no_silence_an_empty_collection(impossible: Plan) -> None:
    assert _features(impossible) == []


def test_a_road_of_no_corridor_is_one_line_whichever_way_it_is_driven(plan: Plan) -> None:
    ways = tuple(dataclasses.replace(way, corridor="") for way in plan.problem.ways)
    problem = dataclasses.replace(plan.problem, ways=ways)
    rows = (Quiet("bridge-mill", "road", 840, 24_840),)

    (road,) = _features(dataclasses.replace(plan, problem=problem, silence=rows))

    assert road["geometry"] == {
        "type": "MultiLineString",
        "coordinates": [[[4.702, 46.101], [4.712, 46.107], [4.73, 46.105]]],
    }
    assert (road["properties"]["kind"], road["properties"]["name"]) == (
        "road",
        "Old bridge – The Mill",
    )
