"""Riverbend under an agreement: conditions of the kinds that bind people, goods and both."""

from __future__ import annotations

from dataclasses import replace

from tests.riverbend import TRUCK, riverbend_scene
from treve.agreement.conditions.end_rule import EndRule
from treve.agreement.conditions.gate_share import GateShare
from treve.agreement.conditions.quota import Quota
from treve.agreement.conditions.reciprocity import Reciprocity
from treve.agreement.conditions.sequence import InSequence
from treve.agreement.model import Agreement
from treve.agreement.selection import Selection
from treve.scene.model import Category, Consignment, Fleet, Group, Scene

MILL = Selection(people=True, origins=("mill",))
CHURCH = Selection(people=True, origins=("church",))
BEDS = Selection(people=True, categories=("stretcher_cases",))
CIVILIANS = Selection(people=True, categories=("civilians",))
RICE = Selection(people=False, items=("rice",))
SALT = Selection(people=False, items=("salt",))

BEDS_FIRST = InSequence("beds-first", BEDS, CIVILIANS, once="left")
RICE_FIRST = InSequence("rice-first", RICE, CHURCH)
A_DAY = Quota("a-day", CIVILIANS, most_people=400, each="day")
LAST = EndRule("church-last", CHURCH, MILL)
STEP_BY_STEP = Reciprocity("step-by-step", MILL, CHURCH, batches=2)
HALF = GateShare("half", "bridge", MILL, 50.0)


def agreement(*conditions: object) -> Agreement:
    """What is agreed: some conditions."""
    return Agreement("Drill", conditions)  # type: ignore[arg-type]


def two_families() -> Scene:
    """Two groups of the mill that are alike, and two lots of goods that share a truck."""
    scene = riverbend_scene()
    more = replace(scene.groups[0], id="mill-families", people=40, leaving=40)
    goods = tuple(
        Consignment(item, item, 2.0, "school", "church", within_pause=False)
        for item in ("rice", "salt")
    )
    return replace(
        scene,
        groups=(*scene.groups, more),
        fleets=(*scene.fleets, Fleet("truck", TRUCK, 1, "school")),
        consignments=goods,
    )


def with_shares() -> Scene:
    """A group whose people chose two destinations apart, beside others for one of these."""
    scene = riverbend_scene()
    first = scene.groups[0]
    apart = Group(
        "mill-apart",
        "mill",
        Category.CIVILIANS,
        60,
        60,
        ("school", "clinic"),
        {"school": 40, "clinic": 20},
    )
    return replace(scene, groups=(first, apart))
