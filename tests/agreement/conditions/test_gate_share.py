"""No more than a share of some passes one gate."""

from __future__ import annotations

import pytest

from tests.agreement.ground import EAST, HILL, OF_EAST_AND_HILL, ground, trip
from treve.agreement.conditions.gate_share import GateShare
from treve.languages import say_finding
from treve.timetabling.rows import (
    Cap,
    Moment,
    Quantity,
    Rows,
)

CLAUSE = GateShare("g", "bridge", OF_EAST_AND_HILL, 60)


def test_it_is_a_cap_in_whole_people_over_the_whole_timetable() -> None:
    """Three fifths of eleven are six and a bit."""
    passing = Quantity(("east", "hill"), Moment.DEPARTURE, ("bridge",))
    assert CLAUSE.rows(ground()) == Rows(caps=(Cap("g", passing, 6),))


def test_more_than_the_share_is_told() -> None:
    moved = (trip(EAST, 7, 0, 5, "pass", "bridge"), trip(HILL, 4, 0, 5, "pass"))
    (finding,) = CLAUSE.broken(moved, ground())
    assert say_finding(finding, "en") == (
        "Clause g: through gate bridge pass of east, hill: 7 people; the most is 60% of 11 people."
    )
    assert tuple(CLAUSE.broken(moved[1:], ground())) == ()


@pytest.mark.parametrize("most_percent", [0, 101])
def test_a_share_is_above_nothing_and_at_most_all(most_percent: float) -> None:
    clause = GateShare("g", "bridge", OF_EAST_AND_HILL, most_percent)
    assert [f.code for f in clause.wrong(ground())] == ["condition-share-out-of-range"]


def test_it_says_itself() -> None:
    assert say_finding(CLAUSE.said(), "en") == "g: at most 60% of east, hill pass gate bridge."
