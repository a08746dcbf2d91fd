"""The remarks on a file that lists entries by kind."""

from __future__ import annotations

from pathlib import Path

from treve.errors import Finding
from treve.store.agreement_document import AgreementHead
from treve.store.reading import Reading
from treve.store.yaml_lines import read_yaml

LISTED = """\
treve_agreement: 1
conditions:
  - {id: a, kind: quota}
  - {kind: quota}
"""


def _reading(tmp_path: Path, text: str = LISTED) -> Reading:
    file = tmp_path / "agreement.yaml"
    file.write_text(text, encoding="utf-8")
    document = read_yaml(file, "agreement.yaml")
    words = {"wrong-version": "agreement-wrong-version", "empty-file": "agreement-empty"}
    reading = Reading(document, "agreement", ("conditions",), words)
    reading.data = document.data if isinstance(document.data, dict) else {}
    return reading


def _told(reading: Reading) -> list[tuple[str, tuple[str, ...], int]]:
    return [(one.code, one.objects, one.spot.line if one.spot else 0) for one in reading.remarks()]


def test_a_remark_speaks_of_its_entry_or_of_the_whole_unless_it_names_another(
    tmp_path: Path,
) -> None:
    reading = _reading(tmp_path)
    reading.remark(("conditions", 1), Finding("empty-row", (), {}, "fault"))
    reading.remark(("conditions", 0), Finding("empty-row", (), {}, "fault"))
    reading.remark(("conditions",), Finding("not-a-list", (), {}, "fault"))
    reading.remark((), Finding("not-an-agreement", ("b",), {}, "fault"))
    assert sorted(_told(reading)) == [
        ("empty-row", ("a",), 3),
        ("empty-row", ("conditions[2]",), 4),
        ("not-a-list", ("agreement",), 3),
        ("not-an-agreement", ("b",), 1),
    ]
    assert [line for _, _, line in _told(reading)] == [1, 3, 3, 4]


def test_the_codes_are_those_of_the_file(tmp_path: Path) -> None:
    reading = _reading(tmp_path)
    assert reading.validate(AgreementHead, {"treve_agreement": 2}, ()) is None
    assert [one[0] for one in _told(reading)] == ["agreement-wrong-version"]
    empty = _reading(tmp_path, "")
    assert [one[:2] for one in _told(empty)] == [("agreement-empty", ("agreement",))]


def test_a_key_that_is_misspelt_is_not_told_to_be_missing_as_well(tmp_path: Path) -> None:
    reading = _reading(tmp_path)
    reading.validate(AgreementHead, {"treve_agrement": 1}, ())
    assert [one[0] for one in _told(reading)] == ["unknown-key"]
