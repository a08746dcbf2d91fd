"""A fleet of the scene as a fleet of the core, and the drives that it may have to make."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from treve.aid.loads import GoodsKind, goods_capacity
from treve.errors import Finding
from treve.plan.clock import Clock, common, seconds
from treve.plan.ways import Links, Need
from treve.scene.drives import Roads
from treve.scene.errands import idle_figures, links_wanting
from treve.scene.kinds import SEATS, STRETCHERS, WHEELCHAIRS
from treve.scene.model import Fleet, Scene
from treve.timetabling.problem import Fleet as CoreFleet
from treve.timetabling.problem import (
    Fuel,
    Load,
    Shifts,
)
from treve.timetabling.window import (
    Window,
)

_FOREVER_SECONDS = 10**9


@dataclass(frozen=True, slots=True)
class Service:
    """What a fleet can do: its vehicles, the loads they can bring home, the drives for that.

    Attributes:
        loads: Loads that it can fetch and deliver.
        needs: Drives, loaded or empty.
    """

    fleet: CoreFleet
    loads: tuple[Load, ...]
    needs: frozenset[Need]
    findings: tuple[Finding, ...] = ()


def services(
    scene: Scene,
    loads: tuple[Load, ...],
    kinds: Mapping[str, GoodsKind],
    links: Links,
    clock: Clock,
) -> tuple[tuple[Service, ...], tuple[Finding, ...]]:
    """Work out what each fleet can do.

    A fleet that can carry none of the loads is left out, with a finding.
    """
    inside = {place.id: place.inside for place in scene.places}
    used: list[Service] = []
    findings: list[Finding] = []
    for fleet in scene.fleets:
        service = _service(fleet, loads, kinds, links, clock, inside)
        if service is None:
            findings.append(_idle(fleet, scene))
        else:
            used.append(service)
            findings.extend(service.findings)
    return tuple(used), tuple(findings)


def _idle(fleet: Fleet, scene: Scene) -> Finding:
    """Why a fleet takes part in nothing: a way is missing from its home, or it has no room."""
    wanting = links_wanting(fleet, scene, Roads(scene))
    if wanting is None:
        return Finding("fleet-without-work", (fleet.id,), severity="note")
    return Finding("fleet-reaches-nothing", (fleet.id,), idle_figures(fleet, wanting))


def capacity(fleet: Fleet, kinds: Mapping[str, GoodsKind]) -> dict[str, int]:
    """Most units on one trip, by kind of load.

    A private car carries the people of its place, as many as the scene says sit in one, and no
    goods; a share of a person is not counted.
    """
    if not fleet.vehicle.returns or fleet.occupancy is not None:
        people = (
            fleet.vehicle.capacity.get(SEATS, 0) if fleet.occupancy is None else fleet.occupancy
        )
        return {SEATS: math.floor(people)} if people >= 1 else {}
    of_people = {
        kind: math.floor(fleet.vehicle.capacity.get(kind, 0))
        for kind in (SEATS, STRETCHERS, WHEELCHAIRS)
    }
    carried = {kind: limit for kind, limit in of_people.items() if limit > 0}
    return carried | goods_capacity(fleet.vehicle, kinds)


def _service(
    fleet: Fleet,
    loads: tuple[Load, ...],
    kinds: Mapping[str, GoodsKind],
    links: Links,
    clock: Clock,
    inside: Mapping[str, bool],
) -> Service | None:
    limits = capacity(fleet, kinds)
    name = fleet.vehicle.id
    carried = tuple(
        load
        for load in loads
        if limits.get(load.kind, 0) > 0
        and (fleet.vehicle.returns or (load.origin == fleet.home and load.people))
        and any(links.exist(load.origin, place, name) for place in load.destinations)
    )
    carried = _reached(fleet, carried, links)
    if not carried:
        return None
    destinations = {place for load in carried for place in load.destinations}
    exits = _exits(fleet, destinations, inside)
    rests = fleet.rests_inside or (inside[fleet.home] and not exits)
    return Service(
        _core_fleet(fleet, limits, clock, rests_inside=rests),
        carried,
        _needs(fleet, carried, {place for place in destinations if inside[place]}, exits),
        _remarks(fleet, destinations, exits, links, inside),
    )


def _needs(
    fleet: Fleet, loads: tuple[Load, ...], in_zone: set[str], exits: set[str]
) -> frozenset[Need]:
    """Drives from home to the people, with them, back for more, and out of the zone again."""
    name = fleet.vehicle.id
    destinations = {place for load in loads for place in load.destinations}
    needs = {Need(fleet.home, load.origin, name) for load in loads}
    needs |= {Need(load.origin, place, name) for load in loads for place in load.destinations}
    if fleet.vehicle.returns:
        needs |= {Need(place, load.origin, name) for load in loads for place in destinations}
        for pump in _pumps(fleet):
            needs |= {Need(place, pump, name) for place in destinations}
            needs |= {Need(pump, load.origin, name) for load in loads}
        if not fleet.rests_inside:
            needs |= {Need(place, way_out, name) for place in in_zone for way_out in exits}
    return frozenset(need for need in needs if need.origin != need.destination)


def _reached(fleet: Fleet, loads: tuple[Load, ...], links: Links) -> tuple[Load, ...]:
    """Those loads that vehicles can get to, from home or from where they brought another."""
    name = fleet.vehicle.id
    reached = {fleet.home}
    while True:
        found = [
            load for load in loads if any(links.exist(one, load.origin, name) for one in reached)
        ]
        grown = reached | {place for load in found for place in load.destinations}
        if grown == reached or not fleet.vehicle.returns:
            return tuple(found)
        reached = grown


def _exits(fleet: Fleet, destinations: set[str], inside: Mapping[str, bool]) -> set[str]:
    """Where its vehicles leave the zone to: home, or else wherever they bring people."""
    if not inside[fleet.home]:
        return {fleet.home}
    return {place for place in destinations if not inside[place]}


def _core_fleet(
    fleet: Fleet, limits: dict[str, int], clock: Clock, *, rests_inside: bool
) -> CoreFleet:
    available = clock.windows(fleet.available)
    if not fleet.ready_outside:
        available = common(available, (Window(0, _FOREVER_SECONDS),))
    vehicle = fleet.vehicle
    return CoreFleet(
        id=fleet.id,
        vehicle_class=vehicle.id,
        count=fleet.in_service,
        home=fleet.home,
        capacity=limits,
        loading_seconds=dict.fromkeys(limits, seconds(vehicle.loading_minutes)),
        unloading_seconds=dict.fromkeys(limits, seconds(vehicle.unloading_minutes)),
        available=available,
        returns=vehicle.returns,
        rests_inside=rests_inside,
        shifts=_shifts(fleet),
        fuel=_fuel(fleet),
    )


def _shifts(fleet: Fleet) -> Shifts | None:
    if fleet.longest_shift_minutes is None or fleet.rest_minutes is None:
        return None
    return Shifts(*(max(1, seconds(x)) for x in (fleet.longest_shift_minutes, fleet.rest_minutes)))


def _fuel(fleet: Fleet) -> Fuel | None:
    longest, taken = fleet.longest_driving_minutes, fleet.refuelling_minutes
    if longest is None or taken is None:
        return None
    return Fuel(max(1, seconds(longest)), seconds(taken), _pumps(fleet))


def _pumps(fleet: Fleet) -> tuple[str, ...]:
    """Where its vehicles are refuelled, if they have to be."""
    return () if fleet.longest_driving_minutes is None else fleet.refuels_at or (fleet.home,)


def _remarks(
    fleet: Fleet,
    destinations: set[str],
    exits: set[str],
    links: Links,
    inside: Mapping[str, bool],
) -> tuple[Finding, ...]:
    remarks = []
    pumps = _pumps(fleet)
    name = fleet.vehicle.id
    if pumps and not any(
        place == pump or links.exist(place, pump, name) for place in destinations for pump in pumps
    ):
        remarks.append(Finding("fleet-cannot-refuel", (fleet.id, *pumps)))
    if fleet.kept_back:
        kept = {"kept_vehicles": fleet.kept_back, "vehicles": fleet.count}
        remarks.append(Finding("vehicles-kept-back", (fleet.id,), kept, "note"))
    if fleet.occupancy is not None and fleet.occupancy != math.floor(fleet.occupancy):
        counted = {"entered_people": fleet.occupancy, "counted_people": math.floor(fleet.occupancy)}
        remarks.append(Finding("occupancy-counted-whole", (fleet.id,), counted, "note"))
    if fleet.rests_inside or not fleet.vehicle.returns:
        return tuple(remarks)
    stuck = sorted(
        place
        for place in destinations
        if inside[place]
        and exits
        and not any(links.exist(place, way_out, fleet.vehicle.id) for way_out in exits)
    )
    if stuck:
        remarks.append(Finding("fleet-cannot-leave-zone", (fleet.id, *stuck)))
    return tuple(remarks)
