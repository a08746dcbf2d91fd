"""The best day of one bus of the ferry, with figures one can add up by hand.

In 150 s from the zone's edge to town, out 210 from the first second of boarding to the edge; a
round between is 440 out and 350 in.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.problems.ferry import ferry
from treve.timetabling.problem import Leg
from treve.timetabling.referee.certificate.days import best_day, goes_by_days, in_days
from treve.timetabling.referee.certificate.sheet import OPEN_TIME, Sheet, Unknown

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


def test_days_cannot_be_told_apart_in_two_windows_or_where_moves_take_no_time() -> None:
    problem = ferry()
    nothing = Leg(0, 0)
    way = replace(problem.ways[1], legs=(nothing, nothing), gates=())
    assert goes_by_days(SHEET)
    assert not goes_by_days(Sheet.of(problem, 2, 0))
    assert not goes_by_days(Sheet.of(replace(problem, ways=(problem.ways[0], way)), 1, 0))


def test_what_is_part_of_days() -> None:
    found = in_days(SHEET)
    assert USED in found
    assert ("delay", "last", "bus", "gate") in found
    assert OPEN_TIME not in found
    assert {cut.unknown for cut in SHEET.cuts if not cut.free} <= found
    assert not {cut.unknown for cut in SHEET.cuts if cut.free} & found
