"""Changes of the command line, laid over a scene's document: ``fleets.buses.count=60``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel

from treve.errors import Finding, Spot
from treve.scene.likely import NONE_NEAR, likely
from treve.store.cells import columns_of, value_of
from treve.store.document import ENTRIES, SceneDocument
from treve.store.faults import models_in, object_name
from treve.store.loading import Loaded
from treve.store.text import composed, readable, unwritable
from treve.store.yaml_lines import Place, scalar

_ENTRY_DEPTH = 2
"""An entry of a list stands below its section and its position."""

_ALONE = frozenset({"escort_teams", "longest_aboard"})
"""Keys of the scene itself that a change may set: they have a value and no keys of their own."""

_PLAIN_KINDS = frozenset({"text", "number", "truth"})
"""Kinds of cell whose text is read as YAML reads it."""

CHANGES_FILE = "--set"
"""What stands for the file in remarks about a change; its line is the change's number."""


def lay_changes(loaded: Loaded, changes: Iterable[str]) -> None:
    """Lay changes over a document, in their order.

    A change is a path and a value as YAML would have it: ``fleets.buses.count=60``,
    ``gates.bridge.lanes=2``, ``calendar.margin=0 min``, ``links.mill-bridge.minutes=12``,
    ``longest_aboard=4 h``, ``escort_teams=6``. A path that leads nowhere is a fault; whether the
    value may stand there is judged with all the rest.

    Args:
        loaded: The document; changed in place.
        changes: As typed.
    """
    set_before: set[tuple[str, ...]] = set()
    for number, change in enumerate(changes, start=1):
        path, equals, text = composed(change).partition("=")
        steps = [step.strip() for step in path.split(".")]
        spot = Spot(CHANGES_FILE, number, 1)
        sign = unwritable(change)
        if sign:  # bytes that are no UTF-8 come as halves of letters, too
            _blame(loaded, spot, "unwritable-sign", readable(change), sign=sign)
            continue
        if not equals or not text.strip() or not all(steps):
            _blame(loaded, spot, "change-form", change)
            continue
        if tuple(steps) in set_before:
            _blame(loaded, spot, "change-twice", change)
            continue
        set_before.add(tuple(steps))
        try:
            value = scalar(text.strip())
        except ValueError:
            _blame(loaded, spot, "change-value", change, value=text.strip())
            continue
        if value is None:
            _blame(loaded, spot, "change-value", change, value=text.strip())
        else:
            _lay(loaded, steps, value, spot, change)


def _lay(loaded: Loaded, steps: list[str], value: object, spot: Spot, change: str) -> None:
    section = steps[0]
    sections = [name for name in SceneDocument.model_fields if name not in {"treve", "name"}]
    if section not in sections:
        near = _whole_path(loaded, steps) or likely(section, sections)
        code = "change-not-here" if section in SceneDocument.model_fields else "change-unknown"
        _blame(loaded, spot, code, change, value=section, likely=near)
        return
    if section in _ALONE:
        _set_alone(loaded, steps, value, spot, change)
        return
    if len(steps) == 1:
        inside = _inside(loaded, section)
        path = f"{section}.ID.KEY" if section in ENTRIES else f"{section}.KEY"
        _blame(loaded, spot, "change-no-field", change, value=section, fields=inside, path=path)
        return
    holder: Any = loaded.data.setdefault(section, {} if section not in ENTRIES else [])
    place: Place = (section,)
    rest = steps[1:]
    if isinstance(holder, list):
        at = _position(loaded, section, holder, rest[0])
        if at is not None and len(rest) < 2:
            fields = ", ".join(_keys(ENTRIES[section]))
            path = f"{section}.{rest[0]}.KEY"
            _blame(loaded, spot, "change-no-field", change, value=rest[0], fields=fields, path=path)
            return
        if at is None:
            ids = [object_name((section, position), loaded.data) for position in range(len(holder))]
            near = likely(rest[0], ids)
            _blame(loaded, spot, "change-unknown", change, value=rest[0], likely=near)
            return
        place, holder, rest = (section, at), holder[at], rest[1:]
    _set(loaded, holder, place, rest, value, spot, change)


def _set_alone(loaded: Loaded, steps: list[str], value: object, spot: Spot, change: str) -> None:
    """Set a key of the scene itself."""
    if len(steps) > 1:
        _blame(loaded, spot, "change-unknown", change, value=steps[1], likely=steps[0])
        return
    loaded.data[steps[0]] = value
    loaded.changed[steps[0],] = spot


def _whole_path(loaded: Loaded, steps: list[str]) -> str:
    """The path meant by one that leaves the list out, as ``bus.count``; empty where none is."""
    if len(steps) < _ENTRY_DEPTH:
        return ""
    holders = [
        section
        for section in ENTRIES
        if isinstance(entries := loaded.data.get(section), list)
        and _position(loaded, section, entries, steps[0]) is not None
    ]
    # Of a place and a group of the same name the one is meant that has such a key.
    holders.sort(key=lambda section: steps[1] not in _keys(ENTRIES[section]))
    return ".".join((holders[0], *steps)) if holders else ""


def _inside(loaded: Loaded, section: str) -> str:
    """What a path may go on with below a section: ids, or keys."""
    entries = loaded.data.get(section)
    if section in ENTRIES and isinstance(entries, list):
        names = [object_name((section, at), loaded.data) for at in range(len(entries))]
        return ", ".join(names)
    return ", ".join(_keys(_models_of(section))) or NONE_NEAR


def _models_of(section: str) -> type[BaseModel] | None:
    return next(iter(models_in(SceneDocument.model_fields[section].annotation)), None)


def _keys(model: type[BaseModel] | None) -> list[str]:
    if model is None:
        return []
    own = [name for name in model.__annotations__ if name != "id"]
    inherited = [name for name in model.model_fields if name not in {*own, "id"}]
    return [model.model_fields[name].alias or name for name in (*own, *inherited)]


def _set(
    loaded: Loaded,
    holder: Any,  # noqa: ANN401 - plain data of any shape
    place: Place,
    steps: list[str],
    value: object,
    spot: Spot,
    change: str,
) -> None:
    for step in steps[:-1]:
        if not isinstance(holder, dict):
            break
        if step == "lanes" and isinstance(holder.get(step), int):
            # ``lanes: 1`` is short for ``lanes: {both: 1}``: a deeper change spells it out.
            holder[step] = {"both": holder[step]}
        if step == "convoy" and isinstance(holder.get(step), int):
            holder[step] = {"largest": holder[step]}
        if step == "pause" and isinstance(holder.get(step), str):
            holder[step] = {}  # ``continuous`` is short for a pause with no hours of its own
        holder.setdefault(step, {})
        holder, place = holder[step], (*place, step)
    if isinstance(holder, list) and isinstance(place[-1], str):
        path = change.partition(f"{place[-1]}.")[0] + str(place[-1])
        _blame(loaded, spot, "change-in-list", change, value=str(place[-1]), path=path)
        return
    if not isinstance(holder, dict):
        _blame(loaded, spot, "change-unknown", change, value=steps[-1], likely=NONE_NEAR)
        return
    holder[steps[-1]] = _as_in_a_table(place, steps[-1], value)
    loaded.changed[*place, steps[-1]] = spot
    if place[0] == "groups" and steps[-1] == "people":
        # A count typed for this run stands in place of those that the scene lists.
        holder.pop("counts", None)


def _as_in_a_table(place: Place, key: str, value: object) -> object:
    """A text for a key whose value is more than a text, read as the cell of a table would be."""
    if not isinstance(value, str):
        return value
    if place == ("calendar", "pause"):
        return value_of(value, "hours")
    column = columns_of(str(place[0])).get(key) if len(place) == _ENTRY_DEPTH else None
    if column is None or column.kind in _PLAIN_KINDS:
        return value
    return value_of(value, column.kind)


def _position(loaded: Loaded, section: str, entries: list[Any], name: str) -> int | None:
    for position in range(len(entries)):
        if object_name((section, position), loaded.data) == name:
            return position
    return None


def _blame(loaded: Loaded, spot: Spot, code: str, change: str, **figures: str) -> None:
    loaded.faults.append(Finding(code, (change,), figures, "fault", spot))
