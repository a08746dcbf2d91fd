"""The silence: whatever moves in the zone falls in hours agreed to be quiet."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.problems.mill import (
    BUS_IN,
    BUS_OUT,
    OUT,
    SECOND_IN,
    empty,
    fault,
    problem,
    timetable,
    with_object,
)
from tests.problems.uncoupled import uncoupled_problem
from treve.errors import Finding
from treve.timetabling.referee.book import open_book
from treve.timetabling.referee.silence import Quiet, check_silence
from treve.timetabling.referee.stays import stretches
from treve.timetabling.referee.trips import read_trips
from treve.timetabling.timetable import Passing, Timetable, Trip

AREA = Quiet("area", "mill", 330, 2530)
"""From the first loading to the second bus's departure at 1930, and the margin of 600."""
GATE = Quiet("gate", "bridge", 0, 2890)
"""From the first bus at the bridge to the second bus out of it, and the margin."""
ROAD = Quiet("road", "bridge-mill", 30, 2830)
"""From the first bus past the bridge to the second bus back at it, and the margin."""


def _loud(kind: str, name: str, start: int, end: int, vehicle: str, *, trip: int) -> Finding:
    """What is not quiet, from when to when it should be, and whose which trip needs it."""
    return fault(
        "not-quiet", name, vehicle, kind=kind, trip=trip, start_seconds=start, end_seconds=end
    )


def _check(*rows: Quiet) -> tuple[Finding, ...]:
    return check_silence(problem(), timetable(), rows)


def test_what_is_covered_passes() -> None:
    assert _check(AREA, GATE, ROAD) == ()


def test_more_than_is_needed_passes() -> None:
    rows = (ROAD._replace(end_seconds=7200), Quiet("gate", "bridge", -9, 7200))
    assert _check(Quiet("area", "mill", 0, 7200), *rows) == ()


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            (AREA._replace(start_seconds=331), GATE, ROAD),
            _loud("area", "mill", 330, 1530, "bus-1", trip=2),
        ),
        (
            (AREA._replace(end_seconds=2529), GATE, ROAD),
            _loud("area", "mill", 1330, 2530, "bus-2", trip=2),
        ),
        (
            (AREA, GATE._replace(start_seconds=1), ROAD),
            _loud("gate", "bridge", 0, 630, "bus-1", trip=1),
        ),
        (
            (AREA, GATE._replace(end_seconds=2889), ROAD),
            _loud("gate", "bridge", 2230, 2890, "bus-2", trip=2),
        ),
        (
            (AREA, ROAD),
            _loud("gate", "bridge", 0, 630, "bus-1", trip=1),
        ),
        (
            (AREA, GATE, ROAD._replace(start_seconds=31)),
            _loud("road", "bridge-mill", 30, 930, "bus-1", trip=1),
        ),
        (
            (AREA, GATE, ROAD._replace(end_seconds=2829)),
            _loud("road", "bridge-mill", 1930, 2830, "bus-2", trip=2),
        ),
        (
            (AREA, GATE),
            _loud("road", "bridge-mill", 30, 930, "bus-1", trip=1),
        ),
    ],
)
def test_a_second_too_few_is_named(rows: tuple[Quiet, ...], expected: Finding) -> None:
    assert _check(*rows) == (expected,)


def test_a_corridor_is_quiet_while_somebody_is_on_its_inside_legs() -> None:
    named = with_object("ways", "mill>school", corridor="east", direction=OUT)
    rows = (AREA, GATE, ROAD, Quiet("corridor", "east", 930, 2829))
    assert check_silence(named, timetable(), rows) == (
        _loud("corridor", "east", 1930, 2830, "bus-2", trip=2),
    )


def test_two_rows_that_touch_are_two() -> None:
    halves = (Quiet("area", "mill", 330, 1000), Quiet("area", "mill", 1000, 2530))
    assert _check(*halves, GATE, ROAD) == (_loud("area", "mill", 330, 1530, "bus-1", trip=2),)


def test_nothing_moves_and_nothing_is_needed() -> None:
    assert check_silence(problem(), Timetable(()), ()) == ()


def test_unloading_inside_is_quiet_too() -> None:
    inside = with_object("stops", "clinic", inside=True)
    assert check_silence(inside, timetable(), (AREA, GATE, ROAD)) == (
        _loud("area", "clinic", 2190, 3090, "ambulance-1", trip=2),
    )


def test_what_takes_no_time_needs_no_silence() -> None:
    drawn = replace(uncoupled_problem(1), margin_seconds=0)
    still = tuple(
        replace(fleet, loading_seconds={"seats": 0}, unloading_seconds={"seats": 0})
        for fleet in drawn.fleets
    )
    way = next(way for way in drawn.ways if way.origin == "a")
    trip = Trip("buss-1", way.id, 600, 660, (), "people-a", 1, 600, 600, 660, 660)

    road = Quiet("road", "a-s", 600, 660)
    assert check_silence(replace(drawn, fleets=still), Timetable((trip,)), (road,)) == ()


def _standing(*, back: int) -> Timetable:
    """The second bus comes empty, stands at the mill, and drives back empty."""
    trips = timetable().trips
    through = Passing("bridge", 0, back + 300, back + 300, back + 330)
    return Timetable((trips[SECOND_IN], empty("bus-2", "mill>school", back, through, back + 930)))


STANDING = (Quiet("gate", "bridge", 0, 18_000), Quiet("road", "bridge-mill", 0, 18_000))


def test_a_place_is_quiet_while_an_empty_vehicle_stands_there_between_trips() -> None:
    told = _loud("area", "mill", 1330, 4600, "bus-2", trip=2)
    both = _standing(back=4000)
    assert check_silence(problem(), both, STANDING) == (told,)
    for start, end, found in ((1330, 4600, ()), (1331, 4600, (told,)), (1330, 4599, (told,))):
        assert (
            check_silence(problem(), both, (*STANDING, Quiet("area", "mill", start, end))) == found
        )


def test_standing_overnight_needs_silence_in_each_window_and_none_between() -> None:
    evening, morning = Quiet("area", "mill", 1330, 7200), Quiet("area", "mill", 10_800, 12_600)
    both = _standing(back=12_000)
    assert check_silence(problem(), both, (*STANDING, evening, morning)) == ()
    assert check_silence(problem(), both, (*STANDING, evening)) == (
        _loud("area", "mill", 10_800, 12_600, "bus-2", trip=2),
    )


def test_standing_outside_needs_no_silence() -> None:
    trips = timetable().trips
    back = trips[BUS_IN].later(5000)
    day = Timetable((trips[BUS_IN], trips[BUS_OUT], back))
    rows = (*STANDING, Quiet("area", "mill", 0, 18_000))
    assert check_silence(problem(), day, rows) == ()


@pytest.mark.property
@pytest.mark.parametrize("vehicle", ["bus-1", "bus-2", "ambulance-1", "car-1"])
def test_every_second_in_the_zone_is_needed_by_some_row(vehicle: str) -> None:
    """With one second of the zone left out of every row, the schedule no longer covers it."""
    book = open_book(problem())
    mine = Timetable(tuple(trip for trip in timetable().trips if trip.vehicle == vehicle))
    rides, _ = read_trips(book, mine)
    places = (("area", "mill"), ("gate", "bridge"), ("road", "bridge-mill"))
    for stretch in stretches(book, list(rides)):
        if not stretch.inside or stretch.start_seconds == stretch.end_seconds:
            continue
        middle = (stretch.start_seconds + stretch.end_seconds) // 2
        rows = [
            Quiet(*place, start, end)
            for place in places
            for start, end in ((-9000, middle), (middle + 1, 18_000))
        ]
        found = check_silence(problem(), mine, rows)
        assert any(row.objects[1] == vehicle for row in found), stretch
