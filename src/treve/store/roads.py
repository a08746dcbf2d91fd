"""Roads on disk: the graph, the links that follow from it, closures, and the table of speeds.

Beside a scene stand ``roads.npz`` (the graph), ``roads-links.csv`` (rows of the scene's table of
links) and, drawn by hand, ``closed.geojson`` (closed roads and danger areas).
"""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import lzma
import math
import os
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from importlib import resources
from pathlib import Path

import numpy as np
from pydantic import ValidationError

from treve.errors import Figure, Finding, InputError, Spot
from treve.roads.closures import Closure, parse_closures
from treve.roads.graph import ROAD_CLASSES, Profile, RoadGraph
from treve.roads.speeds import RoadSpeed
from treve.scene.check import Doubts, check_scene
from treve.scene.model import Scene
from treve.scene.ways import Link
from treve.store.build import Builder
from treve.store.document import SceneDocument
from treve.store.loading import load_scene
from treve.store.scenes import examine_scene
from treve.store.tables import Table

GRAPH_FILE = "roads.npz"
LINKS_FILE = "roads-links.csv"
CLOSURES_FILE = "closed.geojson"

_VERSION = 1
_BROKEN = (
    *(OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile, zlib.error),
    *(NotImplementedError, RuntimeError, struct.error, lzma.LZMAError),
)
"""What NumPy and the library of archives end in where bytes were lost or changed on their way."""

_MOST_DIGITS = 18
_FOR_WANT_OF_LINKS = frozenset({"no-way-in", "no-way-out", "unreachable"})
_HEADER = ("from", "to", "class", "minutes", "km", "two_way", "line")


@dataclass(frozen=True, slots=True)
class SavedLinks:
    """Where rows were written.

    Attributes:
        path: The table.
        kept: Where the table that stood there before was put, if it differed.
    """

    path: Path
    kept: Path | None = None


@dataclass(frozen=True, slots=True)
class SceneForRoads:
    """A scene as far as roads are concerned.

    Attributes:
        scene: Without any links.
        links_table: The name of the table of links it asks for; empty: none.
        spots: Where its places and gates stand in the input, by id.
    """

    scene: Scene
    links_table: str = ""
    spots: Mapping[str, Spot] = field(default_factory=dict)

    def locate(self, faults: Iterable[Finding]) -> tuple[Finding, ...]:
        """Give faults that speak of a place or gate its spot in the input."""
        return tuple(
            dataclasses.replace(fault, spot=fault.spot or self.spots.get(fault.objects[0]))
            if fault.objects
            else fault
            for fault in faults
        )


def read_scene_for_roads(path: Path) -> SceneForRoads:
    """Read a scene whatever its links are: roads come before them.

    Args:
        path: The scene's folder or YAML file.

    Returns:
        The scene with what the command needs to know beside it.

    Raises:
        InputError: With every fault there is, where any has nothing to do with links.
    """
    loaded = load_scene(path)
    named = loaded.yaml.data.get("links") if isinstance(loaded.yaml.data, dict) else None
    table = loaded.tables.pop("links", None)
    loaded.data.pop("links", None)
    faults = [fault for fault in loaded.faults if not _about_links(fault, table)]
    scene = None if faults else _build(loaded.data)
    if scene is None:
        examined = examine_scene(path)
        if examined.scene is None:
            others = [fault for fault in examined.faults if not _about_links(fault, table)]
            raise InputError(tuple(others) or examined.faults)
        scene = dataclasses.replace(examined.scene, links=())
    spots = {
        str(entry.get("id")): loaded.spot((section, at, "id"))
        for section in ("places", "gates")
        for at, entry in enumerate(loaded.data.get(section) or ())
        if isinstance(entry, dict)
    }
    return SceneForRoads(scene, named if isinstance(named, str) else "", spots)


def _about_links(fault: Finding, table: Table | None) -> bool:
    if fault.code in _FOR_WANT_OF_LINKS or fault.objects[:1] == ("links",):
        return True
    return table is not None and fault.spot is not None and fault.spot.file == table.file


def _build(data: Mapping[str, object]) -> Scene | None:
    """Make a scene of a document without links; ``None`` where anything is wrong with it."""
    try:
        builder = Builder(SceneDocument.model_validate(data))
    except ValidationError:
        return None
    scene = builder.build()
    found = [finding for _, finding in builder.remarks]
    found += [one.finding for one in check_scene(scene, Doubts(sections=frozenset({"links"})))]
    return None if any(finding.severity == "fault" for finding in found) else scene


def road_speeds() -> tuple[RoadSpeed, ...]:
    """Read the shipped table of speeds by road class and kind of vehicle."""
    table = resources.files("treve.roads") / "data" / "road_speeds.csv"
    rows = csv.DictReader(io.StringIO(table.read_text("utf-8")))
    return tuple(
        RoadSpeed(
            row["road_class"],
            Profile[row["profile"].upper()],
            float(row["kph"]),
            row["status"],
            row["source"],
            row["note"],
        )
        for row in rows
    )


def save_graph(graph: RoadGraph, folder: Path) -> Path:
    """Write the graph beside a scene; what stood there is replaced once all is written.

    Returns:
        The file.
    """
    arrays = {one.name: getattr(graph, one.name) for one in fields(graph)}
    buffer = io.BytesIO()
    np.savez_compressed(buffer, allow_pickle=False, version=np.array(_VERSION), **arrays)
    path = folder / GRAPH_FILE
    _write(path, buffer.getvalue())
    return path


def load_graph(folder: Path) -> RoadGraph:
    """Read the graph that stands beside a scene.

    Raises:
        InputError: ``graph-missing``, or ``graph-unreadable`` where it is cut, corrupted or of
            another version.
    """
    path = folder / GRAPH_FILE
    if not path.is_file():
        raise _fault("graph-missing", path)
    try:
        # From memory: of a file that is no archive NumPy would leave the handle open.
        with np.load(io.BytesIO(path.read_bytes()), allow_pickle=False) as stored:
            if int(stored["version"]) != _VERSION:
                raise _fault("graph-unreadable", path)
            graph = RoadGraph(**{one.name: stored[one.name] for one in fields(RoadGraph)})
    except _BROKEN as problem:
        raise _fault("graph-unreadable", path) from problem
    if not _fits_together(graph):
        raise _fault("graph-unreadable", path)
    return graph


def _fits_together(graph: RoadGraph) -> bool:
    """Whether the arrays of a graph belong to each other, and each points into the next."""
    by_node = (graph.longitude, graph.latitude)
    by_edge = (graph.head, graph.metres, graph.road_class, graph.allowed, graph.way_ids)
    limits = (graph.limit_forward_kph, graph.limit_backward_kph)
    points = (graph.shape_longitude, graph.shape_latitude)
    starts = graph.shape_start
    arrays = [getattr(graph, one.name) for one in fields(RoadGraph)]
    if any(array.ndim != 1 or array.dtype.kind not in "iuf" for array in arrays):
        return False
    lengths = (
        all(len(array) == graph.nodes for array in by_node)
        and all(len(array) == graph.edges for array in (*by_edge, *limits))
        and len(starts) == graph.edges + 1
        and len(points[0]) == len(points[1])
    )
    if not lengths or any(not np.isfinite(array).all() for array in (*by_node, *points)):
        return False
    ends = np.concatenate((graph.tail, graph.head))
    return bool(
        np.all((ends >= 0) & (ends < graph.nodes))
        and np.all(np.isfinite(graph.metres) & (graph.metres >= 0))
        and np.all(graph.road_class < len(ROAD_CLASSES))
        and starts[0] == 0
        and starts[-1] == len(points[0])
        and np.all(np.diff(starts) >= 0)
        and not any(np.isnan(array).any() for array in limits)
    )


def read_closures(path: Path) -> tuple[Closure, ...]:
    """Read closed roads and danger areas.

    Raises:
        InputError: ``closures-missing``, ``closures-not-json``, ``closures-not-geojson``,
            ``closure-bad-shape``, ``closure-not-degrees``, ``closure-bad-way``.
    """
    if not path.is_file():
        raise _fault("closures-missing", path)
    try:
        document = json.loads(path.read_text("utf-8-sig"), parse_int=_whole)
    except json.JSONDecodeError as problem:
        spot = Spot(str(path), problem.lineno, problem.colno)
        raise InputError((Finding("closures-not-json", (path.name,), {}, "fault", spot),)) from None
    except (ValueError, RecursionError) as problem:  # another encoding, or brackets without end
        raise _fault("closures-not-json", path) from problem
    closures, faults = parse_closures(document, str(path))
    if faults:
        raise InputError(faults)
    return closures


def _whole(digits: str) -> int | float:
    """A whole number; one beyond all numbers of ways, and all degrees, as a float."""
    return int(digits) if len(digits) <= _MOST_DIGITS else float(digits)


def save_links(links: Sequence[Link], folder: Path) -> SavedLinks:
    """Write rows as a table that the scene can name.

    Nothing is lost: a table of that name that differs is first put aside under a free name
    (``roads-links-1.csv``), and no other file is touched.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_HEADER)
    for link in links:
        writer.writerow(_cells(link))
    written = text.getvalue().encode()
    path = folder / LINKS_FILE
    kept = None
    if path.exists() and path.read_bytes() != written:
        kept = _free(path)
        _write(kept, path.read_bytes())
    _write(path, written)
    return SavedLinks(path, kept)


def _cells(link: Link) -> tuple[str, ...]:
    return (
        link.origin,
        link.destination,
        link.vehicle_class,
        _number(link.minutes),
        _number(link.kilometres),
        "true" if link.two_way else "false",
        "; ".join(f"{longitude:.5f} {latitude:.5f}" for longitude, latitude in link.line),
    )


def _number(value: float) -> str:
    return str(int(value)) if math.isclose(value, round(value), abs_tol=1e-9) else repr(value)


def _free(path: Path) -> Path:
    number = 1
    while (other := path.with_stem(f"{path.stem}-{number}")).exists():
        number += 1
    return other


def _write(path: Path, content: bytes) -> None:
    """Write beside, then rename: a reader sees the old file or the new one, never half of one."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _fault(code: str, path: Path, **figures: Figure) -> InputError:
    return InputError((Finding(code, (path.name,), figures, "fault", Spot(str(path))),))
