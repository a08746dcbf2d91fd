"""Words for a total, in the languages that tables of counts come in."""

from __future__ import annotations

import pytest

from treve.scene.totals import is_total


@pytest.mark.parametrize(
    "name",
    [
        "Total",
        "TOTAL",
        "Sum",
        "Итого",
        "المجموع",
        "Ensemble",
        "Grand Total:",
        "sub-total",
        "TOTAUX",
    ],
)
def test_a_word_for_a_total(name: str) -> None:
    assert is_total(name)


@pytest.mark.parametrize("name", ["", "Totalen-station", "Sumy", "Tartous", "place-5", "Summit"])
def test_a_name_that_only_looks_like_one(name: str) -> None:
    assert not is_total(name)
