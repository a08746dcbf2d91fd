"""Goods and people far beyond what their vehicles can carry in the calendar."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime, timedelta

import pytest

from treve.errors import Figure
from treve.scene.calendar import Calendar, Hours, PauseStyle
from treve.scene.check_trips import check_trips
from treve.scene.model import (
    Category,
    Consignment,
    Fleet,
    Group,
    Place,
    PlaceKind,
    Scene,
    VehicleClass,
)
from treve.scene.remarks import Doubts
from treve.scene.ways import Link

START = datetime(2026, 11, 2, 6, tzinfo=UTC)
TRUCK = VehicleClass("truck", {"tonnes": 12.0}, 20.0, 20.0)
COACH = VehicleClass("coach", {"seats": 50.0}, 10.0, 10.0)
SCENE = Scene(
    "Trips",
    Calendar("UTC", PauseStyle.CONTINUOUS, (Hours(START, START + timedelta(hours=10)),)),
    (Place("mill", PlaceKind.ASSEMBLY_POINT), Place("school", PlaceKind.RECEIVING_SITE)),
    (Fleet("lorries", TRUCK, 2, "school"), Fleet("bus", COACH, 1, "school")),
    links=(Link("school", "mill", 10.0, 15.0),),
)


def found(scene: Scene, doubts: Doubts | None = None) -> list[tuple[str, str, dict[str, Figure]]]:
    remarks = [remark.finding for remark in check_trips(scene, doubts or Doubts())]
    return [(one.code, one.objects[0], dict(one.figures)) for one in remarks]


def goods(tonnes: float) -> Scene:
    one = Consignment("flour", "flour", tonnes, "school", "mill")
    return dataclasses.replace(SCENE, consignments=(one,))


def people(leaving: int, place: str = "mill") -> Scene:
    one = Group("millers", place, Category.CIVILIANS, leaving, leaving, ("school",))
    return dataclasses.replace(SCENE, groups=(one,))


def test_kilograms_where_tonnes_are_asked() -> None:
    # 40 minutes at the ends and twice 10 on the road: ten rounds of two trucks in ten hours.
    figures = {"tonnes": 12500.0, "most_tonnes": 240.0}
    assert found(goods(12500.0)) == [("goods-beyond-trips", "flour", figures)]


def test_a_digit_too_many() -> None:
    # Twenty at the ends, twenty on the road: fifteen rounds of one coach.
    figures = {"people": 40000, "most_people": 750}
    assert found(people(40000)) == [("people-beyond-trips", "millers", figures)]


@pytest.mark.parametrize(("tonnes", "told"), [(719.0, 0), (720.0, 1)])
def test_what_is_not_many_times_too_much_is_for_the_planner(tonnes: float, told: int) -> None:
    assert len(found(goods(tonnes))) == told


def test_private_cars_make_one_trip() -> None:
    car = VehicleClass("private_car", {"seats": 5.0}, 1.0, 1.0, returns=False)
    scene = dataclasses.replace(people(151), fleets=(Fleet("cars", car, 10, "mill"),))
    figures = {"people": 151, "most_people": 50}
    assert found(scene) == [("people-beyond-trips", "millers", figures)]


def test_nothing_is_said_where_something_else_is_wrong() -> None:
    scene = goods(12500.0)
    assert found(scene, Doubts(sections=frozenset({"fleets"}))) == []
    assert found(scene, Doubts(calendar=True)) == []
    assert found(scene, Doubts(figures=True)) == []
    assert found(dataclasses.replace(scene, links=())) == []
    assert found(dataclasses.replace(scene, fleets=())) == []
