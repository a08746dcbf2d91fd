"""The small road graph of our own: junctions, edges between them, and nothing else.

Every array is read-only by convention and indexed by node, by edge or by point of an edge's line.
A million edges take about 100 MB; a besieged city takes five.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Bits = NDArray[np.uint8]

ROAD_CLASSES: tuple[str, ...] = (
    "motorway",
    "motorway_link",
    "trunk",
    "trunk_link",
    "primary",
    "primary_link",
    "secondary",
    "secondary_link",
    "tertiary",
    "tertiary_link",
    "unclassified",
    "residential",
    "living_street",
    "service",
    "road",
    "track",
    "busway",
    "pedestrian",
)
"""Values of OSM's ``highway`` that are read; a class's number is its place in this list."""

BACKWARD_SHIFT = 4
"""Bits 0-3 of :attr:`RoadGraph.allowed` are for driving as drawn, bits 4-7 for the way back."""


class Profile(enum.IntEnum):
    """What the law of the road takes a vehicle for; the value is its bit."""

    CAR = 0
    BUS = 1
    EMERGENCY = 2
    TRUCK = 3

    @property
    def word(self) -> str:
        """Its name in tables."""
        return self.name.lower()


@dataclass(frozen=True, slots=True, eq=False)
class RoadGraph:
    """Roads of a street map between their junctions.

    Attributes:
        node_ids: By node: OSM number; negative where a barrier cut a road in two.
        longitude, latitude: By node: degrees, WGS84.
        tail, head: By edge: the nodes it joins, in the order it is drawn.
        metres: By edge: length on the ground.
        road_class: By edge: index into :data:`ROAD_CLASSES`.
        allowed: By edge: who may drive it, a bit per :class:`Profile` and direction.
        limit_forward_kph, limit_backward_kph: By edge: signed limit; infinite where none is.
        way_ids: By edge: number of the OSM way it is part of.
        shape_start: By edge, and one more: where its line begins in the two arrays below.
        shape_longitude, shape_latitude: By point: the lines, both ends included.
    """

    node_ids: Integers
    longitude: Floats
    latitude: Floats
    tail: Integers
    head: Integers
    metres: Floats
    road_class: Bits
    allowed: Bits
    limit_forward_kph: Floats
    limit_backward_kph: Floats
    way_ids: Integers
    shape_start: Integers
    shape_longitude: Floats
    shape_latitude: Floats

    @property
    def nodes(self) -> int:
        """How many junctions and dead ends there are."""
        return len(self.node_ids)

    @property
    def edges(self) -> int:
        """How many stretches of road there are."""
        return len(self.tail)

    @property
    def kilometres(self) -> float:
        """All roads together."""
        return float(self.metres.sum()) / 1000.0

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east, north, in degrees."""
        return (
            float(self.shape_longitude.min()),
            float(self.shape_latitude.min()),
            float(self.shape_longitude.max()),
            float(self.shape_latitude.max()),
        )

    def may_drive(self, profile: Profile) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """By edge: whether that kind of vehicle may drive it as drawn, and the way back."""
        forward = (self.allowed >> profile.value) & 1
        backward = (self.allowed >> (profile.value + BACKWARD_SHIFT)) & 1
        return forward.astype(bool), backward.astype(bool)

    def shape(self, edge: int) -> tuple[Floats, Floats]:
        """Longitudes and latitudes of one edge's line."""
        points = slice(int(self.shape_start[edge]), int(self.shape_start[edge + 1]))
        return self.shape_longitude[points], self.shape_latitude[points]
