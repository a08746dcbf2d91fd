"""Does a saved plan hold? The checks in order; whoever adds one adds a function and a line here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from treve.errors import Finding
from treve.plan.recheck_case import Case, Check
from treve.plan.recheck_figures import check_answer, check_figures, check_trips
from treve.plan.recheck_proofs import check_bottleneck, check_bound, check_clash, check_most
from treve.plan.recheck_questions import check_assumed, check_without_aid, check_worth
from treve.plan.recheck_scene import check_scene
from treve.plan.recheck_tables import check_baselines, check_findings, check_hours, check_silence
from treve.timetabling.referee.inputs import check_problem

CHECKS: Mapping[str, Check] = {
    "timetable": check_trips,
    "figures": check_figures,
    "answer": check_answer,
    "proof": check_bound,
    "most": check_most,
    "bottleneck": check_bottleneck,
    "clash": check_clash,
    "hours": check_hours,
    "silence": check_silence,
    "baselines": check_baselines,
    "worth": check_worth,
    "assumed": check_assumed,
    "unaided": check_without_aid,
    "findings": check_findings,
    "scene": check_scene,
}
"""What a plan is asked, by the name the answer goes by."""

NOT_PUT = frozenset({"verify-unchecked-basis", "verify-unchecked-time", "verify-unchecked-scene"})
"""Findings that say that a whole question was not put."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The answer to one question.

    Attributes:
        faults: What the plan says and what is not so.
        unchecked: What the plan says and what is not checked, and why.
    """

    faults: tuple[Finding, ...] = ()
    unchecked: tuple[Finding, ...] = ()

    @property
    def verdict(self) -> str:
        """``passed``, ``failed``, or ``not_checked`` where the question could not be put at all."""
        if self.faults:
            return "failed"
        return "not_checked" if any(one.code in NOT_PUT for one in self.unchecked) else "passed"

    @classmethod
    def of(cls, found: tuple[Finding, ...]) -> Checked:
        """Part what a check found by its gravity."""
        return cls(
            tuple(one for one in found if one.severity == "fault"),
            tuple(one for one in found if one.severity != "fault"),
        )


def run_checks(case: Case) -> dict[str, Checked]:
    """Put every check to a plan.

    Returns:
        The answers by name of the check, in the order of :data:`CHECKS`; where the problem itself
        is broken only that is said, since nothing else can be judged by it.
    """
    broken = check_problem(case.plan.problem)
    if broken:
        return {"timetable": Checked(broken)}
    return {name: Checked.of(check(case)) for name, check in CHECKS.items()}
