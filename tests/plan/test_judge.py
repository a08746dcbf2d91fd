"""What a timetable is called: the shortest only where its pause, nights included, is proven."""

from __future__ import annotations

from treve.plan.judge import outcome_of
from treve.timetabling.problem import Fleet, Leg, Load, Problem, Stop, Way, Window
from treve.timetabling.referee import measure
from treve.timetabling.solution import Bound, Outcome
from treve.timetabling.timetable import Timetable, Trip

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
