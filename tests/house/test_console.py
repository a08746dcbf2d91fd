"""What the manual types can be typed: commands and options exist, and marked blocks are run."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer.main

from tests.house.console import Said, matches, said_in
from tests.house.tree import ROOT, expect_none, pages

SECONDS_ALLOWED = 120

SAID = tuple(command for page in pages() for command in said_in(page, ROOT))
PAGES_TO_RUN = sorted({command.place.partition(":")[0] for command in SAID if command.run})


def _commands() -> dict[str, Any]:
    from treve.cli import app

    group: Any = typer.main.get_command(app)
    return dict(group.commands)


def _options(command: Any) -> set[str]:
    return {spelling for word in command.params for spelling in (*word.opts, *word.secondary_opts)}


def _unknown(said: Said, commands: dict[str, Any]) -> list[str]:
    """What is wrong with a line that begins with ``treve``."""
    words = [word for word in said.words[1:] if not word.startswith("-")]
    if "--lang" in said.words:
        words.remove(said.words[said.words.index("--lang") + 1])
    if not words:
        return []
    command = commands.get(words[0])
    if command is None:
        return [f"{said.place} there is no command {words[0]}"]
    known = _options(command) | {"--lang", "--help", "-h", "--version"}
    given = (word.partition("=")[0] for word in said.words if re.match(r"--?[a-z]", word))
    return [f"{said.place} {words[0]} has no {option}" for option in given if option not in known]


def _in_tables(page: Path) -> list[Said]:
    """Commands in code of running text: ``treve plan mytown --pause 48h``."""
    text = page.read_text(encoding="utf-8")
    place = str(page.relative_to(ROOT))
    typed = re.findall(r"`(treve [a-z][^`\n]*)`", text)
    return [
        Said(place, tuple(line.split()), (), run=False, compare=False, code=0) for line in typed
    ]


def test_every_command_in_the_manual_exists() -> None:
    commands = _commands()
    lines = [*SAID, *(said for page in pages() for said in _in_tables(page))]
    expect_none(
        [fault for said in lines if said.words[0] == "treve" for fault in _unknown(said, commands)]
    )


def test_every_target_of_make_in_the_manual_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    expect_none(
        [
            f"{said.place} make has no target {word}"
            for said in SAID
            if said.words[0] == "make"
            for word in said.words[1:]
            if "=" not in word and word not in targets
        ]
    )


def test_every_command_is_in_the_manual() -> None:
    written = "\n".join(page.read_text(encoding="utf-8") for page in pages())
    expect_none([name for name in _commands() if f"treve {name}" not in written])


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES_TO_RUN)
def test_what_a_page_shows_is_what_happens(page: str, tmp_path: Path) -> None:
    folder = Path(sys.executable).parent
    environment = {
        **os.environ,
        "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "100",
        "LANG": "C.UTF-8",
        "TREVE_LANG": "en",
        "NO_COLOR": "1",
    }
    faults: list[str] = []
    for said in SAID:
        if said.run and said.place.startswith(f"{page}:"):
            done = subprocess.run(
                said.words,
                cwd=tmp_path,
                env=environment,
                capture_output=True,
                text=True,
                timeout=SECONDS_ALLOWED,
                check=False,
            )
            if done.returncode != said.code:
                faults.append(f"{said.place} exit code {done.returncode}: {done.stderr[-400:]}")
            elif said.compare and not matches(said.printed, done.stdout + done.stderr):
                faults.append(f"{said.place} printed:\n{done.stdout}{done.stderr}")
    expect_none(faults)


def test_three_dots_stand_for_any_lines() -> None:
    shown = ("start", "...", "end")
    told = [matches(shown, text) for text in ("start\na\nb\nend\n", "start\n\nend", "start\na\n")]
    assert told == [True, True, False]
