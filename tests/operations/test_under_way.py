"""What stands at a moment, and how those on the road go on where a gate has shut."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.one_gate import GATE, OUT, PROBLEM, with_fleet
from treve.operations.under_way import Onward, Split, back_seconds, go_onward, split
from treve.timetabling.problem import Gate, Leg, Problem
from treve.timetabling.timetable import Passing, Timetable, Trip
from treve.timetabling.window import (
    Window,
)

EMPTY_IN = Trip("bus-1", "in", -1_200, 660, (Passing("gate", 0, 0, 0, 60),))
LOADED = Trip(
    "bus-1", "out", 960, 2_940, (Passing("gate", 0, 1_620, 1_620, 1_680),), "people", 50,
    660, 960, 2_940, 3_060,
)  # fmt: skip
BACK = Trip("bus-1", "in", 3_060, 4_920, (Passing("gate", 0, 4_260, 4_260, 4_320),))


def _shut(problem: Problem, *hours: Window, longest_wait_seconds: int | None = None) -> Problem:
    gate = replace(GATE, hours=hours, longest_wait_seconds=longest_wait_seconds)
    return replace(problem, gates=(gate, *problem.gates[1:]))


def test_a_trip_has_begun_once_its_loading_has() -> None:
    timetable = Timetable((EMPTY_IN, LOADED, BACK))

    assert split(timetable, 660) == Split((EMPTY_IN,), (), (LOADED, BACK))
    assert split(timetable, 661) == Split((EMPTY_IN,), (LOADED,), (BACK,))
    assert split(timetable, 3_060).stands == (EMPTY_IN, LOADED)


def test_who_meets_nothing_that_changed_goes_on_as_told() -> None:
    now = Split((EMPTY_IN,), (LOADED,), ())

    assert go_onward(PROBLEM, 1_000, now) == Onward((LOADED,))


def test_who_comes_to_a_shut_gate_waits_until_it_opens() -> None:
    problem = _shut(PROBLEM, Window(-9_000, 1_000), Window(3_000, 90_000))

    onward = go_onward(problem, 1_000, Split((EMPTY_IN,), (LOADED,), ()))

    assert onward == Onward(
        (
            replace(
                LOADED,
                passings=(Passing("gate", 0, 1_620, 3_000, 3_060),),
                arrival_seconds=4_320,
                unloading_start_seconds=4_320,
                unloading_end_seconds=4_440,
            ),
        )
    )


def test_those_who_wait_pass_in_the_order_in_which_they_came_and_between_the_others() -> None:
    problem = _shut(with_fleet(count=3), Window(-9_000, 1_000), Window(3_000, 90_000))
    second = replace(LOADED.later(30), vehicle="bus-2")
    third = replace(LOADED.later(1_390), vehicle="bus-3", passings=(
        Passing("gate", 0, 3_010, 3_010, 3_070),))  # fmt: skip

    onward = go_onward(problem, 1_000, Split((), (second, third, LOADED), ()))

    assert {trip.vehicle: trip.passings[0].start_seconds for trip in onward.trips} == {
        "bus-3": 3_010,  # as told
        "bus-1": 3_070,
        "bus-2": 3_130,
    }


def test_who_would_wait_too_long_turns_round() -> None:
    problem = _shut(
        PROBLEM, Window(-9_000, 1_000), Window(3_000, 90_000), longest_wait_seconds=1_379
    )

    assert go_onward(problem, 1_000, Split((), (LOADED,), ())) == Onward((), (LOADED,))
    assert back_seconds(LOADED, 1_000) == 1_040
    assert back_seconds(LOADED, 2_000) == 2_660  # it stood at the gate since 1,620
    assert back_seconds(LOADED, 700) == 700  # it still loads


def _with_second_gate(far: Gate) -> tuple[Problem, Trip]:
    """The way out through one gate more, and a trip that has passed the first alone by 1,700."""
    way = replace(
        OUT, gates=("gate", "far"), legs=(Leg(600, 660), Leg(200, 200), Leg(1_000, 1_060))
    )
    problem = replace(PROBLEM, gates=(GATE, far), ways=(way, PROBLEM.ways[1]))
    trip = replace(
        LOADED, passings=(*LOADED.passings, Passing("far", 0, 1_880, 1_880, 1_940)),
        arrival_seconds=3_000, unloading_start_seconds=3_000, unloading_end_seconds=3_120,
    )  # fmt: skip
    return problem, trip


def test_who_has_passed_a_gate_cannot_turn_round_before_the_next() -> None:
    far = replace(GATE, id="far", hours=(Window(-9_000, 1_800),))
    problem, trip = _with_second_gate(far)

    assert go_onward(problem, 1_700, Split((), (trip,), ())) == Onward((), (), (trip,))
    assert go_onward(problem, 1_600, Split((), (trip,), ())) == Onward((), (trip,))


def test_who_would_be_in_the_zone_beyond_the_window_turns_round() -> None:
    problem = replace(PROBLEM, windows=(Window(0, 1_650),))

    assert go_onward(problem, 1_000, Split((), (LOADED,), ())) == Onward((), (LOADED,))


def test_who_cannot_turn_round_waits_however_long_it_takes() -> None:
    far = replace(
        GATE, id="far", hours=(Window(-9_000, 1_800), Window(5_000, 9_000)), longest_wait_seconds=60
    )
    problem, trip = _with_second_gate(far)

    onward = go_onward(problem, 1_700, Split((), (trip,), ()))

    assert onward.longest_waits == {"far": 3_120}
    assert [one.arrival_seconds for one in onward.trips] == [6_120]
    assert go_onward(problem, 1_600, Split((), (trip,), ())) == Onward((), (trip,))
