"""How many stay behind in a pause that is given, by whole days."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.problems.ample import Case, ample_cases
from tests.problems.any_problem import any_problem
from tests.problems.ferry import ferry
from tests.problems.tight import tight_case
from tests.timetabling.bound.programs import units_left
from treve.timetabling.baselines.nearest_first import dispatch
from treve.timetabling.bound import units_proof
from treve.timetabling.problem import Problem
from treve.timetabling.referee import check_timetable, measure, most_in_pause
from treve.timetabling.timetable import Timetable

SEEDS = st.integers(0, 10**9)


def _most(problem: Problem, seconds: int, *, rank: int | None = None) -> int:
    """The most in a pause, as the referee confirms it."""
    most, certificate = units_proof(problem, seconds, rank=rank)
    open_seconds = sum(
        max(0, min(w.end_seconds, seconds) - w.start_seconds) for w in problem.windows
    )
    confirmed = most_in_pause(problem, certificate, open_seconds, rank)
    assert (confirmed.units, confirmed.faults) == (most, ())
    return most


@pytest.mark.parametrize(
    ("seconds", "most"),
    [(0, 0), (359, 0), (360, 10), (409, 19), (410, 20), (1_149, 20), (1_150, 38), (1_200, 40)],
)
def test_two_buses_bring_whole_loads(seconds: int, most: int) -> None:
    """A round takes 360, the next 790 more; the second bus comes in 50 later and out 50 later.

    At 409 and 1,150 the true figures are 10 and 30: that one of two buses is late is still shared.
    """
    assert _most(ferry(), seconds) == most


def test_who_does_not_go_on_has_the_proof_without_days() -> None:
    one = replace(ferry(), fleets=(replace(ferry().fleets[0], count=1),))
    most, certificate = units_proof(one, 1_149, rank=None, go_on=lambda: False)
    assert most == 40 - units_left(one, 1_149)
    assert most_in_pause(one, certificate, 1_149, None).units == most


def test_a_margin_is_no_time() -> None:
    assert _most(ferry(margin=100), 459) == 0
    assert _most(ferry(margin=100), 460) == 10
    assert _most(ferry(margin=100), 100) == 0


def test_without_days_half_rounds_are_counted() -> None:
    one = replace(ferry(), fleets=(replace(ferry().fleets[0], count=1),))
    assert 40 - units_left(one, 1_149) > 10
    assert _most(one, 1_149) == 10
    assert _most(one, 1_150) == 20


def test_a_pause_with_no_time_at_all_moves_those_outside_alone() -> None:
    problem = ferry(margin=100)
    assert units_proof(problem, 50, rank=None) == (0, None)
    camp = replace(problem.loads[0], id="camp", origin="camp", destinations=("far",))
    far = replace(problem.stops[1], id="far")
    legs = (replace(problem.ways[0].legs[1]),)
    way = replace(problem.ways[0], id="on", origin="camp", destination="far", legs=legs, gates=())
    more = replace(
        problem,
        stops=(*problem.stops, far),
        ways=(*problem.ways, way),
        loads=(*problem.loads, camp),
    )
    assert _most(more, 50) == 40


@pytest.mark.property
@given(SEEDS, st.integers(1, 4_000))
@settings(max_examples=60, deadline=None)
def test_every_proof_is_confirmed_to_the_unit(seed: int, seconds: int) -> None:
    problem, _ = tight_case(seed)
    _most(problem, seconds)


def _no_fewer_than_moved(problem: Problem, timetable: Timetable, seconds: int) -> None:
    assert check_timetable(problem, timetable, fixed_open_seconds=seconds) == ()
    moved = measure(problem, timetable).moved
    people = sum(moved[load.id] for load in problem.loads if load.people)
    assert _most(problem, _elapsed(problem, seconds)) >= people


def _elapsed(problem: Problem, open_seconds: int) -> int:
    """The second after zero at which so much open time has gone by."""
    left = open_seconds
    for window in problem.windows:
        if left <= window.seconds:
            return window.start_seconds + left
        left -= window.seconds
    return problem.horizon_seconds


@pytest.mark.property
@given(seed=SEEDS, seconds=st.integers(600, 40_000))
@settings(max_examples=60, deadline=None)
def test_no_fewer_than_a_dispatcher_moves(seed: int, seconds: int) -> None:
    problem = any_problem(seed)
    _no_fewer_than_moved(problem, dispatch(problem, open_seconds=seconds), seconds)


@pytest.mark.property
@given(seed=SEEDS, seconds=st.integers(50, 4_000))
@settings(max_examples=60, deadline=None)
def test_no_fewer_than_a_dispatcher_moves_in_little_time(seed: int, seconds: int) -> None:
    problem, _ = tight_case(seed)
    _no_fewer_than_moved(problem, dispatch(problem, open_seconds=seconds), seconds)


@pytest.mark.property
@given(ample_cases())
@settings(max_examples=20, deadline=None)
def test_everybody_in_all_the_time_there_is(case: Case) -> None:
    problem = case.problem
    moved = measure(problem, case.timetable).moved
    people = sum(moved[load.id] for load in problem.loads if load.people)
    assert units_proof(problem, problem.horizon_seconds, rank=None)[0] >= people
