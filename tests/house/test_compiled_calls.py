"""Python may not call a compiled function whose name begins with ``_``: it has no entry for that.

The call would end the process without a word.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.house.tree import Function, Module, bench_modules, checking_modules, expect_none, modules


def _is_compiled(function: Function) -> bool:
    return any(isinstance(d, ast.Name) and d.id == "compiled" for d in function.decorator_list)


def _inner() -> dict[str, set[str]]:
    """Names of compiled functions without an entry, by module."""
    return {
        module.name: {f.name for f in module.functions() if _is_compiled(f) and f.name[0] == "_"}
        for module in modules()
    }


def _called(module: Module) -> Iterator[tuple[int, str]]:
    """Line and name of what is called outside of compiled functions."""
    compiled = [f for f in module.functions() if _is_compiled(f)]
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Call):
            continue
        if any(f.lineno <= node.lineno <= (f.end_lineno or f.lineno) for f in compiled):
            continue
        if isinstance(node.func, ast.Name):
            yield node.lineno, f"{module.name}.{node.func.id}"
        elif isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name):
            yield node.lineno, f"{node.func.value.id}.{node.func.attr}"


def test_python_calls_no_compiled_function_without_an_entry() -> None:
    known = {
        f"{prefix}.{name}"
        for module, names in _inner().items()
        for name in names
        for prefix in (module, module.rpartition(".")[2])
    }
    assert known
    expect_none(
        [
            f"{module.path}:{line} {name}"
            for module in (*modules(), *bench_modules(), *checking_modules())
            for line, name in _called(module)
            if name in known
        ]
    )
