"""Whom a move takes, where their days are cut, and who finds a new way first. Compiled."""

from __future__ import annotations

import numpy as np

from treve.timetabling.solvers.compiled import compiled
from treve.timetabling.solvers.search.board import TRIP_ARC, TRIP_START, Board

DRAWS = 3
"""Vehicles drawn to take one from."""
UNWANTED = 0.5
"""Weight of a vehicle that could carry nothing of what is left behind, when some are drawn."""
WHOLE_DAYS = 0.35
"""Share of moves that take whole days of 1-3 vehicles; others 2-5 vehicles' from an hour on."""


@compiled
def safe_cut(board: Board, vehicle: int, keep: int) -> int:
    """The last place at or before ``keep`` at which a day can be cut: not after an empty move."""
    while keep > 0 and board.arcs[board.days[vehicle, keep - 1, TRIP_ARC]].load < 0:
        keep -= 1
    return keep


@compiled
def _note_wanted(board: Board) -> None:
    """Note of each fleet whether it could carry any of what is left behind."""
    for f in range(len(board.fleets)):
        board.fleets[f].wanted = 0
        for load in range(len(board.loads)):
            if board.loads[load].left > 0 and board.carries[f, load] > 0:
                board.fleets[f].wanted = 1
                break


@compiled
def _weight(board: Board, vehicle: int) -> float:
    """A random number, larger for who makes more trips and could carry what is left behind.

    A car that leaves once is worth a move less often than a bus that goes to and fro for days.
    """
    drawn = (board.counts[vehicle] + 1) * np.random.random()
    return drawn if board.fleets[board.vehicles[vehicle]].wanted else UNWANTED * drawn


@compiled
def _busy_vehicle(board: Board) -> int:
    """Draw a vehicle: among a few, the one that is worth a move more often than not."""
    best = np.random.randint(len(board.counts))
    for _ in range(DRAWS - 1):
        other = np.random.randint(len(board.counts))
        if _weight(board, other) > _weight(board, best):
            best = other
    return best


@compiled
def choose(board: Board, deadline: int) -> int:
    """Choose vehicles and where their days are cut; returns how many."""
    chosen, keep = board.chosen, board.cuts
    vehicles = len(board.counts)
    _note_wanted(board)
    whole = np.random.random() < WHOLE_DAYS
    wanted = 1 + np.random.randint(3) if whole else 2 + np.random.randint(4)
    zero = board.world[0].zero
    moment = zero + int(np.random.random() * (deadline - zero))
    found = 0
    for _ in range(4 * wanted):
        v = _busy_vehicle(board)
        known = False
        for i in range(found):
            known = known or chosen[i] == v
        if known:
            continue
        cut = 0
        if not whole:
            while cut < board.counts[v] and board.days[v, cut, TRIP_START] < moment:
                cut += 1
            cut = safe_cut(board, v, cut)
        chosen[found], keep[found] = v, cut
        found += 1
        if found == min(wanted, vehicles):
            break
    return found


@compiled
def _rate(board: Board, vehicle: int) -> float:
    return board.nodes[board.vehicles[vehicle] * board.world[0].stops].rate


@compiled
def scarce_first(board: Board, found: int) -> None:
    """Put the vehicles of a move in order: whose time is scarcer finds its way first.

    Trucks with hours to spare would otherwise take the slots that buses have to wait for.
    """
    chosen, keep = board.chosen, board.cuts
    for i in range(1, found):
        for j in range(i, 0, -1):
            if _rate(board, chosen[j]) <= _rate(board, chosen[j - 1]):
                break
            vehicle, cut = chosen[j], keep[j]
            chosen[j], keep[j] = chosen[j - 1], keep[j - 1]
            chosen[j - 1], keep[j - 1] = vehicle, cut
