"""What a clause's fields are in an agreement's file: how each is typed, and what it means.

A clause is a frozen dataclass whose fields are annotated with a :class:`Key`. The reader, the
published schema and the manual's tables are all made from these, so that a kind of condition is
told in one file. A field with a default may be left out.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from treve.measures import KILOGRAMS_PER_TONNE


class Typed(enum.Enum):
    """How the value behind a key is typed, whatever kind of condition it belongs to."""

    WORD = "word"
    """One of a closed set of words: the field is a ``Literal``."""
    SELECTION = "selection"
    """Whom or what: see :class:`treve.agreement.selection.Selection`."""
    GATE = "gate"
    """The id of one of the scene's gates."""
    PARTIES = "parties"
    """Ids of the scene's parties."""
    ID = "id"
    """A name of the agreement's own."""
    TEXT = "text"
    """Free text."""
    PERCENT = "percent"
    """A share, 0 to 100."""
    PEOPLE = "people"
    """Whole people."""
    TONNES = "tonnes"
    """Tonnes, or a text with another unit of mass."""
    COUNT = "count"
    """A whole number."""
    RATIO = "ratio"
    """So many of the one for each of the other."""
    LENGTH = "length"
    """A length of time with its unit; the field holds minutes."""
    MOMENT = "moment"
    """A local date and time; the field holds a moment aware of its zone."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a clause.

    Attributes:
        meaning: In a few words, for the schema and the manual.
        typed: How its value is typed.
        spelt: The key in the file; empty: as the field is called.
        without: What holds where it is not stated, in words; empty: the field's default itself.
    """

    meaning: str
    typed: Typed = Typed.SELECTION
    spelt: str = ""
    without: str = ""


ClauseId = Annotated[str, Key("Its name, unique in the agreement.", Typed.ID)]
Parties = Annotated[
    tuple[str, ...], Key("Parties that it binds.", Typed.PARTIES, without="not stated")
]
SourceText = Annotated[
    str, Key("Where the clause comes from, in words.", Typed.TEXT, without="not stated")
]


def exact(number: float) -> Fraction:
    """The decimal that was typed, which a binary fraction only comes near."""
    return Fraction(str(number))


def kilograms(tonnes: float) -> int:
    """Whole kilograms in so many tonnes; a part of one is left off."""
    return int(exact(tonnes) * KILOGRAMS_PER_TONNE)
