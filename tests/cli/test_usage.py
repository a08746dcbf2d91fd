"""What is typed wrongly: in the house's words, in every language, and in JSON."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from treve.cli import main
from treve.cli.usage import without_option
from treve.errors import Finding
from treve.languages import remedy


@pytest.mark.parametrize(
    ("arguments", "code", "name"),
    [
        (["plan", "riverbend", "--steps", "0"], "usage-whole-number", "--steps"),
        (["plan", "riverbend", "--seed=much"], "usage-whole-number", "--seed"),
        (["plan", "riverbend", "--time-limit", "soon"], "usage-value", "--time-limit"),
        (["plan", "riverbend", "--out="], "usage-value", "--out"),
        (
            ["frontier", "riverbend", "--vary", "fleets.bus.count=2..3", "--out", " "],
            "usage-value",
            "--out",
        ),
        (["schema", "poem"], "usage-value", "OF"),
        (["plan", "--json", "--steps"], "usage-without-value", "--steps"),
        (["plan", "x", "--stops", "3"], "usage-no-such-option", "--stops"),
        (["plan"], "usage-missing", "SCENE"),
        (["verify", "one", "two"], "usage-too-much", "verify"),
        (["frob"], "usage-no-such-command", "frob"),
        (["--lang", "xx", "examples"], "language-unknown", "--lang"),
    ],
)
def test_what_is_typed_wrongly_is_said_in_the_house_s_words(
    arguments: list[str], code: str, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments if "--json" in arguments else [*arguments, "--json"]) == 2
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert (finding["code"], finding["objects"]) == (code, [name])
    plainly = [word for word in arguments if word != "--json"]
    assert main(plainly if name == "--lang" else ["--lang", "fr", *plainly]) == 2
    said = capsys.readouterr()
    assert (said.out, "Usage:" in said.err) == ("", False)
    if name != "--lang":
        assert remedy(fault_of(finding), "fr")[1:].rstrip() in said.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chekc", "x"], "did you mean “check”?"),
        (["check", "riverbent"], 'did you mean "riverbend"?'),
        (["plan", "riverbent"], 'did you mean "riverbend"?'),
        (["needs", "riverbent"], 'did you mean "riverbend"?'),
    ],
)
def test_what_was_meant_is_said(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--lang", "en", *arguments]) == 2
    told = capsys.readouterr()
    assert said in told.out + told.err


@pytest.mark.parametrize("seed", ["-1", str(2**63)])
@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "“{seed}” is not a whole number from 0 to 9223372036854775807"),
        ("fr", "«\u00a0{seed}\u00a0» n’est pas un nombre entier de 0 à 9223372036854775807"),
    ],
)
def test_a_seed_beyond_the_limits_is_told_them(
    seed: str, language: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--lang", language, "plan", "riverbend", "--seed", seed]) == 2
    assert said.format(seed=seed) in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--lang", "fr"], ["--lang=fr"]])
def test_a_language_alone_is_answered_by_the_help_in_it(arguments: list[str]) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "treve", *arguments], capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stderr) == (2, "")
    assert "Vérifier une scène" in run.stdout


def test_no_command_at_all_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "en", "--"]) == 2
    assert capsys.readouterr().err.startswith("COMMAND: This was not given")


def test_a_name_that_leads_nowhere_stands_once_in_front(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--lang", "en", "plan", "mytwon"]) == 2
    assert capsys.readouterr().err.startswith("mytwon: There is no scene of this name")


def fault_of(finding: dict[str, Any]) -> Finding:
    return Finding(finding["code"], tuple(finding["objects"]), finding["figures"], "fault")


def test_faults_of_all_options_are_told_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    typed = ["plan", "riverbend", "--seed", "x", "--workers=0", "--pause", "5zz", "--set", "frog=1"]
    assert main(["--lang", "en", *typed]) == 2
    told = capsys.readouterr().err.splitlines()
    starts = ["--seed: ", "--workers: ", "--pause: ", "--set frog=1: "]
    assert [line[: len(start)] for line, start in zip(told, starts, strict=True)] == starts


def test_of_a_wrong_option_only_its_words_are_left_out() -> None:
    typed = ["plan", "town", "--seed", "x", "--json", "--seed=y", "--seeds"]
    assert without_option("--seed", typed) == ["plan", "town", "--json", "--seeds"]
