"""Lanes that have to be switched and queues with few places: dispatcher, search, bound, referee."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from tests.problems.at_gates import (
    any_at_gates,
    ferry_lane,
    in_series,
    never_switched,
    with_gates,
)
from tests.timetabling.answers import STEPS, answer, expect_lawful
from treve.timetabling.at_gates import keeps_gates, limits_gates
from treve.timetabling.baselines.nearest_first import dispatch, nearest_first
from treve.timetabling.problem import Direction, Lane, Problem
from treve.timetabling.referee import check_timetable
from treve.timetabling.solution import Outcome, Request
from treve.timetabling.solvers import solve
from treve.timetabling.span import pause_seconds
from treve.timetabling.timetable import Timetable

AT_GATES = {"referee-lane-not-switched", "referee-queue-too-long"}


def codes(problem: Problem, timetable: Timetable, given: int | None = None) -> set[str]:
    """What the referee finds."""
    faults = check_timetable(problem, timetable, fixed_open_seconds=given)
    return {fault.code for fault in faults}


def waits(timetable: Timetable, gate: str) -> list[int]:
    """Seconds that each who waits at a gate waits there."""
    found = [
        passing.start_seconds - passing.arrival_seconds
        for trip in timetable.trips
        for passing in trip.passings
        if passing.gate == gate
    ]
    return [wait for wait in found if wait]


def switches(problem: Problem, timetable: Timetable) -> int:
    """How often lanes change the direction that they face."""
    ways = {way.id: way.direction for way in problem.ways}
    passed = sorted(
        (passing.gate, passing.lane, passing.start_seconds, ways[trip.way].value)
        for trip in timetable.trips
        for passing in trip.passings
    )
    return sum(a[:2] == b[:2] and a[3] != b[3] for a, b in itertools.pairwise(passed))


def test_a_lane_needs_its_time_to_be_switched_and_to_the_second() -> None:
    free = ferry_lane()
    found = nearest_first(free)
    assert found is not None
    ways = {way.id: way.direction for way in free.ways}
    passed = sorted(
        (one.start_seconds, one.end_seconds, ways[trip.way])
        for trip in found.trips
        for one in trip.passings
    )
    nearest = min(b[0] - a[1] for a, b in itertools.pairwise(passed) if a[2] is not b[2])
    for seconds, kept in ((nearest, True), (nearest + 1, False)):
        problem = ferry_lane(seconds)
        assert limits_gates(problem)
        assert keeps_gates(problem, found) is kept
        assert codes(problem, found) == (set() if kept else {"referee-lane-not-switched"})


def test_a_gate_that_asks_for_nothing_limits_nothing() -> None:
    assert not limits_gates(ferry_lane())
    assert not limits_gates(in_series(longest_wait=60))
    assert limits_gates(in_series(0))


def test_a_batch_goes_through_before_the_lane_is_switched() -> None:
    """Three rounds of six buses: five switches are the fewest, and no batch is parted."""
    problem = ferry_lane(1800)
    found = answer(problem, steps=2_000).timetable
    assert found is not None
    assert codes(problem, found) == set()
    assert switches(problem, found) == 5


def test_of_two_lanes_each_serves_one_direction_and_nothing_is_lost() -> None:
    apart = tuple(Lane(frozenset({direction})) for direction in Direction)
    problem = ferry_lane(7200, lanes=2)
    found, best = answer(problem), answer(with_gates(problem, lanes=apart))
    assert found.timetable is not None
    assert best.timetable is not None
    assert codes(problem, found.timetable) == set()
    assert pause_seconds(problem, found.timetable) <= pause_seconds(problem, best.timetable)


def test_a_longer_time_to_switch_is_never_a_shorter_pause() -> None:
    pauses = []
    for switch in (0, 600, 1800, 3600):
        problem = ferry_lane(switch)
        found = answer(problem, steps=2_000)
        assert found.timetable is not None
        assert codes(problem, found.timetable) == set()
        pauses.append(pause_seconds(problem, found.timetable))
    assert pauses == sorted(pauses)
    assert pauses[0] < pauses[-1]


@pytest.mark.parametrize("places", [0, 1, 2, 3])
def test_whoever_finds_no_place_in_the_queue_waits_at_the_stop(places: int) -> None:
    """The second gate lets nobody through sooner or later for it."""
    free, problem = in_series(), in_series(places)
    first, found, best = nearest_first(problem), answer(problem), answer(free)
    assert best.timetable is not None
    assert first is not None
    assert found.timetable is not None
    assert len(waits(best.timetable, "second")) > places
    for timetable in (first, found.timetable):
        assert codes(problem, timetable) == set()
        assert places or not waits(timetable, "second")
    assert found.bound == best.bound
    assert pause_seconds(problem, found.timetable) <= 1.02 * pause_seconds(free, best.timetable)


def test_who_stands_in_a_queue_too_many_is_named() -> None:
    problem = in_series()
    found = nearest_first(problem)
    assert found is not None
    most = next(n for n in range(20) if keeps_gates(in_series(n), found))
    assert most > 1
    assert codes(in_series(most), found) == set()
    faults = check_timetable(in_series(most - 1), found)
    assert {fault.code for fault in faults} == {"referee-queue-too-long"}
    assert faults[0].figures["queued"] == most
    assert faults[0].figures["longest"] == most - 1
    assert faults[0].objects[1] == "second"


def test_a_queue_without_a_place_is_a_wait_of_nothing() -> None:
    none, at_once = answer(in_series(0)), answer(in_series(longest_wait=0))
    assert none.timetable is not None
    assert at_once.timetable is not None
    # Before the second gate nobody waits either way; before the first he does so at his stop.
    pauses = [pause_seconds(in_series(), one.timetable) for one in (none, at_once) if one.timetable]
    assert max(pauses) <= 1.02 * min(pauses)


def test_the_answer_does_not_depend_on_the_workers() -> None:
    for problem in (ferry_lane(1200), in_series(1)):
        one, two = (
            solve(problem, Request(workers=n), lambda done: done >= STEPS, lambda _: None)
            for n in (1, 2)
        )
        assert one.timetable == two.timetable


@pytest.mark.property
@pytest.mark.parametrize("seed", range(40))
def test_any_dispatcher_keeps_what_gates_ask(seed: int) -> None:
    problem = any_at_gates(seed)
    timetable = dispatch(problem)
    assert codes(problem, timetable) == set()
    assert keeps_gates(problem, timetable)


@pytest.mark.property
@pytest.mark.parametrize("seed", range(16))
def test_any_answer_passes_the_referee_and_its_bound_holds(seed: int) -> None:
    problem = any_at_gates(seed)
    free = never_switched(problem)
    for given in (None, 4 * 3600):
        found = answer(problem, given=given, steps=100)
        expect_lawful(problem, found, given)
        if given is not None or found.bound is None:
            continue
        bound = answer(free, steps=0).bound
        assert bound is not None
        assert bound.pause_seconds <= found.bound.pause_seconds
        if found.timetable is not None:
            assert codes(free, found.timetable) == set()


@pytest.mark.property
@pytest.mark.parametrize("seed", range(60))
def test_the_referee_and_the_solvers_agree_on_what_gates_ask(seed: int) -> None:
    """Timetables made for gates that ask for nothing, held against gates that do."""
    problem = any_at_gates(seed)
    timetable = dispatch(never_switched(problem))
    found = codes(problem, timetable)
    assert found <= AT_GATES
    assert keeps_gates(problem, timetable) == (found == set())


def test_what_cannot_be_done_in_the_windows_is_not_answered() -> None:
    problem = ferry_lane(3600, hours=4)
    found = answer(problem)
    assert found.timetable is None
    assert found.outcome is not Outcome.FEASIBLE
    roomy = replace(problem, windows=ferry_lane().windows)
    assert answer(roomy).timetable is not None
