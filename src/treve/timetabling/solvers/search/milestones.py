"""When what others wait for must have come: dues that fall with the deadline of the search."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from treve.timetabling.solvers.search.board import TRIP_ARC, TRIP_END, Board, Ints
from treve.timetabling.solvers.search.cells import NEVER

BALANCE = 0.01
"""Share by which a milestone moves after a round."""


class Milestones:
    """Loads that others wait for, and their dues on a board.

    Attributes:
        shares: Of each milestone, the share of the pause after which it lies.
    """

    def __init__(self, stages: Sequence[tuple[tuple[int, ...], float]]) -> None:
        """Take the loads of each milestone, by number, and a first guess of when it lies."""
        self._loads = [np.array(loads, np.int64) for loads, _ in stages]
        self.shares = [share for _, share in stages]
        self._own: Ints = np.zeros(0, np.int32)

    def take_down(self, board: Board) -> None:
        """Note the dues that loads have of their own."""
        self._own = board.loads["due"].copy()

    def lift(self, board: Board) -> None:
        """Leave loads the dues that they have of their own."""
        board.loads["due"] = self._own
        board.world["owes"] = 0

    def set_dues(self, board: Board, zero: int, deadline: int) -> None:
        """Put each milestone where its share of a pause that ends at the deadline has passed."""
        if not self._loads:
            return
        self.lift(board)
        board.world["owes"] = 1
        dues = board.loads["due"]
        for loads, share in zip(self._loads, self.shares, strict=True):
            due = min(NEVER, zero + int(share * max(0, deadline - zero)))
            dues[loads] = np.minimum(dues[loads], due)

    def balance(self, board: Board) -> bool:
        """Move milestones towards whichever side has less left behind; whether any moved.

        While those before a milestone all have their trips and others lack theirs, it can come
        sooner; while it is the other way round, it must come later.
        """
        left = board.loads["left"] * (board.loads["binding"] > 0)
        moved = False
        for i, loads in enumerate(self._loads):
            before = int(left[loads].sum())
            after = int(left.sum()) - before
            if (before == 0) != (after == 0):
                change = 1 - BALANCE if after else 1 + BALANCE
                self.shares[i] = min(1.0, self.shares[i] * change)
                moved = True
        return moved

    def look(self, board: Board, zero: int, last: int) -> None:
        """See when each milestone lies in a complete timetable on the board."""
        if not self._loads:
            return
        latest = np.zeros(len(board.loads), np.int64)
        for v in range(len(board.counts)):
            day = board.days[v, : int(board.counts[v])]
            loads = board.arcs["load"][day[:, TRIP_ARC]]
            carried = loads >= 0
            np.maximum.at(latest, loads[carried], day[carried, TRIP_END])
        for i, loads in enumerate(self._loads):
            reached = int(latest[loads].max(initial=zero))
            self.shares[i] = (reached - zero) / max(1, last - zero)
