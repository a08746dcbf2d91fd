"""Peers refuse by name what they have no words for."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bench.peers.plain import Plain, shortest_night
from bench.peers.protocol import CannotExpressError
from tests.bench.peers import tiny
from treve.timetabling.problem import (
    Direction,
    Lane,
)
from treve.timetabling.window import (
    Window,
)


def test_what_is_plain_is_taken_and_alike_vehicles_are_one_pool() -> None:
    problem = tiny.gates()
    bus = problem.fleets[0]
    elsewhere = replace(bus, id="bus-2", home=problem.stops[-1].id)
    plain = Plain(replace(problem, fleets=(*problem.fleets, elsewhere)))
    assert [[fleet.id for fleet in pool.fleets] for pool in plain.pools] == [
        ["bus", "bus-2"],
        ["ambulance"],
        ["truck"],
    ]
    assert plain.pools[0].at_home == {"r1": 2, "r2": 2}
    assert list(plain.pools[0].vehicles())[2:] == [("bus-2-1", "r2"), ("bus-2-2", "r2")]


def test_everything_else_is_refused_by_name() -> None:
    problem = tiny.gates()
    stops, gates, fleets, loads = problem.stops, problem.gates, problem.fleets, problem.loads
    one_way = replace(gates[0], lanes=(Lane(frozenset({Direction.OUT})),))
    for other, name in (
        (replace(problem, margin_seconds=60), "Problem.margin_seconds"),
        (replace(problem, stops=(replace(stops[0], bays=1), *stops[1:])), "Stop.bays"),
        (replace(problem, gates=(replace(gates[0], inside=False), *gates[1:])), "Gate.inside"),
        (replace(problem, gates=(one_way, *gates[1:])), "Lane.directions"),
        (replace(problem, fleets=(replace(fleets[0], returns=False),)), "Fleet.returns"),
        (replace(problem, loads=(replace(loads[0], due_seconds=9),)), "Load.due_seconds"),
    ):
        with pytest.raises(CannotExpressError, match=re.escape(name)):
            Plain(other)


def test_ranks_are_refused_where_a_vehicle_could_choose() -> None:
    problem = tiny.gates()
    both = replace(problem.fleets[0], capacity={"seats": 50, "stretchers": 3})
    with pytest.raises(CannotExpressError, match=r"Load\.rank"):
        Plain(replace(problem, fleets=(both, *problem.fleets[1:])))


def test_the_shortest_night() -> None:
    assert shortest_night((Window(0, 10),)) == 0
    assert shortest_night((Window(0, 10), Window(15, 20), Window(30, 40))) == 5
