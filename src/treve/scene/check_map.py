"""Coordinates: given in pairs, and not the wrong way round.

Latitude and longitude that changed places are found by the neighbours: a scene is small, so a point
that lies far from all others, and among them once its two numbers change places, was mistyped.
"""

from __future__ import annotations

import statistics
from dataclasses import dataclass

from treve.scene.model import Scene
from treve.scene.remarks import Pen, Remarks

_NEAR_DEGREES = 3.0
"""About 330 km: wider than any scene that buses serve within days."""

_POINTS_TO_COMPARE = 3


@dataclass(frozen=True, slots=True)
class _Point:
    pen: Pen
    latitude: float
    longitude: float


def check_map(scene: Scene) -> Remarks:
    """Find halves of coordinates, and pairs whose numbers changed places."""
    points = []
    for section in ("places", "gates"):
        for at, entry in enumerate(getattr(scene, section)):
            pen = Pen(entry.id, (section, at))
            if (entry.latitude is None) != (entry.longitude is None):
                lacking = "latitude" if entry.latitude is None else "longitude"
                yield pen.fault("half-coordinates", key=lacking)
            elif entry.latitude is not None:
                points.append(_Point(pen, entry.latitude, entry.longitude))
    if len(points) >= _POINTS_TO_COMPARE:
        yield from _swapped(points)


def _swapped(points: list[_Point]) -> Remarks:
    latitude = statistics.median(point.latitude for point in points)
    longitude = statistics.median(point.longitude for point in points)

    def near(one: float, other: float) -> bool:
        return abs(one - latitude) < _NEAR_DEGREES and abs(other - longitude) < _NEAR_DEGREES

    for point in points:
        if near(point.latitude, point.longitude):
            continue
        figures = {"latitude": point.latitude, "longitude": point.longitude}
        if near(point.longitude, point.latitude):
            yield point.pen.fault("coordinates-swapped", "latitude", **figures)
        else:
            yield point.pen.warning("far-from-all", "latitude", **figures)
