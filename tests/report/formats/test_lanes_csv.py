"""Which way switched lanes face, as a table."""

from __future__ import annotations

import csv
import dataclasses
import io
import itertools
from pathlib import Path

from treve.plan.model import Plan
from treve.report.formats import lanes_csv
from treve.timetabling.problem import Lane


def with_switch(plan: Plan) -> Plan:
    """The little plan, its lanes switched within a minute; nobody asks the referee here."""
    gates = tuple(
        dataclasses.replace(
            gate, lanes=tuple(Lane(lane.directions, switch_seconds=60) for lane in gate.lanes)
        )
        for gate in plan.problem.gates
    )
    return dataclasses.replace(plan, problem=dataclasses.replace(plan.problem, gates=gates))


def test_without_switched_lanes_there_is_no_file(plan: Plan, impossible: Plan) -> None:
    assert lanes_csv.make(plan, "en").content is None
    assert lanes_csv.make(impossible, "en").content is None


def test_one_row_for_each_time_that_a_lane_faces_one_way(plan: Plan) -> None:
    content = lanes_csv.make(with_switch(plan), "fr").content
    assert content is not None
    rows = list(csv.DictReader(io.StringIO(content.decode())))
    assert plan.timetable is not None
    passages = sum(len(trip.passings) for trip in plan.timetable.trips)
    assert sum(int(row["passages"]) for row in rows) == passages
    assert {row["gate"] for row in rows} == {"bridge"}
    by_lane = [(row["lane"], row["direction"]) for row in rows]
    assert all(a != b for a, b in itertools.pairwise(by_lane))
    firsts = [n for n, (lane, _) in enumerate(by_lane) if n == 0 or by_lane[n - 1][0] != lane]
    assert {rows[n]["switch_minutes"] for n in firsts} == {"0.0"}
    assert all(row["first_passes"] < row["last_has_passed"] for row in rows)


def test_every_column_is_described() -> None:
    reference = Path(__file__).parents[3] / "docs" / "reference" / "outputs.md"
    text = reference.read_text(encoding="utf-8")
    assert [name for name in lanes_csv.HEADER if f"`{name}`" not in text] == []
