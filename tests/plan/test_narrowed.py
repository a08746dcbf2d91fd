"""Conditions that narrow the scene: what is planned keeps them, what is not is found out."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.plan.agreed import agreement
from tests.plan.little_plans import HONEST, STEPS, case_of, small_riverbend
from tests.riverbend import START
from treve.agreement.clauses.monitoring import Monitoring
from treve.agreement.clauses.recorded import Recorded
from treve.agreement.conditions import Narrowing
from treve.agreement.conditions.convoy_size import ConvoySize
from treve.agreement.conditions.destinations import Destinations
from treve.agreement.conditions.inspection import Inspection
from treve.agreement.conditions.longest_aboard import LongestAboard
from treve.agreement.conditions.pause_windows import PauseWindows
from treve.agreement.model import Agreement
from treve.agreement.selection import Selection
from treve.plan.assemble import Question
from treve.plan.build import build_problem
from treve.plan.compare_scene import agreement_changes
from treve.plan.kept import broken_conditions, driven_by
from treve.plan.make import make_plan
from treve.plan.recheck import run_checks
from treve.scene.calendar import Hours
from treve.scene.model import Scene
from treve.store.scenes import scene_digest
from treve.timetabling.baselines.nearest_first import nearest_first

CHURCH = Selection(people=True, groups=("church-people",))
PEOPLE = Selection(people=True, groups=("mill-people",))


@pytest.fixture(scope="module")
def scene() -> Scene:
    """Few people, of whom those of the mill may go to either place."""
    small = small_riverbend()
    groups = tuple(
        replace(group, destinations=("clinic", "school"), shares={})
        if group.id == "mill-people"
        else group
        for group in small.groups
    )
    return replace(small, groups=groups)


def until(hours: float) -> Hours:
    """From two hours after the calendar's start on."""
    return Hours(START + timedelta(hours=2), START + timedelta(hours=hours))


NARROWINGS: tuple[Narrowing, ...] = (
    PauseWindows("hours", (until(60),)),
    Inspection("looked-into", "bridge", 5, load="people", direction="out"),
    ConvoySize("two-by-two", "east", largest_vehicles=2, smallest_vehicles=2),
    LongestAboard("not-long", 58, CHURCH),
    Destinations("not-there", PEOPLE, ("clinic",)),
)


@pytest.mark.parametrize("condition", NARROWINGS, ids=lambda one: one.kind)
def test_what_was_planned_without_it_breaks_it(scene: Scene, condition: Narrowing) -> None:
    plain, built = build_problem(scene), build_problem(scene, agreement(condition))
    assert plain.problem != built.problem
    heedless = nearest_first(plain.problem)
    assert heedless is not None

    # The heedless timetable is told by the loads and ways of the problem that it was made for.
    told = replace(plain, agreement=built.agreement)
    broken = broken_conditions(told, heedless)

    assert {finding.objects[0] for finding in broken} == {condition.id}


KEPT: tuple[Narrowing, ...] = (
    *(one for one in NARROWINGS if not isinstance(one, ConvoySize)),
    # The solver at hand forms no convoys; each vehicle alone is what it can do.
    ConvoySize("one-by-one", "east", largest_vehicles=1),
)


@pytest.mark.parametrize("condition", KEPT, ids=lambda one: one.kind)
def test_what_is_planned_under_it_keeps_it_and_can_be_verified(
    scene: Scene, condition: Narrowing
) -> None:
    question = Question(digest=scene_digest(scene), agreement=agreement(condition))
    plan = make_plan(scene, question, tools=HONEST, allowance=STEPS)

    assert plan.timetable is not None
    assert plan.referee.faults == ()
    assert plan.scene == scene
    assert [name for name, check in run_checks(case_of(plan)).items() if check.faults] == []


def test_every_trip_is_told_loaded_or_empty(scene: Scene) -> None:
    built = build_problem(scene)
    found = nearest_first(built.problem)
    assert found is not None
    driven = tuple(driven_by(built, found))
    assert len(driven) == len(found.trips)
    assert {one.flow is None for one in driven} == {True, False}
    assert {one.direction for one in driven} == {"in", "out"}
    for one in driven:
        assert all(passing.gate == "bridge" for passing in one.passed)
        assert all(
            one.begins_seconds <= stretch.start_seconds <= stretch.end_seconds <= one.ends_seconds
            for stretch in one.inside
        )


def test_clauses_that_bind_nothing_are_compared_too() -> None:
    one = Agreement("A", (), (Monitoring("watch", ("bridge",)), Recorded("fuel", "costs", "X.")))
    other = Agreement("A", (), (Monitoring("watch", ("bridge", "pass")),))
    told = [(row.section, row.object, row.field) for row in agreement_changes(one, other)]
    assert told == [("clauses", "watch", "gates"), ("clauses", "fuel", "")]
    assert agreement_changes(one, one) == ()
