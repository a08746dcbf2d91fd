"""The scene that somebody probably meant: what lies where it was looked for, and the examples."""

from __future__ import annotations

import itertools
from pathlib import Path

from treve.scene.likely import NONE_NEAR, likely
from treve.store.examples import example_names
from treve.store.loading import SCENE_FILE

_MOST_ENTRIES = 2_000
"""Entries of a folder that are looked at: some hold more than anybody waits for."""


def likely_scene(name: str) -> str:
    """Find the scene whose name is nearest to one that leads nowhere.

    Args:
        name: As typed: a path or a name.

    Returns:
        A scene written the same way (``towns/mytown`` for ``towns/mytwon``), or an example;
        ``none`` where nothing comes near.
    """
    path = Path(name)
    beside = {Path(found).name: found for found in scenes_in(path.parent)}
    near = likely(path.name, [*beside, *(example_names() if path.name == name else ())])
    return beside.get(near, near)


def only_scene(folder: str) -> str:
    """The only scene in a folder that is none itself; ``none`` where there are none or several."""
    found = scenes_in(Path(folder))
    return found[0] if len(found) == 1 else NONE_NEAR


def scenes_in(folder: Path) -> list[str]:
    """Folders with a scene, and YAML files, of a folder, sorted; where it can be read.

    Returns:
        Paths, beginning with the folder as it was given.
    """
    try:
        entries = list(itertools.islice(folder.iterdir(), _MOST_ENTRIES))
        return sorted(str(entry) for entry in entries if _is_scene(entry))
    except OSError:
        return []


def _is_scene(path: Path) -> bool:
    if path.suffix.lower() in {".yaml", ".yml"}:
        return path.is_file()
    return (path / SCENE_FILE).is_file()
