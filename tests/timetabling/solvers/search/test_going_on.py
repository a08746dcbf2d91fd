"""Going on: what stands is in the answer as it was, the rest begins no sooner and is lawful."""

from __future__ import annotations

from collections import defaultdict

import pytest

from tests.problems.conditioned import CONDITIONED, any_conditioned
from tests.problems.one_gate import PROBLEM as ONE_GATE
from tests.timetabling.solvers.search.lawful import lawful
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.problem import Problem
from treve.timetabling.referee import check_timetable
from treve.timetabling.solution import Outcome, Request, Solution
from treve.timetabling.solvers import solve
from treve.timetabling.span import pause_seconds
from treve.timetabling.timetable import Timetable, Trip, UnderWay

STEPS = 400


def days(timetable: Timetable) -> dict[str, list[Trip]]:
    """The trips of each vehicle."""
    found = defaultdict(list)
    for trip in timetable.trips:
        found[trip.vehicle].append(trip)
    return found


def midst(timetable: Timetable, share: float, barred: frozenset[str] = frozenset()) -> UnderWay:
    """A timetable under way after a share of its trips has begun."""
    begins = sorted(trip.begins_seconds for trip in timetable.trips)
    at = begins[min(len(begins) - 1, int(share * len(begins)))]
    stands = tuple(trip for trip in timetable.trips if trip.begins_seconds < at)
    return UnderWay(at, Timetable(stands), barred)


def answer(problem: Problem, under_way: UnderWay, workers: int = 1) -> Solution:
    """What is found in some steps."""
    request = Request(workers=workers, under_way=under_way)
    return solve(problem, request, lambda steps: steps >= STEPS, lambda _: None)


def holds(found: Timetable, under_way: UnderWay) -> bool:
    """Whether what stands is there as it was, and nothing else began before."""
    there = days(found)
    if any(there[v][: len(day)] != day for v, day in days(under_way.stands).items()):
        return False
    others = set(found.trips) - set(under_way.stands.trips)
    return all(trip.begins_seconds >= under_way.at_seconds for trip in others)


@pytest.mark.parametrize("share", [0.0, 0.3, 0.7, 0.99])
@pytest.mark.parametrize("problem", CONDITIONED.values(), ids=CONDITIONED)
def test_it_goes_on_from_anywhere(problem: Problem, share: float) -> None:
    """Also under conditions; never longer than what was told before."""
    told = nearest_first(problem)
    assert told is not None
    under_way = midst(told, share)
    request = Request(under_way=under_way, incumbent=told)
    found = solve(problem, request, lambda steps: steps >= STEPS, lambda _: None)
    assert found.timetable is not None
    assert holds(found.timetable, under_way)
    assert check_timetable(problem, found.timetable) == ()
    assert pause_seconds(problem, found.timetable) <= pause_seconds(problem, told)


@pytest.mark.property
@pytest.mark.parametrize("seed", range(45))
def test_whatever_it_finds_passes_the_referee(seed: int) -> None:
    """With gates in series, hours, desks, ranks, rows and a vehicle that breaks down."""
    problem = lawful(seed) if seed % 2 else any_conditioned(seed)
    told = nearest_first(problem)
    if told is None or not told.trips:
        return
    barred = frozenset({told.trips[0].vehicle}) if seed % 3 == 0 else frozenset()
    under_way = midst(told, (seed % 10) / 10, barred)
    found = answer(problem, under_way)
    if found.timetable is None:
        assert found.outcome is Outcome.UNKNOWN
        return
    assert holds(found.timetable, under_way)
    # Who leaves after a moment as he was told may have been told so because others left before.
    faults = check_timetable(problem, found.timetable)
    assert [f for f in faults if f.code != "referee-outranked"] == []
    own = days(found.timetable)
    for vehicle in barred:  # it may still have to get out of the zone
        more = own[vehicle][len(days(under_way.stands)[vehicle]) :]
        assert all(trip.load is None for trip in more)


def test_when_all_is_done_nothing_is_added() -> None:
    """After the last trip has begun."""
    told = nearest_first(ONE_GATE)
    assert told is not None
    under_way = UnderWay(told.trips[-1].begins_seconds + 1, told)
    assert answer(ONE_GATE, under_way).timetable == told


def test_who_cannot_be_fetched_any_more_leaves_no_answer() -> None:
    """The only bus breaks down after its first round."""
    told = nearest_first(ONE_GATE)
    assert told is not None
    found = answer(ONE_GATE, midst(told, 0.6, frozenset({"bus-1"})))
    assert (found.outcome, found.timetable) == (Outcome.UNKNOWN, None)


def test_the_answer_does_not_depend_on_the_workers() -> None:
    """One or two."""
    problem = CONDITIONED["reciprocal"]
    told = nearest_first(problem)
    assert told is not None
    under_way = midst(told, 0.4)
    assert answer(problem, under_way, 1).timetable == answer(problem, under_way, 2).timetable
