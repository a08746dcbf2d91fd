"""Conditions: clauses that bind the timetable, one file each.

A file holds the typed clause, what it asks of the core (:func:`rows`), and what is looked for in a
timetable (:func:`broken`), which is written from the clause's text and not from its rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from treve.agreement.conditions.sequence import InSequence
from treve.agreement.selection import Ground, Moved, Selection
from treve.errors import Finding
from treve.timetabling.problem import Rows

Condition = InSequence
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
