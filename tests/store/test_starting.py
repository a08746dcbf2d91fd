"""A scene to start from: whole, and never over anything."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from treve.aid.supply import supply
from treve.errors import InputError
from treve.languages import available
from treve.plan.build import build_problem
from treve.scene.model import Scene
from treve.store.examples import describe_examples, example_names, example_path
from treve.store.relief import read_relief_items
from treve.store.scenes import examine_scene, read_scene, scene_to_json
from treve.store.starting import make_scene

TOWNS = ("en", "fr")
"""Languages that have a town of their own."""

NAMING = frozenset(
    """
    name description id place home origin destination destinations shares gates title source
    points minutes
    """.split()  # noqa: SIM905 - a list of words reads better
)
"""Keys whose value is a name, or a text for people: the reason why minutes are assumed is one."""


def refusal(directory: Path, example: str = "") -> str:
    with pytest.raises(InputError) as refused:
        make_scene(directory, example)
    (fault,) = refused.value.faults
    return fault.code


@pytest.mark.parametrize("language", TOWNS)
def test_the_small_town_has_no_fault_and_no_warning(language: str, tmp_path: Path) -> None:
    assert make_scene(tmp_path / "town", language=language) == ("links.csv", "scene.yaml")
    assert examine_scene(tmp_path / "town").remarks == ()


NEEDS = {"#consignments": "class: truck,", "wheelchair_users": "class: adapted_minibus,"}
"""Words of lines that are ready to use together with another, and words of that one."""


def ready_lines(scene: Path) -> list[str]:
    """The lines that a ``#`` with no blank behind it keeps out."""
    lines = scene.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.lstrip().startswith("#") and line.lstrip()[1:2] != " "]


def use(scene: Path, used: list[str]) -> str:
    """The text of a scene with these lines in use."""
    lines = scene.read_text(encoding="utf-8").splitlines()
    return "\n".join(one.replace("#", "", 1) if one in used else one for one in lines)


@pytest.mark.parametrize("language", TOWNS)
def test_each_line_that_is_ready_to_use_may_be_used(language: str, tmp_path: Path) -> None:
    make_scene(tmp_path / "town", language=language)
    scene = tmp_path / "town" / "scene.yaml"
    before = scene.read_text(encoding="utf-8")
    ready = ready_lines(scene)
    assert len(ready) == 7
    for line in ready:
        other = next((word for start, word in NEEDS.items() if start in line), "")
        chosen = [one for one in ready if one == line or (other and other in one)]
        for used in (chosen, ready):
            scene.write_text(use(scene, used), encoding="utf-8")
            assert examine_scene(tmp_path / "town").remarks == ()
            scene.write_text(before, encoding="utf-8")


def test_the_town_speaks_the_language_that_is_asked_for(tmp_path: Path) -> None:
    assert set(TOWNS) <= set(available())
    for language in (*TOWNS, "xx"):
        make_scene(tmp_path / language, language=language)
    names = [read_scene(tmp_path / language).name for language in ("en", "fr", "xx")]
    assert names == ["My town", "Ma ville", "My town"]


@pytest.mark.parametrize("language", TOWNS)
def test_all_goods_of_the_town_are_three_truckloads(language: str, tmp_path: Path) -> None:
    scene = supply(whole_town(tmp_path, language), read_relief_items())
    problem = build_problem(scene).problem

    (trucks,) = (fleet for fleet in problem.fleets if fleet.vehicle_class == "truck")
    goods = [load for load in problem.loads if not load.people]
    # The blankets bind the pause; what is left of the water takes the cereal along.
    assert [load.quantity for load in goods] == [800, 12_000, 3974]
    assert all(load.quantity <= trucks.capacity[load.kind] for load in goods)


def whole_town(folder: Path, language: str) -> Scene:
    """The town with every line that is ready to use in use."""
    make_scene(folder, language=language)
    scene = folder / "scene.yaml"
    scene.write_text(use(scene, ready_lines(scene)), encoding="utf-8")
    return read_scene(folder)


def whole(folder: Path, language: str) -> Any:
    """The same as plain data."""
    return scene_to_json(whole_town(folder, language))


def pairs(one: Any, other: Any, key: str) -> Iterator[tuple[str, Any, Any]]:
    """The key of each value with the value here and there; fails where the shapes differ."""
    assert type(one) is type(other), key
    if isinstance(one, dict):
        assert len(one) == len(other), key
        if key == "shares":  # its keys are ids
            yield from ((key, *both) for both in zip(one, other, strict=True))
        else:
            assert list(one) == list(other), key
        for name, mine, theirs in zip(one, one.values(), other.values(), strict=True):
            yield from pairs(mine, theirs, name)
    elif isinstance(one, list):
        assert len(one) == len(other), key
        for mine, theirs in zip(one, other, strict=True):
            yield from pairs(mine, theirs, key)
    else:
        yield key, one, other


@pytest.mark.parametrize("language", TOWNS[1:])
def test_the_towns_of_all_languages_are_alike_but_for_names(language: str, tmp_path: Path) -> None:
    found = list(pairs(whole(tmp_path / "en", "en"), whole(tmp_path / language, language), ""))
    renamed = {(mine, theirs) for _, mine, theirs in found if mine != theirs}
    keys = {key for key, mine, theirs in found if mine != theirs}
    assert keys <= NAMING, keys - NAMING
    # One name for each, everywhere: so no two are taken for one.
    assert len({mine for mine, _ in renamed}) == len(renamed)
    assert len({theirs for _, theirs in renamed}) == len(renamed)


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
