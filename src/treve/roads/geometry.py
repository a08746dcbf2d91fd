"""Lengths on the ground, and a flat view of a region in metres."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from treve.roads.graph import Floats

EARTH_RADIUS_METRES = 6_371_008.8
"""Mean radius of the Earth (IUGG)."""


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

    def x(self, longitude: Floats) -> Floats:
        """Metres east of the prime meridian, along this view's parallel."""
        return np.radians(longitude) * (EARTH_RADIUS_METRES * math.cos(math.radians(self.latitude)))

    def y(self, latitude: Floats) -> Floats:
        """Metres north of the equator."""
        return np.radians(latitude) * EARTH_RADIUS_METRES

    def longitude(self, x: Floats) -> Floats:
        """Degrees east of the prime meridian."""
        return np.degrees(x / (EARTH_RADIUS_METRES * math.cos(math.radians(self.latitude))))

    def degrees_north(self, y: Floats) -> Floats:
        """Degrees north of the equator."""
        return np.degrees(y / EARTH_RADIUS_METRES)
