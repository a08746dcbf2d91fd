"""The scene that was meant where a name leads nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from treve.store.likely_scenes import likely_scene, only_scene, scenes_in


@pytest.fixture
def towns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for folder in ("mytown", "towns/oldtown", "towns/empty"):
        (tmp_path / folder).mkdir(parents=True)
    for scene in ("mytown/scene.yaml", "towns/oldtown/scene.yaml", "village.yml"):
        (tmp_path / scene).write_text("treve: 1", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("towns")
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mytwon", "mytown"),
        ("MyTown2", "mytown"),
        ("towns/oldtwon", "towns/oldtown"),
        ("./mytwon", "mytown"),
        ("village.yaml", "village.yml"),
        ("riverbent", "riverbend"),
        ("alepo-2016", "aleppo-2016"),
        ("towns/riverbent", "none"),
        ("twons/oldtown", "none"),
        ("something else", "none"),
        ("mytown\0", "none"),
        ("", "none"),
        ("/", "none"),
    ],
)
def test_the_likely_scene(typed: str, meant: str) -> None:
    assert likely_scene(typed) in {meant, "mytown" if "\0" in typed else meant}


def test_a_folder_that_only_holds_one_scene(towns: Path) -> None:
    assert only_scene(str(towns / "towns")) == str(towns / "towns" / "oldtown")
    assert only_scene(str(towns)) == "none"  # two: nobody knows which
    assert only_scene(str(towns / "towns" / "empty")) == "none"


def test_a_folder_that_cannot_be_read(towns: Path) -> None:
    assert scenes_in(towns / "nowhere") == []
    assert scenes_in(towns / "village.yml") == []
