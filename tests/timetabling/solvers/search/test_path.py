"""The best day of one vehicle, against every day there is."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from random import Random

import pytest

from tests.problems.one_gate import FLEET, IN, LOAD, OUT, PROBLEM
from tests.timetabling.solvers.search.boards import Laid, laid
from treve.timetabling.problem import Leg, Problem, Stop
from treve.timetabling.solvers.search.board import TRIP_ARC, TRIP_UNITS
from treve.timetabling.solvers.search.departures import set_ranks
from treve.timetabling.solvers.search.walk import send, worth_of_day

EVERYTHING = 1e12


def _drawn(draw: Random) -> Problem:
    """Two villages with other minutes; the gate is passed in slots of a minute."""
    out = replace(OUT, legs=(Leg(0, 60 * draw.randint(1, 20)), OUT.legs[1]))
    back = replace(IN, legs=(IN.legs[0], Leg(60 * draw.randint(1, 20), 0)))
    others = (
        replace(OUT, id="out2", origin="farm", legs=(Leg(0, 60 * draw.randint(1, 40)), Leg(0, 60))),
        replace(IN, id="in2", destination="farm"),
    )
    loads = (
        replace(LOAD, quantity=draw.randint(1, 100)),
        replace(LOAD, id="more", origin="farm", quantity=draw.randint(1, 50)),
    )
    stops = (*PROBLEM.stops, Stop("farm"))
    return replace(PROBLEM, stops=stops, ways=(out, back, *others), loads=loads)


def _priced(case: Laid, draw: Random) -> None:
    case.board.arcs["cost"] = [draw.randint(0, 300) for _ in case.arcs]
    pay = [0 if a.load is None else draw.randint(500, 6_000) for a in case.arcs]
    case.board.arcs["pay"] = pay


def _best_by_hand(case: Laid, idle_price: float, deadline: int) -> float:
    """Every sequence of six arcs and all that begin it, driven with nobody in the way."""
    best = 0.0
    for day in product(range(len(case.arcs)), repeat=6):
        place, now, worth = case.arcs[day[0]].origin, 0, 0.0
        left = [x.quantity for x in case.problem.loads]
        if place != 1:  # home: the town
            continue
        for number in day:
            arc, row = case.arcs[number], case.board.arcs[number]
            units = 0 if arc.load is None else min(arc.units, left[arc.load])
            if arc.origin != place or (arc.load is not None and units == 0):
                break
            (passing,) = arc.passes
            at_gate = -(-(now + passing.offset_seconds) // 60) * 60
            now = at_gate + arc.seconds - passing.offset_seconds
            last = at_gate + 60 if arc.inside_to != arc.seconds else now
            if case.clock.at(last) > deadline:
                break
            place, worth = arc.destination, worth - float(row["cost"])
            if arc.load is not None:
                left[arc.load] -= units
                worth += float(row["pay"])
                best = max(best, worth - idle_price * case.clock.at(now))
    return best


@pytest.mark.oracle
@pytest.mark.parametrize("seed", range(8))
def test_the_best_day_is_the_best_of_all(seed: int) -> None:
    draw = Random(seed)
    case = laid(_drawn(draw))
    case.board.fleets["first"] = case.clock.zero  # leave at zero, for the hand's sake
    _priced(case, draw)
    idle_price, deadline = draw.choice((0.0, 0.2)), case.clock.at(draw.choice((6_000, 14_000)))
    case.board.days[...] = 0
    assert send(case.board, 0, deadline, idle_price, EVERYTHING)
    found = worth_of_day(case.board, 0, idle_price)
    hand = _best_by_hand(case, idle_price, deadline)
    begun = idle_price * case.clock.zero
    assert found == pytest.approx(max(0.0, hand + begun)) or (hand == 0.0 and found == 0.0)


def test_no_vehicle_takes_more_than_waits() -> None:
    case = laid(PROBLEM)
    case.board.arcs["pay"][case.arc("out", "people")] = 1e6
    assert send(case.board, 0, case.clock.count, 0.0, EVERYTHING)
    trips = case.board.days[0, : case.board.counts[0]]
    loaded = [int(t[TRIP_UNITS]) for t in trips if case.arcs[t[TRIP_ARC]].load is not None]
    assert loaded == [50, 30]


def test_own_trips_fill_the_room_that_is_left() -> None:
    town = Stop("town", inside=False, capacity={"civilians": 60})
    case = laid(replace(PROBLEM, stops=(PROBLEM.stops[0], town)))
    case.board.arcs["pay"][case.arc("out", "people")] = 1e6
    assert send(case.board, 0, case.clock.count, 0.0, EVERYTHING)
    assert (case.board.rooms.tolist(), int(case.board.loads[0]["left"])) == ([0], 20)


def test_a_vehicle_that_may_not_rest_inside_comes_out_again() -> None:
    aid = replace(LOAD, origin="town", destinations=("village",), kind="goods", people=False)
    fleet = replace(
        FLEET,
        capacity={"goods": 80},
        loading_seconds={"goods": 0},
        unloading_seconds={"goods": 0},
        rests_inside=False,
    )
    case = laid(replace(PROBLEM, fleets=(fleet,), loads=(aid,)))
    case.board.arcs["pay"][case.arc("in", "people")] = 1e6
    assert send(case.board, 0, case.clock.count, 0.0, EVERYTHING)
    last = case.board.days[0, case.board.counts[0] - 1]
    assert case.problem.stops[case.arcs[last[TRIP_ARC]].destination].id == "town"


def test_the_urgent_go_first() -> None:
    loads = (replace(LOAD, id="later", rank=1), replace(LOAD, id="urgent", rank=0, quantity=30))
    case = laid(replace(PROBLEM, loads=loads))
    for load in loads:
        case.board.arcs["pay"][case.arc("out", load.id)] = 1e6
    set_ranks(case.board)
    assert send(case.board, 0, case.clock.count, 0.0, EVERYTHING)
    taken = [case.arcs[t[TRIP_ARC]].load for t in case.board.days[0, : case.board.counts[0]]]
    assert [x for x in taken if x is not None][:1] == [1]
