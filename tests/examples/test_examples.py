"""Every shipped example: no fault, a plan that the referee passes, and figures that say whence."""

from __future__ import annotations

import json
import re

import pytest

from treve.cli import main
from treve.scene.model import Category, Scene
from treve.store.examples import example_names, example_path
from treve.store.scenes import examine_scene, read_scene

NAMES = example_names()
ALEPPO = ("aleppo-2016", "aleppo-2016-later-fleet")
FOUA = "aleppo-2016-foua-kefraya"
MALLACOOTA = ("mallacoota-2020", "mallacoota-2020-air")
SLOW = {"aleppo-2016-later-fleet": "20", FOUA: "20"}
"""Seconds where the dispatcher alone takes some on a busy machine."""
REAL = [name for name in NAMES if name != "riverbend"]
STATED = ("places", "gates", "corridors", "links", "groups", "fleets", "consignments", "stocks")


def test_the_promised_examples_are_shipped() -> None:
    assert {*ALEPPO, *MALLACOOTA, FOUA, "homs-2014", "daraya-2016", "riverbend"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_it_has_no_fault_and_says_what_it_is(name: str) -> None:
    examined = examine_scene(name)
    assert [remark for remark in examined.remarks if remark.severity == "fault"] == []
    assert read_scene(name).description.endswith(".")


@pytest.mark.parametrize("name", NAMES)
def test_everybody_gets_out_and_the_referee_passes_it(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    limit = SLOW.get(name, "4")
    assert main(["plan", name, "--time-limit", limit, "--json", "--lang", "en"]) == 0
    plan = json.loads(capsys.readouterr().out)

    leaving = sum(group.leaving for group in read_scene(name).groups)
    assert (plan["referee"], plan["people_moved"]) == ({"verdict": "passed", "faults": []}, leaving)
    assert plan["bound_minutes"] <= plan["pause_minutes"]


@pytest.mark.parametrize("name", NAMES)
def test_every_assumption_has_a_reason(name: str) -> None:
    scene = read_scene(name)
    reasons = [
        (member, field, why)
        for section in STATED
        for member in getattr(scene, section)
        for field, why in member.provenance.assumed.items()
    ]
    assert [(field, why) for _, field, why in reasons if len(why.split()) < 3] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_count_has_a_source_that_the_scene_names(name: str) -> None:
    scene = read_scene(name)
    known = {source.id for source in scene.sources}
    counted = {
        group.id: {count.source for count in group.counts} or {group.provenance.source}
        for group in scene.groups
    }
    assert {group: sources for group, sources in counted.items() if not sources <= known} == {}


@pytest.mark.parametrize("name", REAL)
def test_every_named_source_of_a_real_case_is_used_and_known(name: str) -> None:
    scene = read_scene(name)
    named = {member.provenance.source for part in STATED for member in getattr(scene, part)}
    named |= {count.source for group in scene.groups for count in group.counts}
    assert named - {""} <= {source.id for source in scene.sources}


@pytest.mark.parametrize("name", REAL)
def test_every_source_of_a_real_case_is_cited_in_it(name: str) -> None:
    path = example_path(name)
    assert path is not None
    _, _, cited = (path / "scene.yaml").read_text(encoding="utf-8").partition("\nparties:")
    head = (path / "scene.yaml").read_text(encoding="utf-8").partition("\nsources:")[0]
    listed = {source.id for source in read_scene(name).sources}
    assert {one for one in listed if not re.search(rf"\b{one}\b", head + cited)} == set()


def test_the_drill_says_that_its_figures_are_made_up() -> None:
    assert "made-up figures" in read_scene("riverbend").description


@pytest.mark.parametrize("name", ALEPPO)
def test_aleppo_has_the_people_of_the_record(name: str) -> None:
    scene = read_scene(name)
    patients = _leaving(scene, Category.STRETCHER_CASES) + _leaving(scene, Category.WALKING_WOUNDED)
    others = sum(group.leaving for group in scene.groups) - patients
    armed = _leaving(scene, Category.FIGHTERS) + _leaving(scene, Category.FIGHTERS_FAMILIES)
    assert (patients, others, armed) == (811, 35_000, 10_000)
    assert min(len(group.counts) for group in scene.groups if group.id.endswith("civilians")) == 4


def test_the_later_fleet_differs_in_its_vehicles_alone() -> None:
    first, later = (_without_fleets(name) for name in ALEPPO)
    assert first == later


def test_aleppo_has_the_vehicles_of_the_reports() -> None:
    vehicles = {name: _vehicles(read_scene(name)) for name in ALEPPO}
    assert vehicles == {
        "aleppo-2016": {"coach": 20, "ambulance": 13, "private_car": 100, "truck": 20},
        "aleppo-2016-later-fleet": {
            "coach": 60,
            "ambulance": 40,
            "private_car": 1231,
            "truck": 20,
        },
    }


def _leaving(scene: Scene, category: Category) -> int:
    return sum(group.leaving for group in scene.groups if group.category is category)


def _vehicles(scene: Scene) -> dict[str, int]:
    found: dict[str, int] = {}
    for fleet in scene.fleets:
        found[fleet.vehicle.id] = found.get(fleet.vehicle.id, 0) + fleet.count
    return found


def _without_fleets(name: str) -> tuple[object, ...]:
    scene = read_scene(name)
    parts = (*(part for part in STATED if part != "fleets"), "calendar", "parties", "sources")
    return tuple(getattr(scene, part) for part in parts)
