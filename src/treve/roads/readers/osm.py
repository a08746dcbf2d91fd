"""OpenStreetMap extracts (PBF, XML, OPL; plain, gzip or bzip2) into a :class:`RoadGraph`.

One pass over the file through pyosmium, which decodes in C++ and keeps node positions in an index
of its own; Python sees only ways that are roads, and barriers.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from treve.errors import Finding, InputError, Spot
from treve.roads.geometry import ground_metres
from treve.roads.graph import ROAD_CLASSES, Integers, RoadGraph
from treve.roads.tags import RELEVANT_KEYS, blocks, read_way

SUFFIXES: tuple[str, ...] = (
    ".osm.pbf",
    ".pbf",
    ".osm",
    ".osm.gz",
    ".osm.bz2",
    ".xml",
    ".xml.gz",
    ".xml.bz2",
    ".opl",
    ".opl.gz",
    ".opl.bz2",
)
"""Endings of file names that are understood."""

_WKB_HEADER = 18
_EVERY_WAYS = 20_000

Told = Callable[[int], None]
"""Is told how many roads have been read so far."""


@dataclass(slots=True)
class _Roads:
    """What one pass collects: points of all roads one after another, and a row per way."""

    refs: array[int] = field(default_factory=lambda: array("q"))
    degrees: array[float] = field(default_factory=lambda: array("d"))
    points: array[int] = field(default_factory=lambda: array("q"))
    way_ids: array[int] = field(default_factory=lambda: array("q"))
    road_class: array[int] = field(default_factory=lambda: array("B"))
    allowed: array[int] = field(default_factory=lambda: array("B"))
    forward_kph: array[float] = field(default_factory=lambda: array("d"))
    backward_kph: array[float] = field(default_factory=lambda: array("d"))
    barriers: array[int] = field(default_factory=lambda: array("q"))


def read_osm(path: Path, told: Told | None = None) -> RoadGraph:
    """Read a street map.

    Args:
        path: A file whose name ends in one of :data:`SUFFIXES`.
        told: Called now and then with the number of roads read so far.

    Returns:
        Its roads, contracted to junctions.

    Raises:
        InputError: ``map-missing``, ``map-format-unknown``, ``map-empty``, ``map-unreadable``
            (cut or corrupted), ``map-without-roads``.
    """
    _check(path)
    roads = _Roads()
    osmium = _osmium(path)
    try:
        wkb = osmium.geom.WKBFactory()
        for item in _objects(path):
            if item.is_way():
                _keep_way(item, wkb, roads)
                if told and len(roads.points) % _EVERY_WAYS == 0:
                    told(len(roads.points))
            elif blocks({tag.k: tag.v for tag in item.tags}):
                roads.barriers.append(item.id)
    except (RuntimeError, OSError, ValueError, osmium.InvalidLocationError) as problem:
        raise _fault("map-unreadable", path, detail=" ".join(str(problem).split())) from problem
    graph = contract(roads)
    if graph.edges == 0:
        raise _fault("map-without-roads", path)
    return graph


def _check(path: Path) -> None:
    if not path.is_file():
        raise _fault("map-missing", path)
    if not path.name.lower().endswith(SUFFIXES):
        raise _fault("map-format-unknown", path, accepted=" ".join(SUFFIXES))
    if path.stat().st_size == 0:
        raise _fault("map-empty", path)


def _fault(code: str, path: Path, **figures: str) -> InputError:
    return InputError((Finding(code, (path.name,), figures, "fault", Spot(str(path))),))


def _osmium(path: Path) -> ModuleType:
    """Import the reader: an extra, and 0.15 s that only those who read maps should pay."""
    try:
        import osmium  # noqa: PLC0415
    except ImportError as problem:
        raise _fault("map-reader-missing", path) from problem
    return osmium


def _objects(path: Path) -> Iterator[Any]:
    """Yield ways that may be roads, with positions, and nodes that may be barriers."""
    osmium = _osmium(path)

    roads = osmium.filter.TagFilter(*(("highway", name) for name in ROAD_CLASSES))
    roads.enable_for(osmium.osm.WAY)
    barriers = osmium.filter.KeyFilter("barrier")
    barriers.enable_for(osmium.osm.NODE)
    kinds = osmium.osm.NODE | osmium.osm.WAY
    processor = osmium.FileProcessor(str(path), kinds).with_locations()
    yield from processor.with_filter(roads).with_filter(barriers)


def _keep_way(way: Any, wkb: Any, roads: _Roads) -> None:  # noqa: ANN401 - osmium's types
    meaning = read_way(_tags(way.tags))
    if meaning is None:
        return
    refs = [node.ref for node in way.nodes]
    roads.refs.extend(refs)
    roads.degrees.frombytes(_positions(way, wkb))
    roads.points.append(len(refs))
    roads.way_ids.append(way.id)
    roads.road_class.append(meaning.road_class)
    roads.allowed.append(meaning.allowed)
    roads.forward_kph.append(meaning.limit_forward_kph)
    roads.backward_kph.append(meaning.limit_backward_kph)


def _tags(tags: Any) -> tuple[tuple[str, str], ...]:  # noqa: ANN401
    """Take what matters; walking through tags costs ten times what a look-up does."""
    if len(tags) == 1:
        return (("highway", tags["highway"]),)
    return tuple([(key, value) for key, value in tags if key in RELEVANT_KEYS])


def _positions(way: Any, wkb: Any) -> bytes:  # noqa: ANN401
    """Longitudes and latitudes in turn, as doubles; written by C++ where all are known."""
    import osmium  # noqa: PLC0415 - see above

    try:
        hexadecimal = wkb.create_linestring(way, osmium.geom.use_nodes.ALL)
    except (osmium.InvalidLocationError, RuntimeError):
        spots = [node.location for node in way.nodes]
        pairs = [(one.lon, one.lat) if one.valid() else (math.nan, math.nan) for one in spots]
        return array("d", [value for pair in pairs for value in pair]).tobytes()
    return bytes.fromhex(hexadecimal[_WKB_HEADER:])


def contract(roads: _Roads) -> RoadGraph:
    """Cut the roads at their junctions, at barriers and at points whose position is missing.

    A *segment* joins two points that follow each other on a way; an edge is a run of segments in
    which no inner point is a junction.
    """
    refs = np.frombuffer(roads.refs, np.int64) if roads.refs else np.zeros(0, np.int64)
    degrees = np.array(roads.degrees).reshape(-1, 2)
    known = np.isfinite(degrees[:, 0])
    way = np.repeat(np.arange(len(roads.points)), np.array(roads.points, np.int64))
    drawn = (way[:-1] == way[1:]) & (refs[:-1] != refs[1:])
    drawn &= known[:-1] & known[1:]
    barrier = np.isin(refs, np.array(roads.barriers, np.int64))
    meets = _meeting_points(refs) | barrier
    begins = drawn & (np.concatenate(([True], ~drawn[:-1])) | meets[:-1])
    starts = np.flatnonzero(begins)
    # A run ends where the next one begins or where no segment follows.
    ends = np.flatnonzero(drawn & (np.concatenate((~drawn[1:], [True])) | meets[1:])) + 1
    return _graph(roads, way, (refs, degrees, barrier), (starts, ends))


def _meeting_points(refs: Integers) -> Any:  # noqa: ANN401 - a mask by point
    _, place, counts = np.unique(refs, return_inverse=True, return_counts=True)
    return counts[place] > 1


def _graph(
    roads: _Roads,
    way: Integers,
    points: tuple[Any, Any, Any],
    runs: tuple[Integers, Integers],
) -> RoadGraph:
    refs, degrees, barrier = points
    starts, ends = runs
    longitude, latitude = degrees[:, 0].copy(), degrees[:, 1].copy()
    lengths = ends - starts + 1
    shape_start = np.concatenate(([0], np.cumsum(lengths))).astype(np.int64)
    pick = np.repeat(starts - shape_start[:-1], lengths) + np.arange(shape_start[-1])
    steps = ground_metres(longitude[:-1], latitude[:-1], longitude[1:], latitude[1:])
    joined = (way[:-1] == way[1:]) & np.isfinite(steps)
    travelled = np.concatenate(([0.0], np.cumsum(np.where(joined, steps, 0.0))))
    edges = np.arange(len(starts))
    # Behind a barrier the road goes on from a node of its own, so that nothing passes it.
    tail_ids = np.where(barrier[starts], -2 * edges - 1, refs[starts])
    head_ids = np.where(barrier[ends], -2 * edges - 2, refs[ends])
    node_ids, first, place = np.unique(
        np.concatenate((tail_ids, head_ids)), return_index=True, return_inverse=True
    )
    spots = np.concatenate((starts, ends))[first]
    owner = way[starts]
    return RoadGraph(
        node_ids=node_ids.astype(np.int64),
        longitude=longitude[spots],
        latitude=latitude[spots],
        tail=place[: len(starts)].astype(np.int64),
        head=place[len(starts) :].astype(np.int64),
        metres=travelled[ends] - travelled[starts],
        road_class=np.array(roads.road_class, np.uint8)[owner],
        allowed=np.array(roads.allowed, np.uint8)[owner],
        limit_forward_kph=np.array(roads.forward_kph, np.float64)[owner],
        limit_backward_kph=np.array(roads.backward_kph, np.float64)[owner],
        way_ids=np.array(roads.way_ids, np.int64)[owner],
        shape_start=shape_start,
        shape_longitude=longitude[pick],
        shape_latitude=latitude[pick],
    )
