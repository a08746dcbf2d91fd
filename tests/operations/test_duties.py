"""What was worked before a plan is made again counts in the shift."""

from __future__ import annotations

import functools
from dataclasses import replace

from tests.operations.riverbend import again, driven
from tests.problems.duties import HOUR, shuttle
from treve.operations.duties import longer_shifts, with_longer_shifts
from treve.operations.events import GateShut
from treve.operations.situation import situation_at
from treve.plan.build import build_problem
from treve.plan.clock import Clock
from treve.plan.model import Plan
from treve.scene.model import Scene
from treve.timetabling.baselines.nearest_first import go_on, nearest_first
from treve.timetabling.duties import stands
from treve.timetabling.problem import Fuel, Problem, Shifts
from treve.timetabling.referee import check_timetable
from treve.timetabling.solution import Request
from treve.timetabling.solvers import solve
from treve.timetabling.timetable import Timetable, UnderWay

CREWS = Shifts(3 * HOUR, 8 * HOUR)


def under_way(problem: Problem, hours: int) -> UnderWay:
    """The dispatcher's timetable, after some hours of it."""
    found = nearest_first(problem)
    assert found is not None
    begun = tuple(trip for trip in found.trips if trip.begins_seconds < hours * HOUR)
    return UnderWay(hours * HOUR, Timetable(begun))


def test_who_goes_on_rests_as_if_nothing_had_been_planned_anew() -> None:
    """Two hours of the shift of three are over: one more round, then the rest."""
    problem = shuttle(shifts=CREWS)
    now = under_way(problem, 2)
    assert len(now.stands.trips) == 4
    for made in (
        go_on(problem, now),
        solve(problem, Request(under_way=now), lambda n: n >= 400, lambda _: None).timetable,
    ):
        assert made is not None
        assert check_timetable(problem, made) == ()
        first = next(stands(problem, made))
        assert (first.start_seconds, first.end_seconds) == (3 * HOUR, 11 * HOUR)


def test_what_was_driven_before_counts_against_the_filling() -> None:
    problem = shuttle(fuel=Fuel(4 * HOUR, 1800, ("depot",)))
    made = go_on(problem, under_way(problem, 2))
    assert check_timetable(problem, made) == ()
    assert next(stands(problem, made)).start_seconds == 3 * HOUR + 1800


def test_a_shift_that_stands_and_is_too_long_is_told_by_its_fleet() -> None:
    problem = shuttle(shifts=CREWS)
    trips = under_way(problem, 3).stands.trips
    assert longer_shifts(problem, trips) == {}
    late = (*trips[:-1], trips[-1].later(900))
    assert longer_shifts(problem, late) == {"bus": 3 * HOUR + 900}
    assert longer_shifts(shuttle(), late) == {}


@functools.cache
def tired() -> Plan:
    """Riverbend under way, its buses and the ambulance with the shortest shifts that hold it."""
    plan = driven()
    assert plan.timetable is not None
    longest = {}
    for fleet in ("bus", "ambulance"):
        spans = [
            max(t.ends_seconds for t in mine) - min(t.begins_seconds for t in mine)
            for v in {t.vehicle for t in plan.timetable.trips if t.fleet == fleet}
            if (mine := [t for t in plan.timetable.trips if t.vehicle == v])
        ]
        longest[fleet] = max(spans) / 60
    fleets = tuple(
        replace(f, longest_shift_minutes=longest[f.id], rest_minutes=120.0)
        if f.id in longest
        else f
        for f in plan.scene.fleets
    )
    scene: Scene = replace(plan.scene, fleets=fleets)
    problem = build_problem(scene).problem
    assert check_timetable(problem, plan.timetable) == ()
    return replace(plan, scene=scene, problem=problem)


def test_planning_again_keeps_shifts_and_says_whose_is_longer() -> None:
    """The bridge is shut for three hours with two vehicles before it, people aboard."""
    plan, at = tired(), 7_000
    clock = Clock(plan.zero)
    shut = GateShut("bridge", end=clock.moment(at + 3 * HOUR))
    here = situation_at(plan, clock.moment(at), (shut,))
    made = again(shut, at_seconds=at, plan=plan)
    assert made.plan.timetable is not None
    assert made.plan.referee.faults == ()
    limits = {f.id: f.shifts.longest_seconds for f in here.built.problem.fleets if f.shifts}
    told = {f.objects[0] for f in here.findings if f.code == "replan-shift-beyond-limit"}
    before = {f.id: f.shifts.longest_seconds for f in plan.problem.fleets if f.shifts}
    assert told == {fleet for fleet, seconds in limits.items() if seconds > before[fleet]}
    assert check_timetable(made.plan.problem, made.plan.timetable) == ()


def test_a_scene_without_longer_shifts_stays_the_very_one() -> None:
    scene = driven().scene
    assert with_longer_shifts(scene, {}) is scene
    longer = with_longer_shifts(scene, {"bus": 7_200})
    assert {f.id: f.longest_shift_minutes for f in longer.fleets}["bus"] == 120.0
