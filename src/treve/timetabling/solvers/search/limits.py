"""What a board must keep beside lanes and hours: the order of ranks, and rows. Compiled."""

from __future__ import annotations

from treve.timetabling.solvers.compiled import compiled
from treve.timetabling.solvers.search.board import Board
from treve.timetabling.solvers.search.departures import ranks_agree, set_ranks
from treve.timetabling.solvers.search.rows import AS_IT_IS, rows_kept, set_headroom


@compiled
def set_limits(board: Board, hopeful: int) -> None:
    """Between which departures each load must lie, and what rows have room for, as things are.

    Args:
        board: The board.
        hopeful: As :func:`.rows.set_headroom` has it.
    """
    set_headroom(board, hopeful)
    set_ranks(board)


@compiled
def limits_kept(board: Board) -> bool:
    """Whether ranks and rows are kept by what is reserved now."""
    set_limits(board, AS_IT_IS)
    return ranks_agree(board) and rows_kept(board)
