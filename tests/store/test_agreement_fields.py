"""Lines, distances and named figures of an agreement."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.riverbend import riverbend_scene
from treve.agreement.clauses.pull_back import PullBack
from treve.agreement.clauses.recorded import Recorded
from treve.store.agreements import examine_agreement

LINE = "line: [[46.1, 4.7], [46.1, 4.8]]"
FAR = "distances: {heavy: 3500 m, personnel: 1 km}"


def examined(keys: str, tmp_path: Path) -> tuple[list[str], tuple[object, ...]]:
    """Column and code of each fault of a clause, and the clauses."""
    file = tmp_path / "agreement.yaml"
    file.write_text(f"treve_agreement: 1\nclauses:\n  - {{id: a, {keys}}}\n", encoding="utf-8")
    examination = examine_agreement(file, riverbend_scene())
    made = () if examination.agreement is None else examination.agreement.clauses
    return [f"{f.spot.column} {f.code}" for f in examination.faults if f.spot], made


def test_a_line_and_distances_are_read_in_metres(tmp_path: Path) -> None:
    faults, made = examined(f"kind: pull_back, {LINE}, {FAR}, side: north", tmp_path)
    assert faults == []
    metres = {"heavy": 3500.0, "personnel": 1000.0}
    assert made == (PullBack("a", ((46.1, 4.7), (46.1, 4.8)), metres, "north"),)


@pytest.mark.parametrize(
    ("keys", "fault"),
    [
        (f"kind: pull_back, line: road, {FAR}", "36 not-a-list"),
        (f"kind: pull_back, line: [[46.1, 4.7], 4], {FAR}", "36 clause-not-a-point"),
        (f"kind: pull_back, line: [[46.1, 4.7], [96, 4]], {FAR}", "36 coordinate-range"),
        (f"kind: pull_back, line: [[46.1, 4.7], [x, 4]], {FAR}", "36 not-a-number"),
        (f"kind: pull_back, line: [[1, 2]], {FAR}", "36 clause-line-of-one-point"),
        (f"kind: pull_back, {LINE}, distances: 3500 m", "75 not-a-mapping"),
        (f"kind: pull_back, {LINE}, distances: {{a: 3500}}", "75 clause-length-without-unit"),
        (f"kind: pull_back, {LINE}, distances: {{a: 3500 kg}}", "75 wrong-unit"),
        (f"kind: pull_back, {LINE}, distances: {{}}", "75 clause-no-distance"),
        ("kind: recorded, about: costs, text: x, figures: 3", "61 not-a-mapping"),
        ("kind: recorded, about: costs, text: x, figures: {a: [1]}", "61 clause-not-a-figure"),
        ("kind: recorded, about: costs, text: x, figures: {a: 1}", "61 clause-figure-without-unit"),
    ],
)
def test_each_fault_has_its_place(keys: str, fault: str, tmp_path: Path) -> None:
    assert examined(keys, tmp_path)[0] == [fault]


def test_whole_numbers_stay_whole(tmp_path: Path) -> None:
    keys = "kind: recorded, about: costs, text: x, figures: {fuel_litres: 40.0, b_people: 3, c: d}"
    faults, made = examined(keys, tmp_path)
    assert faults == []
    assert made == (Recorded("a", "costs", "x", {"fuel_litres": 40, "b_people": 3, "c": "d"}),)
