"""The source tree as the tests of the house see it: parsed modules and their code lines."""

from __future__ import annotations

import ast
import functools
import io
import subprocess
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "treve"

Function = ast.FunctionDef | ast.AsyncFunctionDef
Documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef

_SILENT = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENCODING,
    tokenize.ENDMARKER,
}


@dataclass(frozen=True)
class Module:
    """One file of Python.

    Attributes:
        path: Relative to the repository, for messages.
        name: Dotted, from ``treve``, ``bench`` or ``tests``; a package has the name of its folder.
        tree: Parsed.
        code_lines: Numbers of the lines that hold code: no blank, comment or docstring.
    """

    path: str
    name: str
    tree: ast.Module
    code_lines: frozenset[int]

    @property
    def room(self) -> str:
        """The rung it stands on: ``treve.scene.model`` is in the room ``scene``."""
        return [*self.name.split("."), ""][1]

    def functions(self) -> Iterator[Function]:
        """Every function and method, nested ones too."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node

    def length(self, function: Function) -> int:
        """Lines of code of a function, its signature included and its docstring not."""
        end = function.end_lineno or function.lineno
        return sum(function.lineno <= line <= end for line in self.code_lines)

    def imports(self) -> Iterator[tuple[int, str]]:
        """Line and dotted name of everything imported, wherever the import stands."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((node.lineno, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


@functools.cache
def modules() -> tuple[Module, ...]:
    """Every module of the package, sorted by path."""
    return tuple(_parse(path) for path in sorted(SOURCE.rglob("*.py")))


@functools.cache
def bench_modules() -> tuple[Module, ...]:
    """Every module of the bench, sorted by path: no part of the package, but of the house."""
    return tuple(_parse(path) for path in sorted((ROOT / "bench").rglob("*.py")))


@functools.cache
def checking_modules() -> tuple[Module, ...]:
    """Every module of the tests, sorted by path."""
    return tuple(_parse(path) for path in sorted((ROOT / "tests").rglob("*.py")))


@functools.cache
def tracked() -> tuple[Path, ...]:
    """Every file that git tracks, and that still stands."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"],  # noqa: S607 - git is a condition of working here at all
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    return tuple(ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file())


def pages() -> tuple[Path, ...]:
    """Every page of prose: the Markdown files at the top and below ``docs``."""
    written = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    return tuple(sorted(page for page in written if "_build" not in page.parts))


def expect_none(breaches: list[str]) -> None:
    """Fail with every breach on a line of its own, so that an editor can jump to each."""
    assert not breaches, "\n" + "\n".join(breaches)


def _parse(path: Path) -> Module:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    top = SOURCE.parent if path.is_relative_to(SOURCE) else ROOT
    parts = path.relative_to(top).with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    lines = _spoken(text) - _docstring_lines(tree)
    return Module(path.relative_to(ROOT).as_posix(), name, tree, frozenset(lines))


def _spoken(text: str) -> set[int]:
    lines: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type not in _SILENT:
            lines.update(range(token.start[0], token.end[0] + 1))
    return lines


def _docstring_lines(tree: ast.Module) -> set[int]:
    """Lines of strings that stand alone: docstrings, and those below attributes."""
    lines: set[int] = set()
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Expr)
            and isinstance(node.value, ast.Constant)
            and isinstance(node.value.value, str)
        ):
            lines.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    return lines
