"""The HXL tag row."""

from __future__ import annotations

import pytest

from treve.store.hxl import Tag, is_tag_row, keys_of_tags, parse_tag

PLACES = ("id", "kind", "name", "latitude", "longitude", "pcode", "bays")
GROUPS = ("id", "place", "category", "people", "leaving", "destinations", "source", "pcode")


@pytest.mark.parametrize(
    ("cell", "tag"),
    [
        ("#adm1+code", Tag("adm1", frozenset({"code"}))),
        (" # ADM1 + Code + v_pcode", Tag("adm1", frozenset({"code", "v_pcode"}))),
        ("#population", Tag("population", frozenset())),
        ("population", None),
        ("#", None),
        ("#1", None),
        ("", None),
    ],
)
def test_one_tag(cell: str, tag: Tag | None) -> None:
    assert parse_tag(cell) == tag


def test_a_tag_row_holds_tags_and_nothing_else() -> None:
    assert is_tag_row(["#geo+lat", "", "#geo+lon"])
    assert not is_tag_row(["#geo+lat", "x"])
    assert not is_tag_row(["", ""])


def test_columns_of_places() -> None:
    cells = ["#loc+name", "#loc+code", "#loc+type", "#geo+lat", "#geo+lon", "#adm1+code"]
    cells += ["#adm3+code", "#adm3+name", "#date", "#capacity", "#infrastructure+bays"]
    assert keys_of_tags("places", cells, PLACES) == [
        "name",
        "id",
        "kind",
        "latitude",
        "longitude",
        "",
        "pcode",
        "",
        "",
        "capacity.people",
        "bays",
    ]


def test_columns_of_groups() -> None:
    cells = ["#adm2+code", "#loc+name", "#population+total", "#affected+leaving"]
    cells += ["#population+category", "#loc+dest", "#meta+source", "#affected"]
    assert keys_of_tags("groups", cells, GROUPS) == [
        "pcode",
        "place",
        "people",
        "leaving",
        "category",
        "destinations",
        "source",
        "",
    ]
