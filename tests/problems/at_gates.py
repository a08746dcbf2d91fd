"""Problems whose gates ask for more: lanes that have to be switched, queues with few places.

:func:`ferry_lane`: six buses of ten stand at the camp, a quarter of an hour from a gate with lanes
that serve both directions, and the town lies as far behind it. A passage takes a minute.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from tests.problems.any_problem import any_problem
from treve.timetabling.problem import (
    EMPTY,
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

_BUS = frozenset({"bus"})


def ferry_lane(
    switch: int = 0, *, lanes: int = 1, buses: int = 6, people: int = 180, hours: int = 48
) -> Problem:
    """The problem, with what may change."""
    rows = tuple(
        Passage("bus", state, way, 60) for state in (EMPTY, "civilians") for way in Direction
    )
    inside, outside = Leg(900, 900), Leg(900, 900, inside=False)
    return Problem(
        stops=(Stop("town"), Stop("camp", inside=False)),
        gates=(Gate("gate", (Lane(switch_seconds=switch),) * lanes, rows),),
        ways=(
            Way("out", "town", "camp", (inside, outside), _BUS, ("gate",)),
            Way("in", "camp", "town", (outside, inside), _BUS, ("gate",), Direction.IN),
        ),
        fleets=(Fleet("bus", "bus", buses, "camp", {"seats": 10}, {"seats": 60}, {"seats": 30}),),
        loads=(Load("people", "seats", "civilians", people, "town", ("camp",)),),
        windows=(Window(0, hours * 3600),),
    )


def in_series(longest_queue: int | None = None, longest_wait: int | None = None) -> Problem:
    """The same with a slow second gate on the way out: whoever passes the first queues there."""
    problem = ferry_lane(lanes=2, people=120)
    rows = tuple(
        Passage("bus", state, way, 600 if way is Direction.OUT else 60)
        for state in (EMPTY, "civilians")
        for way in Direction
    )
    second = Gate(
        "second",
        (Lane(), Lane()),
        rows,
        longest_wait_seconds=longest_wait,
        longest_queue_vehicles=longest_queue,
    )
    between = Leg(120, 120)
    ways = tuple(
        replace(
            way,
            gates=("gate", "second") if way.id == "out" else ("second", "gate"),
            legs=(way.legs[0], between, way.legs[1]),
        )
        for way in problem.ways
    )
    return replace(problem, gates=(*problem.gates, second), ways=ways)


def any_at_gates(seed: int) -> Problem:
    """Any problem, most of its gates with lanes that have to be switched or short queues."""
    problem, draw = any_problem(seed), Random(-7 - seed)
    gates = []
    for gate in problem.gates:
        lanes = tuple(
            replace(lane, switch_seconds=draw.choice((0, 30, 300, 1200)))
            if len(lane.directions) > 1
            else lane
            for lane in gate.lanes
        )
        queue = draw.choice((None, None, 0, 1, 3))
        gates.append(replace(gate, lanes=lanes, longest_queue_vehicles=queue))
    return replace(problem, gates=tuple(gates))


def with_gates(problem: Problem, **changes: object) -> Problem:
    """The problem with all of its gates changed."""
    gates = tuple(replace(gate, **changes) for gate in problem.gates)  # type: ignore[arg-type]
    return replace(problem, gates=gates)


def never_switched(problem: Problem) -> Problem:
    """The problem with lanes that need no turning, and room for every queue."""
    gates = tuple(
        replace(
            gate,
            lanes=tuple(replace(lane, switch_seconds=0) for lane in gate.lanes),
            longest_queue_vehicles=None,
        )
        for gate in problem.gates
    )
    return replace(problem, gates=gates)
