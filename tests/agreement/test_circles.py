"""Clauses that wait for each other in a circle."""

from __future__ import annotations

import time

import pytest

from tests.agreement.ground import (
    ALL_GOODS,
    OF_EAST,
    OF_EAST_AND_HILL,
    OF_WEST,
    ground,
    people,
)
from treve.agreement.circles import circle
from treve.agreement.conditions import Condition
from treve.agreement.conditions.end_rule import EndRule
from treve.agreement.conditions.quota import Quota
from treve.agreement.conditions.reciprocity import Reciprocity
from treve.agreement.conditions.sequence import InSequence

EAST_THEN_WEST = InSequence("a", OF_EAST, OF_WEST, 50)
WEST_THEN_EAST = InSequence("b", OF_WEST, OF_EAST, 1)
WEST_THEN_GOODS = InSequence("c", OF_WEST, ALL_GOODS)
GOODS_THEN_EAST = InSequence("d", ALL_GOODS, OF_EAST, 10, "left")


@pytest.mark.parametrize(
    ("conditions", "waiting"),
    [
        ((EAST_THEN_WEST,), ()),
        ((EAST_THEN_WEST, WEST_THEN_GOODS), ()),
        ((EAST_THEN_WEST, WEST_THEN_EAST), ("a", "b")),
        (
            (Quota("q", OF_EAST, 3), EAST_THEN_WEST, WEST_THEN_GOODS, GOODS_THEN_EAST),
            ("a", "c", "d"),
        ),
        ((EAST_THEN_WEST, WEST_THEN_EAST, GOODS_THEN_EAST, WEST_THEN_GOODS), ("a", "d", "c")),
        # All but the last of the east can leave: half of them is enough, all of them is not.
        ((EAST_THEN_WEST, EndRule("e", OF_EAST, OF_WEST)), ()),
        ((InSequence("f", OF_EAST, OF_WEST), EndRule("e", OF_EAST, OF_WEST)), ("f", "e")),
        ((EndRule("e", OF_EAST, OF_WEST), EndRule("g", OF_WEST, OF_EAST)), ("e", "g")),
        # The hill waits for nothing: four of the eleven may go first.
        ((InSequence("h", OF_EAST_AND_HILL, OF_WEST, 30), WEST_THEN_EAST), ()),
        ((InSequence("h", OF_EAST_AND_HILL, OF_WEST, 40), WEST_THEN_EAST), ("h", "b")),
        # The second batch of the west waits for the east, whose first waits for all of the west.
        (
            (Reciprocity("r", OF_EAST, OF_WEST, batches=2), InSequence("i", OF_WEST, OF_EAST)),
            ("r", "i"),
        ),
        ((Reciprocity("r", OF_EAST, OF_WEST, batches=2), WEST_THEN_EAST), ()),
        # While no west has left, three of the east may be ahead; half of the east are four.
        ((Reciprocity("r", OF_EAST, OF_WEST, None, 1, 3), EAST_THEN_WEST), ("r", "a")),
        ((Reciprocity("r", OF_EAST, OF_WEST, None, 1, 4), EAST_THEN_WEST), ()),
    ],
)
def test_a_circle_is_found_with_no_clause_too_many(
    conditions: tuple[Condition, ...], waiting: tuple[str, ...]
) -> None:
    assert circle(conditions, ground()) == waiting


def test_many_batches_are_looked_through_at_once() -> None:
    flows = (people("east", 30_000), people("west", 20_000))
    many = Reciprocity("r", OF_EAST, OF_WEST, batches=1000)
    begun = time.perf_counter()
    assert circle((many, InSequence("b", OF_WEST, OF_EAST, 0.1)), ground(flows)) == ()
    assert circle((many, WEST_THEN_EAST), ground(flows)) == ("r", "b")
    assert time.perf_counter() - begun < 5
