"""Days no longer than gates are open for: by hand, and never longer than a timetable's."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.problems.ferry import ferry
from tests.problems.tight import tight_case
from tests.timetabling.bound.test_nights_property import DAY, closed_at_night
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.bound import prove_bound
from treve.timetabling.bound.collapsed import collapse
from treve.timetabling.bound.gate_hours import longest_day
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.referee import check_timetable, measure
from treve.timetabling.referee.certificate import check_certificate
from treve.timetabling.timetable import Timetable
from treve.timetabling.window import (
    Window,
)

SEEDS = st.integers(0, 10**9)


def _with_hours(problem: Problem, *hours: Window) -> Problem:
    gates = tuple(replace(gate, hours=hours or None) for gate in problem.gates)
    return replace(problem, gates=gates)


@pytest.mark.parametrize(
    ("hours", "longest"),
    [
        ((), 50_000),
        ((Window(1_000, 4_000),), 3_000),
        ((Window(1_000, 4_000), Window(6_000, 7_000)), 6_000),
        ((Window(60_000, 70_000),), 0),
    ],
)
def test_a_day_lies_between_the_first_passage_and_the_last(
    hours: tuple[Window, ...], longest: int
) -> None:
    problem = _with_hours(ferry(windows=(Window(0, 50_000),)), *hours)
    assert longest_day(collapse(problem, 1), 0) == longest


def test_what_lies_inside_before_the_first_passage_and_after_the_last_comes_on_top() -> None:
    """A stretch of 100 s inside on the outer side of the gate, each way."""
    plain = _with_hours(ferry(windows=(Window(0, 50_000),)), Window(1_000, 4_000))
    ways = tuple(
        replace(
            way,
            legs=tuple(
                replace(leg, empty_seconds=100, loaded_seconds=100, inside=True)
                if not leg.inside
                else leg
                for leg in way.legs
            ),
        )
        for way in plain.ways
    )
    assert longest_day(collapse(replace(plain, ways=ways), 1), 0) == 3_000 + 100 + 100


def test_who_may_begin_a_day_without_a_gate_has_any_length() -> None:
    plain = _with_hours(ferry(windows=(Window(0, 50_000),)), Window(1_000, 4_000))
    gates = tuple(replace(gate, inside=False) for gate in plain.gates)
    assert longest_day(collapse(replace(plain, gates=gates), 1), 0) is None


def test_half_a_round_beyond_the_hours_of_a_gate_brings_nobody() -> None:
    """A bus that could make all four rounds in a window makes two while the gate is open."""
    one = replace(ferry(), fleets=(replace(ferry().fleets[0], count=1),))
    days = tuple(Window(DAY * n, DAY * n + 2_800) for n in range(9))
    open_all_day = replace(one, windows=days)
    short = _with_hours(
        open_all_day, *(Window(w.start_seconds, w.start_seconds + 1_200) for w in days)
    )
    bounds = [prove_bound(problem) for problem in (open_all_day, short)]
    found = [nearest_first(problem) for problem in (open_all_day, short)]
    pauses = [measure(short, timetable).pause_seconds for timetable in found if timetable]
    assert len(pauses) == 2
    assert bounds[0].pause_seconds < 2_800 < DAY - 2_800 < bounds[1].pause_seconds <= pauses[1]


def _holds(problem: Problem, timetable: Timetable) -> None:
    bound = prove_bound(problem)
    claims = bound.open_seconds, bound.pause_seconds
    assert check_certificate(problem, bound.certificate, *claims) == ()
    measured = measure(problem, timetable)
    assert bound.open_seconds <= measured.open_seconds
    assert bound.pause_seconds <= measured.pause_seconds


def _just_open(problem: Problem, timetable: Timetable, chance: Random) -> Problem:
    """Gates open in each window from the first passage to the last, or a little longer."""
    passed: dict[tuple[str, Window], list[int]] = defaultdict(list)
    for trip in timetable.trips:
        for one in trip.passings:
            for window in problem.windows:
                if window.start_seconds <= one.start_seconds < window.end_seconds:
                    passed[one.gate, window] += [one.start_seconds, one.end_seconds]
    gates = []
    for gate in problem.gates:
        more = chance.choice((0, 0, 30))
        hours = tuple(
            Window(max(window.start_seconds, min(times) - more), max(times) + more)
            for (name, window), times in sorted(
                passed.items(), key=lambda row: row[0][1].start_seconds
            )
            if name == gate.id
        )
        gates.append(replace(gate, hours=hours) if gate.inside and hours else gate)
    return replace(problem, gates=tuple(gates))


@pytest.mark.property
@given(SEEDS)
@settings(max_examples=150, deadline=None)
def test_no_timetable_is_shorter_where_gates_are_just_open(seed: int) -> None:
    problem, timetable = tight_case(seed)
    narrow = _just_open(problem, timetable, Random(seed))
    if check_timetable(narrow, timetable) == ():
        _holds(narrow, timetable)


@pytest.mark.property
@given(SEEDS)
@settings(max_examples=60, deadline=None)
def test_no_dispatcher_is_quicker_where_gates_open_later_and_close_earlier(seed: int) -> None:
    chance, problem = Random(seed), closed_at_night(seed)
    late, early = chance.choice((0, 600, 1_800)), chance.choice((0, 600, 1_800))
    hours = [Window(w.start_seconds + late, w.end_seconds - early) for w in problem.windows]
    narrow = _with_hours(problem, *(one for one in hours if one.seconds > 0))
    timetable = nearest_first(narrow, lambda _: False)
    if timetable is not None and check_timetable(narrow, timetable) == ():
        _holds(narrow, timetable)
