"""The silence schedule: first use to last use, margin on either side, per window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.riverbend import riverbend_scene
from treve.ceasefire.silence import Quiet, silence_schedule
from treve.plan.build import build_problem
from treve.timetabling.problem import Window
from treve.timetabling.timetable import Passing, Timetable, Trip

PROBLEM = build_problem(riverbend_scene()).problem


def ride(start: int) -> Trip:
    """One bus from the mill to the school, that starts to load at a second."""
    loaded, gate = start + 1200, start + 1800
    return Trip(
        "bus-1",
        "mill>school/east",
        loaded,
        gate + 1020,
        (Passing("bridge", 0, gate, gate, gate + 120),),
        "mill-people",
        50,
        start,
        loaded,
        gate + 1020,
        gate + 1920,
    )


def test_one_ride_asks_for_silence_where_it_is_inside() -> None:
    assert silence_schedule(PROBLEM, Timetable((ride(7200),))) == (
        Quiet("mill", "area", 5400, 10200),
        Quiet("east", "corridor", 6600, 10800),
        Quiet("bridge", "gate", 7200, 10920),
    )


def test_silence_begins_no_earlier_than_its_window_and_ends_with_it() -> None:
    days = (Window(0, 9200), Window(86_400, 120_000))
    problem = replace(PROBLEM, windows=days)
    trips = (ride(0), ride(90_000))

    gates = [row for row in silence_schedule(problem, Timetable(trips)) if row.kind == "gate"]

    assert gates == [Quiet("bridge", "gate", 0, 3720), Quiet("bridge", "gate", 90_000, 93_720)]


def test_nothing_moves_and_nothing_must_be_quiet() -> None:
    assert silence_schedule(PROBLEM, Timetable(())) == ()


def test_what_lies_outside_may_be_loud() -> None:
    gates = tuple(replace(gate, inside=False) for gate in PROBLEM.gates)
    outside = replace(PROBLEM, gates=gates)

    assert {row.kind for row in silence_schedule(outside, Timetable((ride(7200),)))} == {
        "area",
        "corridor",
    }


@pytest.mark.property
@given(st.lists(st.integers(0, 200_000), min_size=1, max_size=6))
def test_every_use_inside_lies_in_a_silence_with_its_margin(starts: list[int]) -> None:
    trips = tuple(replace(ride(start), vehicle=f"bus-{n}") for n, start in enumerate(starts, 1))

    rows = {row.object: row for row in silence_schedule(PROBLEM, Timetable(trips))}

    for trip in trips:
        passing = trip.passings[0]
        assert rows["bridge"].start_seconds <= max(0, passing.arrival_seconds - 1800)
        assert rows["bridge"].end_seconds >= min(259_200, passing.end_seconds + 1800)
