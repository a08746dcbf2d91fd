"""Each quantity is a row: no shipped figure without its unit, its meaning and its source."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.house.tree import ROOT, SOURCE, expect_none

TABLES = sorted(SOURCE.rglob("data/*.csv"))
DEFAULTS_SAY = ("unit", "meaning", "source")
"""Columns of a table of defaults; where the columns are the quantities, each row has a source."""


def test_there_are_tables() -> None:
    assert TABLES != []


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_every_row_says_its_unit_its_meaning_and_its_source(table: Path) -> None:
    with table.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines)
        assert rows.fieldnames is not None
        columns = rows.fieldnames
        must_say = DEFAULTS_SAY if "default" in columns else ("source",)
        lacking = [f"{table.name} has no {name}" for name in must_say if name not in columns]
        empty = [
            f"{table.name}:{rows.line_num}: {name} is empty"
            for row in rows
            for name in must_say
            if name in row and not (row[name] or "").strip()
        ]
    expect_none(lacking + empty)


def test_the_page_on_adding_a_vehicle_shows_the_rows_that_are_there() -> None:
    page = (ROOT / "docs" / "contributing" / "add-a-vehicle.md").read_text(encoding="utf-8")
    table = (SOURCE / "store" / "data" / "vehicles.csv").read_text(encoding="utf-8").splitlines()
    shown = [line.removesuffix("...") for line in page.splitlines() if line.endswith(",...")]

    assert shown != []
    expect_none([row for row in shown if not any(line.startswith(row) for line in table)])
