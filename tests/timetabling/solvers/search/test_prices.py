"""What a trip is paid: the round that it takes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from tests.problems.one_gate import FLEET, GATE, LOAD, PROBLEM
from treve.timetabling.arcs import all_arcs
from treve.timetabling.bound import prove_bound
from treve.timetabling.solvers.search.prices import LEAST_RATE, first_prices, open_market

ARCS = all_arcs(PROBLEM)
NAMES = [(PROBLEM.ways[a.way].id, a.load) for a in ARCS]


def test_a_load_pays_for_the_whole_round() -> None:
    """Out loaded 2,400 and back empty 1,860."""
    prices = open_market(PROBLEM, ARCS, 1).under(np.zeros(1), np.ones(1))
    pay = dict(zip(NAMES, prices.pay.tolist(), strict=True))
    assert abs(pay["out", 0] - 4_260) < 1
    waste = dict(zip(NAMES, prices.waste.tolist(), strict=True))
    assert abs(waste["out", 0]) < 1
    assert abs(waste["in", None]) < 1
    assert waste["out", None] > 0


def test_gates_charge_for_each_second_of_a_lane() -> None:
    market = open_market(PROBLEM, ARCS, 1)
    free, dear = (market.under(np.array([p]), np.ones(1)) for p in (0.0, 2.0))
    assert dear.lanes.tolist() == [120.0] * len(ARCS)
    at = NAMES.index(("out", 0))
    assert abs(dear.pay[at] - free.pay[at] - 240) < 1


def test_a_gate_that_is_no_bottleneck_costs_little() -> None:
    gates, _ = first_prices(PROBLEM, ARCS, 1, 20_000 / 1.03)
    assert gates.tolist() == [0.0]


def test_time_of_a_fleet_with_much_to_spare_costs_little() -> None:
    """Three trucks could carry what one bus must: the bus's second is the measure."""
    truck = replace(FLEET, id="truck", vehicle_class="truck", count=30, capacity={"goods": 10})
    load = replace(LOAD, id="flour", kind="goods", quantity=10)
    ways = tuple(
        replace(way, vehicle_classes=way.vehicle_classes | {"truck"}) for way in PROBLEM.ways
    )
    passages = tuple(replace(p, vehicle_class="truck") for p in GATE.passages)
    gate = replace(GATE, passages=(*GATE.passages, *passages))
    problem = replace(PROBLEM, fleets=(FLEET, truck), loads=(LOAD, load), ways=ways, gates=(gate,))
    _, rates = first_prices(problem, all_arcs(problem), 1, 20_000 / 1.03)
    assert rates.tolist() == [1.0, LEAST_RATE]
    market = open_market(problem, all_arcs(problem), 1)
    dear, cheap = (market.under(np.zeros(1), np.array([1.0, r])) for r in (1.0, 0.5))
    carried = [i for i, arc in enumerate(all_arcs(problem)) if arc.load == 1]
    assert dear.pay[carried].max() == 2 * cheap.pay[carried].max() > 0


def test_a_car_is_paid_for_those_whom_it_takes_and_not_like_a_coach() -> None:
    """Four beside fifty; counted in full coaches, one car would be as good as one of them."""
    car = replace(
        FLEET, id="car", vehicle_class="car", count=9, capacity={"seats": 4}, home="village",
        returns=False,
    )  # fmt: skip
    ways = tuple(
        replace(way, vehicle_classes=way.vehicle_classes | {"car"}) for way in PROBLEM.ways
    )
    passages = tuple(replace(p, vehicle_class="car") for p in GATE.passages)
    gate = replace(GATE, passages=(*GATE.passages, *passages))
    problem = replace(PROBLEM, fleets=(FLEET, car), ways=ways, gates=(gate,))
    arcs = all_arcs(problem)
    pay = open_market(problem, arcs, 1).under(np.zeros(1), np.ones(2)).pay
    loaded = {problem.fleets[arc.fleet].id: pay[i] for i, arc in enumerate(arcs) if arc.load == 0}
    assert abs(loaded["car"] / loaded["bus"] - 4 / 50) < 1e-6


def test_where_coaches_are_all_out_a_minibus_is_worth_what_it_takes_of_theirs() -> None:
    """Twenty seats beside fifty on the same ways: a second of it is worth two fifths of theirs."""
    mini = replace(FLEET, id="mini", vehicle_class="mini", count=40, capacity={"seats": 20})
    ways = tuple(
        replace(way, vehicle_classes=way.vehicle_classes | {"mini"}) for way in PROBLEM.ways
    )
    passages = tuple(replace(p, vehicle_class="mini") for p in GATE.passages)
    gate = replace(GATE, passages=(*GATE.passages, *passages))
    load = replace(LOAD, quantity=4_000)
    problem = replace(PROBLEM, fleets=(FLEET, mini), loads=(load,), ways=ways, gates=(gate,))
    bound = prove_bound(problem).open_seconds
    _, rates = first_prices(problem, all_arcs(problem), 1, bound)
    assert rates[0] == 1.0
    assert abs(rates[1] - 20 / 50) < 0.02


def test_without_a_bound_the_pause_is_a_little_above_the_least_of_the_program() -> None:
    """One bus is all there is: then its time is what everything is measured in."""
    _, rates = first_prices(PROBLEM, ARCS, 1, None)
    assert rates.tolist() == [1.0]
