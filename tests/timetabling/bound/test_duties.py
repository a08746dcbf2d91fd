"""Rows of shifts and fuel against what a vehicle can be at work, second by second."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.problems.duties import HOUR, shuttle
from treve.timetabling.bound import prove_bound
from treve.timetabling.bound.collapsed import collapse, raise_assumed
from treve.timetabling.bound.duties import rests_seconds, shifts_from
from treve.timetabling.problem import Fuel, Problem, Shifts
from treve.timetabling.window import Window

SHORT = st.integers(1, 60)


def at_work(shifts: Shifts, seconds: int) -> int:
    """By hand: a shift, a rest, a shift, ... from the first second on."""
    both = shifts.longest_seconds + shifts.rest_seconds
    return sum(second % both < shifts.longest_seconds for second in range(seconds))


@pytest.mark.property
@given(longest=SHORT, rest=SHORT, surely=st.integers(0, 400), beyond=st.integers(0, 400))
def test_nobody_works_more_than_the_line_says(
    longest: int, rest: int, surely: int, beyond: int
) -> None:
    shifts, seconds = Shifts(longest, rest), surely + beyond
    free, rate, parts = shifts_from(shifts, surely)
    assert at_work(shifts, seconds) * parts <= free + rate * seconds
    assert at_work(shifts, surely) * parts == free + rate * surely  # and where it begins, so much
    assert at_work(shifts, seconds) * (longest + rest) <= longest * (seconds + rest)


@pytest.mark.property
@given(longest=SHORT, rest=SHORT, seconds=st.integers(1, 300), start=st.integers(0, 200))
def test_no_stretch_holds_more_than_one_that_begins_with_a_shift(
    longest: int, rest: int, seconds: int, start: int
) -> None:
    shifts = Shifts(longest, rest)
    both = longest + rest
    inside = sum(second % both < longest for second in range(start, start + seconds))
    assert inside <= at_work(shifts, seconds)


def nights(problem: Problem, *hours: tuple[int, int]) -> Problem:
    return replace(problem, windows=tuple(Window(a * HOUR, b * HOUR) for a, b in hours))


def test_a_night_counts_as_a_rest_or_as_its_length() -> None:
    problem = shuttle(shifts=Shifts(3 * HOUR, 8 * HOUR))
    for hours, free in (
        (((0, 10), (20, 30)), 16),  # a night of ten hours: a rest at the end of either day
        (((0, 10), (12, 22)), 10),  # one of two: eight hours once, and the night
    ):
        two = nights(problem, *hours)
        assert rests_seconds(collapse(two, 2), 8 * HOUR) == free * HOUR
    margin = replace(nights(problem, (0, 10), (12, 22)), margin_seconds=600)
    assert rests_seconds(collapse(margin, 2), 8 * HOUR) == 10 * HOUR + 600


@pytest.mark.parametrize(("people", "hours"), [(30, 3), (40, 12), (60, 14), (70, 23), (80, 24)])
def test_the_bound_of_a_bus_is_hardly_less_than_it_takes(people: int, hours: int) -> None:
    """Rounds of an hour, three a shift: the line through known pauses leaves little slack."""
    bound = prove_bound(shuttle(shifts=Shifts(3 * HOUR, 8 * HOUR), people=people))
    assert 0.98 * hours * HOUR < bound.pause_seconds <= hours * HOUR


def test_a_bound_assumed_states_the_row_anew() -> None:
    c = collapse(shuttle(shifts=Shifts(3 * HOUR, 8 * HOUR)), 1)
    (row,) = (c.program.rows[n] for n in c.shift_rows.values())
    assert (row.name, row.coefficient(c.T), row.least) == ("shifts-from:bus", 1, 0)
    assert next(iter(c.shift_rows.values())) in raise_assumed(c, 5 * HOUR)
    assert row.coefficient(c.T) == 3 * HOUR  # three hours of work in the nine from 5 h to 14 h
    assert row.least == 3 * HOUR * 5 * HOUR - 3 * HOUR * 9 * HOUR


def test_driving_is_counted_only_where_it_surely_is() -> None:
    problem = shuttle(fuel=Fuel(4 * HOUR, 1800, ("depot",)))
    c = collapse(problem, 1)
    (row,) = (one for one in c.program.rows if one.name == "fuel:bus")
    per_trip = 4 * HOUR * 1800 + 1800 * 1800
    arcs = {c.program.names[j]: a for j, a in row.coefficients.items() if j != c.T}
    assert set(arcs.values()) == {-per_trip}
    assert (row.coefficient(c.T), row.least) == (4 * HOUR, -4 * HOUR * 1800)
