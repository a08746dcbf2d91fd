"""What is worth carrying in a given pause."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.problems.one_gate import LOAD, PROBLEM
from treve.timetabling.bound import prove_bound
from treve.timetabling.solution import Request
from treve.timetabling.solvers.search.opening import open_crew
from treve.timetabling.solvers.search.treasure import GOODS_SHARE, RANK_FACTOR, treasure

LOADS = (
    replace(LOAD, id="urgent", rank=0),
    replace(LOAD, id="later", rank=1),
    replace(LOAD, id="goods", rank=7, people=False),
    replace(LOAD, id="less", rank=8, people=False),
)


def test_units_are_paid_by_rank_and_people_before_goods() -> None:
    problem = replace(PROBLEM, loads=LOADS)
    given = Request(fixed_open_seconds=3_600)
    chain = open_crew(problem, given, prove_bound(problem), None).chains[0]
    treasure(chain, problem, 0.5)
    urgent, later, goods, less = (float(price) for price in chain.board.loads["price"])
    assert later > 0
    assert (urgent, goods) == pytest.approx((RANK_FACTOR * later, GOODS_SHARE * later))
    assert less == pytest.approx(goods / RANK_FACTOR)
    assert chain.idle_price == 0.5
    assert not chain.board.arcs["pay"].any()


def test_worth_is_in_the_order_of_what_a_trip_costs_however_many_ranks_of_goods() -> None:
    """Else waiting and detours would count for nothing beside it."""
    given = Request(fixed_open_seconds=3_600)
    few = replace(PROBLEM, loads=LOADS[:2])
    prices = []
    for problem in (few, replace(few, loads=LOADS)):
        chain = open_crew(problem, given, prove_bound(problem), None).chains[0]
        treasure(chain, problem, 0.5)
        prices.append(float(chain.board.loads["price"][1]))
    assert prices[1] == pytest.approx(prices[0], rel=0.5)
