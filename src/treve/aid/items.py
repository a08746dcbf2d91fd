"""Relief items: how much of each a number of people needs for a number of days."""

from __future__ import annotations

import enum
import math
from dataclasses import dataclass

DAYS_PER_MONTH = 30
FAMILY_PEOPLE = 5
_KIT_PEOPLE = 10_000
_KIT_DAYS = 90


class Per(enum.Enum):
    """What a quantity of the table is for."""

    PERSON_DAY = "person_day"
    PERSON_MONTH = "person_month"
    PERSON = "person"
    FAMILY = "family"
    TEN_THOUSAND_PEOPLE_3_MONTHS = "10000_people_3_months"


@dataclass(frozen=True, slots=True)
class ReliefItem:
    """A row of the table of relief items.

    Attributes:
        id: As consignments and stocks name it.
        per: What ``quantity`` is for.
        quantity: Units needed for one of ``per``.
        unit: What a unit is: litre, kilogram, piece, kit.
        whole: Whether only whole units exist.
        kilograms, cubic_metres, kilocalories: Of one unit, as packed.
        priority: Lower first where goods compete for trucks.
        default: Whether it is supplied where the scene names no items.
        meaning: What it says, for people.
        source: The standard it is taken from.
    """

    id: str
    per: Per
    quantity: float
    unit: str
    whole: bool
    kilograms: float
    cubic_metres: float
    kilocalories: float
    priority: int
    default: bool
    meaning: str
    source: str


@dataclass(frozen=True, slots=True)
class Supplied:
    """People to supply, and for how long.

    Attributes:
        staying: People who chose to stay.
        waiting: People who chose to leave, until they do.
        days: For those who stay.
        days_waiting: For those who wait.
    """

    staying: int
    waiting: int
    days: float
    days_waiting: float

    @property
    def people(self) -> int:
        """All of them."""
        return self.staying + self.waiting

    @property
    def person_days(self) -> float:
        """People times days."""
        return self.staying * self.days + self.waiting * self.days_waiting


def quantity_needed(item: ReliefItem, people: Supplied) -> float:
    """Units of an item that these people need; whole units are rounded up."""
    longest = max(
        people.days if people.staying else 0.0, people.days_waiting if people.waiting else 0.0
    )
    for_each = {
        Per.PERSON_DAY: people.person_days,
        Per.PERSON_MONTH: people.person_days / DAYS_PER_MONTH,
        Per.PERSON: people.people if longest else 0,
        Per.FAMILY: math.ceil(people.people / FAMILY_PEOPLE) if longest else 0,
        Per.TEN_THOUSAND_PEOPLE_3_MONTHS: (
            math.ceil(people.people / _KIT_PEOPLE) * math.ceil(longest / _KIT_DAYS)
        ),
    }[item.per]
    needed = item.quantity * for_each
    return math.ceil(round(needed, 6)) if item.whole else needed
