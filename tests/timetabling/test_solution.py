"""What a solver answers: a closed set of outcomes, and values that stay as they are."""

from __future__ import annotations

import dataclasses
from fractions import Fraction

import pytest

from treve.timetabling.solution import Certificate, Outcome, Request, Solution


def test_there_are_four_outcomes() -> None:
    assert [outcome.value for outcome in Outcome] == [
        "proven_shortest",
        "feasible",
        "proven_impossible",
        "unknown",
    ]


def test_a_plain_request_asks_for_the_shortest_pause_and_people_out_early() -> None:
    assert Request() == Request(
        seed=0, workers=1, fixed_open_seconds=None, early=True, incumbent=None
    )


def test_a_solution_without_a_timetable_claims_nothing() -> None:
    unknown = Solution(Outcome.UNKNOWN, None)

    assert (unknown.timetable, unknown.clash, unknown.steps) == (None, (), 0)


def test_what_was_claimed_cannot_be_changed() -> None:
    certificate = Certificate("open_seconds", Fraction(7, 2), 1, {"row": Fraction(1, 2)})

    with pytest.raises(dataclasses.FrozenInstanceError):
        certificate.value = Fraction(0)  # type: ignore[misc]
