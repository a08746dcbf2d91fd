"""Nothing leaves before so long has passed since a moment."""

from __future__ import annotations

import pytest

from tests.agreement.ground import EAST, OF_EAST, RICE, ground, moment, trip
from treve.agreement.conditions.lead_time import LeadTime
from treve.languages import say_finding
from treve.timetabling.rows import (
    Calendar,
    Moment,
    Quantity,
    Rows,
)
from treve.timetabling.window import (
    Window,
)


def test_it_binds_people_and_goods_where_nothing_else_is_said() -> None:
    hours = (Window(2, 1000),)
    assert LeadTime("l", 0.2).rows(ground(opening_seconds=-10)) == Rows(
        calendars=(
            Calendar("l", Quantity(("east", "hill", "west"), Moment.DEPARTURE), hours),
            Calendar("l", Quantity(("rice",), Moment.DEPARTURE), hours),
        )
    )


@pytest.mark.parametrize(("after", "begins"), [(0, 6), (-6, 0), (-30, -24)])
def test_it_counts_from_a_moment(after: int, begins: int) -> None:
    (calendar,) = LeadTime("l", 0.1, OF_EAST, moment(after)).rows(ground()).calendars
    assert calendar.hours == (Window(begins, 1000),)


def test_a_departure_before_is_told() -> None:
    clause = LeadTime("l", 0.5)
    assert tuple(clause.broken((trip(EAST, 7, 30), trip(RICE, 1, 30)), ground())) == ()
    (finding,) = clause.broken((trip(EAST, 7, 30), trip(RICE, 1, 29)), ground())
    assert finding.figures["departure_seconds"] == 29
    assert finding.code == "condition-lead-time-broken"


def test_a_lead_beyond_the_windows_is_a_fault() -> None:
    assert [f.code for f in LeadTime("l", 1).wrong(ground())] == ["condition-lead-too-long"]
    assert tuple(LeadTime("l", 1, after=moment(-20)).wrong(ground())) == ()


def test_it_says_itself() -> None:
    assert say_finding(LeadTime("l", 4320).said(), "en") == (
        "l: all people and all goods leave no earlier than 72\N{NO-BREAK SPACE}h "
        "after the first window begins."
    )
    assert say_finding(LeadTime("l", 90, OF_EAST, moment(0)).said(), "en") == (
        "l: east leave no earlier than "
        "1\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}30\N{NO-BREAK SPACE}min after 2026-11-02 06:00."
    )
