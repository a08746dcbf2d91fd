"""Every code that the source can find has a sentence and a remedy, in every language."""

from __future__ import annotations

import ast
import functools
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

from tests.house.tree import SOURCE, Module, expect_none, modules
from treve.languages import DEFAULT_LANGUAGE, available

CODE = re.compile(r"[a-z]+(-[a-z0-9]+)+")
SAYERS = re.compile(r"(finding|fault|warning|refus|MeasureError)", re.IGNORECASE)
"""A call whose name holds one of these words takes the code as a plain string, so it is found."""


class _Variables(Visitor):
    """Collects the names of the variables below a node."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:  # noqa: N802
        """Keep its name."""
        self.names.add(node.id.name)


@functools.cache
def _entries(language: str) -> tuple[tuple[Path, fluent.EntryType], ...]:
    parse = FluentParser().parse
    return tuple(
        (path, entry)
        for path in sorted((SOURCE / "languages" / language).glob("*.ftl"))
        for entry in parse(path.read_text(encoding="utf-8")).body
    )


def _shapes(language: str) -> dict[str, frozenset[str]]:
    """Message and attribute names, each with the variables it is filled with."""
    shapes: dict[str, frozenset[str]] = {}
    for _, entry in _entries(language):
        if isinstance(entry, fluent.Message):
            parts = {entry.id.name: entry.value}
            parts |= {f"{entry.id.name}.{a.id.name}": a.value for a in entry.attributes}
            for name, pattern in parts.items():
                seen = _Variables()
                if pattern is not None:
                    seen.visit(pattern)
                shapes[name] = frozenset(seen.names)
    return shapes


def _codes(module: Module) -> Iterator[tuple[str, str]]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and SAYERS.search(ast.unparse(node.func).rpartition(".")[2]):
            given = [*node.args, *(word.value for word in node.keywords if word.arg == "code")]
            for value in given:
                if isinstance(value, ast.Constant) and CODE.fullmatch(str(value.value)):
                    yield f"{module.path}:{node.lineno}", str(value.value)


@pytest.mark.parametrize("language", available())
def test_every_code_has_a_sentence_and_a_remedy(language: str) -> None:
    said = _shapes(language)
    expect_none(
        [
            f"{place} {code}{part}: not in {language}"
            for module in modules()
            for place, code in _codes(module)
            for part in ("", ".remedy")
            if f"{code}{part}" not in said
        ]
    )


@pytest.mark.parametrize("language", available())
def test_every_table_of_messages_parses(language: str) -> None:
    expect_none(
        [
            f"{path}: {(entry.content or '').strip()[:80]}"
            for path, entry in _entries(language)
            if isinstance(entry, fluent.Junk)
        ]
    )


@pytest.mark.parametrize("language", available())
def test_no_message_is_said_twice(language: str) -> None:
    names = Counter(e.id.name for _, e in _entries(language) if isinstance(e, fluent.Message))
    expect_none([f"{language}: {name}" for name, times in names.items() if times > 1])


@pytest.mark.parametrize("language", [tag for tag in available() if tag != DEFAULT_LANGUAGE])
def test_languages_say_the_same_messages_from_the_same_figures(language: str) -> None:
    ours, theirs = _shapes(DEFAULT_LANGUAGE), _shapes(language)
    lacking = [f"{language} lacks {name}" for name in ours.keys() - theirs.keys()]
    extra = [f"{language} alone has {name}" for name in theirs.keys() - ours.keys()]
    unknown = [
        f"{language} {name} uses {', '.join(sorted(theirs[name] - ours[name]))}"
        for name in ours.keys() & theirs.keys()
        if theirs[name] - ours[name]
    ]
    expect_none(sorted(lacking + extra + unknown))
