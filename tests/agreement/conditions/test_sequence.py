"""Some leave only once a share of others has left, or has arrived."""

from __future__ import annotations

import pytest

from tests.agreement.ground import EAST, HILL, OF_EAST_AND_HILL, OF_WEST, WEST, ground, trip
from treve.agreement.conditions.sequence import InSequence
from treve.languages import say_finding
from treve.timetabling.rows import (
    Moment,
    Precedence,
    Quantity,
    Rows,
)

CLAUSE = InSequence("east-first", OF_EAST_AND_HILL, OF_WEST, 75)


def test_it_is_one_precedence_of_whole_people() -> None:
    """Three quarters of eleven are eight and a quarter: nine must have arrived."""
    first = Quantity(("east", "hill"), Moment.ARRIVAL)
    then = Quantity(("west",), Moment.DEPARTURE)
    assert CLAUSE.rows(ground()) == Rows(precedences=(Precedence("east-first", first, 9, then),))


@pytest.mark.parametrize(("share_percent", "least"), [(33.3, 4), (100, 11), (0.001, 1), (27.3, 4)])
def test_a_share_is_the_decimal_that_was_typed(share_percent: float, least: int) -> None:
    clause = InSequence("s", OF_EAST_AND_HILL, OF_WEST, share_percent)
    assert clause.rows(ground()).precedences[0].least_units == least


def test_a_departure_too_early_is_told() -> None:
    moved = (trip(EAST, 7, 0), trip(HILL, 2, 1), trip(WEST, 5, 5))
    (finding,) = CLAUSE.broken(moved, ground())
    assert say_finding(finding, "en") == (
        "Clause east-first: some of west leave at 00:00:05 into the pause, too early. "
        "Of east, hill had arrived by then: 7 people; the clause asks for 75% of 11 people."
    )
    assert (
        tuple(InSequence("s", OF_EAST_AND_HILL, OF_WEST, 75, "left").broken(moved, ground())) == ()
    )


@pytest.mark.parametrize("share_percent", [0, 100.5])
def test_a_share_of_nothing_or_more_than_all_is_a_fault(share_percent: float) -> None:
    clause = InSequence("s", OF_EAST_AND_HILL, OF_WEST, share_percent)
    assert [f.code for f in clause.wrong(ground())] == ["condition-share-out-of-range"]


def test_it_says_itself() -> None:
    assert say_finding(CLAUSE.said(), "en") == (
        "east-first: west leave only once 75% of east, hill have arrived."
    )
