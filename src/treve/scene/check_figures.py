"""Figures: sums that must agree, counts that cannot be, gates that let nobody through."""

from __future__ import annotations

import math
from collections import Counter
from datetime import datetime

from treve.errors import Figure
from treve.measures import KILOGRAMS_PER_TONNE, MINUTES_PER_DAY, SECONDS_PER_MINUTE
from treve.scene.check_sums import check_sums
from treve.scene.errands import has_room
from treve.scene.kinds import KIND, TONNES
from treve.scene.model import Category, Fleet, Group, Place, PlaceKind, Scene, Side
from treve.scene.remarks import Doubts, Pen, Remarks
from treve.scene.ways import Gate, PassageMinutes

ANY = "any"
_EMPTY = "empty"
_RECEIVING = frozenset({PlaceKind.RECEIVING_SITE, PlaceKind.HOSPITAL})
_PEOPLE, _GOODS = "people", "goods"
LONGEST_USUAL_PASSAGE_MINUTES = 60
"""A gate that holds each vehicle for longer passes fewer than one an hour in a lane: mostly the
length of the whole inspection, or a wait, is written where that of one vehicle is asked."""

_LARGEST_USUAL_MARGIN = 0.5
"""Of a window: beyond it more of the silence is kept free than is used."""

_ROUNDING = 1e-6
"""A tonne typed as 0.1 is no gram more than 100 kg."""


def check_figures(scene: Scene, doubts: Doubts) -> Remarks:
    """Find figures that cannot be, or that contradict each other."""
    yield from _calendar(scene)
    places = {place.id: place for place in scene.places}
    for at, place in enumerate(scene.places):
        pen = Pen(place.id, ("places", at))
        if place.bays == 0:
            yield pen.fault("place-without-bays", "bays")
        if not doubts.of("groups", "consignments"):
            yield from _room(place, scene, pen)
    for at, gate in enumerate(scene.gates):
        yield from _gate(gate, scene, Pen(gate.id, ("gates", at)))
    for at, group in enumerate(scene.groups):
        pen = Pen(group.id, ("groups", at))
        yield from _group(group, places, pen)
        if not doubts.calendar:
            yield from _release(group, scene, pen)
    for at, fleet in enumerate(scene.fleets):
        yield from _fleet(fleet, places, Pen(fleet.id, ("fleets", at)))
    for at, consignment in enumerate(scene.consignments):
        pen = Pen(consignment.id, ("consignments", at))
        if consignment.origin == consignment.destination:
            yield pen.fault("destination-same-place", "to", value=consignment.destination)
    yield from check_sums(scene, doubts)
    if not doubts.of("groups", "consignments") and not _anything_to_move(scene):
        yield Pen("scene", ()).warning("nothing-to-move")


def _anything_to_move(scene: Scene) -> bool:
    leaving = any(group.leaving for group in scene.groups)
    return leaving or bool(scene.consignments) or scene.relief is not None


def _calendar(scene: Scene) -> Remarks:
    pen, margin = Pen("calendar", ("calendar",)), scene.calendar.margin_minutes
    for window in scene.calendar.windows:
        minutes = (window.end.timestamp() - window.start.timestamp()) / SECONDS_PER_MINUTE
        figures: dict[str, Figure] = {
            "margin_minutes": margin,
            "window_minutes": minutes,
            "start": _clock(window.start),
        }
        if minutes <= margin:
            yield pen.fault("margin-eats-window", "margin", **figures)
            return
        if margin > minutes * _LARGEST_USUAL_MARGIN:
            yield pen.warning("margin-eats-half", "margin", **figures)
            return


def _lanes(gate: Gate, pen: Pen) -> Remarks:
    if gate.lanes == 0:
        yield pen.fault("gate-without-lanes", "lanes")
    if gate.lanes_switched and gate.switch_minutes is None:
        yield pen.fault("gate-switch-missing", "lanes", "switched", lanes=gate.lanes_switched)
    if gate.switch_minutes is not None and not gate.lanes_switched:
        yield pen.warning("gate-switch-idle", "lanes", "switch")


def _gate(gate: Gate, scene: Scene, pen: Pen) -> Remarks:
    yield from _lanes(gate, pen)
    if not gate.minutes:
        yield pen.fault("gate-without-minutes", "minutes")
        return
    for number, row in enumerate(gate.minutes):
        if row.minutes == 0:
            yield pen.warning("gate-zero-minutes", "minutes", number, "minutes")
        if row.minutes > LONGEST_USUAL_PASSAGE_MINUTES:
            yield pen.warning("gate-many-minutes", "minutes", number, "minutes", **_shown(row))
    in_force = [
        row for row in gate.minutes if gate.regime == ANY or row.regime in {ANY, gate.regime}
    ]
    for vehicle in dict.fromkeys(fleet.vehicle.id for fleet in scene.fleets):
        rows = [row for row in in_force if row.vehicle_class in {ANY, vehicle}]
        loads = {row.load for row in rows}
        if _PEOPLE in loads:
            loads |= {category.value for category in Category}
        if not rows:
            yield pen.warning("gate-row-missing", "minutes", vehicle=vehicle, load=ANY)
        elif ANY not in loads:
            for load in sorted(_occurring(vehicle, scene) - loads):
                yield pen.warning("gate-row-missing", "minutes", vehicle=vehicle, load=load)


def _occurring(vehicle: str, scene: Scene) -> set[str]:
    """The loads with which vehicles of a class may come to a gate, in the words of its rows."""
    rooms = [fleet for fleet in scene.fleets if fleet.vehicle.id == vehicle]
    people = {
        group.category.value
        for group in scene.groups
        if group.leaving and any(has_room(fleet, KIND[group.category]) for fleet in rooms)
    }
    goods = bool(scene.consignments) and any(has_room(fleet, TONNES) for fleet in rooms)
    return people | {_EMPTY} | ({_GOODS} if goods else set())


def _shown(row: PassageMinutes) -> dict[str, float]:
    """The minutes of one vehicle, and the vehicles that pass in a lane in a whole day."""
    a_day = math.floor(MINUTES_PER_DAY / row.minutes)
    return {"minutes": round(row.minutes, 1), "vehicles_a_day": a_day}


def _group(group: Group, places: dict[str, Place], pen: Pen) -> Remarks:
    if group.leaving > group.people:
        yield pen.fault(
            "more-leaving-than-people", "leaving", leaving=group.leaving, people=group.people
        )
    if group.leaving and not group.destinations:
        yield pen.fault("no-destination-chosen")
    if group.shares and sum(group.shares.values()) != group.leaving:
        chosen = sum(group.shares.values())
        yield pen.fault("shares-do-not-sum", "destinations", chosen=chosen, leaving=group.leaving)
    for number, destination in enumerate(group.destinations):
        step = destination if destination in group.shares else number
        place = places.get(destination)
        if destination == group.place:
            yield pen.fault("destination-same-place", "destinations", step, value=destination)
        elif place is not None and place.kind not in _RECEIVING:
            yield pen.fault(
                "destination-cannot-receive",
                "destinations",
                step,
                value=destination,
                kind=place.kind.value,
            )


def _release(group: Group, scene: Scene, pen: Pen) -> Remarks:
    windows = scene.calendar.windows
    if group.release is None or not group.leaving or not windows:
        return
    end = windows[-1].end
    if group.release.timestamp() >= end.timestamp():
        shown = {"release": _clock(group.release), "end": _clock(end)}
        yield pen.fault("release-after-calendar", "release", **shown)


def _clock(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M}"


def _room(place: Place, scene: Scene, pen: Pen) -> Remarks:
    """People and goods that go to this place and to no other, against the room it has."""
    coming: Counter[str] = Counter()
    for group in scene.groups:
        alone = {place.id} == set(group.destinations)
        people = group.shares.get(place.id, 0) if group.shares else group.leaving * alone
        coming[group.category.value] += people
        coming[_PEOPLE] += people
    brought = sum(one.tonnes for one in scene.consignments if one.destination == place.id)
    coming[_GOODS] = math.ceil(brought * KILOGRAMS_PER_TONNE - _ROUNDING)
    for kind, room in place.capacity.items():
        if coming[kind] > room:
            figures = {"needed": coming[kind], "room": room}
            yield pen.warning("room-too-small", "capacity", kind, kind=kind, **figures)


def _fleet(fleet: Fleet, places: dict[str, Place], pen: Pen) -> Remarks:
    if fleet.count == 0:
        yield pen.fault("empty-fleet", "count")
    elif not fleet.in_service:
        kept = {"vehicles": fleet.count, "percent": fleet.reserve_percent}
        yield pen.fault("fleet-kept-back-whole", "reserve_percent", **kept)
    elif 0 < fleet.reserve_percent < 1:
        percent = {"percent": fleet.reserve_percent, "meant": fleet.reserve_percent * 100}
        yield pen.warning("reserve-below-one", "reserve_percent", **percent)
    home = places.get(fleet.home)
    if fleet.vehicle.returns and fleet.occupancy is not None:
        yield pen.fault("occupancy-not-car", "occupancy", vehicle=fleet.vehicle.id)
    if fleet.vehicle.returns:
        return
    if home is not None and home.side is not Side.INNER:
        yield pen.fault("car-home-outer", "home", value=fleet.home)
    seats = fleet.vehicle.capacity.get("seats")
    if fleet.occupancy is not None and fleet.occupancy < 1:
        yield pen.fault("car-empty", "occupancy", occupancy=fleet.occupancy)
    elif fleet.occupancy is not None and seats is not None and fleet.occupancy > seats:
        yield pen.warning("car-overfull", "occupancy", occupancy=fleet.occupancy, seats=seats)
