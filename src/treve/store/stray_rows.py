"""Rows that stand in the wrong list, as where the heading of a commented list stayed a comment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from treve.store.document import ENTRIES
from treve.store.entries import Entry


@dataclass(frozen=True, slots=True)
class StrayRows:
    """Rows of one list that stand in another.

    Attributes:
        section: The list they stand in.
        meant: The only list that knows all their keys.
        positions: Where they stand, one after the other.
    """

    section: str
    meant: str
    positions: tuple[int, ...]


def stray_rows(data: Mapping[str, Any]) -> Iterator[StrayRows]:
    """Find rows that are none of their own list, and are whole rows of another.

    Args:
        data: A scene's document as plain data.

    Yields:
        Neighbours that belong to the same list together, so that they are told once.
    """
    for section in ENTRIES:
        entries = data.get(section)
        if not isinstance(entries, list):
            continue
        begun, meant = 0, ""
        for at, entry in enumerate([*entries, None]):
            now = _meant(section, entry)
            if now != meant:
                if meant:
                    yield StrayRows(section, meant, tuple(range(begun, at)))
                begun, meant = at, now


def _meant(section: str, entry: object) -> str:
    """The list that an entry belongs to; empty: its own, or none that is sure."""
    if not isinstance(entry, Mapping):
        return ""
    keys = set(entry)
    known, required = _keys(ENTRIES[section])
    if required <= keys:
        return ""
    fitting = []
    for name, kind in ENTRIES.items():
        all_there, all_needed = _keys(kind)
        # What tells the other list is a key that it needs and that is not known here.
        if all_needed <= keys <= all_there and not all_needed <= known:
            fitting.append(name)
    return fitting[0] if len(fitting) == 1 else ""


def _keys(kind: type[Entry]) -> tuple[set[str], set[str]]:
    """The keys that an entry may have, and those that it must have."""
    fields = {known.alias or name: known for name, known in kind.model_fields.items()}
    return set(fields), {key for key, known in fields.items() if known.is_required()}
