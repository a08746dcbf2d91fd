"""Where a value stands in JSON text, so that a fault can name its line and column."""

from __future__ import annotations

import json
import re

from treve.errors import Spot

_BLANKS = re.compile(r"[ \t\n\r]*")
_DECODER = json.JSONDecoder()


def spot_of(text: str, path: tuple[str | int, ...], file: str) -> Spot:
    """Find a value by its path.

    Args:
        text: Valid JSON.
        path: Keys and indexes from the top.
        file: Name of the file in remarks.

    Returns:
        Line and column of the value, or of the nearest value around it where it does not exist.
    """
    at = _skip(text, 0)
    for key in path:
        inner = _item(text, at, key) if isinstance(key, int) else _member(text, at, key)
        if inner is None:
            break
        at = inner
    line = text.count("\n", 0, at) + 1
    return Spot(file, line, at - text.rfind("\n", 0, at))


def _skip(text: str, at: int) -> int:
    match = _BLANKS.match(text, at)
    return at if match is None else match.end()


def _past(text: str, at: int) -> int:
    """The next sign after the value at ``at``."""
    return _skip(text, _DECODER.raw_decode(text, at)[1])


def _member(text: str, at: int, key: str) -> int | None:
    if text[at] != "{":
        return None
    at, found = _skip(text, at + 1), None
    while text[at] == '"':
        name, end = _DECODER.raw_decode(text, at)
        value = _skip(text, _skip(text, end) + 1)
        if name == key:
            # Of keys written twice the last counts, as in the reader.
            found = value
        at = _past(text, value)
        if text[at] == ",":
            at = _skip(text, at + 1)
    return found


def _item(text: str, at: int, index: int) -> int | None:
    if text[at] != "[":
        return None
    at = _skip(text, at + 1)
    if text[at] == "]":
        return None
    for _ in range(index):
        at = _past(text, at)
        if text[at] != ",":
            return None
        at = _skip(text, at + 1)
    return at
