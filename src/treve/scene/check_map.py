"""Coordinates: given in pairs, and not the wrong way round.

Latitude and longitude that changed places are found by the neighbours: a scene is small, so a point
that lies far from all others, and among them once its two numbers change places, was mistyped.
"""

from __future__ import annotations

import math
import statistics
from dataclasses import dataclass

from treve.scene.model import Scene
from treve.scene.remarks import Pen, Remarks

_FAR_DEGREES = 3.0
"""About 330 km: wider than any scene that buses serve within days."""

_FAR_SPREADS = 4.0
"""How many times the usual distance from the middle makes a point suspicious ..."""

_LEAST_SPREAD_DEGREES = 0.05
"""... where a scene of a few streets counts as 5 km wide."""

_NEARER_BY_EXCHANGE = 3.0
"""... and how many times nearer it must come when its two numbers change places."""

_POINTS_TO_COMPARE = 3

_ZONE_DEGREES_NORTH = 25.0
_ZONE_DEGREES_EAST = 35.0
"""How far a scene may lie from the town its zone is named after. A few zones are wider; a scene
beyond is blamed only where exchanging its two numbers would put it inside."""


@dataclass(frozen=True, slots=True)
class _Point:
    pen: Pen
    latitude: float
    longitude: float


def check_map(scene: Scene, town: tuple[float, float] | None = None) -> Remarks:
    """Find halves of coordinates, and pairs whose numbers changed places.

    Args:
        scene: What there is.
        town: Latitude and longitude of a town in its time zone, which tells the right way round
            where all points, or one of two, were exchanged; ``None``: not known.
    """
    points = []
    for section in ("places", "gates"):
        for at, entry in enumerate(getattr(scene, section)):
            pen = Pen(entry.id, (section, at))
            if (entry.latitude is None) != (entry.longitude is None):
                lacking = "latitude" if entry.latitude is None else "longitude"
                yield pen.fault("half-coordinates", key=lacking)
            elif entry.latitude is not None:
                points.append(_Point(pen, entry.latitude, entry.longitude))
    outside = [point for point in points if town is not None and _outside(point, town)]
    for point in outside:
        figures = {"latitude": point.latitude, "longitude": point.longitude}
        zone = scene.calendar.time_zone
        yield point.pen.fault("coordinates-outside-zone", "latitude", zone=zone, **figures)
    inside = [point for point in points if point not in outside]
    if len(inside) >= _POINTS_TO_COMPARE:
        yield from _swapped(inside)


def _outside(point: _Point, town: tuple[float, float]) -> bool:
    """Whether a point lies far from its time zone, and in it the other way round."""

    def fits(latitude: float, longitude: float) -> bool:
        near = abs(latitude - town[0]) < _ZONE_DEGREES_NORTH
        return near and abs(longitude - town[1]) < _ZONE_DEGREES_EAST

    as_given = fits(point.latitude, point.longitude)
    return not as_given and fits(point.longitude, point.latitude)


def _swapped(points: list[_Point]) -> Remarks:
    latitude = statistics.median(point.latitude for point in points)
    longitude = statistics.median(point.longitude for point in points)

    def off(one: float, other: float) -> float:
        return math.hypot(one - latitude, other - longitude)

    distances = [off(point.latitude, point.longitude) for point in points]
    spread = max(statistics.median(distances), _LEAST_SPREAD_DEGREES)
    for point, distance in zip(points, distances, strict=True):
        figures = {"latitude": point.latitude, "longitude": point.longitude}
        exchanged = off(point.longitude, point.latitude)
        if distance > _FAR_SPREADS * spread and exchanged < distance / _NEARER_BY_EXCHANGE:
            yield point.pen.fault("coordinates-swapped", "latitude", **figures)
        elif distance > max(_FAR_DEGREES, _FAR_SPREADS * spread):
            yield point.pen.warning("far-from-all", "latitude", **figures)
