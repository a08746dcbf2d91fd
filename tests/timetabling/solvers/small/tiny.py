"""Small problems that a dispatcher cannot do shortest, each with the pause that one can add up."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from tests.problems.one_gate import FLEET, GATE, LOAD, PROBLEM
from treve.timetabling.problem import (
    Problem,
    Stop,
)
from treve.timetabling.window import (
    Window,
)


def two_rounds() -> tuple[Problem, int]:
    """A passage and ten minutes in, boarding, out again; round by the town, and the same once more.

    In 660 s, boarding 300 s, out 720 s, then 1260 s to the town, 120 s there, 1200 s back.
    """
    return PROBLEM, 2 * (660 + 300 + 720) + 1260 + 120 + 1200


def fewer_first() -> tuple[Problem, int]:
    """Everything inside, and a desk that takes two minutes a person.

    A bus filled first keeps the desk busy for 100 minutes, and the second trip comes back after 71:
    with 30 to 35 aboard first the desk is free by then.
    """
    town = Stop("town", intake_seconds_per_unit={"civilians": Fraction(120)})
    load = replace(LOAD, quantity=80)
    ways = tuple(
        replace(way, legs=tuple(replace(leg, inside=True) for leg in way.legs))
        for way in PROBLEM.ways
    )
    problem = replace(PROBLEM, stops=(Stop("village"), town), ways=ways, loads=(load,))
    return problem, 2 * (1860 + 300 + 1980) + 2 * 120


def twice_a_day() -> tuple[Problem, int]:
    """A gate that is open for a passage at a time: in with one opening, out with the next.

    There is an opening at the start, which is too early: between the last two are 1,000 s, and
    the way in, boarding and the way out need 600 + 300 + 660 = 1,560; from 3,000 to 5,000 it fits.
    """
    hours = (Window(0, 60), Window(3000, 3060), Window(4000, 4060), Window(5000, 5060))
    problem = replace(
        PROBLEM, gates=(replace(GATE, hours=hours),), loads=(replace(LOAD, quantity=40),)
    )
    return problem, 5060 - 3000


def waits_at_the_stop() -> tuple[Problem, int]:
    """The bus stands in the village, and outside is a gate that nobody may wait at.

    It opens at 5,000 s: whoever boards as late as can be is inside for boarding and the way only.
    """
    gate = replace(GATE, hours=(Window(5000, 5060),), inside=False, longest_wait_seconds=0)
    fleet = replace(FLEET, home="village")
    problem = replace(PROBLEM, gates=(gate,), fleets=(fleet,), loads=(replace(LOAD, quantity=40),))
    return problem, 300 + 660


ALL = (two_rounds, fewer_first, twice_a_day, waits_at_the_stop)
