"""Convoys as a table."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from tests.report.convoyed import NAME, convoyed
from treve.plan.model import Plan
from treve.report.formats import convoys_csv


def test_without_convoys_there_is_no_file(plan: Plan, impossible: Plan) -> None:
    assert convoys_csv.make(plan, "en").content is None
    assert convoys_csv.make(impossible, "en").content is None


def test_one_row_for_each_convoy(plan: Plan) -> None:
    content = convoys_csv.make(convoyed(plan), "fr").content
    assert content is not None
    rows = list(csv.DictReader(io.StringIO(content.decode())))
    (row,) = [row for row in rows if row["convoy"] == NAME]
    assert row == {
        "convoy": NAME,
        "corridor": "east",
        "direction": "out",
        "from": "mill",
        "to": "school",
        "vehicles": "2",
        "vehicle_names": "bus-1 bus-2",
        "leader": "bus-1",
        "last": "bus-2",
        "departs": "2026-11-02T06:44:00+01:00",
        "gates": "bridge=2026-11-02T06:54:00+01:00/2026-11-02T06:58:00+01:00",
        "arrives": "2026-11-02T07:13:00+01:00",
        "people": "100",
        "kilograms": "0",
    }


def test_every_column_is_described() -> None:
    reference = Path(__file__).parents[3] / "docs" / "reference" / "outputs.md"
    text = reference.read_text(encoding="utf-8")
    assert [name for name in convoys_csv.HEADER if f"`{name}`" not in text] == []
