"""ARCHITECTURE.md is short, and what it says of folders and paths is true."""

from __future__ import annotations

import re

from tests.house.tree import ROOT, SOURCE, expect_none, modules

LONGEST_LINES = 150

ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")


def _mapped() -> set[str]:
    """Rooms of the folder map, as file or folder names."""
    drawn = re.search(r"## The house\n.*?```text\n(.*?)```", ARCHITECTURE, re.DOTALL)
    assert drawn is not None, "ARCHITECTURE.md has no folder map under 'The house'"
    return {line.split()[0] for line in drawn[1].splitlines() if line.strip()}


def _rooms() -> set[str]:
    tops = {module.path.removeprefix("src/treve/").partition("/")[0] for module in modules()}
    return tops - {"__init__.py", "__main__.py"}


def test_it_can_be_read_in_one_sitting() -> None:
    assert len(ARCHITECTURE.splitlines()) <= LONGEST_LINES


def test_the_folder_map_is_the_folder() -> None:
    assert _mapped() == _rooms()


def test_every_room_of_the_map_has_its_rung() -> None:
    ladder = (ROOT / ".importlinter").read_text(encoding="utf-8")
    rungs = set(re.findall(r"\w+", ladder[ladder.index("layers =") : ladder.index("exhaustive =")]))
    assert {room.removesuffix(".py") for room in _mapped()} - rungs == set()


def test_rooms_to_come_are_not_there_yet() -> None:
    told = re.search(r"Rooms to come have their rung already: (.*)", ARCHITECTURE)
    promised = set(re.findall(r"`(\w+)`", told[1])) if told else set()
    built = {room.removesuffix(".py") for room in _rooms()}
    assert promised & built == set()


def test_the_table_of_ways_leads_to_paths_that_exist() -> None:
    ways = [line for line in ARCHITECTURE.splitlines() if line.startswith("| ") and "`" in line]
    assert len(ways) > 10
    expect_none(
        [
            f"{path}: {way}"
            for way in ways
            for path in re.findall(r"`([^`]+)`", way.rpartition("| ")[0] + way)
            if not (ROOT / path).exists() and not (SOURCE / path).exists()
        ]
    )


def test_every_module_that_is_named_is_there() -> None:
    there = {module.path.rpartition("/")[2] for module in modules()}
    named = {name.rpartition("/")[2] for name in re.findall(r"`([\w/]+\.py)`", ARCHITECTURE)}
    assert named - there == set()
