"""Categories of people leave one after the other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.agreement.ground import EAST, HILL, WEST, ground, trip
from treve.agreement.conditions.order import InOrder
from treve.languages import say_finding
from treve.timetabling.rows import Moment, Precedence, Quantity

BEDS = replace(HILL, categories=("stretcher_cases",), origin="east")
ARMED = replace(WEST, categories=("fighters",))
HERE = ground((EAST, BEDS, ARMED))
CLAUSE = InOrder("o", ("stretcher_cases", "civilians", "fighters"))


def test_each_category_waits_for_all_ahead() -> None:
    left = Moment.DEPARTURE
    assert CLAUSE.rows(HERE).precedences == (
        Precedence("o", Quantity(("hill",), left), 4, Quantity(("east",), left)),
        Precedence("o", Quantity(("hill", "east"), left), 11, Quantity(("west",), left)),
    )
    at_each = replace(CLAUSE, at="each_place").rows(HERE).precedences
    assert [row.then.loads for row in at_each] == [("east",)]


def test_who_leaves_too_early_is_told() -> None:
    trips = (trip(BEDS, 4, 0), trip(EAST, 7, 0), trip(ARMED, 5, 0))
    assert list(CLAUSE.broken(trips, HERE)) == []
    early = (trip(BEDS, 3, 0), trip(BEDS, 1, 10), trip(EAST, 7, 5), trip(ARMED, 5, 20))
    (finding,) = CLAUSE.broken(early, HERE)
    assert (finding.figures["category"], finding.figures["people"]) == ("civilians", 1)
    assert "one person has not left by then" in say_finding(finding, "en")


@pytest.mark.parametrize(
    ("order", "codes"),
    [
        (("civilians",), ["condition-order-of-one", "condition-order-of-nobody"]),
        (("civilians", "civilians"), ["condition-order-twice"]),
        (("civilians", "walking_wounded"), ["condition-order-of-nobody"]),
    ],
)
def test_what_cannot_be_meant(order: tuple[str, ...], codes: list[str]) -> None:
    assert [finding.code for finding in InOrder("o", order).wrong(HERE)] == codes


def test_it_says_itself() -> None:
    assert "stretcher_cases, civilians, fighters" in say_finding(CLAUSE.said(), "en")
