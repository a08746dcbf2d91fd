"""Some go to these places and to no others."""

from __future__ import annotations

from dataclasses import replace

from tests.agreement.driven import driven
from tests.agreement.ground import ALL_GOODS, EAST, HILL, OF_EAST_AND_HILL, ground
from tests.riverbend import riverbend_scene
from treve.agreement.conditions.destinations import Destinations
from treve.agreement.selection import Selection
from treve.languages import say_finding

CLAUSE = Destinations("d", OF_EAST_AND_HILL, ("school",))


def test_a_choice_is_narrowed_and_never_taken_away() -> None:
    scene = riverbend_scene()
    mill, beds, church = scene.groups
    mill = replace(mill, destinations=("school", "clinic"))
    scene = replace(scene, groups=(mill, beds, church))
    people = Selection(people=True)
    groups = Destinations("d", people, ("school",)).narrowed(scene).groups
    assert [group.destinations for group in groups] == [("school",), ("clinic",), ("school",)]
    there = Destinations("d", people, ("clinic",)).narrowed(scene).groups
    assert there[2] == church  # counted people are never lost: reading it is a fault


def test_who_chose_none_of_them_is_named() -> None:
    assert list(CLAUSE.wrong(ground())) == []
    clause = Destinations("d", OF_EAST_AND_HILL, ("clinic",))
    (finding,) = clause.wrong(ground())
    assert (finding.code, finding.figures["names"]) == ("condition-chosen-elsewhere", "east")
    (goods,) = Destinations("d", ALL_GOODS, ("point",)).wrong(ground())
    assert goods.code == "clause-of-people"


def test_other_places_are_told() -> None:
    trips = (driven(0, EAST), driven(9, None, to="clinic"), driven(9, HILL, to="clinic"))
    (finding,) = CLAUSE.broken(trips, ground())
    assert finding.objects == ("d", "clinic", "bus-1")
    assert "(one trip)" in say_finding(finding, "en")


def test_it_says_itself() -> None:
    said = say_finding(CLAUSE.said(), "en")
    assert said == "d: east, hill are brought to school and nowhere else."
