"""The variant full: the plain instance, and what is added to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.__main__ import main
from bench.full import agreement_yaml, draw_full, halves, second_gate
from bench.instances import draw
from bench.problems import core_problem
from bench.scenes import write_scene
from bench.sizes import SIZES
from treve.agreement.conditions.least_by import LeastBy
from treve.agreement.conditions.reciprocity import Reciprocity
from treve.plan.build import build_problem
from treve.store.agreements import read_agreement
from treve.store.scenes import examine_scene, read_scene
from treve.timetabling.problem import (
    ConvoyRule,
)
from treve.timetabling.window import (
    Window,
)


def generated(folder: Path, size: str, seed: int) -> Path:
    arguments = ["--size", size, "--seed", str(seed), "--variant", "full", "--out", str(folder)]
    assert main(["generate", *arguments]) == 0
    return folder


@pytest.mark.parametrize("size", SIZES)
def test_what_is_drawn_lies_in_its_range(size: str) -> None:
    for seed in range(5):
        full = draw_full(draw(size, seed))
        assert 90 <= full.second_passage_seconds <= 180
        assert 5 <= full.between_minutes <= 15
        assert full.largest_vehicles == (3 if size == "S" else 6)


def test_a_seed_repeats_and_another_does_not() -> None:
    assert draw_full(draw("M", 7)) == draw_full(draw("M", 7))
    assert len({draw_full(draw("M", seed)) for seed in range(10)}) > 5


@pytest.mark.parametrize("size", ["S", "M"])
def test_generate_writes_a_scene_and_an_agreement_without_fault_or_warning(
    size: str, tmp_path: Path
) -> None:
    folder = generated(tmp_path, size, 7)
    assert [one for one in examine_scene(folder).remarks if one.severity != "note"] == []
    agreed = read_agreement(folder / "agreement.yaml", read_scene(folder))
    one, other = agreed.conditions
    assert isinstance(one, Reciprocity)
    assert isinstance(other, LeastBy)
    assert (one.batches, other.what.people) == (2, False)
    assert other.least_tonnes == (30 if size == "S" else 300)
    assert build_problem(read_scene(folder), agreed).problem.rows


def test_generate_repeats_to_the_byte(tmp_path: Path) -> None:
    folders = [generated(tmp_path / name, "S", 7) for name in ("one", "two")]
    one, two = ({path.name: path.read_bytes() for path in f.iterdir()} for f in folders)
    assert one == two


@pytest.mark.parametrize(("size", "seed"), [("S", 0), ("M", 3)])
def test_all_that_was_drawn_for_the_plain_instance_is_there(
    size: str, seed: int, tmp_path: Path
) -> None:
    instance = draw(size, seed)
    full = draw_full(instance)
    write_scene(instance, tmp_path, full)
    made, plain = build_problem(read_scene(tmp_path)).problem, core_problem(size, seed)

    assert (made.stops, made.fleets, made.loads) == (plain.stops, plain.fleets, plain.loads)
    assert made.gates[:-1] == plain.gates
    assert {row.seconds for row in made.gates[-1].passages} == {full.second_passage_seconds}
    assert len(made.gates[-1].lanes) == instance.size.lanes
    last = f"c{instance.gates[-1][1:]}"
    ways = {way.id: way for way in plain.ways}
    assert made.ways
    for way in made.ways:
        if way.corridor != last:
            assert way == ways[way.id]
        else:
            before = ways[way.id]
            assert (way.legs[0], way.legs[-1]) == (before.legs[0], before.legs[-1])
            assert way.legs[1].empty_seconds == 60 * full.between_minutes
            assert set(way.gates) == {instance.gates[-1], second_gate(instance)}
    assert len(made.ways) == len(plain.ways)
    assert made.convoys == (ConvoyRule("c1", 2, full.largest_vehicles),)
    assert made.escort_teams is None
    day, hour = 86_400, 3_600
    assert made.windows == tuple(Window(d * day, d * day + 14 * hour) for d in range(5))


def test_the_plain_variant_is_written_as_ever(tmp_path: Path) -> None:
    for name, variant in (("one", []), ("two", ["--variant", "plain"])):
        arguments = ["--size", "S", "--seed", "7", "--out", str(tmp_path / name)]
        assert main(["generate", *arguments, *variant]) == 0
    names = {path.name for path in (tmp_path / "one").iterdir()}
    assert "agreement.yaml" not in names
    for name in names:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()
    assert "convoy" not in (tmp_path / "one" / "scene.yaml").read_text(encoding="utf-8")


def test_halves_hold_every_point_once_and_the_first_is_the_larger() -> None:
    instance = draw("S", 0)
    one, other = halves(instance)
    assert (*one, *other) == instance.points
    assert (len(one), len(other)) == (2, 1)
    assert "least_tonnes: 30" in agreement_yaml(instance, "2026-11-02")
