"""From when, and for how long."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from tests.agreement.ground import moment
from treve.agreement.clauses.effect import Effect
from treve.languages import say_finding


def test_it_holds_from_its_beginning_to_its_end() -> None:
    clause = Effect("e", moment(0), 48 * 60)
    assert clause.ends == moment(48 * 3600)
    assert [clause.holds(moment(at)) for at in (-1, 0, 48 * 3600, 48 * 3600 + 1)] == [
        False,
        True,
        True,
        False,
    ]
    assert Effect("e", moment(0)).ends is None
    assert Effect("e", moment(0)).holds(moment(10**8))


def test_hours_are_counted_through_a_change_of_the_clock() -> None:
    begins = datetime(2026, 10, 25, 0, tzinfo=ZoneInfo("Europe/Paris"))
    ends = Effect("e", begins, 6 * 60).ends
    assert ends is not None
    assert (ends.hour, ends - begins) == (5, timedelta(hours=5))  # by the clock on the wall


def test_what_lasts_for_no_time_is_none() -> None:
    assert [one.code for one in Effect("e", moment(0), 0).wrong()] == ["clause-lasts-nothing"]
    assert list(Effect("e", moment(0), 1).wrong()) == []


def test_it_says_itself() -> None:
    said = say_finding(Effect("e", moment(0), 60).said(), "en")
    assert said == "e: in effect from 2026-11-02 06:00 for 1\xa0h."
    assert "until somebody ends it" in say_finding(Effect("e", moment(0)).said(), "en")
