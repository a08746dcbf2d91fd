"""What those who leave are promised."""

from __future__ import annotations

from tests.agreement.ground import ALL_GOODS, OF_EAST
from treve.agreement.clauses.leaving import Leaving
from treve.languages import say_finding


def test_goods_choose_nothing() -> None:
    assert [one.code for one in Leaving("l", ALL_GOODS).wrong()] == ["clause-of-people"]
    assert list(Leaving("l", OF_EAST).wrong()) == []


def test_it_says_what_is_said_and_what_is_not() -> None:
    clause = Leaving("l", OF_EAST, staying="guaranteed", names="not_required", weapons="light")
    assert say_finding(clause.said(), "en") == (
        "l: of east: whoever wants to stay may; of choosing a destination nothing is said; of "
        "families nothing is said; no lists of names; light weapons."
    )
