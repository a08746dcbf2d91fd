"""The hand formula on cases that can be worked out by hand."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.one_gate import FLEET, LOAD, PROBLEM, with_fleet, with_load
from treve.timetabling.baselines.hand_formula import hand_formula_minutes
from treve.timetabling.problem import Fleet, Load

ROUND_SECONDS = 300 + 660 + 1260 + 120 + 1200 + 600
"""Loading, loaded legs, unloading, empty legs; no gate."""


def test_two_loads_with_one_bus_take_two_rounds_and_a_quarter_more() -> None:
    assert hand_formula_minutes(PROBLEM) == 1.25 * 2 * ROUND_SECONDS / 60


def test_twice_the_buses_take_half_the_time() -> None:
    assert hand_formula_minutes(with_fleet(count=2)) == 1.25 * ROUND_SECONDS / 60


def test_it_sees_no_gate() -> None:
    shut = replace(PROBLEM.gates[0], longest_wait_seconds=0, hours=())
    assert hand_formula_minutes(replace(PROBLEM, gates=(shut,))) == hand_formula_minutes(PROBLEM)


def test_two_kinds_of_vehicle_work_side_by_side() -> None:
    vans = Fleet("van", "bus", 1, "town", {"seats": 10}, {"seats": 300}, {"seats": 120})
    problem = replace(PROBLEM, fleets=(FLEET, vans))
    # One bus alone takes 2 rounds, one van 8: together 1 / (1/2 + 1/8) = 1.6.
    assert hand_formula_minutes(problem) == 1.25 * 1.6 * ROUND_SECONDS / 60


def test_loads_of_one_fleet_follow_each_other_and_others_go_on_at_the_same_time() -> None:
    more = replace(LOAD, id="more", quantity=50)
    assert (
        hand_formula_minutes(replace(PROBLEM, loads=(LOAD, more))) == 1.25 * 3 * ROUND_SECONDS / 60
    )
    ambulance = Fleet("ambulance", "bus", 1, "town", {"beds": 1}, {"beds": 300}, {"beds": 120})
    wounded = Load("wounded", "beds", "civilians", 3, "village", ("town",))
    problem = replace(PROBLEM, fleets=(FLEET, ambulance), loads=(LOAD, wounded))
    assert hand_formula_minutes(problem) == 1.25 * 3 * ROUND_SECONDS / 60


def test_ambulances_are_put_to_stretchers_though_they_have_seats() -> None:
    ambulance = Fleet("ambulance", "bus", 1, "town", {"beds": 1, "seats": 2},
                      {"seats": 300, "beds": 300}, {"seats": 120, "beds": 120})  # fmt: skip
    wounded = Load("wounded", "beds", "civilians", 3, "village", ("town",))
    problem = replace(PROBLEM, fleets=(FLEET, ambulance), loads=(LOAD, wounded))
    assert hand_formula_minutes(problem) == 1.25 * 3 * ROUND_SECONDS / 60
    alone = replace(problem, fleets=(ambulance,), loads=(replace(LOAD, quantity=4), wounded))
    assert hand_formula_minutes(alone) == 1.25 * 5 * ROUND_SECONDS / 60


def test_cars_take_theirs_off_first() -> None:
    cars = Fleet("car", "bus", 10, "village", {"seats": 4}, {"seats": 0}, {"seats": 0},
                 returns=False)  # fmt: skip
    problem = replace(PROBLEM, fleets=(cars, FLEET))
    assert hand_formula_minutes(problem) == 1.25 * ROUND_SECONDS / 60


def test_no_answer_where_nobody_has_room_or_no_road_leads() -> None:
    assert hand_formula_minutes(with_load(kind="beds")) is None
    assert hand_formula_minutes(replace(PROBLEM, ways=())) is None


def test_what_does_not_bind_does_not_count() -> None:
    assert hand_formula_minutes(with_load(binding=False)) == 0.0
