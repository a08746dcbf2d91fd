"""Trips: goods or people many times more than their vehicles can carry in the calendar.

Often a weight in kilograms where tonnes are asked, or a number with a digit too many. The count is
generous to the scene: each vehicle is busy from the first minute of the first window to the last of
the last one, for this alone; gates and bays cost no time, and the roads lead both ways.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable

from treve.measures import SECONDS_PER_MINUTE
from treve.scene.kinds import KIND, TONNES
from treve.scene.model import Fleet, Scene
from treve.scene.quickest import minutes_over
from treve.scene.remarks import Doubts, Pen, Remarks

MANY_TIMES = 3
"""What is fewer times as much as can be carried is for the planner to say, not a slip."""

_LEAST_ROUND_MINUTES = 1.0
"""Of a trip there and back where nothing says how long it takes."""


def check_trips(scene: Scene, doubts: Doubts) -> Remarks:
    """Find consignments and groups far beyond what the scene's vehicles can carry."""
    unsure = doubts.figures or doubts.of("fleets", "classes", "links", "places")
    if unsure or doubts.calendar or not scene.calendar.windows:
        return
    for at, consignment in enumerate(scene.consignments):
        pen = Pen(consignment.id, ("consignments", at))
        ends = (consignment.origin, (consignment.destination,))
        most = _most(scene, TONNES, *ends)
        if most is not None and consignment.tonnes >= MANY_TIMES * most:
            figures = {"tonnes": consignment.tonnes, "most_tonnes": round(most, 3)}
            yield pen.warning("goods-beyond-trips", "tonnes", **figures)
    for at, group in enumerate(scene.groups):
        pen = Pen(group.id, ("groups", at))
        most = _most(scene, KIND[group.category], group.place, group.destinations)
        if most is not None and group.leaving >= MANY_TIMES * most:
            people = {"people": group.leaving, "most_people": math.ceil(most)}
            yield pen.warning("people-beyond-trips", "leaving", **people)


def _most(scene: Scene, kind: str, origin: str, destinations: Iterable[str]) -> float | None:
    """Tonnes or people that all vehicles could carry; ``None`` where there is no telling."""
    serving = (fleet for fleet in scene.fleets if fleet.vehicle.returns or fleet.home == origin)
    minutes = _quickest_minutes(scene, origin)
    ways = [minutes[place] for place in destinations if place in minutes]
    if not ways:
        return None
    way = min(ways)
    carried = sum(
        _trips_at_most(scene, fleet, way) * fleet.vehicle.capacity.get(kind, 0.0)
        for fleet in serving
    )
    return carried or None


def _trips_at_most(scene: Scene, fleet: Fleet, way_minutes: float) -> int:
    """Loaded trips of a fleet; the last one of each vehicle need not come back."""
    vehicle, windows = fleet.vehicle, scene.calendar.windows
    if not vehicle.returns:
        return fleet.in_service
    seconds = windows[-1].end.timestamp() - windows[0].start.timestamp()
    round_trip = vehicle.loading_minutes + vehicle.unloading_minutes + 2 * way_minutes
    rounds = seconds / SECONDS_PER_MINUTE / max(round_trip, _LEAST_ROUND_MINUTES)
    return fleet.in_service * math.ceil(rounds)


def _quickest_minutes(scene: Scene, origin: str) -> dict[str, float]:
    """Minutes to every place and gate by the quickest links, each both ways (Dijkstra 1959)."""
    neighbours: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for link in scene.links:
        loaded = link.minutes if link.loaded_minutes is None else link.loaded_minutes
        minutes = min(link.minutes, loaded)
        neighbours[link.origin].append((link.destination, minutes))
        neighbours[link.destination].append((link.origin, minutes))
    return minutes_over(neighbours, origin)
