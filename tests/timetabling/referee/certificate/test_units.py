"""How many can move in a time that is given: what a certificate proves, to the unit."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.problems.ferry import ferry
from tests.problems.tight import tight_case
from treve.timetabling.bound import units_proof
from treve.timetabling.referee import most_by_moment, most_in_pause
from treve.timetabling.solution import Certificate
from treve.timetabling.window import (
    Window,
)

DAYS = (Window(0, 1000), Window(2000, 3000), Window(4000, 5000))


def _codes(*faults: object) -> list[str]:
    return [getattr(fault, "code", "") for fault in faults]


def test_without_a_certificate_everybody_may_be_out() -> None:
    problem = ferry()
    assert (most_by_moment(problem, None, 60).units, most_by_moment(problem, None, 60).faults) == (
        40,
        (),
    )
    assert most_in_pause(problem, None, 60).units == 40


@pytest.mark.parametrize("second", [300, 950, 1500, 2400, 2990, 4500])
def test_by_a_moment_it_proves_what_the_bound_says(second: int) -> None:
    problem = ferry(windows=DAYS, margin=100)
    most, proof = units_proof(problem, second, rank=None, whole=False)
    found = most_by_moment(problem, proof, second)
    assert (found.units, found.faults) == (most, ())


def test_a_proof_for_one_moment_proves_nothing_of_another() -> None:
    problem = ferry()
    _, proof = units_proof(problem, 800, rank=None, whole=False)
    found = most_by_moment(problem, proof, 860)
    assert "referee-proof-assumed" in _codes(*found.faults)


def test_a_proof_of_something_else_proves_nothing() -> None:
    problem = ferry()
    _, proof = units_proof(problem, 800, rank=None, whole=False)
    assert proof is not None
    for other in (replace(proof, claim="open_seconds"), replace(proof, windows=2)):
        found = most_by_moment(problem, other, 800)
        assert (found.units, _codes(*found.faults)) == (40, ["referee-proof-claim"])


def test_prices_beyond_all_floats_are_added_up_all_the_same() -> None:
    problem = ferry()
    _, proof = units_proof(problem, 800, rank=None, whole=False)
    assert proof is not None
    prices = {name: -price * 10**400 for name, price in proof.multipliers.items()}
    huge = replace(proof, multipliers=prices, value=proof.value * 10**400)
    found = most_by_moment(problem, huge, 800)
    assert set(_codes(*found.faults)) == {"referee-proof-negative", "referee-proof-value"}


def test_what_a_proof_says_of_itself_must_be_so() -> None:
    problem = ferry()
    _, proof = units_proof(problem, 800, rank=None, whole=False)
    assert proof is not None
    stretched = replace(proof, value=proof.value + Fraction(1, 7))
    assert _codes(*most_by_moment(problem, stretched, 800).faults) == ["referee-proof-value"]
    other = Certificate("units", Fraction(0), 1, {})
    for padded in (
        replace(proof, others=(other,)),
        replace(proof, basis=other),
        replace(proof, supposed_open_seconds=1),
    ):
        assert _codes(*most_by_moment(problem, padded, 800).faults) == ["referee-proof-claim"]


def test_whole_days_are_of_the_pause_that_is_given_and_of_no_other() -> None:
    problem = ferry()
    _, proof = units_proof(problem, 409, rank=None)
    assert proof is not None
    assert proof.supposed_open_seconds == 409
    assert most_in_pause(problem, proof, 409).units == 19
    assert proof.value == 21
    shorter = replace(proof, supposed_open_seconds=400)
    assert _codes(*most_in_pause(problem, shorter, 409).faults) == ["referee-proof-claim"]
    more = replace(proof, value=proof.value + 1)
    assert _codes(*most_in_pause(problem, more, 409).faults) == ["referee-proof-value"]
    assert _codes(*most_by_moment(problem, proof, 409).faults) == ["referee-proof-claim"]


def test_what_is_left_is_looked_up_and_not_believed() -> None:
    """A row ``left`` of a load that can be carried says nothing."""
    problem = ferry()
    lie = Certificate("units", Fraction(40), 1, {"left:people": Fraction(1)}, 360)
    found = most_in_pause(problem, lie, 360)
    assert (found.units, _codes(*found.faults)) == (40, ["referee-proof-value"])
    short = Certificate("units", Fraction(40), 1, {"left:people": Fraction(1)}, 359)
    assert (
        most_in_pause(problem, short, 359).units,
        most_in_pause(problem, short, 359).faults,
    ) == (
        0,
        (),
    )


@pytest.mark.property
@given(st.integers(0, 10**9), st.integers(1, 20_000))
@settings(max_examples=60, deadline=None)
def test_every_proof_made_is_confirmed_to_the_unit(seed: int, second: int) -> None:
    problem, _ = tight_case(seed)
    most, proof = units_proof(problem, second, rank=None, whole=False)
    found = most_by_moment(problem, proof, second)
    assert (found.units, found.faults) == (most, ())
