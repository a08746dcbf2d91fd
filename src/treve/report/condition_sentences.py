"""Sentences about what was agreed: each condition, whether it is kept, and what it costs."""

from __future__ import annotations

from treve.agreement.clauses import OtherClause
from treve.agreement.conditions import Clause
from treve.languages import say, say_finding
from treve.plan.changes import CONDITION
from treve.plan.model import Plan, Worth
from treve.report.names import names_in
from treve.report.open_hours import gap_minutes
from treve.report.row_sentences import worth_sentence
from treve.report.selection_words import with_clause_names

KEPT, BROKEN, OPEN = "kept", "broken", "open"
"""What is known of a condition; ``open``: there is no timetable to keep it."""

_FAULTS = ("condition-", "referee-condition-")
"""How the codes begin of what the referee, or its text, has against a timetable."""


def is_kept(plan: Plan, condition: str) -> str:
    """The referee's word on a condition, by its id."""
    if plan.timetable is None:
        return OPEN
    faults = (fault for fault in plan.referee.faults if fault.code.startswith(_FAULTS))
    return BROKEN if any(condition in fault.objects[:1] for fault in faults) else KEPT


def cost_of(plan: Plan, condition: str) -> Worth | None:
    """What the plan says that a condition costs; ``None``: there was no time to ask."""
    rows = (row for row in plan.worth if row.kind == CONDITION and row.object == condition)
    return next(rows, None)


def conditions_told(plan: Plan, language: str) -> list[tuple[str, ...]]:
    """Each condition in a few sentences: what it says, whether it is kept, what it costs."""
    return [
        tuple(
            filter(
                None,
                (
                    said(plan, condition, language),
                    kept_sentence(plan, condition.id, language),
                    cost_sentence(plan, condition.id, language),
                ),
            )
        )
        for condition in plan.agreement.conditions
    ]


def said(plan: Plan, condition: Clause, language: str) -> str:
    """What a condition says."""
    names = names_in(plan, language)
    told = with_clause_names(condition.said(), plan.agreement, names, language)
    return say_finding(told, language).rstrip()


def clause_said(plan: Plan, clause: OtherClause, language: str) -> str:
    """What a clause says that binds nothing in the timetable."""
    told = with_clause_names(clause.said(), plan.agreement, names_in(plan, language), language)
    return say_finding(told, language).rstrip()


def kept_sentence(plan: Plan, condition: str, language: str) -> str:
    """Whether it is kept."""
    return say("report-condition-kept", language, kept=is_kept(plan, condition))


def cost_sentence(plan: Plan, condition: str, language: str) -> str:
    """What it costs; empty where nobody asked."""
    row = cost_of(plan, condition)
    if row is None:
        return ""
    return worth_sentence(row, names_in(plan, language), language, gap_minutes(plan))
