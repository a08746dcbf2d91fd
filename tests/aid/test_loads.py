"""Consignments as loads: kilograms, limited by weight and by volume."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.riverbend import TRUCK, riverbend_scene
from treve.aid.loads import goods_capacity, goods_kinds, goods_loads, kilograms, truck_kilograms
from treve.scene.model import Category, Consignment, Group


def test_a_part_of_a_kilogram_counts_whole() -> None:
    assert [kilograms(0.6), kilograms(0.0001), kilograms(1.2345)] == [600, 1, 1235]


def test_a_truck_is_full_by_weight_or_by_volume() -> None:
    assert truck_kilograms(TRUCK, None) == 8000
    assert truck_kilograms(TRUCK, 100) == 3000
    assert truck_kilograms(TRUCK, 600) == 8000


def test_goods_of_one_item_and_another_density_are_another_kind() -> None:
    rice = Consignment("a", "rice", 6, "w", "p", cubic_metres=10)
    loose = Consignment("b", "rice", 6, "w", "p", cubic_metres=60)
    unknown = Consignment("c", "rice", 6, "w", "p")

    kinds = goods_kinds((rice, loose, unknown))

    assert {name: kind.id for name, kind in kinds.items()} == {
        "a": "goods:rice",
        "b": "goods:rice:100",
        "c": "goods:rice:by-weight",
    }
    assert goods_capacity(TRUCK, kinds) == {
        "goods:rice": 8000,
        "goods:rice:100": 3000,
        "goods:rice:by-weight": 8000,
    }


def test_goods_rank_after_all_people_by_their_priority() -> None:
    scene = replace(
        riverbend_scene(),
        groups=(Group("late", "mill", Category.CIVILIANS, 5, 5, ("school",), rank=40),),
        consignments=(
            Consignment("second", "rice", 1, "school", "mill", priority=7, within_pause=True),
            Consignment("optional", "water", 1, "school", "mill", priority=3),
        ),
    )

    assert [(load.id, load.rank, load.binding, load.people) for load in goods_loads(scene)] == [
        ("second", 45, True, False),
        ("optional", 46, False, False),
    ]


@pytest.mark.property
@given(st.floats(0.001, 40), st.floats(1, 5000))
def test_no_truck_takes_more_than_its_weight_or_its_room(tonnes: float, density: float) -> None:
    truck = replace(TRUCK, capacity={"tonnes": tonnes, "cubic_metres": 30})

    taken = truck_kilograms(truck, density)

    assert taken <= tonnes * 1000 + 1e-3
    assert taken / density <= 30 + 1e-3
