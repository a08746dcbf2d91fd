"""The referee's rows of conditions against the bound's, and what no certificate may claim."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.problems.conditioned import any_conditioned, quota
from tests.timetabling.bound.test_conditions import daily, exchange, tightly_conditioned
from treve.timetabling.bound import prove_bound
from treve.timetabling.bound.collapsed import collapse
from treve.timetabling.bound.row_kinds import CAP, CAP_LEAST, CAP_TIME, ORDER
from treve.timetabling.clock import usable
from treve.timetabling.problem import Problem
from treve.timetabling.referee.certificate import check_certificate
from treve.timetabling.referee.certificate.caps import cap_rows, order_rows, rules_of
from treve.timetabling.referee.certificate.sheet import OPEN_TIME, Sheet
from treve.timetabling.solution import Certificate

OURS = tuple(kind.name("") for kind in (CAP, CAP_TIME, CAP_LEAST, ORDER))


def _alike(problem: Problem, windows: int, *, all_move: bool) -> None:
    """Coefficients are compared as a bag, since the unknowns have other names."""
    problem = replace(problem, windows=usable(problem.windows, problem.margin_seconds))
    windows = min(windows, len(problem.windows))
    c = collapse(problem, windows, demands_all=all_move)
    theirs = {
        row.name: (sorted(row.coefficients.values()), row.least)
        for row in c.program.rows
        if row.name.startswith(OURS)
    }
    sheet = Sheet.of(problem, windows, 0, all_move=all_move)
    named = {**dict(cap_rows(sheet)), **dict(order_rows(sheet))}
    rows = {name: named[name]() for name in theirs}
    assert theirs == {
        name: (sorted(a for a in row.coefficients.values() if a), row.least)
        for name, row in rows.items()
    }


@pytest.mark.property
@given(st.integers(0, 10**9), st.integers(1, 3), st.booleans())
@settings(max_examples=80, deadline=None)
def test_both_write_the_same_rows(seed: int, windows: int, all_move: bool) -> None:  # noqa: FBT001
    _alike(any_conditioned(seed), windows, all_move=all_move)
    _alike(tightly_conditioned(seed)[0], windows, all_move=all_move)


def test_caps_of_one_clause_are_one_rule() -> None:
    (rule,) = rules_of(quota())
    assert (rule.name, [most for _, most in rule.hours]) == ("quota:0", [30, 30, 30])


def test_the_days_of_a_quota_are_counted_out() -> None:
    """15 a day, eighty people: from the end of the first day to the beginning of the sixth."""
    rows = dict(cap_rows(Sheet.of(daily(15), 1, 0)))
    row = rows["cap-least:quota:0"]()
    assert (row.coefficients, row.least) == ({OPEN_TIME: 1}, 4 * 6_000 + 1 + 60 + 150)


def test_who_waits_leaves_when_the_others_have_arrived() -> None:
    """From the first second of the one to the last of the other, in one window alone."""
    problem = exchange()
    rows = dict(order_rows(Sheet.of(problem, 1, 0)))
    row = rows["order:exchange:0"]()
    assert (row.coefficients, row.least) == ({OPEN_TIME: 1}, 740)
    lenient = dict(order_rows(Sheet.of(problem, 1, 0, all_move=False)))
    assert lenient["order:exchange:0"]().least == 0


def test_two_nights_are_ruled_out_and_three_are_not() -> None:
    """Two nights of thirty leave twenty behind."""
    problem = quota()
    for windows, over in ((1, 50), (2, 20), (3, -10)):
        row = dict(cap_rows(Sheet.of(problem, windows, 0)))["cap:quota:0:1"]()
        assert (row.coefficients, row.least) == ({}, over)


def test_more_than_a_cap_forbids_is_a_fault() -> None:
    problem = quota(26)
    bound = prove_bound(problem)
    assert bound.certificate is not None
    looser = quota(27)
    faults = check_certificate(looser, bound.certificate, bound.open_seconds, bound.pause_seconds)
    assert {one.code for one in faults} >= {"referee-proof-value"}
    made_up = Certificate("impossible", Fraction(5), 3, {"cap:quota:7:1": Fraction(1)})
    codes = {one.code for one in check_certificate(problem, made_up, 1, 1)}
    assert "referee-proof-unknown-row" in codes
