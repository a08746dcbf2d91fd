"""A count stands before a noun of its number: never "1 stretcher cases"."""

from __future__ import annotations

import re
from importlib import resources

import pytest

from tests.house.tree import expect_none
from treve.errors import Figure
from treve.languages import say

AREAS = ("aid", "cli", "roads", "scene")

_NAME = re.compile(r"^([a-z][\w-]*) =", re.MULTILINE)
_VARIABLE = re.compile(r"\$([a-zA-Z][\w-]*)")
_CHOOSER = re.compile(r"\{ \$([a-zA-Z][\w-]*) ->\s+\*?\[(?!one|other|\d)[a-z_][\w-]*\]")
_KEY = re.compile(r"\[(?!one\]|other\])([a-z_][\w-]*)\]")

PLURALS = {
    "en": re.compile(
        r"(?<![\d.,:-])1 (?:more )?(people|cases|days|hours|minutes|seconds|tonnes|trips|loads"
        r"|lanes|vehicles|junctions|links|rows|columns|cells|letters|faults|warnings|windows|gates|counts"
        r"|pieces|kits|seats|routes|stay\b|leave\b|wait\b)"
    ),
    "fr": re.compile(
        r"(?<![\d.,:-])1 (personnes|blessés|jours|heures|minutes|secondes|tonnes|trajets"
        r"|chargements|voies|véhicules|carrefours|liaisons|lignes|colonnes|cases|lettres|fautes|avertissements"
        r"|fenêtres|passages|comptages|pièces|lots|places|partent|restent|attendent)"
    ),
}
"""Plural nouns and verbs behind a one."""

MOST = {"table-too-long", "table-cell-too-long", "sheet-too-large", "calendar-too-long"}
MOST |= {"too-many-people", "too-many-vehicles", "too-many-trips", "too-many-gates"}
MOST |= {"count-not-chosen"}
"""Messages that speak of more than there may be: never of one."""


def _said(language: str, name: str, body: str) -> set[str]:
    """A message and its remedy with one of everything, by each of the words it chooses by."""
    ones: dict[str, Figure] = dict.fromkeys(_VARIABLE.findall(body), 1)
    choosers = set(_CHOOSER.findall(body))
    said: set[str] = set()
    for word in [*_KEY.findall(body), "none"]:
        figures = {**ones, **dict.fromkeys(choosers, word)}
        said |= {say(code, language, **figures) for code in (name, f"{name}.remedy")}
    return said


@pytest.mark.parametrize("language", sorted(PLURALS))
@pytest.mark.parametrize("area", AREAS)
def test_one_is_told_in_the_singular(language: str, area: str) -> None:
    text = (resources.files("treve.languages") / language / f"{area}.ftl").read_text("utf-8")
    parts = _NAME.split(text)[1:]
    expect_none(
        sorted(
            f"{area}.ftl {name}: {sentence}"
            for name, body in zip(parts[::2], parts[1::2], strict=True)
            if name not in MOST
            for sentence in _said(language, name, body)
            if PLURALS[language].search(sentence)
        )
    )


def test_what_is_never_one_is_a_message() -> None:
    assert [name for name in sorted(MOST) if say(name, "en").startswith(f"{name}")] == []


def test_a_plural_is_seen() -> None:
    assert PLURALS["en"].search("There are 1 people.")
    assert PLURALS["en"].search("There are 21 people, 0.1 people.") is None
    assert PLURALS["fr"].search("1 personnes partent")
