"""Cells of a table as values of the scene's document.

What a cell may be is read from the document's classes, so that a new key is a new column at once.
Lists are written with semicolons (``north; south``), mappings with colons (``school: 290;
clinic: 10``), hours as ``08:00/16:00``, lines as ``4.70 46.10; 4.71 46.11`` (longitude first).
"""

from __future__ import annotations

import functools
import inspect
import re
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from treve.store.document import ENTRIES
from treve.store.numbers import decimal

_NUMBER = re.compile(r"[+-]?(\d+)(\.\d+)?([eE][+-]?\d+)?\Z")
_MOST_DIGITS = 4_000
"""Python reads no whole number of more than 4,300 digits; nothing that long can be meant."""
_HOURS = re.compile(r"\s*(.+?)\s*(?:/|(?<=\d\d:\d\d)-(?=\d\d:\d\d\s*\Z))\s*(.+?)\s*\Z")
_WRONG_SIGNS = re.compile(r"[,;|\n]")
"""The sign between the parts of a list, and those that others would put there."""
_WORD = r"[^\W_][\w-]*"
_ONE_OF_SEVERAL = {
    "list": re.compile(rf"{_WORD}\Z"),
    "mapping": re.compile(rf"{_WORD}\s*:\s*\d+\Z"),
    "hours": re.compile(r"[^,;|]*\d\d:\d\d\s*[/-][^,;|]*\d\d:\d\d\Z"),
}
"""What a part of each kind of list looks like. Texts and lines may hold commas of their own."""
_PLAIN_KINDS: Mapping[object, str] = {bool: "truth", int: "number", float: "number"}
_WORDS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


@dataclass(frozen=True, slots=True)
class Column:
    """A column that a table may have.

    Attributes:
        key: The document's key; ``a.b`` where the value is a mapping by words.
        kind: ``text``, ``number``, ``truth``, ``list``, ``mapping``, ``choices``, ``hours`` or
            ``line``.
        needed: Whether a table without it cannot be used.
        inner: What ``a.b`` would be; empty where the key holds no mapping.
    """

    key: str
    kind: str
    needed: bool
    inner: str = ""


@functools.cache
def columns_of(section: str) -> Mapping[str, Column]:
    """The columns a table of this section may have, by key."""
    columns = {}
    for name, known in ENTRIES[section].model_fields.items():
        key = known.alias or name
        kind = _kind(name, known.annotation)
        inner = {"mapping": "number", "texts": "text", "choices": "number"}.get(kind, "")
        columns[key] = Column(key, kind, known.is_required(), inner)
    return columns


def value_of(text: str, kind: str) -> Any:  # noqa: ANN401 - a cell is whatever its column says
    """Turn a cell's text into a value; what does not fit stays text, for validation to say so."""
    if kind == "text":
        return text
    if kind == "number":
        return _number(text)
    if kind == "truth":
        return _WORDS.get(text.lower(), text)
    parts = [part.strip() for part in text.split(";") if part.strip()]
    return _several(parts, kind)


def wrongly_parted(text: str, kind: str) -> str:
    """A cell as it should be written whose list is parted by other signs than semicolons.

    Args:
        text: As it stands in the table.
        kind: Of its column.

    Returns:
        The same with semicolons; empty where that would be no list either, or where it is right.
    """
    if kind == "choices":  # with the people who made each, or without
        kind = "mapping" if ":" in text else "list"
    whole = _ONE_OF_SEVERAL.get(kind)
    parts = [part.strip() for part in _WRONG_SIGNS.split(text) if part.strip()]
    if whole is None or len(parts) == 1 or not _WRONG_SIGNS.search(text.replace(";", "")):
        return ""
    return "; ".join(parts) if all(whole.match(part) for part in parts) else ""


def _several(parts: list[str], kind: str) -> Any:  # noqa: ANN401 - as above
    if kind == "hours":
        return [_hours(part) for part in parts]
    if kind == "line":
        return [tuple(_number(number) for number in part.split()) for part in parts]
    if kind in {"mapping", "texts"} or (kind == "choices" and any(":" in part for part in parts)):
        pairs = (part.partition(":") for part in parts)
        read = str if kind == "texts" else _number
        return {key.strip(): read(value.strip()) for key, _, value in pairs}
    return parts


def _kind(name: str, annotation: object) -> str:
    special = {"hours": "hours", "available": "hours", "line": "line", "assumed": "texts"}
    if name in special:
        return special[name]
    kinds = {str(word) for word in _leaves(annotation)}
    if "mapping" in kinds:
        return "choices" if name == "destinations" else "mapping"
    for kind in ("list", "truth", "number"):
        if kind in kinds:
            return kind
    return "text"


def _leaves(annotation: object) -> set[str]:
    """The kinds of value that an annotation allows."""
    origin = typing.get_origin(annotation)
    if origin is list:
        return {"list"}
    if inspect.isclass(origin) and issubclass(origin, Mapping):
        return {"mapping"}
    if origin is None or origin is typing.Literal:
        return {_PLAIN_KINDS.get(annotation, "text")}
    arguments = typing.get_args(annotation)
    inner = arguments[:1] if origin is typing.Annotated else arguments
    return set().union(*(_leaves(argument) for argument in inner))


def _number(text: str) -> int | float | str:
    found = _NUMBER.match(text)
    if found is None:
        return text
    return decimal(text) if found[2] or found[3] else int(text[:_MOST_DIGITS])


def _hours(text: str) -> dict[str, str] | str:
    found = _HOURS.match(text)
    return {"from": found[1], "to": found[2]} if found else text
