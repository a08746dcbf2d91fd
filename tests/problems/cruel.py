"""Problems that nobody has, at the edge of what the border lets in (``treve.scene.limits``)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction

from tests.problems.ferry import ferry
from treve.scene.limits import (
    MOST_ABOARD,
    MOST_CALENDAR_DAYS,
    MOST_LANES,
    MOST_OF_ANYTHING,
    MOST_PEOPLE,
    MOST_VEHICLES,
)
from treve.timetabling.problem import Direction, Fleet, Gate, Lane, Leg, Load, Problem, Stop, Way
from treve.timetabling.window import Window

DAY = 86_400
YEAR = MOST_CALENDAR_DAYS * DAY
"""The longest calendar, in seconds: two to the twenty-fifth, nearly."""

WEEK = (Window(0, 7 * DAY),)
LONG = (Window(0, YEAR),)
BUS = frozenset({"bus"})
EQUALS = 50


def _gate(problem: Problem, *, seconds: int | None = None, **changes: object) -> Problem:
    """The one gate changed, all its passages as long as asked for."""
    gate = problem.gates[0]
    if seconds is not None:
        gate = replace(gate, passages=tuple(replace(p, seconds=seconds) for p in gate.passages))
    return replace(problem, gates=(replace(gate, **changes),))  # type: ignore[arg-type]


def _legs(problem: Problem, seconds: int) -> Problem:
    """Every leg so long."""
    return replace(
        problem,
        ways=tuple(
            replace(
                way,
                legs=tuple(
                    replace(leg, empty_seconds=seconds, loaded_seconds=seconds) for leg in way.legs
                ),
            )
            for way in problem.ways
        ),
    )


def _people(problem: Problem, *, aboard: int, vehicles: int, quantity: int) -> Problem:
    """The one fleet and the one load changed."""
    fleet = replace(problem.fleets[0], count=vehicles, capacity={"seats": aboard})
    load = replace(problem.loads[0], quantity=quantity)
    return replace(problem, fleets=(fleet,), loads=(load,))


def shut_for_days() -> Problem:
    """The gate opens on the fifth day, for two hours and a half."""
    return _gate(ferry(windows=WEEK), hours=(Window(5 * DAY, 5 * DAY + 9_000),))


def shut_for_ever() -> Problem:
    """The gate opens after the last window."""
    return _gate(ferry(windows=WEEK), hours=(Window(8 * DAY, 9 * DAY),))


def without_an_hour() -> Problem:
    """The gate has hours, and none."""
    return _gate(ferry(windows=WEEK), hours=())


def a_vehicle_a_day() -> Problem:
    """A passage holds the lane for a day."""
    return _gate(ferry(windows=(Window(0, 30 * DAY),)), seconds=DAY)


def windows_too_short() -> Problem:
    """One a day for a year, each shorter than any trip."""
    days = range(MOST_CALENDAR_DAYS)
    return ferry(windows=tuple(Window(day * DAY, day * DAY + 200) for day in days))


def windows_within_the_margin() -> Problem:
    """Not a second of any window is left."""
    return ferry(windows=tuple(Window(d * DAY, d * DAY + 200) for d in range(20)), margin=300)


def windows_of_one_trip() -> Problem:
    """A year of windows that hold one trip each."""
    days = range(MOST_CALENDAR_DAYS)
    return ferry(windows=tuple(Window(day * DAY, day * DAY + 1_000) for day in days))


def no_triangle() -> Problem:
    """The straight road takes a million seconds, the detour through ``b`` twenty."""
    roads = (("a", "b", 10), ("b", "c", 10), ("a", "c", 10**6))
    pairs = [*roads, *((b, a, seconds) for a, b, seconds in roads)]
    ways = (Way(f"{a}>{b}", a, b, (Leg(seconds, seconds),), BUS) for a, b, seconds in pairs)
    return Problem(
        stops=tuple(Stop(name) for name in "abc"),
        gates=(),
        ways=tuple(ways),
        fleets=(Fleet("bus", "bus", 2, "c", {"seats": 10}, {"seats": 0}, {"seats": 0}),),
        loads=(Load("people", "seats", "civilians", 95, "a", ("c",)),),
        windows=(Window(0, 20 * 10**6),),
    )


def equal_everything(*, gate: bool = False) -> Problem:
    """Fifty stops, fifty fleets and fifty loads, of which none differs from another."""
    passed: tuple[Gate, ...] = ferry().gates if gate else ()
    here, there = Leg(600, 600), Leg(300, 300, inside=False)
    legs = (here, there) if gate else (here,)
    names = tuple(one.id for one in passed)
    ways = [
        way
        for n in range(EQUALS)
        for way in (
            Way(f"out{n}", f"s{n}", "camp", legs, BUS, names),
            Way(f"in{n}", "camp", f"s{n}", legs[::-1], BUS, names, Direction.IN),
        )
    ]
    return Problem(
        stops=(*(Stop(f"s{n}") for n in range(EQUALS)), Stop("camp", inside=False)),
        gates=passed,
        ways=tuple(ways),
        fleets=tuple(
            Fleet(f"f{n}", "bus", 1, "camp", {"seats": 10}, {"seats": 60}, {"seats": 60})
            for n in range(EQUALS)
        ),
        loads=tuple(
            Load(f"l{n}", "seats", "civilians", 20, f"s{n}", ("camp",)) for n in range(EQUALS)
        ),
        windows=(Window(0, DAY),),
    )


def legs_of_weeks() -> Problem:
    """One trip takes the tenth of a year."""
    return _legs(ferry(windows=LONG, people=20), YEAR // 20)


def seconds_beside_weeks() -> Problem:
    """A thousand lanes, each passage a second, and four days to each of them."""
    return _gate(_legs(ferry(windows=LONG), 4 * DAY), seconds=1, lanes=tuple([Lane()] * MOST_LANES))


def everybody_at_once() -> Problem:
    """All vehicles, all people and all lanes that a scene may hold."""
    problem = _gate(ferry(windows=LONG), lanes=tuple([Lane()] * MOST_LANES))
    return _people(problem, aboard=MOST_ABOARD, vehicles=MOST_VEHICLES, quantity=MOST_PEOPLE)


def a_thousand_million_kilograms() -> Problem:
    """In one vehicle, on one trip."""
    problem = _people(
        ferry(windows=LONG), aboard=MOST_OF_ANYTHING, vehicles=1, quantity=MOST_OF_ANYTHING
    )
    return replace(problem, loads=(replace(problem.loads[0], people=False),))


def one_seat() -> Problem:
    """Two thousand people in one vehicle of one seat."""
    return _people(ferry(windows=LONG), aboard=1, vehicles=1, quantity=2_000)


def loads_of_one(count: int = 1_000) -> Problem:
    """Loads of one person each, no two of the same rank, so that nobody travels with another."""
    problem = ferry(windows=LONG)
    loads = (replace(problem.loads[0], id=f"l{n}", quantity=1, rank=n) for n in range(count))
    return replace(problem, loads=tuple(loads))


def a_desk_of_a_day() -> Problem:
    """One person in twenty-five hours."""
    problem = ferry(windows=LONG, people=300)
    town, camp = problem.stops
    camp = replace(camp, intake_seconds_per_unit={"civilians": Fraction(25 * 3_600)})
    return replace(problem, stops=(town, camp))


def a_margin_of_a_year() -> Problem:
    """One second is left."""
    return ferry(windows=LONG, margin=YEAR - 1)


def a_passage_of_a_year() -> Problem:
    """The gate is held for all of it."""
    return _gate(ferry(windows=LONG), seconds=YEAR)


CRUEL: Mapping[str, Callable[[], Problem]] = {
    make.__name__: make
    for make in (
        shut_for_days,
        shut_for_ever,
        without_an_hour,
        a_vehicle_a_day,
        windows_too_short,
        windows_within_the_margin,
        windows_of_one_trip,
        no_triangle,
        equal_everything,
        legs_of_weeks,
        seconds_beside_weeks,
        everybody_at_once,
        a_thousand_million_kilograms,
        one_seat,
        loads_of_one,
        a_desk_of_a_day,
        a_margin_of_a_year,
        a_passage_of_a_year,
    )
}
"""By name."""
