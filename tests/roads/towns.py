"""Small makers for the tests of this folder: spots, places, gates, graphs of points and edges."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from treve.roads.geometry import ground_metres
from treve.roads.graph import ROAD_CLASSES, RoadGraph
from treve.scene.model import Place, PlaceKind, Side, VehicleClass
from treve.scene.ways import Gate, PassageMinutes

DATA = Path(__file__).parent / "data"
KILOMETRE_NORTH = 1000.0 / (6_371_008.8 * math.pi / 180.0)
KILOMETRE_EAST = KILOMETRE_NORTH / math.cos(math.radians(46.0))

COACH = VehicleClass("coach", {"seats": 50.0}, 20.0, 15.0)
TRUCK = VehicleClass("truck", {"tonnes": 12.0}, 30.0, 40.0)


def spot(x_km: float, y_km: float) -> tuple[float, float]:
    """Longitude and latitude of a point of the town, from its corner."""
    return 5.0 + x_km * KILOMETRE_EAST, 46.0 + y_km * KILOMETRE_NORTH


Edge = tuple[int, int, int]
"""From, to, and the bits of who may drive it."""


def graph_of(points: Sequence[tuple[float, float]], edges: Sequence[Edge]) -> RoadGraph:
    """Make a graph of straight residential streets; edge number ``n`` is way ``n + 1``."""
    longitude = np.array([spot(*point)[0] for point in points])
    latitude = np.array([spot(*point)[1] for point in points])
    tail = np.array([edge[0] for edge in edges], np.int64)
    head = np.array([edge[1] for edge in edges], np.int64)
    both = np.stack((tail, head), axis=1).ravel()
    return RoadGraph(
        node_ids=np.arange(len(points), dtype=np.int64),
        longitude=longitude,
        latitude=latitude,
        tail=tail,
        head=head,
        metres=ground_metres(longitude[tail], latitude[tail], longitude[head], latitude[head]),
        road_class=np.full(len(edges), ROAD_CLASSES.index("residential"), np.uint8),
        allowed=np.array([edge[2] for edge in edges], np.uint8),
        limit_forward_kph=np.full(len(edges), np.inf),
        limit_backward_kph=np.full(len(edges), np.inf),
        way_ids=np.arange(1, len(edges) + 1, dtype=np.int64),
        shape_start=np.arange(0, 2 * len(edges) + 1, 2, dtype=np.int64),
        shape_longitude=longitude[both],
        shape_latitude=latitude[both],
    )


def place(name: str, kind: PlaceKind, side: Side, x_km: float, y_km: float) -> Place:
    """Make a place of the town."""
    longitude, latitude = spot(x_km, y_km)
    return Place(name, kind, longitude=longitude, latitude=latitude, side=side)


def gate(name: str, x_km: float, y_km: float) -> Gate:
    """Make a gate of the town."""
    longitude, latitude = spot(x_km, y_km)
    return Gate(name, (PassageMinutes(1.0),), longitude=longitude, latitude=latitude)
