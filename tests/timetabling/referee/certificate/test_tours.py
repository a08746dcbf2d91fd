"""The referee of refuted tours: what it passes, and every way of spoiling a proof."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from tests.problems.uncoupled import shortest_by_trial, uncoupled_problem
from treve.timetabling.problem import Problem
from treve.timetabling.referee.certificate import check_certificate
from treve.timetabling.referee.certificate.circuits import circuits, tick_of
from treve.timetabling.referee.certificate.counting import counted_out
from treve.timetabling.referee.certificate.moves import all_moves
from treve.timetabling.referee.certificate.shares import priced
from treve.timetabling.referee.certificate.tours import check_tours
from treve.timetabling.solution import Branch, Certificate, Refutation, Request
from treve.timetabling.solvers.uncoupled.solve import solve_uncoupled


def proof(problem: Problem) -> Refutation:
    found = solve_uncoupled(problem, Request(early=False), lambda done: done > 9999, lambda _: None)
    assert found is not None
    assert found.bound is not None
    assert found.bound.certificate is not None
    assert found.bound.certificate.tours is not None
    return found.bound.certificate.tours


def codes(problem: Problem, refutation: Refutation) -> set[str]:
    return {f.code for f in check_tours(problem, all_moves(problem), refutation)}


def with_prices(refutation: Refutation, **prices: Fraction) -> Refutation:
    root = refutation.branches[0]
    named = {name.replace("__", ":").replace("_", "-"): y for name, y in prices.items()}
    changed = replace(root, multipliers={**root.multipliers, **named})
    return replace(refutation, branches=(changed, *refutation.branches[1:]))


@pytest.mark.parametrize("seed", [1, 2, 4])
def test_a_proof_holds_for_its_seconds_and_not_for_the_shortest_pause(seed: int) -> None:
    problem = uncoupled_problem(seed)
    refutation = proof(problem)

    assert refutation.seconds == shortest_by_trial(problem) - problem.margin_seconds - 1
    assert codes(problem, refutation) == set()
    assert codes(problem, replace(refutation, seconds=refutation.seconds + 1)) != set()


def test_a_price_below_nothing_or_of_no_row_is_named() -> None:
    problem = uncoupled_problem(1)
    refutation = proof(problem)

    assert codes(problem, with_prices(refutation, demand__people_a=Fraction(-1))) == {
        "referee-proof-negative"
    }
    assert codes(problem, with_prices(refutation, demand__nobody=Fraction(1))) == {
        "referee-proof-unknown-row"
    }


def test_prices_that_do_not_refute_are_named() -> None:
    problem = uncoupled_problem(1)
    nothing = Refutation(proof(problem).seconds, (), (Branch(),))

    assert codes(problem, nothing) == {"referee-proof-value"}


def test_both_sides_of_a_split_must_be_refuted() -> None:
    problem = uncoupled_problem(1)
    refutation = proof(problem)
    leaf = refutation.branches[0]
    way = problem.ways[0]
    split = Branch(
        fleets=("buss",), way=way.id, to_seconds=9999, most_trips=1, below_index=1, above_index=2
    )
    whole = Refutation(refutation.seconds, refutation.counted, (split, leaf, leaf))
    half = Refutation(refutation.seconds, refutation.counted, (split, leaf, Branch()))
    round_about = Refutation(
        refutation.seconds, refutation.counted, (replace(split, above_index=0), leaf)
    )

    assert codes(problem, whole) == set()
    assert codes(problem, half) == {"referee-proof-value"}
    assert codes(problem, round_about) == {"referee-proof-claim"}


def test_a_split_of_some_vehicles_that_are_alike_is_refused() -> None:
    problem = uncoupled_problem(1)
    twin = replace(problem.fleets[0], id="twins")
    wider = replace(problem, fleets=(*problem.fleets, twin))
    price = {"split:0": Fraction(1)}
    split = Branch(
        fleets=("buss",), way=problem.ways[0].id, to_seconds=9, below_index=1, above_index=2
    )
    leaf = Branch(multipliers=price)

    assert "referee-proof-claim" in codes(wider, Refutation(600, (), (split, leaf, leaf)))


def test_counting_out_is_done_again_to_the_second() -> None:
    problem = uncoupled_problem(2, rooms=False)
    least = shortest_by_trial(problem) - problem.margin_seconds

    assert counted_out(problem, all_moves(problem), least - 1)
    assert not counted_out(problem, all_moves(problem), least)


def test_no_tours_are_read_where_something_is_carried_outside_the_zone() -> None:
    problem = uncoupled_problem(1)
    assert circuits(all_moves(problem), ()) is not None
    assert all(tick_of(c) % 60 == 0 for c in circuits(all_moves(problem), ()) or ())
    stops = tuple(replace(stop, inside=False) for stop in problem.stops)
    ways = tuple(
        replace(way, legs=tuple(replace(leg, inside=False) for leg in way.legs))
        for way in problem.ways
    )

    assert circuits(all_moves(replace(problem, stops=stops, ways=ways)), ()) is None


def test_a_certificate_of_tours_speaks_of_one_window_and_of_its_own_seconds() -> None:
    problem = uncoupled_problem(1)
    refutation = proof(problem)
    value = refutation.seconds + 1 + problem.margin_seconds
    good = Certificate("open_seconds", Fraction(value), 1, {}, tours=refutation)

    assert check_certificate(problem, good, value, value) == ()
    assert check_certificate(problem, replace(good, value=Fraction(value + 1)), value) != ()
    assert check_certificate(problem, good, value + 1) != ()


@pytest.mark.parametrize("seed", [1, 2, 4])
def test_shares_of_the_bound_are_those_that_the_solver_names(seed: int) -> None:
    problem = uncoupled_problem(seed)
    found = solve_uncoupled(problem, Request(early=False), lambda done: done > 9999, lambda _: None)
    assert found is not None
    assert found.bound is not None
    assert found.bound.certificate is not None

    shares = priced(problem, found.bound.certificate)

    assert {(use.kind, use.object): use.share for use in found.bound.uses} == {
        what: float(share) for what, share in shares.items()
    }
    assert sum(shares.values()) == 1
