"""Two plans are called by what tells them apart, and by no more."""

from __future__ import annotations

from pathlib import Path

import pytest

from treve.report.compare_labels import labels_of


@pytest.mark.parametrize(
    ("first", "second", "labels"),
    [
        ("a/plan.json", "b/plan.json", ("a", "b")),
        ("x/a/plan.json", "y/a/plan.json", ("x/a", "y/a")),
        ("a/one.json", "a/two.json", ("one.json", "two.json")),
        ("a/plan.json", "a/two.json", ("a", "two.json")),
        ("a/plan.json", "x/a/plan.json", ("{here}/a", "x/a")),
        ("a/plan.json", "a/plan.json", ("first", "second")),
    ],
)
def test_plans_are_called_by_what_tells_them_apart(
    tmp_path: Path, first: str, second: str, labels: tuple[str, str]
) -> None:
    told = labels_of(tmp_path / first, tmp_path / second, "en")
    assert told == tuple(label.format(here=tmp_path.name) for label in labels)


def test_a_plan_named_from_within_its_folder_has_the_name_of_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").mkdir()
    monkeypatch.chdir(tmp_path / "a")
    assert labels_of(Path("plan.json"), Path("../b/plan.json"), "fr") == ("a", "b")
