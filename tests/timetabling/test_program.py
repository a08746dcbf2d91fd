"""Weak duality in whole numbers."""

from __future__ import annotations

from fractions import Fraction

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
