"""Whom or what a clause speaks of, in words that name no id."""

from __future__ import annotations

import pytest

from treve.agreement.conditions.gate_share import GateShare
from treve.agreement.conditions.sequence import InSequence
from treve.agreement.model import Agreement
from treve.agreement.selection import Selection
from treve.errors import Finding
from treve.languages import say_finding
from treve.report.selection_words import selection_words, with_clause_names

NAMES = {
    "mill": "The Mill",
    "school": "Upland school",
    "mill-beds": "The Mill, stretcher cases",
    "mill-people": "The Mill, civilians",
    "bridge": "Old bridge",
}
CIVILIANS = Selection(people=True, categories=("civilians",), origins=("mill",))
BEDS = Selection(people=True, groups=("mill-beds",))


@pytest.mark.parametrize(
    ("selection", "english", "french"),
    [
        (CIVILIANS, "civilians from The Mill", "civils depuis The Mill"),
        (BEDS, "The Mill, stretcher cases", "The Mill, stretcher cases"),
        (
            Selection(people=True, groups=("mill-beds", "mill-people")),
            "The Mill, stretcher cases; The Mill, civilians",
            "The Mill, stretcher cases; The Mill, civilians",
        ),
        (
            Selection(people=True, categories=("stretcher_cases", "fighters_families")),
            "stretcher cases, fighters’ families",
            "blessés couchés, familles de combattants",
        ),
        (
            Selection(people=True, origins=("mill",), destinations=("school",)),
            "people from The Mill to Upland school",
            "personnes depuis The Mill vers Upland school",
        ),
        (
            Selection(people=False, items=("blended_food",), destinations=("mill", "x")),
            "blended food to The Mill, x",
            "farine composée vers The Mill, x",
        ),
    ],
)
def test_a_selection_is_told_by_names(selection: Selection, english: str, french: str) -> None:
    assert selection_words(selection, NAMES, "en") == english
    assert selection_words(selection, NAMES, "fr") == french


def test_what_a_clause_says_names_people_places_and_gates() -> None:
    first = InSequence("mill", BEDS, Selection(people=True))
    share = GateShare("half", "bridge", CIVILIANS, 50)
    agreed = Agreement("Drill", (first, share))

    def told(finding: Finding) -> str:
        return say_finding(with_clause_names(finding, agreed, NAMES, "en"), "en")

    assert told(first.said()).startswith("mill: ")
    assert "all people" in told(first.said())
    assert "The Mill, stretcher cases" in told(first.said())
    assert "civilians from The Mill pass gate Old bridge" in told(share.said())


def test_findings_about_anything_else_are_told_by_name_alone() -> None:
    finding = Finding("one-destination", ("mill-beds",), {"what": "mill"}, "note")
    named = with_clause_names(finding, Agreement(), NAMES, "en")
    assert (named.objects, named.figures) == (("The Mill, stretcher cases",), {"what": "mill"})
