r"""Street maps into graphs, and what is wrong with a file.

The town (1 unit = 1 km)::

    8                       way 105, buses only (6-8)
    |
    6-----------7           way 102, 2-6-7-4; 103 one way 1 to 6; 104 one way 7 to 5
    |           |  \
    1--2--3-14--4---5=O=24  way 100, 1-2-3; 101, 3-14-4-5; roundabout 109; motorway 110, 22 to 24
       |  |
       9  10..11            way 106, no trucks (2-9); bollard on 10 (3-10-11)
"""

from __future__ import annotations

import bz2
import gzip
from pathlib import Path

import numpy as np
import pytest

from treve.errors import InputError
from treve.roads.graph import ROAD_CLASSES, Profile, RoadGraph
from treve.roads.readers.osm import read_osm

DATA = Path(__file__).parent / "data"


def stretches(graph: RoadGraph, profile: Profile) -> set[tuple[int, int]]:
    """Pairs of node numbers that such a vehicle may drive between."""
    forward, backward = graph.may_drive(profile)
    ends = list(zip(graph.node_ids[graph.tail], graph.node_ids[graph.head], strict=True))
    out = {(int(a), int(b)) for (a, b), ok in zip(ends, forward, strict=True) if ok}
    return out | {(int(b), int(a)) for (a, b), ok in zip(ends, backward, strict=True) if ok}


def both(*pairs: tuple[int, int]) -> set[tuple[int, int]]:
    return {*pairs, *((b, a) for a, b in pairs)}


def behind_the_bollard(graph: RoadGraph) -> dict[int, int]:
    """The two nodes that node 10 became, told by their neighbours."""
    numbers = graph.node_ids
    found = {}
    for a, b in zip(numbers[graph.tail], numbers[graph.head], strict=True):
        if a < 0 or b < 0:
            found[int(max(a, b))] = int(min(a, b))
    return found


def test_the_town_becomes_its_junctions(town: RoadGraph) -> None:
    cut = behind_the_bollard(town)
    everybody = (
        both((1, 2), (2, 3), (3, 4), (4, 5), (2, 6), (6, 4), (12, 13))
        | both((3, cut[3]), (cut[11], 11))
        | {(1, 6), (7, 5), (5, 22), (22, 23), (23, 5), (22, 24), (24, 23)}
    )
    everybody = (everybody - both((6, 4))) | both((6, 7), (7, 4))
    assert stretches(town, Profile.TRUCK) == everybody
    assert stretches(town, Profile.CAR) == everybody | both((2, 9))
    assert stretches(town, Profile.BUS) == everybody | both((2, 9), (6, 8))


def test_points_that_are_no_junction_are_only_drawn(town: RoadGraph) -> None:
    assert 14 not in town.node_ids
    edge = next(
        edge
        for edge in range(town.edges)
        if (town.node_ids[town.tail[edge]], town.node_ids[town.head[edge]]) == (3, 4)
    )
    longitude, _ = town.shape(edge)
    assert len(longitude) == 3
    assert town.metres[edge] == pytest.approx(2 * np.hypot(500, 200), rel=1e-4)
    assert ROAD_CLASSES[town.road_class[edge]] == "primary"


def test_lengths_and_limits_are_kept(town: RoadGraph) -> None:
    first = int(np.flatnonzero(town.way_ids == 100)[0])
    assert town.metres[first] == pytest.approx(1000.0, abs=0.1)
    assert town.limit_forward_kph[first] == town.limit_backward_kph[first] == 50.0


@pytest.mark.parametrize(("ending", "pack"), [(".gz", gzip.compress), (".bz2", bz2.compress)])
def test_packed_files_give_the_same_graph(
    tmp_path: Path, town: RoadGraph, ending: str, pack: type[bytes]
) -> None:
    packed = tmp_path / f"town.osm{ending}"
    packed.write_bytes(pack((DATA / "town.osm").read_bytes()))
    graph = read_osm(packed)
    assert graph.node_ids.tolist() == town.node_ids.tolist()
    assert graph.metres.tolist() == town.metres.tolist()


def test_pbf_gives_the_same_graph(tmp_path: Path, town: RoadGraph) -> None:
    import osmium

    path = tmp_path / "town.osm.pbf"
    with osmium.SimpleWriter(str(path)) as writer:
        for item in osmium.FileProcessor(str(DATA / "town.osm")):
            writer.add(item)
    graph = read_osm(path)
    assert graph.node_ids.tolist() == town.node_ids.tolist()
    assert graph.allowed.tolist() == town.allowed.tolist()


def test_a_way_whose_points_are_missing_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    text = (DATA / "town.osm").read_text("utf-8").splitlines()
    path = tmp_path / "cut-out.osm"
    path.write_text("\n".join(line for line in text if '<node id="14"' not in line))
    numbers = stretches(read_osm(path), Profile.CAR)
    assert (3, 4) not in numbers
    assert (4, 5) in numbers


def test_it_tells_how_far_it_is(town: RoadGraph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("treve.roads.readers.osm._EVERY_WAYS", 5)
    seen: list[int] = []
    read_osm(DATA / "town.osm", seen.append)
    assert seen == [5, 10]
    assert town.edges


def code_of(path: Path) -> tuple[str, tuple[str, ...]]:
    with pytest.raises(InputError) as caught:
        read_osm(path)
    (fault,) = caught.value.faults
    assert fault.severity == "fault"
    assert fault.spot is not None
    assert fault.spot.file == str(path)
    return fault.code, fault.objects


def test_a_missing_file(tmp_path: Path) -> None:
    assert code_of(tmp_path / "no.osm.pbf") == ("map-missing", ("no.osm.pbf",))


def test_a_name_that_says_nothing(tmp_path: Path) -> None:
    path = tmp_path / "town.map"
    path.write_bytes(b"x")
    assert code_of(path) == ("map-format-unknown", ("town.map",))


@pytest.mark.parametrize("name", ["empty.osm.pbf", "empty.osm", "empty.osm.gz"])
def test_an_empty_file(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"")
    assert code_of(path) == ("map-empty", (name,))


@pytest.mark.parametrize("name", ["bad.osm.pbf", "bad.osm", "bad.osm.gz", "bad.osm.bz2"])
def test_a_corrupted_file(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(bytes(range(256)) * 8)
    assert code_of(path) == ("map-unreadable", (name,))


@pytest.mark.parametrize("name", ["cut.osm", "cut.osm.gz"])
def test_a_cut_file(tmp_path: Path, name: str) -> None:
    content = (DATA / "town.osm").read_bytes()
    content = gzip.compress(content) if name.endswith("gz") else content
    path = tmp_path / name
    path.write_bytes(content[: len(content) // 2])
    assert code_of(path) == ("map-unreadable", (name,))


def test_a_coordinate_that_is_no_number(tmp_path: Path) -> None:
    path = tmp_path / "odd.osm"
    path.write_text(
        '<osm version="0.6"><node id="1" lat="n6.1" lon="5.0"/></osm>', encoding="utf-8"
    )
    assert code_of(path) == ("map-unreadable", ("odd.osm",))


def test_a_cut_pbf(tmp_path: Path, maps: Path) -> None:
    content = (maps / "andorra.osm.pbf").read_bytes()
    path = tmp_path / "cut.osm.pbf"
    path.write_bytes(content[: len(content) // 2])
    assert code_of(path) == ("map-unreadable", ("cut.osm.pbf",))


def test_a_map_without_roads(tmp_path: Path) -> None:
    path = tmp_path / "sea.osm"
    path.write_text('<osm version="0.6"><node id="1" version="1" lat="1" lon="1"/></osm>')
    assert code_of(path) == ("map-without-roads", ("sea.osm",))
