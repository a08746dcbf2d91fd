"""Rows of the scene's table of links from a street map: place to gate, gate to gate, and back.

Per gate one search out and one on the transposed graph price every leg; a route of a corridor is
the sum of its legs, so every origin, corridor and destination follows without searching again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from treve.errors import Finding, InputError
from treve.roads.closures import Closure
from treve.roads.detours import find_detours
from treve.roads.footing import (
    GATE_LIMIT_METRES,
    PLACE_LIMIT_METRES,
    Anchor,
    Footing,
    find_footings,
    open_roads,
)
from treve.roads.graph import RoadGraph
from treve.roads.missing import missing_ways
from treve.roads.network import Network, build_network
from treve.roads.routing import Drive, Line, Router
from treve.roads.speeds import RoadSpeed, Speeds, slowest, speeds_of
from treve.scene.model import Place, Scene, Side
from treve.scene.ways import Gate, Link

_DIGITS_MINUTES = 2
_DIGITS_KILOMETRES = 3

Pair = tuple[str, str]
Told = Callable[[str, int, int], None]
"""Is told the vehicle class being worked on, how many are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Route:
    """A way from a place on one side to a place on the other, through a corridor's gates.

    Attributes:
        minutes: On the road; the minutes at the gates come on top.
    """

    origin: str
    corridor: str
    destination: str
    vehicle_class: str
    minutes: float
    kilometres: float


@dataclass(frozen=True, slots=True)
class RoadLinks:
    """What a street map says about a scene.

    Attributes:
        links: One row per leg, direction and vehicle class.
        routes: Every origin, corridor and destination, both ways.
        footings: Where places and gates stand on the roads.
        findings: Warnings, such as a place that cannot reach one of the gates.
    """

    links: tuple[Link, ...]
    routes: tuple[Route, ...]
    footings: tuple[Footing, ...]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Limits:
    """How far from a road a place and a gate may lie."""

    place_metres: float = PLACE_LIMIT_METRES
    gate_metres: float = GATE_LIMIT_METRES


def make_links(
    scene: Scene,
    graph: RoadGraph,
    table: Sequence[RoadSpeed],
    closures: Sequence[Closure] = (),
    limits: Limits | None = None,
    told: Told | None = None,
) -> RoadLinks:
    """Find minutes, kilometres and lines for every leg a scene needs.

    Args:
        scene: Its places and gates need coordinates; its own links are not looked at.
        graph: The street map.
        table: Speeds by road class and kind of vehicle.
        closures: Closed roads and danger areas.
        limits: How far from a road places and gates may lie; the usual ones if not given.
        told: Progress.

    Raises:
        InputError: With every fault: ``map-elsewhere``, ``place-far-from-road``,
            ``gate-off-corridor``, ``place-without-way`` and their kin.
    """
    anchors = _anchors(scene, graph)
    classes = _classes(scene, table)
    networks: dict[int, Network] = {}
    faults: list[Finding] = []
    for speeds in classes:
        if speeds.profile not in networks:
            network, found = _network(graph, speeds, anchors, closures, limits or Limits())
            networks[speeds.profile] = network
            faults += found
    # A gate of no corridor stops whoever comes by; that it stands nowhere does no harm.
    idle = {gate.id for gate in scene.gates} - _used_gates(scene)
    _raise(fault for fault in faults if fault.objects[0] not in idle)
    pairs = _pairs(scene)
    drives: dict[str, dict[Pair, Drive | None]] = {}
    links: list[Link] = []
    for number, speeds in enumerate(classes):
        if told:
            told(speeds.vehicle_class, number, len(classes))
        router = Router(networks[speeds.profile], speeds)
        drives[speeds.vehicle_class] = _drives(router, pairs)
        links += _rows(router, drives[speeds.vehicle_class], scene)
    found = missing_ways(scene, {name: _reached(ways) for name, ways in drives.items()})
    _raise([one for one in found if one.severity == "fault"])
    footings = tuple(next(iter(networks.values())).footings.values()) if networks else ()
    if classes:
        found += find_detours(scene, networks[classes[0].profile], classes[0])
    return RoadLinks(tuple(links), sum_routes(scene, links), footings, found)


def _raise(faults: Iterable[Finding]) -> None:
    unique = {(fault.code, fault.objects): fault for fault in faults}
    if unique:
        raise InputError(tuple(unique.values()))


def _anchors(scene: Scene, graph: RoadGraph) -> tuple[Anchor, ...]:
    used = _used_gates(scene)
    anchors: list[Anchor] = []
    faults: list[Finding] = []
    nodes: list[Place | Gate] = [*scene.places, *scene.gates]
    for node in nodes:
        idle = isinstance(node, Gate) and node.id not in used
        if node.longitude is None or node.latitude is None:
            if not idle:
                faults.append(Finding("without-coordinates", (node.id,), {}, "fault"))
            continue
        anchors.append(Anchor(node.id, node.longitude, node.latitude, isinstance(node, Gate)))
    _raise(faults)
    west, south, east, north = graph.bounds
    if not any(
        west <= anchor.longitude <= east and south <= anchor.latitude <= north for anchor in anchors
    ):
        figures = {"west": west, "south": south, "east": east, "north": north}
        rounded = {name: round(value, 3) for name, value in figures.items()}
        raise InputError((Finding("map-elsewhere", (scene.name,), rounded, "fault"),))
    return tuple(anchors)


def _used_gates(scene: Scene) -> frozenset[str]:
    return frozenset(gate for corridor in scene.corridors for gate in corridor.gates)


def _classes(scene: Scene, table: Sequence[RoadSpeed]) -> list[Speeds]:
    by_class: dict[str, Speeds] = {}
    for fleet in scene.fleets:
        speeds = speeds_of(fleet.vehicle, table)
        known = by_class.get(speeds.vehicle_class)
        by_class[speeds.vehicle_class] = slowest(known, speeds) if known else speeds
    return list(by_class.values())


def _network(
    graph: RoadGraph,
    speeds: Speeds,
    anchors: Sequence[Anchor],
    closures: Sequence[Closure],
    limits: Limits,
) -> tuple[Network, tuple[Finding, ...]]:
    roads = open_roads(graph, speeds.profile)
    footings, far = find_footings(roads, anchors, limits.place_metres, limits.gate_metres)
    network, closed = build_network(roads, footings, closures)
    return network, (*far, *closed)


def _pairs(scene: Scene) -> dict[str, list[Pair]]:
    """Legs to be driven: by gate those that end or begin there, by place those to other places."""
    inner = [place.id for place in scene.places if place.side is Side.INNER]
    outer = [place.id for place in scene.places if place.side is Side.OUTER]
    pairs: dict[Pair, str] = {}
    for corridor in scene.corridors:
        gates = corridor.gates
        for gate, places in ((gates[0], inner), (gates[-1], outer)):
            for place in places:
                pairs[place, gate] = pairs[gate, place] = gate
        for one, other in pairwise(gates):
            pairs[one, other] = one
            pairs[other, one] = other
    for origin, destination in _direct(scene):
        pairs[origin, destination] = origin
    searches: dict[str, list[Pair]] = {}
    for pair, root in pairs.items():
        searches.setdefault(root, []).append(pair)
    return searches


def _direct(scene: Scene) -> list[Pair]:
    """Pairs of places on one side that a vehicle may have to drive between without any gate."""
    side = {place.id: place.side for place in scene.places}
    origins = {group.place for group in scene.groups} | {c.origin for c in scene.consignments}
    targets = {place for group in scene.groups for place in group.destinations}
    targets |= {consignment.destination for consignment in scene.consignments}
    homes = {fleet.home for fleet in scene.fleets}
    wanted = {(one, other) for one in homes | targets for other in origins}
    wanted |= {(one, other) for one in origins for other in targets}
    return sorted(
        (one, other) for one, other in wanted if one != other and side[one] is side[other]
    )


def _drives(router: Router, searches: dict[str, list[Pair]]) -> dict[Pair, Drive | None]:
    doors = router.network.doors
    found: dict[Pair, Drive | None] = {}
    for root, pairs in searches.items():
        out = [pair for pair in pairs if pair[0] == root]
        back = [pair for pair in pairs if pair[0] != root]
        if out:
            nodes = [doors[destination].arrive for _, destination in out]
            found.update(zip(out, router.drives(doors[root].depart, nodes), strict=True))
        if back:
            nodes = [doors[origin].depart for origin, _ in back]
            found.update(zip(back, router.drives_towards(doors[root].arrive, nodes), strict=True))
    return found


def _rows(router: Router, drives: dict[Pair, Drive | None], scene: Scene) -> list[Link]:
    footings = router.network.footings
    gates = {gate.id for gate in scene.gates}
    rows = []
    for (origin, destination), drive in sorted(drives.items(), key=lambda item: item[0]):
        if drive is None:
            continue
        # A gate stands on its road; from a place the vehicle first has to get there.
        off = sum(footings[end].metres_off for end in (origin, destination) if end not in gates)
        seconds = drive.seconds + off * 3.6 / router.speeds.off_road_kph
        rows.append(
            Link(
                origin,
                destination,
                minutes=round(seconds / 60.0, _DIGITS_MINUTES),
                kilometres=round((drive.metres + off) / 1000.0, _DIGITS_KILOMETRES),
                vehicle_class=router.speeds.vehicle_class,
                two_way=False,
                line=_line(router, drive, footings[origin], footings[destination]),
            )
        )
    return rows


def _line(router: Router, drive: Drive, first: Footing, last: Footing) -> Line:
    """The line for the map, from the place or gate itself to the other."""
    ends = [
        (round(one.anchor.longitude, 5), round(one.anchor.latitude, 5)) for one in (first, last)
    ]
    points = (ends[0], *router.line(drive), ends[1])
    return tuple(
        point for point, before in zip(points, (None, *points), strict=False) if point != before
    )


def _reached(drives: dict[Pair, Drive | None]) -> frozenset[Pair]:
    return frozenset(pair for pair, drive in drives.items() if drive is not None)


def sum_routes(scene: Scene, links: Sequence[Link]) -> tuple[Route, ...]:
    """Put legs together: every place on one side to every place on the other, by each corridor.

    Args:
        scene: Places and corridors.
        links: One-way rows, as :func:`make_links` gives them.

    Returns:
        Routes of which every leg is there.
    """
    rows = {(link.origin, link.destination, link.vehicle_class): link for link in links}
    classes = dict.fromkeys(link.vehicle_class for link in links)
    found = (
        _sum(stops, corridor, [rows.get((*leg, name)) for leg in pairwise(stops)], name)
        for name in classes
        for corridor, stops in _courses(scene)
    )
    return tuple(route for route in found if route is not None)


def _courses(scene: Scene) -> list[tuple[str, tuple[str, ...]]]:
    """Every corridor's stops, from each place on one side to each on the other, both ways."""
    inner = [place.id for place in scene.places if place.side is Side.INNER]
    outer = [place.id for place in scene.places if place.side is Side.OUTER]
    out = [
        (corridor.id, (origin, *corridor.gates, destination))
        for corridor in scene.corridors
        for origin in inner
        for destination in outer
    ]
    return out + [(corridor, stops[::-1]) for corridor, stops in out]


def _sum(
    stops: tuple[str, ...], corridor: str, legs: list[Link | None], vehicle_class: str
) -> Route | None:
    known = [leg for leg in legs if leg is not None]
    if len(known) < len(legs):
        return None
    return Route(
        stops[0],
        corridor,
        stops[-1],
        vehicle_class,
        round(sum(leg.minutes for leg in known), _DIGITS_MINUTES),
        round(sum(leg.kilometres for leg in known), _DIGITS_KILOMETRES),
    )
