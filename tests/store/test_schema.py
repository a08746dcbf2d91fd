"""The published JSON Schema of a scene."""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path

import jsonschema
import pytest

from treve.scene.model import Category, PlaceKind
from treve.store.document import ENTRIES, SceneDocument
from treve.store.entries import Entry
from treve.store.schema import published_schema, scene_schema
from treve.store.yaml_lines import read_yaml

ROOT = Path(__file__).resolve().parents[2]
SCENES = sorted([*ROOT.glob("examples/*/scene.yaml"), *ROOT.glob("src/**/town/scene.yaml")])


def test_the_shipped_file_is_up_to_date() -> None:
    shipped = resources.files("treve.store") / "data" / "scene.schema.json"
    assert json.loads(shipped.read_text(encoding="utf-8")) == scene_schema()


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(scene_schema())


@pytest.mark.parametrize("scene", SCENES, ids=lambda path: path.parent.name)
def test_shipped_scenes_fit_it(scene: Path) -> None:
    jsonschema.Draft202012Validator(scene_schema()).validate(read_yaml(scene).data)


def test_a_misspelt_key_does_not_fit_it() -> None:
    data = read_yaml(SCENES[0]).data
    data["fleets"][0]["cuont"] = 3
    assert not jsonschema.Draft202012Validator(scene_schema()).is_valid(data)


def test_every_key_says_what_it_means() -> None:
    models: list[type[Entry]] = [SceneDocument, *ENTRIES.values()]
    silent = [
        f"{model.__name__}.{name}"
        for model in models
        for name, known in model.model_fields.items()
        if not known.description and name != "id"
    ]
    assert silent == []


def test_loads_and_capacities_know_every_category() -> None:
    definitions = scene_schema()["$defs"]
    categories = {category.value for category in Category}
    loads = set(definitions["PassageEntry"]["properties"]["load"]["enum"])
    limits = set(definitions["PlaceEntry"]["properties"]["capacity"]["propertyNames"]["enum"])
    assert loads == categories | {"any", "empty", "people", "goods"}
    assert limits == categories | {"people", "goods"}
    assert set(definitions["PlaceKind"]["enum"]) == {kind.value for kind in PlaceKind}


def test_the_plan_has_one_too() -> None:
    jsonschema.Draft202012Validator.check_schema(published_schema("plan"))
