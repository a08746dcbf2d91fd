"""Trucks for a first look: what they take, and how many trips they can make at the most."""

from __future__ import annotations

import math

from treve.aid.items import ReliefItem
from treve.aid.loads import GoodsKind, goods_capacity, truck_kilograms
from treve.aid.reach import quickest_minutes
from treve.scene.calendar import Calendar
from treve.scene.model import Fleet, Scene


class Trucks:
    """The scene's trucks, and the trips they have left.

    Attributes:
        fleets: Fleets that carry goods.
        trips: Whole round trips in the calendar's windows, by the quickest way from a stock to a
            point or of a consignment, gates not counted: no plan can make more.
        trips_to_points: The same from stocks to points alone.
    """

    def __init__(self, scene: Scene, points: set[str]) -> None:
        """Count the trips.

        Args:
            scene: Fleets, links, stocks and calendar.
            points: Distribution points to serve.
        """
        self.fleets = tuple(
            fleet for fleet in scene.fleets if truck_kilograms(fleet.vehicle, None) > 0
        )
        to_points = {(stock.place, point) for stock in scene.stocks for point in points}
        stated = {(one.origin, one.destination) for one in scene.consignments}
        self.trips_to_points = self._trips_at_most(scene, to_points)
        self.trips = self._trips_at_most(scene, to_points | stated)
        self._left: float = self.trips_to_points

    def _trips_at_most(self, scene: Scene, ways: set[tuple[str, str]]) -> int:
        return sum(_trips_at_most(scene, fleet, ways) for fleet in self.fleets)

    @property
    def vehicle_class(self) -> str:
        """Class whose links count for a first look."""
        return self.fleets[0].vehicle.id if self.fleets else "any"

    def capacity(self, item: ReliefItem) -> int:
        """Kilograms of an item on the truck that takes most of it; 0 without trucks."""
        density = item.kilograms / item.cubic_metres if item.cubic_metres > 0 else None
        return max((truck_kilograms(fleet.vehicle, density) for fleet in self.fleets), default=0)

    def most(self, kind: GoodsKind) -> int:
        """Kilograms of goods of a kind on the truck that takes most of them; 0 without trucks."""
        return max(
            (sum(goods_capacity(fleet.vehicle, {"": kind}).values()) for fleet in self.fleets),
            default=0,
        )

    def loads(self, item: ReliefItem, kilograms: int) -> float | None:
        """Truck loads, as parts of one where goods ride together; ``None`` without trucks."""
        capacity = self.capacity(item)
        return kilograms / capacity if capacity > 0 else None

    def take(self, item: ReliefItem, wanted_kilograms: int) -> int:
        """Kilograms that can be brought of those wanted; uses up their part of the trips."""
        capacity = self.capacity(item)
        if capacity <= 0:
            return 0
        brought = min(wanted_kilograms, math.floor(round(self._left * capacity, 6)))
        self._left -= brought / capacity
        return brought


def _trips_at_most(scene: Scene, fleet: Fleet, ways: set[tuple[str, str]]) -> int:
    drives = [
        minutes
        for origin in sorted({origin for origin, _ in ways})
        for place, minutes in quickest_minutes(scene, origin, fleet.vehicle.id).items()
        if (origin, place) in ways
    ]
    if not drives:
        return 0
    vehicle = fleet.vehicle
    round_trip = vehicle.loading_minutes + vehicle.unloading_minutes + 2 * min(drives)
    # The last trip need not come back within the windows to have delivered.
    rounds = math.ceil(_open_minutes(scene.calendar) / max(round_trip, 1.0))
    return fleet.in_service * rounds


def _open_minutes(calendar: Calendar) -> float:
    return sum((hours.end.timestamp() - hours.start.timestamp()) / 60 for hours in calendar.windows)
