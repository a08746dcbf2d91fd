"""A valley with two corridors and three fleets, driven first come first served. Invented figures.

It gives the browser tests movements of any size in which vehicles queue at gates and nothing is
carried twice.
"""

from __future__ import annotations

import heapq
from itertools import pairwise
from typing import Any, NamedTuple

PASSAGE_SECONDS = 95
SHORTEST_LEG_SECONDS = 420
SECONDS_PER_DEGREE = 20_000


class Site(NamedTuple):
    """A place; assembly points lie inside."""

    id: str
    name: str
    kind: str
    longitude: float
    latitude: float

    @property
    def inside(self) -> bool:
        """Whether it lies in the zone that must be quiet."""
        return self.kind == "assembly_point"


class Crossing(NamedTuple):
    """A gate: id, name, owner, longitude, latitude, lanes."""

    id: str
    name: str
    owner: str
    longitude: float
    latitude: float
    lanes: int


class Column(NamedTuple):
    """A fleet: id, class, home, units on a trip, minutes to load."""

    id: str
    vehicle_class: str
    home: str
    units: int
    minutes: int


class Need(NamedTuple):
    """A load: id, category, share of all people (0: goods), origin, destinations, fleet."""

    id: str
    category: str
    share: float
    origin: str
    destinations: tuple[str, ...]
    fleet: str


SITES = (
    Site("sukkari", "Sukkari square", "assembly_point", 37.130, 36.178),
    Site("ansari", "Ansari school", "assembly_point", 37.121, 36.183),
    Site("mashhad", "Mashhad market", "assembly_point", 37.127, 36.187),
    Site("amiriya", "Amiriya clinic", "assembly_point", 37.122, 36.171),
    Site("rashidin", "Rashidin", "receiving_site", 37.045, 36.165),
    Site("atarib", "Atarib", "receiving_site", 36.900, 36.139),
    Site("bab-al-hawa", "Bab al-Hawa hospital", "hospital", 36.830, 36.180),
    Site("depot", "Jibrin warehouse", "warehouse", 37.235, 36.160),
)
GATES = (
    Crossing("ramouseh", "Ramouseh", "Government", 37.118, 36.158, 2),
    Crossing("second", "Second checkpoint", "Allied militia", 37.085, 36.150, 1),
    Crossing("crossing", "Eastern crossing", "Government", 37.170, 36.168, 1),
)
CORRIDORS = {"south": ("ramouseh", "second"), "east": ("crossing",)}
FLEETS = (
    Column("bus", "coach", "rashidin", 50, 20),
    Column("ambulance", "ambulance", "bab-al-hawa", 3, 15),
    Column("truck", "truck", "depot", 12_000, 30),
)
NEEDS = (
    Need("sukkari-civilians", "civilians", 0.34, "sukkari", ("rashidin", "atarib"), "bus"),
    Need("ansari-civilians", "civilians", 0.26, "ansari", ("rashidin",), "bus"),
    Need("mashhad-families", "fighters_families", 0.24, "mashhad", ("atarib",), "bus"),
    Need("mashhad-fighters", "fighters", 0.14, "mashhad", ("atarib",), "bus"),
    Need("stretchers", "stretcher_cases", 0.006, "amiriya", ("bab-al-hawa",), "ambulance"),
    Need("wounded", "walking_wounded", 0.014, "amiriya", ("bab-al-hawa",), "ambulance"),
    Need("flour", "goods", 0.0, "depot", ("sukkari",), "truck"),
)


class Valley:
    """Sends every vehicle on rounds until all loads have moved.

    Args:
        people: To move out, all categories together.
        buses: Coaches; a quarter as many ambulances, two at least.
        trucks: For two loads of goods each.
    """

    def __init__(self, people: int, buses: int, trucks: int) -> None:
        """Set the table and move everything."""
        self.at = {thing.id: [thing.longitude, thing.latitude] for thing in (*SITES, *GATES)}
        counts = {"bus": buses, "ambulance": max(2, buses // 4), "truck": trucks}
        self.counts = [counts[fleet.id] for fleet in FLEETS]
        self.vehicles: list[tuple[str, int]] = [
            (f"{fleet.id}-{number + 1}", index)
            for index, fleet in enumerate(FLEETS)
            for number in range(counts[fleet.id])
        ]
        self.quantities = [
            max(1, round(people * need.share)) if need.share else trucks * 24_000 for need in NEEDS
        ]
        self.ways: list[dict[str, Any]] = []
        self.trips: list[list[Any]] = []
        self._known: dict[tuple[str, str], int] = {}
        self._waiting = list(self.quantities)
        self._free = {gate.id: [0] * gate.lanes for gate in GATES}
        self._run()

    def carried(self, *categories: str) -> list[list[Any]]:
        """Loaded trips of these categories, by the second at which they are unloaded."""
        loaded = (trip for trip in self.trips if trip[2] >= 0)
        wanted = (trip for trip in loaded if NEEDS[trip[2]].category in categories)
        return sorted(wanted, key=lambda trip: trip[9])

    def _run(self) -> None:
        turns = [(number % 40 * 60, number, -1) for number in range(len(self.vehicles))]
        while turns:
            clock, vehicle, load = heapq.heappop(turns)
            if load < 0:
                load = self._next_load(FLEETS[self.vehicles[vehicle][1]].id)
                if load >= 0:
                    heapq.heappush(turns, (self._fetch(vehicle, load, clock), vehicle, load))
                continue
            heapq.heappush(turns, (self._carry(vehicle, load, clock), vehicle, -1))
        self.trips.sort(key=lambda trip: (trip[0], trip[6]))

    def _next_load(self, fleet: str) -> int:
        able = [
            index
            for index, need in enumerate(NEEDS)
            if self._waiting[index] and need.fleet == fleet
        ]
        return max(able, key=lambda index: self._waiting[index], default=-1)

    def _fetch(self, vehicle: int, load: int, clock: int) -> int:
        """Drive empty to where the load waits; trucks stand there already."""
        need, target = NEEDS[load], self._target(vehicle, load)
        if need.fleet == "truck":
            return clock
        return self._empty(vehicle, (target, need.origin, "in"), clock)

    def _carry(self, vehicle: int, load: int, clock: int) -> int:
        """Load, drive and unload; trucks drive home empty after it."""
        need, target = NEEDS[load], self._target(vehicle, load)
        fleet = FLEETS[self.vehicles[vehicle][1]]
        quantity = min(fleet.units, self._waiting[load])
        if quantity == 0:
            return clock
        self._waiting[load] -= quantity
        way = self._way(need.origin, target, "out" if need.share else "in")
        ready = clock + fleet.minutes * 60
        arrival, passings = self._drive(way, ready)
        done = arrival + fleet.minutes * 45
        times = [clock, ready, ready, arrival, arrival, done]
        goods = [] if need.share else [[0, quantity]]
        self.trips.append([vehicle, way, load, quantity, *times, passings, goods])
        return done if need.share else self._empty(vehicle, (target, need.origin, "out"), done)

    def _target(self, vehicle: int, load: int) -> str:
        targets = NEEDS[load].destinations
        return targets[vehicle % len(targets)]

    def _empty(self, vehicle: int, ends: tuple[str, str, str], clock: int) -> int:
        way = self._way(*ends)
        arrival, passings = self._drive(way, clock)
        times = [None, None, clock, arrival, None, None]
        self.trips.append([vehicle, way, -1, 0, *times, passings, []])
        return arrival

    def _way(self, origin: str, destination: str, direction: str) -> int:
        """Index of the way between two places, drawn on first use."""
        if (origin, destination) not in self._known:
            corridor = "east" if "depot" in (origin, destination) else "south"
            gates = CORRIDORS[corridor][:: 1 if direction == "out" else -1]
            stops = [self.at[name] for name in (origin, *gates, destination)]
            self._known[origin, destination] = len(self.ways)
            self.ways.append(
                {
                    "id": f"{origin}-{destination}",
                    "origin": origin,
                    "destination": destination,
                    "corridor": corridor,
                    "direction": direction,
                    "gates": list(gates),
                    "legs": [_bent(start, end) for start, end in pairwise(stops)],
                }
            )
        return self._known[origin, destination]

    def _drive(self, way: int, departure: int) -> tuple[int, list[int]]:
        """Arrival and passings of a vehicle that takes the next free lane at each gate."""
        clock, passings = departure, []
        *before, last = self.ways[way]["legs"]
        for leg, gate in zip(before, self.ways[way]["gates"], strict=True):
            clock += _seconds(leg)
            lanes = self._free[gate]
            lane = lanes.index(min(lanes))
            start = max(clock, lanes[lane])
            lanes[lane] = start + PASSAGE_SECONDS
            passings += [clock, start, lanes[lane], lane]
            clock = lanes[lane]
        return clock + _seconds(last), passings


def _bent(start: list[float], end: list[float]) -> list[list[float]]:
    middle = [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2 - 0.004]
    return [start, middle, end]


def _seconds(leg: list[list[float]]) -> int:
    return round(SECONDS_PER_DEGREE * abs(leg[0][0] - leg[-1][0])) + SHORTEST_LEG_SECONDS
