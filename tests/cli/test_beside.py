"""A saved plan beside a scene on disk: what was changed before it was planned is told."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.cli.dispatched import SCENE, dispatched
from treve.cli import main
from treve.cli.beside import Beside, set_against
from treve.cli.verify import MOST_LINES
from treve.plan.model import Plan
from treve.plan.recheck_scene import changes_stated
from treve.store.plans import write_plan


def verified(path: Path, capsys: pytest.CaptureFixture[str], *more: str) -> tuple[int, Any]:
    code = main(["verify", str(path), "--json", "--lang", "en", *more])
    return code, json.loads(capsys.readouterr().out)


@pytest.fixture(scope="module")
def plan() -> Plan:
    """A plan that holds."""
    return dispatched()


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan of riverbend with more buses and a wider gate."""
    made = dispatched(("fleets.bus.count=30", "gates.bridge.lanes=2"))
    path = tmp_path_factory.mktemp("changed") / "plan.json"
    write_plan(made, path)
    return path


CHANGED = ["  bus, number: 3 → 30", "  Old bridge, lanes both ways: 1 → 2"]


def test_what_was_changed_before_planning_is_told(
    changed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody signs a plan with other vehicles than there are without having read so."""
    code, told = verified(changed, capsys, "--scene", SCENE)
    assert (code, told["verdict"]) == (0, "passed")
    assert [
        (one["code"], one["severity"], one["objects"][0], one["figures"]["field"])
        for one in told["changes"]
    ] == [
        ("verify-scene-changed", "warning", "bus", "count"),
        ("verify-scene-changed", "warning", "bridge", "lanes_both"),
    ]
    assert told["changes"][0]["figures"]["given_value"] == 3
    assert told["changes"][0]["figures"]["plan_value"] == 30
    assert main(["verify", str(changed), "--scene", SCENE, "--lang", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "The scene given: holds" in lines
    assert lines[-3:] == [
        "The plan holds, with these changes to the scene given (scene → plan):",
        *CHANGED,
    ]


def test_without_a_scene_the_changes_are_told_as_they_are_stated(
    changed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, told = verified(changed, capsys)
    assert (code, [(one["code"], one["objects"]) for one in told["changes"]]) == (
        0,
        [
            ("verify-change-stated", ["fleets.bus.count=30"]),
            ("verify-change-stated", ["gates.bridge.lanes=2"]),
        ],
    )
    assert main(["verify", str(changed), "--lang", "en"]) == 0
    assert capsys.readouterr().out.splitlines()[-3:] == [
        "The plan holds, with these changes to the scene, as the plan states them:",
        "  --set fleets.bus.count=30",
        "  --set gates.bridge.lanes=2",
    ]


def test_changes_that_the_scene_has_no_place_for_are_differences(
    changed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other"
    assert main(["new", str(other)]) == 0
    capsys.readouterr()
    code, told = verified(changed, capsys, "--scene", str(other))
    assert (code, told["checks"][-1]["findings"][0]["code"]) == (1, "verify-other-scene")
    assert main(["verify", str(changed), "--scene", str(other), "--lang", "en"]) == 1
    lines = capsys.readouterr().out.splitlines()
    after = lines[lines.index("What differs, scene given → plan:") + 1 :]
    assert len([line for line in after if line.startswith("  ")]) == MOST_LINES + 1


def test_a_change_that_is_none_is_wrong_input(plan: Plan, tmp_path: Path) -> None:
    """A plan of the very scene that states a change to it says what is not so."""
    path = tmp_path / "plan.json"
    write_plan(replace(plan, changes=("fleets.moon.count=3",)), path)
    assert main(["verify", str(path), "--scene", SCENE]) == 2


def test_of_a_scene_that_needs_its_changes_they_are_told_as_stated(
    plan: Plan, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    assert main(["new", str(other), "--example", SCENE]) == 0
    scene = other / "scene.yaml"
    text = scene.read_text(encoding="utf-8")
    scene.write_text(text.replace("count: 3", "count: many"), encoding="utf-8")
    stated = replace(plan, changes=("fleets.bus.count=3",))
    assert set_against(stated, str(other)) == Beside((), changes_stated(stated))
