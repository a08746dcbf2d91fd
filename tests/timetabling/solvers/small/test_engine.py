"""The solver's library lives beside the other one, whichever comes first."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.problems.one_gate import PROBLEM
from treve.timetabling.solvers.small.courses import courses_of
from treve.timetabling.solvers.small.engine import work
from treve.timetabling.solvers.small.grid import grid_of
from treve.timetabling.solvers.small.model import Asked, build, shorten
from treve.timetabling.solvers.small.size import choices_of, first_size
from treve.timetabling.solvers.small.slots import Sheet

SOLVE = {
    "highspy": "import highspy; assert highspy.Highs().run() == highspy.HighsStatus.kOk",
    "ortools": "from ortools.sat.python import cp_model as c;"
    " assert c.CpSolver().solve(c.CpModel()) == c.OPTIMAL",
}


def sheet() -> Sheet:
    grid = grid_of(PROBLEM)
    courses = courses_of(PROBLEM, grid)
    choices = choices_of(PROBLEM, courses, first_size(PROBLEM, courses, None))
    made = build(PROBLEM, grid, courses, choices, Asked())
    shorten(made)
    return made


def test_a_slice_ends_with_the_best_there_is() -> None:
    done = work(sheet(), 0, 20_000, 0, lambda _: False)

    assert done.plan is not None
    assert (done.over, done.stopped) == (True, False)


def test_a_rule_that_stops_at_once_leaves_nothing_to_count() -> None:
    done = work(sheet(), 0, 20_000, 7, lambda steps: steps >= 7)

    assert done.stopped or done.over
    assert done.steps >= (1 if done.plan else 0)


@pytest.mark.parametrize("first", list(SOLVE))
def test_both_libraries_work_in_one_process(first: str) -> None:
    second = next(name for name in SOLVE if name != first)

    done = subprocess.run(
        [sys.executable, "-c", f"{SOLVE[first]}\n{SOLVE[second]}"], capture_output=True, check=False
    )

    assert done.returncode == 0, done.stderr.decode()[-2000:]
