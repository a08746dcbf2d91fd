"""Who leaves before whom: between which departures of others ranks put each load. Compiled."""

from __future__ import annotations

from treve.timetabling.solvers.compiled import compiled
from treve.timetabling.solvers.search.board import TRIP_ARC, Board
from treve.timetabling.solvers.search.cells import NEVER
from treve.timetabling.solvers.search.leaving import leaves


@compiled
def set_ranks(board: Board) -> None:
    """Between which departures each load must lie, given all that is reserved now."""
    if board.world[0].ranked == 0:
        return
    for load in range(len(board.loads)):
        board.loads[load].lowest = 0
        board.loads[load].highest = NEVER
    for v in range(len(board.counts)):
        set_ranks_after(board, v, 0)


@compiled
def set_ranks_after(board: Board, vehicle: int, keep: int) -> None:
    """Count the departures of a day from trip number ``keep`` on, too."""
    fleet = board.vehicles[vehicle]
    if board.fleets[fleet].ranked == 0:
        return
    for k in range(keep, board.counts[vehicle]):
        load = board.arcs[board.days[vehicle, k, TRIP_ARC]].load
        if load < 0:
            continue
        departure = leaves(board.arcs, board.steps, board.days[vehicle, k])
        board.loads[load].lowest = max(board.loads[load].lowest, departure)
        for i in range(board.loads[load].better0, board.loads[load].better1):
            other = board.index[i]
            if board.carries[fleet, other] > 0:
                board.loads[other].highest = min(board.loads[other].highest, departure)


@compiled
def ranks_agree(board: Board) -> bool:
    """Whether what was counted leaves each load a moment to leave."""
    if board.world[0].ranked == 0:
        return True
    for load in range(len(board.loads)):
        if board.loads[load].lowest > board.loads[load].highest:
            return False
    return True


@compiled
def ranks_kept(board: Board) -> bool:
    """Whether no vehicle leaves with a load before the last of a more urgent one it could carry.

    What stays behind while the search goes on does not count: see :func:`.walk.drop_outranked`.
    """
    set_ranks(board)
    return ranks_agree(board)
