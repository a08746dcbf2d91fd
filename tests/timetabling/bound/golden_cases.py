"""For each kind of row the smallest problem that needs it: without the row its bound is lower.

One village and a camp outside, a road of 100 s, buses of ten seats that stand ready at the camp;
loading takes 60 s, unloading 30.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from tests.timetabling.bound.programs import bound_program, day_program, units_left, units_program
from treve.timetabling.bound import prove_bound
from treve.timetabling.bound.collapsed import collapse
from treve.timetabling.bound.solvers.linear import Linear
from treve.timetabling.problem import (
    EMPTY,
    Direction,
    Fleet,
    Fuel,
    Gate,
    Lane,
    Leg,
    Load,
    Passage,
    Problem,
    Shifts,
    Stop,
    Way,
)
from treve.timetabling.program import Program
from treve.timetabling.rows import (
    Cap,
    Moment,
    Precedence,
    Quantity,
    Rows,
)
from treve.timetabling.window import (
    Window,
)

BUS = frozenset({"bus"})
GIVEN_SECONDS = 600
"""The pause of what can be moved in a given time."""


@dataclass(frozen=True, slots=True)
class Golden:
    """One program.

    Attributes:
        problem: What it is made of.
        program: Makes it.
        claim: Its least value, rounded up, as the bound knows it.
    """

    problem: Problem
    program: Callable[[Problem], Program]
    claim: Callable[[Problem], int]


def road(*, buses: int, people: int, end_seconds: int = 9_000) -> Problem:
    """A road without a gate."""
    leg = (Leg(100, 100),)
    return Problem(
        stops=(Stop("town"), Stop("camp", inside=False)),
        gates=(),
        ways=(
            Way("out", "town", "camp", leg, BUS),
            Way("in", "camp", "town", leg, BUS, (), Direction.IN),
        ),
        fleets=(Fleet("bus", "bus", buses, "camp", {"seats": 10}, {"seats": 60}, {"seats": 30}),),
        loads=(Load("people", "seats", "civilians", people, "town", ("camp",)),),
        windows=(Window(0, end_seconds),),
    )


def gated(
    *, buses: int, people: int, hold_seconds: int, outside_seconds: int = 0, inside: bool = True
) -> Problem:
    """The road with a gate of one lane at its end."""
    rows = tuple(
        Passage("bus", state, way, hold_seconds)
        for state in (EMPTY, "civilians")
        for way in Direction
    )
    here, there = Leg(100, 100), Leg(outside_seconds, outside_seconds, inside=False)
    return replace(
        road(buses=buses, people=people),
        gates=(Gate("gate", (Lane(),), rows, inside=inside),),
        ways=(
            Way("out", "town", "camp", (here, there), BUS, ("gate",)),
            Way("in", "camp", "town", (there, here), BUS, ("gate",), Direction.IN),
        ),
    )


def _with_fleet_hours() -> Problem:
    problem = road(buses=1, people=20)
    hours = (Window(0, 300), Window(1_000, 1_300))
    return replace(problem, fleets=(replace(problem.fleets[0], available=hours),))


def _with_gate_hours() -> Problem:
    problem = gated(buses=4, people=40, hold_seconds=50)
    hours = (Window(0, 200), Window(1_000, 1_200))
    return replace(problem, gates=(replace(problem.gates[0], hours=hours),))


def _with_switches() -> Problem:
    problem = gated(buses=2, people=40, hold_seconds=50)
    lanes = (Lane(switch_seconds=600),)
    return replace(problem, gates=(replace(problem.gates[0], lanes=lanes),))


def _with_bay() -> Problem:
    problem = road(buses=4, people=40)
    town, camp = problem.stops
    fleet = replace(problem.fleets[0], loading_seconds={"seats": 600})
    return replace(problem, stops=(replace(town, bays=1), camp), fleets=(fleet,))


def _with_desk() -> Problem:
    problem = road(buses=1, people=40)
    town, camp = problem.stops
    camp = replace(camp, intake_seconds_per_unit={"civilians": Fraction(100)})
    return replace(problem, stops=(town, camp))


def _with_two_camps() -> Problem:
    """The near one has ten places, the far one all."""
    problem = road(buses=1, people=20)
    town, camp = problem.stops
    far = (Leg(500, 500),)
    return replace(
        problem,
        stops=(town, replace(camp, capacity={"civilians": 10}), Stop("far", inside=False)),
        ways=(
            *problem.ways,
            Way("out-far", "town", "far", far, BUS),
            Way("in-far", "far", "town", far, BUS, (), Direction.IN),
        ),
        loads=(replace(problem.loads[0], destinations=("camp", "far")),),
    )


def _with_two_towns() -> Problem:
    """Five rounds of two buses to the near one, and one to the far one: days differ."""
    problem = road(buses=2, people=50)
    far = (Leg(500, 500),)
    more = Load("others", "seats", "civilians", 10, "far", ("camp",))
    return replace(
        problem,
        stops=(*problem.stops, Stop("far")),
        ways=(
            *problem.ways,
            Way("out-far", "far", "camp", far, BUS),
            Way("in-far", "camp", "far", far, BUS, (), Direction.IN),
        ),
        loads=(*problem.loads, more),
    )


def _over_night() -> Problem:
    problem = gated(buses=1, people=30, hold_seconds=1, outside_seconds=400, inside=False)
    return replace(problem, windows=(Window(0, 1_500), Window(5_000, 6_500)))


def _open_seconds(problem: Problem) -> int:
    return prove_bound(problem, whole_days=False).open_seconds


def _left_behind(problem: Problem) -> int:
    return units_left(problem, GIVEN_SECONDS)


def _given(problem: Problem) -> Program:
    program = units_program(problem, GIVEN_SECONDS)
    assert program is not None
    return program


def _with_short_hours() -> Problem:
    """The town opens for 59 seconds at a time, and boarding takes 60."""
    problem = road(buses=1, people=40)
    town, camp = problem.stops
    hours = (Window(100, 159), Window(300, 359))
    return replace(problem, stops=(replace(town, hours=hours), camp))


def _longest_that_fails(problem: Problem) -> int:
    certificate = prove_bound(problem).certificate
    assert certificate is not None
    assert certificate.supposed_open_seconds is not None
    return certificate.supposed_open_seconds


def _of_days(problem: Problem) -> Program:
    program = day_program(problem, _longest_that_fails(problem))
    assert program is not None
    return program


def _missing(problem: Problem) -> int:
    """Of the longest pause that fails: so that one second more is proven."""
    assert prove_bound(problem).open_seconds == _longest_that_fails(problem) + 1
    missing = math.ceil(Linear(_of_days(problem)).solve().objective - 1e-6)
    assert missing > 0
    return missing


def _first_stage(problem: Problem) -> Program:
    """Nothing is assumed yet: what is proven later says that vehicles waste as much."""
    return collapse(problem, 1).program


def _with_two_gates() -> Problem:
    """A long way round leads through a gate of its own."""
    problem = gated(buses=1, people=20, hold_seconds=1)
    long, short = (Leg(300, 300),), (Leg(0, 0, inside=False),)
    return replace(
        problem,
        gates=(*problem.gates, replace(problem.gates[0], id="side")),
        ways=(
            *problem.ways,
            Way("out-side", "town", "camp", (*long, *short), BUS, ("side",)),
            Way("in-side", "camp", "town", (*short, *long), BUS, ("side",), Direction.IN),
        ),
    )


def _with_share() -> Problem:
    """Ten of twenty may pass the near gate."""
    near = Quantity(("people",), Moment.DEPARTURE, ("gate",))
    return replace(_with_two_gates(), rows=Rows(caps=(Cap("share", near, 10),)))


def _hourly(problem: Problem, most: int, *gates: str) -> Problem:
    """So many may leave in each of three stretches."""
    leaving = Quantity(("people",), Moment.DEPARTURE, gates)
    hours = (Window(start, start + 3_000) for start in range(0, 9_000, 3_000))
    return replace(problem, rows=Rows(caps=tuple(Cap("quota", leaving, most, h) for h in hours)))


def _one_after_the_other() -> Problem:
    """A bus for each of two; who leaves last waits until the others have arrived."""
    problem = road(buses=2, people=10)
    others = replace(problem.loads[0], id="others")
    first = Quantity(("people",), Moment.ARRIVAL)
    then = Quantity(("others",), Moment.DEPARTURE)
    rows = Rows(precedences=(Precedence("first", first, 10, then),))
    return replace(problem, loads=(*problem.loads, others), rows=rows)


def _with_duties(
    problem: Problem, *, shifts: Shifts | None = None, fuel: Fuel | None = None
) -> Problem:
    """Its buses with shifts, or in need of fuel."""
    (bus,) = problem.fleets
    return replace(problem, fleets=(replace(bus, shifts=shifts, fuel=fuel),))


def _over_a_short_night() -> Problem:
    """A bus that would be done in one window if it had not to rest."""
    problem = _with_duties(road(buses=1, people=290), shifts=Shifts(1_000, 600))
    return replace(problem, windows=(Window(0, 9_000), Window(10_000, 19_000)))


def _bound(problem: Problem) -> Golden:
    return Golden(problem, bound_program, _open_seconds)


GOLDEN: Mapping[str, Golden] = {
    "fleet-time": _bound(road(buses=1, people=20)),
    "available": _bound(_with_fleet_hours()),
    "shifts": _bound(_over_a_short_night()),
    "shifts-from": _bound(_with_duties(road(buses=1, people=40), shifts=Shifts(600, 3_000))),
    "fuel": _bound(_with_duties(road(buses=1, people=60), fuel=Fuel(500, 300, ("camp",)))),
    "count": _bound(road(buses=2, people=50)),
    "nights": _bound(_over_night()),
    "balance": _bound(road(buses=1, people=20)),
    "demand": _bound(road(buses=1, people=11)),
    "units": _bound(_with_two_camps()),
    "share": _bound(_with_two_camps()),
    "capacity": _bound(_with_two_camps()),
    "intake": _bound(_with_desk()),
    "gate-time": _bound(gated(buses=4, people=40, hold_seconds=200)),
    "gate-hours": _bound(_with_gate_hours()),
    "gate-switches": _bound(_with_switches()),
    "bay-time": _bound(_with_bay()),
    "single": Golden(road(buses=2, people=10), _first_stage, _open_seconds),
    "first": _bound(gated(buses=3, people=60, hold_seconds=50)),
    "last": _bound(gated(buses=3, people=60, hold_seconds=50)),
    "cap": _bound(_with_share()),
    "cap-time": _bound(_hourly(_with_two_gates(), 7, "gate")),
    "cap-least": _bound(_hourly(road(buses=4, people=30), 10)),
    "order": _bound(_one_after_the_other()),
    "pause": Golden(road(buses=1, people=40), _given, _left_behind),
    "left": Golden(_with_short_hours(), _given, _left_behind),
    "days": Golden(_with_two_towns(), _of_days, _missing),
}
"""By word of the kind."""
