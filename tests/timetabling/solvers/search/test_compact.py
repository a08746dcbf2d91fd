"""Slots given back: the same order at every lane, as early as it allows, never later."""

from __future__ import annotations

from dataclasses import replace

from bench.problems import core_problem
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.bound import prove_bound
from treve.timetabling.problem import Window
from treve.timetabling.referee import check_timetable
from treve.timetabling.solution import Request
from treve.timetabling.solvers.search.compact import can_compact, waits_kept
from treve.timetabling.solvers.search.crew import open_crew
from treve.timetabling.solvers.search.exact import to_timetable
from treve.timetabling.span import pause_seconds
from treve.timetabling.timetable import Passing, Timetable, Trip


def test_the_same_trips_end_no_later_and_the_referee_agrees() -> None:
    problem = core_problem("S", 1)
    crew = open_crew(problem, Request(), prove_bound(problem), nearest_first(problem))
    chain = crew.chains[0]
    plain, compacted = (
        to_timetable(problem, crew.arcs, chain.board, chain.clock, crew.resources, compact=compact)
        for compact in (False, True)
    )
    assert [(t.vehicle, t.way, t.load, t.quantity) for t in compacted.trips] == [
        (t.vehicle, t.way, t.load, t.quantity) for t in plain.trips
    ]
    assert all(
        b.arrival_seconds <= a.arrival_seconds
        for a, b in zip(plain.trips, compacted.trips, strict=True)
    )
    assert pause_seconds(problem, compacted) <= pause_seconds(problem, plain)
    assert check_timetable(problem, compacted) == ()


def test_hours_keep_a_timetable_as_it_is() -> None:
    problem = core_problem("S", 1)
    assert can_compact(problem)
    gate = replace(problem.gates[0], hours=(Window(0, 3_600),))
    assert not can_compact(replace(problem, gates=(gate, *problem.gates[1:])))
    assert not can_compact(replace(problem, windows=(Window(0, 100), Window(200, 300))))


def test_a_wait_that_grew_too_long_is_seen() -> None:
    problem = core_problem("S", 1)
    name = problem.gates[0].id
    limited = replace(
        problem,
        gates=(replace(problem.gates[0], longest_wait_seconds=60), *problem.gates[1:]),
    )
    trip = Trip("bus-1", problem.ways[0].id, 0, 500, (Passing(name, 0, 100, 200, 300),))
    assert waits_kept(problem, Timetable((trip,)))
    assert not waits_kept(limited, Timetable((trip,)))
