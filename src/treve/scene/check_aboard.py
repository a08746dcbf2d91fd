"""Time aboard: groups whom no way brings where they chose to go while they may be aboard.

Counted is the quickest way there is, as somebody does by hand: boarding, links, gates by the
quickest row that fits, alighting; nobody waits for anybody.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from treve.scene.drives import ANY, Roads
from treve.scene.errands import has_room, serves
from treve.scene.kinds import KIND
from treve.scene.model import Fleet, Group, Scene
from treve.scene.remarks import Doubts, Pen, Remarks

_ROUNDING_MINUTES = 0.1
"""Of figures that are each rounded to a second: what lies as near to the limit is no fault."""

_PEOPLE = "people"


def check_aboard(scene: Scene, doubts: Doubts) -> Remarks:
    """Find groups with a limit shorter than the quickest way to where they chose to go."""
    unsure = doubts.of("fleets", "classes", "links", "places", "gates", "corridors")
    if unsure or doubts.figures or not any(_has_limit(group) for group in scene.groups):
        return
    ways = _Ways(scene)
    for at, group in enumerate(scene.groups):
        longest = group.longest_aboard_minutes
        if longest is None or not group.leaving:
            continue
        chosen = [place for place in group.destinations if group.shares.get(place, 1)]
        found = {place: ways.quickest(group, place) for place in chosen}
        quickest = {place: minutes for place, minutes in found.items() if minutes is not None}
        if not quickest:
            continue
        # Whoever was counted by destination has to get to each of them.
        named = (max if group.shares else min)(quickest, key=lambda place: quickest[place])
        if quickest[named] > longest + _ROUNDING_MINUTES:
            yield Pen(group.id, ("groups", at)).fault(
                "longest-aboard-too-short",
                "longest_aboard",
                value=named,
                quickest_minutes=math.ceil(quickest[named] - _ROUNDING_MINUTES),
                longest_minutes=round(longest, 1),
            )


def _has_limit(group: Group) -> bool:
    return group.longest_aboard_minutes is not None


class _Ways:
    """The scene's ways in minutes, for people aboard."""

    def __init__(self, scene: Scene) -> None:
        """Index links by their ends; a row for the class counts before one for any."""
        self._scene = scene
        self._roads = Roads(scene)
        self._gates = {gate.id: gate for gate in scene.gates}
        self._links: dict[tuple[str, str, str], float] = {}
        loaded = [
            (link, link.minutes if link.loaded_minutes is None else link.loaded_minutes)
            for link in scene.links
        ]
        for link, minutes in loaded:
            if link.two_way:
                way_back = (link.destination, link.origin, link.vehicle_class)
                self._links.setdefault(way_back, minutes)
        for link, minutes in loaded:
            self._links[link.origin, link.destination, link.vehicle_class] = minutes

    def quickest(self, group: Group, destination: str) -> float | None:
        """Minutes of the quickest trip, boarding and alighting included; ``None``: no way leads."""
        if not {group.place, destination} <= self._roads.side.keys():
            return None
        able = (
            fleet
            for fleet in self._scene.fleets
            if has_room(fleet, KIND[group.category]) and serves(fleet, group)
        )
        trips = (minutes for fleet in able for minutes in self._trips(fleet, group, destination))
        return min(trips, default=None)

    def _trips(self, fleet: Fleet, group: Group, destination: str) -> Iterator[float]:
        vehicle = fleet.vehicle
        for course in self._roads.courses(group.place, destination):
            legs = [
                self._links.get((*ends, vehicle.id), self._links.get((*ends, ANY)))
                for ends in course
            ]
            held = [self._held(gate, vehicle.id, group) for _, gate in course[:-1]]
            parts = [vehicle.loading_minutes, *legs, *held, vehicle.unloading_minutes]
            known = [minutes for minutes in parts if minutes is not None]
            if len(known) == len(parts):
                yield sum(known)

    def _held(self, name: str, vehicle_class: str, group: Group) -> float | None:
        """Least minutes that a gate may hold them; ``None`` where it does not let them pass."""
        gate = self._gates.get(name)
        rows = (
            row.minutes
            for row in (gate.minutes if gate is not None else ())
            if row.vehicle_class in (ANY, vehicle_class)
            and row.load in (ANY, _PEOPLE, group.category.value)
            and gate is not None
            and row.regime in (ANY, gate.regime)
        )
        return min(rows, default=None)
