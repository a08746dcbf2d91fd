"""Routes: seconds by load state, closed gates, chains."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.one_gate import FLEET, GATE, LOAD, OUT, PROBLEM
from treve.timetabling.baselines.routes import Network
from treve.timetabling.problem import EMPTY, Direction, Lane


def test_loaded_and_empty_take_their_own_time_passages_included() -> None:
    network = Network(PROBLEM)
    assert [r.free_seconds for r in network.loaded(FLEET, LOAD)] == [660 + 60 + 1260]
    assert [r.free_seconds for r in network.routes("bus", EMPTY, "town")["village"]] == [1860]


def test_a_way_whose_gate_lets_nobody_through_is_no_route() -> None:
    loaded_only = replace(GATE, passages=tuple(p for p in GATE.passages if p.load_state != EMPTY))
    assert Network(replace(PROBLEM, gates=(loaded_only,))).routes("bus", EMPTY, "town") == {}
    one_way = replace(GATE, lanes=(Lane(frozenset({Direction.IN})),))
    assert Network(replace(PROBLEM, gates=(one_way,))).loaded(FLEET, LOAD) == []


def test_other_classes_have_no_route() -> None:
    assert Network(PROBLEM).routes("truck", EMPTY, "town") == {}


def test_the_quickest_way_comes_first() -> None:
    slow = replace(OUT, id="slow", legs=tuple(replace(g, loaded_seconds=9999) for g in OUT.legs))
    network = Network(replace(PROBLEM, ways=(slow, *PROBLEM.ways)))
    assert [r.way.id for r in network.loaded(FLEET, LOAD)] == ["out", "slow"]


def test_chains_reach_stops_over_others() -> None:
    further = replace(OUT, id="further", destination="city", origin="village")
    network = Network(replace(PROBLEM, ways=(*PROBLEM.ways, further)))
    chains = network.chains("bus", "town")
    assert {stop: [r.way.id for r in chain] for stop, chain in chains.items()} == {
        "town": [],
        "village": ["in"],
        "city": ["in", "further"],
    }
