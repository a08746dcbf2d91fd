"""Ways: whoever is to leave has a road out, a road to where they go, and somebody to fetch them.

A way is a link from place to place, or a corridor whose gates are linked to each other and to both
places; links do not join into longer roads through third places (``treve.roads`` writes one row for
every pair of neighbours).
"""

from __future__ import annotations

from collections.abc import Container

from treve.errors import Figure
from treve.scene.drives import Roads
from treve.scene.errands import (
    has_room,
    idle_figures,
    links_wanting,
    missing_figures,
    serves,
)
from treve.scene.kinds import KIND, TONNES
from treve.scene.model import Consignment, Fleet, Group, PlaceKind, Scene, Side
from treve.scene.remarks import Doubts, Pen, Remark, Remarks
from treve.scene.totals import is_total

MOST_GATES = 10
"""Gates that one corridor may pass: the search makes room for so many on a trip, and a test holds
the two numbers together."""


def check_ways(scene: Scene, doubts: Doubts) -> Remarks:
    """Find people and goods that nobody can carry, or for whom there is no road."""
    unsure_ways = doubts.of("places", "gates", "corridors", "links")
    unsure_fleets = doubts.of("fleets", "classes")
    roads = Roads(scene)
    yield from _roads_by_themselves(scene, None if unsure_ways else roads)
    if not unsure_ways:
        yield from _lonely(scene, roads)
    told: set[str] = set()
    for at, group in enumerate(scene.groups):
        if not group.leaving or group.place not in roads.side:
            continue
        pen = Pen(group.id, ("groups", at))
        if not unsure_ways:
            yield from _ways_of(group, roads, pen)
        if not unsure_fleets:
            for remark in _carriers_of(group, scene, roads, pen, ways_known=not unsure_ways):
                told |= set(str(remark.finding.figures.get("fleets", "")).split(", "))
                yield remark
    if not (unsure_ways or unsure_fleets or doubts.of("groups", "consignments")):
        yield from _stranded(scene, roads, told)
    for at, consignment in enumerate(scene.consignments):
        pen = Pen(consignment.id, ("consignments", at))
        ends = {consignment.origin, consignment.destination}
        if not unsure_ways and ends <= roads.side.keys():
            yield from _goods_way(consignment, roads, pen)
        if not unsure_fleets and consignment.tonnes > 0 and not _carriers(scene, TONNES):
            # Outside of the pause it stops no plan, but it would wait in silence for ever.
            write = pen.fault if consignment.within_pause else pen.warning
            code = "nobody-carries-goods" if consignment.within_pause else "goods-will-not-move"
            yield write(code, tonnes=consignment.tonnes)


def _roads_by_themselves(scene: Scene, roads: Roads | None) -> Remarks:
    """Corridors and links that cannot be, or are odd, whoever uses them."""
    for at, corridor in enumerate(scene.corridors):
        gates = len(corridor.gates)
        if gates > MOST_GATES:
            pen = Pen(corridor.id, ("corridors", at))
            yield pen.fault("too-many-gates", "gates", gates=gates, most=MOST_GATES)
        if roads is not None and at in roads.turned:
            meant = ", ".join(reversed(corridor.gates))
            yield Pen(corridor.id, ("corridors", at)).fault("gates-turned", "gates", meant=meant)
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


def _lonely(scene: Scene, roads: Roads) -> Remarks:
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


def _ways_of(group: Group, roads: Roads, pen: Pen) -> Remarks:
    known = [place for place in group.destinations if place in roads.side]
    reached = [place for place in known if roads.exist(group.place, place)]
    if known and not reached and not roads.leave(group.place):
        yield pen.fault("no-way-out", "place", place=group.place)
        return
    for number, destination in enumerate(group.destinations):
        if destination in known and destination not in reached and destination != group.place:
            step = destination if destination in group.shares else number
            yield _no_way(roads, pen, group.place, destination, "destinations", step)


def _carriers_of(
    group: Group, scene: Scene, roads: Roads, pen: Pen, *, ways_known: bool
) -> Remarks:
    kind = KIND[group.category]
    able = [fleet for fleet in _carriers(scene, kind) if serves(fleet, group)]
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
        ways = [roads.wanting(fleet.home, group.place, (fleet.vehicle.id,)) for fleet in able]
        wanting = missing_figures(min(ways, key=len))
        yield pen.fault("no-way-to-group", **figures, fleets=names, **wanting)


def _goods_way(consignment: Consignment, roads: Roads, pen: Pen) -> Remarks:
    if consignment.origin == consignment.destination:
        return
    if not roads.exist(consignment.origin, consignment.destination):
        yield _no_way(roads, pen, consignment.origin, consignment.destination, "to")


def _carriers(scene: Scene, kind: str) -> list[Fleet]:
    return [fleet for fleet in scene.fleets if has_room(fleet, kind)]


def _gets_there(fleet: Fleet, group: Group, scene: Scene, roads: Roads) -> bool:
    """Whether vehicles may get to the group, from home or from wherever they bring anybody.

    Vehicles that never leave home bring nobody anywhere.
    """
    if fleet.home not in roads.side:
        return True  # a misspelt name is told elsewhere
    starts = {fleet.home}
    if fleet.vehicle.returns and links_wanting(fleet, scene, roads) is None:
        starts |= {place for other in scene.groups for place in other.destinations}
    return group.place in starts or any(
        roads.exist(place, group.place, (fleet.vehicle.id,))
        for place in sorted(starts & roads.side.keys())
    )


def _stranded(scene: Scene, roads: Roads, told: Container[str]) -> Remarks:
    """Fleets from whose home no way leads to anything that they have room for.

    ``told``: Ids of those of which a group's fault says so.
    """
    for at, fleet in enumerate(scene.fleets):
        if fleet.home not in roads.side or not fleet.count or fleet.id in told:
            continue
        wanting = links_wanting(fleet, scene, roads)
        if wanting is not None:
            pen = Pen(fleet.id, ("fleets", at))
            yield pen.warning("fleet-reaches-nothing", "home", **idle_figures(fleet, wanting))


def _no_way(roads: Roads, pen: Pen, origin: str, destination: str, *steps: int | str) -> Remark:
    """Write that no way leads from place to place; why, where links alone cannot help."""
    side = roads.side[origin]
    ends: dict[str, Figure] = {"place": origin, "value": destination}
    if roads.corridors and side is roads.side[destination]:
        return pen.fault("unreachable-on-one-side", *steps, **ends, side=side.value)
    return pen.fault("unreachable", *steps, **ends, corridors=len(roads.corridors))
