"""Tiny cases for peers: one with gates, drawn by hand; one Bus Evacuation Problem with 13 best."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from bench.instances import Instance
from bench.problems import problem_of
from bench.readers.bep import read_bep
from bench.readers.case import write_case
from bench.sizes import SIZES
from treve.plan.build import build_problem
from treve.store.scenes import read_scene
from treve.timetabling.problem import Problem

SIZE = replace(
    SIZES["S"], assembly_points=2, buses=2, ambulances=1, trucks=1, people=290, wounded=5, tonnes=30
)

TOWN = """2 1
1 2
2 4 3 1
2 11 8 3

1 1 10

1 6 2
2 9 5
"""
"""Two buses at one yard; the best plan takes 13 (shown by trying all by hand and by CP-SAT)."""

TOWN_BEST_SECONDS = 13 * 60


def gates() -> Problem:
    """Two points, two gates, two sites, five vehicles."""
    return problem_of(
        Instance(
            size=SIZE,
            seed=0,
            passage_seconds=(120, 180),
            inside_minutes=((10, 20), (30, 12)),
            outside_minutes=((30, 45), (60, 30)),
            people=(140, 150),
            wounded=(2, 3),
            goods_kilograms=(12_000, 18_000),
            goods_from=(0, 1),
        )
    )


def town(folder: Path) -> Problem:
    """A Bus Evacuation Problem of four bus loads."""
    (folder / "town.txt").write_text(TOWN, encoding="utf-8")
    write_case(read_bep(folder / "town.txt"), folder / "town")
    return build_problem(read_scene(folder / "town")).problem
