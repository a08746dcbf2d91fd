"""Nobody is aboard longer than a problem has it: dispatcher, search, bound and referee together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.problems.time_aboard import QUICKEST_SECONDS, any_limited, queue
from tests.timetabling.answers import answer, expect_lawful
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.referee import check_timetable
from treve.timetabling.referee.inputs import check_problem
from treve.timetabling.solution import Clash, Outcome
from treve.timetabling.span import pause_seconds
from treve.timetabling.time_aboard import keeps_time_aboard, limits_time_aboard
from treve.timetabling.timetable import Timetable

GIVEN_SECONDS = 4 * 3600


def longest(timetable: Timetable) -> int:
    """The longest that anybody is aboard."""
    return max(t.ends_seconds - t.begins_seconds for t in timetable.trips if t.load is not None)


def test_a_limit_is_of_each_trip_and_to_the_second() -> None:
    free = queue()
    first = nearest_first(free)
    assert first is not None
    assert longest(first) == 2160  # three others are before the last one at the gate
    assert not limits_time_aboard(free)
    assert keeps_time_aboard(free, first)
    assert limits_time_aboard(queue(2160))
    assert keeps_time_aboard(queue(2160), first)
    assert not keeps_time_aboard(queue(2159), first)


@pytest.mark.parametrize("bays", [None, 1, 2, 4])
@pytest.mark.parametrize("limit", [1500, 1200, QUICKEST_SECONDS])
def test_whoever_would_queue_waits_at_the_stop_for_no_minute_more(
    limit: int, bays: int | None
) -> None:
    """The gate lets nobody through sooner or later for it."""
    problem, free = queue(limit, bays=bays), answer(queue(bays=bays)).timetable
    first, found = nearest_first(problem), answer(problem)
    assert free is not None
    assert first is not None
    assert found.timetable is not None
    for timetable in (first, found.timetable):
        assert check_timetable(problem, timetable) == ()
        assert longest(timetable) <= limit
    assert pause_seconds(problem, found.timetable) == pause_seconds(problem, free)


def test_the_queue_at_the_desk_counts() -> None:
    """A desk of a minute a head takes ten minutes a bus: whoever must not wait comes later."""
    pauses = []
    for limit in (3000, 1200, QUICKEST_SECONDS):
        problem = queue(limit, desk=60)
        found = answer(problem).timetable
        assert found is not None
        assert check_timetable(problem, found) == ()
        pauses.append(pause_seconds(problem, found))
    assert pauses == sorted(pauses)
    assert pauses[0] < pauses[-1]


def test_a_limit_that_no_way_keeps_is_proven_impossible() -> None:
    problem = queue(QUICKEST_SECONDS - 1)
    assert nearest_first(problem) is None
    found = answer(problem)
    assert found.outcome is Outcome.PROVEN_IMPOSSIBLE
    needed, there = QUICKEST_SECONDS / 60, (QUICKEST_SECONDS - 1) / 60
    assert found.clash == (Clash("people", "aboard", needed, there, "minutes"),)


def test_in_a_given_pause_they_stay() -> None:
    problem = queue(QUICKEST_SECONDS - 1)
    found = answer(problem, given=GIVEN_SECONDS)
    assert found.timetable == Timetable((), {"people": 80})


def test_the_answer_does_not_depend_on_the_workers() -> None:
    one, two = (answer(queue(1200, bays=2), workers=workers) for workers in (1, 2))
    assert one.timetable == two.timetable


def test_a_limit_that_is_never_met_changes_nothing() -> None:
    for bays in (None, 2):
        free, wide = answer(queue(bays=bays)), answer(queue(10**6, bays=bays))
        assert free.timetable is not None
        assert wide.timetable is not None
        assert free.bound == wide.bound
        assert pause_seconds(queue(), free.timetable) == pause_seconds(queue(), wide.timetable)


@pytest.mark.property
@pytest.mark.parametrize("seed", range(40))
def test_any_answer_under_any_limits_passes_the_referee(seed: int) -> None:
    """Limits lie near the quickest trips; the bound holds, and so does its certificate."""
    problem = any_limited(seed)
    assert check_problem(problem) == ()
    for given in (None, GIVEN_SECONDS):
        expect_lawful(problem, answer(problem, given=given), given)


@pytest.mark.property
@pytest.mark.parametrize("seed", range(40))
def test_a_limit_never_makes_a_bound_shorter(seed: int) -> None:
    problem = any_limited(seed)
    loads = tuple(replace(load, longest_aboard_seconds=None) for load in problem.loads)
    free, bound = answer(replace(problem, loads=loads)).bound, answer(problem).bound
    assert free is not None
    assert bound is not None
    assert free.pause_seconds <= bound.pause_seconds
