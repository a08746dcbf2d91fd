"""How conditions are relaxed by degrees."""

from __future__ import annotations

import typing
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.agreement.conditions.test_laws import CLAUSES
from tests.agreement.ground import (
    ALL_GOODS,
    ALL_PEOPLE,
    OF_EAST,
    OF_WEST,
    ground,
    moment,
    timetables,
)
from treve.agreement.conditions import Condition
from treve.agreement.conditions.end_rule import EndRule
from treve.agreement.conditions.inspection import Inspection
from treve.agreement.conditions.least_by import LeastBy
from treve.agreement.conditions.pause_windows import PauseWindows
from treve.agreement.conditions.permission import Permission
from treve.agreement.conditions.quota import Quota
from treve.agreement.conditions.reciprocity import Reciprocity
from treve.agreement.conditions.sequence import InSequence
from treve.agreement.degrees import Degree, degrees_of, eased
from treve.agreement.selection import Moved
from treve.scene.calendar import Hours


def test_a_quota_grows_without_end_and_a_share_falls_to_a_limit() -> None:
    (degree,) = degrees_of(Quota("q", ALL_PEOPLE, most_people=2500))
    assert degree == Degree("q", "most_people", 2500, "people", 100)
    assert degree.values(3) == (2600, 2700, 2800)
    share, once = degrees_of(InSequence("s", OF_EAST, OF_WEST, 12))
    assert share.values(9) == (7, 5)
    assert (once.values(9), once.unit) == (("left",), "word")


def test_what_is_not_stated_or_of_the_other_sort_is_not_eased() -> None:
    assert [one.field for one in degrees_of(Quota("q", ALL_GOODS, most_tonnes=1))] == [
        "most_tonnes"
    ]
    both = Reciprocity("r", OF_EAST, OF_WEST, batches=2)
    assert [one.field for one in degrees_of(both)] == ["slack_people"]
    assert degrees_of(EndRule("e", OF_EAST, OF_WEST, "left")) == ()
    assert degrees_of(Permission("p", ("bridge",), OF_EAST)) == ()
    assert degrees_of(Inspection("i", "bridge", 0)) == ()


def test_moments_and_hours_come_later() -> None:
    by = LeastBy("b", ALL_PEOPLE, moment(0), 5)
    later = next(one for one in degrees_of(by) if one.field == "by")
    assert later.values(2) == (60, 120)
    assert eased(by, later, 60) == LeastBy("b", ALL_PEOPLE, moment(3600), 5)
    pause = PauseWindows("p", (Hours(moment(0), moment(9)), Hours(moment(20), moment(30))))
    (degree,) = degrees_of(pause)
    longer = eased(pause, degree, 90)
    assert isinstance(longer, PauseWindows)
    assert longer.hours[0] == pause.hours[0]
    assert longer.hours[1].end == moment(30) + timedelta(minutes=90)


@pytest.mark.property
@pytest.mark.parametrize("kind", CLAUSES)
@settings(max_examples=100)
@given(data=st.data(), moved=timetables())
def test_a_timetable_that_keeps_a_condition_keeps_it_eased(
    kind: str, data: st.DataObject, moved: tuple[Moved, ...]
) -> None:
    clause = data.draw(CLAUSES[kind])
    here = ground()
    for degree in degrees_of(typing.cast("Condition", clause)):
        before = bool(tuple(clause.broken(moved, here)))
        for value in degree.values(3):
            less = typing.cast("typing.Any", eased(clause, degree, value))
            broken = bool(tuple(less.broken(moved, here)))
            assert not broken or before
            before = broken
