"""Scenes in and out: a folder, one YAML file or a shipped example, read whole or not at all.

Reading goes through five steps, and every one adds its remarks before anything is refused: the form
of the files, the changes, the document key by key, the values (:mod:`treve.store.build`), and
what they say together (:mod:`treve.scene.check`).
"""

from __future__ import annotations

import copy
import dataclasses
import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from treve.errors import Finding, InputError, Spot
from treve.plan.codec import encode
from treve.scene.model import Scene
from treve.store.changes import lay_changes
from treve.store.examine import Examination, Examiner
from treve.store.examples import example_names, example_path
from treve.store.likely_scenes import likely_scene, only_scene
from treve.store.loading import SCENE_FILE, load_scene

SCENE_JSON_VERSION = 1
"""Version of what :func:`scene_to_json` writes."""


def read_scene(path: str | Path, changes: Iterable[str] = ()) -> Scene:
    """Read and check a scene.

    Args:
        path: A folder with ``scene.yaml``, one YAML file, or the name of a shipped example.
        changes: Laid over the document first: ``fleets.buses.count=60``.

    Returns:
        The scene, checked.

    Raises:
        InputError: With every fault there is, each with its spot.
    """
    examination = examine_scene(path, changes)
    if examination.scene is None:
        raise InputError(examination.faults)
    return examination.scene


def read_varied(path: str | Path, variations: Iterable[Iterable[str]]) -> Iterator[Scene]:
    """Read a scene once and lay several sets of changes over it, each over the scene as it is read.

    Args:
        path: As :func:`read_scene` takes it.
        variations: For each scene its changes, as :func:`read_scene` takes them.

    Yields:
        The scenes, checked, in the order of the variations.

    Raises:
        InputError: With every fault of the first of them that has any.
    """
    found = resolve_scene(path)
    loaded = load_scene(found, str(path))
    if not isinstance(loaded.yaml.data, dict):
        raise InputError(tuple(loaded.faults))
    for changes in variations:
        one = dataclasses.replace(
            loaded, data=copy.deepcopy(loaded.data), changed={}, faults=list(loaded.faults)
        )
        lay_changes(one, changes)
        examination = Examiner(one).examine()
        if examination.scene is None:
            raise InputError(examination.faults)
        yield examination.scene


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
        return Examination(None, (_no_scene(path),))
    loaded = load_scene(found, str(path))
    if not isinstance(loaded.yaml.data, dict):
        return Examination(None, tuple(loaded.faults))
    lay_changes(loaded, changes)
    return Examiner(loaded).examine()


def table_files(path: str | Path) -> tuple[Path, ...]:
    """The tables that a scene is read from: nothing may be written in their place.

    Args:
        path: As :func:`read_scene` takes it.
    """
    found = _find(path)
    if found is None:
        return ()
    return tuple(Path(table.file) for table in load_scene(found, str(path)).tables.values())


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
        raise InputError((_no_scene(name_or_path),))
    return found


def scene_to_json(scene: Scene) -> dict[str, Any]:
    """Turn a scene into plain JSON values; :func:`treve.plan.codec.decode` reads its fields."""
    fields = {field.name: encode(getattr(scene, field.name)) for field in dataclasses.fields(scene)}
    return {"treve_scene": SCENE_JSON_VERSION, **fields}


def scene_digest(scene: Scene) -> str:
    """The SHA-256 of a scene, over its JSON with sorted keys and no spaces (as in RFC 8785).

    Two scenes have the same digest exactly where they say the same, whichever files they are from.
    """
    canonical = json.dumps(
        _without_later_keys(scene_to_json(scene)),
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )
    return hashlib.sha256(canonical.encode()).hexdigest()


def _without_later_keys(scene: dict[str, Any]) -> dict[str, Any]:
    """The same without keys that came later and say nothing: older plans keep their digest."""
    if scene["escort_teams"] is None:
        del scene["escort_teams"]
    later = [(one, "convoy") for one in scene["corridors"]]
    later += [(one["convoy"], "spacing_minutes") for one in scene["corridors"] if one["convoy"]]
    later += [(one, "longest_aboard_minutes") for one in scene["groups"]]
    duties = ("longest_shift", "rest", "longest_driving", "refuelling")
    later += [(one, f"{key}_minutes") for one in scene["fleets"] for key in duties]
    later += [(one, "refuels_at") for one in scene["fleets"]]
    later += [(one, "together") for one in scene["groups"]]
    at_gates = ("lanes_switched", "switch_minutes", "longest_queue_vehicles")
    later += [(one, key) for one in scene["gates"] for key in at_gates]
    for holder, key in later:
        if holder[key] in (None, "", []) or (key in at_gates and not holder[key]):
            del holder[key]
    return scene


def _find(name_or_path: str | Path) -> Path | None:
    path = Path(name_or_path)
    if path.is_file() or (path / SCENE_FILE).is_file():
        return path
    return example_path(str(name_or_path))


def _no_scene(name_or_path: str | Path) -> Finding:
    """Why there is no scene: nothing there, or a folder without the file."""
    name = str(name_or_path)
    if Path(name).is_dir():
        held = {"file": SCENE_FILE, "likely": only_scene(name)}
        return Finding("folder-without-scene", (name,), held, "fault", Spot(name))
    figures = {"likely": likely_scene(name), "examples": ", ".join(example_names())}
    return Finding("no-such-scene", (name,), figures, "fault", Spot(name))
