"""A bound that adds up passes; whatever is tampered with is caught, the row named."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.problems.ferry import ferry
from tests.problems.tight import tight_case
from treve.timetabling.bound import prove_bound, units_proof
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.referee import check_certificate, most_in_pause, shortest_proven
from treve.timetabling.solution import Bound, Certificate
from treve.timetabling.window import (
    Window,
)

DAYS = (Window(0, 5_000), Window(50_000, 55_000))


def _proof(problem: Problem) -> tuple[Bound, Certificate]:
    bound = prove_bound(problem)
    assert bound.certificate is not None
    return bound, bound.certificate


def _codes(problem: Problem, certificate: Certificate | None, open_seconds: int) -> list[str]:
    return [f.code for f in check_certificate(problem, certificate, open_seconds)]


@pytest.mark.parametrize(
    "problem", [ferry(), ferry(people=10, margin=600), ferry(windows=DAYS), ferry(people=333)]
)
def test_a_bound_that_adds_up_passes_and_not_a_second_more(problem: Problem) -> None:
    bound, proof = _proof(problem)
    assert check_certificate(problem, proof, bound.open_seconds, bound.pause_seconds) == ()
    more = check_certificate(problem, proof, bound.open_seconds + 1, bound.pause_seconds + 1)
    assert [f.code for f in more] == ["referee-proof-open", "referee-proof-pause"]
    assert more[0].figures["proven_seconds"] == bound.open_seconds


def test_a_multiplier_made_larger_is_caught_by_its_row() -> None:
    problem = ferry()
    bound, proof = _proof(problem)
    for name in ("fleet-time:bus", "demand:people:10"):
        if name not in proof.multipliers:
            continue
        larger = {**proof.multipliers, name: 3 * proof.multipliers[name]}
        found = check_certificate(problem, replace(proof, multipliers=larger), bound.open_seconds)
        assert found[0].code == "referee-proof-value"
        assert found[0].objects == (name,)


def test_a_row_that_nobody_knows_and_a_sign_that_proves_nothing_are_named() -> None:
    problem = ferry()
    bound, proof = _proof(problem)
    odd = {**proof.multipliers, "hope:bus": Fraction(1), "count:bus": Fraction(-1)}
    found = check_certificate(problem, replace(proof, multipliers=odd), bound.open_seconds)
    assert {(f.code, f.objects) for f in found} >= {
        ("referee-proof-unknown-row", ("hope:bus",)),
        ("referee-proof-negative", ("count:bus",)),
    }


def test_what_is_assumed_must_be_proven() -> None:
    problem = ferry()
    bound, proof = _proof(problem)
    assert proof.basis is not None
    alone = replace(proof, basis=None)
    assert "referee-proof-assumed" in _codes(problem, alone, bound.open_seconds)
    weak = replace(proof, basis=replace(proof.basis, multipliers={}))
    assert "referee-proof-value" in _codes(problem, weak, bound.open_seconds)


def test_each_number_of_windows_needs_its_own_certificate() -> None:
    problem = ferry(windows=DAYS)
    bound, proof = _proof(problem)
    assert proof.others
    assert _codes(problem, replace(proof, others=()), bound.open_seconds) == ["referee-proof-open"]


def test_a_proof_that_is_missing_or_speaks_of_something_else() -> None:
    problem = ferry()
    bound, proof = _proof(problem)
    assert _codes(problem, None, bound.open_seconds) == ["referee-proof-missing"]
    assert _codes(problem, None, 0) == []
    for other in (replace(proof, claim="units"), replace(proof, windows=9)):
        assert "referee-proof-claim" in _codes(problem, other, bound.open_seconds)


def test_a_problem_made_easier_is_caught() -> None:
    problem = ferry()
    bound, proof = _proof(problem)
    more = replace(problem, fleets=(replace(problem.fleets[0], count=9),))
    assert "referee-proof-open" in _codes(more, proof, bound.open_seconds)


def test_nothing_is_proven_but_zero_where_nobody_need_be_inside() -> None:
    problem = ferry()
    free = replace(problem, loads=(replace(problem.loads[0], binding=False),))
    assert _codes(free, None, 1) == ["referee-proof-open"]
    assert _codes(free, None, 0) == []


def test_who_is_left_behind_whatever_the_time_is_proven() -> None:
    """Service ends for good after 300 s: one trip of ten can be made in it at the very most."""
    problem = ferry()
    tired = replace(problem.fleets[0], available=(Window(0, 300),))
    problem = replace(problem, fleets=(tired,))
    bound, proof = _proof(problem)
    assert (proof.claim, proof.value > 0) == ("impossible", True)
    assert bound.open_seconds > 50_000
    assert check_certificate(problem, proof, bound.open_seconds, bound.pause_seconds) == ()
    easier = replace(problem, fleets=(replace(tired, available=None),))
    assert "referee-proof-unknown-row" in _codes(easier, proof, bound.open_seconds)


def test_what_is_proven_is_told_whatever_is_claimed() -> None:
    problem = ferry()
    bound, proof = _proof(problem)
    proven = shortest_proven(problem, proof)
    assert (proven.open_seconds, proven.pause_seconds) == (bound.open_seconds, bound.pause_seconds)
    assert shortest_proven(problem, None).open_seconds == 0


def test_units_are_proven_for_the_time_that_is_given_only() -> None:
    problem = ferry()
    most, proof = units_proof(problem, 1000, rank=None)
    assert proof is not None
    given = most_in_pause(problem, proof, 1000)
    assert (given.units, given.faults) == (most, ())
    assert most_in_pause(problem, proof, 1200).faults != ()
    (found,) = most_in_pause(problem, replace(proof, claim="open_seconds"), 1000).faults
    assert found.code == "referee-proof-claim"


@pytest.mark.property
@given(st.integers(0, 10**9))
@settings(max_examples=60, deadline=None)
def test_every_bound_made_is_confirmed_to_the_second(seed: int) -> None:
    problem, _ = tight_case(seed)
    bound, proof = _proof(problem)
    assert check_certificate(problem, proof, bound.open_seconds, bound.pause_seconds) == ()
    if bound.open_seconds <= sum(w.seconds for w in problem.windows):
        assert check_certificate(problem, proof, bound.open_seconds + 1) != ()
