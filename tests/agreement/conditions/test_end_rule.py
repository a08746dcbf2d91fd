"""The last of some does not leave before all others are through."""

from __future__ import annotations

from tests.agreement.ground import EAST, OF_EAST, OF_WEST, WEST, ground, trip
from treve.agreement.conditions.end_rule import EndRule
from treve.languages import say_finding
from treve.timetabling.rows import (
    Moment,
    Precedence,
    Quantity,
    Rows,
)

CLAUSE = EndRule("e", OF_EAST, OF_WEST)


def test_all_but_the_last_are_free_of_it() -> None:
    first = Quantity(("west",), Moment.ARRIVAL)
    then = Quantity(("east",), Moment.DEPARTURE)
    assert CLAUSE.rows(ground()) == Rows(precedences=(Precedence("e", first, 5, then, 6),))


def test_a_last_departure_too_early_is_told() -> None:
    moved = (trip(EAST, 6, 0), trip(WEST, 4, 1), trip(WEST, 1, 8), trip(EAST, 1, 9))
    (finding,) = CLAUSE.broken(moved, ground())
    assert say_finding(finding, "en") == (
        "Clause e: the last of east leave at 00:00:09 into the pause, too early. "
        "Of west there were still to arrive: 1 person."
    )
    assert tuple(EndRule("e", OF_EAST, OF_WEST, "left").broken(moved, ground())) == ()
    assert tuple(CLAUSE.broken(moved[:-1], ground())) == ()  # the last one stays


def test_it_says_itself() -> None:
    assert tuple(CLAUSE.wrong(ground())) == ()
    assert (
        say_finding(CLAUSE.said(), "en")
        == "e: the last of east leave only once west have all arrived."
    )
