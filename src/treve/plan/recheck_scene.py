"""The problem of a plan against its scene, and two scenes against each other, object by object."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from treve.errors import Finding
from treve.plan.recheck_case import Case, fault, note, short
from treve.scene.model import Scene
from treve.timetabling.problem import Problem

_KINDS = {"stops": "stop", "gates": "gate", "ways": "way", "fleets": "fleet", "loads": "load"}


def check_scene(case: Case) -> tuple[Finding, ...]:
    """The scene against its digest, and the problem against the scene."""
    plan, built = case.plan, case.built
    digest = case.digest(plan.scene)
    if digest != plan.digest:
        return (fault("verify-digest", plan.scene.name, stated=plan.digest, digest=digest),)
    if built is None:
        return (fault("verify-scene-unusable", plan.scene.name),)
    found = list(_differences(built.problem, plan.problem))
    if built.problem != plan.problem and not found:
        found.append(fault("verify-row-order", "problem"))
    if built.zero != plan.zero:
        found.append(
            _differs("zero", "plan", "zero", plan.zero.isoformat(), built.zero.isoformat())
        )
    return tuple(found)


def scene_not_given(case: Case) -> Finding:
    """Nobody said which scene the plan should be of: it may be a true plan of a false scene."""
    return note("verify-unchecked-scene", "scene", "changes", digest=case.plan.digest[:12])


def scene_differences(given: Scene, stated: Scene) -> Iterator[Finding]:
    """Which objects of the scene are others, section by section.

    Args:
        given: The scene that the plan should be of.
        stated: The scene that it carries.
    """
    for section in fields(given):
        found, said = getattr(given, section.name), getattr(stated, section.name)
        if found == said:
            continue
        named = isinstance(found, tuple) and all(hasattr(thing, "id") for thing in (*found, *said))
        if not named:
            yield _differs(section.name, "scene", section.name, said, found)
            continue
        yield from _members(section.name, found, said)


def _differences(built: Problem, stated: Problem) -> Iterator[Finding]:
    """Where the problem in the plan is not the one its scene gives, object by object."""
    for kind, word in _KINDS.items():
        yield from _members(word, getattr(built, kind), getattr(stated, kind))
    for field in ("windows", "margin_seconds"):
        found, said = getattr(built, field), getattr(stated, field)
        if found != said:
            yield _differs("problem", "problem", field, said, found)


def _members(kind: str, found: tuple[Any, ...], stated: tuple[Any, ...]) -> Iterator[Finding]:
    ours = {thing.id: thing for thing in found}
    theirs = {thing.id: thing for thing in stated}
    for name in sorted({*ours, *theirs}):
        if name not in ours:
            yield fault("verify-invented", name, kind=kind)
        elif name not in theirs:
            yield fault("verify-left-out", name, kind=kind)
        else:
            for field in fields(ours[name]):
                is_, said = getattr(ours[name], field.name), getattr(theirs[name], field.name)
                if is_ != said:
                    yield _differs(name, kind, field.name, said, is_)


def _differs(name: str, kind: str, field: str, said: object, found: object) -> Finding:
    stated, is_ = short(said), short(found)
    return fault("verify-differs", name, kind=kind, field=field, stated=stated, found=is_)
