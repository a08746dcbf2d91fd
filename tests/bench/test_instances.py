"""What is drawn: ranges, totals, and that a seed repeats."""

from __future__ import annotations

import numpy as np
import pytest

from bench.instances import apportion, draw
from bench.sizes import SIZES


@pytest.mark.parametrize("size", SIZES)
def test_what_is_drawn_lies_in_its_range(size: str) -> None:
    instance = draw(size, 3)
    assert all(90 <= seconds <= 180 for seconds in instance.passage_seconds)
    assert all(10 <= m <= 34 for row in instance.inside_minutes for m in row)
    assert all(30 <= m <= 89 for row in instance.outside_minutes for m in row)
    row = instance.size
    assert sum(instance.people) == row.people
    assert sum(instance.wounded) == row.wounded
    assert sum(instance.goods_kilograms) == 1000 * row.tonnes


def test_a_seed_repeats_and_another_does_not() -> None:
    assert draw("M", 7) == draw("M", 7)
    assert draw("M", 7).people != draw("M", 8).people


def test_sizes_with_one_seed_share_no_draws() -> None:
    assert draw("L", 0).passage_seconds != draw("XL", 0).passage_seconds[:6]


def test_m_is_the_size_that_was_measured_on_prototypes() -> None:
    instance = draw("M", 0)
    loads = sum(-(-p // 50) for p in instance.people)
    loads += sum(-(-w // 3) for w in instance.wounded)
    loads += sum(-(-k // 12_000) for k in instance.goods_kilograms)
    assert (len(instance.points), len(instance.sites), len(instance.gates)) == (12, 4, 3)
    assert loads == 940


def test_largest_remainders_keep_the_total() -> None:
    assert apportion(10, np.array([0.26, 0.26, 0.48])) == (3, 2, 5)
    assert apportion(0, np.array([0.5, 0.5])) == (0, 0)
