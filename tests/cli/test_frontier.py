"""``treve frontier``: a curve, a map, processes, exit codes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from treve.cli import main

VARY = ("--vary", "fleets.ambulance.count=1..2")


def run(*arguments: object) -> int:
    return main(["frontier", *(str(argument) for argument in arguments), "--lang", "en"])


def test_one_process_or_two_give_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    printed = []
    for workers in (1, 2):
        assert run("riverbend", *VARY, "--steps", 20, "--workers", workers, "--json") == 0
        printed.append(json.loads(capsys.readouterr().out))
    assert printed[0] == printed[1]
    pauses = [point["pause_minutes"] for point in printed[0]["points"]]
    assert pauses == sorted(pauses, reverse=True)


def test_files_and_a_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "curve"
    assert run("riverbend", *VARY, "--bound-only", "--workers", 1, "--out", out) == 0
    printed = capsys.readouterr().out
    assert "fleets.ambulance.count" in printed
    assert "Only the bound was asked for" in printed
    assert {path.name for path in out.iterdir()} == {
        "frontier.csv",
        "frontier.json",
        "frontier.html",
        "frontier.svg",
    }


def test_a_wrong_scene_leaves_no_folder(tmp_path: Path) -> None:
    out = tmp_path / "none"
    assert run(tmp_path / "nowhere", *VARY, "--bound-only", "--out", out) == 2
    assert run("riverbend", "--vary", "fleets.tram.count=1..2", "--out", out) == 2
    assert not out.exists()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--vary", "fleets.bus.count"), "vary-form"),
        (("--vary", "fleets.tram.count=1..2"), "change-unknown"),
        ((*VARY, "--steps", "5", "--time-limit", "5"), "steps-and-time-limit"),
    ],
)
def test_what_cannot_be_varied_is_wrong_input(
    arguments: tuple[str, ...], code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("riverbend", *arguments, "--json") == 2
    assert json.loads(capsys.readouterr().out)["findings"][0]["code"] == code


def test_a_pause_too_short_everywhere_is_a_no(capsys: pytest.CaptureFixture[str]) -> None:
    short = ("--set", "calendar.end=2026-11-02T07:00", "--workers", "1")
    assert run("riverbend", *VARY, *short, "--bound-only", "--json") == 1
    points = json.loads(capsys.readouterr().out)["points"]
    assert {point["outcome"] for point in points} == {"proven_impossible"}


@pytest.mark.slow
@pytest.mark.parametrize("after_seconds", [1.5, 4.0])
def test_ctrl_c_at_any_moment_ends_it_in_order(after_seconds: float) -> None:
    """Processes that are still getting ready hear Ctrl-C too, and must not break the others."""
    vary = ("--vary", "fleets.ambulance.count=1..6", "--workers", "2", "--time-limit", "60")
    command = [sys.executable, "-m", "treve", "frontier", "riverbend", *vary, "--json"]
    running = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    time.sleep(after_seconds)
    os.killpg(running.pid, signal.SIGINT)
    printed, errors = running.communicate(timeout=60)
    assert running.returncode in {0, 3}
    assert "Traceback" not in errors
    assert json.loads(printed)["whole"] is False


def test_faults_of_all_options_are_told_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["frontier", "riverbend", "--vary", "frog", "--time-limit", "nan"]) == 2
    starts = [line.split(": ")[0] for line in capsys.readouterr().err.splitlines()]
    assert starts == ["frog", "--time-limit"]


@pytest.mark.parametrize(
    ("arguments", "start"),
    [
        (("--vary", "fleets.tram.count=10..20"), "--vary fleets.tram.count=10..20: "),
        (("--vary", "fleets.ambulance.count=0.5,1"), "--vary ambulance: "),
        (
            (*VARY, "--vary", "fleets.tram.count=1,2", "--set", "calendar.margin=5 min"),
            "--vary fleets.tram.count=1,2: ",
        ),
        (("--set", "fleets.tram.count=2", *VARY), "--set fleets.tram.count=2: "),
    ],
)
def test_a_fault_of_what_is_varied_is_told_of_vary_as_it_was_typed(
    arguments: tuple[str, ...], start: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("riverbend", *arguments) == 2
    assert capsys.readouterr().err.startswith(start)
