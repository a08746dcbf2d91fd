"""The HXL tag row: which column of a humanitarian table is which key of the scene.

A tag is ``#tag+attribute+attribute``, in any case and with any spacing; attributes may stand in any
order (HXL 1.1, hxlstandard.org). A column whose tag says nothing to a scene is left aside.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

TAG_ROW_SEARCHED = 25
"""Rows from the top in which a tag row is looked for, as the standard advises."""

_TAG = re.compile(r"#\s*([a-z][\w]*)((?:\s*\+\s*[a-z][\w]*)*)\s*\Z")
_PLACE_LEVELS = ("adm4", "adm3", "adm2", "adm1", "adm5")


@dataclass(frozen=True, slots=True)
class Tag:
    """One hashtag with its attributes."""

    name: str
    attributes: frozenset[str]


def parse_tag(cell: str) -> Tag | None:
    """Read one cell of a tag row; ``None`` where it is no tag."""
    found = _TAG.match(cell.strip().lower())
    if found is None:
        return None
    attributes = (part.strip() for part in found[2].split("+"))
    return Tag(found[1], frozenset(part for part in attributes if part))


def is_tag_row(cells: Sequence[str]) -> bool:
    """Whether a row holds tags and nothing else, at least one of them."""
    filled = [cell for cell in cells if cell.strip()]
    return bool(filled) and all(parse_tag(cell) is not None for cell in filled)


def keys_of_tags(section: str, cells: Sequence[str], known: Collection[str]) -> list[str]:
    """Find the key of the scene's document that each column of a tag row means.

    Args:
        section: ``places``, ``groups`` ...
        cells: The tag row.
        known: Keys that entries of the section have.

    Returns:
        One key a column; empty where the column is left aside. Of several columns with the same
        meaning the first counts; of several P-codes the one of the lowest area.
    """
    tags = [parse_tag(cell) for cell in cells]
    keys = [_key(section, tag, known) if tag else "" for tag in tags]
    codes = [at for at, key in enumerate(keys) if key == "pcode"]
    lowest = min(codes, key=lambda at: _level(tags[at]), default=None)
    seen: set[str] = set()
    for at, key in enumerate(keys):
        if key in seen or (key == "pcode" and at != lowest):
            keys[at] = ""
        seen.add(keys[at])
    return keys


def _level(tag: Tag | None) -> int:
    name = tag.name if tag else ""
    return _PLACE_LEVELS.index(name) if name in _PLACE_LEVELS else len(_PLACE_LEVELS)


def _key(section: str, tag: Tag, known: Collection[str]) -> str:
    key = _own_key(section, tag)
    if key is not None:
        return key
    named = [attribute for attribute in sorted(tag.attributes) if attribute in known]
    return named[0] if named else ""


def _own_key(section: str, tag: Tag) -> str | None:
    """What a tag means in this section by itself, before its attributes are read as keys."""
    if tag.name == "geo":
        return {"lat": "latitude", "lon": "longitude"}.get(_coordinate(tag))
    if tag.name in _PLACE_LEVELS:
        return "pcode" if tag.attributes & {"code", "pcode"} else ""
    if section == "groups":
        return _group_key(tag)
    if section == "places":
        return _place_key(tag)
    if tag.name == "item" and not tag.attributes - {"name", "type"}:
        return "item"
    return None


def _coordinate(tag: Tag) -> str:
    return next((part for part in ("lat", "lon") if part in tag.attributes), "")


def _group_key(tag: Tag) -> str | None:
    plain = tag.attributes <= {"total", "all", "num", "est"}
    if tag.name in {"population", "affected", "inneed"} and plain:
        return "people"
    if tag.name in {"population", "affected"} and tag.attributes & {"category", "type"}:
        return "category"
    if tag.name == "loc" and tag.attributes <= {"name", "code", "id"}:
        return "place"
    if tag.name == "loc" and tag.attributes & {"dest", "destination", "destinations"}:
        return "destinations"
    return None


def _place_key(tag: Tag) -> str | None:
    if tag.name == "loc":
        for attribute, key in (("id", "id"), ("code", "id"), ("type", "kind"), ("name", "name")):
            if attribute in tag.attributes:
                return key
        return None if tag.attributes else "name"
    if tag.name == "capacity" and not tag.attributes:
        return "capacity.people"
    return None
