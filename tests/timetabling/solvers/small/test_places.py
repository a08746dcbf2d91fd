"""Lanes, bays, desks and places: each makes the pause as much longer as one can add up."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.one_gate import GATE, LOAD, PROBLEM, with_fleet
from tests.timetabling.solvers.small.shortest import shortest, shortest_pause
from treve.timetabling.problem import (
    Direction,
    Lane,
    Problem,
    Stop,
)
from treve.timetabling.solvers.small.places import desks_of, lane_groups
from treve.timetabling.window import (
    Window,
)

ROUND = 660 + 300 + 720
"""In through the gate, boarding, out again."""

TWO_BUSES = with_fleet(count=2)


def _with_gate(**changes: object) -> Problem:
    return replace(TWO_BUSES, gates=(replace(GATE, **changes),))  # type: ignore[arg-type]


def test_the_second_bus_passes_after_the_first() -> None:
    assert shortest_pause(TWO_BUSES) == ROUND + 60


def test_with_two_lanes_both_pass_at_once() -> None:
    assert shortest_pause(_with_gate(lanes=(Lane(), Lane()))) == ROUND


def test_a_lane_that_serves_the_other_direction_does_not_help() -> None:
    """Out they are apart anyhow; in, there is one lane still."""
    lanes = (Lane(), Lane(frozenset({Direction.OUT})))

    assert shortest_pause(_with_gate(lanes=lanes)) == ROUND + 60


def test_lanes_are_named() -> None:
    lanes = (Lane(frozenset({Direction.OUT})), Lane(frozenset({Direction.IN})))

    found = shortest(_with_gate(lanes=lanes))

    assert found is not None
    used = {(trip.way, passing.lane) for trip in found.trips for passing in trip.passings}
    assert used == {("in", 1), ("out", 0)}


def test_one_bay_boards_one_after_the_other() -> None:
    stops = (Stop("village", bays=1), Stop("town", inside=False))

    assert shortest_pause(replace(TWO_BUSES, stops=stops)) == ROUND + 300


def test_boarding_waits_for_the_hours_of_the_stop() -> None:
    """Fifty people in two hours of 310 s each, 1,000 s between their starts, and forty more."""
    hours = (Window(1000, 1310), Window(2000, 2310))
    stops = (Stop("village", bays=1, hours=hours), Stop("town", inside=False))

    found = shortest_pause(replace(TWO_BUSES, stops=stops))

    assert found == 660 + 1000 - 10 + 300 + 720


def test_a_place_too_small_for_all_leaves_nothing_to_find() -> None:
    stops = (Stop("village"), Stop("town", inside=False, capacity={"people": 79}))

    assert shortest(replace(TWO_BUSES, stops=stops)) is None


def test_people_are_counted_by_category_and_together() -> None:
    assert desks_of(LOAD) == ("civilians", "people")
    assert desks_of(replace(LOAD, people=False)) == ("civilians",)


def test_lanes_alike_are_told_by_what_they_serve() -> None:
    gate = replace(GATE, lanes=(Lane(), Lane(frozenset({Direction.IN})), Lane()))

    assert lane_groups(gate) == {frozenset(Direction): [0, 2], frozenset({Direction.IN}): [1]}


def test_it_is_the_same_problem_in_a_finer_grid() -> None:
    assert shortest_pause(replace(PROBLEM, windows=(Window(0, 35_999),))) == 5940
