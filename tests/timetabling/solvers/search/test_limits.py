"""Ranks and rows are asked together."""

from __future__ import annotations

from tests.problems.conditioned import sequence
from tests.timetabling.solvers.search.boards import laid
from tests.timetabling.solvers.search.test_rows import drive
from treve.timetabling.solvers.search.limits import limits_kept, set_limits
from treve.timetabling.solvers.search.rows import AS_IT_IS


def test_a_broken_row_is_a_broken_limit() -> None:
    """Nobody of the north may leave before the south has arrived."""
    case = laid(sequence())
    set_limits(case.board, AS_IT_IS)
    assert limits_kept(case.board)
    drive(case, "north-out-upper", "north-people", 0)
    assert not limits_kept(case.board)
