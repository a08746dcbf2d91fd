"""Shifts and fuel of a scene: keys that go together, lengths that are some, places there are."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from tests.riverbend import riverbend_scene
from treve.scene.check import check_scene
from treve.scene.check_duties import check_duties
from treve.scene.model import Scene
from treve.scene.remarks import Doubts, Path


def with_bus(**changes: Any) -> Scene:
    scene = riverbend_scene()
    first, *others = scene.fleets
    return dataclasses.replace(scene, fleets=(dataclasses.replace(first, **changes), *others))


def found(scene: Scene, doubts: Doubts | None = None) -> list[tuple[str, Path, dict[str, Any]]]:
    return [
        (remark.finding.code, remark.path, dict(remark.finding.figures))
        for remark in check_duties(scene, doubts or Doubts())
    ]


def at(*steps: int | str) -> Path:
    return ("fleets", 0, *steps)


def test_fleets_without_limits_have_nothing_to_tell() -> None:
    assert found(riverbend_scene()) == []


def test_limits_that_are_told_whole_are_right() -> None:
    scene = with_bus(
        longest_shift_minutes=600.0,
        rest_minutes=480.0,
        longest_driving_minutes=360.0,
        refuelling_minutes=0.0,
        refuels_at=("clinic",),
    )
    assert found(scene) == []


@pytest.mark.parametrize(
    ("field", "value", "key", "other"),
    [
        ("longest_shift_minutes", 600.0, "longest_shift", "rest"),
        ("rest_minutes", 480.0, "rest", "longest_shift"),
        ("longest_driving_minutes", 360.0, "longest_driving", "refuelling"),
        ("refuelling_minutes", 30.0, "refuelling", "longest_driving"),
        ("refuels_at", ("clinic",), "refuels_at", "longest_driving"),
    ],
)
def test_a_key_that_says_nothing_alone_is_a_fault(
    field: str, value: object, key: str, other: str
) -> None:
    expected = [("fleet-key-alone", at(key), {"key": key, "other": other})]
    assert found(with_bus(**{field: value})) == expected


def test_what_is_missing_twice_is_told_once() -> None:
    faults = found(with_bus(refuelling_minutes=30.0, refuels_at=("clinic",)))
    assert [path for _, path, _ in faults] == [at("refuelling")]


def test_nobody_works_in_no_time_but_a_filling_may_take_none() -> None:
    scene = with_bus(
        longest_shift_minutes=0.0,
        rest_minutes=0.0,
        longest_driving_minutes=0.0,
        refuelling_minutes=0.0,
    )
    assert found(scene) == [
        ("fleet-length-none", at(key), {"key": key})
        for key in ("longest_shift", "rest", "longest_driving")
    ]


def test_a_pump_is_at_a_place() -> None:
    scene = with_bus(
        longest_driving_minutes=360.0, refuelling_minutes=30.0, refuels_at=("clinic", "clinc")
    )
    figures = {"value": "clinc", "likely": "clinic"}
    assert found(scene) == [("unknown-place", at("refuels_at", 1), figures)]
    assert found(scene, Doubts(ids=frozenset({"clinc"}))) == []


def test_a_scene_is_judged_with_it() -> None:
    codes = [remark.finding.code for remark in check_scene(with_bus(rest_minutes=480.0))]
    assert "fleet-key-alone" in codes
