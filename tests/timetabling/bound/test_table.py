"""Arcs as columns of numbers say what the arcs say."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.problems.tight import tight_case
from treve.timetabling.arcs import Arc, all_arcs
from treve.timetabling.bound.collapsed import collapse
from treve.timetabling.bound.columns import KINDS, charge
from treve.timetabling.bound.table import Table
from treve.timetabling.problem import Direction


def _stretch(arc: Arc, start: int, end: int) -> tuple[int, int]:
    for block in arc.blocks:
        if block[0] <= start < block[1]:
            return block
    return start, end


@pytest.mark.property
@given(st.integers(0, 10**9))
@settings(max_examples=60, deadline=None)
def test_each_passage_is_written_down(seed: int) -> None:
    arcs = all_arcs(tight_case(seed)[0])
    table = Table.of(arcs)
    lines = []
    for arc in arcs:
        inside = [p for p in arc.passes if p.inside]
        for p in arc.passes:
            start, end = p.offset_seconds, p.offset_seconds + p.hold_seconds
            block = _stretch(arc, start, end) if p.inside else (start, end)
            ends = (p in inside[:1], p in inside[-1:])
            lines.append(
                (p.gate, start, p.hold_seconds, p.direction is Direction.OUT, *block, *ends)
            )
    found = zip(
        table.gate, table.offset, table.hold, table.outward, table.block_start, table.block_end,
        table.first, table.last, strict=True,
    )  # fmt: skip
    assert [tuple(map(int, line)) for line in found] == [tuple(map(int, line)) for line in lines]


@pytest.mark.property
@given(st.integers(0, 10**9), st.integers(1, 2))
@settings(max_examples=60, deadline=None)
def test_columns_are_charged_as_their_arcs(seed: int, windows: int) -> None:
    c = collapse(tight_case(seed)[0], windows)
    one_by_one = [charge(c.arcs[i], kind, windows) for i, kind in c.columns]
    assert c.columns.charges(windows).tolist() == one_by_one
    assert [KINDS[k] for k in c.columns.kind.tolist()] == [kind for _, kind in c.columns]


def test_no_arcs_make_an_empty_table() -> None:
    table = Table.of(())
    assert (table.fleet.size, table.gate.size) == (0, 0)
