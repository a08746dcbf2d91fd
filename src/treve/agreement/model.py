"""The agreement as values: typed clauses with an id, the parties they bind, and parameters.

Immutable, and checked by whoever reads it (``treve.store.agreements``): ids are unique, what is
named exists in the scene, quantities are in range. A clause that binds the timetable is a
*condition*; each kind has one file in :mod:`treve.agreement.conditions`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from treve.agreement.conditions import Condition


@dataclass(frozen=True, slots=True)
class Agreement:
    """What the parties accepted.

    Attributes:
        name: As the file gives it; empty where there is no agreement.
        conditions: The clauses that bind the timetable, in the order of the file.
    """

    name: str = ""
    conditions: tuple[Condition, ...] = field(default=())


NO_AGREEMENT = Agreement()
"""A scene alone: nothing binds but what it says itself."""
