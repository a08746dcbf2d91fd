"""How long the silence lasts, and what moved."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.mill import (
    BUS_IN,
    SECOND_OUT,
    problem,
    timetable,
    with_fields,
    with_trip,
)
from treve.timetabling.referee.measuring import Measured, measure
from treve.timetabling.timetable import Timetable
from treve.timetabling.window import (
    Window,
)


def test_the_little_timetable() -> None:
    """From the first bus at the bridge to the second bus out of it, and the margin."""
    assert measure(problem(), timetable()) == Measured(
        first_seconds=0,
        last_seconds=2290,
        pause_seconds=2890,
        open_seconds=2890,
        moved={"beds": 2, "people": 60},
    )


def test_a_night_counts_in_the_pause_and_not_in_the_open_part() -> None:
    changed = with_trip(SECOND_OUT, lambda trip: trip.later(9500))
    measured = measure(problem(), changed)
    assert measured.last_seconds == 11790
    assert measured.pause_seconds == 12390
    assert measured.open_seconds == 7200 + (12390 - 10800)


def test_waiting_at_an_inside_gate_counts() -> None:
    changed = with_fields(BUS_IN, bridge_arrival_seconds=-100)
    assert measure(problem(), changed).first_seconds == -100


def test_rest_does_not_count() -> None:
    only_in = Timetable(timetable().trips[:1])
    measured = measure(problem(), only_in)
    assert (measured.first_seconds, measured.last_seconds) == (0, 330)


def test_outside_nothing_counts() -> None:
    everything_outside = replace(
        problem(),
        stops=tuple(replace(stop, inside=False) for stop in problem().stops),
        gates=tuple(replace(gate, inside=False) for gate in problem().gates),
        ways=tuple(
            replace(way, legs=tuple(replace(leg, inside=False) for leg in way.legs))
            for way in problem().ways
        ),
        windows=(Window(0, 18000),),
    )
    measured = measure(everything_outside, timetable())
    assert measured == Measured(None, None, 0, 0, {"beds": 2, "people": 60})


def test_an_empty_timetable_needs_no_pause() -> None:
    assert measure(problem(), Timetable(())) == Measured(None, None, 0, 0, {"beds": 0, "people": 0})


def test_what_cannot_be_read_counts_for_nothing() -> None:
    measured = measure(problem(), with_fields(SECOND_OUT, quantity=6.0))
    assert measured.moved == {"beds": 2, "people": 54}
    assert measured.last_seconds == 1650


def test_the_pause_begins_with_the_first_movement_not_with_the_window() -> None:
    only_car = Timetable(timetable().trips[6:])
    measured = measure(problem(), only_car)
    assert (measured.first_seconds, measured.last_seconds) == (1230, 1650)
    assert (measured.pause_seconds, measured.open_seconds) == (1020, 1020)
