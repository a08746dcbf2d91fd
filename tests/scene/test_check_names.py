"""Names: what they refer to, and which sources may be written out."""

from __future__ import annotations

import pytest

from treve.scene.calendar import Calendar, PauseStyle
from treve.scene.check_names import check_names
from treve.scene.model import Category, Group, PeopleCount, Place, PlaceKind, Scene
from treve.scene.remarks import Doubts
from treve.scene.sources import Provenance, Source

MILL = Place("mill", PlaceKind.ASSEMBLY_POINT)


def remarks(group: Group, doubts: Doubts | None = None) -> list[tuple[str, tuple[int | str, ...]]]:
    scene = Scene(
        "Names",
        Calendar("UTC", PauseStyle.CONTINUOUS, ()),
        (MILL,),
        (),
        groups=(group,),
        sources=(Source("drill", "Invented"),),
    )
    found = check_names(scene, doubts or Doubts())
    return [(remark.finding.code, remark.path) for remark in found]


def group(source: str = "", count_source: str = "", place: str = "mill") -> Group:
    counts = (PeopleCount(1, count_source or source),)
    stated = Provenance(source)
    return Group("g", place, Category.CIVILIANS, 1, 0, (), counts=counts, provenance=stated)


@pytest.mark.parametrize("source", ["", "drill", "A report of 2016"])
def test_a_source_is_an_id_or_written_out(source: str) -> None:
    assert remarks(group(source)) == []


def test_a_source_that_is_neither() -> None:
    assert remarks(group("dril")) == [("unknown-source", ("groups", 0, "source"))]
    assert remarks(group(count_source="dril")) == [
        ("unknown-source", ("groups", 0, "counts", 0, "source"))
    ]


def test_what_could_not_be_read_may_be_named() -> None:
    assert remarks(group(place="barn")) == [("unknown-place", ("groups", 0, "place"))]
    assert remarks(group(place="barn"), Doubts(frozenset({"barn"}))) == []
