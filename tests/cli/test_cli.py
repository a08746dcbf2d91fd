"""The command line as a whole: exit codes, languages, help, speed."""

from __future__ import annotations

import io
import json
import subprocess
import sys

import pytest

import treve.cli
from treve.cli import main
from treve.cli.common import finding_line, print_faults, progress, remember_language, words
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
    [(["--version"], 0), (["frob"], 2), (["check"], 2), (["--lang", "xx"], 2)],
)
def test_usage(arguments: list[str], code: int) -> None:
    assert main(arguments) == code


def test_the_language_may_stand_anywhere(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--lang", "fr", "check", "riverbend"], ["check", "riverbend", "--lang=fr"]):
        assert main(arguments) == 0
        assert capsys.readouterr().out.startswith("Riverbend\u00a0: aucune faute.")


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


def test_no_bar_where_nobody_watches() -> None:
    stream = io.StringIO()
    with progress("work", stream=stream) as advance:
        advance(0.5, "half")
    assert stream.getvalue() == ""


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
