"""Ways of the core from the scene's links: direct roads, and corridors through gates in series."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from treve.measures import METRES_PER_KILOMETRE
from treve.plan.clock import seconds
from treve.plan.gates import lanes
from treve.scene.model import Scene, Side
from treve.scene.ways import Corridor, Link
from treve.timetabling.problem import Direction, Leg, Way

ANY_CLASS = "any"


@dataclass(frozen=True, slots=True, order=True)
class Need:
    """A drive that vehicles of a class may have to make, loaded or empty."""

    origin: str
    destination: str
    vehicle_class: str


@dataclass(frozen=True, slots=True)
class _Route:
    """One possible way, before classes that drive it alike are put together."""

    origin: str
    destination: str
    corridor: str
    gates: tuple[str, ...]
    direction: Direction
    legs: tuple[Leg, ...]


class Links:
    """The scene's links, asked by ends and vehicle class."""

    def __init__(self, scene: Scene) -> None:
        """Index the links; a row for the class counts before one for any class."""
        self._inside = {place.id: place.inside for place in scene.places}
        self._inside |= {gate.id: gate.inside for gate in scene.gates}
        self._side = {place.id: place.side for place in scene.places}
        self._corridors = scene.corridors
        self._lanes = {gate.id: lanes(gate) for gate in scene.gates}
        self._rows: dict[tuple[str, str, str], Link] = {}
        for link in scene.links:
            if link.two_way:
                way_back = (link.destination, link.origin, link.vehicle_class)
                self._rows.setdefault(way_back, link)
        for link in scene.links:
            # A row written for this direction counts before the way back of another.
            self._rows[link.origin, link.destination, link.vehicle_class] = link

    def between(self, origin: str, destination: str, vehicle_class: str) -> Leg | None:
        """Travel from one neighbour to the next, or ``None`` where there is no link."""
        link = self._rows.get((origin, destination, vehicle_class))
        link = link or self._rows.get((origin, destination, ANY_CLASS))
        if link is None:
            return None
        inside = link.inside
        if inside is None:
            inside = self._inside[link.origin] and self._inside[link.destination]
        loaded = link.minutes if link.loaded_minutes is None else link.loaded_minutes
        metres = round(link.kilometres * METRES_PER_KILOMETRE)
        return Leg(seconds(link.minutes), seconds(loaded), inside, metres)

    def routes(self, need: Need) -> list[_Route]:
        """Find all ways of a drive: the direct road, then each corridor across the line."""
        start, end = self._side[need.origin], self._side[need.destination]
        direction = Direction.IN if (start, end) == (Side.OUTER, Side.INNER) else Direction.OUT
        found = [self._route(need, "", (), direction)]
        if start != end:
            for corridor in self._corridors:
                if not self._lets_through(corridor, direction):
                    continue
                gates = corridor.gates if direction is Direction.OUT else corridor.gates[::-1]
                found.append(self._route(need, corridor.id, gates, direction))
        return [route for route in found if route is not None]

    def _lets_through(self, corridor: Corridor, direction: Direction) -> bool:
        """Whether each gate of a corridor has a lane that way."""
        return all(
            any(direction in lane.directions for lane in self._lanes[gate])
            for gate in corridor.gates
        )

    def exist(self, origin: str, destination: str, vehicle_class: str) -> bool:
        """Whether a vehicle of the class can drive there at all."""
        return origin == destination or bool(self.routes(Need(origin, destination, vehicle_class)))

    def _route(
        self, need: Need, corridor: str, gates: tuple[str, ...], direction: Direction
    ) -> _Route | None:
        nodes = (need.origin, *gates, need.destination)
        found = [
            self.between(one, other, need.vehicle_class) for one, other in itertools.pairwise(nodes)
        ]
        legs = tuple(leg for leg in found if leg is not None)
        if len(legs) < len(found):
            return None
        return _Route(need.origin, need.destination, corridor, gates, direction, legs)


def make_ways(links: Links, needs: Iterable[Need]) -> tuple[Way, ...]:
    """Make every way that is needed; classes that drive it in the same time share one."""
    classes: dict[_Route, set[str]] = defaultdict(set)
    for need in sorted(set(needs)):
        for route in links.routes(need):
            classes[route].add(need.vehicle_class)
    variants: dict[tuple[str, str, str], list[_Route]] = defaultdict(list)
    for route in classes:
        variants[route.origin, route.destination, route.corridor].append(route)
    ways: list[Way] = []
    for routes in variants.values():
        for route in routes:
            names = frozenset(classes[route])
            name = _name(route, names if len(routes) > 1 else frozenset())
            ways.append(
                Way(
                    name,
                    route.origin,
                    route.destination,
                    route.legs,
                    names,
                    route.gates,
                    route.direction,
                    route.corridor,
                )
            )
    return tuple(ways)


def _name(route: _Route, classes: frozenset[str]) -> str:
    """``mill>school/east``, and the classes behind it where others drive it differently."""
    through = f"/{route.corridor}" if route.corridor else ""
    only = f":{'+'.join(sorted(classes))}" if classes else ""
    return f"{route.origin}>{route.destination}{through}{only}"
