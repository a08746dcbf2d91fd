"""Figures of gates: every class of vehicle needs a row that lets it through."""

from __future__ import annotations

import pytest

from treve.scene.calendar import Calendar, PauseStyle
from treve.scene.check_figures import check_figures
from treve.scene.model import Category, Fleet, Group, Place, PlaceKind, Relief, Scene, VehicleClass
from treve.scene.remarks import Doubts
from treve.scene.ways import Gate, PassageMinutes


@pytest.mark.parametrize(
    ("rows", "regime", "missing"),
    [
        ((PassageMinutes(2.0),), "any", []),
        ((PassageMinutes(2.0, "ambulance"),), "any", [("coach", "any")]),
        ((PassageMinutes(2.0, load="people"),), "any", [("coach", "empty")]),
        ((PassageMinutes(2.0, load="people"), PassageMinutes(1.0, load="empty")), "any", []),
        ((PassageMinutes(2.0, regime="full"),), "light", [("coach", "any")]),
        ((PassageMinutes(2.0, regime="full"),), "full", []),
    ],
)
def test_rows(
    rows: tuple[PassageMinutes, ...], regime: str, missing: list[tuple[str, str]]
) -> None:
    scene = Scene(
        "Gate",
        Calendar("UTC", PauseStyle.CONTINUOUS, ()),
        (Place("school", PlaceKind.RECEIVING_SITE),),
        (Fleet("bus", VehicleClass("coach", {"seats": 50.0}, 1.0, 1.0), 1, "school"),),
        (Gate("bridge", rows, regime=regime),),
        relief=Relief(1.0),
    )
    found = [remark.finding for remark in check_figures(scene, Doubts())]
    assert [finding.code for finding in found] == ["gate-row-missing"] * len(missing)
    assert [(finding.figures["vehicle"], finding.figures["load"]) for finding in found] == missing


def test_a_row_is_missing_for_whoever_would_come_by_vehicles_of_the_class() -> None:
    room = {"seats": 50.0, "wheelchairs": 2.0, "stretchers": 0.0}
    rows = (PassageMinutes(2.0, load="civilians"), PassageMinutes(1.0, load="empty"))
    groups = tuple(
        Group(category.value, "mill", category, 1, leaving, ("school",))
        for category, leaving in (
            (Category.CIVILIANS, 1),
            (Category.FIGHTERS, 0),
            (Category.STRETCHER_CASES, 1),
            (Category.WHEELCHAIR_USERS, 1),
        )
    )
    scene = Scene(
        "Gate",
        Calendar("UTC", PauseStyle.CONTINUOUS, ()),
        (Place("mill", PlaceKind.ASSEMBLY_POINT), Place("school", PlaceKind.RECEIVING_SITE)),
        (Fleet("bus", VehicleClass("coach", room, 1.0, 1.0), 1, "school"),),
        (Gate("bridge", rows),),
        groups=groups,
    )
    (found,) = (remark.finding for remark in check_figures(scene, Doubts()))
    assert (found.code, found.figures["load"]) == ("gate-row-missing", "wheelchair_users")


@pytest.mark.parametrize(("minutes", "told"), [(60.0, []), (180.0, [{"minutes": 180.0}])])
def test_a_gate_that_holds_each_vehicle_for_hours(
    minutes: float, told: list[dict[str, float]]
) -> None:
    scene = Scene(
        "Gate",
        Calendar("UTC", PauseStyle.CONTINUOUS, ()),
        (Place("school", PlaceKind.RECEIVING_SITE),),
        (Fleet("bus", VehicleClass("coach", {"seats": 50.0}, 1.0, 1.0), 1, "school"),),
        (Gate("bridge", (PassageMinutes(minutes),)),),
        relief=Relief(1.0),
    )
    found = [remark.finding for remark in check_figures(scene, Doubts())]
    assert [finding.code for finding in found] == ["gate-many-minutes"] * len(told)
    assert [dict(finding.figures) for finding in found] == [
        {**one, "vehicles_a_day": 8} for one in told
    ]
