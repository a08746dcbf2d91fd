"""How long days can be in each window of a pause that is supposed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.problems.ferry import ferry
from treve.timetabling.bound.lengths import Lengths, generous, lengths_of
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.window import (
    Window,
)


def _days(*lengths: int, margin: int = 0) -> Problem:
    windows = tuple(Window(n * 10_000, n * 10_000 + length) for n, length in enumerate(lengths))
    return replace(ferry(), windows=windows, margin_seconds=margin)


def test_one_window_has_all_of_the_pause_and_no_more_than_the_longest_has() -> None:
    problem = _days(500, 2_000, 800, margin=100)
    assert lengths_of(problem, 1, 600) == (Lengths((500,)),)
    assert lengths_of(problem, 1, 9_000) == (Lengths((1_900,)),)
    assert lengths_of(problem, 1, 50) == (Lengths((0,)),)


def test_two_windows_share_what_there_is() -> None:
    problem = _days(500, 2_000, 800, margin=100)
    assert lengths_of(problem, 2, 900) == (
        Lengths((), 700, (1_900, 400)),
        Lengths((), 700, (1_900, 700)),
    )
    first = lengths_of(problem, 2, 5_000)[0]
    assert (first.ends, first.splits) == (2_300, (1_900, 1_900))


def test_windows_between_are_whole() -> None:
    problem = _days(500, 2_000, 800, 500, margin=100)
    assert lengths_of(problem, 4, 3_300) == (Lengths((1_900, 700), 300, (400, 400)),)
    assert lengths_of(problem, 3, 2_500) == (
        Lengths((1_900,), 300, (700, 400)),
        Lengths((700,), 1_500, (1_900, 400)),
    )
    assert lengths_of(problem, 3, 2_000) == (Lengths((700,), 1_000, (1_900, 400)),)
    assert lengths_of(problem, 4, 2_000) == ()


def test_windows_alike_are_told_once() -> None:
    assert len(lengths_of(_days(*[1_000] * 9), 3, 1_500)) == 1


@pytest.mark.parametrize(
    ("days", "fits"),
    [((600, 100), True), ((600, 101), False), ((700, 0), True), ((701, 0), False)],
)
def test_two_days_fit_into_both_ends_together(days: tuple[int, int], *, fits: bool) -> None:
    assert Lengths((), 700, (700, 400)).fits(days) == fits


def test_neither_end_is_longer_than_its_window() -> None:
    assert not Lengths((), 1_100, (700, 400)).fits((650, 450))
    assert Lengths((), 1_100, (700, 450)).fits((650, 450))
    assert not Lengths((500,)).fits((1, 1))


@given(
    steps=st.lists(st.integers(0, 9), min_size=21, max_size=21),
    longest=st.tuples(st.integers(0, 20), st.integers(0, 20)),
    left=st.integers(0, 20),
    whole=st.lists(st.integers(0, 20), max_size=3),
)
def test_the_best_split_is_the_best_of_all(
    steps: list[int], longest: tuple[int, int], left: int, whole: list[int]
) -> None:
    worth = np.cumsum(steps)
    ends = min(left, sum(longest))
    one = Lengths(tuple(whole), ends, (max(longest), min(longest)))
    every = [
        int(worth[a] + worth[ends - a])
        for a in range(ends + 1)
        if a <= longest[0] and ends - a <= longest[1]
    ]
    between = sum(int(worth[n]) for n in whole)
    assert one.most(worth) == between + max(every)
    split = one.best_split(worth)
    assert int(worth[split[0]] + worth[split[1]]) == max(every)
    assert one.fits(split)


def test_what_is_generous_leaves_room_for_every_choice() -> None:
    choices = (Lengths((700, 200), 300, (900, 100)), Lengths((500, 400), 500, (600, 200)))
    assert generous(choices) == Lengths((700, 400), 500, (900, 200))
    assert generous((Lengths((7,)),)) == Lengths((7,))


@pytest.mark.parametrize("kind", [np.int64, np.float64, object])
def test_what_days_are_worth_is_added_up_in_any_numbers(kind: type) -> None:
    """64 bits may not hold them: then they are Python's own."""
    worth: npt.NDArray[Any] = np.array([0, 1, 4, 5, 9, 9], dtype=kind)
    assert Lengths((2, 4)).most(worth) == 13
    assert Lengths((2,), 5, (4, 3)).most(worth) == 4 + 10
    assert Lengths(()).most(worth) == 0
