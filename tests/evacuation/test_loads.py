"""Ranks and kinds of people; how groups become loads stands in ``tests/plan/test_build.py``."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.riverbend import START, riverbend_scene
from treve.evacuation.loads import RANK, people_loads, rank_of, told_apart
from treve.scene.kinds import KIND
from treve.scene.model import Category, Group


@pytest.mark.parametrize("category", list(Category))
def test_every_category_has_a_kind_and_a_rank(category: Category) -> None:
    assert KIND[category] in {"seats", "stretchers", "wheelchairs"}
    assert RANK[category] in {0, 1, 2}


def test_wounded_before_civilians_before_fighters() -> None:
    ordered = sorted(
        (Category.FIGHTERS, Category.CIVILIANS, Category.WALKING_WOUNDED), key=RANK.__getitem__
    )

    assert ordered == [Category.WALKING_WOUNDED, Category.CIVILIANS, Category.FIGHTERS]


def test_the_scene_may_set_another_rank() -> None:
    assert rank_of(Group("g", "mill", Category.CIVILIANS, 5, 5, ("school",), rank=7)) == 7


def test_categories_that_a_limit_names_are_told_apart() -> None:
    assert told_apart(riverbend_scene()) == {"stretcher_cases"}


def test_a_release_before_zero_is_zero_and_a_later_one_keeps_its_second() -> None:
    scene = riverbend_scene()
    early, late = (replace(scene.groups[0], id=name, release=START) for name in ("early", "late"))
    loads = people_loads(
        replace(scene, groups=(early, replace(late, place="church"))), lambda _moment: -60
    )

    assert [entry.load.release_seconds for entry in loads] == [0, 0]
