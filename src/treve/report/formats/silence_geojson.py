"""``silence.geojson``: the silence schedule on a map (RFC 7946)."""

from __future__ import annotations

import dataclasses
import itertools
import json
from typing import Any

from treve.ceasefire.silence import CORRIDOR, ROAD, road_between
from treve.plan.model import Plan
from treve.report.geometry import Lines, Point, coordinates
from treve.report.outputs import Made
from treve.report.rows import QuietRow, quiet_rows

FILE_NAME = "silence.geojson"


def make(plan: Plan, language: str) -> Made:
    """Make the map.

    Args:
        plan: Its silence schedule.
        language: Not used: kinds and ids are the same in every language.

    Returns:
        A FeatureCollection: corridors and roads as lines (those driven inside the zone), gates and
        areas as points; the geometry is null where coordinates are missing.
    """
    del language
    at = coordinates(plan.scene)
    lines = Lines(plan.scene, at, drawn=False)
    features = [
        {
            "type": "Feature",
            "properties": dataclasses.asdict(row),
            "geometry": _geometry(plan, row, at, lines),
        }
        for row in quiet_rows(plan)
    ]
    lines_of_text = ",\n".join(json.dumps(feature, ensure_ascii=False) for feature in features)
    text = '{"type": "FeatureCollection", "features": [\n' + lines_of_text + "\n]}\n"
    return Made(text.encode())


def _geometry(
    plan: Plan, row: QuietRow, at: dict[str, Point], lines: Lines
) -> dict[str, Any] | None:
    if row.kind in (CORRIDOR, ROAD):
        drawn = _driven(plan, row, lines)
        return {"type": "MultiLineString", "coordinates": drawn} if drawn else None
    point = at.get(row.object)
    return {"type": "Point", "coordinates": point} if point else None


def _driven(plan: Plan, row: QuietRow, lines: Lines) -> list[list[Point]]:
    """The lines that vehicles drive on it inside the zone, each once."""
    used = {trip.way for trip in plan.timetable.trips} if plan.timetable else set()
    found: dict[frozenset[Point], list[Point]] = {}
    for way in plan.problem.ways:
        if way.id not in used:
            continue
        ends = itertools.pairwise((way.origin, *way.gates, way.destination))
        for leg, between, line in zip(way.legs, ends, lines.of_way(way), strict=True):
            mine = (CORRIDOR, way.corridor) if way.corridor else (ROAD, road_between(*between))
            if leg.inside and mine == (row.kind, row.object) and len(line) > 1:
                found.setdefault(frozenset(line), line)
    return list(found.values())
