"""So many have arrived by a moment."""

from __future__ import annotations

import pytest

from tests.agreement.ground import ALL_GOODS, EAST, OF_EAST, ground, moment, trip
from treve.agreement.conditions.least_by import LeastBy
from treve.languages import say_finding
from treve.timetabling.rows import (
    Floor,
    Moment,
    Quantity,
    Rows,
)

CLAUSE = LeastBy("b", OF_EAST, moment(12), 6)


def test_it_is_a_floor() -> None:
    arriving = Quantity(("east",), Moment.ARRIVAL)
    assert CLAUSE.rows(ground()) == Rows(floors=(Floor("b", arriving, 6, 12),))


def test_fewer_by_then_are_told_and_the_last_second_counts() -> None:
    assert tuple(CLAUSE.broken((trip(EAST, 7, 7),), ground())) == ()
    (finding,) = CLAUSE.broken((trip(EAST, 2, 7), trip(EAST, 5, 8)), ground())
    assert say_finding(finding, "en") == (
        "Clause b: arrivals of east by 2026-11-02 06:00: 2 people; the clause asks for 6 people."
    )


@pytest.mark.parametrize(
    ("clause", "codes"),
    [
        (LeastBy("b", OF_EAST, moment(12), 8), ["condition-more-than-there-is"]),
        (LeastBy("b", ALL_GOODS, moment(12), None, 6.001), ["condition-more-than-there-is"]),
        (LeastBy("b", ALL_GOODS, moment(50), None, 6), []),
        (LeastBy("b", OF_EAST, moment(51), 1), ["condition-outside-calendar"]),
        (LeastBy("b", OF_EAST, moment(-1), 1), ["condition-outside-calendar"]),
        (LeastBy("b", OF_EAST, moment(1)), ["condition-neither-stated"]),
    ],
)
def test_what_cannot_be_meant_is_a_fault(clause: LeastBy, codes: list[str]) -> None:
    assert [finding.code for finding in clause.wrong(ground())] == codes


def test_it_says_itself() -> None:
    assert say_finding(CLAUSE.said(), "en") == (
        "b: arrivals of east by 2026-11-02 06:00: at least 6 people."
    )
