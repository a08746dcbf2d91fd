"""What it takes to switch a gate's one lane counts in the bound."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.problems.at_gates import ferry_lane, in_series, with_gates
from treve.timetabling.bound import prove_bound
from treve.timetabling.bound.collapsed import collapse
from treve.timetabling.problem import Direction, Lane, Leg, Problem, Way
from treve.timetabling.referee import check_certificate
from treve.timetabling.solution import Request
from treve.timetabling.solvers import solve
from treve.timetabling.span import pause_seconds
from treve.timetabling.window import Window


def rows(problem: Problem) -> list[str]:
    """The rows that reckon with switching."""
    program = collapse(problem, 1).program
    return [row.name for row in program.rows if row.name.startswith("gate-switches:")]


def test_only_a_lane_that_is_alone_and_has_to_be_switched_counts() -> None:
    assert rows(ferry_lane(600)) == ["gate-switches:gate:bus"]
    assert rows(ferry_lane()) == []
    assert rows(ferry_lane(600, lanes=2)) == []
    one_way = (Lane(frozenset({Direction.OUT}), 600),)
    assert rows(with_gates(ferry_lane(600), lanes=one_way)) == []
    assert rows(with_gates(ferry_lane(600), inside=False)) == []


def test_where_a_road_leads_round_the_gate_nothing_is_known() -> None:
    problem = ferry_lane(600)
    around = Way("around", "camp", "town", (Leg(9000, 9000),), frozenset({"bus"}))
    assert rows(replace(problem, ways=(*problem.ways, around))) == []


def test_vehicles_that_leave_once_do_not_come_back_through_the_gate() -> None:
    problem = ferry_lane(600)
    cars = replace(problem.fleets[0], id="car", home="town", count=9, returns=False)
    assert rows(replace(problem, fleets=(*problem.fleets, cars))) == ["gate-switches:gate:bus"]


def test_of_gates_in_series_each_counts() -> None:
    problem = with_gates(in_series(), lanes=(Lane(switch_seconds=600),))
    assert rows(problem) == ["gate-switches:gate:bus", "gate-switches:second:bus"]


@pytest.mark.parametrize("days", [1, 4])
@pytest.mark.parametrize(("buses", "people"), [(1, 50), (6, 180)])
def test_longer_to_switch_is_never_a_shorter_bound_and_never_above_what_is_found(
    buses: int, people: int, days: int
) -> None:
    bounds = []
    for switch in (0, 300, 1200, 3600, 7200):
        problem = ferry_lane(switch, buses=buses, people=people, hours=96)
        if days > 1:
            windows = tuple(Window(86_400 * n, 86_400 * n + 50_000) for n in range(20))
            problem = replace(problem, windows=windows, margin_seconds=600)
        bound = prove_bound(problem)
        bounds.append(bound.open_seconds)
        if bound.certificate is not None:
            claims = bound.open_seconds, bound.pause_seconds
            assert check_certificate(problem, bound.certificate, *claims) == ()
        found = solve(problem, Request(workers=1), lambda done: done >= 0, lambda _: None)
        if found.timetable is not None:
            assert bound.pause_seconds <= pause_seconds(problem, found.timetable)
    assert bounds == sorted(bounds)
    assert bounds[0] < bounds[-1]


def test_one_bus_switches_the_lane_for_each_of_its_passages() -> None:
    """Five rounds of one bus: nine switches, and the bound is what is found."""
    problem = ferry_lane(7200, buses=1, people=50)
    found = solve(problem, Request(workers=1), lambda done: done >= 200, lambda _: None)
    assert found.timetable is not None
    passages, switches = 10 * 60, 9 * 7200
    assert found.bound is not None
    assert found.bound.pause_seconds >= passages + switches
    assert pause_seconds(problem, found.timetable) <= 1.05 * found.bound.pause_seconds
