"""Aleppo and Foua-Kefraya: the figures of the record, and a plan that keeps what was agreed."""

from __future__ import annotations

import json
import re
import shlex
from dataclasses import replace
from pathlib import Path

import pytest

from tests.house.tree import ROOT
from treve.cli import main
from treve.plan.model import Plan
from treve.report.condition_sentences import KEPT, is_kept
from treve.scene.model import Category, Scene
from treve.store.agreements import read_agreement
from treve.store.examples import example_names, example_path
from treve.store.plans import read_plan
from treve.store.scenes import read_scene

NAME = "aleppo-2016-foua-kefraya"
PAGE = ROOT / "docs" / "explanation" / "foua-kefraya-2016.md"
FROM_FOUA = "foua-kefraya-civilians"
CLAUSES = ("batch-for-batch", "no-fighters-before-foua-kefraya", "last-out-of-foua-kefraya")


def agreement_of(name: str) -> Path:
    folder = example_path(name)
    assert folder is not None
    return folder / "agreement.yaml"


AGREED = [name for name in example_names() if agreement_of(name).is_file()]


def leaving(scene: Scene, *categories: Category) -> int:
    """Those of Aleppo who leave, of these categories."""
    return sum(
        group.leaving
        for group in scene.groups
        if group.category in categories and group.id != FROM_FOUA
    )


@pytest.fixture(scope="module")
def agreed(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    out = tmp_path_factory.mktemp("foua")
    typed = ["plan", NAME, "--agreement", str(agreement_of(NAME)), "--out", str(out)]
    assert main([*typed, "--time-limit", "20", "--lang", "en"]) == 0
    return read_plan(out / "plan.json")


def shown() -> list[list[str]]:
    """The changes that the page shows, with the commands that it shows whole."""
    text = PAGE.read_text(encoding="utf-8")
    changes = [shlex.split(one)[1] for one in re.findall(r"`(--set [^`]*)`", text)]
    whole = [shlex.split(one) for one in re.findall(r"`treve plan ([^`]*)`", text)]
    return [[NAME, "--set", one] for one in changes] + whole


def test_what_the_page_shows_can_be_typed() -> None:
    typed = shown()
    assert len(typed) == 4
    for words in typed:
        for option in ("--steps", "--pause"):
            if option in words:
                at = words.index(option)
                del words[at : at + 2]
        assert main(["check", *words, "--agreement", str(agreement_of(NAME))]) == 0


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", AGREED)
def test_every_agreement_that_is_shipped_has_no_fault_and_says_its_sources(
    name: str, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = agreement_of(name)
    assert main(["check", name, "--agreement", str(path), "--json", "--lang", language]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["faults"] == 0
    # What was not agreed in December 2016 is told, and nothing else is.
    wounded = ["protection-wounded-not-first"] if name == NAME else []
    assert [finding["code"] for finding in told["findings"]] == [
        "protection-no-observer",
        "protection-no-option-to-stay",
        "protection-time-aboard",
        *wounded,
    ]
    agreement = read_agreement(path, read_scene(name))
    clauses = (*agreement.conditions, *agreement.clauses)
    assert [one.id for one in clauses if not one.source] == []


def test_those_who_were_still_inside_are_those_of_the_record() -> None:
    scene = read_scene(NAME)
    patients = leaving(scene, Category.STRETCHER_CASES, Category.WALKING_WOUNDED)
    others = (Category.CIVILIANS, Category.FIGHTERS_FAMILIES)
    fighters = leaving(scene, Category.FIGHTERS)
    assert (patients, fighters) == (811 - 194, 4_000)
    assert patients + fighters + leaving(scene, *others) == 35_000 - 10_000
    (foua,) = (group for group in scene.groups if group.id == FROM_FOUA)
    assert (foua.leaving, foua.people) == (2_500, 8_000 + 1_312)


def test_places_gates_and_roads_of_aleppo_are_those_of_the_first_days() -> None:
    here, first = read_scene(NAME), read_scene("aleppo-2016")
    here_links, first_links = (
        {(link.origin, link.destination): (link.minutes, link.loaded_minutes) for link in one.links}
        for one in (here, first)
    )
    shared = here_links.keys() & first_links.keys()
    assert len(shared) == 9
    assert {way: here_links[way] for way in shared} == {way: first_links[way] for way in shared}
    gates = {gate.id: gate for gate in first.gates}
    for gate in here.gates[:2]:
        rows = [row for row in gates[gate.id].minutes if row.vehicle_class != "truck"]
        assert list(gate.minutes) == rows
        assert replace(gate, minutes=()) == replace(gates[gate.id], minutes=())


def test_a_plan_keeps_every_clause(agreed: Plan) -> None:
    assert (agreed.referee.verdict, agreed.people_moved) == ("passed", 27_500)
    assert {
        one.id: is_kept(agreed, one.id) for one in agreed.agreement.conditions
    } == dict.fromkeys(CLAUSES, KEPT)


def test_its_trips_are_in_the_order_that_was_agreed(agreed: Plan) -> None:
    assert agreed.timetable is not None
    trips = [trip for trip in agreed.timetable.trips if trip.load]
    foua = [trip for trip in trips if trip.load == FROM_FOUA]
    aleppo = [trip for trip in trips if trip.load != FROM_FOUA]
    fighters = [trip for trip in aleppo if "fighters" in str(trip.load)]

    first_bus = min(trip.departure_seconds for trip in foua)
    assert min(trip.departure_seconds for trip in fighters) >= first_bus
    last = max(trip.departure_seconds for trip in aleppo)
    assert max(trip.departure_seconds for trip in foua) >= last
