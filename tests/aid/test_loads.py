"""Consignments as loads: kilograms, limited by weight and by volume."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.riverbend import TRUCK, riverbend_scene
from treve.aid.loads import goods_capacity, goods_kinds, goods_loads, kilograms, truck_kilograms
from treve.aid.mixing import Part
from treve.scene.model import Category, Consignment, Fleet, Group, Scene


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

    assert [
        (x.load.id, x.load.rank, x.load.binding, x.load.people) for x in goods_loads(scene)
    ] == [
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


def consigned(*tonnes: float, within_pause: bool = False) -> tuple[Consignment, ...]:
    names = ("water", "cereal", "salt")
    return tuple(
        Consignment(
            names[at], names[at], one, "school", "church", within_pause=within_pause, priority=at
        )
        for at, one in enumerate(tonnes)
    )


def served(*consignments: Consignment) -> Scene:
    """Riverbend with a truck for these goods."""
    bare = riverbend_scene()
    fleets = (*bare.fleets, Fleet("truck", TRUCK, 1, "school"))
    return replace(bare, fleets=fleets, consignments=consignments)


def told(scene: Scene) -> list[tuple[str, int, tuple[Part, ...]]]:
    return [(one.load.id, one.load.quantity, one.parts) for one in goods_loads(scene)]


def test_what_full_truckloads_leave_over_is_one_load() -> None:
    scene = served(*consigned(11, 0.5))

    assert told(scene) == [
        ("water", 8000, (Part("water", 8000),)),
        ("mixed:water+cereal", 3500, (Part("water", 3000), Part("cereal", 500))),
    ]
    own, together = goods_loads(scene)
    assert together.load == replace(
        own.load, id="mixed:water+cereal", kind="goods:mixed:water+cereal", quantity=3500
    )
    assert goods_capacity(TRUCK, {"": together.kind}) == {together.kind.id: 3500}


def test_goods_for_two_points_do_not_share_a_truck() -> None:
    water, cereal = consigned(1, 1)

    assert [
        one.load.id for one in goods_loads(served(water, replace(cereal, destination="mill")))
    ] == [
        "water",
        "cereal",
    ]
    assert len(goods_loads(served(water, replace(cereal, origin="clinic")))) == 2


def test_goods_that_bind_the_pause_do_not_share_a_truck_with_those_that_do_not() -> None:
    water, cereal = consigned(1, 1)

    scene = served(replace(water, within_pause=True), cereal)

    assert [(one.load.id, one.load.binding) for one in goods_loads(scene)] == [
        ("water", True),
        ("cereal", False),
    ]


def test_bulky_goods_share_a_truck_as_far_as_there_is_room() -> None:
    water, blankets = consigned(4, 1.5)
    # 100 kg a cubic metre: half of the truck's thirty; with the water five and a half of its eight
    # tonnes.
    blankets = replace(blankets, cubic_metres=15)

    assert [one.load.quantity for one in goods_loads(served(water, blankets))] == [5500]
    assert len(goods_loads(served(replace(water, tonnes=6.501), blankets))) == 2
    assert len(goods_loads(served(water, replace(blankets, cubic_metres=30.1)))) == 2


def test_a_load_is_as_urgent_as_the_most_urgent_in_it() -> None:
    salt = replace(consigned(1)[0], id="salt", priority=9)
    loads = goods_loads(served(salt, *consigned(1, 1)))

    assert [(one.parts, one.load.rank) for one in loads] == [
        ((Part("water", 1000), Part("cereal", 1000), Part("salt", 1000)), 20),
    ]


def test_a_van_that_has_no_road_to_the_point_does_not_count() -> None:
    scene = served(*consigned(11, 0.5))
    van = replace(TRUCK, id="van", capacity={"tonnes": 0.4})
    with_van = replace(scene, fleets=(*scene.fleets, Fleet("van", van, 1, "school")))
    links = tuple(
        replace(link, vehicle_class="truck")
        if {"church"} & {link.origin, link.destination}
        else link
        for link in scene.links
    )

    assert len(goods_loads(with_van)) == 2
    assert len(goods_loads(replace(with_van, links=links))) == len(goods_loads(scene)) == 2
    assert told(replace(with_van, links=links)) == told(scene) != told(with_van)
