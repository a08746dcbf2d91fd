"""Trips as a table."""

from __future__ import annotations

import csv
import dataclasses
import io
from pathlib import Path

from tests.report.convoyed import NAME, convoyed
from treve.plan.model import Plan
from treve.report.formats import trips_csv


def _rows(plan: Plan) -> list[dict[str, str]]:
    content = trips_csv.make(plan, "en").content
    assert content is not None
    return list(csv.DictReader(io.StringIO(content.decode())))


def test_one_row_for_each_trip(plan: Plan) -> None:
    rows = _rows(plan)
    assert len(rows) == 40
    assert rows[1] == {
        "vehicle": "bus-1",
        "trip": "2",
        "fleet": "bus",
        "class": "coach",
        "from": "mill",
        "from_name": "The Mill",
        "to": "school",
        "to_name": "Upland school",
        "corridor": "east",
        "load": "mill-people",
        "category": "civilians",
        "quantity": "50",
        "unit": "people",
        "loading_starts": "2026-11-02T06:24:00+01:00",
        "loading_ends": "2026-11-02T06:44:00+01:00",
        "departs": "2026-11-02T06:44:00+01:00",
        "gates": "bridge=2026-11-02T06:54:00+01:00/2026-11-02T06:56:00+01:00",
        "arrives": "2026-11-02T07:11:00+01:00",
        "unloading_starts": "2026-11-02T07:11:00+01:00",
        "unloading_ends": "2026-11-02T07:26:00+01:00",
        "goods": "",
    }
    assert [row["goods"] for row in rows if row["unit"] == "kg"] == ["blankets=600"]


def test_everybody_is_in_the_table(plan: Plan) -> None:
    rows = _rows(plan)
    assert sum(int(row["quantity"]) for row in rows if row["unit"] == "people") == 679
    assert sum(int(row["quantity"]) for row in rows if row["unit"] == "kg") == 600


def test_all_goods_aboard_are_told_by_consignment(mixed: Plan) -> None:
    rows = [row for row in _rows(mixed) if row["unit"] == "kg"]
    assert [(row["load"], row["quantity"], row["goods"]) for row in rows] == [
        ("mixed:blankets+bars", "450", "blankets=400 bars=50"),
        ("mixed:blankets+bars", "100", "bars=100"),
    ]


def test_a_name_is_no_formula(plan: Plan) -> None:
    places = tuple(dataclasses.replace(place, name="=cmd()") for place in plan.scene.places)
    scene = dataclasses.replace(plan.scene, places=places)
    assert _rows(dataclasses.replace(plan, scene=scene))[0]["from_name"] == "'=cmd()"


def test_without_a_timetable_only_the_header(impossible: Plan) -> None:
    assert _rows(impossible) == []


def test_every_column_is_described() -> None:
    reference = Path(__file__).parents[3] / "docs" / "reference" / "outputs.md"
    text = reference.read_text(encoding="utf-8")
    assert [name for name in trips_csv.HEADER if f"`{name}`" not in text] == []


def test_the_convoy_stands_in_the_last_column_of_a_plan_with_convoys(plan: Plan) -> None:
    rows = _rows(convoyed(plan))
    named = [(row["vehicle"], row["trip"]) for row in rows if row[trips_csv.CONVOY] == NAME]
    assert named == [("bus-1", "2"), ("bus-2", "2")]
    assert list(rows[0]) == [*trips_csv.HEADER, "convoy"]
    assert [{**row, "convoy": None} for row in rows] == [
        {**row, "convoy": None} for row in _rows(plan)
    ]
