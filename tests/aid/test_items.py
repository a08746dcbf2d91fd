"""Needs by cited standards: people times days times the table."""

from __future__ import annotations

import pytest

from treve.aid.items import Per, ReliefItem, Supplied, quantity_needed

PEOPLE = Supplied(staying=20_000, waiting=15_000, days=30, days_waiting=2)


def item(per: Per, quantity: float, *, whole: bool = False) -> ReliefItem:
    return ReliefItem(
        id="x",
        per=per,
        quantity=quantity,
        unit="unit",
        whole=whole,
        kilograms=1,
        cubic_metres=0,
        kilocalories=0,
        priority=0,
        default=True,
        meaning="",
        source="",
    )


@pytest.mark.parametrize(
    ("needed", "expected"),
    [
        (item(Per.PERSON_DAY, 7.5), 7.5 * (20_000 * 30 + 15_000 * 2)),
        (item(Per.PERSON_MONTH, 0.25), 0.25 * 21_000),
        (item(Per.PERSON, 1, whole=True), 35_000),
        (item(Per.FAMILY, 2, whole=True), 14_000),
        (item(Per.TEN_THOUSAND_PEOPLE_3_MONTHS, 1, whole=True), 4),
    ],
)
def test_quantity_by_what_it_is_for(needed: ReliefItem, expected: float) -> None:
    assert quantity_needed(needed, PEOPLE) == pytest.approx(expected)


def test_whole_units_are_rounded_up() -> None:
    seven = Supplied(staying=7, waiting=0, days=1, days_waiting=0)

    assert quantity_needed(item(Per.FAMILY, 1.5, whole=True), seven) == 3


def test_nobody_needs_nothing() -> None:
    nobody = Supplied(0, 0, 30, 2)

    assert [quantity_needed(item(per, 1), nobody) for per in Per] == [0] * len(Per)


def test_no_days_need_no_blanket() -> None:
    assert quantity_needed(item(Per.PERSON, 1), Supplied(100, 50, 0, 0)) == 0
