"""A large program solved with the few columns that matter."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from treve.timetabling.bound.solvers.linear import Linear
from treve.timetabling.bound.solvers.sifting import Sifting, best_of
from treve.timetabling.program import Program, Row, whole


def _cover(costs: list[int], yields: list[int], wanted: int) -> Program:
    program = Program()
    columns = [program.add_column(f"x{n}", 100, cost) for n, cost in enumerate(costs)]
    program.add_row("wanted", dict(zip(columns, yields, strict=True)), wanted)
    program.add_row("first", {columns[0]: 1}, 1)
    return program


def _sifting(program: Program) -> Sifting:
    return Sifting(program, np.array([0]), np.zeros(len(program.most), dtype=np.int64))


@pytest.mark.property
@given(
    st.lists(st.tuples(st.integers(1, 50), st.integers(1, 9)), min_size=1, max_size=40),
    st.integers(1, 500),
)
@settings(max_examples=40, deadline=None)
def test_it_finds_what_all_columns_together_give(
    columns: list[tuple[int, int]], wanted: int
) -> None:
    program = _cover([c for c, _ in columns], [y for _, y in columns], wanted)
    part, every = _sifting(program).solve(), Linear(program).solve()
    assert part.objective == pytest.approx(every.objective)


def test_a_column_that_alone_makes_it_possible_is_let_in() -> None:
    program = _cover([5, 1], [0, 1], 3)
    sifting = _sifting(program)
    assert sifting.solve().objective == pytest.approx(8)
    assert sifting.inside.tolist() == [0, 1]


def test_rows_are_changed_added_and_forgotten() -> None:
    program = _cover([2, 3], [1, 1], 4)
    sifting = _sifting(program)
    assert sifting.solve().objective == pytest.approx(8)
    program.rows[0] = Row("wanted", np.array([0, 1]), whole([1, 2]), 5)
    sifting.change(0, program.rows[0])
    assert sifting.solve().objective == pytest.approx(2 + 6)
    program.add_row("more", {1: 1}, 10)
    assert sifting.solve().objective == pytest.approx(2 + 30)
    sifting.restate(_cover([2, 3], [1, 1], 7))
    assert sifting.solve().objective == pytest.approx(14)


def test_what_cannot_be_is_said() -> None:
    program = _cover([1], [1], 3)
    program.add_row("most", {0: -1}, -2)
    assert not _sifting(program).solve().feasible


def test_only_the_first_of_each_group_are_chosen() -> None:
    group = np.array([0, 0, 0, 2, 2, 5])
    assert best_of(group, 2).tolist() == [True, True, False, True, True, True]
