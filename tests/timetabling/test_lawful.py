"""All laws at once that whoever makes a timetable may miss by what he does last."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.conditioned import CONDITIONED
from tests.problems.duties import shuttle
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.lawful import is_lawful
from treve.timetabling.problem import Problem, Shifts
from treve.timetabling.rows import NO_ROWS


def _dispatched_without(problem: Problem, easier: Problem) -> bool:
    """Whether what is lawful where less is asked is lawful where more is."""
    found = nearest_first(easier)
    assert found is not None
    assert is_lawful(easier, found)
    return is_lawful(problem, found)


def test_a_timetable_that_knows_nothing_of_a_condition_breaks_it() -> None:
    problem = CONDITIONED["sequence"]
    assert not _dispatched_without(problem, replace(problem, rows=NO_ROWS))


def test_nor_of_shifts_gates_or_times_aboard() -> None:
    problem = shuttle()
    short = replace(problem.fleets[0], shifts=Shifts(3 * 3_600, 8 * 3_600))
    assert not _dispatched_without(replace(problem, fleets=(short,)), problem)
    brief = tuple(replace(load, longest_aboard_seconds=1) for load in problem.loads)
    assert not _dispatched_without(replace(problem, loads=brief), problem)
