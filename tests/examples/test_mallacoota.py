"""Mallacoota, January 2020: the figures of the record, and the command that writes its page."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from bench import questions
from bench.__main__ import main as bench
from bench.figures import figures_of
from bench.mallacoota import AIR, PAGE, QUESTIONS, SEA, boarding, write_page
from bench.questions import Asked, RefereeError, make_plan
from treve.cli import main
from treve.effort import Effort
from treve.plan.model import Plan, Verdict
from treve.scene.model import Scene
from treve.store.scenes import read_scene

QUICK = Effort(steps=4_000)


def people(scene: Scene) -> dict[str, tuple[int, int]]:
    """Leaving and staying, by group."""
    return {group.id: (group.leaving, group.staying) for group in scene.groups}


def vehicles(scene: Scene) -> dict[str, tuple[int, dict[str, float]]]:
    """Count and capacity, by class."""
    return {fleet.vehicle.id: (fleet.count, dict(fleet.vehicle.capacity)) for fleet in scene.fleets}


@pytest.fixture(scope="module")
def sea() -> Plan:
    return make_plan(Asked(SEA), QUICK, 1)


@pytest.fixture(scope="module")
def air() -> Plan:
    return make_plan(Asked(AIR), QUICK, 1)


@pytest.mark.parametrize("name", [SEA, AIR])
def test_there_are_no_parties_and_every_gate_is_nobodys(name: str) -> None:
    scene = read_scene(name)
    assert (scene.parties, {gate.owner for gate in scene.gates}) == ((), {""})


def test_those_who_left_are_those_of_the_record() -> None:
    assert people(read_scene(SEA)) == {"town": (1025 + 58, 2150)}
    assert people(read_scene(AIR)) == {"registered": (282 + 400, 2150)}


def test_the_people_of_both_scenes_add_up_to_each_estimate_of_the_town() -> None:
    (town,), (registered,) = read_scene(SEA).groups, read_scene(AIR).groups
    flown_before, flown_on_friday = 60, 25
    for by_sea, by_air in zip(town.counts, registered.counts, strict=True):
        gone_by_air = registered.leaving + flown_on_friday
        assert by_sea.source == by_air.source
        assert by_sea.people + gone_by_air == by_air.people + town.leaving + flown_on_friday
        assert by_sea.people + gone_by_air + flown_before in {4000, 5000}


def test_boats_and_aircraft_are_the_vehicles() -> None:
    assert vehicles(read_scene(SEA)) == {
        "landing_craft": (3, {"seats": 50}),
        "amphibian": (2, {"seats": 20}),
        "barge": (1, {"tonnes": 30}),
    }
    assert vehicles(read_scene(AIR)) == {
        "spartan": (3, {"seats": 30, "tonnes": 5, "cubic_metres": 30}),
        "chinook": (2, {"seats": 25}),
    }


def test_nothing_flies_by_night_nor_in_the_smoke_of_the_fourth() -> None:
    windows = read_scene(AIR).calendar.windows
    assert [(hours.start.day, hours.start.hour, hours.end.hour) for hours in windows] == [
        (5, 10, 20),
        (6, 6, 20),
        (7, 6, 20),
    ]


def test_goods_come_in_beside_the_people(sea: Plan, air: Plan) -> None:
    assert (sea.tonnes_moved, sea.tonnes_unmoved) == (25, 0)
    assert (air.tonnes_moved, air.tonnes_unmoved) == (18, 0)


def test_most_of_the_town_stays_and_no_warning_is_due(sea: Plan) -> None:
    assert [finding for finding in sea.findings if finding.severity == "warning"] == []


def test_the_ships_have_no_room_for_everybody(capsys: pytest.CaptureFixture[str]) -> None:
    typed = ["plan", SEA, "--set", "groups.town.leaving=3233", "--time-limit", "4", "--json"]
    assert main(typed) == 1
    answer = json.loads(capsys.readouterr().out)
    assert answer["outcome"] == "proven_impossible"
    assert "nobody-stays" in {finding["code"] for finding in answer["findings"]}
    assert {(clash["available"], clash["needed"]) for clash in answer["clash"]} == {(1171, 3233)}


def test_boarding_is_scaled_for_every_craft() -> None:
    assert boarding(1.5) == (
        "fleets.landing-craft.loading_minutes=37.5",
        "fleets.landing-craft.unloading_minutes=30",
        "fleets.amphibians.loading_minutes=18",
        "fleets.amphibians.unloading_minutes=15",
    )


def test_every_figure_of_the_page_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sea: Plan, air: Plan
) -> None:
    page = Path(shutil.copy(PAGE, tmp_path))
    monkeypatch.setattr(
        questions, "make_plan", lambda asked, *_: sea if asked.scene == SEA else air
    )
    told: list[str] = []

    write_page(QUICK, 1, page=page, say=told.append)

    plans = {name: sea if asked.scene == SEA else air for name, asked in QUESTIONS.items()}
    assert told == [
        f"{name}: {plan.outcome.value}, referee: passed" for name, plan in plans.items()
    ]
    text = page.read_text(encoding="utf-8")
    assert f"<!--=sea-pause-->{(sea.pause_minutes or 0) / 60:.1f} h<!--/-->" in text
    assert f"<!--=timetables-->{len(QUESTIONS)} of {len(QUESTIONS)}<!--/-->" in text
    assert "<!--=air-sunday-->0<!--/-->" not in text
    assert "<!--=air-missions-->0<!--/-->" not in text
    assert figures_of(text) == figures_of(PAGE.read_text(encoding="utf-8"))


def test_nothing_is_written_of_plans_that_do_not_hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sea: Plan
) -> None:
    page = Path(shutil.copy(PAGE, tmp_path))
    before = page.read_bytes()
    failed = replace(sea, referee=Verdict("failed"))
    monkeypatch.setattr(questions, "make_plan", lambda *_: failed)

    with pytest.raises(RefereeError, match="sea, four"):
        write_page(QUICK, 1, page=page, say=lambda _: None)

    assert page.read_bytes() == before


def test_the_command_ends_with_one_where_a_plan_does_not_hold(
    monkeypatch: pytest.MonkeyPatch, sea: Plan, capsys: pytest.CaptureFixture[str]
) -> None:
    failed = replace(sea, referee=Verdict("failed"))
    monkeypatch.setattr(questions, "make_plan", lambda *_: failed)
    assert bench(["mallacoota", "--steps", "1", "--workers", "1"]) == 1
    assert "not passed by the referee: sea" in capsys.readouterr().err
