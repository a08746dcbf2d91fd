"""Which drives a scene allows, and which links it lacks for others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from treve.scene.calendar import Calendar, PauseStyle
from treve.scene.drives import Roads
from treve.scene.errands import Errand, errands, idle_figures, links_wanting
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
from treve.scene.ways import Corridor, Gate, Link, PassageMinutes

BUSES = Fleet("buses", VehicleClass("coach", {"seats": 50.0}, 1.0, 1.0), 3, "depot")
SCENE = Scene(
    "Drives",
    Calendar("UTC", PauseStyle.CONTINUOUS, ()),
    (
        Place("mill", PlaceKind.ASSEMBLY_POINT, side=Side.INNER),
        Place("school", PlaceKind.RECEIVING_SITE),
        Place("depot", PlaceKind.DEPOT),
    ),
    (BUSES,),
    (Gate("bridge", (PassageMinutes(1.0),)), Gate("ferry", (PassageMinutes(1.0),))),
    (Corridor("north", ("ferry", "bridge")), Corridor("east", ("bridge",))),
    (Link("mill", "bridge", 1.0), Link("bridge", "school", 1.0)),
    (Group("millers", "mill", Category.CIVILIANS, 9, 9, ("school",)),),
)


@pytest.mark.parametrize(
    ("ends", "wanting"),
    [
        (("mill", "school"), ()),
        (("depot", "mill"), (("depot", "bridge"),)),
        (("depot", "school"), (("depot", "school"),)),
    ],
)
def test_the_fewest_links_are_named_that_a_drive_lacks(
    ends: tuple[str, str], wanting: tuple[tuple[str, str], ...]
) -> None:
    roads = Roads(SCENE)
    assert roads.wanting(*ends) == wanting
    assert roads.exist(*ends) == (not wanting)


def test_a_road_beside_shut_gates_is_no_advice() -> None:
    shut = tuple(replace(gate, lanes_both=0, lanes_out=1) for gate in SCENE.gates)
    assert Roads(replace(SCENE, gates=shut)).wanting("depot", "mill") == ()


def test_a_fleet_that_never_leaves_home_lacks_links() -> None:
    wanting = links_wanting(BUSES, SCENE, Roads(SCENE))
    assert wanting == (("depot", "bridge"),)
    assert idle_figures(BUSES, wanting) == {
        "vehicles": 3,
        "home": "depot",
        "missing": 1,
        "links": "depot-bridge",
    }
    linked = replace(SCENE, links=(*SCENE.links, Link("bridge", "depot", 1.0)))
    assert links_wanting(BUSES, linked, Roads(linked)) is None


def test_of_what_no_road_leads_away_from_nobody_is_kept() -> None:
    """The way out is what is wrong then, and it is told of the people."""
    cut = replace(SCENE, links=SCENE.links[:1])
    assert links_wanting(BUSES, cut, Roads(cut)) is None


def test_errands_are_what_there_is_room_for() -> None:
    goods = (Consignment("rice", "rice", 1.0, "depot", "mill"),)
    scene = replace(SCENE, consignments=goods)
    assert list(errands(BUSES, scene)) == [Errand("mill", ("school",))]
    trucks = replace(BUSES, vehicle=VehicleClass("truck", {"tonnes": 9.0}, 1.0, 1.0))
    assert list(errands(trucks, scene)) == [Errand("depot", ("mill",))]
    cars = replace(BUSES, vehicle=replace(BUSES.vehicle, returns=False))
    assert list(errands(cars, scene)) == []
    assert list(errands(replace(cars, home="mill"), scene)) == [Errand("mill", ("school",))]
