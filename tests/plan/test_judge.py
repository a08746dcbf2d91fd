"""What a timetable is called: the shortest only where its pause, nights included, is proven."""

from __future__ import annotations

from dataclasses import replace

from treve.plan.judge import judge, outcome_of
from treve.timetabling.problem import (
    Fleet,
    Leg,
    Load,
    Problem,
    Stop,
    Way,
)
from treve.timetabling.referee import measure
from treve.timetabling.solution import Bound, Outcome, Solution
from treve.timetabling.timetable import Timetable, Trip
from treve.timetabling.window import (
    Window,
)

CLASS = frozenset({"coach"})
PROBLEM = Problem(
    stops=(Stop("mill"), Stop("school", inside=False)),
    gates=(),
    ways=(
        Way("out", "mill", "school", (Leg(600, 600),), CLASS),
        Way("back", "school", "mill", (Leg(600, 600),), CLASS),
    ),
    fleets=(Fleet("bus", "coach", 1, "mill", {"seats": 50}, {"seats": 0}, {"seats": 0}),),
    loads=(Load("people", "seats", "civilians", 50, "mill", ("school",)),),
    windows=(Window(0, 3600), Window(86_400, 90_000)),
)


def _timetable(*starts: int) -> Timetable:
    trips = (
        Trip("bus-1", "out", at, at + 600, (), "people", 1, at, at, at + 600, at + 600)
        for at in starts
    )
    return Timetable(tuple(trips))


OVERNIGHT = _timetable(0, 86_400)
"""Open 4,200 seconds; with the night 87,000."""


def test_a_pause_that_meets_its_bound_is_the_shortest() -> None:
    assert outcome_of(PROBLEM, Bound(87_000, 4200, None), OVERNIGHT) is Outcome.PROVEN_SHORTEST


def test_the_open_part_alone_proves_nothing_where_a_night_lies_between() -> None:
    """As many open seconds as the bound, but the bound does not rule out a pause by day."""
    assert measure(PROBLEM, OVERNIGHT).open_seconds == 4200
    assert outcome_of(PROBLEM, Bound(86_999, 4200, None), OVERNIGHT) is Outcome.FEASIBLE


def test_a_pause_that_meets_its_bound_is_the_shortest_whatever_part_of_it_is_open() -> None:
    assert outcome_of(PROBLEM, Bound(87_000, 4100, None), OVERNIGHT) is Outcome.PROVEN_SHORTEST


def test_a_second_above_the_bound_is_not_proven() -> None:
    assert outcome_of(PROBLEM, Bound(599, 599, None), _timetable(0)) is Outcome.FEASIBLE
    assert outcome_of(PROBLEM, Bound(600, 600, None), _timetable(0)) is Outcome.PROVEN_SHORTEST


def test_without_a_bound_nothing_is_proven() -> None:
    assert outcome_of(PROBLEM, None, _timetable(0)) is Outcome.FEASIBLE


def _twice(*starts: int) -> Timetable:
    """One person a trip, the bus driving back in between as soon as it can."""
    first, second = _timetable(*starts).trips
    back = first.arrival_seconds
    empty = Trip("bus-1", "back", back, back + 600, (), None, 0, None, None, None, None)
    return Timetable((first, empty, second))


def test_the_shorter_pause_is_the_answer_though_another_needs_less_of_the_open_hours() -> None:
    """All of the pause is silence; what of it lies in windows decides between equals alone."""
    windows = (Window(0, 600), Window(9_000, 9_600), Window(20_000, 30_000))
    two = replace(PROBLEM, loads=(replace(PROBLEM.loads[0], quantity=2),), windows=windows)
    by_day, overnight = _twice(20_000, 28_000), _twice(0, 9_000)
    lengths = [measure(two, found) for found in (by_day, overnight)]
    assert [(x.pause_seconds, x.open_seconds) for x in lengths] == [(8600, 8600), (9600, 1200)]

    kept = judge(two, Solution(Outcome.FEASIBLE, Bound(8600, 1200, None), by_day), overnight)
    taken = judge(two, Solution(Outcome.FEASIBLE, Bound(8600, 1200, None), overnight), by_day)

    assert (kept.timetable, taken.timetable) == (by_day, by_day)
    assert taken.outcome is Outcome.PROVEN_SHORTEST
