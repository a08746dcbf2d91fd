"""A crew at its beginning."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.one_gate import FLEET, LOAD, PROBLEM
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.bound import prove_bound
from treve.timetabling.solution import Request
from treve.timetabling.solvers.search import walk
from treve.timetabling.solvers.search.opening import open_crew

FOUR = replace(PROBLEM, fleets=(replace(FLEET, count=4),), loads=(replace(LOAD, quantity=900),))


def test_in_a_given_pause_rounds_are_priced_though_not_all_have_room() -> None:
    """Room for 60 of 80: no plan moves all, and yet a round is worth what it costs."""
    town = replace(PROBLEM.stops[1], capacity={"civilians": 60})
    problem = replace(PROBLEM, stops=(PROBLEM.stops[0], town))
    request = Request(fixed_open_seconds=7_200, early=False)
    roomy = open_crew(PROBLEM, request, prove_bound(PROBLEM), None).chains[0]
    found = open_crew(problem, request, prove_bound(problem), None).chains[0]
    assert list(found.pay) == list(roomy.pay)
    assert list(found.board.arcs["waste"]) == list(roomy.board.arcs["waste"])


def test_chains_begin_with_the_incumbent_and_ask_for_less_than_it_takes() -> None:
    first = nearest_first(FOUR)
    assert first is not None
    crew = open_crew(FOUR, Request(incumbent=first), prove_bound(FOUR), first)
    for chain in crew.chains:
        assert chain.best is not None
        assert walk.missing(chain.board) > 0 or walk.last_inside(chain.board) <= chain.deadline
        assert crew.floor <= chain.deadline < chain.best.last <= crew.ceiling


def test_without_one_each_chain_builds_on_a_board_of_its_own() -> None:
    one, two = open_crew(FOUR, Request(early=False), prove_bound(FOUR), None).chains
    assert one.board.counts.sum() > 0
    assert two.board.counts.sum() > 0
    one.board.counts[:] = 0
    assert two.board.counts.sum() > 0
    assert one.idle_price < two.idle_price
