"""Cumulative quantities: curves of a timetable, and rows kept or broken by one unit or second."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from tests.problems.conditioned import (
    BOTH,
    CONDITIONED,
    NORTH_ARRIVES,
    NORTH_LEAVES,
    SOUTH_ARRIVES,
    SOUTH_LEAVES,
    two_towns,
)
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.cumulative import Curve, curve, keeps_rows
from treve.timetabling.problem import Problem
from treve.timetabling.referee import check_timetable
from treve.timetabling.rows import Calendar, Cap, Floor, Moment, Precedence, Quantity, Ratio, Rows
from treve.timetabling.timetable import Timetable, Trip
from treve.timetabling.window import Window


def trip(way: str, load: str, units: int, leaves: int, arrives: int) -> Trip:
    """A trip of which only what is counted matters."""
    return Trip("bus-1", way, leaves, arrives, (), load, units, leaves, leaves, arrives, arrives)


TIMETABLE = Timetable(
    (
        trip("north-out-upper", "north-people", 10, 100, 500),
        trip("south-out-upper", "south-people", 6, 500, 900),
        trip("north-out-lower", "north-people", 4, 600, 1000),
    )
)


def kept(rows: Rows) -> bool:
    """Whether the timetable keeps rows."""
    return keeps_rows(two_towns(rows), TIMETABLE)


def test_a_curve_counts_at_its_moment_and_by_its_gates() -> None:
    """Departures, arrivals, and only those through a gate."""
    problem = two_towns()
    both = Quantity(BOTH, Moment.DEPARTURE)
    assert curve(problem, TIMETABLE, both) == Curve((100, 500, 600), (10, 16, 20))
    upper = replace(both, moment=Moment.ARRIVAL, gates=("upper",))
    found = curve(problem, TIMETABLE, upper)
    assert found == Curve((500, 900), (10, 16))
    assert [found.at(second) for second in (499, 500, 899, 900)] == [0, 10, 10, 16]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (Rows(), True),
        (Rows(precedences=(Precedence("p", NORTH_ARRIVES, 10, SOUTH_LEAVES),)), True),
        (Rows(precedences=(Precedence("p", NORTH_ARRIVES, 11, SOUTH_LEAVES),)), False),
        (Rows(precedences=(Precedence("p", NORTH_ARRIVES, 11, SOUTH_LEAVES, 6),)), True),
        (Rows(ratios=(Ratio("r", NORTH_LEAVES, SOUTH_LEAVES, Fraction(2, 3), 10),)), True),
        (Rows(ratios=(Ratio("r", NORTH_LEAVES, SOUTH_LEAVES, Fraction(3, 5), 10),)), False),
        (Rows(caps=(Cap("c", NORTH_LEAVES, 10, Window(0, 600)),)), True),
        (Rows(caps=(Cap("c", NORTH_LEAVES, 10, Window(0, 601)),)), False),
        (Rows(caps=(Cap("c", NORTH_LEAVES, 13),)), False),
        (Rows(floors=(Floor("f", SOUTH_ARRIVES, 6, 900),)), True),
        (Rows(floors=(Floor("f", SOUTH_ARRIVES, 6, 899),)), False),
        (Rows(calendars=(Calendar("h", SOUTH_LEAVES, (Window(500, 501),)),)), True),
        (Rows(calendars=(Calendar("h", SOUTH_LEAVES, (Window(0, 500),)),)), False),
    ],
)
def test_rows_are_kept_to_the_unit_and_the_second(rows: Rows, expected: bool) -> None:  # noqa: FBT001
    """Each kind, just kept and just broken."""
    assert kept(rows) is expected


@pytest.mark.oracle
@pytest.mark.parametrize("problem", CONDITIONED.values(), ids=CONDITIONED)
def test_the_referee_is_of_the_same_mind(problem: Problem) -> None:
    """On what the dispatcher would do with the rows, and without knowing of them."""
    for known in (problem, replace(problem, rows=Rows())):
        timetable = nearest_first(known)
        if timetable is not None:
            assert keeps_rows(problem, timetable) == (check_timetable(problem, timetable) == ())
