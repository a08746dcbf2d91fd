"""From when to when the pause runs."""

from __future__ import annotations

import dataclasses

from tests.report.plain import plain
from treve.plan.model import Plan, Verdict
from treve.report.runs import runs


def test_the_pause_runs_from_the_first_movement_to_the_margin_after_the_last(plan: Plan) -> None:
    assert runs(plan, "en") == (
        "It runs from Mon 2 Nov 06:14 to 12:54 (the margin after the last movement counted; "
        "local time, Europe/Paris)."
    )
    assert plain(runs(plan, "fr")) == (
        "Du lun. 2 nov. 06:14 à 12:54 (marge après le dernier mouvement comprise ; "
        "heure locale, Europe/Paris)."
    )


def test_a_given_pause_is_counted_from_when_anything_can_be_done(plan: Plan) -> None:
    given = dataclasses.replace(plan, fixed_pause_minutes=2880.0)
    assert runs(given, "en") == (
        "Counted from Mon 2 Nov 06:00, when anything can first be done, until Wed 4 Nov 06:00; "
        "used from Mon 2 Nov 06:14 to 12:54 (the margin after the last movement counted; local "
        "time, Europe/Paris)."
    )


def test_without_a_timetable_nothing_runs(impossible: Plan) -> None:
    assert runs(impossible, "en") == ""


def test_of_a_plan_that_breaks_rules_no_hours_are_told(plan: Plan) -> None:
    assert runs(dataclasses.replace(plan, referee=Verdict("failed")), "en") == ""
