"""The problem of a plan against its scene, and that against another scene, object by object."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from itertools import zip_longest
from typing import Any

from treve.errors import Figure, Finding
from treve.plan.compare_model import SceneChange
from treve.plan.model import Plan
from treve.plan.recheck_case import Case, fault, note, short
from treve.timetabling.problem import Problem

SCENE_DIFFERS = "verify-scene-differs"
"""What is said of each thing that is not as in the scene given, and that nobody meant so."""

_NOTHING = "–"
_MOST_ENTRIES = 3
"""Entries of a list that a finding names; of a long list nobody reads more."""

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


def changes_stated(plan: Plan) -> tuple[Finding, ...]:
    """What was changed in the scene before it was planned, in the plan's own words."""
    return tuple(Finding("verify-change-stated", (change,)) for change in plan.changes)


def scene_findings(changes: Iterable[SceneChange], *, meant: bool) -> tuple[Finding, ...]:
    """What the plan's scene has otherwise than the one given, a finding each.

    Args:
        changes: From the scene given to the one of the plan.
        meant: Whether they are those that the plan itself states: then they are warnings.
    """
    code, severity = ("verify-scene-changed", "warning") if meant else (SCENE_DIFFERS, "fault")
    return tuple(
        Finding(code, (row.object or row.section,), _figures(row), severity) for row in changes
    )


def _figures(row: SceneChange) -> dict[str, Figure]:
    """What and where, and both values where there are any."""
    values = {"given_value": row.first, "plan_value": row.second}
    where: dict[str, Figure] = {"section": row.section, "field": row.field, "kind": row.kind}
    return where | {name: value for name, value in values.items() if value is not None}


def _differences(built: Problem, stated: Problem) -> Iterator[Finding]:
    """Where the problem in the plan is not the one its scene gives, object by object."""
    for kind, word in _KINDS.items():
        yield from _members(word, getattr(built, kind), getattr(stated, kind))
    for field in ("windows", "margin_seconds", "rows"):
        found, said = getattr(built, field), getattr(stated, field)
        for name, is_said, is_found in _parts(field, said, found):
            yield _differs("problem", "problem", name, is_said, is_found)


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
                said, is_ = getattr(theirs[name], field.name), getattr(ours[name], field.name)
                for part, is_said, is_found in _parts(field.name, said, is_):
                    yield _differs(name, kind, part, is_said, is_found)


def _parts(field: str, said: Any, found: Any) -> Iterator[tuple[str, str, str]]:  # noqa: ANN401
    """What differs between two values, part by part, in words: path, in the plan, as it is."""
    if said == found:
        return
    if is_dataclass(found) and type(said) is type(found):
        for part in fields(found):
            yield from _parts(
                f"{field}.{part.name}", getattr(said, part.name), getattr(found, part.name)
            )
    elif isinstance(said, Mapping) and isinstance(found, Mapping):
        for key in dict.fromkeys([*said, *found]):
            yield from _parts(f"{field}.{_plain(key)}", said.get(key), found.get(key))
    elif _is_list_of_things(said) and _is_list_of_things(found):
        yield from _entries_that_differ(field, said, found)
    else:
        yield field, _plain(said), _plain(found)


def _is_list_of_things(value: object) -> bool:
    return isinstance(value, tuple) and all(is_dataclass(thing) for thing in value)


def _entries_that_differ(
    field: str, said: tuple[Any, ...], found: tuple[Any, ...]
) -> Iterator[tuple[str, str, str]]:
    """Entries without a name of their own: what one list has and the other lacks, side by side."""
    texts = [[_plain(thing) for thing in things] for things in (said, found)]
    counts = [Counter(text) for text in texts]
    only = (list((counts[0] - counts[1]).elements()), list((counts[1] - counts[0]).elements()))
    pairs = list(zip_longest(*only, fillvalue=_NOTHING))
    for one, other in pairs[:_MOST_ENTRIES]:
        yield field, one, other
    if len(pairs) > _MOST_ENTRIES or not pairs:
        yield field, f"({len(said)})", f"({len(found)})"


def _plain(value: object) -> str:
    """A value in words and figures, never in the notation of a program."""
    if value is None or value in ((), {}):
        return _NOTHING
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes")
    if isinstance(value, Mapping):
        return ", ".join(f"{_plain(key)} {_plain(inner)}" for key, inner in value.items())
    if isinstance(value, tuple | list | set | frozenset):
        return ", ".join(_plain(inner) for inner in value)
    if is_dataclass(value):
        told = (getattr(value, field.name) for field in fields(value))
        words = (_plain(part) for part in told if part not in (None, (), {}, ""))
        return " ".join(word for word in words if word)
    return str(value.value if isinstance(value, Enum) else value)


def _differs(name: str, kind: str, field: str, said: str, found: str) -> Finding:
    stated, is_ = short(said), short(found)
    return fault("verify-differs", name, kind=kind, field=field, stated=stated, found=is_)
