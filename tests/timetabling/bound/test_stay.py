"""The shortest stay with a load under all hours: what it proves, and when it says nothing."""

from __future__ import annotations

import math
from dataclasses import replace
from fractions import Fraction

import pytest

from tests.problems.any_problem import any_problem
from tests.problems.one_gate import GATE, LOAD, PROBLEM
from tests.problems.tight import tight_case
from treve.timetabling.arcs import all_arcs
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.bound import WhatIf, prove_bound
from treve.timetabling.bound.stay import Looks, grain_seconds, raised_by_stay
from treve.timetabling.clock import usable
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.referee import check_certificate, measure
from treve.timetabling.solution import Certificate, Use
from treve.timetabling.span import pause_seconds
from treve.timetabling.window import (
    Window,
)

DAY = 86_400
NOTHING = Certificate("open_seconds", Fraction(0), 1, {})


def _half_an_hour_a_day(minutes: int = 30, days: int = 2, margin: int = 0) -> Problem:
    """A round inside takes 1,740 seconds from the gate on: 60, 600, 300 aboard, 660 and 60."""
    hours = tuple(Window(k * DAY + 7_200, k * DAY + 7_200 + minutes * 60) for k in range(days))
    few = replace(LOAD, quantity=50)
    return replace(
        PROBLEM,
        gates=(replace(GATE, hours=hours),),
        loads=(few,),
        windows=(Window(0, days * DAY),),
        margin_seconds=margin,
    )


def test_a_gate_open_for_less_than_a_round_keeps_the_bus_until_the_next_day() -> None:
    problem = _half_an_hour_a_day(minutes=20)
    # In at the end of one day's hours, out at the beginning of the next: a day less 20 minutes,
    # and both passages.
    shortest = DAY - 20 * 60 + 120
    bound = prove_bound(problem)
    grain = grain_seconds(problem)
    assert shortest - 2 * grain < bound.pause_seconds <= shortest
    assert bound.open_seconds == bound.pause_seconds
    found = nearest_first(problem)
    assert found is not None
    assert pause_seconds(problem, found) >= shortest
    use = float(bound.open_seconds)
    assert bound.uses == (Use(LOAD.id, "load", use, use, 1.0),)


def test_hours_long_enough_for_a_round_add_nothing() -> None:
    problem = _half_an_hour_a_day(minutes=60)
    known = Certificate("open_seconds", Fraction(1_740), 1, {})
    assert raised_by_stay(problem, all_arcs(problem), known) is None


def test_without_hours_nothing_is_looked_at() -> None:
    assert raised_by_stay(PROBLEM, all_arcs(PROBLEM), NOTHING) is None


def test_after_so_many_looks_it_is_given_up() -> None:
    problem = _half_an_hour_a_day(minutes=20)
    looks = Looks(problem, all_arcs(problem), left=3)
    assert looks.shortest(0, 0) is None


def test_what_more_would_buy_is_measured_from_what_is_proven_so() -> None:
    problem = _half_an_hour_a_day(minutes=20)
    longer = _half_an_hour_a_day(minutes=60)
    assert WhatIf(problem).open_seconds_at_least(longer) <= prove_bound(longer).open_seconds


@pytest.mark.property
@pytest.mark.parametrize("seed", range(24))
def test_no_timetable_is_shorter_and_the_referee_agrees(seed: int) -> None:
    problem = any_problem(seed)
    windows = usable(problem.windows, problem.margin_seconds)
    if not windows:
        return
    usual = replace(problem, windows=windows)
    raised = raised_by_stay(usual, all_arcs(usual), NOTHING)
    if raised is None:
        return
    one = replace(usual, windows=windows[:1])
    raised = raised_by_stay(one, all_arcs(one), NOTHING)
    found = nearest_first(one)
    if raised is None:
        return
    assert check_certificate(one, raised, math.ceil(raised.value)) == ()
    if found is not None:
        assert pause_seconds(one, found) >= raised.value


def test_what_takes_no_time_inside_needs_no_second_of_a_pause() -> None:
    """A bus comes by a road of no length inside, 77 seconds before the pause begins.

    No stretch of 90 seconds holds that moment too; of a stay with it nothing is said.
    """
    problem, timetable = tight_case(1_372)
    assert prove_bound(problem).open_seconds <= measure(problem, timetable).open_seconds == 90


@pytest.mark.parametrize("what", ["leg", "loading"])
def test_nothing_is_said_where_something_inside_takes_no_time(what: str) -> None:
    problem = _half_an_hour_a_day()
    assert raised_by_stay(problem, all_arcs(problem), NOTHING) is not None
    fleet = replace(problem.fleets[0], loading_seconds={LOAD.kind: 0})
    way = problem.ways[0]
    legs = tuple(replace(leg, empty_seconds=0) if leg.inside else leg for leg in way.legs)
    other = {
        "leg": replace(problem, ways=(replace(way, legs=legs), *problem.ways[1:])),
        "loading": replace(problem, fleets=(fleet,)),
    }[what]
    assert raised_by_stay(other, all_arcs(other), NOTHING) is None
