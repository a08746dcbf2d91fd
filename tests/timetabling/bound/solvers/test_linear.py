"""The linear program held by HiGHS."""

from __future__ import annotations

import numpy as np
import pytest

from treve.timetabling.bound.solvers.linear import Linear
from treve.timetabling.program import Program


def test_rows_can_be_added_and_solved_again() -> None:
    program = Program()
    x = program.add_column("x", 10, 1)
    program.add_row("two", {x: 1}, 2)
    linear = Linear(program)
    assert linear.solve().values == (2.0,)
    program.add_row("three", {x: 1}, 3)
    answer = linear.solve()
    assert answer.values == (3.0,)
    assert answer.duals == pytest.approx({"two": 0.0, "three": 1.0})


def test_what_cannot_be_is_said() -> None:
    program = Program()
    x = program.add_column("x", 10, 1)
    program.add_row("most", {x: -1}, -1)
    program.add_row("least", {x: 1}, 2)
    assert not Linear(program).solve().feasible


def test_a_column_can_be_fixed_and_costs_replaced() -> None:
    program = Program()
    x, y = program.add_column("x", 10, 1), program.add_column("y", 10)
    program.add_row("sum", {x: 1, y: 1}, 5)
    linear = Linear(program)
    linear.set_costs(np.array([0.0, 2.0]))
    linear.fix(x, 1.0)
    assert linear.solve().objective == pytest.approx(8)
