"""The page on the formulation is what the code's tables make of it, and nothing lacks an entry."""

from __future__ import annotations

import ast
import re
import runpy
from collections.abc import Iterator
from dataclasses import fields, replace
from fractions import Fraction
from pathlib import Path

import pytest

from tests.problems.any_problem import any_problem
from tests.problems.ferry import ferry
from tests.problems.tight import tight_case
from tests.timetabling.bound.golden_cases import GOLDEN
from tests.timetabling.bound.programs import day_program, units_program
from treve.timetabling.bound.collapsed import collapse
from treve.timetabling.bound.columns import CUTS
from treve.timetabling.bound.kinds import COLUMN_KINDS, CUT_KINDS, SETS
from treve.timetabling.bound.row_kinds import ROW_KINDS
from treve.timetabling.bound.stagger import staggers
from treve.timetabling.clock import usable
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.program import Program
from treve.timetabling.window import (
    Window,
)

ROOT = Path(__file__).parents[3]
PAGE = ROOT / "docs" / "reference" / "formulation.md"
SOURCE = ROOT / "src" / "treve" / "timetabling" / "bound"


def _everything() -> Problem:
    """A problem that asks for every kind of row."""
    hours = (Window(0, 9_000),)
    problem = ferry(windows=(Window(0, 9_000), Window(20_000, 29_000)))
    town, camp = problem.stops
    town = replace(town, bays=1)
    rate = {"civilians": Fraction(1, 2)}
    camp = replace(camp, capacity={"civilians": 90}, intake_seconds_per_unit=rate)
    return replace(
        problem,
        stops=(town, camp),
        gates=(replace(problem.gates[0], hours=hours),),
        fleets=(replace(problem.fleets[0], available=hours),),
    )


def _collapsed(problem: Problem, *, windows: int, demands_all: bool = True) -> Program:
    c = collapse(problem, windows, demands_all=demands_all)
    for family in staggers(c):
        c.program.rows.append(family.row(c, 1))
    return c.program


def _programs(problem: Problem) -> Iterator[Program]:
    """Every program that the bound makes of a problem."""
    short = replace(problem, windows=usable(problem.windows, problem.margin_seconds))
    for count in range(1, min(2, len(short.windows)) + 1):
        for demands_all in (True, False):
            yield _collapsed(short, windows=count, demands_all=demands_all)
    given = units_program(problem, problem.windows[0].end_seconds)
    days = [day_program(problem)]
    if len(short.windows) > 1:
        days.append(day_program(short, windows=2))
    yield from (one for one in (given, *days) if one is not None)


DIFFERENT = (
    "cap", "cap-time", "cap-least", "order", "gate-switches", "shifts", "shifts-from", "fuel",
)  # fmt: skip
"""Kinds of rows that only few problems have."""
PROBLEMS = {
    "everything": _everything(),
    "nobody can work outside": ferry(),
    "windows of unlike lengths": replace(
        ferry(), windows=tuple(Window(n * 9_000, n * 9_000 + 900 * (n + 1)) for n in range(3))
    ),
    **{word: GOLDEN[word].problem for word in DIFFERENT},
    "no fleets": replace(ferry(), fleets=(), loads=()),
    "no gates": replace(ferry(), gates=(), ways=()),
    **{f"any {seed}": any_problem(seed) for seed in range(12)},
    **{f"tight {seed}": tight_case(seed)[0] for seed in range(12)},
}


def _words(names: Iterator[str]) -> set[str]:
    return {name.partition(":")[0] for name in names}


@pytest.mark.parametrize("case", PROBLEMS)
def test_every_row_and_column_has_an_entry(case: str) -> None:
    rows = {kind.word: len(kind.parts) for kind in ROW_KINDS}
    columns = {kind.word: len(kind.parts) for kind in COLUMN_KINDS}
    for program in _programs(PROBLEMS[case]):
        for names, kinds in (([row.name for row in program.rows], rows), (program.names, columns)):
            assert {n for n in names if n.count(":") < kinds[n.partition(":")[0]]} == set()


def test_every_entry_is_used() -> None:
    made = [program for problem in PROBLEMS.values() for program in _programs(problem)]
    rows = _words(row.name for program in made for row in program.rows)
    columns = _words(name for program in made for name in program.names)
    assert rows == {kind.word for kind in ROW_KINDS}
    assert columns == {kind.word for kind in COLUMN_KINDS}


def test_no_name_is_written_but_by_its_kind() -> None:
    """What adds a row or a column asks its kind for the name."""
    adders = {"add_row", "add_column", "add_columns", "add_entries"}
    bare = [
        f"{path.name}:{node.lineno}"
        for path in SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in adders
        and any(isinstance(one, ast.Constant | ast.JoinedStr) for one in node.args[:1])
    ]
    assert bare == []


def test_entries_say_everything() -> None:
    for entry in (*SETS, *COLUMN_KINDS, *ROW_KINDS):
        empty = [f.name for f in fields(entry) if not getattr(entry, f.name)]
        assert empty in ([], ["parts"])


def test_no_word_stands_for_two_kinds() -> None:
    for kinds in (ROW_KINDS, COLUMN_KINDS):
        assert len({kind.word for kind in kinds}) == len(kinds)
    assert tuple(kind.word for kind in CUT_KINDS) == tuple(CUTS)


def test_a_name_looks_as_its_pattern_says() -> None:
    for kind in (*ROW_KINDS, *COLUMN_KINDS):
        assert kind.pattern == kind.name(*(part.upper() for part in kind.parts))
    assert ROW_KINDS[0].name("bus") == "fleet-time:bus"
    assert ROW_KINDS[0].pattern == "fleet-time:FLEET"


def test_the_page_is_what_the_code_makes_of_it() -> None:
    text = PAGE.read_text(encoding="utf-8")
    page = runpy.run_path(str(ROOT / "docs" / "generators" / "formulation.py"))["page"]
    remedy = "run: python docs/generators/formulation.py"
    assert page(text) == text, remedy
    assert re.findall("made of the code: ([a-z]+)", text) == ["sets", "columns", "cuts", "rows"]


def test_every_kind_is_on_the_page() -> None:
    text = PAGE.read_text(encoding="utf-8")
    lacking = [kind.word for kind in ROW_KINDS if f"### `{kind.pattern}`\n" not in text]
    lacking += [kind.word for kind in COLUMN_KINDS if f"| `{kind.word}" not in text]
    assert lacking == []
