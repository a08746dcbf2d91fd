"""Conditions on cumulative quantities: what may count when, whatever an agreement says.

A closed set of five kinds of rows. Immutable values only; times are whole seconds, quantities whole
units, as in :mod:`treve.timetabling.problem`.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from fractions import Fraction

from treve.timetabling.window import Window


class Moment(enum.Enum):
    """When a unit that is carried begins to count."""

    DEPARTURE = "departure"
    """When its vehicle leaves its origin."""
    ARRIVAL = "arrival"
    """When its unloading ends."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A cumulative quantity N(t): units of some loads whose moment came at a second up to t.

    Attributes:
        loads: Ids of the loads that count.
        moment: When a trip's units begin to count.
        gates: Only trips that pass one of these gates count; empty: all.
    """

    loads: tuple[str, ...]
    moment: Moment
    gates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Precedence:
    """N(t) of ``then`` is above ``free_units`` only at seconds t where N(t) of ``first`` is enough.

    Attributes:
        condition: Id of the clause it comes from.
        first: What must be there before.
        least_units: How many of it, at least 1.
        then: What waits for it.
        free_units: How many of it need not wait, 0 or more.
    """

    condition: str
    first: Quantity
    least_units: int
    then: Quantity
    free_units: int = 0


@dataclass(frozen=True, slots=True)
class Ratio:
    """N(t) of ``ahead`` is never more than ``slack_units`` and ``ratio`` times N(t) of ``behind``.

    Attributes:
        condition: Id of the clause it comes from.
        ahead: What may not run ahead.
        behind: Of what.
        ratio: Units of the one for each unit of the other, above 0, exact.
        slack_units: How many it may always run ahead, 0 or more.
    """

    condition: str
    ahead: Quantity
    behind: Quantity
    ratio: Fraction
    slack_units: int = 0


@dataclass(frozen=True, slots=True)
class Cap:
    """No more than so many units count within one stretch of hours.

    Attributes:
        condition: Id of the clause it comes from.
        what: What is counted.
        most_units: How many, 0 or more.
        hours: The stretch; ``None``: the whole timetable.
    """

    condition: str
    what: Quantity
    most_units: int
    hours: Window | None = None


@dataclass(frozen=True, slots=True)
class Floor:
    """At least so many units count by a second: N(``by_seconds``) is no less.

    Attributes:
        condition: Id of the clause it comes from.
        what: What is counted; its moment is :attr:`Moment.ARRIVAL`.
        least_units: How many, at least 1.
        by_seconds: The last second at which a unit may begin to count.
    """

    condition: str
    what: Quantity
    least_units: int
    by_seconds: int


@dataclass(frozen=True, slots=True)
class Calendar:
    """Units begin to count only within hours.

    Attributes:
        condition: Id of the clause it comes from.
        what: What is counted.
        hours: When it may, sorted and disjoint; at least one.
    """

    condition: str
    what: Quantity
    hours: tuple[Window, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """Conditions on cumulative quantities: a closed set of kinds, whatever an agreement says.

    Loads of ``first``, ``behind`` and of a floor's ``what`` bind
    (:attr:`~treve.timetabling.problem.Load.binding`).
    """

    precedences: tuple[Precedence, ...] = ()
    ratios: tuple[Ratio, ...] = ()
    caps: tuple[Cap, ...] = ()
    floors: tuple[Floor, ...] = ()
    calendars: tuple[Calendar, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is any."""
        return any((self.precedences, self.ratios, self.caps, self.floors, self.calendars))

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """Every quantity that some row counts."""
        return (
            *(quantity for row in self.precedences for quantity in (row.first, row.then)),
            *(quantity for row in self.ratios for quantity in (row.ahead, row.behind)),
            *(row.what for row in self.caps),
            *(row.what for row in self.floors),
            *(row.what for row in self.calendars),
        )

    @property
    def loads(self) -> frozenset[str]:
        """Ids of the loads that some row counts."""
        return frozenset(load for quantity in self.quantities for load in quantity.loads)


NO_ROWS = Rows()
"""Nothing is agreed."""
