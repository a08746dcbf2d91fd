"""Units in names at the borders: a public number says what it counts."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.house.tree import Module, expect_none, modules

UNITS = frozenset(
    """
    seconds minutes hours days hour day second minute people persons vehicles teams passages
    trips lanes bays units items tonnes kilograms kg grams kcal kilocalories litres metres
    kilometres km kph degrees percent
    """.split()  # noqa: SIM905 - a list of words reads better than 60 quoted strings
)
"""A number whose name ends in one of these says its unit."""

COUNTS = frozenset(
    """
    count counts quantity number index size rank weight priority share ratio gap factor seed
    steps step workers worker line column row rows lane bay batch limit position latitude
    longitude lat lon occupancy capacity leaving staying waiting shares total version
    needed available use used value price duals moved unmoved class allowed out aboard
    left severity north south east west x y scale loads stops fleets gates windows places visits
    """.split()  # noqa: SIM905 - a list of words reads better than 60 quoted strings
)
"""Numbers without a unit, or whose unit stands in a field ``unit`` or in the class docstring."""

INDOORS = (
    "solvers",
    "bound",
    "baselines",
    "referee",
    "arcs",
    "program",
    "network",
    "report",
    "cli",
    "store",
)
"""Inside the borders: compiled kernels, drawing and text count pixels and array indices."""

NUMBERS = {"int", "float", "int | None", "float | None"}


def _says_its_unit(name: str) -> bool:
    """Whether ``owner.name`` says it: the name itself, or a function like ``limit_kph``."""
    owner, _, own = name.lower().partition(".")
    words = own.split("_")
    spelt = UNITS & {*words, *owner.split("_")}
    return bool(spelt) or words[-1] in COUNTS or words[0] in COUNTS


def _fields(owner: ast.ClassDef) -> Iterator[tuple[int, str]]:
    for node in owner.body:
        if (
            isinstance(node, ast.AnnAssign)
            and isinstance(node.target, ast.Name)
            and not node.target.id.startswith("_")
            and ast.unparse(node.annotation) in NUMBERS
        ):
            yield node.lineno, f"{owner.name}.{node.target.id}"


def _parameters(function: ast.FunctionDef) -> Iterator[tuple[int, str]]:
    given = function.args
    for argument in [*given.posonlyargs, *given.args, *given.kwonlyargs]:
        if argument.annotation is not None and ast.unparse(argument.annotation) in NUMBERS:
            yield argument.lineno, f"{function.name}.{argument.arg}"


def _public_numbers(module: Module) -> Iterator[tuple[int, str]]:
    for node in module.tree.body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield from _fields(node)
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield from _parameters(node)


def test_every_public_number_says_its_unit() -> None:
    bare = [
        f"{module.path}:{line} {name}"
        for module in modules()
        if not set(INDOORS) & set(module.name.split("."))
        for line, name in _public_numbers(module)
        if not _says_its_unit(name)
    ]
    expect_none(bare)
