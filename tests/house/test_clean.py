"""Nothing of one machine or one registry in what is shared, and nothing half done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.tree import ROOT, expect_none, tracked

# Each pattern holds a class of one character, so that this file does not find itself.
REGISTRIES = re.compile(r"pypi[.]org|python[h]osted|npm[j]s[.](org|com)|yarn[p]kg")
MACHINES = re.compile(r"(?<![\w.])/(wor[k]|hom[e]|roo[t]|User[s])/\w")
UNFINISHED = re.compile(r"\b(TOD[O]|FIXM[E]|XX[X])\b")


def _lines() -> Iterator[tuple[Path, int, str]]:
    for path in tracked():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(text.splitlines(), start=1):
            yield path.relative_to(ROOT), number, line


def _found(pattern: re.Pattern[str]) -> list[str]:
    return [f"{path}:{number}" for path, number, line in _lines() if pattern.search(line)]


def test_no_file_names_a_registry() -> None:
    expect_none(_found(REGISTRIES))


def test_no_file_names_a_folder_of_one_machine() -> None:
    expect_none(_found(MACHINES))


def test_nothing_says_that_it_is_unfinished() -> None:
    expect_none(_found(UNFINISHED))
