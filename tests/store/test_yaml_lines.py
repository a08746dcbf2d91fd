"""YAML with the line and column of every key and value."""

from __future__ import annotations

from pathlib import Path

import pytest

from treve.errors import Spot
from treve.store.yaml_lines import YamlDocument, read_yaml, scalar


def read(folder: Path, text: str) -> YamlDocument:
    path = folder / "scene.yaml"
    path.write_text(text, encoding="utf-8")
    return read_yaml(path, "scene.yaml")


def test_values_are_those_of_yaml_1_2_and_times_stay_text(tmp_path: Path) -> None:
    text = "a: 12:30\nb: NO\nc: 2026-11-02T06:00:00\nd: 0o17\ne: 1e3\nf: ~\ng: true\nh: 0x1F\n"
    assert read(tmp_path, text).data == {
        "a": "12:30",
        "b": "NO",
        "c": "2026-11-02T06:00:00",
        "d": 15,
        "e": 1000.0,
        "f": None,
        "g": True,
        "h": 31,
    }


def test_spots_of_values_and_keys(tmp_path: Path) -> None:
    document = read(tmp_path, "name: Tiny\nplaces:\n  - {id: mill,\n     kind: depot}\n")
    assert document.spot(("places", 0, "kind")) == Spot("scene.yaml", 4, 12)
    assert document.key_spot(("places", 0, "kind")) == Spot("scene.yaml", 4, 6)
    assert document.spot(("places", 0, "name")) == Spot("scene.yaml", 3, 5)
    assert document.spot(("places", 7)) == Spot("scene.yaml", 3, 3)
    assert document.spot(()) == Spot("scene.yaml", 1, 1)


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: &x 1\nb: *x\n", "yaml-alias", 1, 4),
        ("a: *x\n", "yaml-alias", 1, 4),
        ("a: 1\nb: {<<: {c: 2}}\n", "yaml-alias", 2, 5),
        ("a: 1\na: 2\n", "yaml-duplicate-key", 2, 1),
        ("a:\n\t- 1\n", "yaml-tab", 2, 1),
        ("a: [1, 2\n", "yaml-syntax", 2, 1),
        ("a: !!binary aGVsbG8=\n", "yaml-tag", 1, 4),
        ("", "empty-file", 1, 1),
        ("# nothing but a remark\n", "empty-file", 1, 1),
    ],
)
def test_what_is_wrong_with_the_form(
    text: str, code: str, line: int, column: int, tmp_path: Path
) -> None:
    (fault,) = read(tmp_path, text).faults
    assert (fault.code, fault.spot) == (code, Spot("scene.yaml", line, column))


def test_a_missing_file_is_a_fault_and_no_crash(tmp_path: Path) -> None:
    document = read_yaml(tmp_path / "none.yaml", "none.yaml")
    assert [fault.code for fault in document.faults] == ["file-missing"]
    assert document.data is None


@pytest.mark.parametrize(
    ("text", "value"), [("60", 60), ("0 min", "0 min"), ("true", True), ("[a, b]", ["a", "b"])]
)
def test_one_value_alone(text: str, value: object) -> None:
    assert scalar(text) == value


def test_one_value_that_is_no_yaml() -> None:
    with pytest.raises(ValueError, match=r"\["):
        scalar("[")


def test_a_node_that_holds_itself_is_one_remark(tmp_path: Path) -> None:
    document = read(tmp_path, "x: &a [*a]\n")
    assert [fault.code for fault in document.faults] == ["yaml-alias"]


def test_brackets_without_end_are_a_fault(tmp_path: Path) -> None:
    document = read(tmp_path, "a: " + "[" * 3_000)
    assert [fault.code for fault in document.faults] == ["yaml-too-deep"]
