"""Riverbend, the smallest scene: two villages, one bridge, a school and a clinic, by hand."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from treve.scene.calendar import Calendar, Hours, PauseStyle
from treve.scene.model import (
    Category,
    Consignment,
    Fleet,
    Group,
    Place,
    PlaceKind,
    Scene,
    Side,
    VehicleClass,
)
from treve.scene.sources import Provenance
from treve.scene.ways import Corridor, Gate, Link, PassageMinutes

START = datetime(2026, 11, 2, 6, tzinfo=ZoneInfo("Europe/Paris"))

COACH = VehicleClass("coach", {"seats": 50}, 20, 15)
AMBULANCE = VehicleClass("ambulance", {"stretchers": 1}, 15, 10)
CAR = VehicleClass("private_car", {"seats": 4}, 5, 5, returns=False)
TRUCK = VehicleClass("truck", {"tonnes": 8, "cubic_metres": 30}, 30, 40)


def riverbend_scene() -> Scene:
    """Make the scene of ``examples/riverbend`` without its files."""
    return Scene(
        name="Riverbend",
        calendar=Calendar(
            "Europe/Paris",
            PauseStyle.CONTINUOUS,
            (Hours(START, START + timedelta(hours=72)),),
            margin_minutes=30,
        ),
        places=(
            Place("mill", PlaceKind.ASSEMBLY_POINT, side=Side.INNER, bays=2),
            Place("church", PlaceKind.ASSEMBLY_POINT, side=Side.INNER, bays=4),
            Place("school", PlaceKind.RECEIVING_SITE, inside=False, capacity={"people": 900}),
            Place(
                "clinic",
                PlaceKind.HOSPITAL,
                inside=False,
                capacity={"stretcher_cases": 20},
                intake_per_hour={"stretcher_cases": 6},
            ),
        ),
        gates=(
            Gate(
                "bridge",
                (
                    PassageMinutes(2),
                    PassageMinutes(1, load="empty"),
                    PassageMinutes(1, vehicle_class="ambulance"),
                ),
                longest_wait_minutes=45,
            ),
        ),
        corridors=(Corridor("east", ("bridge",)),),
        links=(
            Link("mill", "bridge", 9, 10, 4.2),
            Link("church", "bridge", 5, 6, 2.1),
            Link("bridge", "school", 14, 15, 9.0),
            Link("bridge", "clinic", 16, 17, 10.1),
        ),
        groups=(
            Group("mill-people", "mill", Category.CIVILIANS, 420, 380, ("school",)),
            Group("mill-beds", "mill", Category.STRETCHER_CASES, 9, 9, ("clinic",)),
            Group(
                "church-people",
                "church",
                Category.CIVILIANS,
                300,
                290,
                ("school",),
                shares={"school": 290},
            ),
        ),
        fleets=(
            Fleet("bus", COACH, 3, "school"),
            Fleet("ambulance", AMBULANCE, 1, "clinic"),
            Fleet(
                "cars",
                CAR,
                20,
                "church",
                occupancy=4,
                provenance=Provenance(assumed={"occupancy": "no count of car owners"}),
            ),
        ),
        consignments=(Consignment("blankets", "blankets", 0.6, "school", "church"),),
    )
