"""The best day of one bus of the ferry, with figures one can add up by hand.

In 150 s from the zone's edge to town, out 210 from the first second of boarding to the edge; a
round between is 440 out and 350 in.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.problems.ferry import ferry
from treve.timetabling.problem import (
    Leg,
)
from treve.timetabling.referee.certificate.days import (
    best_day,
    best_days,
    fleets_by_days,
    goes_by_days,
    in_days,
)
from treve.timetabling.referee.certificate.sheet import OPEN_TIME, Sheet, Unknown
from treve.timetabling.window import (
    Window,
)

SHEET = Sheet.of(ferry(), 1, 0)
BUS = ferry().fleets[0]
USED = ("used", "bus")


def _carried(sheet: Sheet, value: int) -> dict[Unknown, int]:
    return {cut.unknown: value for cut in sheet.cuts if cut.move.load is not None}


@pytest.mark.parametrize(("seconds", "loads"), [(359, 0), (360, 1), (1149, 1), (1150, 2)])
def test_a_bus_makes_whole_rounds(seconds: int, loads: int) -> None:
    assert best_day(SHEET, BUS, _carried(SHEET, 7), seconds) == 7 * loads


def test_a_bus_that_costs_more_than_it_brings_stays_at_home() -> None:
    worth = _carried(SHEET, 7) | {USED: -10}
    assert best_day(SHEET, BUS, worth, 1149) == 0
    assert best_day(SHEET, BUS, worth, 1150) == 4


@pytest.mark.parametrize(("side", "rate"), [("first", 2), ("last", 3)])
def test_time_to_spare_may_be_spent_late(side: str, rate: int) -> None:
    worth: dict[Unknown, int] = {("delay", side, "bus", "gate"): rate}
    assert best_day(SHEET, BUS, worth, 400) == 40 * rate


def test_nobody_waits_for_a_loss() -> None:
    worth = _carried(SHEET, 7) | {("delay", "first", "bus", "gate"): -5}
    assert best_day(SHEET, BUS, worth, 400) == 7


def test_figures_too_large_for_64_bits_are_added_up_all_the_same() -> None:
    assert best_day(SHEET, BUS, _carried(SHEET, 10**30), 1150) == 2 * 10**30


def test_a_car_makes_one_trip() -> None:
    problem = ferry()
    car = replace(BUS, returns=False, home="town")
    sheet = Sheet.of(replace(problem, fleets=(car,)), 1, 0)
    assert best_day(sheet, car, _carried(sheet, 7), 50_000) == 7


def test_days_can_be_told_apart_where_each_move_takes_time_in_one_window() -> None:
    problem = ferry()
    nothing = Leg(0, 0)
    instant = replace(problem.ways[1], legs=(nothing, nothing), gates=())
    legs = (replace(problem.ways[0].legs[0]), Leg(200, 200, inside=False), Leg(5, 5))
    torn = replace(problem.ways[0], legs=legs, gates=("gate", "gate"))
    there_and_back = replace(problem, ways=(torn, problem.ways[1]))
    assert fleets_by_days(SHEET) == (BUS,)
    assert fleets_by_days(Sheet.of(problem, 2, 0)) == (BUS,)
    assert not goes_by_days(Sheet.of(replace(problem, ways=(problem.ways[0], instant)), 1, 0))
    assert goes_by_days(Sheet.of(there_and_back, 1, 0))
    assert not goes_by_days(Sheet.of(there_and_back, 2, 0))


def test_what_is_part_of_days() -> None:
    found = in_days(SHEET)
    assert USED in found
    assert ("delay", "last", "bus", "gate") in found
    assert OPEN_TIME not in found
    assert {cut.unknown for cut in SHEET.cuts if not cut.free} <= found
    assert not {cut.unknown for cut in SHEET.cuts if cut.free} & found


def test_in_several_windows_vehicles_are_used_for_more_than_a_day() -> None:
    found = in_days(Sheet.of(ferry(), 2, 0))
    assert USED not in found
    assert ("delay", "last", "bus", "gate") in found
    assert not any(unknown[0] == "night" for unknown in found)


OUT_AT_NIGHT = replace(ferry(), fleets=(replace(BUS, rests_inside=False),))
DAYS = tuple(Window(n * 10_000, n * 10_000 + length) for n, length in enumerate((500, 2_000, 800)))


@pytest.mark.parametrize(
    ("windows", "seconds", "loads"),
    [
        (1, 360, 1),
        (1, 5_000, 3),  # within the longest window
        (2, 719, 1),
        (2, 720, 2),
        (2, 1_510, 3),  # in the long one two, in a short one another
        (2, 2_800, 4),  # all of the second and the third
        (3, 1_999, 0),  # not so short: the second is whole
        (3, 2_000, 3),
        (3, 2_360, 4),
        (3, 9_999, 5),
    ],
)
def test_days_in_windows_of_unlike_lengths(windows: int, seconds: int, loads: int) -> None:
    """One load in 500 s and in 800, three in 2,000, 360 for the first and 790 for each more."""
    sheet = Sheet.of(replace(OUT_AT_NIGHT, windows=DAYS), windows, 0)
    assert best_days(sheet, _carried(sheet, 7), seconds) == 7 * 2 * loads


def test_margins_take_their_part_of_each_window() -> None:
    sheet = Sheet.of(replace(OUT_AT_NIGHT, windows=DAYS, margin_seconds=100), 3, 0)
    worth = _carried(sheet, 7)
    assert best_days(sheet, worth, 2_000 + 2 * 100 + 359) == 7 * 2 * 2
    assert best_days(sheet, worth, 2_000 + 2 * 100 + 360) == 7 * 2 * 3


def test_all_vehicles_have_the_same_hours() -> None:
    """Two loads in one window take a bus 1,150 s; one takes the slow ones 790.

    In 1,580 s buses could bring three, in 1,150 and 430, and the slow ones two, in 790 and 790: but
    not both of them.
    """
    windows = (Window(0, 1_200), Window(50_000, 51_200))
    slow = replace(OUT_AT_NIGHT.fleets[0], id="slow", loading_seconds={"seats": 490})
    problem = replace(OUT_AT_NIGHT, windows=windows, fleets=(*OUT_AT_NIGHT.fleets, slow))
    sheet = Sheet.of(problem, 2, 0)
    found = [best_days(sheet, _carried(sheet, 1), s) for s in (1_579, 1_580, 1_939, 1_940)]
    assert found == [2 * 3 + 2 * 1, 2 * 2 + 2 * 2, 2 * 3 + 2 * 1, 2 * 3 + 2 * 2]


def test_who_rests_inside_may_begin_a_day_with_a_load() -> None:
    """210 from the first second of boarding to the edge; where it comes from is for other rows."""
    sheet = Sheet.of(replace(ferry(), windows=DAYS), 2, 0)
    found = [best_days(sheet, _carried(sheet, 1), s) for s in (209, 210, 419, 420)]
    assert found == [0, 2, 2, 4]
