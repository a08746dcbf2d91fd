"""Machine code is kept, taken again, and made anew where it cannot be read or written."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import treve
from treve.timetabling.solvers import compiled
from treve.timetabling.solvers.search import lanes

SEARCH = "treve.timetabling.solvers.search"
RUN = """
import numpy as np
from treve.timetabling.solvers.search import lanes
row = np.full(9, 5, np.int32)
assert lanes.next_free(row, 8, 1, 2, 9) == 1
stats = lanes.next_free.stats
print(sum(stats.cache_hits.values()), sum(stats.cache_misses.values()))
"""

RUN_HOLD = """
from tests.problems import mill
from tests.timetabling.solvers.search.boards import laid
from treve.timetabling.solvers.search import follow, lanes
board = laid(mill.problem()).board
follow.hold(board, board.trip, 1)
print(len(follow._hold_one.signatures), len(lanes.recount.signatures))
"""
"""Prints how often each of two functions was compiled that are called in several ways."""


def _run(cache: Path, sources: Path | None = None, run: str = RUN, **more: str) -> tuple[int, int]:
    """Two numbers that a process of its own prints: hits and misses of the cache, usually."""
    environment = {**os.environ, "NUMBA_CACHE_DIR": str(cache), **more}
    if sources is not None:
        environment["PYTHONPATH"] = str(sources)
    done = subprocess.run(
        [sys.executable, "-c", run],
        env=environment,
        cwd=Path(__file__).parents[3],
        capture_output=True,
        check=True,
        text=True,
    )
    one, other = done.stdout.split()
    return int(one), int(other)


def test_the_second_process_need_not_compile(tmp_path: Path) -> None:
    assert _run(tmp_path) == (0, 1)
    assert _run(tmp_path) == (1, 0)


def test_code_that_cannot_be_read_is_made_anew(tmp_path: Path) -> None:
    """A cut index, and one that names types of a module that is no more."""
    _run(tmp_path)
    (index,) = tmp_path.rglob("*next_free*.nbi")
    for spoilt in (index.read_bytes()[:-7], b"cno.such.module\nNumber\n."):
        index.write_bytes(spoilt)
        assert _run(tmp_path) == (0, 1)
        assert _run(tmp_path) == (1, 0)


def test_a_folder_that_cannot_be_made_only_costs_time(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("not a folder")
    assert [_run(file), _run(file)] == [(0, 1), (0, 1)]


def test_a_package_that_is_read_only_keeps_its_code_elsewhere(tmp_path: Path) -> None:
    sources = tmp_path / "sources"
    shutil.copytree(Path(treve.__file__).parent, sources / "treve")
    before = sorted(sources.rglob("*.nb?"))
    for folder in (sources, *(each for each in sources.rglob("*") if each.is_dir())):
        folder.chmod(0o555)
    try:
        assert _run(tmp_path / "cache", sources, PYTHONDONTWRITEBYTECODE="1") == (0, 1)
        assert _run(tmp_path / "cache", sources, PYTHONDONTWRITEBYTECODE="1") == (1, 0)
        assert sorted(sources.rglob("*.nb?")) == before
    finally:
        for folder in (sources, *(each for each in sources.rglob("*") if each.is_dir())):
            folder.chmod(0o755)


def test_other_sources_have_another_place(tmp_path: Path) -> None:
    """Though the file of the function itself did not change: constants live in others."""
    sources = tmp_path / "sources"
    shutil.copytree(Path(treve.__file__).parent, sources / "treve")
    assert _run(tmp_path / "cache", sources) == (0, 1)
    cells = sources / "treve/timetabling/solvers/search/cells.py"
    cells.write_text(cells.read_text().replace("NEVER = 1 << 29", "NEVER = 1 << 28"))
    assert _run(tmp_path / "cache", sources) == (0, 1)


def test_the_digest_names_the_folder() -> None:
    digest = compiled.sources_digest(SEARCH)
    assert compiled.cache_folder(SEARCH).endswith(f"search-{digest}")
    assert len(digest) == 16


def test_a_failed_save_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError

    function: Any = lanes.next_free
    cache: Any = compiled._Cache(function.py_func)  # type: ignore[no-untyped-call]
    monkeypatch.setattr(cache, "_save_overload", full)
    cache.save_overload(None, None)


def test_functions_are_compiled_for_one_width_of_whole_numbers(tmp_path: Path) -> None:
    """Whatever was read from rows of 32 bits: code for every mixture would take twice as long."""
    assert _run(tmp_path, run=RUN_HOLD) == (1, 1)
