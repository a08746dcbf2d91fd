"""Whatever stands anywhere in a scene, it is read or refused with a fault; nothing crashes."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from treve.cli.common import finding_line, remember_language
from treve.store.document import TABLES
from treve.store.examples import example_path
from treve.store.scenes import examine_scene
from treve.store.tables import read_table
from treve.store.yaml_lines import Place, read_yaml

VALUES: tuple[Any, ...] = (
    *(None, -1.5, "x", [[]], {"a": 1}, {}, 1e300),
    *("\ud800", 10**400, 1e-300, "9999-12-31T23:00", "0001-01-01T00:00", "Total", True),
)


def riverbend() -> dict[str, Any]:
    folder = example_path("riverbend")
    assert folder is not None
    data: dict[str, Any] = read_yaml(folder / "scene.yaml").data
    for section in TABLES:
        if isinstance(data.get(section), str):
            table = read_table(folder / data[section], data[section], section)
            data[section] = table.rows[:2]
    return {key: some[:2] if isinstance(some, list) else some for key, some in data.items()}


def places(value: object, here: Place = ()) -> Iterator[Place]:
    yield here
    steps: list[tuple[Any, object]] = list(value.items()) if isinstance(value, dict) else []
    steps += list(enumerate(value)) if isinstance(value, list) else []
    for step, inner in steps:
        yield from places(inner, (*here, step))


def replaced(data: dict[str, Any], place: Place, value: object) -> Any:
    if not place:
        return value
    changed: Any = copy.deepcopy(data)
    holder = changed
    for step in place[:-1]:
        holder = holder[step]
    holder[place[-1]] = value
    return changed


@pytest.mark.property
@pytest.mark.parametrize("value", VALUES, ids=lambda value: repr(value)[:20])
def test_any_value_anywhere(value: object, tmp_path: Path) -> None:
    remember_language("en")
    data = riverbend()
    for place in places(data):
        # JSON is YAML: no need to write the latter.
        text = json.dumps(replaced(data, place, value))
        (tmp_path / "scene.yaml").write_text(text, encoding="utf-8")
        examination = examine_scene(tmp_path)
        assert (examination.scene is None) == bool(examination.faults)
        for finding in examination.remarks:
            assert finding.spot is not None
            line = finding_line(finding)
            assert line.startswith(f"{tmp_path}/scene.yaml:1:")
            assert f"{finding.code} (" not in line
