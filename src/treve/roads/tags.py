"""What the tags of one OSM way mean to a driver: road class, directions, limits, who may pass.

Follows the OSM wiki's pages *Key:oneway*, *Key:access* (the hierarchy of transport modes),
*Key:maxspeed* and *Key:barrier*. Conditional restrictions (by hour, by weight) and turn
restrictions are not read: a convoy is waved through by those who agreed to it.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

from treve.roads.graph import BACKWARD_SHIFT, ROAD_CLASSES, Profile

_CLASS_NUMBER = {name: number for number, name in enumerate(ROAD_CLASSES)}

# From the most general mode to the most specific: the last one that is tagged counts.
_MODES: dict[Profile, tuple[str, ...]] = {
    Profile.CAR: ("access", "vehicle", "motor_vehicle", "motorcar"),
    Profile.BUS: ("access", "vehicle", "motor_vehicle", "psv", "bus", "coach", "tourist_bus"),
    Profile.EMERGENCY: ("access", "vehicle", "motor_vehicle", "emergency"),
    Profile.TRUCK: ("access", "vehicle", "motor_vehicle", "goods", "hgv"),
}
_REFUSED = frozenset(
    {"no", "private", "permit", "residents", "restricted", "military", "use_sidepath"}
    | {"agricultural", "forestry", "emergency", "psv", "bus", "foot", "bicycle"}
)
# A general tag may name who alone may pass (access=psv).
_OWN_WORDS: dict[Profile, frozenset[str]] = {
    Profile.CAR: frozenset({"motorcar"}),
    Profile.BUS: frozenset({"psv", "bus"}),
    Profile.EMERGENCY: frozenset({"emergency"}),
    Profile.TRUCK: frozenset({"goods", "hgv"}),
}
_ONE_WAY_EXCEPTIONS: dict[Profile, tuple[str, ...]] = {
    Profile.CAR: ("oneway:motorcar",),
    Profile.BUS: ("oneway:psv", "oneway:bus"),
    Profile.EMERGENCY: ("oneway:emergency",),
    Profile.TRUCK: ("oneway:hgv",),
}
_BLOCKING_BARRIERS = frozenset(
    {"block", "bollard", "debris", "jersey_barrier", "log", "planter", "wall"}
)

RELEVANT_KEYS = frozenset(
    {"highway", "oneway", "junction", "area", "impassable", "smoothness"}
    | {"maxspeed", "maxspeed:forward", "maxspeed:backward"}
    | {key for keys in _ONE_WAY_EXCEPTIONS.values() for key in keys}
    | {
        key + direction
        for keys in _MODES.values()
        for key in keys
        for direction in ("", ":forward", ":backward")
    }
)
"""Keys of a way that change anything here; all others may be dropped before asking."""

_WALK_KPH = 5.0
_MPH = 1.609344
_SPEED = re.compile(r"(\d+(?:\.\d+)?)\s*(km/h|kmh|kph|mph|knots)?")
_UNIT_KPH = {"": 1.0, "km/h": 1.0, "kmh": 1.0, "kph": 1.0, "mph": _MPH, "knots": 1.852}


@dataclass(frozen=True, slots=True)
class WayTags:
    """What one way's tags mean.

    Attributes:
        road_class: Index into :data:`~treve.roads.graph.ROAD_CLASSES`.
        allowed: As :attr:`~treve.roads.graph.RoadGraph.allowed`.
        limit_forward_kph, limit_backward_kph: Signed limit; infinite where none is.
    """

    road_class: int
    allowed: int
    limit_forward_kph: float = math.inf
    limit_backward_kph: float = math.inf


@functools.lru_cache(maxsize=65536)
def read_way(tags: tuple[tuple[str, str], ...]) -> WayTags | None:
    """Say what a way is to a driver.

    Args:
        tags: Key and value pairs, each key once; :data:`RELEVANT_KEYS` suffice.

    Returns:
        Its meaning, or ``None`` where no vehicle of any profile may drive it.
    """
    by_key = dict(tags)
    highway = by_key.get("highway", "")
    number = _CLASS_NUMBER.get(highway)
    if number is None or by_key.get("area") == "yes":
        return None
    if by_key.get("impassable") == "yes" or by_key.get("smoothness") == "impassable":
        return None
    allowed = 0
    for profile in Profile:
        along = directions(by_key, profile)
        for shift, suffix, open_ in (
            (0, ":forward", along[0]),
            (BACKWARD_SHIFT, ":backward", along[1]),
        ):
            if open_ and may_pass(by_key, profile, suffix):
                allowed |= 1 << (profile.value + shift)
    if not allowed:
        return None
    both = limit_kph(by_key.get("maxspeed", ""))
    return WayTags(
        number,
        allowed,
        limit_kph(by_key.get("maxspeed:forward", ""), both),
        limit_kph(by_key.get("maxspeed:backward", ""), both),
    )


def directions(tags: Mapping[str, str], profile: Profile) -> tuple[bool, bool]:
    """Say in which directions a way is driven: as drawn, and the way back.

    Motorways, roundabouts and circular junctions run one way unless tagged otherwise. A
    *reversible* road is closed both ways, since nobody here knows its hours.
    """
    value = tags.get("oneway", "")
    for exception in _ONE_WAY_EXCEPTIONS[profile]:
        value = tags.get(exception, value)
    implied = tags.get("highway") == "motorway" or tags.get("junction") in {
        "roundabout",
        "circular",
    }
    match value:
        case "yes" | "true" | "1":
            return True, False
        case "-1" | "reverse":
            return False, True
        case "reversible":
            return False, False
        case "no" | "false" | "0" | "alternating":
            return True, True
        case _:
            return True, not implied


def may_pass(tags: Mapping[str, str], profile: Profile, direction: str) -> bool:
    """Say whether that kind of vehicle may drive a way in a direction.

    Args:
        tags: Of the way.
        profile: Kind of vehicle.
        direction: ``:forward`` or ``:backward``, the suffix of directional tags.
    """
    allowed = _usual(tags.get("highway", ""), profile)
    for mode in _MODES[profile]:
        value = tags.get(mode + direction, tags.get(mode, ""))
        # A pedestrian street opened to "access" is opened to people on foot.
        if not value or (mode == "access" and not allowed):
            continue
        values = set(value.replace(" ", "").split(";"))
        allowed = bool(values & _OWN_WORDS[profile]) or not values <= _REFUSED
    return allowed


def _usual(highway: str, profile: Profile) -> bool:
    if highway == "pedestrian":
        return False
    if highway == "busway":
        return profile in {Profile.BUS, Profile.EMERGENCY}
    return True


def limit_kph(value: str, otherwise: float = math.inf) -> float:
    """Read a signed limit: ``50``, ``30 mph``, ``walk``; the lowest of several.

    Args:
        value: As tagged.
        otherwise: What counts where nothing readable is tagged (``none``, ``RO:urban``).

    Returns:
        Kilometres per hour.
    """
    limits = []
    for part in value.lower().split(";"):
        text = part.strip()
        found = _SPEED.fullmatch(text)
        if text == "walk":
            limits.append(_WALK_KPH)
        elif found and float(found[1]) > 0:
            limits.append(float(found[1]) * _UNIT_KPH[found[2] or ""])
    return min(limits, default=otherwise)


def blocks(tags: Mapping[str, str]) -> bool:
    """Say whether a barrier on a node stops every vehicle: bollards, blocks, locked gates."""
    barrier = tags.get("barrier", "")
    access = tags.get("motor_vehicle", tags.get("vehicle", tags.get("access", "")))
    if access:
        return bool(barrier) and access in {"no", "private"} and tags.get("emergency") != "yes"
    return barrier in _BLOCKING_BARRIERS
