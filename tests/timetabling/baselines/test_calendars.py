"""Booked time: first free moments, closed gaps, hours."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from treve.timetabling.baselines.calendars import Bookings, Pool, earliest_of, shortest
from treve.timetabling.window import (
    Window,
)


def test_a_gap_is_used_where_it_is_long_enough() -> None:
    lane = Bookings()
    lane.book(0, 10)
    lane.book(20, 10)
    assert [lane.earliest(5, 10), lane.earliest(5, 11), lane.earliest(-10, 10)] == [10, 30, -10]


def test_gaps_too_short_for_anybody_are_closed() -> None:
    lane = Bookings(shortest_seconds=6)
    lane.book(0, 10)
    lane.book(15, 10)
    assert lane.earliest(10, 1) == 25
    lane.book(31, 10)
    assert lane.earliest(0, 6) == 25


def test_what_is_held_in_part_can_be_closed() -> None:
    lane = Bookings(shortest_seconds=6)
    lane.book(0, 10)
    lane.book(30, 10)
    assert lane.cover(5, 20) == (0, 20)
    assert lane.earliest(0, 6) == 20
    assert lane.cover(-20, -10) == (-20, -10)
    assert lane.cover(25, 28) == (0, 40)
    assert [lane.earliest(-6, 6), lane.earliest(-5, 6)] == [-6, 40]


def test_the_first_of_equal_lanes_is_taken_and_else_the_earlier() -> None:
    lanes = Pool([Bookings(), Bookings()], 10)
    assert earliest_of(lanes, None, 0, 10) == (0, 0)
    lanes.book(0, 0, 10)
    assert earliest_of(lanes, None, 0, 10) == (0, 1)


def test_a_use_lies_within_one_of_the_hours() -> None:
    lane = Pool([Bookings()], 10)
    hours = (Window(0, 10), Window(10, 30))
    assert earliest_of(lane, hours, 5, 10) == (10, 0)
    lane.book(0, 12, 10)
    assert earliest_of(lane, hours, 5, 10) is None
    assert earliest_of(lane, hours, 5, 8) == (22, 0)


class _Asked(Bookings):
    """Counts how often it is asked."""

    asked = 0

    def earliest(self, ready_seconds: int, length_seconds: int) -> int:
        """Count, and answer."""
        _Asked.asked += 1
        return super().earliest(ready_seconds, length_seconds)


def test_a_thousand_bays_that_are_full_are_not_asked_one_by_one() -> None:
    bays = Pool([_Asked(1200) for _ in range(1000)], 1200)
    for turn in range(20):
        for _ in range(1000):
            start, free = bays.earliest(1200 * turn, 1200)
            bays.book(free, start, 1200)
    _Asked.asked = 0
    assert bays.earliest(0, 1200) == (24_000, 0)
    assert _Asked.asked < 10


def test_shortest_of_nothing_is_a_second() -> None:
    assert [shortest(()), shortest((0, 4)), shortest((9, 4))] == [1, 1, 4]


@pytest.mark.property
@settings(deadline=None)
@given(
    wishes=st.lists(st.tuples(st.integers(-50, 200), st.integers(3, 30)), max_size=40),
    least=st.integers(1, 3),
)
def test_bookings_never_overlap(wishes: list[tuple[int, int]], least: int) -> None:
    lane = Bookings(least)
    held: set[int] = set()
    for ready, length in wishes:
        start = lane.earliest(ready, length)
        seconds = set(range(start, start + length))
        assert start >= ready
        assert not held & seconds
        lane.book(start, length)
        held |= seconds


@pytest.mark.property
@settings(deadline=None)
@given(
    wishes=st.lists(st.tuples(st.integers(-50, 200), st.integers(3, 90)), max_size=60),
    least=st.integers(1, 3),
    count=st.integers(1, 4),
    longest=st.sampled_from((1, 90, 700, 2000)),
)
def test_a_pool_answers_what_asking_each_thing_would(
    wishes: list[tuple[int, int]], least: int, count: int, longest: int
) -> None:
    things = [Bookings(least) for _ in range(count)]
    pool, others = Pool(things, longest), Pool(things[1:], longest)
    for ready, length in wishes:
        each = [(thing.earliest(ready, length), index) for index, thing in enumerate(things)]
        assert pool.earliest(ready, length) == min(each)
        if others_free := [(start, index - 1) for start, index in each[1:]]:
            assert others.earliest(ready, length) == min(others_free)
        start, index = min(each)
        closed = things[index].book(start, length)
        pool.note(index, start + length, closed)
        if index:
            others.note(index - 1, start + length, closed)
