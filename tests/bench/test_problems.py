"""A drawn instance goes two roads to the core, and comes to the same problem."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.instances import draw
from bench.problems import core_problem
from bench.scenes import exact_minutes, write_scene
from treve.plan.build import build_problem
from treve.store.scenes import read_scene


@pytest.mark.parametrize(("size", "seed"), [("S", 0), ("S", 7), ("M", 0), ("M", 3)])
def test_the_scene_and_the_core_problem_are_the_same(size: str, seed: int, tmp_path: Path) -> None:
    write_scene(draw(size, seed), tmp_path)
    assert build_problem(read_scene(tmp_path)).problem == core_problem(size, seed)


def test_closed_nights_come_to_the_same_too(tmp_path: Path) -> None:
    write_scene(draw("L", 0), tmp_path)
    assert build_problem(read_scene(tmp_path)).problem == core_problem("L", 0)


@pytest.mark.parametrize("seconds", range(90, 181))
def test_minutes_in_a_scene_come_back_as_the_same_seconds(seconds: int) -> None:
    assert round(exact_minutes(seconds) * 60) == seconds
