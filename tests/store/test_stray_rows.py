"""Rows that belong to another list, and rows that are only wrong."""

from __future__ import annotations

from typing import Any

import pytest

from treve.store.stray_rows import StrayRows, stray_rows

BUS = {"id": "bus", "class": "coach", "count": 3, "home": "school"}
WATER = {"place": "school", "item": "water", "tonnes": 3}
CRATES = {"id": "crates", "item": "tea", "tonnes": 1, "from": "school", "to": "mill"}


def test_rows_whose_heading_is_missing() -> None:
    rows = [BUS, CRATES, WATER, {**WATER, "item": "tea"}, BUS, WATER]
    assert list(stray_rows({"name": "Two villages", "fleets": rows})) == [
        StrayRows("fleets", "consignments", (1,)),
        StrayRows("fleets", "stocks", (2, 3)),
        StrayRows("fleets", "stocks", (5,)),
    ]


@pytest.mark.parametrize(
    "row",
    [
        BUS,
        {**BUS, "cuont": 3},  # too much in it
        {"id": "bus", "cuont": 3, "class": "coach", "home": "school"},  # misspelt
        {"id": "bus"},  # too little in it
        {"id": "bus", "name": "Bus"},  # as a party would be, with no place to tell by
        {**WATER, "home": "school"},
        "bus",
        None,
        7,
    ],
)
def test_rows_that_are_not_moved(row: Any) -> None:
    assert list(stray_rows({"fleets": [row]})) == []


@pytest.mark.parametrize("lists", [{}, {"fleets": None}, {"fleets": "fleets.csv"}, {"fleets": {}}])
def test_no_rows(lists: dict[str, Any]) -> None:
    assert list(stray_rows(lists)) == []
