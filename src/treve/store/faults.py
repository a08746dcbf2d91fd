"""What validation found, as findings: the key or value, its object, the likely one."""

from __future__ import annotations

import inspect
import typing
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from treve.errors import Figure, Finding
from treve.scene.likely import NONE_NEAR, likely
from treve.scene.model import Category
from treve.store.document import SceneDocument
from treve.store.yaml_lines import Place

_PLAIN_CODES: Mapping[str, str] = {
    "model_type": "not-a-mapping",
    "model_attributes_type": "not-a-mapping",
    "dict_type": "not-a-mapping",
    "mapping_type": "not-a-mapping",
    "list_type": "not-a-list",
    "tuple_type": "not-a-list",
    "bool_type": "not-a-truth",
    "string_type": "not-text",
    "missing": "missing-key",
    "extra_forbidden": "unknown-key",
    "literal_error": "unknown-word",
    "enum": "unknown-word",
}
"""Codes of pydantic's own faults; all others are raised with the finding's code."""


HOURS_KEYS = frozenset({"hours", "available", "daily", "windows"})
"""Keys whose value is hours, and has a short form."""

_MAY_BE_NOTHING = frozenset({"wrong-version"})


def translate(
    error: ErrorDetails, data: Mapping[str, Any], document: type[BaseModel] = SceneDocument
) -> tuple[Place, Finding, bool]:
    """Turn one fault of validation into a finding.

    Args:
        error: As pydantic tells it.
        data: The document that was validated.
        document: By which class.

    Returns:
        The place in the document, the finding, and whether its spot is the key.
    """
    place = tuple(step for step in error["loc"] if step != "[key]")
    of_key = "[key]" in error["loc"]
    code = _PLAIN_CODES.get(error["type"], error["type"])
    figures: dict[str, Figure] = dict(error.get("ctx") or {})
    if code == "missing-key":
        figures, place = {"key": str(place[-1])}, place[:-1]
        return place, Finding(code, (object_name(place, data),), figures, "fault"), False
    if code == "unknown-key":
        figures = _unknown_key(place, document)
        place_of_object = place[:-1]
        if str(place[-1]).isdecimal():  # in braces the comma ends a number: 48,853
            code, figures = "comma-in-number", {"key": str(place[-1])}
        finding = Finding(code, (object_name(place_of_object, data),), figures, "fault")
        return place, finding, True
    if _cut_at_comma(place, error["input"], of_key=of_key):
        figures = {"key": str(place[-1])}
        return (
            place,
            Finding("comma-in-number", (object_name(place, data),), figures, "fault"),
            True,
        )
    if error["input"] is None and place and isinstance(place[-1], int):
        return place, Finding("empty-row", (object_name(place, data),), {}, "fault"), False
    if code == "unknown-word" and not figures.get("allowed"):
        figures = _unknown_word(error, figures)
    elif code in _PLAIN_CODES.values() and "value" not in figures:
        figures = {"value": _shown(error["input"])}
    if isinstance(error["input"], Mapping | list):
        code, figures = _several(code, figures, keys_at(place, document), error["input"])
    if code == "not-a-mapping" and _last_key(place) in HOURS_KEYS:
        code = "not-hours"
    if error["input"] is None and code not in _MAY_BE_NOTHING:
        code, figures = "no-value", {}
    named = place[:-1] if of_key and code == "unknown-word" else _stated(place, data)
    figures = {"key": _last_key(named), **figures}
    if place == ("treve",):
        code = "wrong-version"
    of_key |= code == "no-value"
    return place, Finding(code, (object_name(place, data),), figures, "fault"), of_key


def _several(
    code: str, figures: dict[str, Figure], keys: list[str], value: object
) -> tuple[str, dict[str, Figure]]:
    """Of a list or a mapping where something else is wanted: what it would take."""
    if code == "not-a-mapping" and isinstance(value, list) and keys:
        likely_key = "groups" if "groups" in keys else "none"
        return "list-for-keys", {"likely": likely_key, "allowed": ", ".join(keys)}
    if code == "not-text":
        return "list-for-text", {}
    whole = figures.get("value") == str(value)  # as Python would write it, which nobody typed
    return code, {**figures, "value": "..."} if whole else figures


def _cut_at_comma(place: Place, value: object, *, of_key: bool) -> bool:
    """Whether a key is the rest of a number: in braces the comma of 3,500 ends it."""
    rest = place[-1] if place else ""
    return isinstance(rest, str) and rest.isdecimal() and (of_key or value is None)


def object_name(place: Place, data: Mapping[str, Any]) -> str:
    """What a remark calls the object at a place: its id, or its section with its position."""
    if not place:
        return "scene"
    section = str(place[0])
    if len(place) < 2 or not isinstance(place[1], int):
        return section
    entries = data.get(section)
    if isinstance(entries, list) and place[1] < len(entries):
        entry = entries[place[1]]
        if isinstance(entry, Mapping):
            return _entry_name(section, place[1], entry)
        if isinstance(entry, str):
            return entry
    return f"{section}[{place[1] + 1}]"


def _entry_name(section: str, position: int, entry: Mapping[str, Any]) -> str:
    if isinstance(entry.get("id"), str):
        return str(entry["id"])
    if section == "links" and "from" in entry and "to" in entry:
        return f"{entry['from']}-{entry['to']}"
    if section == "groups" and isinstance(entry.get("place"), str) and entry["place"]:
        return f"{entry['place']}-{entry.get('category', Category.CIVILIANS.value)}"
    return f"{section}[{position + 1}]"


def _stated(place: Place, data: Mapping[str, Any]) -> Place:
    """The place as far as the document spells it out: ``lanes: two`` is short for a longer one."""
    holder: Any = data
    for depth, step in enumerate(place):
        if not isinstance(holder, Mapping | list):
            return place[:depth]
        if isinstance(holder, Mapping):
            holder = holder.get(str(step))
        else:
            holder = holder[step] if isinstance(step, int) and step < len(holder) else None
    return place


def _last_key(place: Place) -> str:
    return next((step for step in reversed(place) if isinstance(step, str)), "")


def _unknown_key(place: Place, document: type[BaseModel]) -> dict[str, Figure]:
    key = str(place[-1])
    known = keys_at(place[:-1], document)
    return {"key": key, "likely": likely(key, known), "allowed": ", ".join(known) or NONE_NEAR}


def _unknown_word(error: ErrorDetails, figures: Mapping[str, Figure]) -> dict[str, Figure]:
    # Pydantic lists the words as "'a', 'b' or 'c'"; the words themselves hold no quotes.
    words = str(figures.get("expected", "")).split("'")[1::2] or [str(figures.get("expected"))]
    value = _shown(error["input"])
    return {"value": value, "likely": likely(value, words), "allowed": ", ".join(words)}


def _shown(value: object) -> str:
    if isinstance(value, Mapping | list):
        return "..."
    if isinstance(value, bool):
        return "true" if value else "false"
    return "nothing" if value is None else str(value)


def keys_at(place: Place, document: type[BaseModel] = SceneDocument) -> list[str]:
    """Find the keys that may stand at a place, by walking the document's classes."""
    model = document
    for step in place:
        if isinstance(step, int):
            continue
        by_key = {known.alias or name: known for name, known in model.model_fields.items()}
        known = by_key.get(step)
        inner = list(models_in(known.annotation)) if known else []
        if not inner:
            return []
        model = inner[0]
    return [known.alias or name for name, known in model.model_fields.items()]


def models_in(annotation: object) -> Iterable[type[BaseModel]]:
    """Every class of the document that an annotation speaks of."""
    if inspect.isclass(annotation) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in typing.get_args(annotation):
        yield from models_in(argument)
