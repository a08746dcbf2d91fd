"""The solver against brute force, its proofs against the referee, and what it must repeat."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from tests.problems.uncoupled import shortest_by_trial, uncoupled_problem
from treve.timetabling.problem import Problem
from treve.timetabling.referee import check_certificate, check_timetable
from treve.timetabling.solution import Bound, Outcome, Request, Solution
from treve.timetabling.solvers.uncoupled.certify import bound_of
from treve.timetabling.solvers.uncoupled.solve import prove_uncoupled, solve_uncoupled
from treve.timetabling.span import pause_seconds


def solved(problem: Problem, steps: int = 20_000, **asked: Any) -> Solution:
    found = solve_uncoupled(problem, Request(**asked), lambda done: done >= steps, lambda _: None)
    assert found is not None
    assert found.timetable is not None
    return found


def beyond(bound: Bound, seconds: int) -> Bound:
    """The same proof, said to show more."""
    certificate = bound.certificate
    assert certificate is not None
    assert certificate.tours is not None
    tours = replace(certificate.tours, seconds=certificate.tours.seconds + seconds)
    value = certificate.value + Fraction(seconds)
    return Bound(
        bound.pause_seconds + seconds,
        bound.open_seconds + seconds,
        replace(certificate, value=value, tours=tours),
    )


@pytest.mark.oracle
@pytest.mark.parametrize("rooms", [True, False])
@pytest.mark.parametrize("seed", range(8))
def test_it_is_as_short_as_brute_force_and_the_referee_agrees(seed: int, *, rooms: bool) -> None:
    problem = uncoupled_problem(seed, rooms=rooms)

    found = solved(problem)

    assert found.timetable is not None
    assert found.bound is not None
    assert check_timetable(problem, found.timetable) == ()
    assert found.outcome is Outcome.PROVEN_SHORTEST
    assert (
        pause_seconds(problem, found.timetable)
        == found.bound.pause_seconds
        == shortest_by_trial(problem)
    )
    bound = found.bound
    assert not check_certificate(
        problem, bound.certificate, bound.open_seconds, bound.pause_seconds
    )
    more = beyond(bound, 60)
    assert check_certificate(problem, more.certificate, more.open_seconds, more.pause_seconds)


def test_the_number_of_workers_changes_nothing() -> None:
    problem = uncoupled_problem(3)

    one, two = solved(problem, 256, workers=1), solved(problem, 256, workers=2)

    assert one == two


def test_the_steps_it_names_give_the_same_answer_again() -> None:
    problem = uncoupled_problem(5)
    first = solved(problem)

    assert solved(problem, first.steps) == first


def test_an_incumbent_is_never_made_longer() -> None:
    problem = uncoupled_problem(2)
    first = solved(problem)
    assert first.timetable is not None

    again = solved(problem, 1, incumbent=first.timetable, early=False)

    assert again.timetable is not None
    assert pause_seconds(problem, again.timetable) <= pause_seconds(problem, first.timetable)


def test_a_given_pause_is_for_another_solver() -> None:
    asked = Request(fixed_open_seconds=600)

    assert solve_uncoupled(uncoupled_problem(1), asked, lambda _: True, lambda _: None) is None


def test_people_arrive_no_later_in_the_mean_with_the_early_pass() -> None:
    problem = uncoupled_problem(4)

    def mean(found: Solution) -> int:
        assert found.timetable is not None
        return sum(t.quantity * (t.unloading_end_seconds or 0) for t in found.timetable.trips)

    assert mean(solved(problem)) <= mean(solved(problem, early=False))


def test_a_side_question_gets_the_same_bound() -> None:
    problem = uncoupled_problem(6)
    weak = Bound(300, 300, None)

    bound = prove_uncoupled(problem, weak, 10_000)

    assert bound.open_seconds == shortest_by_trial(problem)
    assert bound.certificate is not None


def test_what_is_counted_out_needs_no_tree() -> None:
    from treve.timetabling.solvers.uncoupled.recognise import recognise

    shape = recognise(uncoupled_problem(0, rooms=False))
    assert shape is not None

    bound = bound_of(shape, 5, (), ())

    assert bound.certificate is not None
    assert bound.certificate.tours is not None
    assert bound.certificate.tours.branches == ()
    assert bound.certificate.tours.seconds == 5 * shape.tick_seconds - 1
