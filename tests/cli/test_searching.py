"""What the commands that search share: effort, room for files, Ctrl-C."""

from __future__ import annotations

import math
import os
import shutil
import signal
from pathlib import Path
from typing import Annotated

import pytest
import typer

from treve.cli.common import begin, begun_seconds
from treve.cli.searching import (
    effort_of,
    interruptible,
    make_room,
    time_limit_option,
)
from treve.effort import USUAL_SECONDS
from treve.errors import InputError
from treve.store.examples import example_path


def test_time_or_steps_may_be_typed_and_not_both() -> None:
    assert effort_of(None, None) == (USUAL_SECONDS, None)
    assert effort_of(5.0, None) == (5.0, None)
    assert effort_of(None, 7) == (USUAL_SECONDS, 7)
    with pytest.raises(InputError, match="steps-and-time-limit"):
        effort_of(5.0, 7)


@pytest.mark.parametrize(
    ("typed", "seconds"), [("15", 15.0), ("15s", 15.0), ("1e2", 100.0), ("2 min", 120.0)]
)
def test_a_time_limit_goes_with_or_without_its_unit(typed: str, seconds: float) -> None:
    app = typer.Typer()
    found: list[float | None] = []

    @app.command()
    def spend(limit: Annotated[float | None, time_limit_option("all")] = None) -> None:
        found.append(limit)

    app(["--time-limit", typed], standalone_mode=False)
    app([], standalone_mode=False)
    assert found == [seconds, None]


@pytest.mark.parametrize("seconds", [math.inf, math.nan, 0.0, 0.5, -3.0, 1e9])
def test_what_is_no_time_to_plan_in_is_refused(seconds: float) -> None:
    with pytest.raises(InputError, match="time-limit-out-of-range"):
        effort_of(seconds, None)


def test_a_place_for_files_is_made_or_refused_before_the_search(tmp_path: Path) -> None:
    make_room(tmp_path / "one" / "two", ("plan.json",), "riverbend")
    assert (tmp_path / "one" / "two").is_dir()
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(InputError, match="out-file-unwritable"):
        make_room(tmp_path / "file", (), "riverbend")


def test_a_folder_in_the_place_of_a_file_is_told_before_the_search(tmp_path: Path) -> None:
    (tmp_path / "plan.json").mkdir()
    with pytest.raises(InputError, match=r"out-file-unwritable .*plan\.json"):
        make_room(tmp_path, ("plan.json", "plan.html"), "riverbend")


def test_ctrl_c_asks_once_and_ends_twice_and_a_key_may_bounce() -> None:
    moments = iter([5.0, 5.2, 5.3, 6.0])
    with interruptible(lambda: next(moments)) as interrupted:
        assert not interrupted()
        os.kill(os.getpid(), signal.SIGINT)
        assert interrupted()
        os.kill(os.getpid(), signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)


def test_a_table_of_the_scene_is_not_written_over(tmp_path: Path) -> None:
    """Its links are in a file that is called as the plan's trips are."""
    shipped = example_path("riverbend")
    assert shipped is not None
    scene = shutil.copytree(shipped, tmp_path / "scene")
    text = (scene / "scene.yaml").read_text(encoding="utf-8")
    (scene / "scene.yaml").write_text(text.replace("links.csv", "trips.csv"), encoding="utf-8")
    (scene / "links.csv").rename(scene / "trips.csv")
    with pytest.raises(InputError, match=r"out-file-is-table .*trips\.csv"):
        make_room(scene, ("plan.json", "trips.csv"), str(scene))
    make_room(scene, ("plan.json", "vehicles.xlsx"), str(scene))


def test_the_time_of_a_command_begins_with_its_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.monotonic", lambda: 100.0)
    monkeypatch.setattr("time.process_time", lambda: 0.4)

    begin(whole_process=True)
    assert begun_seconds() == 99.6
    begin()
    assert begun_seconds() == 100.0
