"""The whole check: what is right passes, and whatever is tampered with is named."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.mill import BUS_OUT, check, fault, problem, timetable, with_fields
from treve.timetabling.problem import Problem
from treve.timetabling.timetable import Timetable


def test_a_correct_timetable_passes() -> None:
    assert check() == ()


def test_a_broken_problem_is_all_that_is_said() -> None:
    broken = replace(problem(), margin_seconds=-1)
    assert check(Timetable(()), broken) == (
        fault("problem-too-small", "problem", field="margin_seconds", value="-1", least=0),
    )


def test_every_fault_is_named_at_once() -> None:
    spoilt = with_fields(BUS_OUT, quantity=51, bridge_lane=1)
    assert check(spoilt) == (
        fault("overfull", "bus-1", "people", trip=2, units=51, capacity=50),
        fault("lane-direction", "bus-1", "bridge", trip=2, lane=2, direction="out"),
        fault("stop-full", "school", category="people", units=61, capacity=60),
        fault("units-missing", "people", units=60, moved=61, unmoved=0, difference=-1),
    )


def test_an_empty_timetable_moves_nobody() -> None:
    assert check(Timetable(())) == (
        fault("units-missing", "beds", units=2, moved=0, unmoved=0, difference=2),
        fault("units-missing", "people", units=60, moved=0, unmoved=0, difference=60),
    )


def test_nothing_moves_and_says_so() -> None:
    assert check(Timetable((), {"beds": 2, "people": 60})) == ()


def test_the_same_timetable_gives_the_same_word() -> None:
    spoilt = Timetable(timetable().trips[1:])
    word = check(spoilt)
    assert word
    assert word == check(spoilt)


def test_a_problem_without_windows_is_a_fault_and_no_crash() -> None:
    nothing = Problem((), (), (), (), (), ())
    assert check(Timetable(()), nothing) == (fault("problem-empty", "problem", field="windows"),)
