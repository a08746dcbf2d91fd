"""Who may import whom, and who may touch what: the invariants of ARCHITECTURE.md."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.house.tree import ROOT, Module, expect_none, modules

NETWORK = ("socket", "ssl", "http", "urllib.request", "ftplib", "requests", "httpx", "aiohttp")
SOLVER_LIBRARIES = ("highspy", "ortools", "scipy.optimize")
HEAVY = {
    "numpy",
    "scipy",
    "numba",
    "highspy",
    "ortools",
    "pandas",
    "pydantic",
    "shapely",
    "ruamel",
    "xlsxwriter",
    "babel",
}
CLOCKS = ("time", "signal", "datetime")

ABOVE_STORE = ("store", "report", "wiring", "cli", "web")
"""Rooms that may read and write files; below them only ``roads/readers`` may."""

DISK_CALLS = ("open", "read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "unlink")

REFEREE_MAY_SEE = (
    "treve.timetabling.problem",
    "treve.timetabling.rows",
    "treve.timetabling.solution",
    "treve.timetabling.timetable",
    "treve.timetabling.window",
    "treve.timetabling.referee",
    "treve.errors",
)


def _within(name: str, packages: tuple[str, ...]) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def _breaches(forbidden: tuple[str, ...], inspected: Iterator[Module]) -> list[str]:
    return [
        f"{module.path}:{line} imports {name}"
        for module in inspected
        for line, name in module.imports()
        if _within(name, forbidden)
    ]


def _is_referee(module: Module) -> bool:
    return _within(module.name, ("treve.timetabling.referee",))


def test_the_ladder_of_importlinter_stands() -> None:
    command = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [command, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-3000:]


def test_only_folders_named_solvers_touch_a_solver_library() -> None:
    others = (module for module in modules() if "solvers" not in module.name.split("."))
    expect_none(_breaches(SOLVER_LIBRARIES, others))


def test_nothing_touches_the_network() -> None:
    indoors = (module for module in modules() if module.room != "web")
    expect_none(_breaches(NETWORK, indoors))


def test_the_core_knows_no_clock() -> None:
    core = (module for module in modules() if module.room == "timetabling")
    expect_none(_breaches(CLOCKS, core))


def test_the_referee_shares_no_code_with_what_it_judges() -> None:
    seen = [
        f"{module.path}:{line} imports {name}"
        for module in modules()
        if _is_referee(module)
        for line, name in module.imports()
        if name.startswith("treve.") and not _within(name, REFEREE_MAY_SEE)
    ]
    lent = [
        f"{module.path}:{line} imports {name}"
        for module in modules()
        if module.room == "timetabling" and not _is_referee(module)
        for line, name in module.imports()
        if _within(name, ("treve.timetabling.referee",))
    ]
    expect_none(seen + lent)


def test_below_the_store_only_the_readers_of_roads_touch_the_disk() -> None:
    touched = [
        f"{module.path}:{node.lineno} calls {_called(node)}"
        for module in modules()
        if module.room not in {*ABOVE_STORE, "languages"}
        and not _within(module.name, ("treve.roads.readers",))
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and _called(node) in DISK_CALLS
    ]
    expect_none(touched)


def _called(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name):
            return name
        case ast.Attribute(attr=name):
            return name
    return ""


def test_asking_for_help_imports_nothing_heavy() -> None:
    told = subprocess.run(
        [sys.executable, "-c", f"import sys, treve.cli; print({HEAVY} & sys.modules.keys())"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == "set()"
