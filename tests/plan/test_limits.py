"""Limits of places: those that come near are asked about, and raised as one says."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from tests.plan.little_plans import case_of, plan_of, small_riverbend
from treve.plan.build import build_problem
from treve.plan.changes import changes_asked
from treve.plan.judge import Answer, judge
from treve.plan.limits import BAYS, CAPACITY, INTAKE, Limit, limits_near
from treve.plan.recheck_questions import check_worth
from treve.scene.model import Scene
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.bound import prove_bound
from treve.timetabling.problem import Problem, Stop
from treve.timetabling.referee import check_timetable
from treve.timetabling.solution import Outcome, Solution


def answer_of(problem: Problem) -> Answer:
    return judge(problem, Solution(Outcome.FEASIBLE, prove_bound(problem), nearest_first(problem)))


def narrow(problem: Problem, stop: str, **changes: object) -> Problem:
    stops = tuple(
        replace(one, **changes) if one.id == stop else one  # type: ignore[arg-type]
        for one in problem.stops
    )
    return replace(problem, stops=stops)


def crowded_mill() -> Scene:
    """One place with one bay, and more buses and lanes than it can load."""
    scene = small_riverbend()
    mill = tuple(replace(place, bays=1 if place.id == "mill" else None) for place in scene.places)
    return replace(
        scene,
        places=mill,
        groups=scene.groups[:1],
        fleets=(replace(scene.fleets[0], count=9),),
        gates=tuple(replace(gate, lanes_both=9) for gate in scene.gates),
        consignments=(),
        relief=None,
    )


PROBLEM = build_problem(small_riverbend()).problem


@pytest.mark.parametrize(
    ("limit", "raised"),
    [
        (Limit(Stop("a", bays=4), BAYS), Stop("a", bays=5)),
        (
            Limit(Stop("a", capacity={"people": 90, "civilians": 70}), CAPACITY, "people", 50),
            Stop("a", capacity={"people": 140, "civilians": 70}),
        ),
        (
            Limit(
                Stop("a", intake_seconds_per_unit={"people": Fraction(36)}), INTAKE, "people", 50
            ),
            Stop("a", intake_seconds_per_unit={"people": Fraction(24)}),
        ),
    ],
)
def test_a_limit_is_raised_by_what_one_more_is(limit: Limit, raised: Stop) -> None:
    assert limit.raised() == raised


def test_bays_that_hold_the_plan_back_are_asked_about_first() -> None:
    problem = build_problem(crowded_mill()).problem
    answer = answer_of(problem)

    first = changes_asked(problem, answer)[0]

    assert (first.name, first.kind, first.units) == ("places.mill.bays+1", "bay", 1)
    assert answer.bound is not None
    assert prove_bound(first.problem).pause_seconds < answer.bound.pause_seconds


def test_room_that_is_all_taken_is_asked_about_by_the_vehicle() -> None:
    people = sum(load.quantity for load in PROBLEM.loads if load.category == "civilians")
    problem = narrow(PROBLEM, "school", capacity={"civilians": people, "fighters": 10})
    answer = answer_of(problem)

    near = [(one.stop.id, one.kind, one.category) for one in limits_near(problem, answer)]

    assert ("school", CAPACITY, "civilians") in near
    assert ("school", CAPACITY, "fighters") not in near
    change = next(c for c in changes_asked(problem, answer) if c.kind == "room")
    assert (change.name, change.units) == ("places.school.capacity.civilians+50", 50)
    assert answer.timetable is not None
    assert check_timetable(change.problem, answer.timetable) == ()


def test_limits_far_away_are_not_asked_about() -> None:
    problem = replace(
        PROBLEM,
        stops=tuple(
            replace(stop, bays=1000, capacity={}, intake_seconds_per_unit={})
            for stop in PROBLEM.stops
        ),
    )

    assert list(limits_near(problem, answer_of(problem))) == []


def test_a_plan_that_bays_hold_back_says_what_one_more_buys_and_is_verified() -> None:
    plan = plan_of(crowded_mill())

    assert (plan.bottleneck[0].kind, plan.worth[0].kind) == ("bays", "bay")
    assert plan.worth[0].bound_falls_minutes > 0
    assert [one for one in check_worth(case_of(plan)) if one.severity == "fault"] == []
