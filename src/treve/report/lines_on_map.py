"""Lines of an agreement and what has to stand back from them, for the map of the page."""

from __future__ import annotations

import math
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from treve.agreement.clauses.pull_back import Position, PullBack
from treve.plan.model import Plan

_METRES_NORTH = 6_371_008.8 * math.pi / 180
_PLACES = 6
"""Decimals of a degree that are kept: 0.1 m."""

_QUARTER_SEGMENTS = 8
"""Corners of a quarter of a circle: at 3,500 m the ring lies at most 17 m inside of it."""


def pull_backs_on_map(plan: Plan) -> list[dict[str, Any]]:
    """Each line with a ring for each class of weapons: within it nothing of that class may stand.

    Returns:
        Positions are longitude and latitude. Where the line turns back on itself a ring is drawn on
        both of its sides, whatever the clause says: what is checked is the clause.
    """
    return [
        {
            "id": clause.id,
            "line": [_point(longitude, latitude) for latitude, longitude in clause.line],
            "buffers": [
                {"weapons": weapons, "metres": metres, "ring": ring_about(clause, metres)}
                for weapons, metres in sorted(clause.metres.items(), key=lambda one: -one[1])
            ],
        }
        for clause in plan.agreement.clauses
        if isinstance(clause, PullBack)
    ]


def positions_on_map(plan: Plan) -> list[dict[str, Any]]:
    """Each position, and whether any line has it stand too near."""
    lines = [one for one in plan.agreement.clauses if isinstance(one, PullBack)]
    return [
        {
            "id": one.id,
            "party": one.of,
            "weapons": one.weapons,
            "at": _point(one.longitude, one.latitude),
            "too_near": any(line.too_near(one) is not None for line in lines),
        }
        for one in plan.agreement.clauses
        if isinstance(one, Position)
    ]


def ring_about(clause: PullBack, metres: float) -> list[list[float]]:
    """The outline of what lies nearer to a line than so many metres, on the side that is meant.

    Args:
        clause: For its line and its side.
        metres: The distance.

    Returns:
        Longitude and latitude pairs, the first one again at the end.
    """
    middle = sum(latitude for latitude, _ in clause.line) / len(clause.line)
    east = _METRES_NORTH * math.cos(math.radians(middle))
    flat = [(longitude * east, latitude * _METRES_NORTH) for latitude, longitude in clause.line]
    line = shapely.LineString(flat)
    around: BaseGeometry = shapely.buffer(line, metres, quad_segs=_QUARTER_SEGMENTS)
    half = _half_plane(flat, clause.side, metres)
    if half is not None:
        cut = around.intersection(half)
        around = cut if cut.geom_type == "Polygon" and not cut.is_empty else around
    return [_point(x / east, y / _METRES_NORTH) for x, y in shapely.get_coordinates(around)]


def _half_plane(line: list[tuple[float, float]], side: str, metres: float) -> BaseGeometry | None:
    """All that lies on one side of a line that goes on straight at both ends, as far as it counts.

    ``None`` where both sides are meant, or where the line turns back on itself.
    """
    if side == "both":
        return None
    along, across = (0, 1) if side in ("north", "south") else (1, 0)
    points = sorted(line, key=lambda point: point[along])
    if points not in (line, line[::-1]):
        return None
    far = 2 * metres
    levels = [point[across] for point in points]
    edge = max(levels) + far if side in ("north", "east") else min(levels) - far
    before, after = points[0][along] - far, points[-1][along] + far
    told = [(before, levels[0]), *((one[along], one[across]) for one in points)]
    told += [(after, levels[-1]), (after, edge), (before, edge)]
    return shapely.Polygon(told if along == 0 else [(y, x) for x, y in told])


def _point(longitude: float, latitude: float) -> list[float]:
    return [round(longitude, _PLACES), round(latitude, _PLACES)]
