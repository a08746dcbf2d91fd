"""Scenes in and out: a folder, one YAML file or a shipped example, read whole or not at all.

Reading goes through five steps, and every one adds its remarks before anything is refused: the form
of the files, the changes, the document key by key, the values (:mod:`treve.store.build`), and
what they say together (:mod:`treve.scene.check`).
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from treve.errors import Finding, InputError, Spot
from treve.plan.codec import decode, encode
from treve.scene.check import Doubts, Remark, check_scene
from treve.scene.model import Scene
from treve.store.build import Builder
from treve.store.changes import lay_changes
from treve.store.document import ENTRIES, SceneDocument
from treve.store.examples import example_names, example_path
from treve.store.faults import object_name, translate
from treve.store.loading import SCENE_FILE, Loaded, load_scene
from treve.store.yaml_lines import Place

SCENE_JSON_VERSION = 1
"""Version of what :func:`scene_to_json` writes."""


_HARMLESS: Mapping[str, Any] = {
    "treve": 1,
    "name": "",
    "places": [],
    "calendar": {"time_zone": "UTC", "start": "2000-01-01T00:00", "end": "2000-01-02T00:00"},
}
"""What stands for a section that cannot be read, so that all others are still judged."""

_FIRM_KEYS = frozenset({"time_zone", "start", "end"})
"""Keys without which a calendar cannot be read."""


_TELLING_KEYS = frozenset(
    {"destinations", "people", "counts", "place", "pcode", "latitude", "longitude", "like", "id"}
)
"""Keys that may be left out, but whose absence means something by itself."""


@dataclass(frozen=True, slots=True)
class Examination:
    """What reading a scene came to.

    Attributes:
        scene: The scene; ``None`` where there are faults.
        remarks: Every fault, warning and note, in the order of the input.
    """

    scene: Scene | None
    remarks: tuple[Finding, ...]

    @property
    def faults(self) -> tuple[Finding, ...]:
        """The remarks that forbid to go on."""
        return tuple(finding for finding in self.remarks if finding.severity == "fault")


def read_scene(path: str | Path, changes: Iterable[str] = ()) -> Scene:
    """Read and check a scene.

    Args:
        path: A folder with ``scene.yaml``, one YAML file, or the name of a shipped example.
        changes: Laid over the document first: ``fleets.bus.count=60``.

    Returns:
        The scene, checked.

    Raises:
        InputError: With every fault there is, each with its spot.
    """
    examination = examine_scene(path, changes)
    if examination.scene is None:
        raise InputError(examination.faults)
    return examination.scene


def examine_scene(path: str | Path, changes: Iterable[str] = ()) -> Examination:
    """Read and check a scene, and give all remarks rather than raise them.

    Args:
        path: As :func:`read_scene` takes it.
        changes: As :func:`read_scene` takes them.

    Returns:
        The scene where there is no fault, and every remark.
    """
    found = _find(path)
    if found is None:
        names = ", ".join(example_names())
        fault = Finding(
            "no-such-scene", (str(path),), {"examples": names}, "fault", Spot(str(path))
        )
        return Examination(None, (fault,))
    loaded = load_scene(found, str(path))
    if loaded.yaml.root is None or not loaded.data:
        return Examination(None, tuple(loaded.faults))
    lay_changes(loaded, changes)
    return _Examiner(loaded).examine()


def resolve_scene(name_or_path: str | Path) -> Path:
    """Find a scene by its path or by the name of a shipped example.

    Args:
        name_or_path: A folder, a YAML file, or an example's name; a path counts first.

    Returns:
        The folder or file.

    Raises:
        InputError: There is no such scene.
    """
    found = _find(name_or_path)
    if found is None:
        name = str(name_or_path)
        figures = {"examples": ", ".join(example_names())}
        raise InputError((Finding("no-such-scene", (name,), figures, "fault", Spot(name)),))
    return found


def scene_to_json(scene: Scene) -> dict[str, Any]:
    """Turn a scene into plain JSON values; :func:`scene_from_json` gives an equal one back."""
    fields = {field.name: encode(getattr(scene, field.name)) for field in dataclasses.fields(scene)}
    return {"treve_scene": SCENE_JSON_VERSION, **fields}


def scene_from_json(document: Mapping[str, Any]) -> Scene:
    """Turn what :func:`scene_to_json` gave back into the scene.

    Raises:
        InputError: It is of another version.
        treve.plan.codec.ShapeError: It does not have the shape of a scene.
    """
    if document.get("treve_scene") != SCENE_JSON_VERSION:
        version = str(document.get("treve_scene", "nothing"))
        raise InputError((Finding("wrong-version", ("scene",), {"value": version}, "fault"),))
    fields = {key: value for key, value in document.items() if key != "treve_scene"}
    zone = ZoneInfo(fields["calendar"]["time_zone"])
    scene: Scene = decode(fields, Scene, zone)
    return scene


def scene_digest(scene: Scene) -> str:
    """The SHA-256 of a scene, over its JSON with sorted keys and no spaces (as in RFC 8785).

    Two scenes have the same digest exactly where they say the same, whichever files they are from.
    """
    canonical = json.dumps(
        scene_to_json(scene), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    return hashlib.sha256(canonical.encode()).hexdigest()


def _find(name_or_path: str | Path) -> Path | None:
    path = Path(name_or_path)
    if path.is_file() or (path / SCENE_FILE).is_file():
        return path
    return example_path(str(name_or_path))


class _Examiner:
    """The document's own steps: validate, prune what is broken, build, check the rest."""

    def __init__(self, loaded: Loaded) -> None:
        self._loaded = loaded
        self._remarks = list(loaded.faults)
        self._kept: dict[str, list[int]] = {}
        self._broken: set[str] = set()
        self._broken_sections = {
            section for section, table in loaded.tables.items() if table.faults
        } | {finding.objects[0] for finding in loaded.faults if finding.objects}

    def examine(self) -> Examination:
        """Go through all steps."""
        document = self._document()
        if document is None:
            return Examination(None, self._sorted())
        builder = Builder(document, calendar_known="calendar" not in self._broken_sections)
        scene = builder.build()
        for place, finding in builder.remarks:
            self._remark(place, finding)
            if finding.severity == "fault":
                self._broken_sections.add(str(place[0]))
        doubts = Doubts(
            ids=frozenset(self._broken),
            sections=frozenset(self._broken_sections),
            calendar=not builder.whole_calendar,
        )
        for remark in check_scene(scene, doubts):
            self._add(remark)
        remarks = self._sorted()
        usable = all(finding.severity != "fault" for finding in remarks)
        return Examination(scene if usable else None, remarks)

    def _document(self) -> SceneDocument | None:
        """The document without what is broken in it; ``None`` where too little is left."""
        data = dict(self._loaded.data)
        for section in ENTRIES:
            entries = data.get(section)
            if isinstance(entries, list):
                self._kept[section] = list(range(len(entries)))
        for last in (False, True):
            try:
                return SceneDocument.model_validate(data)
            except ValidationError as error:
                if last:
                    return None
                data = self._pruned(data, error)
        return None

    def _pruned(self, data: dict[str, Any], error: ValidationError) -> dict[str, Any]:
        """Note every fault, and leave out the keys and entries that have them."""
        out: dict[str, set[int]] = {}
        pruned = dict(data)
        for details in error.errors(include_url=False):
            place, finding, on_key = translate(details, data)
            spot = self._loaded.spot(place, on_key=on_key)
            self._remarks.append(dataclasses.replace(finding, spot=spot))
            section = str(place[0]) if place else ""
            if len(place) > 1 and isinstance(place[1], int):
                if len(place) > 2 and _is_loose(section, str(place[2])):
                    pruned[section] = _without_key(pruned[section], place[1], str(place[2]))
                else:
                    out.setdefault(section, set()).add(place[1])
            elif finding.code == "unknown-key" and len(place) == 1:
                pruned.pop(section)
            elif section == "calendar" and len(place) > 1 and str(place[1]) not in _FIRM_KEYS:
                pruned[section] = _without(pruned[section], str(place[1]))
            elif section:
                self._broken_sections.add(section)
                pruned[section] = _HARMLESS.get(section)
                if pruned[section] is None:
                    pruned.pop(section)
            else:
                _add_missing(pruned, self._broken_sections)
        for section, positions in out.items():
            self._broken_sections.add(section)
            self._broken |= {object_name((section, at), data) for at in positions}
            self._blame_twins(section, positions)
            self._kept[section] = [at for at in self._kept[section] if at not in positions]
            pruned[section] = [pruned[section][at] for at in self._kept[section]]
        return pruned

    def _blame_twins(self, section: str, positions: set[int]) -> None:
        """Ids that stand twice, where one of the two entries is left out for another fault."""
        data = self._loaded.data
        named: dict[str, list[int]] = {}
        for at, entry in enumerate(data[section]):
            if isinstance(entry, Mapping) and isinstance(entry.get("id"), str):
                named.setdefault(entry["id"], []).append(at)
        for name, (_, *later) in named.items():
            if not positions.isdisjoint(named[name]):
                for at in later:
                    self._remark((section, at, "id"), Finding("duplicate-id", (name,), {}, "fault"))

    def _add(self, remark: Remark) -> None:
        place = self._original(remark.path)
        spot = self._loaded.spot(place, on_key=remark.on_key)
        self._remarks.append(dataclasses.replace(remark.finding, spot=spot))

    def _remark(self, place: Place, finding: Finding) -> None:
        place = self._original(place)
        objects = finding.objects or (object_name(place, self._loaded.data),)
        spot = self._loaded.spot(place)
        self._remarks.append(dataclasses.replace(finding, objects=objects, spot=spot))

    def _original(self, place: Place) -> Place:
        """The place in the document as it was, from the place in the pruned one."""
        if len(place) > 1 and isinstance(place[1], int) and place[0] in self._kept:
            return (place[0], self._kept[str(place[0])][place[1]], *place[2:])
        return place

    def _sorted(self) -> tuple[Finding, ...]:
        order = {self._loaded.yaml.file: 0}
        for table in self._loaded.tables.values():
            order.setdefault(table.file, len(order))

        def by_spot(finding: Finding) -> tuple[int, int, int, str]:
            spot = finding.spot or Spot("")
            return order.get(spot.file, len(order)), spot.line, spot.column, finding.code

        unique = {
            (finding.code, finding.objects, str(finding.spot)): finding for finding in self._remarks
        }
        return tuple(sorted(unique.values(), key=by_spot))


def _is_loose(section: str, key: str) -> bool:
    """Whether an entry can be judged without a key: unknown ones, and most that may be left out."""
    fields = {known.alias or name: known for name, known in ENTRIES[section].model_fields.items()}
    known = fields.get(key)
    return known is None or not (known.is_required() or key in _TELLING_KEYS)


def _without_key(entries: list[Any], position: int, key: str) -> list[Any]:
    return [*entries[:position], _without(entries[position], key), *entries[position + 1 :]]


def _without(entry: Mapping[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in entry.items() if name != key}


def _add_missing(data: dict[str, Any], broken: set[str]) -> None:
    """Put something harmless in the place of sections that must be there and are not."""
    for section, value in _HARMLESS.items():
        if section not in data:
            broken.add(section)
            data[section] = value
