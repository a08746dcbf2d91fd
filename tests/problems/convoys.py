"""Problems whose corridors are used in convoys; figures small enough to follow by hand."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from random import Random

from tests.problems.any_problem import any_problem
from tests.problems.one_gate import GATE, IN, LOAD, OUT
from treve.timetabling.problem import (
    ConvoyRule,
    Direction,
    Fleet,
    Gate,
    Lane,
    Leg,
    Problem,
    Stop,
    Way,
)
from treve.timetabling.window import Window

BUSES = frozenset({"bus"})


def convoyed(
    smallest: int = 2,
    largest: int = 3,
    *,
    teams: int | None = None,
    buses: int = 6,
    people: int = 900,
) -> Problem:
    """One village, one gate of 60 s a passage, buses of 50 that go in convoys."""
    ways = tuple(replace(way, corridor="road") for way in (OUT, IN))
    return Problem(
        stops=(Stop("village"), Stop("town", inside=False)),
        gates=(GATE,),
        ways=ways,
        fleets=(Fleet("bus", "bus", buses, "town", {"seats": 50}, {"seats": 300}, {"seats": 120}),),
        loads=(replace(LOAD, quantity=people),),
        windows=(Window(0, 100_000),),
        convoys=(ConvoyRule("road", smallest, largest),),
        escort_teams=teams,
    )


def in_series(bays: int | None = 2) -> Problem:
    """Two gates, the second slower, with a longest wait; few bays, and a desk at the town."""
    problem = convoyed(2, 4, teams=2)
    second = Gate(
        "second",
        (Lane(), Lane()),
        tuple(replace(row, seconds=90) for row in GATE.passages),
        longest_wait_seconds=900,
    )
    out = Way(
        "out", "village", "town",
        (Leg(600, 660), Leg(200, 240), Leg(1200, 1260, inside=False)),
        BUSES, ("gate", "second"), corridor="road",
    )  # fmt: skip
    back = Way(
        "in", "town", "village",
        (Leg(1200, 1260, inside=False), Leg(200, 240), Leg(600, 660)),
        BUSES, ("second", "gate"), Direction.IN, "road",
    )  # fmt: skip
    town = Stop("town", inside=False, intake_seconds_per_unit={"civilians": Fraction(1, 3)})
    return replace(
        problem,
        stops=(Stop("village", bays=bays), town),
        gates=(GATE, second),
        ways=(out, back),
    )


CONVOYED = {
    "pairs": convoyed(2, 2),
    "two-or-three": convoyed(),
    "one-team": convoyed(1, 6, teams=1),
    "remainder": convoyed(4, 5, buses=9, people=1234),
    "in-series": in_series(),
    "in-series-no-bays": in_series(None),
    "alone": convoyed(1, 1),
}
"""Each of them can be done."""


def any_convoyed(seed: int) -> Problem:
    """A problem of :mod:`.any_problem` whose ways through gates are used in convoys."""
    problem = any_problem(seed)
    draw = Random(seed)
    ways = tuple(replace(w, corridor="+".join(sorted(w.gates))) for w in problem.ways)
    corridors = sorted({way.corridor for way in ways if way.corridor})
    smallest = draw.randint(1, 3)
    largest = smallest + draw.randint(0, 3)
    ruled = draw.sample(corridors, draw.randint(0, len(corridors)))
    teams = draw.choice([None, 1, 2, 4])
    spacings = [draw.choice([0, 0, 30, 200]) for _ in ruled]
    return replace(
        problem,
        ways=ways,
        convoys=tuple(
            ConvoyRule(corridor, smallest, largest, spacing)
            for corridor, spacing in zip(ruled, spacings, strict=True)
        ),
        escort_teams=teams,
    )
