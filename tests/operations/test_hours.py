"""Hours with a stretch cut out or added."""

from __future__ import annotations

from datetime import timedelta

from tests.riverbend import START, riverbend_scene
from treve.operations.hours import always, earlier, first_of, joined, last_of, without
from treve.scene.calendar import Hours


def _hours(start: int, end: int) -> Hours:
    return Hours(START + timedelta(hours=start), START + timedelta(hours=end))


def test_a_stretch_is_cut_out_of_each() -> None:
    day = (_hours(0, 4), _hours(6, 10))

    assert without(day, _hours(3, 7)) == (_hours(0, 3), _hours(7, 10))
    assert without(day, _hours(1, 2)) == (_hours(0, 1), _hours(2, 4), _hours(6, 10))
    assert without(day, _hours(-1, 11)) == ()


def test_hours_that_touch_become_one() -> None:
    assert joined((_hours(6, 10), _hours(0, 4), _hours(4, 5))) == (_hours(0, 5), _hours(6, 10))


def test_always_begins_before_the_calendar_and_ends_after_it() -> None:
    calendar = riverbend_scene().calendar
    (far,) = always(calendar)

    assert far.start < calendar.windows[0].start < calendar.windows[-1].end < far.end


def test_moments_are_compared_by_universal_time() -> None:
    """At the end of summer time a clock shows half past two twice."""
    fall = START.replace(month=10, day=25, hour=2, minute=30)
    again = fall.replace(fold=1)

    assert earlier(fall, again)
    assert not earlier(again, fall)
    assert first_of(again, fall).fold == 0
    assert last_of(fall, again).fold == 1
