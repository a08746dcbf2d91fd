"""What is worth carrying where the pause is given and not all can move."""

from __future__ import annotations

import numpy as np

from treve.timetabling.problem import Load, Problem
from treve.timetabling.solvers.search.chain import LEAST_PAY, Chain

RANK_FACTOR = 30.0
"""What a unit is worth beside one of the next less urgent rank."""
GOODS_SHARE = 0.2
"""What goods are worth beside people of the last rank."""


def treasure(chain: Chain, problem: Problem, idle_price: float, factor: float = 1.0) -> None:
    """Pay a chain for units and not for rounds: each rank is worth far more than all after it.

    A trip with people of the last rank pays about what it costs in lanes and vehicle time, so that
    waiting and detours still count beside it; paid far more, every way to get them out would be as
    good as any other.

    Args:
        chain: Its prices as for the shortest pause.
        problem: As on its board.
        idle_price: In place of the chain's own.
        factor: What all units are worth beside that.
    """
    board = chain.board
    chain.idle_price = idle_price
    paid = board.arcs["pay"][board.arcs["load"] >= 0]
    usual = factor * (float(np.median(paid)) if len(paid) else LEAST_PAY)
    for i, load in enumerate(problem.loads):
        most = max(1, int(board.carries[:, i].max(initial=1)))
        board.loads[i]["price"] = _worth(problem, load) * load.weight * usual / most
    unpay(chain, problem)


def unpay(chain: Chain, problem: Problem) -> None:
    """Pay no arc as such, and make lanes and time cheap for fleets that carry goods alone.

    Otherwise goods would stay behind beside idle trucks: a round costs more than they pay.
    """
    board = chain.board
    board.arcs["pay"] = 0.0
    people = np.array([x.people for x in problem.loads], dtype=bool)
    rates = chain.rates.copy()
    for f in range(len(board.fleets)):
        if not (board.carries[f, people] > 0).any():
            board.arcs["cost"][board.arcs["fleet"] == f] *= GOODS_SHARE / 4
            rates[f] *= GOODS_SHARE / 4
    board.nodes["rate"] = np.repeat(rates, int(board.world[0]["stops"]))


def _worth(problem: Problem, load: Load) -> float:
    """Of a trip, beside one with people of the last rank; ranks of goods come after all people."""
    alike = sorted({x.rank for x in problem.loads if x.people == load.people})
    if load.people:
        return RANK_FACTOR ** (len(alike) - 1 - alike.index(load.rank))
    return GOODS_SHARE * RANK_FACTOR ** -alike.index(load.rank)
