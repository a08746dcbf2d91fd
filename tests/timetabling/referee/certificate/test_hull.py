"""Lines above points that grow."""

from __future__ import annotations

from random import Random

import pytest

from treve.timetabling.referee.certificate.hull import lines_above


def test_only_corners_of_the_hull_make_lines() -> None:
    # Ten in the first second, then one more in each of ten; what lies below is left out.
    assert lines_above([(0, 0), (1, 10), (6, 12), (11, 20), (20, 20)]) == [(0, 10, 1), (90, 10, 10)]


def test_what_is_there_at_once_lifts_the_first_line() -> None:
    assert lines_above([(0, 3), (2, 7)]) == [(6, 4, 2)]
    assert lines_above([(0, 3), (2, 3)]) == lines_above([]) == []


@pytest.mark.property
@pytest.mark.parametrize("seed", range(50))
def test_no_point_lies_above_any_line(seed: int) -> None:
    draw = Random(seed)
    points = [(draw.randrange(40), draw.randrange(40)) for _ in range(12)]
    for a, b, d in lines_above(points):
        assert all(d * v <= a + b * u for u, v in points)
