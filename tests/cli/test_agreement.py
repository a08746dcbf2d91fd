"""``--agreement`` of ``treve plan``, ``treve check`` and ``treve frontier``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from treve.cli import main
from treve.cli.searching import make_room
from treve.errors import InputError
from treve.plan.changes import CONDITION
from treve.store.examples import examples_folder
from treve.store.plans import read_plan

TEXT = """
treve_agreement: 1
name: Drill
conditions:
  - {id: beds-first, kind: sequence, first: mill-beds, then: {categories: [civilians]}, once: left}
"""


@pytest.fixture
def agreement(tmp_path: Path) -> Path:
    """Give an agreement about riverbend."""
    path = tmp_path / "agreement.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """Give one that names nobody there, and a share that is none."""
    path = tmp_path / "faulty.yaml"
    clause = "  - {id: half, kind: gate_share, gate: bridge, what: people, most_percent: 0}\n"
    path.write_text(TEXT.replace("mill-beds", "mill-bed") + clause, encoding="utf-8")
    return path


def run(command: str, *arguments: object) -> int:
    return main([command, "riverbend", *(str(argument) for argument in arguments), "--lang", "en"])


def test_a_plan_keeps_what_is_agreed_and_says_so(
    agreement: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "made"
    assert run("plan", "--agreement", agreement, "--steps", 20, "--out", out) == 0
    printed = " ".join(capsys.readouterr().out.split())

    assert "Conditions" in printed
    assert "The referee finds it kept." in printed
    assert "--agreement FILE" in printed
    plan = read_plan(out / "plan.json")
    assert [one.id for one in plan.agreement.conditions] == ["beds-first"]
    assert [row.condition for row in plan.problem.rows.precedences] == ["beds-first"]
    assert [row.object for row in plan.worth if row.kind == CONDITION] == ["beds-first"]
    assert main(["verify", str(out), "--lang", "en"]) == 0
    assert "The plan holds." in capsys.readouterr().out


@pytest.mark.parametrize("command", ["plan", "frontier", "check"])
def test_every_fault_of_an_agreement_is_told_at_once(
    command: str, faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    vary = ("--vary", "fleets.bus.count=2..3", "--bound-only") if command == "frontier" else ()
    assert run(command, "--agreement", faulty, *vary, "--json") == 2
    findings = json.loads(capsys.readouterr().out)["findings"]

    codes = {finding["code"] for finding in findings if finding["severity"] == "fault"}
    assert codes == {"unknown-group", "condition-share-out-of-range"}
    assert {finding["file"] for finding in findings if finding["file"]} == {str(faulty)}


@pytest.mark.parametrize("command", ["plan", "check"])
def test_a_file_that_is_not_there_is_wrong_input(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(command, "--agreement", tmp_path / "none.yaml") == 2
    said = capsys.readouterr()
    assert "none.yaml" in said.out + said.err


def test_check_says_each_condition(agreement: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", "--agreement", agreement) == 0
    lines = capsys.readouterr().out.splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("agreement “Drill”"))

    assert "1 condition" in lines[at]
    assert "civilians" in lines[at + 1]
    assert lines[-1] == "No faults; 2 warnings."


def test_check_tells_machines_what_is_agreed(
    agreement: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("check", "--agreement", agreement, "--json") == 0
    told = json.loads(capsys.readouterr().out)["agreement"]

    assert told["name"] == "Drill"
    (condition,) = told["conditions"]
    assert (condition["id"], condition["kind"]) == ("beds-first", "sequence")
    assert condition["message"]


def test_check_says_that_an_agreement_cannot_be_used(
    faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("check", "--agreement", faulty) == 2
    assert "2 faults: the agreement cannot be used." in capsys.readouterr().out


def test_a_faulty_scene_leaves_the_agreement_unread(
    faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("check", "--agreement", faulty, "--set", "fleets.bus.count=0") == 2
    printed = capsys.readouterr().out

    assert "The agreement was not looked at" in printed
    assert "1 fault: the scene cannot be used." in printed


def test_a_frontier_is_drawn_under_what_is_agreed(
    agreement: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    vary = ("--vary", "fleets.bus.count=2..3", "--bound-only", "--workers", 1, "--json")
    assert run("frontier", "--agreement", agreement, *vary) == 0
    document = json.loads(capsys.readouterr().out)

    assert document["agreement"]["name"] == "Drill"
    assert len(document["points"]) == 2


def test_an_agreement_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.write_text("{}", encoding="utf-8")

    with pytest.raises(InputError, match=r"out-file-is-agreement .*plan\.json"):
        make_room(tmp_path, ("plan.json",), "riverbend", path)
    make_room(tmp_path, ("plan.json",), "riverbend", tmp_path / "other.json")


def test_no_file_is_no_agreement(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("plan", "--agreement", " ", "--json") == 2
    assert json.loads(capsys.readouterr().out)["findings"][0]["code"] == "usage-value"


def test_the_example_s_agreement_is_about_its_scene(capsys: pytest.CaptureFixture[str]) -> None:
    folder = examples_folder()
    assert folder is not None
    path = folder / "aleppo-2016" / "agreement.yaml"
    assert main(["check", "aleppo-2016", "--agreement", str(path), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)

    assert [one["id"] for one in told["agreement"]["conditions"]] == [
        "wounded-before-fighters",
        "civilians-before-fighters",
    ]


CLAUSES = """
parties:
  - {id: town, role: signatory}
  - {id: town, role: excluded, decided_by: all}
clauses:
  - {id: go, kind: leaving, staying: denied}
  - {id: watch, kind: monitoring, gates: bridge}
  - {id: fuel, kind: recorded, about: costs, text: The county pays., figures: {fuel_litres: 400}}
"""


def test_check_says_each_clause_and_on_what_an_agreement_says_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "agreement.yaml"
    path.write_text(TEXT + CLAUSES.replace("excluded, decided_by: all", "guarantor"), "utf-8")
    assert run("check", "--agreement", path) == 0
    printed = capsys.readouterr().out

    assert "3 clauses that are checked or recorded" in printed
    assert "fuel: The county pays. [costs] (fuel_litres: 400)" in printed
    assert "It says nothing on 19 of the 25 lines" in printed
    assert "go denies the option to stay" in printed
    assert run("check", "--agreement", path, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    standings = [(one["id"], one["standing"]) for one in told["agreement"]["clauses"]]
    assert standings == [("go", "checked"), ("watch", "checked"), ("fuel", "recorded")]
    assert len(told["agreement"]["untold"]) == 19
    found = {one["code"]: one for one in told["findings"]}
    denied = found["protection-no-option-to-stay"]
    assert (denied["line"], denied["severity"]) == (11, "warning")


def test_check_tells_what_contradicts_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "agreement.yaml"
    path.write_text(TEXT + CLAUSES, "utf-8")
    assert run("check", "--agreement", path, "--json") == 2
    faults = [
        (one["line"], one["code"])
        for one in json.loads(capsys.readouterr().out)["findings"]
        if one["severity"] == "fault"
    ]
    assert faults == [(9, "agreement-excluded-has-a-role")]


def test_a_plan_shows_what_an_agreement_leaves_people_without(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "agreement.yaml"
    path.write_text(TEXT + "clauses:\n  - {id: go, kind: leaving, names: required}\n", "utf-8")
    out = tmp_path / "made"
    assert run("plan", "--agreement", path, "--steps", 20, "--out", out) == 0
    printed = " ".join(capsys.readouterr().out.split())

    assert "go asks for lists of names." in printed
    assert "Nobody observes at" in printed
    codes = [finding.code for finding in read_plan(out / "plan.json").findings]
    assert [code for code in codes if code.startswith("protection-")] == [
        "protection-no-option-to-stay",
        "protection-names-required",
        "protection-no-observer",
        "protection-time-aboard",
    ]
    assert main(["verify", str(out), "--lang", "en"]) == 0
