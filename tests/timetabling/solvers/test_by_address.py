"""Boards are read and written by compiled code where they lie."""

from __future__ import annotations

import copy
import pickle
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from treve.timetabling.solvers.by_address import ByAddress
from treve.timetabling.solvers.compiled import compiled

PAIR = np.dtype([("key", "i4"), ("worth", "f8")])


@dataclass(frozen=True, eq=False)
class Leaf(ByAddress):
    """Something within."""

    table: npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Tray(ByAddress):
    """Arrays of several kinds, and more within."""

    whole: npt.NDArray[np.int32]
    cube: npt.NDArray[np.int64]
    pairs: Any
    leaf: Leaf


def _tray(rows: int = 3) -> Tray:
    cube = np.arange(rows * 4 * 5, dtype=np.int64).reshape(rows, 4, 5)
    pairs = np.zeros(rows, PAIR)
    pairs["key"], pairs["worth"] = range(rows), 0.5
    return Tray(np.arange(rows, dtype=np.int32), cube, pairs, Leaf(np.full((2, rows), 1.5)))


@compiled
def total(tray: Tray) -> float:
    """Everything on a tray, place by place."""
    found = 0.0
    for i in range(len(tray.whole)):
        found += tray.whole[i] + tray.pairs[i].key + tray.pairs[i].worth
    for i in range(tray.cube.shape[0]):
        for j in range(tray.cube.shape[1]):
            for k in range(tray.cube.shape[2]):
                found += tray.cube[i, j, k]
    for row in tray.leaf.table:
        for each in row:
            found += each
    return found


@compiled
def _put(tray: Tray, place: int, value: int) -> None:
    tray.whole[place] = value
    tray.cube[place, 1, 2] = value
    tray.pairs[place].worth = value
    tray.leaf.table[1, place] = value


@compiled
def put(tray: Tray, place: int, value: int) -> None:
    """Write a value into each array, and read it again where it was read before."""
    before = tray.whole[place]
    _put(tray, place, value)
    tray.whole[place] += before


@pytest.mark.parametrize("rows", [0, 1, 7])
def test_everything_is_found_where_it_lies(rows: int) -> None:
    tray = _tray(rows)
    within = tray.leaf.table.sum() + tray.pairs["key"].sum() + tray.pairs["worth"].sum()
    assert total(tray) == tray.whole.sum() + tray.cube.sum() + within


def test_what_is_written_is_seen_by_both() -> None:
    tray = _tray()
    tray.whole[2] = 40  # after the block was made
    put(tray, 2, 9)
    assert tray.whole.tolist() == [0, 1, 49]
    assert tray.cube[2, 1, 2] == tray.pairs[2]["worth"] == tray.leaf.table[1, 2] == 9
    assert tray.cube[2, 1, 1] == 46


@pytest.mark.parametrize(
    "again",
    [Tray.copied, copy.deepcopy, lambda tray: pickle.loads(pickle.dumps(tray))],  # noqa: S301
    ids=["copied", "deepcopy", "pickle"],
)
def test_a_copy_has_arrays_of_its_own(again: Any) -> None:
    tray = _tray()
    other = again(tray)
    put(other, 0, 7)
    assert tray.whole[0] == tray.leaf.table[1, 0] - 1.5 == 0
    assert other.whole[0] == other.leaf.table[1, 0] == 7


def test_fields_cannot_be_exchanged() -> None:
    with pytest.raises(AttributeError):
        _tray().whole = np.zeros(9, np.int32)  # type: ignore[misc]


def test_a_slice_with_gaps_is_refused() -> None:
    with pytest.raises(ValueError, match="table is not contiguous"):
        Leaf(np.zeros((4, 4))[:, ::2])


def test_kinds_of_arrays_tell_trays_apart() -> None:
    small, wide = Leaf(np.zeros((2, 2))), Leaf(np.zeros((5, 3)))
    assert small.kind == wide.kind
    assert small.kind != Leaf(np.zeros(2)).kind
