"""Closed roads and danger areas: what they are, how they are read, which stretches they close.

Written as GeoJSON (RFC 7946), so that any map editor draws them:

* a ``Polygon`` or ``MultiPolygon`` closes every road inside it;
* a ``LineString`` or ``MultiLineString`` closes the roads it runs along, not those it crosses;
* a ``Point`` or ``MultiPoint`` closes what lies within :data:`REACH_METRES` of it;
* a feature with a property ``osm_way`` (a number, or a list) closes those ways; its geometry may be
  ``null``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from treve.errors import Finding, Spot
from treve.roads.geometry import Flat
from treve.roads.graph import Floats, Integers

REACH_METRES = 15.0
"""How near a road must run to a drawn line or point to be closed by it."""

_ALONG = 3.0
_LINES = frozenset({"LineString", "MultiLineString"})
_POINTS = frozenset({"Point", "MultiPoint"})
_AREAS = frozenset({"Polygon", "MultiPolygon"})

Lines = NDArray[np.object_]
"""An array of shapely line strings."""

Interval = tuple[float, float]
"""A stretch of one edge, in metres from its beginning on the flat view."""


@dataclass(frozen=True, slots=True)
class Closure:
    """A road that is closed, or an area that must not be driven through.

    Attributes:
        id: The feature's ``id`` or property ``name``, else ``closure-1`` and so on.
        geometry: In degrees; ``None`` where only ways are named.
        way_ids: OSM ways it closes whole.
    """

    id: str
    geometry: BaseGeometry | None = None
    way_ids: tuple[int, ...] = ()


def parse_closures(
    document: Any,  # noqa: ANN401 - whatever a JSON file may hold
    file: str,
) -> tuple[tuple[Closure, ...], tuple[Finding, ...]]:
    """Read a GeoJSON document.

    Args:
        document: As parsed from JSON.
        file: Its name, for the findings.

    Returns:
        The closures, and every fault of the document; where there are faults, do not go on.
    """
    spot = Spot(file)
    features = document.get("features") if isinstance(document, Mapping) else None
    if not isinstance(features, Sequence) or isinstance(features, str):
        return (), (Finding("closures-not-geojson", (file,), {}, "fault", spot),)
    closures: list[Closure] = []
    faults: list[Finding] = []
    for number, feature in enumerate(features, start=1):
        closure = _closure(feature, number)
        if isinstance(closure, Closure):
            closures.append(closure)
        else:
            code, name = closure
            faults.append(Finding(code, (name,), {"number": number}, "fault", spot))
    return tuple(closures), tuple(faults)


def _closure(feature: Any, number: int) -> Closure | tuple[str, str]:  # noqa: ANN401
    """Read one feature: a closure, or the code of what is wrong with it and its name."""
    name = f"closure-{number}"
    if not isinstance(feature, Mapping) or not isinstance(feature.get("properties") or {}, Mapping):
        return "closure-bad-shape", name
    properties = feature.get("properties") or {}
    name = str(feature.get("id") or properties.get("name") or name)
    named = properties.get("osm_way", [])
    ways = tuple(named) if isinstance(named, list) else (named,)
    if not all(isinstance(way, int) and not isinstance(way, bool) for way in ways):
        return "closure-bad-way", name
    if feature.get("geometry") is None:
        return Closure(name, None, ways) if ways else ("closure-bad-shape", name)
    geometry = _geometry(feature["geometry"])
    if geometry is None:
        return "closure-bad-shape", name
    west, south, east, north = geometry.bounds
    if west < -180 or east > 180 or south < -90 or north > 90:
        return "closure-not-degrees", name
    return Closure(name, geometry, ways)


def _geometry(drawn: Any) -> BaseGeometry | None:  # noqa: ANN401
    """Read a geometry of one of the kinds that close roads."""
    kind = drawn.get("type") if isinstance(drawn, Mapping) else None
    if not isinstance(kind, str) or kind not in _LINES | _POINTS | _AREAS:
        return None
    try:
        geometry = shapely.make_valid(shapely.geometry.shape(drawn))
    except (shapely.errors.ShapelyError, ValueError, TypeError, KeyError, AttributeError):
        return None
    usable = not geometry.is_empty and np.isfinite(geometry.bounds).all()
    return geometry if usable else None


@dataclass(frozen=True, slots=True)
class _Area:
    """A closed area on the flat view, and whether it closes only what runs along it."""

    shape: BaseGeometry
    along: bool


def closed_intervals(
    closures: Sequence[Closure], lines: Lines, way_ids: Integers, flat: Flat
) -> dict[int, list[tuple[Interval, str]]]:
    """Find which stretches of which lines are closed, and by what.

    Args:
        closures: What is closed.
        lines: An array of line strings on the flat view.
        way_ids: OSM way of each line.
        flat: The view.

    Returns:
        By number of line its closed intervals, in the order of the closures; lines that stay open
        are absent.
    """
    closed: dict[int, list[tuple[Interval, str]]] = {}
    tree = shapely.STRtree(lines)
    for closure in closures:
        for line in np.flatnonzero(np.isin(way_ids, np.array(closure.way_ids, np.int64))):
            whole = (0.0, float(shapely.length(lines[line])))
            closed.setdefault(int(line), []).append((whole, closure.id))
        for area in _areas(closure, flat):
            for line in sorted(tree.query(area.shape, predicate="intersects")):
                for interval in _inside(lines[line], area):
                    closed.setdefault(int(line), []).append((interval, closure.id))
    return closed


def _areas(closure: Closure, flat: Flat) -> list[_Area]:
    if closure.geometry is None:
        return []

    def to_flat(degrees: Floats) -> Floats:
        return np.column_stack((flat.x(degrees[:, 0]), flat.y(degrees[:, 1])))

    shape = shapely.transform(closure.geometry, to_flat)
    areas = []
    for part in shapely.get_parts(shape):
        if part.geom_type in _AREAS:
            areas.append(_Area(part, along=False))
        else:
            areas.append(_Area(part.buffer(REACH_METRES), along=part.geom_type in _LINES))
    for area in areas:
        shapely.prepare(area.shape)
    return areas


def _inside(line: BaseGeometry, area: _Area) -> list[Interval]:
    """Intervals of a line inside an area, segment by segment: exact where a line meets itself."""
    points = shapely.get_coordinates(line)
    ends = np.stack((points[:-1], points[1:]), axis=1)
    lengths = np.hypot(*(points[1:] - points[:-1]).T)
    begins = np.concatenate(([0.0], np.cumsum(lengths)))
    segments = shapely.linestrings(ends)
    found: list[Interval] = []
    for number in np.flatnonzero(shapely.intersects(area.shape, segments)):
        for part in shapely.get_parts(shapely.intersection(segments[number], area.shape)):
            spots = np.hypot(*(shapely.get_coordinates(part) - points[number]).T) + begins[number]
            found.append((float(spots.min()), float(spots.max())))
    merged = merge(found)
    total = float(begins[-1])
    if area.along and sum(b - a for a, b in merged) < min(_ALONG * REACH_METRES, total / 2):
        return []
    return merged


def merge(intervals: Sequence[Interval]) -> list[Interval]:
    """Put overlapping and touching intervals together, sorted."""
    merged: list[Interval] = []
    for begin, end in sorted(intervals):
        if merged and begin <= merged[-1][1] + 1e-6:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((begin, end))
    return merged
