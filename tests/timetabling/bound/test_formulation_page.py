"""The page on the formulation has every kind of row that the code can make, and no other."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from tests.problems.ferry import ferry
from treve.timetabling.bound.collapsed import collapse
from treve.timetabling.bound.columns import KINDS
from treve.timetabling.bound.stagger import staggers
from treve.timetabling.problem import Problem, Window

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "formulation.md"
SOURCE = Path(__file__).parents[3] / "src" / "treve" / "timetabling" / "bound"


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


def _made() -> set[str]:
    found = {"pause"}
    for windows in (1, 2):
        c = collapse(_everything(), windows)
        found |= {row.name.split(":")[0] for row in c.program.rows}
        found |= {family.row(c, 1).name.split(":")[0] for family in staggers(c)}
    return found


def test_every_kind_of_row_is_on_the_page() -> None:
    rows = PAGE.read_text(encoding="utf-8").partition("## The rows")[2]
    assert set(re.findall(r"^\| `([a-z-]+)[:`]", rows, re.MULTILINE)) == _made()


def test_no_row_is_made_that_this_test_does_not_see() -> None:
    written: set[str] = set()
    for module in SOURCE.rglob("*.py"):
        text = module.read_text(encoding="utf-8")
        written |= set(re.findall(r"add_row\(\s*f?\"([a-z-]+)[:\"]", text))
        written |= set(re.findall(r"name = f\"([a-z-]+):", text))
    assert written <= _made()


def test_every_cut_is_on_the_page() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert [kind for kind in KINDS if f"| `{kind}` |" not in page] == []
