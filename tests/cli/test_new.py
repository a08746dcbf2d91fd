"""``treve new``: a scene to start from, and nothing overwritten."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from treve.cli import main


def test_new_makes_a_town_that_is_clean(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    town = tmp_path / "town"
    assert main(["--lang", "en", "new", str(town)]) == 0
    assert capsys.readouterr().out == (
        f"Made {town} with links.csv, scene.yaml.\n"
        f"Next: treve check {town}, then treve plan {town}.\n"
    )
    assert main(["check", str(town)]) == 0


def test_new_overwrites_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", str(tmp_path / "town")]) == 0
    assert main(["--lang", "en", "new", str(tmp_path / "town")]) == 2
    assert "nothing is overwritten" in capsys.readouterr().err


def test_new_from_an_example(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", str(tmp_path / "r"), "--example", "riverbend", "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed == {"directory": str(tmp_path / "r"), "files": ["links.csv", "scene.yaml"]}
