"""What is worth carrying where the pause is given and not all can move."""

from __future__ import annotations

import numpy as np

from treve.timetabling.problem import Problem
from treve.timetabling.solvers.search.chain import LEAST_PAY, Chain

RANK_FACTOR = 30.0
"""What a unit is worth beside one of the next less urgent rank."""
GOODS_SHARE = 0.2
"""What goods are worth beside people of the same rank."""


def treasure(chain: Chain, problem: Problem, idle_price: float) -> None:
    """Pay a chain for units and not for rounds: each rank is worth far more than all after it.

    Args:
        chain: Its prices as for the shortest pause.
        problem: As on its board.
        idle_price: In place of the chain's own.
    """
    board = chain.board
    ranks = sorted({x.rank for x in problem.loads})
    chain.idle_price = idle_price
    paid = board.arcs["pay"][board.arcs["load"] >= 0]
    usual = float(np.median(paid)) if len(paid) else LEAST_PAY
    board.arcs["pay"] = 0.0
    _spare_goods(chain, problem)
    for i, load in enumerate(problem.loads):
        most = max(1, int(board.carries[:, i].max(initial=1)))
        above = RANK_FACTOR ** (len(ranks) - 1 - ranks.index(load.rank))
        share = 1.0 if load.people else GOODS_SHARE
        board.loads[i]["price"] = share * load.weight * above * usual / most


def _spare_goods(chain: Chain, problem: Problem) -> None:
    """Make lanes and time cheap for fleets that carry goods alone, as their goods pay little.

    Otherwise goods would stay behind beside idle trucks: a round costs more than they pay.
    """
    board = chain.board
    people = np.array([x.people for x in problem.loads], dtype=bool)
    for f in range(len(board.fleets)):
        if not (board.carries[f, people] > 0).any():
            board.arcs["cost"][board.arcs["fleet"] == f] *= GOODS_SHARE / 4
            chain.rates[f] *= GOODS_SHARE / 4
    board.nodes["rate"] = np.repeat(chain.rates, int(board.world[0]["stops"]))
