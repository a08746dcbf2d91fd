"""From a scene to the core's problem: the recipe, case by case, and its laws."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treve.evacuation.loads import Share
from treve.plan.build import build_problem
from treve.scene.calendar import Calendar, Hours, PauseStyle
from treve.scene.model import Category, Fleet, Group, Scene, VehicleClass
from treve.scene.ways import Convoy, Link
from treve.timetabling.problem import (
    ConvoyRule,
    Direction,
    Lane,
    Leg,
    Passage,
)
from treve.timetabling.window import (
    Window,
)


def test_loads_are_the_people_who_leave(riverbend: Scene) -> None:
    built = build_problem(riverbend)

    assert [
        (
            load.id,
            load.kind,
            load.category,
            load.quantity,
            load.origin,
            load.destinations,
            load.rank,
        )
        for load in built.problem.loads
    ] == [
        ("mill-people", "seats", "civilians", 380, "mill", ("school",), 1),
        ("mill-beds", "stretchers", "stretcher_cases", 9, "mill", ("clinic",), 0),
        ("church-people", "seats", "civilians", 290, "church", ("school",), 1),
    ]
    assert built.shares["mill-people"] == (Share("mill-people", Category.CIVILIANS, 380),)


def test_optional_goods_that_nobody_carries_are_left_out_and_said(riverbend: Scene) -> None:
    built = build_problem(riverbend)

    assert [(finding.code, finding.objects) for finding in built.findings] == [
        ("nobody-can-carry", ("blankets", "school"))
    ]


def test_goods_ride_on_trucks_by_weight_or_volume(riverbend: Scene, truck: VehicleClass) -> None:
    goods = replace(riverbend.consignments[0], cubic_metres=6.0)
    scene = replace(
        riverbend,
        fleets=(*riverbend.fleets, Fleet("truck", truck, 1, "school")),
        consignments=(goods,),
    )

    problem = build_problem(scene).problem

    load, fleet = problem.loads[-1], problem.fleets[-1]
    assert (load.id, load.kind, load.quantity, load.people, load.binding) == (
        "blankets", "goods:blankets", 600, False, False,
    )  # fmt: skip
    # 100 kg a cubic metre: thirty cubic metres are full at three tonnes.
    assert fleet.capacity == {"goods:blankets": 3000}
    assert ("school>church/east", Direction.IN) in [(way.id, way.direction) for way in problem.ways]
    assert build_problem(scene, aid=False).problem == build_problem(riverbend).problem


def test_ways_run_through_the_gate_both_ways(riverbend: Scene) -> None:
    problem = build_problem(riverbend).problem

    ways = {way.id: way for way in problem.ways}
    assert sorted(ways) == [
        "church>school/east",
        "clinic>mill/east",
        "mill>clinic/east",
        "mill>school/east",
        "school>church/east",
        "school>mill/east",
    ]
    assert ways["church>school/east"].vehicle_classes == {"coach", "private_car"}
    assert ways["school>church/east"].vehicle_classes == {"coach"}
    assert ways["school>mill/east"].legs == (
        Leg(840, 900, inside=False, metres=9000),
        Leg(540, 600, inside=True, metres=4200),
    )
    assert ways["school>mill/east"].direction is Direction.IN


def test_classes_that_drive_differently_have_ways_of_their_own(riverbend: Scene) -> None:
    slow = Link("church", "bridge", 20, vehicle_class="private_car")
    problem = build_problem(replace(riverbend, links=(*riverbend.links, slow))).problem

    legs = {
        way.id: way.legs[0].loaded_seconds
        for way in problem.ways
        if (way.origin, way.destination) == ("church", "school")
    }
    assert legs == {
        "church>school/east:coach": 360,
        "church>school/east:private_car": 1200,
    }


def test_gate_rows_are_spelt_out(riverbend: Scene) -> None:
    (gate,) = build_problem(riverbend).problem.gates

    assert gate.lanes == (Lane(),)
    assert gate.longest_wait_seconds == 2700
    assert gate.seconds("coach", "empty", Direction.IN) == 60
    assert gate.seconds("coach", "civilians", Direction.OUT) == 120
    assert gate.seconds("ambulance", "stretcher_cases", Direction.OUT) == 60
    assert Passage("private_car", "civilians", Direction.OUT, 120) in gate.passages
    assert gate.seconds("ambulance", "fighters", Direction.OUT) is None


def test_stops_keep_capacity_and_exact_intake(riverbend: Scene) -> None:
    stops = {stop.id: stop for stop in build_problem(riverbend).problem.stops}

    assert stops["school"].capacity == {"people": 900}
    assert stops["clinic"].intake_seconds_per_unit == {"stretcher_cases": Fraction(600)}
    assert (stops["mill"].inside, stops["school"].inside) == (True, False)


def test_private_cars_carry_their_own_place_only(riverbend: Scene) -> None:
    cars = build_problem(riverbend).problem.fleets[2]

    assert (cars.id, cars.capacity, cars.returns, cars.home) == (
        "cars",
        {"seats": 4},
        False,
        "church",
    )


def test_alike_groups_become_one_load_with_shares(riverbend: Scene) -> None:
    wounded = Group("mill-hurt", "mill", Category.WALKING_WOUNDED, 12, 12, ("school",), rank=1)
    built = build_problem(replace(riverbend, groups=(wounded, *riverbend.groups)))

    assert built.shares["mill-people+mill-hurt"] == (
        Share("mill-people", Category.CIVILIANS, 380),
        Share("mill-hurt", Category.WALKING_WOUNDED, 12),
    )


def test_fighters_and_civilians_stay_apart_at_equal_rank(riverbend: Scene) -> None:
    fighters = Group("men", "mill", Category.FIGHTERS, 60, 60, ("school",), rank=1)
    families = Group("kin", "mill", Category.FIGHTERS_FAMILIES, 90, 80, ("school",), rank=1)
    built = build_problem(replace(riverbend, groups=(*riverbend.groups, fighters, families)))

    assert [(load.id, load.category, load.quantity) for load in built.problem.loads[-1:]] == [
        ("men+kin", "fighters", 140)
    ]


def test_people_who_chose_apart_are_loads_apart(riverbend: Scene) -> None:
    group = replace(
        riverbend.groups[0], destinations=("school", "clinic"), shares={"school": 300, "clinic": 80}
    )
    built = build_problem(replace(riverbend, groups=(group,)))

    assert [(load.id, load.quantity) for load in built.problem.loads] == [
        ("mill-people>school", 300),
        ("mill-people>clinic", 80),
    ]


def test_the_night_the_clocks_change_is_an_hour_longer(riverbend: Scene) -> None:
    zone = ZoneInfo("Europe/Paris")
    start = datetime(2026, 10, 24, 20, tzinfo=zone)
    end = datetime(2026, 10, 25, 8, tzinfo=zone)  # twelve hours on the wall, thirteen in truth
    calendar = Calendar("Europe/Paris", PauseStyle.CONTINUOUS, (Hours(start, end),))

    problem = build_problem(replace(riverbend, calendar=calendar)).problem

    assert problem.windows == (Window(0, 13 * 3600),)


def test_hours_of_a_gate_are_those_of_its_corridor_too(riverbend: Scene) -> None:
    start = riverbend.calendar.windows[0].start
    gate = replace(riverbend.gates[0], hours=(Hours(start, start + timedelta(hours=8)),))
    corridor = replace(
        riverbend.corridors[0],
        hours=(Hours(start + timedelta(hours=2), start + timedelta(hours=10)),),
    )

    problem = build_problem(replace(riverbend, gates=(gate,), corridors=(corridor,))).problem

    assert problem.gates[0].hours == (Window(7200, 28800),)


def test_vehicles_not_ready_outside_serve_from_zero(riverbend: Scene) -> None:
    bus = replace(riverbend.fleets[0], ready_outside=False)

    fleet = build_problem(replace(riverbend, fleets=(bus,))).problem.fleets[0]

    assert fleet.available is not None
    assert fleet.available[0].start_seconds == 0


def test_what_binds_and_nobody_carries_stays_in_the_problem(riverbend: Scene) -> None:
    built = build_problem(replace(riverbend, fleets=riverbend.fleets[1:2]))

    assert [load.id for load in built.problem.loads] == [
        "mill-people",
        "mill-beds",
        "church-people",
    ]
    assert [f.objects[0] for f in built.findings if f.code == "nobody-can-carry"] == [
        "mill-people",
        "church-people",
        "blankets",
    ]


@pytest.mark.property
@given(
    st.lists(
        st.tuples(
            st.sampled_from(list(Category)),
            st.sampled_from(["mill", "church"]),
            st.integers(0, 500),
            st.integers(0, 300),
            st.sampled_from([None, 0, 1, 5]),
        ),
        max_size=8,
    )
)
def test_everybody_who_leaves_is_in_exactly_one_load(
    riverbend: Scene, drawn: list[tuple[Category, str, int, int, int | None]]
) -> None:
    groups = tuple(
        Group(f"g{number}", place, category, leaving + staying, leaving, ("school",), rank=rank)
        for number, (category, place, leaving, staying, rank) in enumerate(drawn)
    )
    built = build_problem(replace(riverbend, groups=groups))

    shares = [share for load in built.shares.values() for share in load]
    by_group = {group.id: 0 for group in groups}
    for share in shares:
        by_group[share.group] += share.units
    assert by_group == {group.id: group.leaving for group in groups}
    loads = {load.id: load for load in built.problem.loads}
    assert len(loads) == len(built.problem.loads)
    for name, parts in built.shares.items():
        assert sum(part.units for part in parts) == loads[name].quantity
        armed = {p.category in {Category.FIGHTERS, Category.FIGHTERS_FAMILIES} for p in parts}
        assert len(armed) == 1


def test_convoys_are_for_corridors_that_some_way_leads_through(riverbend: Scene) -> None:
    corridors = (
        replace(riverbend.corridors[0], convoy=Convoy(2, 5, spacing_minutes=0.5)),
        replace(riverbend.corridors[0], id="west", gates=("ford",), convoy=Convoy(1, 3)),
    )
    gates = (*riverbend.gates, replace(riverbend.gates[0], id="ford"))
    ruled = replace(riverbend, corridors=corridors, gates=gates, escort_teams=4)
    problem = build_problem(ruled).problem
    plain = build_problem(replace(riverbend, gates=gates)).problem

    assert problem.convoys == (ConvoyRule("east", 2, 5, spacing_seconds=30),)
    assert problem.escort_teams == 4
    assert replace(problem, convoys=(), escort_teams=None) == plain


def test_escort_teams_with_nobody_to_lead_are_left_out(riverbend: Scene) -> None:
    assert build_problem(replace(riverbend, escort_teams=4)).problem == (
        build_problem(riverbend).problem
    )
