"""What differs between two scenes, and what was agreed: named things and fields, both values."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from typing import Any

from treve.agreement.model import Agreement
from treve.plan.codec import encode
from treve.plan.compare_model import SceneChange, Value
from treve.scene.model import Scene

FIRST_SECTIONS = ("fleets", "gates", "groups", "calendar", "consignments", "places", "corridors")
"""Sections that people ask about first; the others follow in the scene's order."""

_KEYS: Mapping[str, Callable[[Any], str]] = {
    "links": lambda link: (
        f"{link.origin}>{link.destination}"
        + ("" if link.vehicle_class == "any" else f" ({link.vehicle_class})")
    ),
    "stocks": lambda stock: f"{stock.place} {stock.item}",
}


def scene_changes(first: Scene, second: Scene) -> tuple[SceneChange, ...]:
    """Everything that is not the same, section by section.

    Args:
        first: Of the first plan.
        second: Of the second.
    """
    names = [field.name for field in fields(Scene)]
    order = [*FIRST_SECTIONS, *(name for name in names if name not in FIRST_SECTIONS)]
    return tuple(
        change
        for section in order
        for change in _section(section, getattr(first, section), getattr(second, section))
    )


def agreement_changes(first: Agreement, second: Agreement) -> tuple[SceneChange, ...]:
    """Every clause that is not the same, those that bind first.

    Args:
        first: Of the first plan.
        second: Of the second.
    """
    return (
        *_section("conditions", first.conditions, second.conditions),
        *_section("clauses", first.clauses, second.clauses),
    )


def _section(section: str, first: Any, second: Any) -> Iterator[SceneChange]:  # noqa: ANN401
    if first == second:
        return
    if not isinstance(first, tuple):
        yield from _values(section, "", "", encode(first), encode(second))
        return
    key = _KEYS.get(section, lambda thing: str(thing.id))
    ones, others = _keyed(first, key), _keyed(second, key)
    same_order = [name for name in ones if name in others] == [
        name for name in others if name in ones
    ]
    for name in dict.fromkeys([*ones, *others]):
        if name not in others:
            yield SceneChange(section, name, "", "dropped", None, None)
        elif name not in ones:
            yield SceneChange(section, name, "", "new", None, None)
        else:
            yield from _values(section, name, "", encode(ones[name]), encode(others[name]))
    if not same_order:
        yield SceneChange(section, "", "order", "changed", ", ".join(ones), ", ".join(others))


def _keyed(things: tuple[Any, ...], key: Callable[[Any], str]) -> dict[str, Any]:
    """Things by key; those that share one are told apart by their number."""
    found: dict[str, Any] = {}
    for thing in things:
        name, number = key(thing), 1
        while (name if number == 1 else f"{name} #{number}") in found:
            number += 1
        found[name if number == 1 else f"{name} #{number}"] = thing
    return found


def _values(
    section: str,
    name: str,
    field: str,
    first: Any,  # noqa: ANN401 - plain JSON values
    second: Any,  # noqa: ANN401
) -> Iterator[SceneChange]:
    """The leaves at which two plain values differ, named by their path."""
    if first == second and type(first) is type(second):
        return
    if first is None and isinstance(second, dict) and not _is_hours(second):
        first = {}  # a thing that is new is told by its fields
    elif second is None and isinstance(first, dict) and not _is_hours(first):
        second = {}
    if isinstance(first, dict) and isinstance(second, dict):
        for key in dict.fromkeys([*first, *second]):
            path = f"{field}.{key}" if field else str(key)
            yield from _values(section, name, path, first.get(key), second.get(key))
        return
    yield SceneChange(section, name, field, "changed", _told(first), _told(second))


def _told(value: Any) -> Value:  # noqa: ANN401 - plain JSON values
    """A value in one line."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, list):
        return "; ".join(str(_told(item)) for item in value)
    if _is_hours(value):
        return f"{value['start']}/{value['end']}"
    return ", ".join(f"{key}: {_told(item)}" for key, item in value.items() if item is not None)


def _is_hours(value: Mapping[str, Any]) -> bool:
    return set(value) == {"start", "end"}
