"""Milestones: dues that fall with the deadline, and find their balance."""

from __future__ import annotations

from tests.problems.conditioned import reciprocal
from tests.timetabling.solvers.search.boards import Laid, laid
from tests.timetabling.solvers.search.test_rows import drive
from treve.timetabling.solvers.search.cells import NEVER
from treve.timetabling.solvers.search.milestones import BALANCE, Milestones
from treve.timetabling.solvers.search.stages import stage


def staged() -> tuple[Laid, Milestones]:
    """Two towns in two batches: the first parts are 0 and 2."""
    found = stage(reciprocal())
    case = laid(found.problem)
    milestones = Milestones(found.milestones)
    milestones.take_down(case.board)
    return case, milestones


def dues(case: Laid) -> list[int]:
    """Of each load, in seconds after the windows open."""
    return [int(due) - case.clock.zero if due < NEVER else -1 for due in case.board.loads["due"]]


def test_dues_fall_with_the_deadline() -> None:
    """Three quarters of the pause, as a first guess; lifted, there are none."""
    case, milestones = staged()
    milestones.set_dues(case.board, case.clock.zero, case.clock.zero + 4000)
    assert dues(case) == [3000, -1, 3000, -1]
    assert int(case.board.world["owes"][0]) == 1
    milestones.set_dues(case.board, case.clock.zero, case.clock.zero + 2000)
    assert dues(case) == [1500, -1, 1500, -1]
    milestones.lift(case.board)
    assert dues(case) == [-1, -1, -1, -1]
    assert int(case.board.world["owes"][0]) == 0


def test_a_complete_timetable_says_where_they_lie() -> None:
    """Each at the last arrival of its parts."""
    case, milestones = staged()
    for k in range(2):
        drive(case, "north-out-upper", "north-people#stage0", 1000 * k)
        drive(case, "south-out-lower", "south-people#stage0", 1500 * k, vehicle=1)
    ends = [int(case.board.days[v, 1, 3]) - case.clock.zero for v in (0, 1)]
    milestones.look(case.board, case.clock.zero, case.clock.zero + 4000)
    assert milestones.shares == [ends[1] / 4000, ends[0] / 4000]


def test_they_move_towards_the_side_that_has_room() -> None:
    """Sooner while only others lack trips, later while only they do; else not."""
    case, milestones = staged()
    left = case.board.loads["left"]
    assert not milestones.balance(case.board)
    left[:] = [0, 5, 0, 0]
    assert milestones.balance(case.board)
    assert milestones.shares == [0.75 * (1 - BALANCE)] * 2
    left[:] = [0, 0, 5, 0]
    assert milestones.balance(case.board)
    assert milestones.shares[1] == 0.75 * (1 - BALANCE) ** 2 or milestones.shares[0] > 0.75


def test_without_milestones_nothing_changes() -> None:
    """Not even a board's dues are looked at."""
    case = laid(reciprocal())
    milestones = Milestones(())
    milestones.take_down(case.board)
    milestones.set_dues(case.board, case.clock.zero, case.clock.zero + 10)
    milestones.look(case.board, case.clock.zero, case.clock.zero + 10)
    assert not milestones.balance(case.board)
    assert dues(case) == [-1, -1]
