"""Conditions: clauses that bind the timetable, one file each.

A file holds the typed clause and its keys (:mod:`treve.agreement.keys`), what can be wrong with it,
what it asks for, and what is looked for in a timetable (``broken``), which is written from the
clause's text. Some ask for rows on cumulative quantities (``rows``); others narrow what the scene
says before a problem is made of it (``narrowed``): of the scene and the clause the tighter holds.

A selection that holds nothing binds nothing, and keeps nobody waiting.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from treve.agreement.conditions.convoy_size import ConvoySize
from treve.agreement.conditions.destinations import Destinations
from treve.agreement.conditions.end_rule import EndRule
from treve.agreement.conditions.gate_share import GateShare
from treve.agreement.conditions.inspection import Inspection
from treve.agreement.conditions.lead_time import LeadTime
from treve.agreement.conditions.least_by import LeastBy
from treve.agreement.conditions.longest_aboard import LongestAboard
from treve.agreement.conditions.order import InOrder
from treve.agreement.conditions.pause_windows import PauseWindows
from treve.agreement.conditions.permission import Permission
from treve.agreement.conditions.quota import Quota
from treve.agreement.conditions.reciprocity import Reciprocity
from treve.agreement.conditions.sequence import InSequence
from treve.agreement.selection import Driven, Ground, Moved, Selection
from treve.errors import Finding
from treve.scene.model import Scene
from treve.timetabling.rows import (
    Rows,
)

OnQuantities = (
    InSequence
    | Reciprocity
    | Quota
    | EndRule
    | LeadTime
    | GateShare
    | LeastBy
    | InOrder
    | Permission
)
"""Kinds that ask for rows on cumulative quantities."""

Narrowing = PauseWindows | Inspection | ConvoySize | LongestAboard | Destinations
"""Kinds that narrow what the scene says."""

Condition = OnQuantities | Narrowing
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


class QuantityClause(Clause, Protocol):
    """What a condition on quantities has besides."""

    def rows(self, ground: Ground) -> Rows:
        """What it asks of the core."""
        ...

    def broken(self, moved: Sequence[Moved], ground: Ground) -> Iterator[Finding]:
        """Where a timetable breaks it, read from the text of the clause."""
        ...


class NarrowingClause(Clause, Protocol):
    """What a condition that narrows the scene has besides."""

    def narrowed(self, scene: Scene) -> Scene:
        """The scene as it leaves it; a second time it changes nothing more."""
        ...

    def broken(self, driven: Sequence[Driven], ground: Ground) -> Iterator[Finding]:
        """Where a timetable breaks it, read from the text of the clause."""
        ...


def rows_of(conditions: Iterable[Condition], ground: Ground) -> Rows:
    """All rows of some conditions."""
    found = [one.rows(ground) for one in conditions if not isinstance(one, Narrowing)]
    return Rows(
        precedences=tuple(row for rows in found for row in rows.precedences),
        ratios=tuple(row for rows in found for row in rows.ratios),
        caps=tuple(row for rows in found for row in rows.caps),
        floors=tuple(row for rows in found for row in rows.floors),
        calendars=tuple(row for rows in found for row in rows.calendars),
    )


def narrowed_by(conditions: Iterable[Condition], scene: Scene) -> Scene:
    """The scene as the conditions leave it: what both allow."""
    for condition in conditions:
        if isinstance(condition, Narrowing):
            scene = condition.narrowed(scene)
    return scene


def broken_by(
    conditions: Iterable[Condition],
    moved: Sequence[Moved],
    ground: Ground,
    driven: Sequence[Driven] = (),
) -> tuple[Finding, ...]:
    """Every condition that a timetable breaks.

    Args:
        conditions: Of one agreement.
        moved: Its loaded trips.
        ground: What the conditions were compiled against.
        driven: All of its trips.
    """
    return tuple(
        finding
        for one in conditions
        for finding in (
            one.broken(driven, ground) if isinstance(one, Narrowing) else one.broken(moved, ground)
        )
    )
