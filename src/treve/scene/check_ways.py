"""Ways: whoever is to leave has a road out, a road to where they go, and somebody to fetch them.

A way is a link from place to place, or a corridor whose gates are linked to each other and to both
places; links do not join into longer roads through third places (``treve.roads`` writes one row for
every pair of neighbours).
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable

from treve.errors import Figure
from treve.scene.likely import likely
from treve.scene.model import Category, Consignment, Fleet, Group, PlaceKind, Scene, Side
from treve.scene.remarks import Doubts, Pen, Remark, Remarks
from treve.scene.totals import is_total

ANY = "any"
SEAT_KIND = {
    Category.STRETCHER_CASES: "stretchers",
    Category.WHEELCHAIR_USERS: "wheelchairs",
}
"""What a category takes up in a vehicle; all others take seats."""

MOST_GATES = 10
"""Gates that one corridor may pass: the search makes room for so many on a trip, and a test holds
the two numbers together."""


def check_ways(scene: Scene, doubts: Doubts) -> Remarks:
    """Find people and goods that nobody can carry, or for whom there is no road."""
    unsure_ways = doubts.of("places", "gates", "corridors", "links")
    unsure_fleets = doubts.of("fleets", "classes")
    roads = _Roads(scene)
    yield from _roads_by_themselves(scene)
    if not unsure_ways:
        yield from _lonely(scene, roads)
    for at, group in enumerate(scene.groups):
        if not group.leaving or group.place not in roads.side:
            continue
        pen = Pen(group.id, ("groups", at))
        if not unsure_ways:
            yield from _ways_of(group, roads, pen)
        if not unsure_fleets:
            yield from _carriers_of(group, scene, roads, pen, ways_known=not unsure_ways)
    for at, consignment in enumerate(scene.consignments):
        pen = Pen(consignment.id, ("consignments", at))
        ends = {consignment.origin, consignment.destination}
        if not unsure_ways and ends <= roads.side.keys():
            yield from _goods_way(consignment, roads, pen)
        if not unsure_fleets and consignment.tonnes > 0 and not _carriers(scene, "tonnes"):
            # Outside of the pause it stops no plan, but it would wait in silence for ever.
            write = pen.fault if consignment.within_pause else pen.warning
            code = "nobody-carries-goods" if consignment.within_pause else "goods-will-not-move"
            yield write(code, tonnes=consignment.tonnes)


def _roads_by_themselves(scene: Scene) -> Remarks:
    """Corridors and links that cannot be, or are odd, whoever uses them."""
    for at, corridor in enumerate(scene.corridors):
        gates = len(corridor.gates)
        if gates > MOST_GATES:
            pen = Pen(corridor.id, ("corridors", at))
            yield pen.fault("too-many-gates", "gates", gates=gates, most=MOST_GATES)
    for at, link in enumerate(scene.links):
        loaded = link.loaded_minutes
        pen = Pen(f"{link.origin}-{link.destination}", ("links", at))
        if 0 in {link.minutes, loaded} and link.origin != link.destination:
            # Also what is read of a formula that a spreadsheet has never worked out.
            key = "loaded_minutes" if link.minutes else "minutes"
            yield pen.warning(
                "link-zero-minutes", key, origin=link.origin, destination=link.destination
            )
        elif loaded is not None and loaded < link.minutes:
            figures = {"loaded_minutes": loaded, "empty_minutes": link.minutes}
            yield pen.warning("loaded-quicker-than-empty", "loaded_minutes", **figures)


def _lonely(scene: Scene, roads: _Roads) -> Remarks:
    """Inner places that no road leaves, and distribution points that none leads to.

    Where people want to leave it is a fault of its own.
    """
    left = {group.place for group in scene.groups if group.leaving}
    for at, place in enumerate(scene.places):
        if place.side is not Side.INNER or place.id in left or is_total(place.id):
            continue
        pen = Pen(place.id, ("places", at))
        if place.kind is PlaceKind.DISTRIBUTION_POINT and not roads.enter(place.id):
            yield pen.warning("no-way-in", place=place.id)
        elif not roads.leave(place.id):
            yield pen.warning("no-way-out", place=place.id)


def _ways_of(group: Group, roads: _Roads, pen: Pen) -> Remarks:
    known = [place for place in group.destinations if place in roads.side]
    reached = [place for place in known if roads.exist(group.place, place)]
    if known and not reached and not roads.leave(group.place):
        yield pen.fault("no-way-out", "place", place=group.place)
        return
    for number, destination in enumerate(group.destinations):
        if destination in known and destination not in reached and destination != group.place:
            step = destination if destination in group.shares else number
            yield roads.no_way(pen, group.place, destination, "destinations", step)


def _carriers_of(
    group: Group, scene: Scene, roads: _Roads, pen: Pen, *, ways_known: bool
) -> Remarks:
    kind = SEAT_KIND.get(group.category, "seats")
    able = [fleet for fleet in _carriers(scene, kind) if _serves(fleet, group)]
    figures = {"category": group.category.value, "kind": kind, "place": group.place}
    if not able:
        yield pen.fault("group-nobody-can-carry", people=group.leaving, **figures)
        return
    known = [place for place in group.destinations if place in roads.side]
    classes = {fleet.vehicle.id for fleet in able}
    roads_for_some = any(roads.exist(group.place, place) for place in known)
    roads_for_able = any(
        roads.exist(group.place, place, (vehicle,)) for vehicle in classes for place in known
    )
    if not ways_known:
        return
    if roads_for_some and not roads_for_able:
        yield pen.fault("no-way-for-carriers", **figures, classes=", ".join(sorted(classes)))
    elif roads_for_able and not any(_gets_there(fleet, group, scene, roads) for fleet in able):
        names = ", ".join(fleet.id for fleet in able)
        yield pen.fault("no-way-to-group", **figures, fleets=names)


def _goods_way(consignment: Consignment, roads: _Roads, pen: Pen) -> Remarks:
    if consignment.origin == consignment.destination:
        return
    if not roads.exist(consignment.origin, consignment.destination):
        yield roads.no_way(pen, consignment.origin, consignment.destination, "to")


def _carriers(scene: Scene, kind: str) -> list[Fleet]:
    return [fleet for fleet in scene.fleets if fleet.vehicle.capacity.get(kind, 0) > 0]


def _serves(fleet: Fleet, group: Group) -> bool:
    """Private cars carry the people of their own place, and nobody lying or in a wheelchair."""
    if fleet.vehicle.returns:
        return True
    return fleet.home == group.place and group.category not in SEAT_KIND


def _gets_there(fleet: Fleet, group: Group, scene: Scene, roads: _Roads) -> bool:
    """Whether vehicles may get to the group, from home or from wherever they bring anybody."""
    if fleet.home not in roads.side:
        return True  # a misspelt name is told elsewhere
    starts = {fleet.home}
    if fleet.vehicle.returns:
        starts |= {place for other in scene.groups for place in other.destinations}
    return group.place in starts or any(
        roads.exist(place, group.place, (fleet.vehicle.id,))
        for place in sorted(starts & roads.side.keys())
    )


class _Roads:
    """Which drives the links and corridors allow."""

    def __init__(self, scene: Scene) -> None:
        self.side = {place.id: place.side for place in scene.places}
        nodes = self.side.keys() | {gate.id for gate in scene.gates}
        # A misspelt name is remarked upon elsewhere; here it stands for what was meant.
        meant = {name: name if name in nodes else likely(name, nodes) for name in _named(scene)}
        self._corridors = [
            tuple(meant[gate] for gate in corridor.gates) for corridor in scene.corridors
        ]
        one_way = [gate for gate in scene.gates if not gate.lanes_both]
        self._shut_from = {  # a gate without any lanes is told elsewhere
            Side.INNER: {gate.id for gate in one_way if gate.lanes_in and not gate.lanes_out},
            Side.OUTER: {gate.id for gate in one_way if gate.lanes_out and not gate.lanes_in},
        }
        self._links: dict[tuple[str, str], set[str]] = {}
        for link in scene.links:
            origin, destination = meant[link.origin], meant[link.destination]
            ends = [(origin, destination)]
            ends += [(destination, origin)] if link.two_way else []
            for pair in ends:
                self._links.setdefault(pair, set()).add(link.vehicle_class)
        self._from = {origin for origin, _ in self._links}
        self._to = {destination for _, destination in self._links}

    def leave(self, place: str) -> bool:
        """Whether any link begins at a place."""
        return place in self._from

    def enter(self, place: str) -> bool:
        """Whether any link ends at a place."""
        return place in self._to

    def exist(self, origin: str, destination: str, classes: Iterable[str] = ()) -> bool:
        """Whether one can drive from place to place.

        Args:
            origin: Place id.
            destination: Place id.
            classes: One vehicle class; empty: any vehicle at all.
        """
        wanted = set(classes)
        if self._linked((origin, destination), wanted):
            return True
        sides = (self.side[origin], self.side[destination])
        if sides[0] is sides[1]:
            return False
        return any(
            self._shut_from[sides[0]].isdisjoint(gates)
            and all(
                self._linked(pair, wanted)
                for pair in itertools.pairwise((origin, *_ordered(gates, sides[0]), destination))
            )
            for gates in self._corridors
        )

    def no_way(self, pen: Pen, origin: str, destination: str, *steps: int | str) -> Remark:
        """Write that no way leads from place to place; why, where links alone cannot help."""
        side = self.side[origin]
        ends: dict[str, Figure] = {"place": origin, "value": destination}
        if self._corridors and side is self.side[destination]:
            return pen.fault("unreachable-on-one-side", *steps, **ends, side=side.value)
        return pen.fault("unreachable", *steps, **ends)

    def _linked(self, ends: tuple[str, str], wanted: set[str]) -> bool:
        classes = self._links.get(ends)
        if classes is None:
            return False
        return not wanted or ANY in classes or not wanted.isdisjoint(classes)


def _named(scene: Scene) -> set[str]:
    """Every name that a link or a corridor speaks of."""
    gates = {gate for corridor in scene.corridors for gate in corridor.gates}
    ends = {end for link in scene.links for end in (link.origin, link.destination)}
    return gates | ends


def _ordered(gates: tuple[str, ...], start: Side) -> tuple[str, ...]:
    return gates if start is Side.INNER else gates[::-1]
