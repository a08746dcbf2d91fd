"""Tests mirror the source: whoever changes a module finds its tests without searching."""

from __future__ import annotations

from pathlib import Path

from tests.house.tree import ROOT, Module, expect_none, modules

VALUES_ONLY = 3
"""A module none of whose functions has more code lines than this only holds values."""


def _needs_a_test(module: Module) -> bool:
    private = module.name.rpartition(".")[2].startswith("_")
    longest = max((module.length(function) for function in module.functions()), default=0)
    return not private and longest > VALUES_ONLY


def _mirrors(module: Module) -> list[Path]:
    parts = module.name.split(".")[1:]
    tests = ROOT / "tests"
    if module.path.endswith("__init__.py"):
        folder = tests.joinpath(*parts)
        last = parts[-1] if parts else "treve"
        return [folder / f"test_{last}.py", folder / "test_init.py"]
    folder = tests.joinpath(*parts[:-1])
    return [folder / f"test_{parts[-1]}.py", *folder.glob(f"test_{parts[-1]}_*.py")]


def test_every_module_has_its_tests_where_one_looks_for_them() -> None:
    alone = [
        module.path
        for module in modules()
        if _needs_a_test(module) and not any(path.is_file() for path in _mirrors(module))
    ]
    expect_none(alone)
