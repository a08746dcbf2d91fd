"""Why a load cannot be carried even alone, in one row."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.ferry import ferry
from tests.problems.one_gate import FLEET, GATE, LOAD, PROBLEM, with_load
from treve.timetabling.bound import clash_of, prove_bound
from treve.timetabling.problem import (
    Leg,
    Problem,
)
from treve.timetabling.solution import Clash
from treve.timetabling.window import (
    Window,
)

DAYS = tuple(Window(86_400 * day, 86_400 * day + 3_600) for day in range(3))


def _town_open(problem: Problem, *hours: Window) -> Problem:
    return replace(problem, stops=(replace(problem.stops[0], hours=hours), problem.stops[1]))


def _gate_open(problem: Problem, *hours: Window) -> Problem:
    return replace(problem, gates=(replace(problem.gates[0], hours=hours),))


def _in_service(problem: Problem, *hours: Window) -> Problem:
    return replace(problem, fleets=(replace(problem.fleets[0], available=hours),))


def _due(problem: Problem, second: int) -> Problem:
    return replace(problem, loads=(replace(problem.loads[0], due_seconds=second),))


def _one(problem: Problem) -> Clash:
    assert prove_bound(problem).open_seconds > sum(w.seconds for w in problem.windows)
    (clash,) = clash_of(problem)
    assert clash.needed > clash.available
    return clash


def test_service_shorter_than_a_trip() -> None:
    """One trip takes 60 + 100 + 50 + 200 + 30 seconds, the way in 350."""
    hours = tuple(Window(w.start_seconds, w.start_seconds + 439) for w in DAYS)
    assert _one(_in_service(ferry(), *hours)) == Clash(
        "bus", "service", 440 / 60, 439 / 60, "minutes"
    )
    longer = tuple(replace(w, end_seconds=w.end_seconds + 1) for w in hours)
    assert clash_of(_in_service(ferry(people=10, windows=(Window(0, 200_000),)), *longer)) == ()


def test_a_place_open_for_less_than_boarding() -> None:
    problem = _town_open(ferry(), Window(300, 359), Window(1_000, 1_050))
    assert _one(problem) == Clash("town", "open", 1, 59 / 60, "minutes")
    assert clash_of(_town_open(ferry(people=10), Window(300, 360))) == ()


def test_a_gate_open_for_less_than_a_passage() -> None:
    problem = _gate_open(ferry(), Window(300, 349), Window(900, 949))
    assert _one(problem) == Clash("gate", "passage", 50 / 60, 49 / 60, "minutes")


def test_a_due_before_anybody_can_be_there() -> None:
    """In 50 + 100, then a trip of 440, which by itself would do."""
    assert _one(_due(ferry(), 589)) == Clash("people", "late", 590 / 60, 589 / 60, "minutes")
    assert clash_of(_due(ferry(people=10), 590)) == ()


def test_hours_that_lie_badly() -> None:
    """Open for the way in and not for the way out, however many lanes there are."""
    clash = _one(_gate_open(ferry(windows=(Window(0, 3_600),)), Window(0, 359)))
    assert clash == Clash("gate", "hours", 60, 359 / 60, "minutes")


def test_gates_in_series_that_are_never_open_for_the_same_trip_are_both_named() -> None:
    """Nobody may wait between them: either gate open for longer would do."""
    gate = replace(GATE, hours=(Window(7_200, 14_400),), longest_wait_seconds=0)
    ford = replace(gate, id="ford", hours=(Window(28_800, 36_000),))
    legs = Leg(600, 660), Leg(600, 600), Leg(1200, 1260, inside=False)
    out, back = PROBLEM.ways
    series = (
        replace(out, gates=("gate", "ford"), legs=legs),
        replace(back, gates=("ford", "gate"), legs=legs[::-1]),
    )
    problem = replace(PROBLEM, gates=(gate, ford), ways=series)

    assert clash_of(problem) == (
        Clash("gate", "hours", 600, 120, "minutes"),
        Clash("ford", "hours", 600, 120, "minutes"),
    )


def test_hours_that_leave_no_moment_together() -> None:
    """The town is open when the gate is not and nobody is in service: each alone is enough."""
    problem = _town_open(ferry(), Window(0, 100))
    problem = _in_service(problem, Window(20_000, 30_000))
    problem = _due(problem, 500)
    assert _one(problem) == Clash("people", "moment", 1, 0, "moments")


def test_loads_with_one_cause_are_told_once() -> None:
    problem = _town_open(ferry(), Window(300, 359))
    more = replace(problem.loads[0], id="more")
    assert _one(replace(problem, loads=(*problem.loads, more))).object == "town"


def test_windows_too_short_to_come_in_load_and_leave_say_how_long_it_takes() -> None:
    """660 s in, 300 of boarding and 720 out do not fit into 1,679 s."""
    windows = tuple(Window(day * 86_400, day * 86_400 + 1_800) for day in range(3))
    problem = replace(
        with_load(quantity=20),
        fleets=(replace(FLEET, rests_inside=False),),
        windows=windows,
        margin_seconds=121,
    )
    assert clash_of(problem) == (Clash(LOAD.id, "trip", 1_680 / 60, 1_679 / 60, "minutes"),)
    enough = replace(problem, margin_seconds=120)
    assert clash_of(enough) == ()
