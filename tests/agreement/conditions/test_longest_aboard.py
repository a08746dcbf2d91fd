"""Nobody sits in a vehicle for longer."""

from __future__ import annotations

from dataclasses import replace

from tests.agreement.driven import driven
from tests.agreement.ground import ALL_GOODS, EAST, OF_EAST, RICE, WEST, ground
from tests.riverbend import riverbend_scene
from treve.agreement.conditions.longest_aboard import LongestAboard
from treve.agreement.selection import Selection
from treve.languages import say_finding

CLAUSE = LongestAboard("l", 90, Selection(people=True, origins=("mill",)))


def test_the_shorter_limit_holds_for_whom_it_speaks_of() -> None:
    scene = riverbend_scene()
    groups = tuple(replace(group, longest_aboard_minutes=60) for group in scene.groups[:1])
    narrowed = CLAUSE.narrowed(replace(scene, groups=(*groups, *scene.groups[1:])))
    assert [group.longest_aboard_minutes for group in narrowed.groups] == [60, 90, None]
    everybody = LongestAboard("l", 30).narrowed(scene)
    assert {group.longest_aboard_minutes for group in everybody.groups} == {30}


def test_the_longest_time_is_told() -> None:
    clause = LongestAboard("l", 2, OF_EAST)  # each trip takes 120 seconds from end to end
    assert list(clause.broken((driven(20, EAST), driven(50)), ground())) == []
    late = replace(driven(20, EAST), ends_seconds=131)
    (finding,) = clause.broken((late, replace(late, flow=WEST, ends_seconds=999)), ground())
    assert finding.objects == ("l", "bus-1")
    assert finding.figures["aboard_seconds"] == 121
    assert "2\xa0min\xa01\xa0s" in say_finding(finding, "en")
    goods = replace(driven(20, RICE), ends_seconds=999)
    assert list(LongestAboard("l", 2).broken((goods,), ground())) == []


def test_goods_and_no_time_cannot_be_meant() -> None:
    codes = [finding.code for finding in LongestAboard("l", 0, ALL_GOODS).wrong(ground())]
    assert codes == ["clause-of-people", "condition-no-time-aboard"]
    assert list(CLAUSE.wrong(ground())) == []


def test_it_says_itself() -> None:
    assert "at most 1 h 30 min" in say_finding(CLAUSE.said(), "en").replace("\xa0", " ")
