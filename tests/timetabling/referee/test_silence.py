"""The silence: whatever moves in the zone falls in hours agreed to be quiet."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.timetabling.referee.little import OUT, fault, problem, timetable, with_object
from tests.timetabling.solvers.uncoupled.drawn import draw
from treve.errors import Finding
from treve.timetabling.referee.silence import Quiet, check_silence
from treve.timetabling.timetable import Timetable, Trip

AREA = Quiet("area", "mill", 330, 2530)
"""From the first loading to the second bus's departure at 1930, and the margin of 600."""
GATE = Quiet("gate", "bridge", 0, 2890)
"""From the first bus at the bridge to the second bus out of it, and the margin."""


def _check(*rows: Quiet) -> tuple[Finding, ...]:
    return check_silence(problem(), timetable(), rows)


def test_what_is_covered_passes() -> None:
    assert _check(AREA, GATE) == ()


def test_more_than_is_needed_passes() -> None:
    assert _check(Quiet("area", "mill", 0, 7200), Quiet("gate", "bridge", -9, 7200)) == ()


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            (AREA._replace(start_seconds=331), GATE),
            fault("not-quiet", "mill", "bus-1", kind="area", start_seconds=330, end_seconds=1530),
        ),
        (
            (AREA._replace(end_seconds=2529), GATE),
            fault("not-quiet", "mill", "bus-2", kind="area", start_seconds=1330, end_seconds=2530),
        ),
        (
            (AREA, GATE._replace(start_seconds=1)),
            fault("not-quiet", "bridge", "bus-1", kind="gate", start_seconds=0, end_seconds=630),
        ),
        (
            (AREA, GATE._replace(end_seconds=2889)),
            fault(
                "not-quiet", "bridge", "bus-2", kind="gate", start_seconds=2230, end_seconds=2890
            ),
        ),
        (
            (AREA,),
            fault("not-quiet", "bridge", "bus-1", kind="gate", start_seconds=0, end_seconds=630),
        ),
    ],
)
def test_a_second_too_few_is_named(rows: tuple[Quiet, ...], expected: Finding) -> None:
    assert _check(*rows) == (expected,)


def test_a_corridor_is_quiet_while_somebody_is_on_its_inside_legs() -> None:
    named = with_object("ways", "mill>school", corridor="east", direction=OUT)
    rows = (AREA, GATE, Quiet("corridor", "east", 930, 2829))
    assert check_silence(named, timetable(), rows) == (
        fault("not-quiet", "east", "bus-2", kind="corridor", start_seconds=1930, end_seconds=2830),
    )


def test_two_rows_that_touch_are_two() -> None:
    halves = (Quiet("area", "mill", 330, 1000), Quiet("area", "mill", 1000, 2530))
    assert _check(*halves, GATE) == (
        fault("not-quiet", "mill", "bus-1", kind="area", start_seconds=330, end_seconds=1530),
    )


def test_nothing_moves_and_nothing_is_needed() -> None:
    assert check_silence(problem(), Timetable(()), ()) == ()


def test_unloading_inside_is_quiet_too() -> None:
    inside = with_object("stops", "clinic", inside=True)
    assert check_silence(inside, timetable(), (AREA, GATE)) == (
        fault(
            "not-quiet", "clinic", "ambulance-1", kind="area", start_seconds=2190, end_seconds=3090
        ),
    )


def test_what_takes_no_time_needs_no_silence() -> None:
    drawn = replace(draw(1), margin_seconds=0)
    still = tuple(
        replace(fleet, loading_seconds={"seats": 0}, unloading_seconds={"seats": 0})
        for fleet in drawn.fleets
    )
    way = next(way for way in drawn.ways if way.origin == "a")
    trip = Trip("buss-1", way.id, 600, 660, (), "people-a", 1, 600, 600, 660, 660)

    assert check_silence(replace(drawn, fleets=still), Timetable((trip,)), ()) == ()
