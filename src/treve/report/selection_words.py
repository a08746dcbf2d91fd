"""Whom or what a clause speaks of, by the names that the scene and the language have for them."""

from __future__ import annotations

import dataclasses

from treve.agreement.model import Agreement
from treve.agreement.selection import Selection
from treve.agreement.words import named
from treve.errors import Finding
from treve.languages import say
from treve.report.names import Names, item_name, with_names

_SPOKEN_OF = ("what", "other")
"""Figures of a finding that hold a selection by its ids."""


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
    clause = next((one for one in agreement.conditions if one.id in finding.objects[:1]), None)
    told = with_names(finding, names)
    if clause is None or not finding.code.startswith("condition-"):
        return told
    words = {
        named(one): selection_words(one, names, language)
        for one in clause.selections
        if _lists(one)
    }
    figures = {
        key: words.get(str(value), value) if key in _SPOKEN_OF else value
        for key, value in finding.figures.items()
    }
    if "gate" in figures:
        figures["gate"] = names.get(str(figures["gate"]), figures["gate"])
    # A clause is called by its id, even where a place has the same.
    return dataclasses.replace(told, objects=finding.objects, figures=figures)


def _lists(selection: Selection) -> bool:
    """Whether it is less than all people, or all goods."""
    return selection != Selection(people=selection.people)
