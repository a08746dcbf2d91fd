"""``treve plan``: an answer, files, exit codes, and Ctrl-C."""

from __future__ import annotations

import json
import os
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from treve import wiring
from treve.cli import main
from treve.effort import Effort
from treve.errors import Finding
from treve.plan.allowance import StepAllowance
from treve.plan.model import Plan, Verdict
from treve.store.plans import read_plan
from treve.timetabling.bound import prove_bound
from treve.timetabling.problem import Problem
from treve.timetabling.solution import Outcome, Progress, Request, Solution, StopRule

QUICK = ("--steps", "20", "--lang", "en")


def run(*arguments: object) -> int:
    return main(["plan", *(str(argument) for argument in arguments), *QUICK])


@pytest.fixture
def scene(tmp_path: Path) -> Path:
    """Give a copy of riverbend that a test may spoil."""
    assert main(["new", str(tmp_path / "town"), "--example", "riverbend"]) == 0
    return tmp_path / "town"


def test_json_is_the_plan_document(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("riverbend", "--json") == 0
    document = json.loads(capsys.readouterr().out)

    assert document["outcome"] in {"feasible", "proven_shortest"}
    assert document["referee"]["verdict"] == "passed"
    assert document["people_moved"] == 679
    assert document["bound_minutes"] <= document["pause_minutes"]


def test_the_same_steps_and_seed_give_the_same_plan(capsys: pytest.CaptureFixture[str]) -> None:
    printed = []
    for workers in ("1", "2"):
        assert run("riverbend", "--json", "--seed", 3, "--workers", workers) == 0
        printed.append(capsys.readouterr().out)

    assert printed[0] == printed[1]


def test_files_are_written_and_the_plan_reads_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("riverbend", "--out", tmp_path / "plan", "--set", "fleets.bus.count=4") == 0

    plan = read_plan(tmp_path / "plan" / "plan.json")
    assert isinstance(plan, Plan)
    assert plan.changes == ("fleets.bus.count=4",)
    assert plan.scene.fleets[0].count == 4
    names = {path.name for path in (tmp_path / "plan").iterdir()}
    assert {"plan.json", "trips.csv", "vehicles.xlsx", "silence.csv", "silence.geojson"} <= names
    assert "trips.csv" in capsys.readouterr().out


def test_whoever_is_out_by_the_end_of_the_last_window_drives_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The way in and out takes 44 min, and the margin 10: the road after it is outside."""
    scene = tmp_path / "road.yaml"
    scene.write_text(LONG_ROAD_OUTSIDE, encoding="utf-8")
    assert run(scene, "--out", tmp_path / "made") == 0

    plan = read_plan(tmp_path / "made" / "plan.json")
    assert (plan.outcome, plan.pause_minutes) == (Outcome.PROVEN_SHORTEST, 54)
    assert plan.timetable is not None
    end = max(trip.arrival_seconds for trip in plan.timetable.trips)
    assert end > plan.problem.windows[-1].end_seconds
    made = str(tmp_path / "made" / "plan.json")
    assert main(["verify", made, "--scene", str(scene), "--lang", "en"]) == 0
    assert "The plan holds." in capsys.readouterr().out


LONG_ROAD_OUTSIDE = """
treve: 1
name: A long road outside
calendar:
  time_zone: Europe/Paris
  pause: {windows: [{from: 2026-06-01T06:00, to: 2026-06-01T06:54}]}
  margin: 10 min
places:
  - {id: mill, kind: assembly_point, inside: true}
  - {id: camp, kind: receiving_site, inside: false}
gates: [{id: bridge, minutes: 2 min, lanes: 1}]
corridors: [{id: road, gates: [bridge]}]
links:
  - {from: mill, to: bridge, minutes: 10, inside: true}
  - {from: bridge, to: camp, minutes: 30, inside: false}
groups:
  - id: families
    place: mill
    category: civilians
    people: 60
    leaving: 50
    destinations: [camp]
fleets: [{id: bus, class: coach, count: 1, home: camp}]
"""


def test_what_cannot_be_is_bound_beyond_its_open_time(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Eight hours are there, and twelve are needed: no pause is shorter than its open part."""
    eight_hours = ("--set", "calendar.end=2026-11-02T14:00")
    assert run("riverbend", *eight_hours, "--out", tmp_path) == 1
    plan = read_plan(tmp_path / "plan.json")
    assert plan.bound_minutes == plan.bound_open_minutes == 698
    assert main(["verify", str(tmp_path), "--lang", "en"]) == 0
    assert "The plan holds, with this change" in capsys.readouterr().out


def test_a_given_pause(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("riverbend", "--pause", "4 h", "--json") == 0
    document = json.loads(capsys.readouterr().out)

    assert document["fixed_pause_minutes"] == 240
    assert 0 < document["people_moved"] < 679


@pytest.mark.parametrize(
    "pause", ["48 km", "long", "", "0 min", "-5h", "1,5h", "400 d", "123456789012345678901h"]
)
def test_a_pause_that_is_none_is_wrong_input(
    pause: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("riverbend", "--pause", pause) == 2
    assert "--pause" in capsys.readouterr().err


def test_a_pause_without_a_unit_is_refused_with_what_to_type(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """48 minutes or 48 hours: nobody should have to find out by the answer."""
    assert run("riverbend", "--pause", "48") == 2
    assert capsys.readouterr().err == (
        '--pause: "48" has no unit; write 48 h for hours, 48 min for minutes or 48 d for days.\n'
    )


def test_steps_and_a_time_limit_together_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("riverbend", "--time-limit", "10") == 2
    assert capsys.readouterr().err == (
        "--steps and --time-limit cannot both say when to stop; "
        "keep --steps for an answer that can be repeated exactly, "
        "or --time-limit for one in time.\n"
    )


def test_faults_of_options_and_scene_are_told_at_once(
    scene: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = scene / "scene.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("lanes: 1", "lanes: -1"), encoding="utf-8")
    assert run(str(scene), "--pause", "-4h", "--time-limit", "10", "--set", "frog=1") == 2
    told = capsys.readouterr().err.splitlines()
    starts = ["--pause: ", "--steps and ", f"{file}:27:12 bridge: ", "--set frog=1: "]
    assert [line[: len(start)] for line, start in zip(told, starts, strict=True)] == starts


def test_the_steps_made_are_told_where_they_are_more_than_asked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("riverbend") == 0
    printed = capsys.readouterr()
    assert "--steps 200" in printed.out
    assert "200 steps were made for the 20 asked: the search goes in whole rounds." in printed.out


def test_an_unknown_scene_is_wrong_input() -> None:
    assert run("nowhere-at-all") == 2


def test_too_little_time_is_a_no_and_says_what_clashes(
    scene: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = scene / "scene.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("2026-11-05T06:00", "2026-11-02T09:00"), encoding="utf-8")

    assert run(scene, "--json") == 1
    document = json.loads(capsys.readouterr().out)
    assert document["outcome"] == "proven_impossible"
    assert document["clash"] != []


def test_what_cannot_be_leaves_nothing_that_looks_like_a_schedule(
    scene: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    short = ("--set", "calendar.end=2026-11-02T09:00")
    out = tmp_path / "out"
    out.mkdir()
    (out / "trips.csv").write_text("of an earlier plan", encoding="utf-8")

    assert run(scene, *short, "--out", out) == 1
    assert {path.name for path in out.iterdir()} <= {"plan.json", "plan.html"}
    assert "nothing here is a schedule" in capsys.readouterr().out


def test_a_dispatcher_that_is_stopped_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(effort: Effort, _interrupted: object) -> StepAllowance:
        return StepAllowance(effort.steps or 1, lambda: True)

    monkeypatch.setattr(Effort, "allowance", stopped)
    assert run("riverbend") == 3
    at_work, *told = capsys.readouterr().err.splitlines()
    assert at_work.startswith("Searching for the shortest pause 0:00 preparing the search")
    assert told == ["Stopped before there was a first timetable: nothing is known but the bound."]


def test_under_a_given_pause_the_most_people_are_searched_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("riverbend", "--pause", "4 h") == 0
    said = capsys.readouterr().err
    assert said.startswith("Searching for the most people 0:00")


def patient(
    problem: Problem,
    request: Request,  # noqa: ARG001 - the solver's verb
    stop: StopRule,
    progress: Callable[[Progress], None],
) -> Solution:
    """Find nothing, and go on until told to stop."""
    steps = 0
    while not stop(steps):
        steps += 1
        time.sleep(0.01)
        progress(Progress(steps, 0.5))
    return Solution(Outcome.UNKNOWN, prove_bound(problem), steps=steps)


def press_ctrl_c_after(seconds: float) -> None:
    threading.Timer(seconds, os.kill, (os.getpid(), signal.SIGINT)).start()


def test_ctrl_c_gives_the_best_so_far(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tools = replace(wiring.tools(), solve=patient)
    monkeypatch.setattr(wiring, "tools", lambda: tools)
    press_ctrl_c_after(1.0)

    started = time.monotonic()
    code = main(["plan", "riverbend", "--time-limit", "600", "--json"])

    assert code == 0
    assert time.monotonic() - started < 60
    document = json.loads(capsys.readouterr().out)
    # Nothing was found by the search: the dispatcher's timetable stands in.
    assert (document["outcome"], document["people_moved"]) == ("feasible", 679)
    assert document["steps"] > 0


def test_ctrl_c_without_any_timetable_is_no_answer(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tools = replace(wiring.tools(), solve=patient, nearest_first=lambda _problem, _stop=None: None)
    monkeypatch.setattr(wiring, "tools", lambda: tools)
    press_ctrl_c_after(1.0)

    assert main(["plan", "riverbend", "--time-limit", "600", "--lang", "en"]) == 3
    assert "No timetable yet" in capsys.readouterr().err


def test_the_time_limit_covers_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    tools = replace(wiring.tools(), solve=patient)
    monkeypatch.setattr(wiring, "tools", lambda: tools)

    started = time.monotonic()
    assert main(["plan", "riverbend", "--time-limit", "3", "--json"]) == 0

    # What the machine needs beside: reading the scene, and whoever else is at work on it.
    assert time.monotonic() - started < 10


def test_a_place_that_cannot_be_written_is_said_before_the_search(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = tmp_path / "taken"
    taken.touch()
    assert run("riverbend", "--out", taken) == 2
    printed = capsys.readouterr()
    assert "cannot be written" in printed.out + printed.err
    assert "Proven bound" not in printed.out


def _refused(made: Plan) -> Plan:
    return replace(
        made,
        outcome=Outcome.UNKNOWN,
        referee=Verdict("failed", (Finding("referee-desk-busy", ("clinic",), {}, "fault"),)),
    )


def test_what_the_referee_refuses_is_written_for_nobody_to_sign(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    assert run("riverbend", "--out", out) == 0
    (out / "notes.txt").write_text("mine", encoding="utf-8")
    capsys.readouterr()
    plan_scene = wiring.plan_scene
    monkeypatch.setattr(wiring, "plan_scene", lambda *a, **k: _refused(plan_scene(*a, **k)))

    assert run("riverbend", "--out", out) == 3
    assert sorted(path.name for path in out.iterdir()) == ["notes.txt", "plan.json"]
    assert read_plan(out / "plan.json").referee.verdict == "failed"
    printed = capsys.readouterr()
    assert f"earlier plan: {out / 'trips.csv'}" in printed.out
    assert "only plan.json is written" in printed.err
