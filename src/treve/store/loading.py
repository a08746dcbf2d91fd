"""The files of a scene as one document of plain data, with the spot of everything in it.

The YAML file, the tables it names and the changes of the command line are laid together here,
before anything is judged; :meth:`Loaded.spot` then answers where something came from.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from treve.errors import Finding, Spot
from treve.store.document import TABLES
from treve.store.tables import Table, read_table
from treve.store.yaml_lines import Place, YamlDocument, read_yaml

SCENE_FILE = "scene.yaml"
"""Name of the document in a scene's folder."""

_TABLE_ENDINGS = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods")


@dataclass(slots=True)
class Loaded:
    """What the files of a scene say, before it is judged.

    Attributes:
        yaml: The document.
        data: Its plain data, with tables in place of their names and changes laid over.
        tables: The tables by section.
        changed: Spots of what a change has set.
        faults: What is wrong with the form of the files.
        unread: Sections whose table could not be read: what is missing in them is no other fault.
    """

    yaml: YamlDocument
    data: dict[str, Any]
    tables: dict[str, Table] = field(default_factory=dict)
    changed: dict[Place, Spot] = field(default_factory=dict)
    faults: list[Finding] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)

    def spot(self, place: Place, *, on_key: bool = False) -> Spot:
        """Where a place of the document stands in the files.

        Args:
            place: Keys and positions from the top.
            on_key: Whether the key itself is meant rather than its value.
        """
        for length in range(len(place), 0, -1):
            changed = self.changed.get(place[:length])
            if changed is not None:
                return changed
        table = self.tables.get(str(place[0])) if place else None
        if table is not None:
            return table.spot(place[1:])
        return self.yaml.key_spot(place) if on_key else self.yaml.spot(place)


def load_scene(path: Path, shown: str = "") -> Loaded:
    """Read the files of a scene.

    Args:
        path: The scene's folder, or one YAML file.
        shown: How the path is written in remarks; empty: as ``path``.

    Returns:
        What they say; faults of form are gathered, never raised.
    """
    name = shown or str(path)
    if path.is_dir():
        path, name = path / SCENE_FILE, str(PurePosixPath(Path(name).as_posix()) / SCENE_FILE)
    document = read_yaml(path, name)
    loaded = Loaded(document, {}, faults=list(document.faults))
    if isinstance(document.data, dict):
        loaded.data = dict(document.data)
        _lay_tables(loaded, path.parent, Path(name).parent)
    elif document.data is not None:
        spot = document.spot(())
        loaded.faults.append(Finding("not-a-scene", ("scene",), {}, "fault", spot))
    return loaded


def _lay_tables(loaded: Loaded, folder: Path, shown: Path) -> None:
    for section in TABLES:
        named = loaded.data.get(section)
        if not isinstance(named, str):
            continue
        file, _, sheet = named.partition("#")
        spot = loaded.yaml.spot((section,))
        code = _name_fault(file)
        if code:
            loaded.faults.append(Finding(code, (section,), {"file": named}, "fault", spot))
            loaded.unread.add(section)
            del loaded.data[section]
            continue
        if not (folder / file).is_file():
            what = "table-is-folder" if (folder / file).is_dir() else "table-missing"
            missing = Finding(what, (section,), {"file": file}, "fault", spot)
            loaded.faults.append(missing)
            loaded.unread.add(section)
            del loaded.data[section]
            continue
        table = read_table(folder / file, (shown / file).as_posix(), section, sheet)
        loaded.tables[section] = table
        if table.faults and not table.rows:
            loaded.unread.add(section)
        loaded.faults.extend(table.faults)
        loaded.data[section] = [dict(row) for row in table.rows]


def _name_fault(file: str) -> str:
    """A table stands beside its scene: a scene from elsewhere may not read other files."""
    parts = PurePosixPath(file.replace("\\", "/"))
    if parts.is_absolute() or ".." in parts.parts or ":" in file:
        return "table-outside"
    return "" if parts.suffix.lower() in _TABLE_ENDINGS else "not-a-table"
