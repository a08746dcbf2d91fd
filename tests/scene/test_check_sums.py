"""Sums over a whole scene, and rows that count the others once more."""

from __future__ import annotations

import dataclasses

from treve.scene.calendar import Calendar, PauseStyle
from treve.scene.check_sums import check_sums
from treve.scene.model import (
    Category,
    Consignment,
    Fleet,
    Group,
    Place,
    PlaceKind,
    Scene,
    Stock,
    VehicleClass,
)
from treve.scene.remarks import Doubts

SCHOOL = Place("school", PlaceKind.RECEIVING_SITE)
COACH = VehicleClass("coach", {"seats": 50.0, "tonnes": 1.0}, 1.0, 1.0)
SCENE = Scene(
    "Sums",
    Calendar("UTC", PauseStyle.CONTINUOUS, ()),
    (SCHOOL,),
    (Fleet("bus", COACH, 3, "school"), Fleet("more", COACH, 3, "school")),
    groups=(
        Group("a", "mill", Category.CIVILIANS, 400, 400, ("school",)),
        Group("b", "mill", Category.CIVILIANS, 400, 400, ("school",)),
    ),
)


def found(scene: Scene, doubts: Doubts | None = None) -> list[tuple[str, str, object]]:
    remarks = [remark.finding for remark in check_sums(scene, doubts or Doubts())]
    return [(one.code, one.objects[0], next(iter(one.figures.values()))) for one in remarks]


def test_a_small_scene_is_not_too_much() -> None:
    assert found(SCENE) == []


def test_groups_that_are_too_many_only_together() -> None:
    groups = tuple(dataclasses.replace(one, leaving=6_000_000) for one in SCENE.groups)
    scene = dataclasses.replace(SCENE, groups=groups)
    assert found(scene) == [
        ("too-many-people", "scene", 12_000_000),
        ("too-many-trips", "scene", 240_000),
    ]
    # What a group that cannot be read holds is not known.
    assert found(scene, Doubts(sections=frozenset({"fleets"})))[1:] == []


def test_fleets_that_are_too_many_only_together() -> None:
    fleets = tuple(dataclasses.replace(one, count=15_000) for one in SCENE.fleets)
    scene = dataclasses.replace(SCENE, fleets=fleets)
    assert found(scene) == [("too-many-vehicles", "scene", 30_000)]


def test_goods_take_trips_too() -> None:
    goods = (Consignment("rice", "rice", 200_000.0, "school", "mill"),)
    scene = dataclasses.replace(SCENE, consignments=goods)
    assert found(scene) == [("too-many-trips", "scene", 200_016)]


def test_rows_named_like_a_total() -> None:
    scene = dataclasses.replace(
        SCENE,
        places=(SCHOOL, Place("TOTAL", PlaceKind.ASSEMBLY_POINT)),
        groups=(*SCENE.groups, Group("c", "Итого", Category.CIVILIANS, 800, 800, ("school",))),
        fleets=(*SCENE.fleets, Fleet("sum", COACH, 6, "school")),
        stocks=(Stock("school", "Ensemble", 1.0),),
    )
    assert found(scene) == [
        ("total-row", "TOTAL", "TOTAL"),
        ("total-row", "c", "Итого"),
        ("total-row", "sum", "sum"),
        ("total-row", "Ensemble", "Ensemble"),
    ]
