"""Neither side's departures run ahead of the other's arrivals."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from tests.agreement.ground import (
    ALL_GOODS,
    EAST,
    OF_EAST,
    OF_WEST,
    WEST,
    ground,
    trip,
)
from treve.agreement.conditions.reciprocity import Reciprocity
from treve.languages import say_finding
from treve.timetabling.rows import (
    Moment,
    Precedence,
    Quantity,
    Ratio,
    Rows,
)

EAST_LEFT, EAST_IN = (Quantity(("east",), moment) for moment in Moment)
WEST_LEFT, WEST_IN = (Quantity(("west",), moment) for moment in Moment)
BATCHES = Reciprocity("r", OF_EAST, OF_WEST, batches=3, slack_people=1)


def test_batches_end_at_the_ceiling_of_their_share() -> None:
    """Of 7: after 3 and 5; of 5: after 2 and 4. One more may leave ahead each time."""
    assert BATCHES.rows(ground()) == Rows(
        precedences=(
            Precedence("r", WEST_IN, 2, EAST_LEFT, 4),
            Precedence("r", EAST_IN, 3, WEST_LEFT, 3),
            Precedence("r", WEST_IN, 4, EAST_LEFT, 6),
        )
    )


def test_one_for_so_many_is_two_exact_ratios() -> None:
    clause = Reciprocity("r", OF_EAST, OF_WEST, each_for=1.3, slack_people=2)
    assert clause.rows(ground()) == Rows(
        ratios=(
            Ratio("r", EAST_LEFT, WEST_IN, Fraction(13, 10), 2),
            Ratio("r", WEST_LEFT, EAST_IN, Fraction(10, 13), 2),
        )
    )


def test_the_first_departure_ahead_on_either_side_is_told() -> None:
    moved = (trip(EAST, 4, 0), trip(EAST, 1, 3), trip(WEST, 4, 2), trip(EAST, 2, 4))
    told = [say_finding(finding, "en") for finding in BATCHES.broken(moved, ground())]
    assert told == [
        (
            "Clause r: east run ahead at 00:00:03 into the pause. Left by then: 5 people; "
            "arrived of west: 0 people."
        ),
        (
            "Clause r: west run ahead at 00:00:02 into the pause. Left by then: 4 people; "
            "arrived of east: 0 people."
        ),
    ]


@pytest.mark.parametrize(
    ("clause", "codes"),
    [
        (Reciprocity("r", OF_EAST, OF_WEST), ["condition-neither-stated"]),
        (Reciprocity("r", OF_EAST, OF_WEST, 2, 1.0), ["condition-both-stated"]),
        (Reciprocity("r", OF_EAST, OF_WEST, 1), ["condition-too-few-batches"]),
        (Reciprocity("r", OF_EAST, OF_WEST, 6), ["condition-too-many-batches"]),
        (Reciprocity("r", OF_EAST, OF_WEST, 5), []),
        (Reciprocity("r", OF_EAST, OF_WEST, 2, slack_tonnes=3), ["condition-other-unit"]),
        (Reciprocity("r", ALL_GOODS, ALL_GOODS, 2, slack_people=3), ["condition-other-unit"]),
        (Reciprocity("r", OF_EAST, ALL_GOODS, 2, slack_people=3, slack_tonnes=1), []),
        (
            Reciprocity("r", OF_EAST, ALL_GOODS, each_for=1.0, slack_people=3),
            ["condition-people-for-goods"],
        ),
        (Reciprocity("r", OF_EAST, OF_WEST, each_for=1.0), ["condition-nobody-may-begin"]),
        (
            Reciprocity("r", OF_EAST, OF_WEST, each_for=0.0, slack_people=1),
            ["condition-nothing-for-each"],
        ),
    ],
)
def test_what_cannot_be_meant_is_a_fault(clause: Reciprocity, codes: list[str]) -> None:
    assert [finding.code for finding in clause.wrong(ground())] == codes


def test_it_says_itself() -> None:
    assert say_finding(BATCHES.said(), "en") == (
        "r: east on one side and west on the other leave in 3 batches each; a batch waits until "
        "the one before it, of the other side, has arrived. 1 person may leave ahead."
    )
    other = replace(BATCHES, batches=None, each_for=1.5, slack_people=0, slack_tonnes=2.5)
    assert say_finding(other.said(), "en") == (
        "r: of east at most 1.5 may have left for each that has arrived of west, at every moment, "
        "and conversely. 2.5 t may leave ahead."
    )
