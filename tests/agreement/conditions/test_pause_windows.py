"""Nothing moves in the zone but in the hours agreed."""

from __future__ import annotations

from datetime import timedelta

from tests.agreement.driven import driven
from tests.agreement.ground import EAST, ground, moment
from tests.riverbend import START, riverbend_scene
from treve.agreement.conditions.pause_windows import PauseWindows
from treve.languages import say_finding
from treve.scene.calendar import Hours


def hours(first: int, last: int) -> Hours:
    """From so many hours after the calendar's start to so many."""
    return Hours(START + timedelta(hours=first), START + timedelta(hours=last))


CLAUSE = PauseWindows("p", (hours(-2, 6), hours(10, 20), hours(70, 80)))


def test_what_both_have_in_common_is_left() -> None:
    scene = riverbend_scene()
    narrowed = CLAUSE.narrowed(scene)
    assert narrowed.calendar.windows == (hours(0, 6), hours(10, 20), hours(70, 72))
    assert CLAUSE.narrowed(narrowed) == narrowed
    assert PauseWindows("p", (hours(90, 99),)).narrowed(scene) == scene


def test_hours_that_nobody_has_cannot_be_meant() -> None:
    never = PauseWindows("p", (Hours(moment(20), moment(30)),))
    assert [finding.code for finding in never.wrong(ground())] == ["condition-no-window-left"]
    assert list(PauseWindows("p", (Hours(moment(19), moment(30)),)).wrong(ground())) == []


def test_the_first_trip_outside_is_told() -> None:
    clause = PauseWindows("p", (Hours(moment(0), moment(100)), Hours(moment(200), moment(300))))
    inside = (driven(10, EAST, held=30), driven(210, held=60))
    assert list(clause.broken(inside, ground())) == []
    (finding,) = clause.broken((*inside, driven(60, vehicle="bus-2", held=60)), ground())
    assert finding.objects == ("p", "bus-2")
    assert finding.figures["begins_seconds"] == 60


def test_it_says_itself() -> None:
    said = say_finding(CLAUSE.said(), "en").replace("\xa0", " ")
    assert "3 stretches of hours" in said
    assert said.endswith("28 h in all.")
