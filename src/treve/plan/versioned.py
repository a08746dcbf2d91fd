"""Answers beside the plan as documents: plain JSON values under a version, and their schema."""

from __future__ import annotations

from typing import Any

from treve.plan.codec import encode, schema

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def versioned(key: str, version: int, value: object) -> dict[str, Any]:
    """Turn an answer into plain JSON values, its version first.

    Args:
        key: Name of the version (``treve_comparison``).
        version: Rises when an old reader would misread a new document.
        value: A frozen dataclass.

    Returns:
        Dictionaries, lists, text and numbers in a fixed order: the same for equal answers.
    """
    fields = encode(value)
    if not isinstance(fields, dict):
        raise TypeError(value)
    return {key: version, **fields}


def versioned_schema(key: str, version: int, kind: type, title: str) -> dict[str, Any]:
    """Describe such a document as JSON Schema (draft 2020-12), from the types themselves.

    Args:
        key: Name of the version.
        version: The one described.
        kind: The dataclass.
        title: What the document is.
    """
    known: dict[str, Any] = {}
    top = known.pop(schema(kind, known)["$ref"].rsplit("/", maxsplit=1)[1])
    return {
        "$schema": _DIALECT,
        "title": title,
        **top,
        "properties": {key: {"const": version}, **top["properties"]},
        "required": [key, *top["required"]],
        "$defs": dict(sorted(known.items())),
    }
