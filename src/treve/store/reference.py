"""The tables of keys in ``scene.md``, ``agreement.md`` and ``replan.md``, from their classes.

Run as a program on such a page it writes the tables between their markers anew. A test compares.
"""

from __future__ import annotations

import enum
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from treve.store.agreement_document import ALL_KINDS, AgreementDocument, entry_class, keys_of
from treve.store.catalogue import catalogue_rows
from treve.store.document import SceneDocument
from treve.store.events_document import EventsDocument
from treve.store.faults import models_in
from treve.store.schema import agreement_schema, events_schema, scene_schema

_OF_THE_CLASS = "its class's"
_OF_LIKE = "as `like`, else 0"
_NOT_DRAWN = "not on the map"

_WITHOUT: Mapping[str, str] = {
    "CalendarEntry.start": "the first window's",
    "CalendarEntry.end": "the last window's",
    "CalendarEntry.pause": "`continuous`",
    "PauseEntry.daily": "none",
    "PauseEntry.windows": "none",
    "latitude": _NOT_DRAWN,
    "longitude": _NOT_DRAWN,
    "hours": "always",
    "PlaceEntry.side": "by its kind",
    "PlaceEntry.bays": "no limit",
    "PlaceEntry.capacity": "no limit",
    "PlaceEntry.intake_per_hour": "no limit",
    "GateEntry.longest_wait": "no limit",
    "GateEntry.longest_queue": "no limit",
    "LanesEntry.switch": "none; needed where lanes are switched",
    "CorridorEntry.convoy": "each vehicle goes when it likes",
    "ConvoyEntry.spacing": "one right behind the other",
    "LinkEntry.loaded_minutes": "as `minutes`",
    "LinkEntry.inside": "by its ends",
    "LinkEntry.line": "a straight line",
    "GroupEntry.id": "`place`-`category`",
    "GroupEntry.place": "by `pcode`",
    "GroupEntry.people": "the count used",
    "GroupEntry.destinations": "none; needed where anybody leaves",
    "GroupEntry.rank": "by category",
    "GroupEntry.release": "at once",
    "GroupEntry.longest_aboard": "the scene's own",
    "GroupEntry.keep_together": "each person to any of them",
    "ClassEntry.returns": "as `like`, else `true`",
    "FleetEntry.available": "always",
    "FleetEntry.longest_shift": "no limit",
    "FleetEntry.rest": "none; needed with `longest_shift`",
    "FleetEntry.longest_driving": "no limit",
    "FleetEntry.refuelling": "none; needed with `longest_driving`",
    "FleetEntry.refuels_at": "its home",
    "FleetEntry.occupancy": "the class's, else its seats",
    "ConsignmentEntry.cubic_metres": "not counted",
    "ReliefEntry.items": "the usual",
    "ReliefEntry.points": "all",
    "SceneDocument.relief": "none",
    "SceneDocument.longest_aboard": "no limit",
    "SceneDocument.escort_teams": "no convoy needs one",
    **{
        f"{entry}.{key}": words
        for entry, words in (("ClassEntry", _OF_LIKE), ("FleetEntry", _OF_THE_CLASS))
        for key in (
            *("seats", "stretchers", "wheelchairs", "tonnes"),
            *("loading_minutes", "unloading_minutes"),
        )
    },
    "ClassEntry.cubic_metres": "as `like`, else no limit",
    "FleetEntry.cubic_metres": _OF_THE_CLASS,
    "ClassEntry.speed_kph": "as `like`, else the usual",
    "FleetEntry.speed_kph": _OF_THE_CLASS,
    **{f"Gate{way}Entry.from": "the moment of planning again" for way in ("Shut", "Open")},
    "GateShutEntry.to": "for good",
    "GateOpenEntry.to": "the end of the calendar",
    "SelectionEntry.people": "where no key is of goods",
    "SelectionEntry.goods": "where some key is of goods",
    "AgreementDocument.class": "not stated",
    "AgreedPartyEntry.of": "none",
    **{f"SelectionEntry.{key}": "any" for key in ("groups", "categories", "from", "to")},
    **{f"SelectionEntry.{key}": "any" for key in ("consignments", "items")},
    **{
        f"{entry_class(kind).__name__}.{known.spelt}": known.key.without
        for kind, clause in ALL_KINDS.items()
        for known in keys_of(clause)
        if known.key.without
    },
}
"""What holds where a key whose default is nothing is not stated; by class and key, or key alone."""

_MARKED = re.compile(r"(<!-- (keys|catalogue) ?(\w*) -->\n).*?(<!-- end -->)", re.DOTALL)


def page_with_tables(page: str) -> str:
    """Write the tables of a page anew.

    Args:
        page: Markdown with markers ``<!-- keys PlaceEntry -->`` or ``<!-- catalogue -->`` and
            ``<!-- end -->``.

    Returns:
        The page with what the code says between the markers.
    """
    schemas = {
        "SceneDocument": scene_schema(),
        "AgreementDocument": agreement_schema(),
        "EventsDocument": events_schema(),
    }

    def table(found: re.Match[str]) -> str:
        rows = _catalogue_table() if found[2] == "catalogue" else _key_table(schemas, found[3])
        return f"{found[1]}\n{rows}\n\n{found[4]}"

    return _MARKED.sub(table, page)


def _key_table(schemas: Mapping[str, dict[str, Any]], name: str) -> str:
    schema = next(one for top, one in schemas.items() if name == top or name in one["$defs"])
    known = schema if name in schemas else schema["$defs"][name]
    needed = known.get("required", [])
    fields = _fields(name)
    rows = ["| key | value | default | meaning |", "|---|---|---|---|"]
    for key, value in known["properties"].items():
        mark = " **needed**" if key in needed else ""
        meaning = value.get("description") or _described(schema, value)
        default = default_words(name, key, fields[key])
        rows.append(f"| `{key}`{mark} | {_kind(schema, value)} | {default} | {meaning} |")
    return "\n".join(rows)


def default_words(entry: str, key: str, field: FieldInfo) -> str:
    """Say what holds where a key is not stated.

    Args:
        entry: Name of the class of the document.
        key: As the document spells it.
        field: What the class says of it.

    Returns:
        The value as the document writes it, or words for it; empty for a key that is needed.

    Raises:
        KeyError: The default is nothing, and no words say what that means.
    """
    if field.is_required():
        return ""
    words = _WITHOUT.get(f"{entry}.{key}") or _WITHOUT.get(key)
    value = field.get_default(call_default_factory=True)
    if isinstance(value, BaseModel):
        value = value.model_dump(by_alias=True, exclude_defaults=True)
    if isinstance(value, enum.Enum):
        value = value.value
    if value is None:
        return words or _WITHOUT[f"{entry}.{key}"]
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, int | float):
        return f"{value:g}"
    if isinstance(value, Mapping) and value:
        return "`{" + ", ".join(f"{word}: {count}" for word, count in value.items()) + "}`"
    return f"`{value}`" if value else words or "none"


def document_classes(document: type[BaseModel] = SceneDocument) -> Mapping[str, type[BaseModel]]:
    """Every class of a document, by its name."""
    return {found.__name__: found for found in _classes_below(document)}


def _classes_below(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    yield model
    for field in model.model_fields.values():
        for inner in models_in(field.annotation):
            yield from _classes_below(inner)


def _fields(name: str) -> Mapping[str, FieldInfo]:
    documents = (SceneDocument, AgreementDocument, EventsDocument)
    classes = {name: one for top in documents for name, one in document_classes(top).items()}
    fields = classes[name].model_fields
    return {field.alias or key: field for key, field in fields.items()}


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
