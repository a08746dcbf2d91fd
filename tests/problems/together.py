"""Problems in which some keep together: villages behind a gate, and two towns with so much room."""

from __future__ import annotations

from dataclasses import replace
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

_BUS = frozenset({"bus"})
PLACES = ("near", "far")


def villages(
    rooms: tuple[int | None, int | None],
    people: tuple[int, ...],
    words: tuple[str, ...] | None = None,
    *,
    buses: int = 3,
) -> Problem:
    """So many people in each village, who may go near or far; each village by its own word.

    Args:
        rooms: For how many there is room near and far; ``None``: for everybody.
        people: In each village.
        words: Of each village; empty: they may part.
        buses: Of fifty, at home near.
    """
    rows = tuple(
        Passage("bus", state, way, 60) for state in (EMPTY, "civilians") for way in Direction
    )
    names = [f"village{n}" for n in range(len(people))]
    words = tuple(names) if words is None else words
    stops = [Stop(name) for name in names]
    ways: list[Way] = []
    for place, room, seconds in zip(PLACES, rooms, (600, 2400), strict=True):
        capacity = {} if room is None else {PEOPLE: room}
        stops.append(Stop(place, inside=False, capacity=capacity))
        for name in names:
            legs = (Leg(300, 300), Leg(seconds, seconds, inside=False))
            out = Way(f"{name}>{place}", name, place, legs, _BUS, ("gate",))
            back = replace(
                out, id=f"{place}>{name}", origin=place, destination=name, legs=legs[::-1],
                direction=Direction.IN,
            )  # fmt: skip
            ways += [out, back]
    return Problem(
        stops=tuple(stops),
        gates=(Gate("gate", (Lane(), Lane()), rows),),
        ways=tuple(ways),
        fleets=(Fleet("bus", "bus", buses, "near", {"seats": 50}, {"seats": 300}, {"seats": 120}),),
        loads=tuple(
            Load(f"p{n}", "seats", "civilians", many, names[n], PLACES, together=words[n])
            for n, many in enumerate(people)
        ),
        windows=(Window(0, 96 * 3600),),
    )


def any_together(seed: int) -> Problem:
    """Any problem in which some of those with several destinations keep together."""
    problem, draw = any_problem(seed), Random(-11 - seed)
    loads = []
    for number, load in enumerate(problem.loads):
        own = draw.choice((f"word{number}", "word", "word", ""))
        loads.append(replace(load, together=own if load.people else ""))
    return replace(problem, loads=tuple(loads))


def may_part(problem: Problem) -> Problem:
    """The problem in which everybody may go where he likes."""
    return replace(problem, loads=tuple(replace(load, together="") for load in problem.loads))
