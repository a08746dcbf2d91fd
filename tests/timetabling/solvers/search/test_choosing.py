"""Who is taken in a move, and who finds a new way first."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from tests.problems.one_gate import FLEET, LOAD, PROBLEM
from tests.timetabling.solvers.search.boards import laid
from treve.timetabling.solvers.search import choosing, walk

CARS = replace(FLEET, id="cars", count=3)
MIXED = replace(
    PROBLEM,
    fleets=(replace(FLEET, count=2), CARS),
    loads=(replace(LOAD, quantity=400),),
)


def test_whose_time_is_scarcer_goes_first_and_others_keep_their_order() -> None:
    board = laid(MIXED).board
    board.nodes["rate"] = np.repeat([0.1, 1.0], int(board.world[0]["stops"]))
    board.chosen[:5] = [1, 3, 0, 4, 2]
    board.cuts[:5] = [10, 30, 0, 40, 20]
    choosing.scarce_first(board, 4)
    assert board.chosen[:5].tolist() == [3, 4, 1, 0, 2]  # the fifth is none of the move
    assert board.cuts[:5].tolist() == [30, 40, 10, 0, 20]


def test_nobody_is_taken_twice_and_cuts_lie_within_days() -> None:
    case = laid(MIXED)
    board, deadline = case.board, case.clock.count - 2
    board.arcs["pay"] = [0 if a.load is None else 5_000.0 for a in case.arcs]
    walk.seed_walk(3)
    walk.walk(board, 40, deadline, 0.2, 20.0, 600.0, False)  # noqa: FBT003 - takes no keywords
    for _ in range(200):
        found = int(choosing.choose(board, deadline))
        chosen, cuts = board.chosen[:found], board.cuts[:found]
        assert 1 <= found <= 5
        assert len(set(chosen.tolist())) == found
        assert (cuts <= board.counts[chosen]).all()
