"""Stages: loads cut where others wait for them, and the same timetable in one piece again."""

from __future__ import annotations

from tests.problems.conditioned import (
    CONDITIONED,
    NORTH_ARRIVES,
    NORTH_LEAVES,
    SOUTH_ARRIVES,
    SOUTH_LEAVES,
    reciprocal,
    sequence,
    two_towns,
)
from tests.problems.one_gate import PROBLEM
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.cumulative import keeps_rows
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.referee import check_timetable
from treve.timetabling.rows import (
    Precedence,
    Rows,
)
from treve.timetabling.solvers.search.stages import stage


def quantities(problem: Problem) -> dict[str, int]:
    """Units of each load."""
    return {x.id: x.quantity for x in problem.loads}


def test_a_load_is_cut_where_enough_of_it_is_waited_for() -> None:
    """In two batches both towns are; parts have numbers."""
    found = stage(reciprocal())
    assert quantities(found.problem) == {
        "north-people#stage0": 20,
        "north-people#stage1": 20,
        "south-people#stage0": 20,
        "south-people#stage1": 20,
    }
    assert found.milestones == (((2,), 0.75), ((0,), 0.75))
    row = found.problem.rows.precedences[0]
    assert row.first.loads == ("south-people#stage0", "south-people#stage1")


def test_cuts_leave_full_vehicles() -> None:
    """A batch of 13 is two buses of ten."""
    found = stage(reciprocal(13))
    assert [x.quantity for x in found.problem.loads] == [20, 20, 20, 20]


def test_what_is_waited_for_whole_is_not_cut() -> None:
    """It is a milestone all the same."""
    found = stage(sequence())
    assert found.problem is found.original
    assert found.milestones == (((1,), 0.5),)


def test_several_batches_make_several_parts() -> None:
    """Each milestone is all parts up to its own cut."""
    rows = [
        Precedence("b", mine, 10 * k, others, 10 * k)
        for k in (1, 2, 3)
        for mine, others in ((SOUTH_ARRIVES, NORTH_LEAVES), (NORTH_ARRIVES, SOUTH_LEAVES))
    ]
    found = stage(two_towns(Rows(precedences=tuple(rows))))
    assert [x.quantity for x in found.problem.loads] == [10] * 8
    assert [loads for loads, _ in found.milestones] == [
        (4,),
        (0,),
        (4, 5),
        (0, 1),
        (4, 5, 6),
        (0, 1, 2),
    ]


def test_without_precedences_there_is_nothing_to_do() -> None:
    """The problem is the same object."""
    for problem in (PROBLEM, CONDITIONED["quota"]):
        found = stage(problem)
        assert found.problem is problem
        assert found.milestones == ()
        assert found.folded(None) is None
        assert found.unfolded(None) is None


def test_there_and_back_a_timetable_is_the_same() -> None:
    """Whoever comes first is in the first part, so the rows are kept in parts, too."""
    problem = reciprocal()
    found = stage(problem)
    timetable = nearest_first(problem)
    assert timetable is not None
    folded = found.folded(timetable)
    assert folded is not None
    assert keeps_rows(found.problem, folded)
    assert check_timetable(found.problem, folded) == ()
    assert found.unfolded(folded) == timetable
