"""The commands of the explanations run, and their figures are all there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from bench import mallacoota
from bench.aleppo import PAGE, QUESTIONS, REPORT_PAGE
from bench.figures import figures_of
from treve.cli import main

PAGES = (PAGE, REPORT_PAGE, mallacoota.PAGE)
ASKED = (*QUESTIONS.values(), *mallacoota.QUESTIONS.values())
_SHOWN = re.compile(r"^\$ (treve .*)$", re.MULTILINE)
_INLINE = re.compile(r"`(treve (?:plan|needs|check) [^`]*)`")


def shown(page: Path) -> set[str]:
    """Commands of a page, without where they would write."""
    text = page.read_text(encoding="utf-8")
    found = {*_SHOWN.findall(text), *_INLINE.findall(text)}
    return {re.sub(r" --out \S+", "", command) for command in found}


COMMANDS = sorted(set().union(*(shown(page) for page in PAGES)))


def test_the_pages_show_commands() -> None:
    assert {"treve plan aleppo-2016", "treve needs aleppo-2016"} <= set(COMMANDS)


def test_every_question_of_the_page_can_be_typed() -> None:
    assert {asked.command() for asked in ASKED} >= {
        command for command in COMMANDS if command.startswith("treve plan")
    }


@pytest.mark.parametrize("command", [c for c in COMMANDS if not c.startswith("treve plan")])
def test_what_is_shown_runs(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*shlex.split(command)[1:], "--lang", "en"]) == 0
    assert capsys.readouterr().out


@pytest.mark.parametrize("command", [c for c in COMMANDS if c.startswith("treve plan")])
def test_what_is_planned_on_a_page_is_a_scene_without_fault(command: str) -> None:
    words = shlex.split(command)[1:]
    if "--pause" in words:
        del words[words.index("--pause") : words.index("--pause") + 2]
    assert main(["check", *words[1:], "--lang", "en"]) == 0


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_figure_has_been_written(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert figures_of(text)
    assert re.findall(r"<!--=([\w-]+)-->(?:–|)<!--/-->", text) == []
    assert re.findall(r"<!-- bench:([\w-]+) -->\s*<!-- /bench", text) == []
