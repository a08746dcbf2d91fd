"""Conditions: clauses that bind the timetable, one file each.

A file holds the typed clause and its keys (:mod:`treve.agreement.keys`), what can be wrong with it,
what it asks of the core (``rows``), and what is looked for in a timetable (``broken``), which is
written from the clause's text and not from its rows.

A selection that holds nothing binds nothing, and keeps nobody waiting.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from treve.agreement.conditions.end_rule import EndRule
from treve.agreement.conditions.gate_share import GateShare
from treve.agreement.conditions.lead_time import LeadTime
from treve.agreement.conditions.least_by import LeastBy
from treve.agreement.conditions.quota import Quota
from treve.agreement.conditions.reciprocity import Reciprocity
from treve.agreement.conditions.sequence import InSequence
from treve.agreement.selection import Ground, Moved, Selection
from treve.errors import Finding
from treve.timetabling.rows import (
    Rows,
)

Condition = InSequence | Reciprocity | Quota | EndRule | LeadTime | GateShare | LeastBy
"""Every kind of condition: a union, told apart by the field ``kind``."""


class Clause(Protocol):
    """What every condition has."""

    @property
    def id(self) -> str:
        """Its name in the agreement."""
        ...

    @property
    def selections(self) -> tuple[Selection, ...]:
        """Whom or what it speaks of."""
        ...

    def said(self) -> Finding:
        """The clause as a finding that can be said; it tells nothing that is wrong."""
        ...

    def wrong(self, ground: Ground) -> Iterator[Finding]:
        """Faults of its own keys: each finding's figure ``key`` names the one to blame."""
        ...

    def rows(self, ground: Ground) -> Rows:
        """What it asks of the core."""
        ...

    def broken(self, moved: Sequence[Moved], ground: Ground) -> Iterator[Finding]:
        """Where a timetable breaks it, read from the text of the clause."""
        ...


def rows_of(conditions: Iterable[Clause], ground: Ground) -> Rows:
    """All rows of some conditions."""
    found = [condition.rows(ground) for condition in conditions]
    return Rows(
        precedences=tuple(row for rows in found for row in rows.precedences),
        ratios=tuple(row for rows in found for row in rows.ratios),
        caps=tuple(row for rows in found for row in rows.caps),
        floors=tuple(row for rows in found for row in rows.floors),
        calendars=tuple(row for rows in found for row in rows.calendars),
    )


def broken_by(
    conditions: Iterable[Clause], moved: Sequence[Moved], ground: Ground
) -> tuple[Finding, ...]:
    """Every condition that a timetable breaks."""
    return tuple(f for condition in conditions for f in condition.broken(moved, ground))
