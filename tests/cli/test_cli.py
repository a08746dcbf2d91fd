"""The command line as a whole: exit codes, languages, help, speed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys

import pytest

import treve.cli
from treve.__main__ import main as begin_at_the_beginning
from treve.cli import main
from treve.cli.common import (
    finding_line,
    print_faults,
    print_json,
    print_line,
    remember_language,
    words,
)
from treve.errors import Finding, InputError, RefusedError, Spot, StoppedError
from treve.languages import say

FAULT = Finding("empty-fleet", ("bus",), {}, "fault", Spot("scene.yaml", 4, 2))


def test_a_finding_is_one_line() -> None:
    remember_language("en")
    assert finding_line(FAULT) == (
        "scene.yaml:4:2 bus: The fleet has no vehicles; give their number, or leave the fleet out."
    )


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (InputError((FAULT,)), 2),
        (RefusedError(FAULT), 1),
        (StoppedError(), 3),
        (KeyboardInterrupt(), 3),
        (MemoryError(), 3),
        (SystemExit(130), 3),
        (OSError(28, "No space left on device", "x"), 2),
    ],
)
def test_errors_become_exit_codes(
    error: BaseException, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object, **_options: object) -> None:
        raise error

    monkeypatch.setattr(treve.cli, "app", fail)
    assert main([]) == code


def test_faults_are_json_where_json_was_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    print_faults((FAULT,), as_json=True)
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert (finding["code"], finding["line"]) == ("empty-fleet", 4)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--version"], 0),
        (["frob"], 2),
        (["check"], 2),
        (["--lang", "xx"], 2),
        (["--lang", "enormous", "examples"], 2),
        (["--lang", "fr_CH.UTF-8", "examples"], 0),
    ],
)
def test_usage(arguments: list[str], code: int) -> None:
    assert main(arguments) == code


def test_the_language_may_stand_anywhere(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--lang", "fr", "check", "riverbend"], ["check", "riverbend", "--lang=fr"]):
        assert main(arguments) == 0
        assert capsys.readouterr().out.endswith("Aucune faute.\n")


def test_in_french_a_blank_stands_before_the_colon_of_a_remark(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TREVE_LANG", "fr")
    remember_language("")
    remark = Finding("vehicles-not-needed", ("bus",), {"vehicles": 1}, "note")
    assert finding_line(remark).startswith("bus: remarque\u00a0: Le seul véhicule")


def test_french_says_the_classes_of_vehicles_and_where_they_are_based(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--lang", "fr", "check", "riverbend"]) == 0
    lines = [line.strip() for line in capsys.readouterr().out.splitlines()]
    assert "truck\u00a0: 1 × camion (12 t), base\u00a0: school" in lines


def test_the_language_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    monkeypatch.delenv("TREVE_LANG", raising=False)
    remember_language("")
    assert words("mark-warning") == "attention"
    monkeypatch.setenv("TREVE_LANG", "en")
    remember_language("")
    assert words("mark-warning") == "warning"


def test_help_imports_nothing_heavy() -> None:
    script = (
        "import sys, treve.cli; treve.cli.main(['--help']);"
        "heavy = {'numpy', 'scipy', 'highspy', 'numba', 'pydantic', 'ruamel', 'rich.console'};"
        "sys.exit(', '.join(heavy & set(sys.modules)) or 0)"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert (result.returncode, result.stderr) == (0, "")
    assert "check" in result.stdout


def test_every_command_says_what_it_is_for_in_every_language() -> None:
    for command in treve.cli.app.registered_commands:
        told = (command.callback.__doc__ or "").split("\n\n")[0] if command.callback else ""
        english = say(f"help-{command.name}", "en")
        assert " ".join(told.split()) == english
        assert say(f"help-{command.name}", "fr") != english


def test_help_in_french() -> None:
    script = "import treve.cli; treve.cli.main(['check', '--help', '--lang', 'fr'])"
    result = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert "Vérifier une scène" in result.stdout


def test_what_the_machine_refuses_is_a_finding(capsys: pytest.CaptureFixture[str]) -> None:
    name = "a" * 300
    for command in ("check", "plan", "needs", "new", "verify"):
        assert main(["--lang", "en", command, name]) == 2
        assert capsys.readouterr().err == (
            f"{name}: File name too long; check the name, whether you may read or write there, "
            "and whether there is room.\n"
        )


def test_stopping_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(*_arguments: object, **_options: object) -> None:
        raise SystemExit(130)

    monkeypatch.setattr(treve.cli, "app", stop)
    assert main(["check", "x", "--lang", "en"]) == 3
    assert capsys.readouterr().err == "Stopped before there was an answer.\n"


def test_ctrl_c_while_the_command_line_is_read_in_is_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt() -> int:
        raise KeyboardInterrupt

    ignored: list[object] = []
    monkeypatch.setattr(treve.cli, "main", interrupt)
    monkeypatch.setattr(signal, "signal", lambda *what: ignored.append(what))
    remember_language("en")
    assert begin_at_the_beginning() == 3
    assert capsys.readouterr().err == "Stopped before there was an answer.\n"
    assert ignored == [(signal.SIGINT, signal.SIG_IGN)]


def test_nothing_typed_writes_over_the_terminal_or_fills_it() -> None:
    remember_language("en")
    finding = Finding("not-text", ("a\nb",), {"key": "name", "value": "x" * 2_000_000}, "fault")
    line = finding_line(finding)
    assert line.startswith('a b: "xxx')
    assert len(line) < 1_100


def test_control_characters_are_not_printed(capsys: pytest.CaptureFixture[str]) -> None:
    print_line("Mill\x1b[2J\tعربي\n")
    assert capsys.readouterr().out == "Mill\ufffd[2J\tعربي\n\n"


def test_signs_that_turn_the_direction_of_writing_are_not_printed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_line("Mill\u202e عربي")
    assert capsys.readouterr().out == "Mill\ufffd عربي\n"
    print_json({"name": "Mill\u202e عربي"})
    printed = capsys.readouterr().out
    assert '"Mill\\u202e عربي"' in printed
    assert json.loads(printed) == {"name": "Mill\u202e عربي"}


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("extra", [[], ["--json"]])
def test_a_full_disk_behind_standard_output_is_no_traceback(
    extra: list[str], unbuffered: str
) -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:  # noqa: PTH123 - a device
        run = subprocess.run(
            [sys.executable, "-m", "treve", "check", "riverbend", *extra],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            env=os.environ | {"PYTHONUNBUFFERED": unbuffered},
        )
    assert run.returncode == 2
    assert "Traceback" not in run.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "riverbend", "--json"],
        ["schema", "scene"],
        ["--help"],
        ["check", "nowhere", "--json"],
        ["plan", "nowhere", "--json"],
    ],
)
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_who_closed_the_pipe_was_given_no_answer(
    arguments: list[str], unbuffered: str
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    run = subprocess.run(
        [sys.executable, "-m", "treve", *arguments],
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
        env=os.environ | {"PYTHONUNBUFFERED": unbuffered},
    )
    os.close(writing)
    assert (run.returncode, run.stderr) == (141, b"")


@pytest.mark.parametrize(("scene", "code"), [("riverbend", 0), ("nowhere", 2)])
@pytest.mark.parametrize("closed", [">&-", ">&- 2>&-"])
def test_where_standard_output_is_closed_the_code_still_tells(
    scene: str, code: int, closed: str
) -> None:
    command = f'"$0" -m treve check {scene} {closed}'
    run = subprocess.run(
        ["/bin/sh", "-c", command, sys.executable], capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stderr) == (code, "")


def test_letters_that_the_terminal_has_not_are_spelt_out() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "treve", "check", "--lang", "fr", "حلب"],
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        check=False,
    )
    assert run.returncode == 2
    assert b"\\u062d\\u0644\\u0628" in run.stdout
    assert "scène".encode("latin-1") in run.stdout


def test_a_remedy_goes_on_in_small_letters_after_an_elided_word_too() -> None:
    fault = Finding(
        "verify-stated",
        ("bound",),
        {"field": "gap", "stated": "1", "found": "2", "unit": "number"},
        "fault",
    )
    remember_language("fr")
    line = finding_line(fault)
    assert line.startswith("bound\N{NO-BREAK SPACE}: gap est annoncé à 1")  # named once
    assert "\N{NARROW NO-BREAK SPACE}; n’employez pas" in line
    remember_language("en")
    assert finding_line(fault).startswith("bound: gap is said")
