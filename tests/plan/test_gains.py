"""A search that still found shorter pauses when it ended says so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.plan.little_plans import case_of, free_plan
from treve.errors import Finding
from treve.plan.gains import Gains, still_falling
from treve.plan.recheck_tables import check_findings
from treve.timetabling.solution import Outcome, Progress


def test_the_last_gain_is_noted_and_all_progress_passed_on() -> None:
    told: list[Progress] = []
    states = [
        Progress(0, 0.0),
        Progress(0, 0.0, 900),
        Progress(0, 0.0, 800),  # no step was made for it
        Progress(200, 0.1, 700),
        Progress(400, 0.2, 600),
        Progress(600, 0.3, 600),
        Progress(800, 0.4, 650),
    ]
    gains = Gains(told.append)

    for state in states:
        gains.tell(state)

    assert told == states
    assert (gains.last_steps, gains.shortest_seconds) == (400, 600)


@pytest.mark.parametrize(
    ("outcome", "last", "said"),
    [
        (Outcome.FEASIBLE, 900, True),
        (Outcome.FEASIBLE, 800, False),
        (Outcome.FEASIBLE, None, False),
        (Outcome.PROVEN_SHORTEST, 900, False),
    ],
)
def test_only_a_late_gain_of_a_pause_that_may_be_shorter_is_told(
    outcome: Outcome,
    last: int | None,
    said: bool,  # noqa: FBT001
) -> None:
    figures = {"gain_steps": 900, "steps": 1000}
    expected = [Finding("still-getting-shorter", (), figures, "note")] if said else []

    assert list(still_falling(outcome, 1000, last)) == expected


def test_a_saved_plan_must_say_so_too() -> None:
    plan = free_plan()
    late = replace(plan, last_gain_steps=plan.steps)

    assert [one.code for one in check_findings(case_of(late))] == ["verify-row-missing"]
