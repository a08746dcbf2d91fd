"""Plans under conditions: what breaks one is refused, what one costs is told."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tests.plan import agreed
from tests.plan.agreed import agreement
from tests.plan.fakes import TOOLS, never, no_dispatcher
from tests.plan.little_plans import HONEST, STEPS, case_of, small_riverbend
from treve.agreement.conditions.lead_time import LeadTime
from treve.agreement.model import Agreement
from treve.errors import Finding
from treve.plan.again import Try
from treve.plan.allowance import StepAllowance
from treve.plan.assemble import Question
from treve.plan.build import Built, build_problem
from treve.plan.changes import CONDITION, ESCORT_TEAM, changes_asked, one_fewer
from treve.plan.compare import compare
from treve.plan.compare_scene import agreement_changes
from treve.plan.document import plan_document, plan_from_document
from treve.plan.frontier import Asked, Task, make_frontier
from treve.plan.frontier_axes import axes_of
from treve.plan.frontier_order import relaxes
from treve.plan.frontier_points import Solved
from treve.plan.judge import FAILED, PASSED, judge
from treve.plan.kept import broken_conditions, moved_by
from treve.plan.make import make_plan
from treve.plan.model import Plan, Worth
from treve.plan.recheck import run_checks
from treve.plan.unanswered import changes_unanswered
from treve.plan.worth import MOST_CONDITIONS_SOLVED_AGAIN, MOST_SOLVED_AGAIN, solved_again
from treve.scene.model import Scene
from treve.store.scenes import scene_digest
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.rows import (
    Rows,
)
from treve.timetabling.solution import Outcome, Progress, Request, Solution, StopRule
from treve.timetabling.timetable import Timetable

LATE = LeadTime("late", 90.0)


@pytest.fixture(scope="module")
def scene() -> Scene:
    """Everybody of riverbend but few, and rice within the pause."""
    return small_riverbend()


def plan_under(scene: Scene, terms: Agreement) -> Plan:
    question = Question(digest=scene_digest(scene), agreement=terms)
    return make_plan(scene, question, tools=HONEST, allowance=STEPS)


def heedless(built: Built) -> Timetable:
    """A timetable made as if nothing were agreed."""
    found = nearest_first(replace(built.problem, rows=Rows()))
    assert found is not None
    return found


def deaf(
    problem: Problem,
    request: Request,  # noqa: ARG001 - the solver's verb
    stop: StopRule,  # noqa: ARG001
    progress: Callable[[Progress], None],  # noqa: ARG001
) -> Solution:
    """Solve as if nothing were agreed."""
    free = replace(problem, rows=Rows())
    return Solution(Outcome.FEASIBLE, TOOLS.prove_bound(free), nearest_first(free), steps=1)


def test_trips_are_told_in_the_scene_s_words(scene: Scene) -> None:
    built = build_problem(scene, agreement(agreed.BEDS_FIRST))
    found = heedless(built)

    moved = tuple(moved_by(built, found))

    loaded = [trip for trip in found.trips if trip.load is not None]
    assert [one.flow.load for one in moved] == [trip.load for trip in loaded]
    assert {one.gates for one in moved} == {("bridge",)}
    assert sum(one.units for one in moved if one.flow.people) == 261
    assert all(one.left_seconds < one.arrived_seconds for one in moved)


def test_what_is_broken_is_read_from_the_text_whatever_the_rows_say(scene: Scene) -> None:
    built = build_problem(scene, agreement(LATE))
    found = heedless(built)
    without_rows = replace(built.problem, rows=Rows())

    broken = broken_conditions(built, found)
    solution = Solution(Outcome.FEASIBLE, None, found)
    answer = judge(without_rows, solution, broken=lambda one: broken_conditions(built, one))

    assert [fault.code for fault in broken] == ["condition-lead-time-broken"]
    assert (answer.outcome, answer.verdict.verdict) == (Outcome.UNKNOWN, FAILED)
    assert answer.verdict.faults == broken
    assert judge(without_rows, solution).verdict.verdict == PASSED


def test_a_stand_in_that_breaks_what_is_agreed_does_not_stand_in(scene: Scene) -> None:
    built = build_problem(scene, agreement(LATE))
    nothing = Solution(Outcome.UNKNOWN, None)
    rows = replace(built.problem, rows=Rows())

    answer = judge(rows, nothing, heedless(built), broken=lambda one: broken_conditions(built, one))

    assert answer.timetable is None


def test_a_solver_that_does_not_listen_is_refused_and_said_so(scene: Scene) -> None:
    tools = replace(TOOLS, solve=deaf, nearest_first=no_dispatcher)
    question = Question(agreement=agreement(LATE))

    plan = make_plan(scene, question, tools=tools, allowance=STEPS)

    assert plan.referee.verdict == FAILED
    codes = {fault.code for fault in plan.referee.faults}
    assert {"condition-lead-time-broken", "referee-condition-out-of-hours"} <= codes


@pytest.mark.parametrize(
    "condition",
    [agreed.BEDS_FIRST, agreed.RICE_FIRST, agreed.A_DAY, agreed.LAST, agreed.STEP_BY_STEP, LATE],
    ids=lambda condition: condition.kind,
)
def test_a_plan_under_a_condition_is_told_written_read_and_verified(
    scene: Scene,
    condition: Any,
) -> None:
    plan = plan_under(scene, agreement(condition))

    assert plan.referee.verdict == PASSED
    assert plan.agreement.conditions == (condition,)
    document = json.loads(json.dumps(plan_document(plan)))
    assert document["agreement"]["conditions"][0]["kind"] == condition.kind
    assert plan_from_document(document) == plan
    told = [row for row in plan.worth if row.kind == CONDITION]
    assert [row.change for row in told] == [f"conditions.{condition.id}"]
    assert [row.bound_falls_minutes >= 0 for row in told] == [True]
    faults = [fault for one in run_checks(case_of(plan)).values() for fault in one.faults]
    assert faults == []


def test_what_the_timetable_of_a_saved_plan_breaks_is_found_again(scene: Scene) -> None:
    plan = plan_under(scene, agreement(LATE))
    built = build_problem(scene, agreement(LATE))
    forged = replace(plan, timetable=heedless(built))

    found = run_checks(case_of(forged))["timetable"].faults

    assert {"condition-lead-time-broken", "referee-condition-out-of-hours"} <= {
        fault.code for fault in found
    }


def test_an_agreement_that_is_not_the_problem_s_is_found(scene: Scene) -> None:
    plan = plan_under(scene, agreement(LATE))
    eased = replace(plan, agreement=agreement(replace(LATE, lead_minutes=30.0)))

    checked = run_checks(case_of(eased))

    assert {fault.code for fault in checked["scene"].faults} == {"verify-differs"}
    assert any(
        finding.code == "verify-unchecked-agreement" for finding in checked["answer"].unchecked
    )


def test_goods_that_a_condition_made_bind_need_not_move_without_it(scene: Scene) -> None:
    optional = tuple(replace(one, within_pause=False) for one in scene.consignments)
    scene = replace(scene, consignments=optional)
    built = build_problem(scene, agreement(agreed.RICE_FIRST, agreed.BEDS_FIRST))

    rice, beds = one_fewer(built.problem, built.awaited)

    binds = [{load.id: load.binding for load in one.problem.loads}["rice"] for one in (rice, beds)]
    assert binds == [False, True]
    assert [one.name for one in (rice, beds)] == ["conditions.rice-first", "conditions.beds-first"]
    assert [row.condition for row in rice.problem.rows.precedences] == ["beds-first"]


def test_conditions_are_asked_about_first(scene: Scene) -> None:
    built = build_problem(scene, agreement(LATE))
    answer = judge(built.problem, Solution(Outcome.FEASIBLE, None, nearest_first(built.problem)))

    kinds = [change.kind for change in changes_asked(built.problem, answer, built.awaited)]

    assert kinds[0] == CONDITION
    assert kinds.count(CONDITION) == 1


def test_conditions_are_solved_again_wherever_something_may_be_gained() -> None:
    falls = [("lane", "lane", 5.0), *((f"c{n}", CONDITION, 0.0) for n in range(6))]
    falls += [(f"bus{n}", "vehicle", 2.0) for n in range(6)]

    apart = solved_again(falls, 30.0)
    proven = solved_again(falls, 0.0)

    assert proven == {"lane", "bus0", "bus1", "bus2"}
    assert apart == proven | {"c0", "c1", "c2", "c3"}
    assert len(apart) == MOST_SOLVED_AGAIN + MOST_CONDITIONS_SOLVED_AGAIN


def test_what_may_be_gained_without_a_condition_has_its_time(scene: Scene) -> None:
    problem = build_problem(scene).problem

    assert Try("lane", problem, None, 60.0).weight == 60
    assert Try("late", problem, None, 0.0, hoped_seconds=900.0).weight == 900
    assert Try("none", problem, None, 0.0).weight == 1


def test_the_pause_without_aid_is_asked_for_under_what_is_left(scene: Scene) -> None:
    plan = plan_under(scene, agreement(agreed.RICE_FIRST))

    assert plan.pause_minutes is not None
    assert plan.pause_without_aid_minutes is not None
    assert plan.pause_without_aid_minutes <= plan.pause_minutes


def test_plans_are_compared_by_what_was_agreed_too(scene: Scene) -> None:
    free, late = plan_under(scene, agreement()), plan_under(scene, agreement(LATE))
    later = agreement(replace(LATE, lead_minutes=100.0))

    found = compare(free, late, build_problem(scene), build_problem(scene, late.agreement))

    assert [(row.section, row.object, row.kind) for row in found.scene] == [
        ("conditions", "late", "new")
    ]
    assert found.judgement.verdict != "same_question"
    assert found.judgement.allows_more == "first"
    (row,) = agreement_changes(late.agreement, later)
    assert (row.field, row.first, row.second) == ("lead_minutes", 90.0, 100.0)


def test_fewer_conditions_allow_more(scene: Scene) -> None:
    both = build_problem(scene, agreement(LATE, agreed.A_DAY)).problem
    one = build_problem(scene, agreement(LATE)).problem

    assert (relaxes(one, both), relaxes(both, one)) == (True, False)


def test_a_frontier_keeps_what_is_agreed_at_every_point(scene: Scene) -> None:
    terms = agreement(LATE)
    built = build_problem(scene, terms)
    axes = axes_of(["fleets.bus.count=2..3"])

    def spread(tasks: list[Task], share: float) -> Any:  # noqa: ARG001
        for task in tasks:
            found = heedless(built) if task.search else None
            yield Solved(task.position, TOOLS.prove_bound(task.problem), found, steps=1)

    asked = Asked(axes, agreement=terms, steps=3)
    found = make_frontier([scene, scene], asked, spread=spread)  # type: ignore[arg-type]

    assert found.agreement == terms
    assert [point.pause_minutes for point in found.points] == [None, None]


def test_by_steps_the_cost_of_a_condition_is_always_worked_out(scene: Scene) -> None:
    question = Question(agreement=agreement(LATE))
    plan = make_plan(scene, question, tools=HONEST, allowance=StepAllowance(40, never))

    (row,) = (row for row in plan.worth if row.kind == CONDITION)
    assert plan.outcome is Outcome.FEASIBLE
    assert row.pause_falls_minutes is not None


def test_conditions_whose_cost_is_not_known_are_counted(scene: Scene) -> None:
    terms = agreement(LATE, agreed.BEDS_FIRST)
    plan = plan_under(scene, terms)
    built, answer = build_problem(scene, terms), case_of(plan).answer
    untold = tuple(replace(row, pause_falls_minutes=None) for row in plan.worth)

    def told(worth: tuple[Worth, ...]) -> list[Finding]:
        found = changes_unanswered(built, answer, worth)
        return [finding for finding in found if finding.code.startswith("conditions-")]

    figures = {"conditions": 2, "conditions_all": 2}
    assert told(plan.worth) == []
    assert [(one.objects, one.figures) for one in told(untold)] == [
        (("beds-first", "late"), figures)
    ]
    assert [one.figures for one in told(())] == [figures]


def test_an_escort_team_more_is_solved_again_wherever_something_may_be_gained() -> None:
    falls = [*((f"bus{n}", "vehicle", 2.0) for n in range(6)), ("teams", ESCORT_TEAM, 0.0)]

    assert solved_again(falls, 30.0) == {"bus0", "bus1", "bus2", "bus3", "teams"}
    assert solved_again(falls, 0.0) == {"bus0", "bus1", "bus2", "bus3"}
