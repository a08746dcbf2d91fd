"""The referee's rows against the bound's: two hands, one meaning."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.problems.tight import tight_case
from treve.timetabling.bound.collapsed import collapse
from treve.timetabling.bound.stagger import staggers
from treve.timetabling.clock import usable
from treve.timetabling.referee.certificate.adding import Sum, add_up
from treve.timetabling.referee.certificate.bays import bay_rows
from treve.timetabling.referee.certificate.gates import gate_rows
from treve.timetabling.referee.certificate.rows import fleet_rows, load_rows, stop_rows
from treve.timetabling.referee.certificate.sheet import OPEN_TIME, Sheet


@pytest.mark.property
@given(st.integers(0, 10**9), st.integers(1, 3), st.booleans())
@settings(max_examples=80, deadline=None)
def test_both_write_the_same_rows(seed: int, windows: int, all_move: bool) -> None:  # noqa: FBT001
    """Coefficients are compared as a bag, since the unknowns have other names."""
    problem, _ = tight_case(seed)
    problem = replace(problem, windows=usable(problem.windows, problem.margin_seconds))
    windows = min(windows, len(problem.windows))
    c = collapse(problem, windows, assumed_open_seconds=300, demands_all=all_move)
    for family in staggers(c):
        for k in range(3):
            c.program.rows.append(family.row(c, k))
    theirs = {
        row.name: (sorted(row.coefficients.values()), row.least, row.equal)
        for row in c.program.rows
    }
    sheet = Sheet.of(problem, windows, 300, all_move=all_move)
    named = chain(
        fleet_rows(sheet),
        load_rows(sheet),
        stop_rows(sheet),
        bay_rows(sheet),
        gate_rows(sheet, frozenset(theirs)),
    )
    ours = {}
    for name, make in named:
        if name in theirs:
            row = make()
            ours[name] = (sorted(a for a in row.coefficients.values() if a), row.least, row.equal)
    assert ours == theirs


def test_without_multipliers_nothing_is_proven() -> None:
    problem, _ = tight_case(1)
    total = add_up(Sheet.of(problem, 1, 0), {}, {OPEN_TIME: 1})
    assert total == Sum(Fraction(0), "", ())
