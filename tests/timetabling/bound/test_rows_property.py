"""Each row holds for each timetable that the referee passes, and the bound lies below them all."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.problems.duties import tired
from tests.problems.tight import tight_case
from tests.timetabling.bound.counted import count, span_of, without_last_empties
from treve.timetabling.bound import prove_bound
from treve.timetabling.bound.collapsed import collapse
from treve.timetabling.bound.stagger import staggers
from treve.timetabling.clock import usable
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.referee import check_timetable, measure
from treve.timetabling.referee.certificate import check_certificate
from treve.timetabling.timetable import Timetable
from treve.timetabling.window import (
    Window,
)

pytestmark = pytest.mark.property
SEEDS = st.integers(0, 10**9)
SLOPES = range(4)


def _broken(problem: Problem, timetable: Timetable) -> list[str]:
    """Names of the rows that a timetable does not keep."""
    days = without_last_empties(problem, timetable)
    span = span_of(problem, days)
    if span is None:
        return []
    short = replace(problem, windows=usable(problem.windows, problem.margin_seconds))
    span = span_of(short, days)
    assert span is not None
    c = collapse(short, span.windows, assumed_open_seconds=span.open_seconds)
    point = count(c, days, span)
    for family in staggers(c):
        for k in SLOPES:
            c.program.rows.append(family.row(c, k))
    broken = [
        row.name
        for row in c.program.rows
        for held in (sum(a * point[j] for j, a in row.coefficients.items()),)
        if held < row.least or (row.equal and held != row.least)
    ]
    return broken + [c.program.names[j] for j, x in point.items() if x < 0]


@given(SEEDS)
@settings(max_examples=150, deadline=None)
def test_each_row_holds_for_each_timetable(seed: int) -> None:
    problem, timetable = tight_case(seed)
    assert check_timetable(problem, timetable) == ()
    assert _broken(problem, timetable) == []


@given(SEEDS)
@settings(max_examples=150, deadline=None)
def test_so_it_is_where_crews_rest_and_vehicles_are_refuelled_just_enough(seed: int) -> None:
    problem, timetable = tight_case(seed)
    problem = tired(problem, timetable, Random(seed))
    assert check_timetable(problem, timetable) == ()
    assert _broken(problem, timetable) == []
    bound, measured = prove_bound(problem), measure(problem, timetable)
    assert bound.open_seconds <= measured.open_seconds
    assert bound.pause_seconds <= measured.pause_seconds
    claims = bound.open_seconds, bound.pause_seconds
    if bound.certificate is not None:
        assert check_certificate(problem, bound.certificate, *claims) == ()


@given(SEEDS)
@settings(max_examples=150, deadline=None)
def test_no_timetable_is_shorter_than_the_bound(seed: int) -> None:
    problem, timetable = tight_case(seed)
    bound, measured = prove_bound(problem), measure(problem, timetable)
    assert bound.open_seconds <= measured.open_seconds
    assert bound.pause_seconds <= measured.pause_seconds


@given(SEEDS)
@settings(max_examples=150, deadline=None)
def test_nor_than_the_bound_of_whole_days(seed: int) -> None:
    """In one window, where days are looked at, and what they prove is confirmed."""
    problem, timetable = tight_case(seed)
    problem = replace(problem, windows=(Window(0, problem.horizon_seconds),))
    assert check_timetable(problem, timetable) == ()
    bound, measured = prove_bound(problem), measure(problem, timetable)
    assert bound.open_seconds <= measured.open_seconds
    claims = bound.open_seconds, bound.pause_seconds
    assert check_certificate(problem, bound.certificate, *claims) == ()
