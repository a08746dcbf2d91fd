"""Sets of moments, and what one vehicle alone can do with an arc."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.problems.ferry import ferry
from treve.timetabling.arcs import Arc, all_arcs
from treve.timetabling.bound.moments import (
    ALWAYS,
    EVER,
    NO_WINDOW,
    Drives,
    joined,
    met,
    starts_within,
)
from treve.timetabling.problem import (
    Lane,
    Problem,
)
from treve.timetabling.window import (
    Window,
)

INTERVALS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 6)), max_size=6)


def _set(intervals: tuple[tuple[int, int], ...]) -> set[int]:
    return {second for a, b in intervals for second in range(a, b + 1)}


@pytest.mark.property
@given(one=INTERVALS, other=INTERVALS)
def test_joined_and_met_are_union_and_intersection(
    one: list[tuple[int, int]], other: list[tuple[int, int]]
) -> None:
    a, b = (joined((start, start + length) for start, length in x) for x in (one, other))
    assert _set(a) == {s for start, length in one for s in range(start, start + length + 1)}
    assert _set(met(a, b)) == _set(a) & _set(b)
    assert all(x[1] + 1 < y[0] for x, y in pairwise(a))


def test_what_is_longer_than_an_hour_begins_never_in_it() -> None:
    hours = (Window(0, 50), Window(100, 200))
    assert starts_within(hours, 60) == ((100, 140),)
    assert starts_within(hours, 50) == ((0, 0), (100, 150))
    assert starts_within(None, 50) == ALWAYS


def _arc(problem: Problem, *, loaded: bool) -> Arc:
    return next(a for a in all_arcs(problem) if (a.load is not None) is loaded)


def test_a_trip_from_the_town_takes_its_seconds() -> None:
    """60 + 100 + 50 + 200 + 30; the town is inside, where nothing moves before zero."""
    problem = ferry()
    arc = _arc(problem, loaded=True)
    assert Drives(problem).ends(arc, NO_WINDOW, -EVER) == {NO_WINDOW: 440}
    assert Drives(problem).ends(arc, NO_WINDOW, 1_000) == {NO_WINDOW: 1_440}


def test_its_stay_inside_lies_in_one_window_less_the_margin() -> None:
    """210 seconds from boarding to the gate's far side."""
    days = (Window(0, 269), Window(1_000, 1_270))
    problem = ferry(windows=days, margin=60)
    assert Drives(problem).ends(_arc(problem, loaded=True), NO_WINDOW, 0) == {NO_WINDOW: 1_440}
    short = replace(problem, windows=days[:1])
    assert Drives(short).ends(_arc(short, loaded=True), NO_WINDOW, 0) == {}


@pytest.mark.parametrize(("longest", "end"), [(None, 500 + 280), (340, 500 + 280), (0, 780)])
def test_waiting_at_a_gate_is_bounded_waiting_at_a_stop_is_not(
    longest: int | None, end: int
) -> None:
    """The gate opens at 500: whoever may not wait there waits aboard in the town."""
    problem = ferry()
    gate = replace(problem.gates[0], hours=(Window(500, 600),), longest_wait_seconds=longest)
    problem = replace(problem, gates=(gate,))
    assert Drives(problem).ends(_arc(problem, loaded=True), NO_WINDOW, 0) == {NO_WINDOW: end}


def test_no_lane_no_way() -> None:
    problem = ferry()
    way_in = frozenset({problem.ways[1].direction})
    problem = replace(problem, gates=(replace(problem.gates[0], lanes=(Lane(way_in),)),))
    assert Drives(problem).ends(_arc(problem, loaded=True), NO_WINDOW, 0) == {}


def test_who_may_not_rest_inside_goes_on_with_its_stay() -> None:
    problem = ferry()
    fleet = replace(problem.fleets[0], rests_inside=False)
    problem = replace(problem, fleets=(fleet,), windows=(Window(0, 360), Window(900, 1_260)))
    inward = next(a for a in all_arcs(problem) if a.origin == 1)
    assert Drives(problem).ends(inward, NO_WINDOW, -EVER) == {0: 150, 1: 1_050}
    loaded = _arc(problem, loaded=True)
    assert Drives(problem).ends(loaded, 0, 150) == {NO_WINDOW: 590}
    assert Drives(problem).ends(loaded, 0, 151) == {}


def test_hours_of_service_hold_a_whole_trip_each() -> None:
    problem = ferry()
    hours = (Window(0, 439), Window(439, 800), Window(2_000, 2_440))
    problem = replace(problem, fleets=(replace(problem.fleets[0], available=hours),))
    assert Drives(problem).ends(_arc(problem, loaded=True), NO_WINDOW, 0) == {NO_WINDOW: 2_440}
