"""A scene to start from: whole, and never over anything."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from treve.errors import InputError
from treve.store.examples import describe_examples, example_names, example_path
from treve.store.scenes import examine_scene, read_scene
from treve.store.starting import make_scene


def refusal(directory: Path, example: str = "") -> str:
    with pytest.raises(InputError) as refused:
        make_scene(directory, example)
    (fault,) = refused.value.faults
    return fault.code


def test_the_small_town_has_no_fault_and_no_warning(tmp_path: Path) -> None:
    assert make_scene(tmp_path / "town") == ("links.csv", "scene.yaml")
    assert examine_scene(tmp_path / "town").remarks == ()


NEEDS = {"#consignments": "trucks", "#- {place: old-town, category: wheelchair": "lift-buses"}
"""Lines that are ready to use together with another, by their beginning."""


def test_each_line_that_is_ready_to_use_may_be_used(tmp_path: Path) -> None:
    make_scene(tmp_path / "town")
    scene = tmp_path / "town" / "scene.yaml"
    lines = scene.read_text(encoding="utf-8").splitlines()
    ready = [line for line in lines if line.lstrip().startswith("#") and line.lstrip()[1:2] != " "]
    assert len(ready) == 7
    for line in ready:
        other = next((word for start, word in NEEDS.items() if line.lstrip().startswith(start)), "")
        chosen = [one for one in ready if one == line or (other and f"id: {other}," in one)]
        for used in (chosen, ready):
            text = "\n".join(one.replace("#", "", 1) if one in used else one for one in lines)
            scene.write_text(text, encoding="utf-8")
            assert examine_scene(tmp_path / "town").remarks == ()


def test_an_example_is_copied_whole(tmp_path: Path) -> None:
    make_scene(tmp_path / "copy", "riverbend")
    assert read_scene(tmp_path / "copy") == read_scene("riverbend")


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    (tmp_path / "town").mkdir()
    make_scene(tmp_path / "town")
    assert (tmp_path / "town" / "scene.yaml").is_file()


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    mine = tmp_path / "scene.yaml"
    mine.write_text("mine", encoding="utf-8")
    assert refusal(tmp_path) == "directory-not-empty"
    assert refusal(mine) == "directory-not-empty"
    assert mine.read_text(encoding="utf-8") == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["scene.yaml"]


def test_an_example_that_is_not_there(tmp_path: Path) -> None:
    assert refusal(tmp_path / "town", "riverbnd") == "no-such-example"
    assert not (tmp_path / "town").exists()


def test_a_folder_below_a_file_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert refusal(tmp_path / "file" / "town") == "cannot-write"


def test_every_example_is_described() -> None:
    assert "riverbend" in example_names()
    assert [name for name, text in describe_examples() if not text] == []
    assert example_path("../src") is None


@pytest.mark.parametrize("name", example_names())
def test_no_example_has_a_fault(name: str) -> None:
    assert examine_scene(name).faults == ()


def test_the_folder_of_the_readme_is_no_part_of_the_project() -> None:
    root = Path(__file__).parents[2]
    readme = (root / "README.md").read_text(encoding="utf-8")
    made = re.search(r"^\$ .*treve new (\w+)$", readme, re.MULTILINE)
    assert made is not None
    assert f"/{made[1]}/" in (root / ".gitignore").read_text(encoding="utf-8").splitlines()
