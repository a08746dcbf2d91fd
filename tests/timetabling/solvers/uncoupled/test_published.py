"""A few published cases through the ordinary planner; they need ``TREVE_BENCHMARKS``."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bench.readers.bep import read_bep
from bench.readers.case import Case, write_case
from bench.readers.icep import read_icep
from treve import wiring
from treve.effort import Effort
from treve.plan.model import Plan


def folder() -> Path:
    found = os.environ.get("TREVE_BENCHMARKS")
    if not found:
        pytest.skip("TREVE_BENCHMARKS is not set to the folder of published instances")
    return Path(found)


def planned(case: Case, scene: Path) -> Plan:
    write_case(case, scene)
    read = wiring.scene_to_plan(scene)
    return wiring.plan_scene(read, wiring.question(read), effort=Effort(steps=4000))


@pytest.mark.parametrize(
    ("name", "minutes"),
    [
        ("BEP-1-2-2-2-i1", 46),
        ("BEP-1-4-4-3-i2", 31),
        ("BEP-1-7-7-4-i1", 15),
        ("BEP-1-7-7-4-i3", 26),
        ("BEP-1-10-10-6-i3", 26),
    ],
)
def test_random_towns_are_proven_shortest(name: str, minutes: int, tmp_path: Path) -> None:
    case = read_bep(folder() / "bep-loyola" / "rand" / f"{name}.txt")

    plan = planned(case, tmp_path)

    assert plan.outcome.value == "proven_shortest"
    assert plan.referee.verdict == "passed"
    assert plan.pause_minutes == plan.bound_minutes == minutes


@pytest.mark.parametrize(
    ("fleet", "scenario", "minutes"),
    [
        ("large_fleet_default", "Mount Collins", 148.60),
        ("small_fleet_default", "Mount Collins", 164.68),
        ("small_fleet_default", "Eaglecliff", 72.84),
    ],
)
def test_islands_are_left_in_the_proven_time(
    fleet: str, scenario: str, minutes: float, tmp_path: Path
) -> None:
    case = read_icep(folder() / "icep-bowen" / fleet, scenario)

    plan = planned(case, tmp_path)

    assert plan.outcome.value == "proven_shortest"
    assert plan.referee.verdict == "passed"
    assert plan.pause_minutes is not None
    # Legs are rounded to whole seconds: a few of them make a few seconds.
    assert abs(plan.pause_minutes - minutes) < 0.1
