"""Which distribution point serves whom: the nearest one, by the straight line."""

from __future__ import annotations

import math

from treve.aid.items import Supplied
from treve.scene.model import Group, Place, PlaceKind, Relief, Scene

_EARTH_KILOMETRES = 6371.0


def served_by_point(scene: Scene, relief: Relief) -> dict[str, Supplied]:
    """People to supply by distribution point.

    A group is served where it is if its place is a point, else by the nearest point, else (where
    positions are not known) by all points in turn.

    Args:
        scene: Places and groups.
        relief: Points that serve, and days; no points named means every distribution point.

    Returns:
        One entry a point that serves somebody; empty where there is no point.
    """
    places = {place.id: place for place in scene.places}
    points = [
        place
        for place in scene.places
        if (place.id in relief.points)
        or (not relief.points and place.kind is PlaceKind.DISTRIBUTION_POINT)
    ]
    if not points:
        return {}
    counts: dict[str, list[int]] = {}
    for turn, group in enumerate(scene.groups):
        point = _point(group, places[group.place], points, turn)
        staying_waiting = counts.setdefault(point, [0, 0])
        staying_waiting[0] += group.staying
        staying_waiting[1] += group.leaving
    return {
        point: Supplied(staying, waiting, relief.days, relief.days_waiting)
        for point, (staying, waiting) in sorted(counts.items())
    }


def _point(group: Group, place: Place, points: list[Place], turn: int) -> str:
    if any(point.id == group.place for point in points):
        return group.place
    distances = [(_kilometres(place, point), point.id) for point in points]
    known = [(distance, point) for distance, point in distances if distance is not None]
    if len(known) == len(points):
        return min(known)[1]
    return points[turn % len(points)].id


def _kilometres(one: Place, other: Place) -> float | None:
    """Great-circle distance (haversine), or ``None`` where a position is not known."""
    if one.latitude is None or one.longitude is None:
        return None
    if other.latitude is None or other.longitude is None:
        return None
    north, south = math.radians(one.latitude), math.radians(other.latitude)
    east = math.radians(other.longitude - one.longitude)
    half = (
        math.sin((south - north) / 2) ** 2
        + math.cos(north) * math.cos(south) * math.sin(east / 2) ** 2
    )
    return 2 * _EARTH_KILOMETRES * math.asin(math.sqrt(half))
