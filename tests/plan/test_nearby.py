"""Bounds of changed problems: by the proof there is where it holds, else by a new one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.plan.fakes import TOOLS
from treve.plan.build import build_problem
from treve.plan.changes import one_more
from treve.plan.nearby import Look, Nearby
from treve.plan.tools import Tools
from treve.scene.model import Scene
from treve.timetabling.bound import prove_bound
from treve.timetabling.problem import Problem
from treve.timetabling.solution import Bound


class Counting:
    """The real tools, which note how often a bound is proven."""

    def __init__(self) -> None:
        self.proofs = 0

    def tools(self, *, quick_is_less: bool) -> Tools:
        """Tools whose quick bound reaches less, or as much."""
        quick = shorter if quick_is_less else prove_bound
        return replace(TOOLS, prove_bound=self._prove, quick_bound=quick)

    def _prove(self, problem: Problem) -> Bound:
        self.proofs += 1
        return prove_bound(problem)


def shorter(problem: Problem) -> Bound:
    """A minute less than the bound, and as quick to tell."""
    bound = prove_bound(problem)
    return replace(bound, pause_seconds=bound.pause_seconds - 60)


def lanes_and_ambulances(problem: Problem) -> tuple[Problem, Problem]:
    """One more lane, which moves nothing, and one more ambulance, which moves the bound."""
    changes = {change.name: change.problem for change in one_more(problem)}
    return changes["gates.bridge.lanes+1"], changes["fleets.ambulance.count+1"]


@pytest.fixture(scope="module")
def problem(riverbend: Scene) -> Problem:
    return build_problem(riverbend).problem


def test_where_proofs_are_dear_only_what_moves_the_bound_is_proven_anew(problem: Problem) -> None:
    counting = Counting()
    near = Nearby(problem, prove_bound(problem), counting.tools(quick_is_less=True))
    lane, ambulance = lanes_and_ambulances(problem)

    assert near.is_dear
    assert near.pause_seconds(lane) == prove_bound(lane).pause_seconds
    assert counting.proofs == 0
    assert near.pause_seconds(ambulance) == prove_bound(ambulance).pause_seconds
    assert counting.proofs == 1
    assert near.look(ambulance) == Look(None, prove_bound(ambulance).pause_seconds - 60)
    assert near.proven(ambulance) == prove_bound(ambulance)
    assert (near.proven(lane), counting.proofs) == (None, 1)


def test_an_old_proof_that_does_not_hold_is_not_taken(problem: Problem) -> None:
    """The quick bound may stay though the proof falls."""
    counting = Counting()

    def blind(_problem: Problem) -> Bound:
        return Bound(1, 1, None)

    tools = replace(counting.tools(quick_is_less=True), quick_bound=blind)
    near = Nearby(problem, prove_bound(problem), tools)
    _, ambulance = lanes_and_ambulances(problem)

    assert near.pause_seconds(ambulance) == prove_bound(ambulance).pause_seconds
    assert counting.proofs == 1


def test_where_proofs_are_cheap_every_change_is_proven(problem: Problem) -> None:
    counting = Counting()
    near = Nearby(problem, prove_bound(problem), counting.tools(quick_is_less=False))
    lane, _ = lanes_and_ambulances(problem)

    assert not near.is_dear
    assert near.pause_seconds(lane) == prove_bound(lane).pause_seconds
    assert counting.proofs == 1
    assert near.pause_seconds(replace(problem)) == prove_bound(problem).pause_seconds
    assert counting.proofs == 1


def test_a_bound_that_is_not_given_is_proven_once(problem: Problem) -> None:
    counting = Counting()
    near = Nearby(problem, None, counting.tools(quick_is_less=True))
    lane, _ = lanes_and_ambulances(problem)

    assert counting.proofs == 0
    assert [near.pause_seconds(lane) for _ in range(2)] == [prove_bound(lane).pause_seconds] * 2
    assert counting.proofs == 1


def test_of_a_problem_that_allows_more_the_old_proof_tells_whether_the_bound_stays(
    problem: Problem,
) -> None:
    """Whether proofs are dear or not: adding one up takes a hundredth of proving anew."""
    for quick_is_less in (True, False):
        counting = Counting()
        bound = prove_bound(problem)
        near = Nearby(problem, bound, counting.tools(quick_is_less=quick_is_less))
        lane, ambulance = lanes_and_ambulances(problem)

        assert near.loosened_seconds(lane) == bound.pause_seconds == prove_bound(lane).pause_seconds
        assert near.loosened_seconds(ambulance) is None
        assert counting.proofs == 0
