"""Trips: goods or people that need many times more of them than their vehicles can make.

Often a weight in kilograms where tonnes are asked, or a number with a digit too many. The count is
generous to the scene: each vehicle is busy from the first minute of the first window to the last of
the last one, for this alone; gates and bays cost no time, and the roads lead both ways.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable

from treve.scene.check_ways import SEAT_KIND
from treve.scene.model import Fleet, Scene
from treve.scene.remarks import Doubts, Pen, Remarks

MANY_TIMES = 3
"""What needs fewer times the trips that can be made is for the planner to say, not a slip."""

_GOODS, _SEATS = "tonnes", "seats"
_SECONDS_PER_MINUTE = 60
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
        found = _compared(scene, _GOODS, consignment.tonnes, *ends)
        if found is not None:
            tonnes = {"tonnes": consignment.tonnes}
            yield pen.warning("goods-beyond-trips", "tonnes", **tonnes, **found)
    for at, group in enumerate(scene.groups):
        pen = Pen(group.id, ("groups", at))
        kind = SEAT_KIND.get(group.category, _SEATS)
        found = _compared(scene, kind, group.leaving, group.place, group.destinations)
        if found is not None:
            yield pen.warning("people-beyond-trips", "leaving", people=group.leaving, **found)


def _compared(
    scene: Scene, kind: str, amount: float, origin: str, destinations: Iterable[str]
) -> dict[str, int] | None:
    """The trips that are needed and that can be made; ``None`` where they are not far apart."""
    serving = (fleet for fleet in scene.fleets if fleet.vehicle.returns or fleet.home == origin)
    fleets = [
        (fleet, room) for fleet in serving if (room := fleet.vehicle.capacity.get(kind, 0)) > 0
    ]
    minutes = _quickest_minutes(scene, origin)
    ways = [minutes[place] for place in destinations if place in minutes]
    if not fleets or not ways:
        return None
    trips = [(_trips_at_most(scene, fleet, min(ways)), room) for fleet, room in fleets]
    carried = sum(number * room for number, room in trips)
    if amount < MANY_TIMES * carried or not carried:
        return None
    needed = math.ceil(amount / max(room for _, room in trips))
    return {"needed_trips": needed, "trips": sum(number for number, _ in trips)}


def _trips_at_most(scene: Scene, fleet: Fleet, way_minutes: float) -> int:
    """Loaded trips of a fleet; the last one of each vehicle need not come back."""
    vehicle, windows = fleet.vehicle, scene.calendar.windows
    if not vehicle.returns:
        return fleet.count
    seconds = windows[-1].end.timestamp() - windows[0].start.timestamp()
    round_trip = vehicle.loading_minutes + vehicle.unloading_minutes + 2 * way_minutes
    rounds = seconds / _SECONDS_PER_MINUTE / max(round_trip, _LEAST_ROUND_MINUTES)
    return fleet.count * math.ceil(rounds)


def _quickest_minutes(scene: Scene, origin: str) -> dict[str, float]:
    """Minutes to every place and gate by the quickest links, each both ways (Dijkstra 1959)."""
    neighbours: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for link in scene.links:
        loaded = link.minutes if link.loaded_minutes is None else link.loaded_minutes
        minutes = min(link.minutes, loaded)
        neighbours[link.origin].append((link.destination, minutes))
        neighbours[link.destination].append((link.origin, minutes))
    found: dict[str, float] = {}
    ahead = [(0.0, origin)]
    while ahead:
        so_far, here = heapq.heappop(ahead)
        if here in found:
            continue
        found[here] = so_far
        for other, more in neighbours[here]:
            if other not in found:
                heapq.heappush(ahead, (so_far + more, other))
    return found
