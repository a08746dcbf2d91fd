"""Decimals whose point may stand between thousands."""

from __future__ import annotations

import copy

import pytest

from treve.store.numbers import ThousandsPoint, decimal


@pytest.mark.parametrize(
    ("text", "written"), [("2.000", "2.000"), ("12.000", "12.000"), ("-2.000", "-2.000")]
)
def test_a_point_with_three_zeros_is_kept_in_mind(text: str, written: str) -> None:
    number = copy.deepcopy(decimal(text))
    assert isinstance(number, ThousandsPoint)
    assert number.written == written
    assert number == float(text)


@pytest.mark.parametrize("text", ["2.0", "2.00", "2.0000", "2.600", "0.000", "1e3", "inf"])
def test_any_other_decimal_is_what_it_is(text: str) -> None:
    assert type(decimal(text)) is float
    assert decimal(text) == float(text)
