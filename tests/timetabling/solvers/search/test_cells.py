"""The search's clock, its calendars, and the slots of a gate."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.one_gate import FLEET, PROBLEM
from treve.timetabling.arcs import all_arcs
from treve.timetabling.solvers.search.cells import NEVER, Seconds, choose_seconds, choose_slot
from treve.timetabling.window import (
    Window,
)


def test_zero_lies_after_the_start() -> None:
    clock = Seconds(-600, 4_000)
    assert (clock.zero, clock.at(-600), clock.at(100)) == (600, 0, 700)


def test_slots_that_do_not_lie_whole_in_an_hour_are_shut() -> None:
    shut = Seconds(0, 60).shut((Window(5, 31), Window(40, 60)), 10)
    assert shut.tolist() == [True, False, False, True, False, False]


def test_a_resource_without_hours_is_never_shut() -> None:
    assert not Seconds(0, 60).shut(None, 7).any()


def test_hours_shorter_than_a_slot_are_shut() -> None:
    assert Seconds(0, 60).shut((Window(1, 19),), 10).all()


def test_a_calendar_says_when_hours_end_and_begin() -> None:
    ends, begins = Seconds(0, 600).calendar([(60, 180), (300, 420)])
    assert ends.tolist() == [-1, 180, 180, 180, -1, 420, 420, 420, -1, -1, -1, -1]
    assert begins.tolist()[:6] == [60, 60, 120, 300, 300, 300]
    assert begins.tolist()[8:] == [NEVER, NEVER, NEVER, NEVER]


def test_nights_do_not_pass_and_after_the_last_window_every_second_does() -> None:
    """A minute before zero, two open, one of night, one and a half open, the rest after."""
    opened = Seconds(-60, 420).opened((Window(0, 120), Window(180, 270)))
    assert opened.tolist() == [0, 0, 60, 120, 120, 180, 240, 300, 360]


def test_the_clock_begins_before_zero_where_vehicles_come_from_outside() -> None:
    lead = 1_260 + 600 + 60 + 660
    clock = choose_seconds(PROBLEM, all_arcs(PROBLEM), 10_000)
    assert -4 * lead <= clock.start < 0
    assert clock.start + clock.count == 10_002


def test_service_hours_need_no_time_before_them() -> None:
    fleet = replace(FLEET, available=(Window(0, 36_000),))
    problem = replace(PROBLEM, fleets=(fleet,))
    assert choose_seconds(problem, all_arcs(problem), 10_000) == Seconds(0, 10_002)


def test_one_length_is_one_slot() -> None:
    assert choose_slot({90: 1.0}) == 90
    assert choose_slot({}) == 60


def test_two_lengths_share_a_slot_that_wastes_little() -> None:
    assert choose_slot({60: 1.0, 90: 1.0}) == 30
    assert choose_slot({60: 1.0, 120: 1.0}) == 60
