"""One point, one gate, one site: the smallest problem, and how tests change it."""

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

GATE = Gate(
    "gate",
    (Lane(),),
    tuple(
        Passage("bus", state, direction, 60)
        for state in (EMPTY, "civilians")
        for direction in Direction
    ),
)
OUT = Way(
    "out", "village", "town", (Leg(600, 660), Leg(1200, 1260, inside=False)), frozenset({"bus"}),
    ("gate",),
)  # fmt: skip
IN = Way(
    "in", "town", "village", (Leg(1200, 1260, inside=False), Leg(600, 660)), frozenset({"bus"}),
    ("gate",), Direction.IN,
)  # fmt: skip
FLEET = Fleet("bus", "bus", 1, "town", {"seats": 50}, {"seats": 300}, {"seats": 120})
LOAD = Load("people", "seats", "civilians", 80, "village", ("town",))
PROBLEM = Problem(
    stops=(Stop("village"), Stop("town", inside=False)),
    gates=(GATE,),
    ways=(OUT, IN),
    fleets=(FLEET,),
    loads=(LOAD,),
    windows=(Window(0, 36_000),),
)
"""80 people, one bus of 50 that stands ready outside: two rounds through one gate."""


def with_fleet(**changes: object) -> Problem:
    """The problem with its one fleet changed."""
    return replace(PROBLEM, fleets=(replace(FLEET, **changes),))  # type: ignore[arg-type]


def with_load(**changes: object) -> Problem:
    """The problem with its one load changed."""
    return replace(PROBLEM, loads=(replace(LOAD, **changes),))  # type: ignore[arg-type]
