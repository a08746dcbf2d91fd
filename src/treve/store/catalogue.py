"""The vehicle catalogue: the shipped table of what usual vehicles carry and how long they load.

``data/vehicles.csv`` has one row for each class and quantity, with type, unit, default, meaning and
source. A new vehicle type is new rows there and nothing else.
"""

from __future__ import annotations

import csv
import functools
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import resources

from treve.scene.model import VehicleClass

CAPACITIES = ("seats", "stretchers", "wheelchairs", "tonnes", "cubic_metres")
"""The quantities that are kinds of load."""

_ASSUMED = "assumed: "


@dataclass(frozen=True, slots=True)
class CatalogueRow:
    """One quantity of one class.

    Attributes:
        vehicle_class: Class id.
        quantity: Its key in the scene's document.
        type: ``count``, ``duration``, ``mass``, ``volume``, ``ratio`` or ``truth``.
        unit: Of ``default``.
        default: As written in the table.
        meaning: What it says.
        source: Where it comes from; begins with ``assumed:`` where no publication gives it.
    """

    vehicle_class: str
    quantity: str
    type: str
    unit: str
    default: str
    meaning: str
    source: str


@dataclass(frozen=True, slots=True)
class CatalogueClass:
    """What the catalogue says of one class.

    Attributes:
        vehicle: The class itself.
        occupancy: People in each vehicle that does not return; ``None`` for those that do.
        assumed: For each quantity that no publication gives, why it is set so.
    """

    vehicle: VehicleClass
    occupancy: float | None = None
    assumed: Mapping[str, str] = field(default_factory=dict)


@functools.cache
def catalogue_rows() -> tuple[CatalogueRow, ...]:
    """All rows of the table, in its order."""
    table = resources.files("treve.store") / "data" / "vehicles.csv"
    rows = csv.DictReader(table.read_text(encoding="utf-8").splitlines())
    return tuple(
        CatalogueRow(
            row["class"],
            row["quantity"],
            row["type"],
            row["unit"],
            row["default"],
            row["meaning"],
            row["source"],
        )
        for row in rows
    )


@functools.cache
def catalogue() -> Mapping[str, CatalogueClass]:
    """The classes of the table by id."""
    ids = dict.fromkeys(row.vehicle_class for row in catalogue_rows())
    return {vehicle: _class_of(vehicle) for vehicle in ids}


def _class_of(vehicle: str) -> CatalogueClass:
    rows = {row.quantity: row for row in catalogue_rows() if row.vehicle_class == vehicle}
    capacity = {name: float(rows[name].default) for name in CAPACITIES if name in rows}
    occupancy = rows.get("occupancy")
    assumed = {
        name: row.source.removeprefix(_ASSUMED)
        for name, row in rows.items()
        # That a coach carries no stretchers moves no answer: only what is there is remarked upon.
        if row.source.startswith(_ASSUMED) and row.default != "0"
    }
    return CatalogueClass(
        VehicleClass(
            vehicle,
            {name: amount for name, amount in capacity.items() if amount > 0},
            loading_minutes=float(rows["loading_minutes"].default),
            unloading_minutes=float(rows["unloading_minutes"].default),
            returns=rows["returns"].default == "true",
        ),
        None if occupancy is None else float(occupancy.default),
        assumed,
    )
