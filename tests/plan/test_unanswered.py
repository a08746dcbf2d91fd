"""What time did not reach is counted and said, never passed over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tests.plan.little_plans import case_of, free_plan
from treve.errors import Finding
from treve.plan.build import build_problem
from treve.plan.model import Plan, Worth
from treve.plan.recheck_tables import check_findings
from treve.plan.unanswered import Told, changes_unanswered, inputs_unanswered, unanswered
from treve.timetabling.solution import Outcome


def told(plan: Plan, worth: Iterable[Worth]) -> list[Finding]:
    return list(changes_unanswered(build_problem(plan.scene), case_of(plan).answer, worth))


def test_of_a_plan_that_answers_everything_nothing_is_said() -> None:
    plan = free_plan()

    assert list(inputs_unanswered(plan.scene, plan.assumed)) == []
    assert told(plan, plan.worth) == []
    assert check_findings(case_of(plan)) == ()


def test_inputs_without_figures_are_counted_beside_those_that_can_have_any() -> None:
    plan = free_plan()
    row = replace(plan.assumed[0], low_hours=None, high_hours=None)
    fixed = replace(row, field="latitude")

    assert list(inputs_unanswered(plan.scene, (row, fixed))) == [
        Finding("inputs-not-worked-out", (row.object,), {"inputs": 1, "inputs_all": 1}, "note")
    ]


def test_changes_without_a_bound_and_those_not_planned_again_are_counted() -> None:
    plan = free_plan()
    first, *_ = plan.worth
    untried = replace(first, bound_falls_minutes=60.0, pause_falls_minutes=None)
    others = tuple(row.object for row in plan.worth[1:])
    count = len(plan.worth)

    missing, again = told(plan, (untried,))

    assert set(missing.objects) == set(others)
    assert (missing.code, dict(missing.figures), missing.severity) == (
        "changes-not-worked-out",
        {"changes": count - 1, "changes_all": count},
        "note",
    )
    assert again == Finding(
        "changes-not-planned-again", (first.object,), {"changes": 1, "changes_all": 1}, "note"
    )


def test_a_change_whose_bound_stays_needs_no_search() -> None:
    plan = free_plan()
    rows = [replace(row, bound_falls_minutes=0.0, pause_falls_minutes=None) for row in plan.worth]

    assert told(plan, rows) == []


def test_that_no_step_was_made_is_said_whether_a_pause_was_given_or_not() -> None:
    plan = free_plan()
    answer = case_of(plan).answer
    of_the_plan = Told(plan.scene, plan.worth, plan.assumed, None)

    for given_minutes in (None, 130.0):
        for steps, said in ((0, True), (1, False)):
            solution = replace(answer.solution, steps=steps)
            one = replace(answer, solution=solution, outcome=Outcome.FEASIBLE)
            told = replace(of_the_plan, given_minutes=given_minutes)
            codes = [found.code for found in unanswered(build_problem(plan.scene), one, told)]
            assert ("plan-no-time-to-search" in codes) is said
