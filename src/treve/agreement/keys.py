"""What a clause's fields are in an agreement's file: how each is typed, and what it means.

A clause is a frozen dataclass whose fields are annotated with a :class:`Key`. The reader, the
published schema and the manual's tables are all made from these, so that a kind of condition is
told in one file. A field with a default may be left out.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import datetime
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
    HOURS = "hours"
    """Local hours of every day, or stretches with dates; the field holds stretches."""
    GATES = "gates"
    """Ids of the scene's gates."""
    CORRIDOR = "corridor"
    """The id of one of the scene's corridors."""
    PLACES = "places"
    """Ids of the scene's places."""
    THINGS = "things"
    """Ids of the scene's places, gates or corridors."""
    CATEGORIES = "categories"
    """Categories of people, in an order."""
    VEHICLES = "vehicles"
    """Whole vehicles."""
    MINUTES = "minutes"
    """Minutes, or a text with another unit of time."""
    PARTY = "party"
    """The id of one party."""
    LATITUDE = "latitude"
    """Degrees north."""
    LONGITUDE = "longitude"
    """Degrees east."""
    LINE = "line"
    """Two or more points, each a latitude and a longitude; the field holds them in that order."""
    DISTANCES = "distances"
    """A length by name, each with its unit; the field holds metres."""
    FIGURES = "figures"
    """Numbers by name, and the name ends in the unit; or texts."""


@dataclass(frozen=True, slots=True)
class Eased:
    """How a demand becomes less by degrees: every further value keeps all that was lawful before.

    Attributes:
        step: From one degree to the next, in the unit of the field: above 0 where more is less of
            a demand, below 0 where less is; of words, 0.
        limit: Beyond it nothing is left to ease; ``None``: no limit.
        words: Of a word, each followed by the one that asks for less.
    """

    step: float = 0.0
    limit: float | None = None
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a clause.

    Attributes:
        meaning: In a few words, for the schema and the manual.
        typed: How its value is typed.
        spelt: The key in the file; empty: as the field is called.
        without: What holds where it is not stated, in words; empty: the field's default itself.
        eased: How what it asks can be relaxed by degrees; ``None``: only as a whole.
    """

    meaning: str
    typed: Typed = Typed.SELECTION
    spelt: str = ""
    without: str = ""
    eased: Eased | None = None


ClauseId = Annotated[str, Key("Its name, unique in the agreement.", Typed.ID)]
Parties = Annotated[
    tuple[str, ...], Key("Parties that it binds.", Typed.PARTIES, without="not stated")
]
SourceText = Annotated[
    str, Key("Where the clause comes from, in words.", Typed.TEXT, without="not stated")
]
Begins = Annotated[
    datetime | None,
    Key("The local time from which on it holds.", Typed.MOMENT, without="at once"),
]
Ends = Annotated[
    datetime | None,
    Key("The first local time at which it holds no more.", Typed.MOMENT, without="for good"),
]
Where = Annotated[
    tuple[str, ...],
    Key("Places, gates and corridors at which it holds.", Typed.THINGS, without="everywhere"),
]


HALF_SECOND = Fraction(1, 2)
"""By which the nearest whole second may lie off what is typed."""


def exact(number: float) -> Fraction:
    """The decimal that was typed, which a binary fraction only comes near."""
    return Fraction(str(number))


def kilograms(tonnes: float) -> int:
    """Whole kilograms in so many tonnes; a part of one is left off."""
    return int(exact(tonnes) * KILOGRAMS_PER_TONNE)
