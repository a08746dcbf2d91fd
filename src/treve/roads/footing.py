"""Where places and gates stand on the roads: the nearest road that leads anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from treve.errors import Figure, Finding
from treve.roads.geometry import Flat
from treve.roads.graph import Integers, Profile, RoadGraph

PLACE_LIMIT_METRES = 1000.0
"""Furthest that a place may lie from the road that serves it."""

GATE_LIMIT_METRES = 250.0
"""Furthest that a gate may lie from the road it stands on."""

_LEADS_SOMEWHERE = 0.05
_CARRIAGEWAYS_APART_METRES = 60.0
_OPPOSITE = -0.5


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place or a gate, as far as roads are concerned."""

    id: str
    longitude: float
    latitude: float
    is_gate: bool = False


@dataclass(frozen=True, slots=True)
class Footing:
    """Where an anchor stands.

    Attributes:
        anchor: The place or gate.
        metres_off: From it to the road, in a straight line.
        spots: Road (position in :attr:`OpenRoads.edges`) and metres along it on the flat view; two
            where the carriageways of one road are drawn apart.
        longitude, latitude: The point of the road nearest to it.
    """

    anchor: Anchor
    metres_off: float
    spots: tuple[tuple[int, float], ...]
    longitude: float
    latitude: float


@dataclass(frozen=True, slots=True, eq=False)
class OpenRoads:
    """The roads that one kind of vehicle may drive, on a flat view.

    Attributes:
        graph: The graph they are part of.
        profile: The kind of vehicle.
        flat: The view.
        edges: Their numbers in the graph.
        forward, backward: Whether it may drive them as drawn, and the way back.
        lines: Line strings on the view.
        served: Positions of those on which an anchor may stand: islands of a few streets (a closed
            yard, a street cut by the extract's border) are left out.
        tree: Index of the served lines.
    """

    graph: RoadGraph
    profile: Profile
    flat: Flat
    edges: Integers
    forward: Any
    backward: Any
    lines: Any
    served: Integers
    tree: shapely.STRtree


def open_roads(graph: RoadGraph, profile: Profile) -> OpenRoads:
    """Take the roads that a kind of vehicle may drive out of the graph."""
    forward, backward = graph.may_drive(profile)
    edges = np.flatnonzero(forward | backward)
    flat = Flat(float(np.mean(graph.latitude)))
    points = np.column_stack((flat.x(graph.shape_longitude), flat.y(graph.shape_latitude)))
    lines = shapely.linestrings(
        points, indices=np.repeat(np.arange(graph.edges), np.diff(graph.shape_start))
    )[edges]
    served = _served(graph, edges, forward[edges], backward[edges])
    return OpenRoads(
        graph,
        profile,
        flat,
        edges,
        forward[edges],
        backward[edges],
        lines,
        served,
        shapely.STRtree(lines[served]),
    )


def _served(graph: RoadGraph, edges: Integers, forward: Any, backward: Any) -> Integers:  # noqa: ANN401
    """Find roads between junctions from which a fair part of the map can be reached and left."""
    tail, head = graph.tail[edges], graph.head[edges]
    starts = np.concatenate((tail[forward], head[backward]))
    ends = np.concatenate((head[forward], tail[backward]))
    arcs = coo_array((np.ones(len(starts)), (starts, ends)), shape=(graph.nodes, graph.nodes))
    _, part = connected_components(arcs.tocsr(), directed=True, connection="strong")
    sizes = np.bincount(part, minlength=1)
    large = sizes >= min(_LEADS_SOMEWHERE * graph.nodes, float(sizes.max(initial=0)))
    return np.flatnonzero(large[part[tail]] & large[part[head]])


def find_footings(
    roads: OpenRoads,
    anchors: Sequence[Anchor],
    place_limit_metres: float = PLACE_LIMIT_METRES,
    gate_limit_metres: float = GATE_LIMIT_METRES,
) -> tuple[tuple[Footing, ...], tuple[Finding, ...]]:
    """Stand every anchor on its nearest road.

    Returns:
        The footings of those near enough to a road, and a fault for each of the others
        (``place-far-from-road``, ``gate-far-from-road``).
    """
    found: list[Footing] = []
    faults: list[Finding] = []
    for anchor in anchors:
        footing = _stand(roads, anchor) if len(roads.served) else None
        limit = gate_limit_metres if anchor.is_gate else place_limit_metres
        if footing is not None and footing.metres_off <= limit:
            found.append(footing)
            continue
        away = round(footing.metres_off) if footing else -1
        code = "gate-far-from-road" if anchor.is_gate else "place-far-from-road"
        figures: dict[str, Figure] = {"metres": away, "limit_metres": round(limit)}
        figures["profile"] = roads.profile.word
        faults.append(Finding(code, (anchor.id,), figures, "fault"))
    return tuple(found), tuple(faults)


def _stand(roads: OpenRoads, anchor: Anchor) -> Footing:
    x = roads.flat.x(anchor.longitude)
    y = roads.flat.y(anchor.latitude)
    point = shapely.Point(x, y)
    nearest = int(roads.served[int(np.min(roads.tree.query_nearest(point)))])
    line = roads.lines[nearest]
    along = float(shapely.line_locate_point(line, point))
    foot = shapely.line_interpolate_point(line, along)
    spots = [(nearest, along)]
    if roads.forward[nearest] != roads.backward[nearest]:
        spots += _other_carriageway(roads, nearest, along, foot)
    return Footing(
        anchor,
        float(shapely.distance(point, foot)),
        tuple(spots),
        roads.flat.longitude(float(foot.x)),
        roads.flat.degrees_north(float(foot.y)),
    )


def _other_carriageway(
    roads: OpenRoads, nearest: int, along: float, foot: shapely.Point
) -> list[tuple[int, float]]:
    """Find the nearest one-way road that runs the other way beside this one, if there is one."""
    heading = _heading(roads, nearest, along)
    near = roads.tree.query(foot, predicate="dwithin", distance=_CARRIAGEWAYS_APART_METRES)
    best: tuple[float, int, float] | None = None
    for position in sorted(int(roads.served[one]) for one in near):
        if position == nearest or roads.forward[position] == roads.backward[position]:
            continue
        spot = float(shapely.line_locate_point(roads.lines[position], foot))
        other = _heading(roads, position, spot)
        if heading[0] * other[0] + heading[1] * other[1] > _OPPOSITE:
            continue
        away = float(shapely.distance(roads.lines[position], foot))
        if best is None or away < best[0]:
            best = (away, position, spot)
    return [] if best is None else [(best[1], best[2])]


def _heading(roads: OpenRoads, position: int, along: float) -> tuple[float, float]:
    """Unit vector in which a one-way road is driven near a spot."""
    line = roads.lines[position]
    one = shapely.line_interpolate_point(line, max(0.0, along - 5.0))
    two = shapely.line_interpolate_point(line, min(float(shapely.length(line)), along + 5.0))
    east, north = two.x - one.x, two.y - one.y
    length = max(float(np.hypot(east, north)), 1e-9)
    sign = 1.0 if roads.forward[position] else -1.0
    return sign * east / length, sign * north / length
