"""Laws of the problem that is built, on many made-up scenes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.riverbend import AMBULANCE, CAR, COACH, START, TRUCK, riverbend_scene
from treve.plan.build import build_problem
from treve.scene.calendar import Calendar, Hours, PauseStyle
from treve.scene.model import Category, Consignment, Fleet, Group, Scene, VehicleClass
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.referee import check_timetable, measure
from treve.timetabling.referee.inputs import check_problem

VAN = VehicleClass("van", {"seats": 8, "stretchers": 1, "wheelchairs": 2, "tonnes": 1}, 5, 5)
INNER, OUTER = ("mill", "church"), ("school", "clinic")


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    """Riverbend with other people, vehicles, goods, hours and sides."""
    groups = tuple(
        Group(
            f"group{number}",
            draw(st.sampled_from(INNER)),
            draw(st.sampled_from(list(Category))),
            200,
            draw(st.integers(0, 60)),
            tuple(draw(st.lists(st.sampled_from(OUTER), min_size=1, max_size=2, unique=True))),
            rank=draw(st.sampled_from([None, 0, 3])),
        )
        for number in range(draw(st.integers(1, 4)))
    )
    fleets = tuple(
        Fleet(
            f"fleet{number}",
            draw(st.sampled_from([COACH, AMBULANCE, TRUCK, VAN])),
            draw(st.integers(1, 3)),
            draw(st.sampled_from((*OUTER, *INNER))),
            ready_outside=draw(st.booleans()),
            rests_inside=draw(st.booleans()),
        )
        for number in range(draw(st.integers(1, 3)))
    )
    cars = (Fleet("cars", CAR, 3, draw(st.sampled_from(INNER)), occupancy=3.5),)
    goods = tuple(
        Consignment(
            f"goods{number}",
            "rice",
            draw(st.sampled_from([0.5, 12.0])),
            draw(st.sampled_from(OUTER)),
            draw(st.sampled_from(INNER)),
            cubic_metres=draw(st.sampled_from([None, 2.0, 40.0])),
            within_pause=draw(st.booleans()),
            priority=draw(st.integers(0, 2)),
        )
        for number in range(draw(st.integers(0, 2)))
    )
    days = draw(st.integers(1, 3))
    windows = tuple(
        Hours(START + timedelta(days=day), START + timedelta(days=day, hours=10))
        for day in range(days)
    )
    scene = riverbend_scene()
    all_inside = draw(st.booleans())
    return replace(
        scene,
        calendar=Calendar("Europe/Paris", PauseStyle.WINDOWS, windows, margin_minutes=20),
        places=tuple(replace(place, inside=place.inside or all_inside) for place in scene.places),
        groups=groups,
        fleets=(*fleets, *cars),
        consignments=goods,
    )


@pytest.mark.property
@settings(max_examples=60, deadline=None)
@given(scenes())
def test_every_problem_is_well_formed(scene: Scene) -> None:
    built = build_problem(scene)

    assert check_problem(built.problem) == ()


@pytest.mark.property
@settings(max_examples=60, deadline=None)
@given(scenes())
def test_every_load_is_carried_or_named(scene: Scene) -> None:
    built = build_problem(scene)
    problem = built.problem

    ends = {(way.origin, end) for way in problem.ways for end in (way.destination,)}
    orphans = {f.objects[0] for f in built.findings if f.code == "nobody-can-carry"}
    for load in problem.loads:
        carried = any(fleet.capacity.get(load.kind, 0) > 0 for fleet in problem.fleets) and any(
            (load.origin, end) in ends for end in load.destinations
        )
        names = {part.consignment for part in built.consignments.get(load.id, ())}
        assert carried or (names or {load.id}) <= orphans
    assert set(built.shares) | set(built.consignments) == {load.id for load in problem.loads}


@pytest.mark.property
@settings(max_examples=40, deadline=None)
@given(scenes())
def test_a_dispatcher_can_drive_what_is_built_and_the_referee_agrees(scene: Scene) -> None:
    problem = build_problem(scene).problem

    timetable = nearest_first(problem)

    if timetable is not None:
        assert check_timetable(problem, timetable) == ()
        moved = measure(problem, timetable).moved
        assert all(moved[load.id] == load.quantity for load in problem.loads if load.binding)


@pytest.mark.property
@settings(max_examples=40, deadline=None)
@given(scenes())
def test_leaving_aid_out_leaves_the_people_as_they_are(scene: Scene) -> None:
    whole, alone = build_problem(scene), build_problem(scene, aid=False)

    assert [load for load in whole.problem.loads if load.people] == list(alone.problem.loads)
    assert whole.shares == alone.shares
