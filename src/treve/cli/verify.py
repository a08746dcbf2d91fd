"""``treve verify PLAN``: does a saved plan hold, to the second and to the letter?

Nothing is taken on the plan's own word: the timetable is checked against its problem, the problem
against its scene, the scene against its digest, and every figure against all three. The checks are
``treve.plan.recheck``; here they are asked for and told. What is not checked is told as well.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from treve.cli.beside import Beside, set_against
from treve.cli.common import (
    EXIT_NO,
    JsonOption,
    chosen_language,
    finding_json,
    print_findings,
    print_json,
    print_line,
    words,
)

if TYPE_CHECKING:
    from treve.errors import Finding
    from treve.plan.model import Plan
    from treve.plan.recheck import Checked
    from treve.plan.recheck_case import Case

PLAN_FILE = "plan.json"
"""The file that a folder of results keeps its plan in."""

PROVING_SECONDS = 60.0
"""How long bounds are proved again; what is not reached by then is said to be unchecked."""

MOST_LINES = 24
"""Most differences told of a plan that is not of the scene given; --json tells all."""

PlanArgument = Annotated[
    Path, typer.Argument(metavar="PLAN", help="A plan.json, or the folder it lies in.")
]
SceneOption = Annotated[
    str, typer.Option("--scene", metavar="SCENE", help="The scene that it claims to be made of.")
]


def verify(plan: PlanArgument, scene: SceneOption = "", as_json: JsonOption = False) -> None:
    """Check a saved plan: timetable, claims, proof, problem and scene; name what does not hold."""
    from treve.plan.recheck import Checked, run_checks
    from treve.plan.recheck_scene import changes_stated, scene_not_given
    from treve.store.plans import read_plan

    read = read_plan(plan / PLAN_FILE if plan.is_dir() else plan)
    given = set_against(read, scene) if scene else Beside((), changes_stated(read))
    case = case_of(read)
    results = run_checks(case)
    unchecked = () if scene else (scene_not_given(case),)
    results["given-scene"] = Checked(given.faults, unchecked)
    results = {name: _on_the_clock(checked, read) for name, checked in results.items()}
    holds = not any(checked.faults for checked in results.values())
    if as_json:
        print_json(_told(plan, results, given, holds=holds))
    else:
        _print(results, given, timetable=read.timetable is not None, holds=holds)
    if not holds:
        raise typer.Exit(EXIT_NO)


def case_of(plan: Plan) -> Case:
    """A plan with what it is checked with; time for proving again runs from now."""
    from treve import wiring
    from treve.plan.parts import TimePart
    from treve.plan.recheck_case import Case
    from treve.store.scenes import scene_digest

    part = TimePart(time.monotonic() + PROVING_SECONDS, time.monotonic, lambda: False)
    return Case(plan, wiring.tools(), scene_digest, part)


def _on_the_clock(checked: Checked, plan: Plan) -> Checked:
    """The same, each fault with the local times of its figures in seconds."""
    from treve.report.clock import with_moments

    told = (with_moments(fault, plan, chosen_language()) for fault in checked.faults)
    return replace(checked, faults=tuple(told))


def _told(
    plan: Path, results: Mapping[str, Checked], given: Beside, *, holds: bool
) -> dict[str, Any]:
    return {
        "plan": str(plan),
        "verdict": "passed" if holds else "failed",
        "faults": sum(len(checked.faults) for checked in results.values()),
        "checks": [
            {
                "name": name,
                "verdict": checked.verdict,
                "findings": [finding_json(finding) for finding in checked.faults],
            }
            for name, checked in results.items()
        ],
        "changes": [finding_json(change) for change in given.changes],
        "not_checked": [
            {"fields": list(finding.objects), "check": name, **finding_json(finding)}
            for name, checked in results.items()
            for finding in checked.unchecked
        ],
    }


def _print(results: Mapping[str, Checked], given: Beside, *, timetable: bool, holds: bool) -> None:
    from treve.plan.recheck_scene import SCENE_DIFFERS

    unchecked: list[Finding] = []
    for name, checked in results.items():
        code = "verify-check-not-made" if checked.verdict == "not_checked" else "verify-check"
        print_line(words(code, check=name, faults=len(checked.faults)))
        print_findings(fault for fault in checked.faults if fault.code != SCENE_DIFFERS)
        unchecked += checked.unchecked
    if given.faults:
        print_line(words("verify-difference"))
        _print_lines(given.lines[:MOST_LINES])
        if len(given.lines) > MOST_LINES:
            _print_lines([words("compare-more", more=len(given.lines) - MOST_LINES)])
    if not timetable:
        print_line(words("verify-no-timetable"))
    if unchecked:
        print_line(words("verify-not-checked"))
        print_findings(unchecked)
    if not holds:
        print_line(words("verify-does-not-hold"))
    elif given.changes:
        known = "yes" if given.meant else "no"
        print_line(words("verify-changed", count=len(given.changes), given=known))
        _print_lines(given.lines or [f"--set {change.objects[0]}" for change in given.changes])
    else:
        print_line(words("verify-holds"))


def _print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        print_line(f"  {line}")
