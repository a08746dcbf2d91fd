"""Whom or what a clause speaks of, by the names that the scene and the language have for them."""

from __future__ import annotations

import dataclasses

from treve.agreement.clauses import OtherClause
from treve.agreement.clauses.aid import AidTerms
from treve.agreement.clauses.leaving import Leaving
from treve.agreement.conditions import Condition
from treve.agreement.model import Agreement
from treve.agreement.selection import Selection
from treve.agreement.words import named
from treve.errors import Finding
from treve.languages import say
from treve.report.names import Names, item_name, with_names

_SPOKEN_OF = ("what", "other")
"""Figures of a finding that hold a selection by its ids."""

_NAMED = ("gate", "corridor")
"""Figures that hold the id of a gate or a corridor."""

_CATEGORIES = ("category", "earlier")
"""Figures that hold the word of a category."""

_LISTS = frozenset(
    (
        *("condition-order", "condition-permission", "condition-destinations"),
        *("clause-monitoring", "protection-destination-not-chosen"),
    )
)
"""Findings whose list holds ids of the scene, or words of categories."""

_OF_CLAUSES = ("condition-", "clause-", "protection-")
"""How the codes begin of what is said of clauses."""


def selection_words(selection: Selection, names: Names, language: str) -> str:
    """A selection in words: ``civilians from the Mill``.

    Args:
        selection: One with lists; of others sentences have words for all people and all goods.
        names: What its groups, consignments and places are called.
        language: As :func:`treve.languages.choose` takes it.
    """
    # The names of groups and of goods hold commas.
    lists = (
        ["; ".join(names.get(one, one) for one in selection.groups)],
        [say("report-category", language, category=one) for one in selection.categories],
        ["; ".join(names.get(one, one) for one in selection.consignments)],
        [item_name(one, language) for one in selection.items],
    )
    who = "; ".join(", ".join(told) for told in lists if any(told))
    kind = "people" if selection.people else "goods"
    return say(
        "report-selection",
        language,
        what=who or say("report-category", language, category=kind),
        origins=", ".join(names.get(one, one) for one in selection.origins) or "none",
        destinations=", ".join(names.get(one, one) for one in selection.destinations) or "none",
    )


def with_clause_names(
    finding: Finding, agreement: Agreement, names: Names, language: str
) -> Finding:
    """The same finding by names, also whom or what the clause that it is about speaks of.

    Args:
        finding: Of a clause, or any other.
        agreement: What is agreed.
        names: As :func:`treve.report.names.names_in` gives them.
        language: As :func:`treve.languages.choose` takes it.
    """
    clauses = (*agreement.conditions, *agreement.clauses)
    clause = next((one for one in clauses if one.id in finding.objects[:1]), None)
    told = with_names(finding, names)
    if clause is None or not finding.code.startswith(_OF_CLAUSES):
        return told
    words = {
        named(one): selection_words(one, names, language)
        for one in _selections(clause)
        if _lists(one)
    }
    figures = {
        key: words.get(str(value), value) if key in _SPOKEN_OF else value
        for key, value in finding.figures.items()
    }
    for key in _NAMED:
        if key in figures:
            figures[key] = names.get(str(figures[key]), figures[key])
    for key in _CATEGORIES:
        if key in figures:
            figures[key] = say("report-category", language, category=str(figures[key]))
    if "list" in figures and finding.code in _LISTS:
        figures["list"] = ", ".join(
            names.get(one) or say("report-category", language, category=one)
            for one in str(figures["list"]).split(", ")
        )
    # A clause is called by its id, even where a place has the same.
    objects = (*finding.objects[:1], *told.objects[1:])
    return dataclasses.replace(told, objects=objects, figures=figures)


def _selections(clause: Condition | OtherClause) -> tuple[Selection, ...]:
    """Whom or what a clause speaks of."""
    if isinstance(clause, Leaving):
        return () if clause.who is None else (clause.who,)
    if isinstance(clause, AidTerms):
        return () if clause.what is None else (clause.what,)
    return () if isinstance(clause, OtherClause) else clause.selections


def _lists(selection: Selection) -> bool:
    """Whether it is less than all people, or all goods."""
    return selection != Selection(people=selection.people)
