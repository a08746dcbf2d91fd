"""Goods by consignment, whatever they ride with."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.riverbend import TRUCK, riverbend_scene
from treve.aid.mixing import Part
from treve.plan.build import build_problem
from treve.plan.cargo import Consigned, aboard, consigned, left_kilograms, parts_of
from treve.scene.model import Consignment, Fleet, Scene
from treve.timetabling.timetable import Timetable, Trip

WATER = Consignment("water", "water", 11, "school", "church", priority=1)
RICE = Consignment("rice", "rice", 0.5, "school", "church", priority=2)
MIXED = "mixed:water+rice"


def served(*consignments: Consignment) -> Scene:
    bare = riverbend_scene()
    fleets = (*bare.fleets, Fleet("truck", TRUCK, 1, "school"))
    return replace(bare, fleets=fleets, consignments=consignments)


SCENE = served(RICE, WATER)


def trip(load: str | None, quantity: int, start: int) -> Trip:
    loaded = (start, start + 60, start + 100, start + 160)
    times = loaded if load else (None, None, None, None)
    return Trip(
        vehicle="truck-1",
        way="school>church/east",
        load=load,
        quantity=quantity,
        loading_start_seconds=times[0],
        loading_end_seconds=times[1],
        departure_seconds=start + 60,
        arrival_seconds=start + 100,
        unloading_start_seconds=times[2],
        unloading_end_seconds=times[3],
    )


def test_a_problem_knows_what_is_in_its_loads() -> None:
    built = build_problem(SCENE)

    assert built.consignments == {
        "water": (Part("water", 8000),),
        MIXED: (Part("water", 3000), Part("rice", 500)),
    }
    assert parts_of(SCENE, built.problem) == built.consignments


def test_another_load_than_the_scenes_counts_as_a_consignment() -> None:
    """As in a plan of before goods shared trucks."""
    problem = build_problem(SCENE).problem
    loads = [replace(load, id="rice", quantity=500) for load in problem.loads if load.id == MIXED]
    loads += [replace(load, quantity=11_000) for load in problem.loads if load.id == "water"]

    assert parts_of(SCENE, replace(problem, loads=tuple(loads))) == {
        "rice": (Part("rice", 500),),
        "water": (Part("water", 11_000),),
    }


def test_the_first_trip_takes_the_most_urgent() -> None:
    parts = build_problem(SCENE).consignments
    first, back, second = trip(MIXED, 2000, 0), trip(None, 0, 200), trip(MIXED, 1400, 300)

    assert list(aboard(parts, (second, back, first))) == [
        (first, (Part("water", 2000),)),
        (second, (Part("water", 1000), Part("rice", 400))),
    ]


def test_each_consignment_has_its_own_tonnes_and_its_own_last_moment() -> None:
    problem = build_problem(SCENE).problem
    trips = (trip("water", 8000, 1000), trip(MIXED, 2000, 0), trip(MIXED, 1400, 300))
    timetable = Timetable(trips, {MIXED: 100})

    row = Consigned(
        "water",
        "school",
        "church",
        binding=False,
        kilograms=11_000,
        delivered_kilograms=11_000,
        last_seconds=1160,
    )
    assert consigned(SCENE, problem, timetable) == [
        replace(row, consignment="rice", kilograms=500, delivered_kilograms=400, last_seconds=460),
        row,
    ]
    assert left_kilograms(parts_of(SCENE, problem), timetable) == {"rice": 100}
    assert [row.left_kilograms for row in consigned(SCENE, problem, None)] == [500, 11_000]


@pytest.mark.property
@given(
    st.lists(st.tuples(st.integers(1, 9000), st.integers(0, 3), st.booleans()), max_size=5),
    st.integers(0, 1),
)
def test_the_kilograms_of_each_consignment_add_up(
    goods: list[tuple[int, int, bool]], vans: int
) -> None:
    consignments = [
        Consignment(
            f"c{at}",
            "rice",
            weight / 500,
            "school",
            "church",
            cubic_metres=weight / 100 if bulky else None,
            priority=priority,
        )
        for at, (weight, priority, bulky) in enumerate(goods)
    ]
    scene = served(*consignments)
    van = replace(TRUCK, id="van", capacity={"tonnes": 2.5, "cubic_metres": 6})
    if vans:
        scene = replace(scene, fleets=(*scene.fleets, Fleet("van", van, vans, "school")))
    problem = build_problem(scene).problem

    rows = consigned(scene, problem, None)

    assert {row.consignment: row.kilograms for row in rows} == {
        f"c{at}": weight * 2 for at, (weight, _, _) in enumerate(goods)
    }
    fleets = [fleet for fleet in problem.fleets if fleet.id in ("truck", "van")]
    for load in problem.loads:
        if not load.people:
            assert any(fleet.capacity.get(load.kind, 0) for fleet in fleets)
