"""Closed nights on problems of every kind: no timetable is shorter, no more can be moved."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.problems.any_problem import any_problem
from treve.timetabling.baselines.nearest_first import dispatch, nearest_first
from treve.timetabling.bound import prove_bound, units_proof
from treve.timetabling.problem import (
    Leg,
    Load,
    Problem,
    Way,
)
from treve.timetabling.referee import check_timetable, measure, most_in_pause
from treve.timetabling.referee.certificate import check_certificate
from treve.timetabling.window import (
    Window,
)

pytestmark = pytest.mark.property
SEEDS = st.integers(0, 10**9)
HOUR, DAY = 3_600, 86_400


def closed_at_night(seed: int) -> Problem:
    """Any problem with a few hours a day, often without what keeps timetables from being found."""
    chance = Random(seed)
    problem = any_problem(seed)
    hours = chance.choice((1.5, 2, 3, 5))
    lengths = [hours if chance.random() < 0.7 else chance.choice((1, 2, 4)) for _ in range(14)]
    windows = tuple(Window(DAY * n, DAY * n + int(h * HOUR)) for n, h in enumerate(lengths))
    problem = replace(problem, windows=windows, margin_seconds=chance.choice((0, 300, 1_800)))
    if chance.random() < 0.7:
        loads = (replace(x, due_seconds=None, release_seconds=None) for x in problem.loads)
        stops = (replace(stop, capacity={}) for stop in problem.stops)
        gates = (replace(gate, longest_wait_seconds=None) for gate in problem.gates)
        problem = replace(problem, loads=(*loads,), stops=(*stops,), gates=(*gates,))
    return _with_work_outside(chance, problem) if chance.random() < 0.3 else problem


def _with_work_outside(chance: Random, problem: Problem) -> Problem:
    """Somebody to be carried between two stops outside, where there are two."""
    outer = [stop.id for stop in problem.stops if not stop.inside]
    if len(outer) < 2:
        return problem
    one, other = outer[:2]
    legs = (Leg(900, 1_000, inside=False),)
    classes = frozenset({"bus", "ambulance"})
    hops = Way("to", one, other, legs, classes), Way("fro", other, one, legs, classes)
    camp = Load("camp", "seats", "civilians", chance.randint(1, 200), one, (other,))
    return replace(problem, ways=(*problem.ways, *hops), loads=(*problem.loads, camp))


@given(SEEDS)
@settings(max_examples=60, deadline=None)
def test_no_dispatcher_is_quicker_than_the_bound(seed: int) -> None:
    problem = closed_at_night(seed)
    bound = prove_bound(problem)
    claims = bound.open_seconds, bound.pause_seconds
    assert check_certificate(problem, bound.certificate, *claims) == ()
    timetable = nearest_first(problem, lambda _: False)
    if timetable is not None and check_timetable(problem, timetable) == ():
        measured = measure(problem, timetable)
        assert bound.open_seconds <= measured.open_seconds
        assert bound.pause_seconds <= measured.pause_seconds


@given(SEEDS)
@settings(max_examples=30, deadline=None)
def test_days_never_lower_a_bound(seed: int) -> None:
    problem = closed_at_night(seed)
    bound, without = prove_bound(problem), prove_bound(problem, whole_days=False)
    assert bound.open_seconds >= without.open_seconds
    assert bound.pause_seconds >= without.pause_seconds


@given(SEEDS, st.integers(1, 5 * DAY))
@settings(max_examples=60, deadline=None)
def test_no_fewer_than_a_dispatcher_moves(seed: int, second: int) -> None:
    problem = closed_at_night(seed)
    open_seconds = sum(
        max(0, min(w.end_seconds, second) - w.start_seconds) for w in problem.windows
    )
    most, certificate = units_proof(problem, second, rank=None)
    confirmed = most_in_pause(problem, certificate, open_seconds)
    assert (confirmed.units, confirmed.faults) == (most, ())
    timetable = dispatch(problem, open_seconds=open_seconds)
    if check_timetable(problem, timetable, fixed_open_seconds=open_seconds) == ():
        moved = measure(problem, timetable).moved
        assert sum(moved[load.id] for load in problem.loads if load.people) <= most
