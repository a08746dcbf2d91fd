"""What a trip is paid: the round that it takes."""

from __future__ import annotations

import numpy as np

from tests.timetabling.baselines.little import PROBLEM
from treve.timetabling.arcs import all_arcs
from treve.timetabling.solvers.search.prices import first_gate_prices, open_market

ARCS = all_arcs(PROBLEM)
NAMES = [(PROBLEM.ways[a.way].id, a.load) for a in ARCS]


def test_a_load_pays_for_the_whole_round() -> None:
    """Out loaded 2,400 and back empty 1,860."""
    prices = open_market(PROBLEM, ARCS, 1).under(np.zeros(1))
    pay = dict(zip(NAMES, prices.pay.tolist(), strict=True))
    assert abs(pay["out", 0] - 4_260) < 1
    waste = dict(zip(NAMES, prices.waste.tolist(), strict=True))
    assert abs(waste["out", 0]) < 1
    assert abs(waste["in", None]) < 1
    assert waste["out", None] > 0


def test_gates_charge_for_each_second_of_a_lane() -> None:
    market = open_market(PROBLEM, ARCS, 1)
    free, dear = market.under(np.zeros(1)), market.under(np.array([2.0]))
    assert dear.lanes.tolist() == [120.0] * len(ARCS)
    at = NAMES.index(("out", 0))
    assert abs(dear.pay[at] - free.pay[at] - 240) < 1


def test_a_gate_that_is_no_bottleneck_costs_little() -> None:
    assert first_gate_prices(PROBLEM, ARCS, 1, 20_000).tolist() == [0.0]
