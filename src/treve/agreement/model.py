"""The agreement as values: its head, and typed clauses with an id, whom they bind, and parameters.

Immutable, and checked by whoever reads it (``treve.store.agreements``): ids are unique, what is
named exists in the scene, quantities are in range. A clause that binds the timetable is a
*condition*; each kind has one file in :mod:`treve.agreement.conditions`. All others are checked, or
recorded: :mod:`treve.agreement.clauses`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from treve.agreement.clauses import OtherClause
from treve.agreement.conditions import Condition

Role = Literal["signatory", "affiliate", "guarantor", "mediator", "monitor", "excluded"]
"""What a party is in an agreement."""

Stage = Literal["cessation_of_hostilities", "preliminary", "definitive", "humanitarian", "local"]
"""What class of agreement it is."""


@dataclass(frozen=True, slots=True)
class AgreedParty:
    """A party in the role that an agreement gives it; never a person.

    Attributes:
        id: The scene's, where the scene knows it.
        role: What it is here.
        name: What people call it.
        decided_by: Who decides that it is this, as for groups that are excluded.
        of: Of an affiliate: the party whose signature binds it.
    """

    id: str
    role: Role
    name: str = ""
    decided_by: str = ""
    of: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the clauses.

    Attributes:
        version: Of the text.
        date: The day it was made, as the file gives it.
        stage: What class of agreement it is; ``None``: not stated.
        purpose: What for, and to which process it belongs.
        languages: In which it was written.
        authoritative: The one that counts where they differ.
        source: Where the text comes from.
        parties: Whom it speaks of.
    """

    version: str = ""
    date: str = ""
    stage: Stage | None = None
    purpose: str = ""
    languages: tuple[str, ...] = ()
    authoritative: str = ""
    source: str = ""
    parties: tuple[AgreedParty, ...] = ()


@dataclass(frozen=True, slots=True)
class Agreement:
    """What the parties accepted.

    Attributes:
        name: As the file gives it; empty where there is no agreement.
        conditions: The clauses that bind the timetable, in the order of the file.
        clauses: All others, in the order of the file.
        head: What stands above them.
    """

    name: str = ""
    conditions: tuple[Condition, ...] = field(default=())
    clauses: tuple[OtherClause, ...] = ()
    head: Head = Head()


NO_AGREEMENT = Agreement()
"""A scene alone: nothing binds but what it says itself."""
