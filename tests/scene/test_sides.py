"""Which places lie behind the gates by what they are used for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from treve.scene.calendar import Calendar, PauseStyle
from treve.scene.model import Category, Group, Place, PlaceKind, Scene, Side
from treve.scene.sides import inner_by_use
from treve.scene.ways import Corridor, Link

WARD = Place("ward", PlaceKind.HOSPITAL)
CLINIC = Place("clinic", PlaceKind.HOSPITAL, inside=False)
MILL = Place("mill", PlaceKind.ASSEMBLY_POINT, side=Side.INNER)
BEDS = Group("beds", "ward", Category.STRETCHER_CASES, 3, 3, ("clinic",))
SCENE = Scene(
    "Sides",
    Calendar("UTC", PauseStyle.CONTINUOUS, ()),
    (WARD, CLINIC, MILL),
    (),
    corridors=(Corridor("east", ("bridge",)),),
    links=(Link("ward", "bridge", 1.0), Link("bridge", "clinic", 1.0)),
    groups=(BEDS,),
)


def test_a_hospital_that_people_leave_the_zone_from_lies_behind_the_gates() -> None:
    assert inner_by_use(SCENE, ()) == {"ward"}


@pytest.mark.parametrize(
    "scene",
    [
        replace(SCENE, corridors=()),
        replace(SCENE, places=(replace(WARD, inside=False), CLINIC)),
        replace(SCENE, groups=(replace(BEDS, leaving=0),)),
        replace(SCENE, groups=(BEDS, replace(BEDS, place="mill", destinations=("ward",)))),
        replace(SCENE, groups=(replace(BEDS, destinations=("clinic", "mill")),)),
        replace(SCENE, links=(*SCENE.links, Link("ward", "clinic", 1.0))),
        replace(SCENE, links=(*SCENE.links, Link("clinic", "ward", 1.0))),
    ],
    ids=["no corridor", "outside", "nobody", "somebody comes", "goes in", "a road", "a road back"],
)
def test_where_it_may_be_meant_otherwise_its_kind_decides(scene: Scene) -> None:
    assert inner_by_use(scene, ()) == frozenset()


def test_what_is_stated_is_left_alone() -> None:
    assert inner_by_use(SCENE, ("ward",)) == frozenset()
    one_way = replace(SCENE, links=(*SCENE.links, Link("clinic", "ward", 1.0, two_way=False)))
    assert inner_by_use(one_way, ()) == {"ward"}
