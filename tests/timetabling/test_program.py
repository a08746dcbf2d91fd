"""Weak duality in whole numbers."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treve.timetabling.program import GRAIN, Program, proven_value, rounded


def _program() -> Program:
    program = Program()
    x, y = program.add_column("x", 4, 2), program.add_column("y", 9, 3)
    program.add_row("sum", {x: 1, y: 1, 7: 0}, 5)
    program.add_row("tie", {x: 1, y: -1}, 0, equal=True)
    return program


def test_right_multipliers_prove_the_best_value() -> None:
    half = GRAIN // 2
    assert proven_value(_program(), {"sum": 5 * half, "tie": -half}) == Fraction(25, 2)


def test_too_large_a_multiplier_is_paid_at_the_most() -> None:
    assert proven_value(_program(), {"sum": 3 * GRAIN}) == 15 - 4


def test_no_multipliers_prove_nothing() -> None:
    assert proven_value(_program(), {}) == 0


def test_rounding_keeps_the_sign_that_proves() -> None:
    rows = _program().rows
    assert rounded({"sum": -1e-9, "tie": -1.0}, rows) == {"tie": -GRAIN}
    assert rows[0].coefficients == {0: 1, 1: 1}


@pytest.mark.property
@given(
    st.lists(
        st.tuples(
            st.lists(st.integers(-(10**13), 10**13), min_size=3, max_size=3),
            st.integers(-(10**30), 10**30),
            st.integers(-(2**70), 2**70),
        ),
        min_size=1,
        max_size=5,
    ),
    st.lists(st.integers(0, 10**12), min_size=3, max_size=3),
    st.integers(-5, 10**6),
)
def test_no_number_is_too_large_to_be_added_up(
    rows: list[tuple[list[int], int, int]], most: list[int], cost: int
) -> None:
    """Against the sum written out in Python's own integers."""
    program = Program()
    for n, limit in enumerate(most):
        program.add_column(f"x{n}", limit, cost if n == 0 else 0)
    for k, (values, least, _) in enumerate(rows):
        program.add_row(f"r{k}", dict(enumerate(values)), least, equal=True)
    reduced = [cost * GRAIN, 0, 0]
    for values, _, y in rows:
        reduced = [r - y * a for r, a in zip(reduced, values, strict=True)]
    total = sum(y * least for _, least, y in rows)
    total += sum(min(0, r) * limit for r, limit in zip(reduced, most, strict=True))
    multipliers = {f"r{k}": y for k, (_, _, y) in enumerate(rows)}
    assert proven_value(program, multipliers) == Fraction(total, GRAIN)
