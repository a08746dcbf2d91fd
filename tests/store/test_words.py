"""The closed sets of words of a scene's document."""

from __future__ import annotations

from typing import get_args

from treve.scene.model import Category
from treve.store.words import CapacityWord, LoadWord

CATEGORIES = {category.value for category in Category}


def test_gates_and_places_can_name_every_category() -> None:
    assert set(get_args(LoadWord)) == CATEGORIES | {"any", "empty", "people", "goods"}
    assert set(get_args(CapacityWord)) == CATEGORIES | {"people", "goods"}
