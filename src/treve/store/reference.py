"""The tables of keys in ``docs/reference/scene.md``, from the document's own classes.

Run as a program on that page it writes the tables between their markers anew. A test compares.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

from treve.store.catalogue import catalogue_rows
from treve.store.schema import scene_schema

_MARKED = re.compile(r"(<!-- (keys|catalogue) ?(\w*) -->\n).*?(<!-- end -->)", re.DOTALL)


def page_with_tables(page: str) -> str:
    """Write the tables of a page anew.

    Args:
        page: Markdown with markers ``<!-- keys PlaceEntry -->`` or ``<!-- catalogue -->`` and
            ``<!-- end -->``.

    Returns:
        The page with what the code says between the markers.
    """
    schema = scene_schema()

    def table(found: re.Match[str]) -> str:
        rows = _catalogue_table() if found[2] == "catalogue" else _key_table(schema, found[3])
        return f"{found[1]}\n{rows}\n\n{found[4]}"

    return _MARKED.sub(table, page)


def _key_table(schema: dict[str, Any], name: str) -> str:
    known = schema if name == "SceneDocument" else schema["$defs"][name]
    needed = known.get("required", [])
    rows = ["| key | value | meaning |", "|---|---|---|"]
    for key, value in known["properties"].items():
        mark = " **needed**" if key in needed else ""
        meaning = value.get("description") or _described(schema, value)
        rows.append(f"| `{key}`{mark} | {_kind(schema, value)} | {meaning} |")
    return "\n".join(rows)


def _described(schema: dict[str, Any], value: dict[str, Any]) -> str:
    name = value.get("$ref", "").rpartition("/")[2]
    return str(schema["$defs"].get(name, {}).get("description", ""))


def _kind(schema: dict[str, Any], value: dict[str, Any]) -> str:
    """A few words for what may stand behind a key."""
    if value.get("examples"):
        return f"such as `{value['examples'][0]}`"
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        return _kind(schema, schema["$defs"][name]) if "enum" in schema["$defs"][name] else "keys"
    if "enum" in value:
        return ", ".join(f"`{word}`" for word in value["enum"])
    if "const" in value:
        return f"`{value['const']}`"
    if "anyOf" in value:
        kinds = [_kind(schema, one) for one in value["anyOf"] if one.get("type") != "null"]
        return " or ".join(dict.fromkeys(kinds))
    names = {
        "array": "list",
        "string": "text",
        "integer": "whole number",
        "number": "number",
        "boolean": "`true`, `false`",
        "object": "keys",
    }
    return names[value["type"]]


def _catalogue_table() -> str:
    rows = ["| class | quantity | default | unit | meaning | source |", "|---|---|---|---|---|---|"]
    rows += [
        f"| `{row.vehicle_class}` | `{row.quantity}` | {row.default} | {row.unit} "
        f"| {row.meaning} | {row.source} |"
        for row in catalogue_rows()
    ]
    return "\n".join(rows)


if __name__ == "__main__":
    path = Path(sys.argv[1])
    path.write_text(page_with_tables(path.read_text(encoding="utf-8")), encoding="utf-8")
