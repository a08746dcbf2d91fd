"""Rows as values: what they count, and whether there are any."""

from __future__ import annotations

from tests.problems.conditioned import BOTH, CONDITIONED, NORTH_LEAVES, SOUTH_ARRIVES
from treve.timetabling.rows import NO_ROWS, Rows


def test_no_rows_are_none() -> None:
    """They count nothing."""
    assert not NO_ROWS
    assert Rows() == NO_ROWS
    assert NO_ROWS.loads == frozenset()


def test_rows_know_every_quantity_and_load_that_they_count() -> None:
    """Whatever their kind."""
    sequence = CONDITIONED["sequence"].rows
    assert sequence
    assert sequence.quantities == (SOUTH_ARRIVES, NORTH_LEAVES)
    for problem in CONDITIONED.values():
        assert problem.rows.loads <= set(BOTH)
    assert CONDITIONED["all-at-once"].rows.loads == set(BOTH)
