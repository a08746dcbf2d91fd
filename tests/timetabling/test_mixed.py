"""Convoys of several fleets: the turns that are kept, and convoys that go for who rides along."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

import pytest

from tests.problems.mixed import any_mixed, column
from treve.timetabling.baselines.in_convoys import dispatched, taken_apart
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.bound import prove_bound
from treve.timetabling.formations import in_formations, sizes_to_try
from treve.timetabling.line_ups import mixed_line_ups
from treve.timetabling.mixed import ERRAND
from treve.timetabling.problem import Problem
from treve.timetabling.referee import check_timetable
from treve.timetabling.solution import Outcome, Request
from treve.timetabling.solvers import solve
from treve.timetabling.span import pause_seconds
from treve.timetabling.timetable import Timetable


def fleets_together(timetable: Timetable) -> set[frozenset[str]]:
    """Which fleets go in one convoy."""
    convoys: dict[str, set[str]] = defaultdict(set)
    for trip in timetable.trips:
        convoys[trip.convoy or trip.vehicle].add(trip.fleet)
    return {frozenset(fleets) for fleets in convoys.values()}


def alone(problem: Problem) -> int | None:
    """The shortest pause with every convoy of one fleet, by the dispatcher."""
    formed = (in_formations(problem, size) for size in sizes_to_try(problem))
    found = [one.unfold(nearest_first(one.problem)) for one in formed]
    return min((pause_seconds(problem, one) for one in found if one), default=None)


def test_a_fleet_smaller_than_the_smallest_convoy_rides_along() -> None:
    """Three ambulances, convoys of five at least: alone they could go nowhere."""
    problem = column(5, 8, ambulances=3)
    assert alone(problem) is None
    timetable = dispatched(problem)
    assert timetable is not None
    assert check_timetable(problem, timetable) == ()
    assert frozenset({"coach", "ambulance"}) in fleets_together(timetable)
    assert frozenset({"ambulance"}) not in fleets_together(timetable)


def test_coaches_and_ambulances_share_a_single_team() -> None:
    """One team leads one convoy at a time: with formations of one fleet it could lead but one."""
    problem = column(1, 12, coaches=8, ambulances=4, teams=1)
    assert alone(problem) is None
    found = solve(problem, Request(), lambda steps: steps >= 200, lambda _: None)
    assert found.timetable is not None
    assert found.outcome is Outcome.FEASIBLE
    assert check_timetable(problem, found.timetable) == ()
    assert frozenset({"coach", "ambulance"}) in fleets_together(found.timetable)


def test_more_convoys_go_where_those_who_ride_along_found_too_few() -> None:
    """Eight people fill one convoy of coaches; the patients of one ambulance want many."""
    problem = column(2, 3, coaches=2, ambulances=1, people=8, wounded=9)
    line_up = next(mixed_line_ups(problem))
    assert line_up.formed.errands == frozenset()
    assert taken_apart(line_up, nearest_first(line_up.problem)) is None
    more = line_up.with_errands({"village-beds": 5})
    assert {(x.id, x.quantity) for x in more.problem.loads if x.category == ERRAND} == {
        (f"village-beds{ERRAND}", 3)
    }
    again = more.with_errands({"village-beds": 1, "hamlet-beds": 3})
    assert {x.quantity for x in again.problem.loads if x.category == ERRAND} == {4, 2}
    timetable = dispatched(problem)
    assert timetable is not None
    assert check_timetable(problem, timetable) == ()


@pytest.mark.property
@pytest.mark.parametrize("seed", range(60))
def test_any_answer_in_mixed_convoys_passes_the_referee(seed: int) -> None:
    """A timetable is found, and no bound is above it."""
    problem = any_mixed(seed)
    first = dispatched(problem)
    assert first is not None
    assert check_timetable(problem, first) == ()
    found = solve(problem, Request(), lambda steps: steps >= 200, lambda _: None).timetable
    assert found is not None
    assert check_timetable(problem, found) == ()
    assert pause_seconds(problem, found) <= pause_seconds(problem, first)
    assert prove_bound(problem).pause_seconds <= pause_seconds(problem, found)


def codes(problem: Problem, timetable: Timetable) -> set[str]:
    """What the referee has against its convoys."""
    found = {fault.code.removeprefix("referee-") for fault in check_timetable(problem, timetable)}
    return {code for code in found if code.startswith("convoy")}


def test_each_law_of_a_mixed_convoy_is_missed_by_its_own_name() -> None:
    """One ambulance a second later, without its convoy, in another's place; or too few teams."""
    problem = column(5, 8, ambulances=3, spacing_seconds=100)
    timetable = dispatched(problem)
    assert timetable is not None
    trips = list(timetable.trips)
    at = next(i for i, trip in enumerate(trips) if trip.fleet == "ambulance")
    mine = trips[at]

    def told(*changed: tuple[int, object]) -> set[str]:
        others = dict(changed)
        made = tuple(others.get(i, trip) for i, trip in enumerate(trips))
        return codes(problem, replace(timetable, trips=made))  # type: ignore[arg-type]

    assert told() == set()
    assert told((at, replace(mine, passings=(mine.passings[0].later(1),)))) == {"convoy-gap"}
    assert "convoy-size" in told((at, replace(mine, convoy="")))
    assert "convoy-cut-through" in told(
        (at, replace(mine, convoy="", passings=(mine.passings[0].later(-150),)))
    )
    elsewhere = next(t for t in trips if t.way.startswith("village") and t.fleet == "ambulance")
    assert "convoy-torn" in told((trips.index(elsewhere), replace(elsewhere, convoy=mine.convoy)))
    led = replace(problem, escort_teams=1)
    assert "convoy-without-escort" in codes(led, timetable)
