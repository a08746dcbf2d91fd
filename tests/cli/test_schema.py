"""``treve schema``: the published JSON Schemas."""

from __future__ import annotations

import json

import pytest

from treve.cli import main
from treve.store.schema import scene_schema


def test_schemas_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == scene_schema()
    assert main(["schema", "plan"]) == 0
    assert json.loads(capsys.readouterr().out)["$schema"].startswith("https://json-schema.org/")


def test_the_schema_of_events_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "events"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["title"] == "Events of Treve"
    assert "GateShutEntry" in printed["$defs"]
