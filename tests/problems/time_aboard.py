"""Problems that limit how long people may be aboard; figures by hand, and some at random.

:func:`queue`: four buses of ten stand at the camp, 300 s empty from the town and 500 s loaded,
behind a gate 100 s from the camp that holds 400 s on the way out and 10 s on the way in. Boarding
takes 60 s, alighting 30: a trip is 60 + 400 + 400 + 100 + 30 = 990 s where nobody waits.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from random import Random

from tests.problems.any_problem import any_problem
from treve.timetabling.problem import (
    EMPTY,
    PEOPLE,
    Direction,
    Fleet,
    Gate,
    Lane,
    Leg,
    Load,
    Passage,
    Problem,
    Stop,
    Way,
)
from treve.timetabling.window import Window

QUICKEST_SECONDS = 990
_BUS = frozenset({"bus"})


def queue(
    longest: int | None = None,
    *,
    bays: int | None = None,
    people: int = 80,
    desk: int = 0,
) -> Problem:
    """The problem, with what may change."""
    passages = tuple(
        Passage("bus", state, way, 400 if way is Direction.OUT else 10)
        for state in (EMPTY, "civilians")
        for way in Direction
    )
    inside, outside = Leg(200, 400), Leg(100, 100, inside=False)
    lanes = tuple(Lane(frozenset({direction})) for direction in Direction)
    camp = Stop("camp", inside=False)
    if desk:
        camp = replace(camp, intake_seconds_per_unit={PEOPLE: Fraction(desk)})
    return Problem(
        stops=(Stop("town", bays=bays), camp),
        gates=(Gate("gate", lanes, passages),),
        ways=(
            Way("out", "town", "camp", (inside, outside), _BUS, ("gate",)),
            Way("in", "camp", "town", (outside, inside), _BUS, ("gate",), Direction.IN),
        ),
        fleets=(Fleet("bus", "bus", 4, "camp", {"seats": 10}, {"seats": 60}, {"seats": 30}),),
        loads=(
            Load(
                "people",
                "seats",
                "civilians",
                people,
                "town",
                ("camp",),
                longest_aboard_seconds=longest,
            ),
        ),
        windows=(Window(0, 50_000),),
    )


def any_limited(seed: int) -> Problem:
    """Any problem with limits on most of its loads, near what their trips take at the quickest."""
    problem, draw = any_problem(seed), Random(-1 - seed)
    loads = []
    for load in problem.loads:
        trips = sorted(_trips(problem, load))
        limit = None
        if trips and draw.random() < 0.8:
            limit = draw.choice((trips[0], trips[0] + draw.randint(0, 600), trips[-1]))
            limit = max(1, limit + draw.choice((-60, 0, 0, 300, 1800)))
        loads.append(replace(load, longest_aboard_seconds=limit))
    return replace(problem, loads=tuple(loads))


def _trips(problem: Problem, load: Load) -> Iterator[int]:
    """Seconds of each trip with a load that waits nowhere."""
    gates = {gate.id: gate for gate in problem.gates}
    for fleet in problem.fleets:
        for way in problem.ways:
            fits = way.origin == load.origin and way.destination in load.destinations
            if not (fits and fleet.capacity.get(load.kind)):
                continue
            key = fleet.vehicle_class, load.category, way.direction
            held = [gates[gate].seconds(*key) for gate in way.gates]
            handling = fleet.loading_seconds[load.kind] + fleet.unloading_seconds[load.kind]
            if None not in held:
                legs = sum(leg.loaded_seconds for leg in way.legs)
                yield handling + legs + sum(seconds or 0 for seconds in held)
