"""Roads on disk: graphs there and back, links that lose nothing, scenes that have no links yet."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.roads.town import TOWN, TOWN_SCENE
from treve.errors import InputError, Spot
from treve.roads.graph import ROAD_CLASSES, Profile, RoadGraph
from treve.roads.readers.osm import read_osm
from treve.scene.ways import Link
from treve.store.roads import (
    load_graph,
    read_closures,
    read_scene_for_roads,
    road_speeds,
    save_graph,
    save_links,
)
from treve.store.scenes import read_scene

HUGE = b'{"features": [{"geometry": {"type": "Point", "coordinates": [9, 46]}}]}'
SCENE = TOWN_SCENE


def codes(error: pytest.ExceptionInfo[InputError]) -> list[str]:
    return [fault.code for fault in error.value.faults]


def test_a_graph_comes_back_as_it_was(tmp_path: Path) -> None:
    graph = read_osm(TOWN)
    assert save_graph(graph, tmp_path) == tmp_path / "roads.npz"
    again = load_graph(tmp_path)
    for field in fields(RoadGraph):
        before, after = getattr(graph, field.name), getattr(again, field.name)
        assert before.dtype == after.dtype, field.name
        assert np.array_equal(before, after), field.name
    assert [path.name for path in tmp_path.iterdir()] == ["roads.npz"]


def test_no_graph_yet(tmp_path: Path) -> None:
    with pytest.raises(InputError) as error:
        load_graph(tmp_path)
    assert codes(error) == ["graph-missing"]


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9, 0.999])
def test_a_cut_graph(tmp_path: Path, share: float) -> None:
    path = save_graph(read_osm(TOWN), tmp_path)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(InputError) as error:
        load_graph(tmp_path)
    assert codes(error) == ["graph-unreadable"]


def test_a_graph_that_asks_for_another_unpacker(tmp_path: Path) -> None:
    """One byte changed in the archive's list of parts: the version needed to unpack."""
    path = save_graph(read_osm(TOWN), tmp_path)
    content = bytearray(path.read_bytes())
    content[content.index(b"PK\x01\x02") + 6] = 136
    path.write_bytes(bytes(content))
    with pytest.raises(InputError) as error:
        load_graph(tmp_path)
    assert codes(error) == ["graph-unreadable"]


@pytest.mark.parametrize("share", [0.1, 0.5, 0.8])
def test_a_corrupted_graph(tmp_path: Path, share: float) -> None:
    path = save_graph(read_osm(TOWN), tmp_path)
    content = bytearray(path.read_bytes())
    at = int(len(content) * share)
    content[at : at + 64] = bytes(64)
    path.write_bytes(bytes(content))
    with pytest.raises(InputError) as error:
        load_graph(tmp_path)
    assert codes(error) == ["graph-unreadable"]


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("node_ids", lambda array: array[:2]),
        ("head", lambda array: array + 1_000_000),
        ("tail", lambda array: array - 1_000_000),
        ("metres", lambda array: array * np.nan),
        ("longitude", lambda array: array * np.inf),
        ("road_class", lambda array: array + 200),
        ("shape_start", lambda array: array[::-1]),
        ("shape_latitude", lambda array: array[:-1]),
        ("allowed", lambda array: array.astype(str)),
        ("way_ids", lambda array: array.reshape(1, -1)),
    ],
)
def test_a_graph_whose_parts_do_not_fit(
    tmp_path: Path, name: str, change: Callable[[Any], Any]
) -> None:
    path = save_graph(read_osm(TOWN), tmp_path)
    with np.load(path) as stored:
        arrays = dict(stored)
    np.savez(path, **{**arrays, name: change(arrays[name])})
    with pytest.raises(InputError) as error:
        load_graph(tmp_path)
    assert codes(error) == ["graph-unreadable"]


def test_a_graph_of_another_version(tmp_path: Path) -> None:
    np.savez(tmp_path / "roads.npz", version=np.array(99))
    with pytest.raises(InputError) as error:
        load_graph(tmp_path)
    assert codes(error) == ["graph-unreadable"]


def link(minutes: float) -> Link:
    return Link(
        "mill",
        "bridge",
        minutes,
        kilometres=1.25,
        vehicle_class="coach",
        two_way=False,
        line=((5.003, 46.0), (5.02, 46.0001)),
    )


def test_links_are_written_as_the_scene_reads_them(tmp_path: Path) -> None:
    (tmp_path / "scene.yaml").write_text(SCENE + "links: roads-links.csv\n")
    back = Link("bridge", "mill", 3.0, vehicle_class="coach", two_way=False)
    rest = [Link(a, b, 5.0, vehicle_class="coach", two_way=False) for a, b in BEYOND]
    saved = save_links([link(2.5), back, *rest], tmp_path)
    assert saved.kept is None
    assert read_scene(tmp_path).links == (link(2.5), back, *rest)


BEYOND = (("bridge", "site"), ("site", "bridge"))


def test_what_stood_there_is_kept(tmp_path: Path) -> None:
    (tmp_path / "links.csv").write_text("by hand")
    first = save_links([link(1)], tmp_path).path.read_text()
    assert save_links([link(1)], tmp_path).kept is None
    second = save_links([link(2)], tmp_path)
    assert second.kept == tmp_path / "roads-links-1.csv"
    assert second.kept.read_text() == first
    assert save_links([link(3)], tmp_path).kept == tmp_path / "roads-links-2.csv"
    assert (tmp_path / "links.csv").read_text() == "by hand"
    assert len(list(tmp_path.iterdir())) == 4


def test_minutes_are_written_exactly(tmp_path: Path) -> None:
    with save_links([link(10.0), link(0.1)], tmp_path).path.open() as file:
        assert [row["minutes"] for row in csv.DictReader(file)] == ["10", "0.1"]


@pytest.mark.parametrize("ending", ["", "links: roads-links.csv\n", "links: []\n"])
def test_a_scene_is_read_before_it_has_links(tmp_path: Path, ending: str) -> None:
    (tmp_path / "scene.yaml").write_text(SCENE + ending)
    read = read_scene_for_roads(tmp_path)
    assert (read.scene.name, read.scene.links) == ("Town", ())
    assert read.links_table == ("roads-links.csv" if "csv" in ending else "")
    assert {name: spot.line for name, spot in read.spots.items()} == {
        "mill": 5,
        "site": 6,
        "bridge": 8,
    }
    assert read_scene_for_roads(tmp_path / "scene.yaml").scene == read.scene


def test_broken_links_do_not_matter_here(tmp_path: Path) -> None:
    (tmp_path / "scene.yaml").write_text(SCENE + "links: links.csv\n")
    (tmp_path / "links.csv").write_text("from,to,hours\nmill,nowhere,x\n")
    assert read_scene_for_roads(tmp_path).scene.links == ()


def test_other_faults_of_the_scene_do(tmp_path: Path) -> None:
    (tmp_path / "scene.yaml").write_text(SCENE.replace("count: 2", "count: -2"))
    with pytest.raises(InputError) as error:
        read_scene_for_roads(tmp_path)
    (fault,) = error.value.faults
    assert (fault.code, fault.objects) == ("negative-number", ("bus",))
    assert fault.spot is not None
    assert fault.spot.line == 14


def test_closures_are_read(tmp_path: Path) -> None:
    path = tmp_path / "closed.geojson"
    feature = {"geometry": {"type": "Point", "coordinates": [5, 46]}, "id": "spot"}
    path.write_text(json.dumps({"features": [feature]}))
    assert [closure.id for closure in read_closures(path)] == ["spot"]


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"", "closures-not-json", 1),
        (b'{"features":\n [', "closures-not-json", 2),
        (b"\xff\xfe{", "closures-not-json", 0),
        (b"{}", "closures-not-geojson", 0),
        (b'{"features": [{}]}', "closure-bad-shape", 0),
        (b"[" * 100_000, "closures-not-json", 0),
        (HUGE.replace(b"9", b"9" * 450), "closure-bad-shape", 0),
        (HUGE.replace(b"9", b"9" * 5_000), "closure-bad-shape", 0),
    ],
)
def test_closures_that_cannot_be_read(tmp_path: Path, content: bytes, code: str, line: int) -> None:
    path = tmp_path / "closed.geojson"
    path.write_bytes(content)
    with pytest.raises(InputError) as error:
        read_closures(path)
    assert codes(error) == [code]
    spot = error.value.faults[0].spot
    assert isinstance(spot, Spot)
    assert (spot.file, spot.line) == (str(path), line)


def test_no_closures_where_they_were_named(tmp_path: Path) -> None:
    with pytest.raises(InputError) as error:
        read_closures(tmp_path / "closed.geojson")
    assert codes(error) == ["closures-missing"]


def test_every_shipped_speed_has_its_source() -> None:
    rows = road_speeds()
    assert {(row.road_class, row.profile) for row in rows} == {
        (name, profile) for name in (*ROAD_CLASSES, "off_road") for profile in Profile
    }
    assert all(row.source and row.status in {"cited", "assumed"} for row in rows)
    assert all(row.note for row in rows if row.status == "assumed")
