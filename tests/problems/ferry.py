"""One town, one gate, one lane: 40 people out by two buses of ten; figures one can add up by hand.

Inside a leg takes 100 s, outside 200; the gate holds 50 s either way; boarding 60 s, alighting 30.
A round of a bus from the camp: 100 inside, gate 50, in all 200 + 50 + 100 empty, then
60 + 100 + 50 + 200 + 30 loaded.
"""

from __future__ import annotations

from dataclasses import replace

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

BUS = frozenset({"bus"})


def ferry(
    *, windows: tuple[Window, ...] = (Window(0, 50_000),), people: int = 40, margin: int = 0
) -> Problem:
    """The problem, with what may change."""
    rows = tuple(
        Passage("bus", state, way, 50) for state in (EMPTY, "civilians") for way in Direction
    )
    inside, outside = Leg(100, 100), Leg(200, 200, inside=False)
    return Problem(
        stops=(Stop("town"), Stop("camp", inside=False)),
        gates=(Gate("gate", (Lane(),), rows),),
        ways=(
            Way("out", "town", "camp", (inside, outside), BUS, ("gate",)),
            Way("in", "camp", "town", (outside, inside), BUS, ("gate",), Direction.IN),
        ),
        fleets=(Fleet("bus", "bus", 2, "camp", {"seats": 10}, {"seats": 60}, {"seats": 30}),),
        loads=(Load("people", "seats", "civilians", people, "town", ("camp",)),),
        windows=windows,
        margin_seconds=margin,
    )


def with_clinic(problem: Problem) -> Problem:
    """The same with a sick room at the camp for half of the people only."""
    camp = replace(problem.stops[1], capacity={"civilians": 20})
    return replace(problem, stops=(problem.stops[0], camp))
