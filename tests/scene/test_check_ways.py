"""Roads of a scene: links, and corridors whose gates are linked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from treve.scene.calendar import Calendar, PauseStyle
from treve.scene.check_ways import check_ways
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
from treve.scene.remarks import Doubts
from treve.scene.ways import Corridor, Gate, Link, PassageMinutes

PLACES = (
    Place("mill", PlaceKind.ASSEMBLY_POINT, side=Side.INNER),
    Place("school", PlaceKind.RECEIVING_SITE),
)
GATES = tuple(Gate(name, (PassageMinutes(1.0),)) for name in ("first", "second"))
CHAIN = (("mill", "first"), ("first", "second"), ("second", "school"))


def codes(
    links: tuple[tuple[str, str], ...],
    gates: tuple[str, ...] = ("first", "second"),
    consignments: tuple[Consignment, ...] = (),
    at: tuple[Gate, ...] = GATES,
    links_as: tuple[Link, ...] = (),
    places: tuple[Place, ...] = PLACES,
) -> list[str]:
    scene = Scene(
        "Ways",
        Calendar("UTC", PauseStyle.CONTINUOUS, ()),
        places,
        (Fleet("bus", VehicleClass("coach", {"seats": 50.0}, 1.0, 1.0), 1, "school"),),
        at,
        (Corridor("east", gates),),
        links_as or tuple(Link(one, other, 1.0) for one, other in links),
        (Group("millers", "mill", Category.CIVILIANS, 1, 1, ("school",)),),
        consignments=consignments,
    )
    return [remark.finding.code for remark in check_ways(scene, Doubts())]


@pytest.mark.parametrize(
    ("links", "found"),
    [
        (CHAIN, []),
        ((("mill", "school"),), []),
        (CHAIN[:2], ["unreachable"]),
        (CHAIN[1:], ["no-way-out"]),
        ((CHAIN[0], ("first", "school")), ["unreachable"]),
        ((("mil", "first"), *CHAIN[1:]), []),  # The misspelt end is told elsewhere.
    ],
)
def test_ways(links: tuple[tuple[str, str], ...], found: list[str]) -> None:
    assert codes(links) == found


def test_gates_are_passed_in_the_order_of_the_corridor() -> None:
    assert codes(CHAIN, ("second", "first")) == ["gates-turned"]


def test_between_places_on_one_side_no_corridor_leads() -> None:
    outer = (replace(PLACES[0], side=Side.OUTER), PLACES[1])
    assert codes(CHAIN, places=outer) == ["unreachable-on-one-side"]
    assert codes((*CHAIN, ("mill", "school")), places=outer) == []


def test_goods_come_in_through_the_same_gates_the_other_way_round() -> None:
    rice = Consignment("rice", "rice", 1.0, "school", "mill")
    waiting = ["goods-will-not-move"]  # no vehicle here has room for goods
    assert codes(CHAIN, consignments=(rice,)) == waiting
    assert codes((*CHAIN[:1], ("mill", "school")), consignments=(rice,)) == waiting
    assert sorted(codes(CHAIN[:2], consignments=(rice,))) == [
        *waiting,
        "unreachable",
        "unreachable",
    ]


@pytest.mark.parametrize(
    ("lanes", "found"),
    [
        ((1, 1), []),
        ((1, 0), ["no-way-to-group"]),
        ((0, 1), ["unreachable"]),
        ((0, 0), []),  # A gate without lanes is told elsewhere.
    ],
)
def test_lanes_lead_where_they_lead(lanes: tuple[int, int], found: list[str]) -> None:
    first, second = GATES
    one_way = replace(second, lanes_both=0, lanes_out=lanes[0], lanes_in=lanes[1])
    assert codes(CHAIN, at=(first, one_way)) == found


def test_vehicles_have_to_get_there() -> None:
    one_way = tuple(Link(one, other, 1.0, two_way=False) for one, other in CHAIN)
    assert codes((), links_as=one_way) == ["no-way-to-group"]
    way_in = Link("school", "mill", 1.0, two_way=False)
    assert codes((), links_as=(*one_way, way_in)) == []
