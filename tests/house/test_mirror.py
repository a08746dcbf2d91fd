"""Tests mirror the source: whoever changes a module finds its tests without searching."""

from __future__ import annotations

import ast
import functools
from pathlib import Path

from tests.house.tree import ROOT, Module, expect_none, modules

VALUES_ONLY = 3
"""A module none of whose functions has more code lines than this only holds values."""


def _needs_a_test(module: Module) -> bool:
    private = module.name.rpartition(".")[2].startswith("_")
    longest = max((module.length(function) for function in module.functions()), default=0)
    return not private and longest > VALUES_ONLY


def _has_a_test(module: Module) -> bool:
    """Whether the mirrored folder has a test file of its name, or one that imports it."""
    parts = module.name.split(".")[1:]
    tests = ROOT / "tests"
    if module.path.endswith("__init__.py"):
        folder, names = tests.joinpath(*parts), ("test_init.py", f"test_{[*parts, 'treve'][0]}.py")
        if any((place / name).is_file() for place in (folder, folder.parent) for name in names):
            return True
    mirrored = tests.joinpath(*parts[:-1]) if parts else tests
    named = next(mirrored.glob(f"test_{parts[-1]}*.py"), None) if parts else None
    return named is not None or any(
        module.name in _imported(test)
        for place in (mirrored, mirrored.parent)
        if place != tests.parent
        for test in place.glob("test_*.py")
    )


@functools.cache
def _imported(test: Path) -> frozenset[str]:
    tree = ast.parse(test.read_text(encoding="utf-8"))
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return frozenset(names)


def test_every_module_has_its_tests_where_one_looks_for_them() -> None:
    expect_none([m.path for m in modules() if _needs_a_test(m) and not _has_a_test(m)])
