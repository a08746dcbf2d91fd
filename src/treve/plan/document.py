"""The document of a plan: plain JSON values, versioned, with the summary first.

Pure conversion; ``treve.store.plans`` writes and reads the files, ``treve.report`` shows them.
"""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

from treve.errors import Finding, InputError, Spot
from treve.plan.codec import Json, ShapeError, decode, encode, schema
from treve.plan.model import Plan

FORMAT = 1
"""Version of the document (``treve_plan``); it rises when an old reader would misread a new one."""

_LAST = (
    "scene",
    "problem",
    "timetable",
    "certificate",
    "units_certificates",
    "most_out_certificates",
)
"""The long fields; whoever opens the file sees the answer before them."""


def plan_document(plan: Plan) -> dict[str, Any]:
    """Turn a plan into plain JSON values.

    Args:
        plan: Any plan.

    Returns:
        Dictionaries, lists, text and numbers, in a fixed order: the same for equal plans.
    """
    fields = [field.name for field in dataclasses.fields(Plan)]
    order = [name for name in fields if name not in _LAST] + list(_LAST)
    return {"treve_plan": FORMAT, **{name: encode(getattr(plan, name)) for name in order}}


Place = Callable[[tuple[str | int, ...]], Spot | None]
"""Says where in the input the value with this path stands."""


def _nowhere(_path: tuple[str | int, ...]) -> None:
    """Nothing was read from a file."""


def plan_from_document(document: Json, place: Place = _nowhere) -> Plan:
    """Turn the document back into the plan.

    Args:
        document: What :func:`plan_document` gave, or what was read from a file.
        place: Where its values stand, for the fault.

    Returns:
        A plan equal to the one that was written.

    Raises:
        InputError: It is no plan, of another version, or a field is missing, unknown or of the
            wrong type; the finding names the field by its path.
    """
    if not isinstance(document, dict) or "treve_plan" not in document:
        raise _fault("plan-file-not-a-plan", place(()))
    version = document["treve_plan"]
    if version != FORMAT or isinstance(version, bool):
        at = place(("treve_plan",))
        raise _fault("plan-file-version", at, found_version=str(version), known_version=FORMAT)
    fields = {name: value for name, value in document.items() if name != "treve_plan"}
    try:
        return typing.cast("Plan", decode(fields, Plan, _zone(fields)))
    except ShapeError as error:
        at, where = place(error.path), error.where
        raise _fault(
            error.code, at, where, path=where, wanted=error.wanted, found=error.found
        ) from None


def _zone(fields: dict[str, Any]) -> ZoneInfo:
    """The scene's time zone, which every time of the document is told in."""
    at: Any = fields
    path = ("scene", "calendar", "time_zone")
    for depth, key in enumerate(path):
        if not isinstance(at, dict) or key not in at:
            raise ShapeError("plan-field-missing", path[: depth + 1])
        at = at[key]
    try:
        return ZoneInfo(at)
    except (OSError, ValueError, TypeError, LookupError):
        raise ShapeError("plan-field-wrong", path, "zone", repr(at)[:60]) from None


def _fault(code: str, spot: Spot | None, *objects: str, **figures: int | str) -> InputError:
    return InputError((Finding(code, objects, figures, severity="fault", spot=spot),))


def plan_schema() -> dict[str, Any]:
    """Describe the document as JSON Schema (draft 2020-12), from the types themselves."""
    known: dict[str, Any] = {}
    top = schema(Plan, known)["$ref"].rsplit("/", maxsplit=1)[1]
    plan = known.pop(top)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A plan made by Trêve",
        **plan,
        "properties": {"treve_plan": {"const": FORMAT}, **plan["properties"]},
        "required": ["treve_plan", *plan["required"]],
        "$defs": dict(sorted(known.items())),
    }
