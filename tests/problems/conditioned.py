"""Two towns whose people leave by two gates, under conditions of an agreement; figures by hand.

Boarding takes 60 s, alighting 30, a gate holds 50 either way. A town's own gate is 100 s away, the
other's 300, and the camp lies 200 s beyond both: 350 or 550 s on the road. The north's own gate is
the upper, the south's the lower. Two buses of ten stand at the camp.

:func:`any_conditioned` draws conditions at random over problems drawn at random.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
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
from treve.timetabling.rows import Calendar, Cap, Floor, Moment, Precedence, Quantity, Ratio, Rows
from treve.timetabling.window import Window

BUS = frozenset({"bus"})
DAY_SECONDS = 86_400
NIGHTS = tuple(Window(day * DAY_SECONDS, day * DAY_SECONDS + 7200) for day in range(3))
"""Three windows of two hours, a day apart."""

NORTH_LEAVES = Quantity(("north-people",), Moment.DEPARTURE)
NORTH_ARRIVES = Quantity(("north-people",), Moment.ARRIVAL)
SOUTH_LEAVES = Quantity(("south-people",), Moment.DEPARTURE)
SOUTH_ARRIVES = Quantity(("south-people",), Moment.ARRIVAL)
BOTH = ("north-people", "south-people")


def two_towns(
    rows: Rows = Rows(),  # noqa: B008 - frozen
    *,
    north: int = 40,
    south: int = 40,
    windows: tuple[Window, ...] = (Window(0, 50_000),),
    margin: int = 0,
) -> Problem:
    """The problem, with what may change."""
    passages = tuple(
        Passage("bus", state, way, 50) for state in (EMPTY, "civilians") for way in Direction
    )
    ways = []
    for town, own in (("north", "upper"), ("south", "lower")):
        for gate in ("upper", "lower"):
            seconds = 100 if gate == own else 300
            inside, outside = Leg(seconds, seconds), Leg(200, 200, inside=False)
            out, back = f"{town}-out-{gate}", f"{town}-in-{gate}"
            ways.append(Way(out, town, "camp", (inside, outside), BUS, (gate,)))
            ways.append(Way(back, "camp", town, (outside, inside), BUS, (gate,), Direction.IN))
    return Problem(
        stops=(Stop("north"), Stop("south"), Stop("camp", inside=False)),
        gates=(Gate("upper", (Lane(),), passages), Gate("lower", (Lane(),), passages)),
        ways=tuple(ways),
        fleets=(Fleet("bus", "bus", 2, "camp", {"seats": 10}, {"seats": 60}, {"seats": 30}),),
        loads=(
            Load("north-people", "seats", "civilians", north, "north", ("camp",)),
            Load("south-people", "seats", "civilians", south, "south", ("camp",)),
        ),
        windows=windows,
        margin_seconds=margin,
        rows=rows,
    )


def reciprocal(batch: int = 20) -> Problem:
    """Town for town in two batches: the second of each waits until the other's first is out."""
    return two_towns(
        Rows(
            precedences=(
                Precedence("reciprocity", SOUTH_ARRIVES, batch, NORTH_LEAVES, batch),
                Precedence("reciprocity", NORTH_ARRIVES, batch, SOUTH_LEAVES, batch),
            )
        )
    )


def sequence() -> Problem:
    """Nobody leaves the north before all of the south have arrived."""
    return two_towns(Rows(precedences=(Precedence("sequence", SOUTH_ARRIVES, 40, NORTH_LEAVES),)))


def quota(most: int = 30) -> Problem:
    """No more than so many leave both towns together in any of three nights."""
    what = Quantity(BOTH, Moment.DEPARTURE)
    return two_towns(
        Rows(caps=tuple(Cap("quota", what, most, night) for night in NIGHTS)), windows=NIGHTS
    )


def gate_share(share: Fraction = Fraction(1, 2), slack: int = 10) -> Problem:
    """The upper gate never sees more than its share of all who have left, a bus or so aside."""
    upper = Quantity(BOTH, Moment.DEPARTURE, ("upper",))
    everybody = Quantity(BOTH, Moment.DEPARTURE)
    return two_towns(Rows(ratios=(Ratio("share", upper, everybody, share, slack),)), south=20)


def in_step(slack: int = 10) -> Problem:
    """As many from the north as from the south, at most so many ahead."""
    return two_towns(
        Rows(ratios=(Ratio("in-step", NORTH_LEAVES, SOUTH_ARRIVES, Fraction(1), slack),))
    )


def least_by(seconds: int = 3000, least: int = 20) -> Problem:
    """So many of the south, who are no nearer than the north, are out by a time."""
    return two_towns(Rows(floors=(Floor("least", SOUTH_ARRIVES, least, seconds),)))


def by_day() -> Problem:
    """The south leaves only between two hours, twice."""
    hours = (Window(3000, 5000), Window(10_000, 12_000))
    return two_towns(Rows(calendars=(Calendar("hours", SOUTH_LEAVES, hours),)))


def all_at_once() -> Problem:
    """Rows of every kind, over three nights; it can be kept."""
    return two_towns(
        Rows(
            precedences=(*reciprocal().rows.precedences,),
            ratios=(replace(in_step().rows.ratios[0], slack_units=20),),
            caps=quota().rows.caps,
            floors=(Floor("least", SOUTH_ARRIVES, 10, 7200),),
            calendars=(Calendar("hours", SOUTH_LEAVES, NIGHTS),),
        ),
        windows=NIGHTS,
    )


CONDITIONED = {
    "reciprocal": reciprocal(),
    "sequence": sequence(),
    "quota": quota(),
    "gate-share": gate_share(),
    "in-step": in_step(),
    "least-by": least_by(),
    "by-day": by_day(),
    "all-at-once": all_at_once(),
}
"""Each of them as it stands, by name: all can be kept."""


def any_conditioned(seed: int) -> Problem:
    """A problem of :mod:`.any_problem` under a few rows; whether it can be kept is left to luck."""
    problem = any_problem(seed)
    draw = Random(seed)
    binding = [load.id for load in problem.loads if load.binding]
    kinds = ["caps", "calendars"] + ["precedences", "ratios", "floors"] * bool(binding)
    chosen = [draw.choice(kinds) for _ in range(draw.randint(1, 4))]
    return replace(
        problem,
        rows=Rows(
            tuple(_any_precedence(draw, problem) for kind in chosen if kind == "precedences"),
            tuple(_any_ratio(draw, problem) for kind in chosen if kind == "ratios"),
            tuple(_any_cap(draw, problem) for kind in chosen if kind == "caps"),
            tuple(_any_floor(draw, problem) for kind in chosen if kind == "floors"),
            tuple(_any_calendar(draw, problem) for kind in chosen if kind == "calendars"),
        ),
    )


def _any_precedence(draw: Random, problem: Problem) -> Precedence:
    first = _any_quantity(draw, problem, binding=True)
    then = _any_quantity(draw, problem)
    least = draw.randint(1, _units(problem, first))
    return Precedence("any", first, least, then, draw.randint(0, _units(problem, then)))


def _any_ratio(draw: Random, problem: Problem) -> Ratio:
    ahead, behind = _any_quantity(draw, problem), _any_quantity(draw, problem, binding=True)
    even = Fraction(_units(problem, ahead), _units(problem, behind))
    ratio = even * Fraction(draw.randint(1, 9), 3)
    return Ratio("any", ahead, behind, ratio, draw.choice((0, 1, 20, 5000)))


def _any_cap(draw: Random, problem: Problem) -> Cap:
    what = _any_quantity(draw, problem)
    hours = draw.choice((None, *problem.windows))
    least = _units(problem, what) // 2 if hours is None else 0
    return Cap("any", what, draw.randint(least, _units(problem, what)), hours)


def _any_floor(draw: Random, problem: Problem) -> Floor:
    what = replace(_any_quantity(draw, problem, binding=True), moment=Moment.ARRIVAL)
    return Floor("any", what, draw.randint(1, _units(problem, what)), draw.randint(9000, 200_000))


def _any_calendar(draw: Random, problem: Problem) -> Calendar:
    hours = tuple(Window(start, start + 15_000) for start in range(0, 500_000, 40_000))
    return Calendar("any", _any_quantity(draw, problem), hours)


def _any_quantity(draw: Random, problem: Problem, *, binding: bool = False) -> Quantity:
    loads = [load.id for load in problem.loads if load.binding or not binding]
    gates = [gate.id for gate in problem.gates] if draw.random() < 0.3 else []
    return Quantity(
        tuple(draw.sample(loads, draw.randint(1, len(loads)))),
        draw.choice(list(Moment)),
        tuple(draw.sample(gates, draw.randint(1, len(gates)))) if gates else (),
    )


def _units(problem: Problem, what: Quantity) -> int:
    return sum(load.quantity for load in problem.loads if load.id in what.loads)
