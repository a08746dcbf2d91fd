"""``treve compare``: a table, JSON, and files that are none."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.plan.little_plans import free_plan, plan_of, small_riverbend
from treve.cli import main
from treve.store.plans import write_plan


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write two plans, one of them in a folder of its own."""
    folder = tmp_path_factory.mktemp("plans")
    write_plan(free_plan(), folder / "one" / "plan.json")
    scene = small_riverbend()
    wide = tuple(replace(gate, lanes_both=2) for gate in scene.gates)
    write_plan(plan_of(replace(scene, gates=wide)), folder / "two.json")
    return folder


def test_a_table_says_what_changed_in_both_languages(
    saved: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    for language, words in (("en", "lanes both ways: 1 → 2"), ("fr", "voies dans les deux sens")):
        assert (
            main(["compare", str(saved / "one"), str(saved / "two.json"), "--lang", language]) == 0
        )
        printed = capsys.readouterr().out
        assert words in printed
        assert "compare-" not in printed
        assert "one → two.json" in printed


def test_json_is_versioned(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(saved / "one"), str(saved / "two.json"), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["treve_comparison"] == 1
    assert document["scene"][0]["field"] == "lanes_both"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda text: text[: len(text) // 2], "plan-file-cut"),
        (lambda text: text.replace('"treve_plan": 1', '"treve_plan": 99', 1), "plan-file-version"),
        (lambda _: "{}", "plan-file-not-a-plan"),
        (
            lambda text: text.replace('"people_moved": ', '"people_moved": 1', 1),
            "compare-does-not-hold",
        ),
    ],
)
def test_wrong_files_are_named(
    saved: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], change: object, code: str
) -> None:
    assert callable(change)
    wrong = tmp_path / "wrong.json"
    wrong.write_text(
        change((saved / "one" / "plan.json").read_text(encoding="utf-8")), encoding="utf-8"
    )
    assert main(["compare", str(saved / "one"), str(wrong), "--json"]) == 2
    told = json.loads(capsys.readouterr().out)["findings"][0]
    assert (told["code"], str(wrong) in json.dumps(told)) == (code, True)


def test_a_missing_file_is_wrong_input(saved: Path) -> None:
    assert main(["compare", str(saved / "one"), str(saved / "nowhere.json")]) == 2


def test_two_files_that_are_wrong_are_both_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "cut.json").write_text("{", encoding="utf-8")
    files = [str(tmp_path / name) for name in ("nowhere.json", "cut.json")]
    assert main(["compare", *files, "--json"]) == 2
    told = json.loads(capsys.readouterr().out)["findings"]
    assert [finding["code"] for finding in told] == ["file-missing", "plan-file-cut"]
