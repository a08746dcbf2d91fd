"""What clauses are said with: selections and amounts as figures of a finding."""

from __future__ import annotations

from treve.agreement.selection import Selection
from treve.errors import Figure, Finding
from treve.measures import KILOGRAMS_PER_TONNE

ALL_PEOPLE, ALL_GOODS = "all_people", "all_goods"
"""Stand for a selection without lists; sentences have words for both."""


def statement(code: str, clause: str, **figures: Figure) -> Finding:
    """What a clause says: nothing that anybody has to mend.

    Args:
        code: The message.
        clause: Its id.
        figures: What the sentence is filled with.
    """
    return Finding(code, (clause,), figures, "note")


def named(selection: Selection) -> str:
    """A selection by its ids, in signs that are the same in every language.

    Returns:
        ``east-civilians``, ``foua, kefraya →``, ``fighters (foua → idlib)``; one of the two words
        for everybody and everything where no list is given.
    """
    lists = (selection.groups, selection.categories, selection.consignments, selection.items)
    who = "; ".join(", ".join(ids) for ids in lists if ids)
    ends = (", ".join(selection.origins), ", ".join(selection.destinations))
    road = " → ".join(ends).strip() if any(ends) else ""
    if who and road:
        return f"{who} ({road})"
    return who or road or (ALL_PEOPLE if selection.people else ALL_GOODS)


def kind_of(selection: Selection) -> str:
    """What its amounts are counted in: ``people``, or ``goods`` in tonnes."""
    return "people" if selection.people else "goods"


def amount(units: int, selection: Selection) -> Figure:
    """Units of the core as people read them: people, or tonnes."""
    return units if selection.people else units / KILOGRAMS_PER_TONNE
