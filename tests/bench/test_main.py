"""The commands of the bench."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import bench.__main__ as command
from bench import run
from bench.__main__ import PAGE, main, parse_seeds
from bench.peers.protocol import Peer
from bench.results import PeerResult, Result, from_json
from bench.run import FAMILIES, Conditions, Starts, Task, drawn, run_task
from bench.sizes import SIZES
from tests.bench.one_result import ANSWER, RESULT
from tests.bench.peers import tiny
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


def test_all_runs_everything_once_and_writes_every_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page, asked = tmp_path / "page.md", list[str]()
    page.write_text(PAGE.read_text(encoding="utf-8"), encoding="utf-8")
    town = tmp_path / "published" / "bep-loyola" / "rand" / "BEP-1-2-2-2-i2.txt"
    town.parent.mkdir(parents=True)
    town.write_text(tiny.TOWN, encoding="utf-8")

    def plan(task: Task, given: Conditions) -> Result:
        asked.append(task.name)
        return replace(
            RESULT, instance=task.name, time_limit_seconds=given.seconds, code="planner now"
        )

    def answer(task: Task, peer: Peer, seconds: float, _workers: int) -> PeerResult:
        asked.append(f"{task.name} {peer.name}")
        return replace(
            ANSWER,
            instance=task.name,
            peer=peer.name,
            time_limit_seconds=seconds,
            version=peer.version,
            code="peers now",
        )

    monkeypatch.setattr(command, "PAGE", page)
    monkeypatch.setattr(command, "KEPT", tmp_path / "kept")
    monkeypatch.setattr(command, "time_starts", lambda: Starts(21.0, 1.5))
    monkeypatch.setattr(run, "planner_code", lambda: "planner now")
    monkeypatch.setattr(run, "peer_code", lambda: "peers now")
    monkeypatch.setattr(run, "run_task", plan)
    monkeypatch.setattr(run, "run_peer", answer)
    monkeypatch.setenv("TREVE_BENCHMARKS", str(tmp_path / "published"))
    # The other families are not there: that is told, and is no reason to stop.
    assert main(["all", "--sizes", "S", "--peers", "highs"]) == 1
    assert "bep-lmellan is left out" in capsys.readouterr().err
    text = page.read_text(encoding="utf-8")
    for name in ("S-9", "BEP-1-2-2-2-i2"):
        assert f"| {name} | 1,030 |" in text
        assert f"| {name} | HiGHS MIP | 1,144.4 |" in text
    assert "took 21.0 s with nothing compiled yet" in text
    assert len(asked) == 2 * 11
    main(["all", "--sizes", "S", "--peers", "highs"])
    assert len(asked) == 2 * 11, "what is kept is not run again"
