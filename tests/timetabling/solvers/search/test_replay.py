"""A timetable made elsewhere, put on a board."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.problems.one_gate import LOAD, PROBLEM, with_load
from tests.timetabling.solvers.search.boards import laid
from tests.timetabling.solvers.search.lawful import lawful
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.problem import Problem
from treve.timetabling.referee import check_timetable
from treve.timetabling.solvers.search.exact import to_timetable
from treve.timetabling.solvers.search.replay import replay
from treve.timetabling.timetable import Timetable


def _replayed(problem: Problem, timetable: Timetable) -> Timetable:
    case = laid(problem, 60)
    replay(case.arcs, problem, case.board, case.clock, timetable)
    return to_timetable(problem, case.arcs, case.board, case.clock, case.resources)


def _first(problem: Problem) -> Timetable:
    found = nearest_first(problem)
    assert found is not None
    return found


def test_the_dispatchers_day_is_driven_again() -> None:
    again = _replayed(PROBLEM, _first(PROBLEM))
    assert [(t.way, t.quantity) for t in again.trips] == [
        ("in", 0), ("out", 50), ("in", 0), ("out", 30),
    ]  # fmt: skip
    assert check_timetable(PROBLEM, again) == ()


def test_unknown_vehicles_and_loads_are_left_out() -> None:
    trips = _first(PROBLEM).trips
    others = tuple(replace(t, vehicle="boat-1") for t in trips)
    assert _replayed(PROBLEM, Timetable(others)).trips == ()
    strange = tuple(replace(t, load=t.load and "gone") for t in trips)
    assert _replayed(PROBLEM, Timetable(strange)).trips == ()


def test_a_due_that_came_since_ends_the_day_before() -> None:
    changed = replace(PROBLEM, loads=(replace(LOAD, due_seconds=5_000),))
    again = _replayed(changed, _first(PROBLEM))
    assert [(t.way, t.quantity) for t in again.trips] == [("in", 0), ("out", 50)]
    assert check_timetable(changed, again) == ()


def test_more_than_waits_is_not_taken() -> None:
    again = _replayed(with_load(quantity=60), _first(PROBLEM))
    assert [t.quantity for t in again.trips] == [0, 50]


@pytest.mark.property
@pytest.mark.parametrize("seed", range(0, 120, 3))
def test_whatever_is_replayed_keeps_the_laws_of_trips(seed: int) -> None:
    """Though units may stay behind, which can leave an urgent one waiting: the ranks' law."""
    problem = lawful(seed)
    first = nearest_first(problem)
    if first is None:
        return
    again = _replayed(problem, first)
    faults = {fault.code for fault in check_timetable(problem, again)}
    assert faults <= {"referee-outranked"}
