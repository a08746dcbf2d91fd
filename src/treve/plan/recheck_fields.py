"""Every field of a plan, and which check holds it against what; the rest is declared unchecked.

``docs/reference/referee.md`` shows this table, and a test walks the fields of the plan's types: a
field that stands in neither part fails it. Names are as in ``plan.json``; ``[]`` stands for every
row of a list, ``*`` for every key of a table by name.
"""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Iterator, Mapping
from typing import Any

from treve.plan.model import Plan

WHOLE = frozenset(
    {
        *("scene", "problem", "timetable", "certificate", "agreement"),
        *("findings[]", "referee.faults[]", "replanned"),
    }
)
"""Fields that are held against something as a whole, with everything below them."""

CHECKED: Mapping[str, str] = {
    "scene": "scene",
    "digest": "scene",
    "zero": "scene",
    "problem": "scene",
    "outcome": "answer",
    "timetable": "timetable",
    "certificate": "proof",
    "pause_minutes": "figures",
    "open_minutes": "figures",
    "bound_minutes": "proof",
    "bound_open_minutes": "proof",
    "gap": "figures",
    "baselines.hand_formula_minutes": "baselines",
    "baselines.nearest_first_minutes": "baselines",
    "baselines.nearest_first_out[]": "baselines",
    "bottleneck[].object": "bottleneck",
    "bottleneck[].kind": "bottleneck",
    "bottleneck[].use": "bottleneck",
    "bottleneck[].limit": "bottleneck",
    "bottleneck[].unit": "bottleneck",
    "bottleneck[].share": "bottleneck",
    "worth[].change": "worth",
    "worth[].object": "worth",
    "worth[].kind": "worth",
    "worth[].bound_falls_minutes": "worth",
    "worth[].resolvable": "worth",
    "worth[].units": "worth",
    "worth[].category": "worth",
    "people_moved": "figures",
    "people_unmoved": "figures",
    "tonnes_moved": "figures",
    "tonnes_unmoved": "figures",
    "assumed[].object": "assumed",
    "assumed[].field": "assumed",
    "assumed[].why": "assumed",
    "assumed[].low_hours": "assumed",
    "assumed[].high_hours": "assumed",
    "clash[].object": "clash",
    "clash[].kind": "clash",
    "clash[].needed": "clash",
    "clash[].available": "clash",
    "clash[].unit": "clash",
    "referee.verdict": "answer",
    "referee.faults[]": "answer",
    "hours[].hour": "hours",
    "hours[].out.*": "hours",
    "hours[].aboard.*": "hours",
    "hours[].left.*.*": "hours",
    "hours[].tonnes_in": "hours",
    "hours[].most_out": "most",
    "silence[].object": "silence",
    "silence[].kind": "silence",
    "silence[].start_seconds": "silence",
    "silence[].end_seconds": "silence",
    "findings[]": "findings",
    "fixed_pause_minutes": "most",
    "units_bound.*": "most",
    "units_certificates.*": "most",
    "most_out_certificates.*": "most",
}
"""The check that holds each field against something."""

WITHIN: Mapping[str, str] = {
    "pause_without_aid_minutes": "unaided",
    "worth[].pause_falls_minutes": "worth",
}
"""The check that holds a field that a search found between what is proven; a finding says so."""

UNCHECKED: Mapping[str, str] = {
    "seed": "verify-unchecked-run",
    "steps": "verify-unchecked-run",
    "last_gain_steps": "verify-unchecked-run",
    "version": "verify-unchecked-version",
    "changes[]": "verify-unchecked-scene",
    "agreement": "verify-unchecked-agreement",
    "replanned": "verify-unchecked-replanned",
}
"""Why a field is not checked: the finding that says so whenever it stands in a plan."""


def plan_fields() -> tuple[str, ...]:
    """Every field of the plan's document, from the types themselves."""
    return tuple(_fields(Plan, ""))


def _fields(kind: Any, path: str) -> Iterator[str]:  # noqa: ANN401 - a type hint
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    members = [one for one in arguments if one is not type(None)]
    if path in WHOLE:
        yield path
    elif dataclasses.is_dataclass(kind):
        if path.endswith("certificates.*"):
            yield path
            return
        hints = typing.get_type_hints(kind)
        for field in dataclasses.fields(kind):
            yield from _fields(hints[field.name], f"{path}.{field.name}".removeprefix("."))
    elif origin is tuple:
        yield from _fields(members[0], f"{path}[]")
    elif origin is not None and len(members) == 2 and members[0] in (str, int):
        yield from _fields(members[1], f"{path}.*")
    elif origin is not None and len(members) == 1:
        yield from _fields(members[0], path)
    else:
        yield path
