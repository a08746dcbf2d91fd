"""``treve verify PLAN``: does a saved plan hold, to the second and to the letter?

The command is a list of checks, each a question put to the plan alone; whoever adds one adds a
function and a line to :data:`CHECKS`. Nothing is taken on the plan's own word: the timetable is
checked against its problem, the problem against its scene, the scene against its digest, and every
figure against the timetable.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from treve.cli.common import (
    EXIT_NO,
    JsonOption,
    finding_json,
    print_findings,
    print_json,
    print_line,
    words,
)
from treve.errors import Figure, Finding

if TYPE_CHECKING:
    from treve.plan.model import Plan
    from treve.timetabling.problem import Problem

PLAN_FILE = "plan.json"
"""The file that a folder of results keeps its plan in."""

Check = Callable[["Plan"], tuple[Finding, ...]]
"""One question to a plan: every fault it finds; an empty tuple where the plan holds."""

PlanArgument = Annotated[
    Path, typer.Argument(metavar="PLAN", help="A plan.json, or the folder it lies in.")
]
SceneOption = Annotated[
    str, typer.Option("--scene", metavar="SCENE", help="The scene that it claims to be made of.")
]


def verify(plan: PlanArgument, scene: SceneOption = "", as_json: JsonOption = False) -> None:
    """Check a saved plan: timetable, claims, proof, problem and scene; name what does not hold."""
    from treve.store.plans import read_plan

    read = read_plan(plan / PLAN_FILE if plan.is_dir() else plan)
    results = run_checks(read)
    if scene:
        results["given-scene"] = _given_scene(read, scene)
    holds = not any(results.values())
    if as_json:
        print_json(_told(plan, results, holds=holds))
    else:
        _print(results, timetable=read.timetable is not None, holds=holds)
    if not holds:
        raise typer.Exit(EXIT_NO)


def run_checks(plan: Plan) -> dict[str, tuple[Finding, ...]]:
    """Put every check to a plan.

    Args:
        plan: Any plan that could be read.

    Returns:
        The faults by name of the check, in the order of :data:`CHECKS`; where the problem itself
        is broken only that is said, since nothing else can be judged by it.
    """
    from treve.timetabling.referee.inputs import check_problem

    broken = check_problem(plan.problem)
    if broken:
        return {"timetable": broken}
    return {name: check(plan) for name, check in CHECKS.items()}


def check_trips(plan: Plan) -> tuple[Finding, ...]:
    """The timetable against the problem, to the second, and within the pause where one is given."""
    from treve.plan.clock import seconds, seconds_within
    from treve.timetabling.referee import check_timetable

    if plan.timetable is None:
        return ()
    given = plan.fixed_pause_minutes
    within = None if given is None else seconds_within(plan.problem.windows, 0, seconds(given))
    return check_timetable(plan.problem, plan.timetable, fixed_open_seconds=within)


def check_figures(plan: Plan) -> tuple[Finding, ...]:
    """The plan's figures against its timetable: the pause, who moved, who stays, the gap."""
    from treve.plan.clock import seconds
    from treve.timetabling.referee import check_claims, check_totals
    from treve.timetabling.timetable import Timetable

    problem, timetable = plan.problem, plan.timetable
    found: list[Finding] = []
    if timetable is not None and (plan.pause_minutes is None or plan.open_minutes is None):
        found.append(_fault("verify-figure-missing", "pause"))
    elif timetable is None and (plan.pause_minutes, plan.open_minutes) != (None, None):
        found.append(_fault("verify-figure-needless", "pause"))
    elif timetable is not None:
        pause, open_ = seconds(plan.pause_minutes or 0), seconds(plan.open_minutes or 0)
        found += check_claims(problem, timetable, pause, open_, timetable.unmoved)
    found += check_totals(
        problem,
        timetable or Timetable(()),
        people_moved=plan.people_moved,
        people_unmoved=plan.people_unmoved,
        kilograms_moved=round(plan.tonnes_moved * 1000),
        kilograms_unmoved=round(plan.tonnes_unmoved * 1000),
    )
    return (*found, *_check_gap(plan), *_check_left(plan))


def check_answer(plan: Plan) -> tuple[Finding, ...]:
    """The outcome and the plan's own verdict against each other and against the bound."""
    from treve.timetabling.solution import Outcome

    found: list[Finding] = []
    timetable, outcome = plan.timetable, plan.outcome
    answered = outcome in (Outcome.PROVEN_SHORTEST, Outcome.FEASIBLE)
    own = plan.referee.verdict
    if own == "failed" or plan.referee.faults or (answered and own != "passed"):
        found.append(_fault("verify-own-verdict", "referee", verdict=own))
    if answered != (timetable is not None):
        found.append(_fault("verify-outcome", "outcome", outcome=outcome.value))
    bound, open_ = plan.bound_open_minutes, plan.open_minutes
    if plan.fixed_pause_minutes is None and bound is not None and open_ is not None:
        if bound > open_ + _ROUNDING_MINUTES:
            found.append(_fault("verify-bound-above", "bound", bound=bound, open=open_))
        elif outcome is Outcome.PROVEN_SHORTEST and open_ > bound + _ROUNDING_MINUTES:
            found.append(_fault("verify-not-shortest", "outcome", bound=bound, open=open_))
    return tuple(found)


def check_proof(plan: Plan) -> tuple[Finding, ...]:
    """The bound against its certificate, added up again from the problem alone."""
    from treve.plan.clock import seconds
    from treve.timetabling.referee import check_certificate

    bound, pause = plan.bound_open_minutes, plan.bound_minutes
    if bound is None or pause is None:
        return ()
    return check_certificate(plan.problem, plan.certificate, seconds(bound), seconds(pause))


def check_silence(plan: Plan) -> tuple[Finding, ...]:
    """The silence schedule against the timetable: what must be quiet, and in which hours."""
    from treve.ceasefire.silence import silence_schedule
    from treve.timetabling import referee

    # A timetable that cannot be read asks for no schedule: its own faults are named already.
    if plan.timetable is None or check_trips(plan):
        return ()
    needed = set(silence_schedule(plan.problem, plan.timetable))
    stated = set(plan.silence)
    rows = [("verify-silence-missing", row) for row in needed - stated]
    rows += [("verify-silence-needless", row) for row in stated - needed]
    agreed = (
        referee.Quiet(row.kind, row.object, row.start_seconds, row.end_seconds)
        for row in plan.silence
    )
    unprotected = referee.check_silence(plan.problem, plan.timetable, agreed)
    return unprotected + tuple(
        _fault(
            code,
            row.object,
            kind=row.kind,
            start_seconds=row.start_seconds,
            end_seconds=row.end_seconds,
        )
        for code, row in sorted(
            rows, key=lambda pair: (pair[1].object, pair[1].start_seconds, pair[0])
        )
    )


def check_scene(plan: Plan) -> tuple[Finding, ...]:
    """The scene against its digest, and the problem against the scene."""
    from treve.errors import InputError
    from treve.plan.build import build_problem
    from treve.store.scenes import scene_digest

    digest = scene_digest(plan.scene)
    if digest != plan.digest:
        return (_fault("verify-digest", plan.scene.name, stated=plan.digest, digest=digest),)
    try:
        built = build_problem(plan.scene)
    except (InputError, LookupError, ValueError, ArithmeticError):
        # A scene read out of a plan was not checked as one read from its own files is.
        return (_fault("verify-scene-unusable", plan.scene.name),)
    found = list(_differences(built.problem, plan.problem))
    if built.zero != plan.zero:
        stated, zero = plan.zero.isoformat(), built.zero.isoformat()
        found.append(
            _fault("verify-differs", "zero", kind="plan", field="zero", stated=stated, found=zero)
        )
    return tuple(found)


CHECKS: Mapping[str, Check] = {
    "timetable": check_trips,
    "figures": check_figures,
    "answer": check_answer,
    "proof": check_proof,
    "silence": check_silence,
    "scene": check_scene,
}
"""What a plan is asked, by the name the answer goes by."""

_ROUNDING_MINUTES = 1e-6
_KINDS = {"stops": "stop", "gates": "gate", "ways": "way", "fleets": "fleet", "loads": "load"}
_LONGEST_TEXT = 60


def _check_gap(plan: Plan) -> Iterator[Finding]:
    bound, open_ = plan.bound_open_minutes, plan.open_minutes
    known = bound is not None and open_ is not None and plan.fixed_pause_minutes is None
    gap = (open_ - bound) / bound if known and open_ is not None and bound else None
    if (gap is None) != (plan.gap is None) or (
        gap is not None
        and plan.gap is not None
        and not math.isclose(gap, plan.gap, rel_tol=1e-6, abs_tol=1e-9)
    ):
        yield _fault("verify-gap", "gap", stated=str(plan.gap), found=str(gap))


def _check_left(plan: Plan) -> Iterator[Finding]:
    """Without a given pause everything that binds it moves."""
    if plan.timetable is None or plan.fixed_pause_minutes is not None:
        return
    for load in plan.problem.loads:
        units = plan.timetable.unmoved.get(load.id, 0)
        if load.binding and units:
            yield _fault("verify-left-behind", load.id, units=units)


def _differences(built: Problem, stated: Problem) -> Iterator[Finding]:
    """Where the problem in the plan is not the one its scene gives, object by object."""
    for kind, word in _KINDS.items():
        ours = {thing.id: thing for thing in getattr(built, kind)}
        theirs = {thing.id: thing for thing in getattr(stated, kind)}
        for name in sorted({*ours, *theirs}):
            if name not in ours:
                yield _fault("verify-invented", name, kind=word)
            elif name not in theirs:
                yield _fault("verify-left-out", name, kind=word)
            else:
                yield from _field_differences(name, word, ours[name], theirs[name])
    for field in ("windows", "margin_seconds"):
        found, said = getattr(built, field), getattr(stated, field)
        if found != said:
            yield _differs("problem", "problem", field, said, found)


def _field_differences(name: str, kind: str, ours: Any, theirs: Any) -> Iterator[Finding]:  # noqa: ANN401 - any value of the problem
    for field in fields(ours):
        found, said = getattr(ours, field.name), getattr(theirs, field.name)
        if found != said:
            yield _differs(name, kind, field.name, said, found)


def _differs(name: str, kind: str, field: str, said: object, found: object) -> Finding:
    stated, is_ = _short(said), _short(found)
    return _fault("verify-differs", name, kind=kind, field=field, stated=stated, found=is_)


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= _LONGEST_TEXT else f"{text[: _LONGEST_TEXT - 1]}…"


def _given_scene(plan: Plan, path: str) -> tuple[Finding, ...]:
    """The scene on disk, changed as the plan's was, against the plan's."""
    from treve import wiring
    from treve.store.scenes import scene_digest

    scene = wiring.scene_to_plan(path, plan.changes)
    digest = scene_digest(scene)
    if digest == plan.digest == scene_digest(plan.scene):
        return ()
    return (
        _fault("verify-other-scene", path, stated=plan.digest, digest=digest),
        *_scene_differences(scene, plan.scene),
    )


def _scene_differences(given: Any, stated: Any) -> Iterator[Finding]:  # noqa: ANN401 - scenes
    """Which objects of the scene are others, section by section."""
    for section in fields(given):
        found, said = getattr(given, section.name), getattr(stated, section.name)
        if found == said:
            continue
        named = isinstance(found, tuple) and all(hasattr(thing, "id") for thing in (*found, *said))
        if not named:
            yield _differs(section.name, "scene", section.name, said, found)
            continue
        ours, theirs = {one.id: one for one in found}, {one.id: one for one in said}
        for name in sorted({*ours, *theirs}):
            if name not in ours:
                yield _fault("verify-invented", name, kind=section.name)
            elif name not in theirs:
                yield _fault("verify-left-out", name, kind=section.name)
            else:
                yield from _field_differences(name, section.name, ours[name], theirs[name])


def _fault(code: str, *objects: str, **figures: Figure) -> Finding:
    return Finding(code, objects, figures, "fault")


def _told(plan: Path, results: Mapping[str, tuple[Finding, ...]], *, holds: bool) -> dict[str, Any]:
    return {
        "plan": str(plan),
        "verdict": "passed" if holds else "failed",
        "faults": sum(len(found) for found in results.values()),
        "checks": [
            {
                "name": name,
                "verdict": "failed" if found else "passed",
                "findings": [finding_json(finding) for finding in found],
            }
            for name, found in results.items()
        ],
    }


def _print(results: Mapping[str, tuple[Finding, ...]], *, timetable: bool, holds: bool) -> None:
    for name, found in results.items():
        print_line(words("verify-check", check=name, faults=len(found)))
        print_findings(found)
    if not timetable:
        print_line(words("verify-no-timetable"))
    print_line(words("verify-holds" if holds else "verify-does-not-hold"))
