"""How fast a vehicle drives on a road of a class, and the seconds that follow from it."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from treve.roads.graph import ROAD_CLASSES, Floats, Profile
from treve.scene.model import VehicleClass

OFF_ROAD = "off_road"
"""Row of the table for the stretch between a place and the nearest road."""


@dataclass(frozen=True, slots=True)
class RoadSpeed:
    """One row of the shipped table ``road_speeds.csv``.

    Attributes:
        road_class: One of :data:`~treve.roads.graph.ROAD_CLASSES`, or :data:`OFF_ROAD`.
        profile: Kind of vehicle.
        kph: Speed on an open road of that class.
        status: ``cited`` or ``assumed``.
        source: Where the figure comes from.
        note: Why, where it is assumed.
    """

    road_class: str
    profile: Profile
    kph: float
    status: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Speeds:
    """What one vehicle class drives.

    Attributes:
        vehicle_class: Its id.
        profile: What the law of the road takes it for.
        kph: By number of road class.
        off_road_kph: Between a place and the nearest road.
    """

    vehicle_class: str
    profile: Profile
    kph: tuple[float, ...]
    off_road_kph: float

    def arc_seconds(self, road_class: Floats, metres: Floats, limit_kph: Floats) -> Floats:
        """Travel time of each arc: its length at the lower of class speed and signed limit.

        A signed limit only slows a vehicle down: that one may drive 90 does not say that a loaded
        bus does.
        """
        kph = np.minimum(np.array(self.kph)[road_class.astype(np.int64)], limit_kph)
        return np.asarray(metres * 3.6 / kph)


def profile_of(vehicle: VehicleClass) -> Profile:
    """Say what the law of the road takes a vehicle for, from what it carries.

    Private cars (they do not return) are cars; what carries stretchers is an emergency vehicle;
    what carries seated people is a bus; all others carry goods.
    """
    if not vehicle.returns:
        return Profile.CAR
    if vehicle.capacity.get("stretchers"):
        return Profile.EMERGENCY
    return Profile.BUS if vehicle.capacity.get("seats") else Profile.TRUCK


def speeds_of(vehicle: VehicleClass, table: Iterable[RoadSpeed]) -> Speeds:
    """Lay a vehicle class's own speeds over the shipped table.

    The class's own figure for a road class counts. Where it has none, the table's does, but never
    above what the class drives on better roads: a truck that does 45 on primary roads does not do
    55 on secondary ones.

    Args:
        vehicle: Its ``speed_kph`` is by OSM road class (and :data:`OFF_ROAD`).
        table: The shipped rows; every road class and profile is there.
    """
    profile = profile_of(vehicle)
    usual = {row.road_class: row.kph for row in table if row.profile is profile}
    kph: list[float] = []
    cap = math.inf
    for name in ROAD_CLASSES:
        own = vehicle.speed_kph.get(name)
        cap = min(cap, math.inf if own is None else own)
        kph.append(min(usual[name], cap) if own is None else own)
    off_road = vehicle.speed_kph.get(OFF_ROAD, min(usual[OFF_ROAD], cap))
    return Speeds(vehicle.id, profile, tuple(kph), off_road)


def slowest(first: Speeds, second: Speeds) -> Speeds:
    """Take the lower figures of two fleets of one class, so that neither is promised too much."""
    kph = tuple(min(pair) for pair in zip(first.kph, second.kph, strict=True))
    off_road = min(first.off_road_kph, second.off_road_kph)
    return Speeds(first.vehicle_class, first.profile, kph, off_road)
