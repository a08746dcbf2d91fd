"""Figures as they were typed, and amounts in either unit."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.agreement.ground import ALL_GOODS, ALL_PEOPLE
from treve.agreement.amounts import units, wrong_share, wrongly_counted
from treve.agreement.keys import exact, kilograms


def test_a_decimal_is_the_one_that_was_typed() -> None:
    assert (exact(0.1), exact(33.3), exact(1e-7)) == (
        Fraction(1, 10),
        Fraction(333, 10),
        Fraction(1, 10**7),
    )


@pytest.mark.parametrize(("tonnes", "whole"), [(0.29, 290), (1.2345, 1234), (0.0009, 0), (8, 8000)])
def test_tonnes_become_whole_kilograms(tonnes: float, whole: int) -> None:
    assert kilograms(tonnes) == whole


def test_an_amount_is_read_in_the_unit_of_what_it_is_of() -> None:
    assert units(3, 1.5, ALL_PEOPLE) == 3
    assert units(3, 1.5, ALL_GOODS) == 1500
    assert units(None, None, ALL_GOODS) == 0


def test_nothing_is_wrong_with_what_is_right() -> None:
    assert tuple(wrongly_counted("most", 3, None, ALL_PEOPLE)) == ()
    assert tuple(wrongly_counted("most", None, 0.5, ALL_GOODS)) == ()
    assert tuple(wrong_share("share_percent", 100)) == ()
