"""Lengths on the ground, and a flat view of a region in metres."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from treve.roads.graph import Floats

EARTH_RADIUS_METRES = 6_371_008.8
"""Mean radius of the Earth (IUGG)."""

METRES_NORTH = EARTH_RADIUS_METRES * math.pi / 180.0
"""Metres in a degree of latitude."""

Coordinate = TypeVar("Coordinate", float, Floats)


def ground_metres(
    longitude: Floats, latitude: Floats, longitude_to: Floats, latitude_to: Floats
) -> Floats:
    """Great-circle lengths by the haversine formula, degrees in, metres out."""
    half_x = np.radians(longitude_to - longitude) / 2.0
    half_y = np.radians(latitude_to - latitude) / 2.0
    across = np.cos(np.radians(latitude)) * np.cos(np.radians(latitude_to))
    chord = np.sin(half_y) ** 2 + across * np.sin(half_x) ** 2
    return np.asarray(2.0 * EARTH_RADIUS_METRES * np.arcsin(np.sqrt(np.minimum(chord, 1.0))))


@dataclass(frozen=True, slots=True)
class Flat:
    """An equirectangular view about one parallel: metres east and north.

    Within 100 km of that parallel lengths are off by less than two per cent, which decides only
    which road is *nearest*; lengths of roads are never taken from here.
    """

    latitude: float

    @property
    def _metres_east(self) -> float:
        """Metres in a degree of longitude."""
        return METRES_NORTH * math.cos(math.radians(self.latitude))

    def x(self, longitude: Coordinate) -> Coordinate:
        """Metres east of the prime meridian, along this view's parallel."""
        return longitude * self._metres_east

    def y(self, latitude: Coordinate) -> Coordinate:
        """Metres north of the equator."""
        return latitude * METRES_NORTH

    def longitude(self, x: Coordinate) -> Coordinate:
        """Degrees east of the prime meridian."""
        return x / self._metres_east

    def degrees_north(self, y: Coordinate) -> Coordinate:
        """Degrees north of the equator."""
        return y / METRES_NORTH
