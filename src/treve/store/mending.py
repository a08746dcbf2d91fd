"""A document without its faults, so that everything else in it can still be judged.

Somebody who mends a scene wants all faults at once, and none that only follows from another. So a
misspelt word is read as the likely one, a value that cannot be is replaced by a harmless one, and
only where neither is possible an entry is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from treve.errors import Finding
from treve.scene.likely import NONE_NEAR
from treve.scene.limits import MOST_PEOPLE
from treve.store.document import ENTRIES
from treve.store.yaml_lines import Place

Entry = dict[str, Any]

HARMLESS: Mapping[str, Any] = {
    "treve": 1,
    "name": "",
    "places": [],
    "calendar": {"time_zone": "UTC", "start": "2000-01-01T00:00", "end": "2000-01-02T00:00"},
}
"""What stands for a section that must be there and cannot be read."""

_STAND_INS: Mapping[tuple[str, str], Any] = {
    ("links", "minutes"): 1,
    ("gates", "minutes"): 1,
    ("fleets", "count"): 1,
    ("consignments", "tonnes"): 1,
    ("stocks", "tonnes"): 1,
}
"""Values that let an entry be judged; what judges by how large they are asks for doubts first."""

_LEANS_ON = frozenset({("count", "reserve_percent")})
"""What says nothing where another key cannot be read: a share of a number that is not known."""

_MORE_THAN_LEAVE = MOST_PEOPLE
"""People of a group whose own count cannot be read."""

_TELLING_KEYS = frozenset(
    {"destinations", "people", "counts", "place", "pcode", "latitude", "longitude", "like", "id"}
)
"""Keys that may be left out, but whose absence means something by itself."""

_FIRM_KEYS = frozenset({"time_zone", "start", "end"})
"""Keys without which a calendar cannot be read."""


def mended_entry(section: str, entry: Entry, place: Place, finding: Finding) -> Entry | None:
    """An entry of a list without one of its faults.

    Args:
        section: The list.
        entry: As it stands.
        place: Place of the fault in the document, the section first.
        finding: The fault.

    Returns:
        The entry to judge on; ``None`` where it must be left out.
    """
    key = str(place[2]) if len(place) > 2 else str(finding.figures.get("key", ""))
    near = str(finding.figures.get("likely", NONE_NEAR))
    direct = len(place) == 3
    if finding.code == "unknown-key" and direct:
        rest = {name: value for name, value in entry.items() if name != key}
        return rest if near == NONE_NEAR else {near: entry[key], **rest}
    if finding.code == "unknown-word" and direct and near != NONE_NEAR:
        return {**entry, key: near}
    if section == "groups" and key in {"people", "leaving"}:
        return {**entry, key: _unsuspicious(entry, key)}
    if (section, key) in _STAND_INS:
        kept = {name: value for name, value in entry.items() if (key, name) not in _LEANS_ON}
        return {**kept, key: _STAND_INS[section, key]}
    if _is_loose(section, key):
        return {name: value for name, value in entry.items() if name != key}
    return None


def mended_section(data: Mapping[str, Any], place: Place) -> Entry:
    """The document without a fault that stands in no entry of a list.

    Args:
        data: The document.
        place: Place of the fault.

    Returns:
        The document to judge on.
    """
    section = str(place[0]) if place else ""
    if not section:
        return {**HARMLESS, **data}
    rest = {name: value for name, value in data.items() if name != section}
    if section == "calendar" and len(place) > 1 and str(place[1]) not in _FIRM_KEYS:
        loose = str(place[1])
        return {**rest, section: {key: v for key, v in data[section].items() if key != loose}}
    return {**rest, section: HARMLESS[section]} if section in HARMLESS else rest


def _unsuspicious(entry: Entry, key: str) -> int | None:
    """A count of people that contradicts no other count of its group."""
    if key == "people":
        return None if entry.get("counts") else _MORE_THAN_LEAVE
    chosen = entry.get("destinations")
    if isinstance(chosen, Mapping):
        return sum(people for people in chosen.values() if isinstance(people, int))
    return 0 if entry.get("people") == 0 else 1


def _is_loose(section: str, key: str) -> bool:
    """Whether an entry can be judged without a key."""
    fields = {known.alias or name: known for name, known in ENTRIES[section].model_fields.items()}
    known = fields.get(key)
    return known is not None and not (known.is_required() or key in _TELLING_KEYS)
