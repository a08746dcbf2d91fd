"""Every public thing says what it is."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.house.tree import Documented, Module, expect_none, modules


def _public(node: Documented, name: str) -> Iterator[tuple[int, str, Documented]]:
    yield getattr(node, "lineno", 1), name, node
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        return
    for child in node.body:
        if isinstance(
            child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
        ) and not child.name.startswith("_"):
            yield from _public(child, f"{name}.{child.name}")


def _silent(module: Module) -> list[str]:
    return [
        f"{module.path}:{line} {name}"
        for line, name, node in _public(module.tree, module.name)
        if not ast.get_docstring(node)
    ]


def test_every_public_thing_has_a_docstring() -> None:
    expect_none([place for module in modules() for place in _silent(module)])


def test_every_module_speaks_of_itself_in_whole_sentences() -> None:
    unfinished = [
        module.path
        for module in modules()
        if not (ast.get_docstring(module.tree) or "")
        .partition("\n")[0]
        .rstrip()
        .endswith((".", "?"))
    ]
    expect_none(unfinished)
