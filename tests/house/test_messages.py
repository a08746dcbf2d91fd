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
"""A call whose name holds one of these words makes a finding, and its code needs a remedy."""

NOT_MESSAGES = frozenset(
    """
    utf-8 utf-8-sig date-time loading-start loading-end unloading-start unloading-end by-weight
    given-scene time-zone fleet-time gate-time gate-hours gate-switches bay-time cap-time cap-least
    shifts-from stand-start
    """.split()  # noqa: SIM905 - a list of words reads better
)
"""Hyphenated strings of the source that nobody says: encodings, columns, rows of the bound."""


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


def _strings(module: Module) -> Iterator[tuple[str, str]]:
    """Every string of the module that is no docstring, with its place."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield f"{module.path}:{node.lineno}", node.value


def _needed(module: Module) -> Iterator[tuple[str, str]]:
    """Messages that the module may ask for: all its codes, and remedies of its findings."""
    for place, text in _strings(module):
        if CODE.fullmatch(text) and text not in NOT_MESSAGES:
            yield place, text
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and SAYERS.search(ast.unparse(node.func).rpartition(".")[2]):
            given = [*node.args, *(word.value for word in node.keywords if word.arg == "code")]
            codes = (value.value for value in given if isinstance(value, ast.Constant))
            for code in codes:
                if isinstance(code, str) and CODE.fullmatch(code):
                    yield f"{module.path}:{node.lineno}", f"{code}.remedy"


@pytest.mark.parametrize("language", available())
def test_every_code_has_a_sentence_and_every_finding_a_remedy(language: str) -> None:
    said = _shapes(language)
    expect_none(
        [
            f"{place} {name}: not in {language} (or no message: see NOT_MESSAGES)"
            for module in modules()
            for place, name in _needed(module)
            if name not in said
        ]
    )


def test_no_remedy_is_for_a_fault_that_nothing_finds() -> None:
    strings = {text for module in modules() for _, text in _strings(module)}
    remedied = (name for name in _shapes(DEFAULT_LANGUAGE) if name.endswith(".remedy"))
    expect_none([name for name in remedied if name.removesuffix(".remedy") not in strings])


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
