"""What was worked before a plan is made again counts in the shift."""

from __future__ import annotations

import functools

from tests.cli.dispatched import dispatched
from tests.operations.riverbend import again, driven
from tests.problems.duties import HOUR, shuttle
from treve.operations.duties import longer_shifts, with_longer_shifts
from treve.operations.events import GateShut
from treve.operations.situation import situation_at
from treve.plan.clock import Clock
from treve.plan.model import Plan
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
def in_shifts() -> Plan:
    """Riverbend with buses whose crews rest for two hours after 100 minutes."""
    return dispatched(("fleets.bus.longest_shift=100 min", "fleets.bus.rest=2 h"))


def test_planning_again_keeps_shifts_and_says_whose_is_longer() -> None:
    """The bridge is shut for half an hour before buses on the last trip of their first shift."""
    plan = in_shifts()
    assert plan.timetable is not None
    first = next(stands(plan.problem, plan.timetable))
    mine = [trip for trip in plan.timetable.trips if trip.vehicle == first.vehicle]
    last = mine[mine.index(first.before) - 1]
    at, clock = last.passings[0].start_seconds - 60, Clock(plan.zero)
    shut = GateShut("bridge", end=clock.moment(at + 1800))
    here = situation_at(plan, clock.moment(at), (shut,))
    told = [one for one in here.findings if one.code == "replan-shift-beyond-limit"]
    assert [one.objects for one in told] == [("bus",)]
    longest = next(f.shifts.longest_seconds for f in here.built.problem.fleets if f.shifts)
    assert told[0].figures == {"longest_minutes": longest / 60}
    assert longest > 100 * 60
    made = again(shut, at_seconds=at, plan=plan)
    assert made.plan.referee.faults == ()
    assert made.plan.timetable is not None
    assert check_timetable(made.plan.problem, made.plan.timetable) == ()


def test_a_scene_without_longer_shifts_stays_the_very_one() -> None:
    scene = driven().scene
    assert with_longer_shifts(scene, {}) is scene
    longer = with_longer_shifts(scene, {"bus": 7_200})
    assert {f.id: f.longest_shift_minutes for f in longer.fleets}["bus"] == 120.0
