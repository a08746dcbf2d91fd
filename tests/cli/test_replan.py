"""``treve replan``: what happened in, what drivers are told out."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import pytest

from tests.house.tree import ROOT
from tests.operations.riverbend import driven
from treve.cli import main
from treve.store.plans import read_plan, write_plan

EVENTS = """
treve_events: 1
events:
  - {kind: gate_shut, gate: bridge, from: 2026-11-02T08:30, to: 2026-11-02T10:30}
"""


DEAR_CALLS = ["--per-change", "10 h"]
"""So that drivers are told no more than must be, whatever the search finds."""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Give a folder with a plan of riverbend."""
    write_plan(driven(), tmp_path / "plan" / "plan.json")
    return tmp_path / "plan"


@pytest.fixture
def events(tmp_path: Path) -> Path:
    """Give a file: the bridge is shut for two hours."""
    path = tmp_path / "events.yaml"
    path.write_text(EVENTS, encoding="utf-8")
    return path


def run(plan: Path, *arguments: object) -> int:
    typed = [str(argument) for argument in arguments]
    calls = [] if "--per-change" in typed else DEAR_CALLS
    return main(["replan", str(plan), *typed, *calls, "--steps", "1", "--lang", "en"])


def test_drivers_are_told_and_the_files_are_written(
    plan: Path, events: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "again"

    assert run(plan, "--at", "2026-11-02T08:00", "--events", events, "--out", out) == 0

    printed = " ".join(capsys.readouterr().out.split())
    assert "From 2026-11-02 08:00 (UTC+1): 4 drivers are told something anew" in printed
    assert "* as told" in printed
    assert "4 drivers told anew" in printed
    assert main(["verify", str(out), "--lang", "en"]) == 0
    made = read_plan(out / "plan.json")
    assert made.replanned is not None
    assert made.replanned.at_seconds == 7_200
    rows = list(csv.DictReader((out / "changes.csv").read_text("utf-8-sig").splitlines()))
    assert {row["what"] for row in rows} == {"unchanged", "later"}
    assert {row["unit"] for row in rows} == {"people", ""}


def test_the_answer_for_machines(
    plan: Path, events: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    at = "2026-11-02T08:00"
    assert run(plan, "--at", at, "--events", events, "--per-change", "10 h", "--json") == 0

    told = json.loads(capsys.readouterr().out)
    assert told["per_change_minutes"] == 600
    assert told["candidates"][0]["vehicles_told"] == len(told["changes"]["vehicles_told"]) == 4
    assert {row["what"] for row in told["changes"]["rows"]} == {"later"}
    assert told["plan"]["referee"]["verdict"] == "passed"


def test_without_events_nothing_changes(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(plan / "plan.json", "--at", "2026-11-02T08:00") == 0
    assert "no driver is told anything anew" in " ".join(capsys.readouterr().out.split())


def test_where_somebody_is_left_the_answer_is_no(
    plan: Path, events: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    events.write_text(EVENTS.replace(", to: 2026-11-02T10:30", ""), encoding="utf-8")

    assert run(plan, "--at", "2026-11-02T08:00", "--events", events) == 1
    assert "cannot be moved any more" in " ".join(capsys.readouterr().out.split())


def test_faults_are_told_with_what_else_is_wrong(
    plan: Path, events: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    events.write_text(EVENTS.replace("gate: bridge", "gate: brige"), encoding="utf-8")

    assert run(plan, "--at", "8 o'clock", "--events", events) == 2
    told = capsys.readouterr().err
    assert f'{events}:4:29 events[1]: There is no gate "brige" (did you mean "bridge"?)' in told
    assert "--at" in told
    assert run(plan, "--at", "2026-11-02T08:00", "--per-change", "much") == 2
    assert "--per-change" in capsys.readouterr().err
    assert run(tmp_path / "none.json", "--at", "2026-11-02T08:00") == 2


def test_nothing_is_written_over_what_is_read(
    plan: Path, events: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(plan, "--at", "2026-11-02T08:00", "--events", events, "--out", plan) == 2
    assert "plan.json" in capsys.readouterr().err


def test_the_worked_example_of_the_manual_is_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (ROOT / "docs" / "how-to" / "a-gate-has-shut.md").read_text(encoding="utf-8")
    (happened,) = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    typed = [line[2:].split()[1:] for line in page.splitlines() if line.startswith("$ ")]
    shown = re.findall(r"```text\n(.*?)```", page, re.DOTALL)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "gate-shut.yaml").write_text(happened, encoding="utf-8")

    assert [main([*words, "--lang", "en"]) for words in typed] == [0, 0]

    printed = " ".join(capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ").split())
    assert all(" ".join(text.split()) in printed for text in shown)


def test_french(plan: Path, events: Path, capsys: pytest.CaptureFixture[str]) -> None:
    at = ["--at", "2026-11-02T08:00", "--events", str(events), "--steps", "1", *DEAR_CALLS]
    assert main(["--lang", "fr", "replan", str(plan), *at]) == 0
    assert "4 conducteurs sont avertis d’un changement" in " ".join(capsys.readouterr().out.split())
