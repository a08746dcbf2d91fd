"""How fast a vehicle drives on a road of a class, and the seconds that follow from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from treve.roads.graph import ROAD_CLASSES, Floats, Profile
from treve.scene.model import VehicleClass

OFF_ROAD = "off_road"
"""Row of the table for the stretch between a place and the nearest road."""

_LINK = "_link"


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

    The class's own figure for a road class counts; for a link road (``primary_link``) without one,
    the lower of the table's and of the class's own for the road it joins.

    Args:
        vehicle: Its ``speed_kph`` is by OSM road class; ``any`` caps all of them.
        table: The shipped rows; every road class and profile is there.
    """
    profile = profile_of(vehicle)
    usual = {row.road_class: row.kph for row in table if row.profile is profile}
    return Speeds(
        vehicle.id,
        profile,
        tuple(_kph(name, vehicle.speed_kph, usual) for name in ROAD_CLASSES),
        _kph(OFF_ROAD, vehicle.speed_kph, usual),
    )


def _kph(road_class: str, own: Mapping[str, float], usual: Mapping[str, float]) -> float:
    if road_class in own:
        return own[road_class]
    cap = own.get("any", float("inf"))
    if road_class.endswith(_LINK):
        cap = min(cap, own.get(road_class.removesuffix(_LINK), cap))
    return min(usual[road_class], cap)
