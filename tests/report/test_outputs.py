"""All files of a plan at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.report.convoyed import convoyed
from treve.errors import InputError
from treve.plan.model import Plan
from treve.report import outputs
from treve.report.formats import plan_html


def test_every_format_has_its_own_file() -> None:
    assert [form.FILE_NAME for form in outputs.formats()] == [
        *("convoys.csv", "lanes.csv", "plan.html", "silence.csv", "silence.geojson"),
        *("trips.csv", "vehicles.xlsx"),
    ]


@pytest.mark.parametrize("name", ["plan", "impossible", "unknown"])
def test_the_same_plan_gives_the_same_bytes(
    name: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    plan: Plan = request.getfixturevalue(name)
    kept = []
    for folder in ("a", "b"):
        written, _ = outputs.write_all(plan, tmp_path / folder, "fr")
        kept.append({path.name: path.read_bytes() for path in written})
    assert kept[0] == kept[1]
    sheets = {"trips.csv", "vehicles.xlsx", "silence.csv", "silence.geojson"}
    assert set(kept[0]) & sheets == (set() if plan.timetable is None else sheets)


def test_without_the_bundle_the_page_is_a_finding(
    plan: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plan_html, "_bundle", lambda: None)
    written, findings = outputs.write_all(plan, tmp_path, "en")
    assert [path.name for path in written] == [
        *("silence.csv", "silence.geojson", "trips.csv", "vehicles.xlsx"),
    ]
    assert [finding.code for finding in findings] == ["page-not-built"]
    assert sorted(path.name for path in tmp_path.iterdir()) == [path.name for path in written]


def test_old_files_are_replaced(plan: Plan, tmp_path: Path) -> None:
    (tmp_path / "trips.csv").write_text("old", encoding="utf-8")
    outputs.write_all(plan, tmp_path, "en")
    assert (tmp_path / "trips.csv").read_text(encoding="utf-8").startswith("vehicle,trip,")


def test_a_folder_that_is_a_file_is_named(plan: Plan, tmp_path: Path) -> None:
    taken = tmp_path / "out"
    taken.write_text("", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        outputs.write_all(plan, taken, "en")
    (fault,) = caught.value.faults
    assert (fault.code, fault.severity) == ("out-file-unwritable", "fault")
    assert fault.objects[0].startswith(str(taken))


def test_the_list_of_convoys_is_written_where_there_are_any(plan: Plan, tmp_path: Path) -> None:
    for folder, made in (("without", plan), ("with", convoyed(plan))):
        outputs.write_all(made, tmp_path / folder, "en")
    assert not (tmp_path / "without" / "convoys.csv").exists()
    assert (tmp_path / "with" / "convoys.csv").exists()
