"""The commands of the bench."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.__main__ import PAGE, main, parse_seeds
from bench.results import Result, from_json
from bench.run import FAMILIES, Conditions, drawn, run_task
from bench.sizes import SIZES
from treve.store.scenes import examine_scene


@pytest.mark.parametrize("size", ["S", "M"])
def test_generate_writes_a_scene_without_fault_or_warning(size: str, tmp_path: Path) -> None:
    assert main(["generate", "--size", size, "--seed", "7", "--out", str(tmp_path)]) == 0
    remarks = examine_scene(tmp_path).remarks
    assert [remark for remark in remarks if remark.severity != "note"] == []


def test_generate_repeats_to_the_byte(tmp_path: Path) -> None:
    for name in ("one", "two"):
        main(["generate", "--size", "S", "--seed", "7", "--out", str(tmp_path / name)])
    one, two = (
        {path.name: path.read_bytes() for path in (tmp_path / name).iterdir()}
        for name in ("one", "two")
    )
    assert one == two


def test_an_unreadable_instance_is_wrong_input(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", "bep", str(tmp_path / "none.txt"), "--out", str(tmp_path)]) == 2
    assert "none.txt" in capsys.readouterr().err


def test_once_prints_one_line_that_reads_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["generate", "--size", "S", "--seed", "1", "--out", str(tmp_path)])
    assert main(["once", str(tmp_path), "--name", "S-1", "--steps", "1"]) == 0
    result = from_json(capsys.readouterr().out, Result)
    assert (result.instance, result.referee, result.time_limit_seconds) == ("S-1", "passed", None)
    assert result.pause_minutes is not None
    assert result.bound_open_minutes is not None
    assert result.bound_open_minutes <= result.pause_minutes
    assert result.pause_minutes <= (result.nearest_first_minutes or 0)


def test_a_task_runs_in_a_process_of_its_own() -> None:
    (task,) = drawn("S", [2])
    result = run_task(task, Conditions(seconds=None, steps=1, workers=1))
    assert (result.instance, result.referee, result.seed) == ("S-2", "passed", 0)


def test_seeds_are_ranges_or_lists() -> None:
    assert parse_seeds("0-3") == (0, 1, 2, 3)
    assert parse_seeds("0,3,7-8") == (0, 3, 7, 8)
    with pytest.raises(ValueError, match="invalid literal"):
        parse_seeds("some")


def test_the_page_has_a_place_for_every_table_and_a_row_for_every_size() -> None:
    text = PAGE.read_text(encoding="utf-8")
    for name in ("conditions", *SIZES, *FAMILIES):
        assert f"<!-- bench:{name} -->" in text
    for size in SIZES.values():
        assert (
            f"| {size.name} | {size.assembly_points} | {size.receiving_sites} | "
            f"{size.gates} × {size.lanes} | {size.buses:,}, {size.ambulances}, {size.trucks} | "
            f"{size.people:,}, {size.wounded:,} |" in text
        )
