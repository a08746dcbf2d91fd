"""How far a truck drives at the least: quickest minutes over the scene's links.

For a first look before planning. The planner itself takes the corridors gate by gate.
"""

from __future__ import annotations

from collections import defaultdict

from treve.scene.model import Scene
from treve.scene.quickest import minutes_over
from treve.scene.ways import Link

_ANY = "any"


def quickest_minutes(scene: Scene, origin: str, vehicle_class: str) -> dict[str, float]:
    """Quickest loaded minutes from a place to every place and gate (Dijkstra 1959).

    Args:
        scene: What there is; gates cost no time here.
        origin: Place id.
        vehicle_class: Links of this class, or of any, count.

    Returns:
        Minutes by id, for those that can be reached.
    """
    neighbours: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for link in scene.links:
        if link.vehicle_class in (_ANY, vehicle_class):
            neighbours[link.origin].append((link.destination, _minutes(link)))
            if link.two_way:
                neighbours[link.destination].append((link.origin, _minutes(link)))
    return minutes_over(neighbours, origin)


def _minutes(link: Link) -> float:
    return link.minutes if link.loaded_minutes is None else link.loaded_minutes
