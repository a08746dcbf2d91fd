"""Roads of a scene: links, and corridors whose gates are linked."""

from __future__ import annotations

import pytest

from treve.scene.check_ways import check_ways
from treve.scene.model import (
    Calendar,
    Category,
    Consignment,
    Corridor,
    Fleet,
    Gate,
    Group,
    Link,
    PassageMinutes,
    PauseStyle,
    Place,
    PlaceKind,
    Scene,
    Side,
    VehicleClass,
)
from treve.scene.remarks import Doubts

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
) -> list[str]:
    scene = Scene(
        "Ways",
        Calendar("UTC", PauseStyle.CONTINUOUS, ()),
        PLACES,
        (Fleet("bus", VehicleClass("coach", {"seats": 50.0}, 1.0, 1.0), 1, "school"),),
        GATES,
        (Corridor("east", gates),),
        tuple(Link(one, other, 1.0) for one, other in links),
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
    assert codes(CHAIN, ("second", "first")) == ["unreachable"]


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
