"""Ways as one kind of vehicle in one load state would drive them: seconds and gates laid flat."""

from __future__ import annotations

import heapq
import itertools
from collections import defaultdict
from dataclasses import dataclass

from treve.timetabling.problem import EMPTY, Fleet, Gate, Load, Problem, Way


@dataclass(frozen=True, slots=True)
class Stretch:
    """A leg and the gate at its end.

    Attributes:
        seconds: Travel on the leg.
        inside: Whether the leg lies in the zone.
        gate: The gate at its end; ``None`` on the last leg.
        passage_seconds: How long the vehicle holds a lane of that gate.
    """

    seconds: int
    inside: bool
    gate: Gate | None = None
    passage_seconds: int = 0


@dataclass(frozen=True, slots=True)
class Route:
    """A way for one class of vehicle in one load state.

    Attributes:
        way: The way.
        stretches: Its legs in order.
        free_seconds: From end to end where nobody else is on the road.
    """

    way: Way
    stretches: tuple[Stretch, ...]
    free_seconds: int


class Network:
    """Routes by class, load state and where they begin; made once a problem.

    Args:
        problem: Whose ways they are.
    """

    def __init__(self, problem: Problem) -> None:
        """Sort the ways by where they begin; routes are made when first asked for."""
        self.stops = {stop.id: stop for stop in problem.stops}
        self._gates = {gate.id: gate for gate in problem.gates}
        self._ways: dict[str, list[Way]] = defaultdict(list)
        for way in problem.ways:
            self._ways[way.origin].append(way)
        self._routes: dict[tuple[str, str, str], dict[str, list[Route]]] = {}
        self._chains: dict[tuple[str, str], dict[str, tuple[Route, ...]]] = {}
        self._passages: dict[tuple[str, str, str, str], int | None] = {}

    def routes(self, vehicle_class: str, load_state: str, origin: str) -> dict[str, list[Route]]:
        """All routes from a stop, by destination, the quickest first."""
        key = (vehicle_class, load_state, origin)
        if key not in self._routes:
            found: dict[str, list[Route]] = defaultdict(list)
            for way in self._ways[origin]:
                route = self._route(way, vehicle_class, load_state)
                if route is not None:
                    found[way.destination].append(route)
            for routes in found.values():
                routes.sort(key=lambda route: route.free_seconds)
            self._routes[key] = dict(found)
        return self._routes[key]

    def chains(self, vehicle_class: str, origin: str) -> dict[str, tuple[Route, ...]]:
        """The quickest empty drive from a stop to every other, over as many ways as it takes."""
        key = (vehicle_class, origin)
        if key not in self._chains:
            self._chains[key] = self._search(vehicle_class, origin)
        return self._chains[key]

    def loaded(self, fleet: Fleet, load: Load) -> list[Route]:
        """All routes that bring a load where it may go, the quickest first."""
        by_destination = self.routes(fleet.vehicle_class, load.category, load.origin)
        routes = [
            route
            for destination in dict.fromkeys(load.destinations)
            for route in by_destination.get(destination, ())
        ]
        return sorted(routes, key=lambda route: route.free_seconds)

    def _route(self, way: Way, vehicle_class: str, load_state: str) -> Route | None:
        if vehicle_class not in way.vehicle_classes:
            return None
        stretches = []
        for index, leg in enumerate(way.legs):
            seconds = leg.empty_seconds if load_state == EMPTY else leg.loaded_seconds
            if index == len(way.gates):
                stretches.append(Stretch(seconds, leg.inside))
                break
            passage = self._passage(way, way.gates[index], vehicle_class, load_state)
            if passage is None:
                return None
            gate = self._gates[way.gates[index]]
            stretches.append(Stretch(seconds, leg.inside, gate, passage))
        free = sum(stretch.seconds + stretch.passage_seconds for stretch in stretches)
        return Route(way, tuple(stretches), free)

    def _passage(self, way: Way, gate: str, vehicle_class: str, load_state: str) -> int | None:
        key = (gate, vehicle_class, load_state, way.direction.value)
        if key not in self._passages:
            row = self._gates[gate]
            seconds = row.seconds(vehicle_class, load_state, way.direction)
            served = any(way.direction in lane.directions for lane in row.lanes)
            self._passages[key] = seconds if served else None
        return self._passages[key]

    def _search(self, vehicle_class: str, origin: str) -> dict[str, tuple[Route, ...]]:
        """Dijkstra's algorithm (1959) over stops; at equal seconds the fewer ways count."""
        done: dict[str, tuple[Route, ...]] = {}
        order = itertools.count()
        queue: list[tuple[int, int, int, str, tuple[Route, ...]]] = [(0, 0, 0, origin, ())]
        while queue:
            seconds, length, _, stop, chain = heapq.heappop(queue)
            if stop in done:
                continue
            done[stop] = chain
            for destination, routes in self.routes(vehicle_class, EMPTY, stop).items():
                if destination not in done:
                    entry = (
                        seconds + routes[0].free_seconds,
                        length + 1,
                        next(order),
                        destination,
                        (*chain, routes[0]),
                    )
                    heapq.heappush(queue, entry)
        return done
