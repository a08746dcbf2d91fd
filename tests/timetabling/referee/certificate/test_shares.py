"""What part of the bound each resource makes, read off the certificate."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.problems.conditioned import any_conditioned, quota
from tests.problems.ferry import ferry
from tests.problems.tight import tight_case
from treve.timetabling.bound import prove_bound
from treve.timetabling.problem import Problem
from treve.timetabling.referee import priced


def test_a_resource_is_what_its_multiplier_pays_of_a_second() -> None:
    problem = ferry()
    fleet = problem.fleets[0]
    proof = prove_bound(problem).certificate
    assert proof is not None
    rows = {f"fleet-time:{fleet.id}": Fraction(1, 4 * fleet.count)}
    assert priced(problem, replace(proof, multipliers=rows)) == {
        ("fleet", fleet.id): Fraction(1, 4)
    }


def test_no_resource_makes_more_than_the_whole() -> None:
    problem = ferry()
    fleet = problem.fleets[0]
    proof = prove_bound(problem).certificate
    assert proof is not None
    rows = {f"fleet-time:{fleet.id}": Fraction(9), "demand:moon:1": Fraction(1)}
    assert priced(problem, replace(proof, multipliers=rows)) == {("fleet", fleet.id): 1}


@pytest.mark.property
@given(st.integers(0, 10**9))
@settings(max_examples=40, deadline=None)
def test_the_shares_are_those_of_the_bound(seed: int) -> None:
    _the_same(tight_case(seed)[0])


@pytest.mark.property
@given(st.integers(0, 10**9))
@settings(max_examples=40, deadline=None)
def test_also_those_of_conditions(seed: int) -> None:
    _the_same(any_conditioned(seed))


def test_a_condition_pays_for_all_that_it_makes() -> None:
    problem = quota()
    proof = prove_bound(problem).certificate
    assert proof is not None
    assert priced(problem, proof) == {("condition", "quota"): 1}


def _the_same(problem: Problem) -> None:
    bound = prove_bound(problem)
    if bound.certificate is None or bound.certificate.claim != "open_seconds":
        return
    shares = priced(problem, bound.certificate)
    assert {(use.kind, use.object): pytest.approx(use.share) for use in bound.uses} == {
        resource: float(share) for resource, share in shares.items()
    }
