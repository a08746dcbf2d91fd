"""Fleets from the document: the catalogue's figures, with the scene's own laid over them."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping

from treve.errors import Finding
from treve.scene.calendar import Hours
from treve.scene.likely import likely_class
from treve.scene.model import Fleet, VehicleClass
from treve.scene.sources import Provenance
from treve.store.catalogue import CAPACITIES, CatalogueClass, catalogue
from treve.store.document import CarriesEntry, ClassEntry, FleetEntry, SceneDocument
from treve.store.entries import HoursEntry
from treve.store.yaml_lines import Place

HoursReader = Callable[[list[HoursEntry] | None, Place], tuple[Hours, ...] | None]
"""Turns entered hours into moments; gathers its own remarks."""

Remarks = list[tuple[Place, Finding]]


def build_fleets(
    document: SceneDocument, remarks: Remarks, hours: HoursReader
) -> tuple[Fleet, ...]:
    """Make the fleets of a document.

    Args:
        document: The scene.
        remarks: Takes an ``unknown-class`` fault for each class that nobody knows.
        hours: Reads hours of service.

    Returns:
        One fleet for each entry; one whose class is unknown is of the likely one.
    """
    classes = _classes(document, remarks)
    return tuple(
        _fleet(entry, position, classes, remarks, hours)
        for position, entry in enumerate(document.fleets)
    )


def _classes(document: SceneDocument, remarks: Remarks) -> Mapping[str, CatalogueClass]:
    """The catalogue's classes and the scene's own, which stand before them."""
    known = dict(catalogue())
    for position, entry in enumerate(document.classes):
        base = CatalogueClass(VehicleClass(entry.id, {}, 0.0, 0.0))
        if entry.like and entry.like in known:
            base = known[entry.like]
        elif entry.like:
            remarks.append((("classes", position, "like"), _unknown(entry.like, known)))
        known[entry.id] = _own_class(entry, base)
    return known


def _own_class(entry: ClassEntry, base: CatalogueClass) -> CatalogueClass:
    vehicle = dataclasses.replace(
        _overlaid(base.vehicle, entry),
        id=entry.id,
        returns=base.vehicle.returns if entry.returns is None else entry.returns,
    )
    occupancy = None if vehicle.returns else base.occupancy
    return CatalogueClass(vehicle, occupancy, _still_assumed(base.assumed, entry))


def _fleet(
    entry: FleetEntry,
    position: int,
    classes: Mapping[str, CatalogueClass],
    remarks: Remarks,
    hours: HoursReader,
) -> Fleet:
    place: Place = ("fleets", position)
    known = classes.get(entry.vehicle_class)
    if known is None:
        remark = _unknown(entry.vehicle_class, classes)
        remarks.append(((*place, "class"), remark))
        nothing = CatalogueClass(VehicleClass(entry.vehicle_class, {}, 0.0, 0.0))
        known = classes.get(str(remark.figures["likely"]), nothing)
    occupancy = known.occupancy if entry.occupancy is None else entry.occupancy
    assumed = {**_still_assumed(known.assumed, entry), **entry.assumed}
    return Fleet(
        id=entry.id,
        vehicle=_overlaid(known.vehicle, entry),
        count=entry.count,
        home=entry.home,
        available=hours(entry.available, (*place, "available")),
        ready_outside=entry.ready_outside,
        rests_inside=entry.rests_inside,
        occupancy=occupancy,
        reserve_percent=entry.reserve_percent,
        longest_shift_minutes=entry.longest_shift,
        rest_minutes=entry.rest,
        longest_driving_minutes=entry.longest_driving,
        refuelling_minutes=entry.refuelling,
        refuels_at=tuple(dict.fromkeys(entry.refuels_at)),
        provenance=Provenance(entry.source, entry.method, assumed),
    )


def _overlaid(vehicle: VehicleClass, own: CarriesEntry) -> VehicleClass:
    """The class with the figures given here in place of its own."""
    stated = {name: getattr(own, name) for name in CAPACITIES}
    given = {name: float(amount) for name, amount in stated.items() if amount is not None}
    capacity = {**vehicle.capacity, **given}
    loading = vehicle.loading_minutes if own.loading_minutes is None else own.loading_minutes
    unloading = own.unloading_minutes
    return dataclasses.replace(
        vehicle,
        capacity={name: amount for name, amount in capacity.items() if amount > 0},
        loading_minutes=loading,
        unloading_minutes=vehicle.unloading_minutes if unloading is None else unloading,
        speed_kph={**vehicle.speed_kph, **own.speed_kph},
    )


def _still_assumed(assumed: Mapping[str, str], own: CarriesEntry) -> dict[str, str]:
    """What the class assumes and this entry does not state itself."""
    return {name: why for name, why in assumed.items() if getattr(own, name, None) is None}


def _unknown(name: str, known: Mapping[str, CatalogueClass]) -> Finding:
    figures = {"value": name, "likely": likely_class(name, known), "allowed": ", ".join(known)}
    return Finding("unknown-class", (), figures, "fault")
