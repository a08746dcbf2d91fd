"""Sums over the whole scene that no single figure gives away: too much to plan, counted twice."""

from __future__ import annotations

import math

from treve.scene.kinds import SEATS, STRETCHERS, TONNES, WHEELCHAIRS
from treve.scene.limits import MOST_PEOPLE, MOST_TRIPS, MOST_VEHICLES
from treve.scene.model import Group, Scene
from treve.scene.remarks import Doubts, Pen, Remarks
from treve.scene.totals import is_total

_PEOPLE_KINDS = (SEATS, STRETCHERS, WHEELCHAIRS)


def check_sums(scene: Scene, doubts: Doubts) -> Remarks:
    """Find what is too much to plan with, and rows that count others once more."""
    yield from _too_much(scene)
    yield from _total_rows(scene)
    if not doubts.of("groups", "consignments", "fleets"):
        yield from _trips(scene)


def _too_much(scene: Scene) -> Remarks:
    sums = (
        ("too-many-people", "groups", (group.leaving for group in scene.groups), MOST_PEOPLE),
        ("too-many-vehicles", "fleets", (fleet.count for fleet in scene.fleets), MOST_VEHICLES),
    )
    for code, section, parts, most in sums:
        figures = list(parts)
        total = sum(figures)
        # One figure beyond the limit is told where it stands.
        if total > most and len(figures) > 1:
            yield Pen("scene", (section,)).fault(code, total=total, most=most)


def _trips(scene: Scene) -> Remarks:
    """The trips that are needed at least, each in the largest vehicle there is for its kind."""
    room: dict[str, float] = {}
    for fleet in scene.fleets:
        for kind, amount in fleet.vehicle.capacity.items():
            room[kind] = max(room.get(kind, 0.0), amount)
    people = max((room.get(kind, 0.0) for kind in _PEOPLE_KINDS), default=0.0)
    tonnes = room.get(TONNES, 0.0)
    leaving = sum(group.leaving for group in scene.groups)
    goods = sum(consignment.tonnes for consignment in scene.consignments)
    trips = (math.ceil(leaving / people) if people else 0) + (
        math.ceil(goods / tonnes) if tonnes else 0
    )
    if trips > MOST_TRIPS:
        yield Pen("scene", ("fleets",)).fault("too-many-trips", trips=trips, most=MOST_TRIPS)


def _total_rows(scene: Scene) -> Remarks:
    """Rows that look like the sum of the others: planned as a place, they count people twice."""
    for at, place in enumerate(scene.places):
        if is_total(place.id) or is_total(place.name):
            yield Pen(place.id, ("places", at)).fault(
                "total-row", "id", value=place.name or place.id
            )
    for section in ("groups", "fleets", "consignments"):
        for at, entry in enumerate(getattr(scene, section)):
            own = (entry.id, entry.place) if isinstance(entry, Group) else (entry.id,)
            word = next((name for name in own if is_total(name)), "")
            if word:
                yield Pen(entry.id, (section, at)).fault("total-row", value=word)
    for at, stock in enumerate(scene.stocks):
        if is_total(stock.item) or is_total(stock.place):
            yield Pen(stock.item, ("stocks", at)).fault("total-row", value=stock.item)
