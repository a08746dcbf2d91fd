"""The help in the language of this run."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
import typer

import treve.cli
from treve.cli.common import remember_language
from treve.cli.helping import option_words
from treve.languages import say
from treve.store.examples import describe_examples


def options() -> Iterator[tuple[str, Any]]:
    """Every option and argument there is, with its command."""
    group: Any = typer.main.get_command(treve.cli.app)
    for name, command in {"treve": group, **group.commands}.items():
        for parameter in command.params:
            yield name, parameter


def test_every_option_says_what_it_is_for_in_every_language() -> None:
    remember_language("en")
    english = {(name, one.name): option_words(name, one.name) for name, one in options()}
    assert english == {(name, one.name): one.help for name, one in options()}
    remember_language("fr")
    french = {(name, one.name): option_words(name, one.name) for name, one in options()}
    assert [key for key in english if english[key] == french[key]] == []


@pytest.mark.parametrize(
    ("typed", "said", "unsaid"),
    [
        (["plan", "--help", "--lang", "fr"], "Changer la scène", "Change the scene"),
        (["--lang", "fr", "--help"], "Langue", "Language"),
        (["--lang", "en", "plan", "--help"], "Change the scene", "Changer la scène"),
    ],
)
def test_the_help_speaks_the_language_typed(typed: list[str], said: str, unsaid: str) -> None:
    script = f"import treve.cli; treve.cli.main({typed!r})"
    result = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert said in result.stdout
    assert unsaid not in result.stdout


ENGLISH = (
    "Usage",
    "Options:",
    "Arguments:",
    "Commands",
    "COMMAND",
    "required",
    "default:",
    "range>",
    "<str>",
    "<path>",
    "Show this",
    "PATH=",
    "DIR",
)
"""What the library says by itself, and words for values."""


@pytest.mark.parametrize("command", sorted({name for name, _ in options()}))
def test_nothing_of_the_help_stays_english(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = [command] if command != "treve" else []
    assert treve.cli.main(["--lang", "fr", *asked, "--help"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("Usage\N{NO-BREAK SPACE}: treve")
    rest = told.partition("\n")[2]
    assert [word for word in ENGLISH if word in rest] == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_where_nothing_is_typed_the_help_is_the_answer(
    language: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TREVE_LANG", language)
    assert treve.cli.main([]) == 2
    assert "treve [OPTIONS]" in capsys.readouterr().out


def test_every_example_is_told_in_every_language() -> None:
    for name, description in describe_examples():
        assert say(f"example-{name}", "en") == description
        assert say(f"example-{name}", "fr") not in {description, f"example-{name}"}
