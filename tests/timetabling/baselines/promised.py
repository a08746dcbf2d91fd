"""Tallies of two towns and trips that are promised, for tests of how rows count."""

from __future__ import annotations

from fractions import Fraction

from tests.problems.conditioned import BOTH, NORTH_LEAVES, SOUTH_ARRIVES, two_towns
from treve.timetabling.baselines.tallies import Counted, Tallies
from treve.timetabling.rows import Moment, Precedence, Quantity, Ratio, Rows

SEQUENCE = Rows(precedences=(Precedence("c", SOUTH_ARRIVES, 20, NORTH_LEAVES, 15),))
HALF = Rows(ratios=(Ratio("c", NORTH_LEAVES, SOUTH_ARRIVES, Fraction(1, 2), 5),))
BOTH_LEAVE = Quantity(BOTH, Moment.DEPARTURE)


def promised(rows: Rows, *trips: tuple[Counted, int]) -> Tallies:
    """Tallies of two towns under these rows, after these trips."""
    tallies = Tallies(two_towns(rows))
    for trip, units in trips:
        tallies.add(trip, units)
    return tallies


def north(departure: int, gate: str = "upper") -> Counted:
    """Somebody of the north leaves, by the upper gate if nothing else is said."""
    return Counted("north-people", (gate,), departure, departure + 380)


def south(departure: int, gate: str = "lower") -> Counted:
    """Somebody of the south leaves, by the lower gate if nothing else is said."""
    return Counted("south-people", (gate,), departure, departure + 380)
