"""Loads that nobody can carry even alone: never one that somebody carries."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.problems.ample import Case, ample_cases
from tests.problems.any_problem import any_problem
from tests.problems.ferry import ferry
from tests.problems.tight import tight_case
from treve.timetabling.baselines.nearest_first import dispatch
from treve.timetabling.bound import prove_bound
from treve.timetabling.bound.alone import Alone, stranded
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.referee import check_timetable
from treve.timetabling.referee.certificate import check_certificate
from treve.timetabling.referee.certificate.alone import cannot_be_carried
from treve.timetabling.timetable import Timetable
from treve.timetabling.window import (
    Window,
)

SEEDS = st.integers(0, 10**9)


def _no_load_that_moves(problem: Problem, timetable: Timetable) -> None:
    moved = {trip.load for trip in timetable.trips}
    lost = {problem.loads[i].id for i in stranded(problem, range(len(problem.loads)))}
    assert not moved & lost


@pytest.mark.property
@given(ample_cases())
@settings(max_examples=40, deadline=None)
def test_what_a_right_timetable_moves_is_never_stranded(case: Case) -> None:
    """Hours, releases and dues of these leave no second to spare."""
    assert check_timetable(case.problem, case.timetable) == ()
    _no_load_that_moves(case.problem, case.timetable)


@pytest.mark.property
@given(SEEDS)
@settings(max_examples=60, deadline=None)
def test_nor_what_tight_timetables_move(seed: int) -> None:
    _no_load_that_moves(*tight_case(seed))


@pytest.mark.property
@given(SEEDS)
@settings(max_examples=40, deadline=None)
def test_nor_what_the_dispatcher_moves(seed: int) -> None:
    problem = cramped(seed)
    _no_load_that_moves(problem, dispatch(problem))


def cramped(seed: int) -> Problem:
    """Any problem, with hours of a few minutes at some of its stops, gates and fleets."""
    problem, chance = any_problem(seed), Random(seed)

    def cut(hours: tuple[Window, ...] | None) -> tuple[Window, ...] | None:
        if chance.random() < 0.5:
            return hours
        starts = (86_400 * day + chance.randint(0, 40_000) for day in range(6))
        return tuple(Window(start, start + chance.randint(100, 9_000)) for start in starts)

    return replace(
        problem,
        stops=tuple(replace(x, hours=cut(x.hours)) for x in problem.stops),
        gates=tuple(replace(x, hours=cut(x.hours)) for x in problem.gates),
        fleets=tuple(replace(x, available=cut(x.available)) for x in problem.fleets),
    )


@pytest.mark.oracle
@given(seed=SEEDS, free_ends=st.booleans())
@settings(max_examples=150, deadline=None)
def test_told_from_the_end_it_is_the_same(seed: int, free_ends: bool) -> None:  # noqa: FBT001
    problem = cramped(seed)
    lost = stranded(problem, range(len(problem.loads)), free_ends=free_ends)
    assert lost == tuple(
        i
        for i, load in enumerate(problem.loads)
        if cannot_be_carried(problem, load, free_ends=free_ends)
    )


@dataclass(frozen=True)
class Hours:
    """Hours of a ferry of a few seconds: of the town, the gate and the bus; due, wait, window."""

    town: tuple[int, int]
    gate: tuple[tuple[int, int], ...]
    bus: tuple[int, int]
    due: int
    wait: int
    window: int

    def problem(self) -> Problem:
        """Legs of 1 inside and 2 outside, a passage of 2, boarding 3, alighting 1."""
        one = ferry(windows=(Window(0, self.window),))
        out, into = (
            replace(way, legs=tuple(replace(x, empty_seconds=n, loaded_seconds=n)
                                    for x, n in zip(way.legs, seconds, strict=True)))
            for way, seconds in zip(one.ways, ((1, 2), (2, 1)), strict=True)
        )  # fmt: skip
        rows = tuple(replace(row, seconds=2) for row in one.gates[0].passages)
        gate = replace(
            one.gates[0],
            passages=rows,
            hours=tuple(Window(*hour) for hour in self.gate),
            longest_wait_seconds=self.wait,
        )
        fleet = replace(
            one.fleets[0],
            loading_seconds={"seats": 3},
            unloading_seconds={"seats": 1},
            available=(Window(*self.bus),),
        )
        load = replace(one.loads[0], due_seconds=self.due)
        town = replace(one.stops[0], hours=(Window(*self.town),))
        return replace(
            one, stops=(town, one.stops[1]), gates=(gate,), ways=(out, into), fleets=(fleet,),
            loads=(load,),
        )  # fmt: skip

    def by_trial(self) -> bool:
        """Whether it can be done: every second at which one can set out, board, pass and so on."""
        first, last = self.bus
        return any(
            out + 2 + 2 + 1 <= min(self.due, last)
            for leave in range(first, last)
            for come in self._passages(leave + 2)
            if come >= 0 and leave + 2 >= 0  # one waits inside too
            for board in range(max(come + 2 + 1, self.town[0]), self.town[1] - 2)
            for depart in range(board + 3, self.window)
            for out in self._passages(depart + 1)
            if come + 3 <= last and out + 2 <= self.window
        )

    def _passages(self, reached: int) -> range | list[int]:
        return [
            second
            for second in range(reached, reached + self.wait + 1)
            if any(start <= second and second + 2 <= end for start, end in self.gate)
        ]


SPELLS = st.tuples(st.integers(-3, 12), st.integers(1, 16)).map(lambda x: (x[0], x[0] + x[1]))


@pytest.mark.oracle
@given(
    st.builds(
        Hours,
        town=SPELLS,
        gate=st.lists(SPELLS, min_size=1, max_size=2).map(tuple),
        bus=SPELLS,
        due=st.integers(8, 25),
        wait=st.integers(0, 4),
        window=st.integers(8, 24),
    )
)
@settings(max_examples=300, deadline=None)
def test_a_bus_alone_is_tried_second_by_second(hours: Hours) -> None:
    assert (stranded(hours.problem(), (0,)) == ()) == hours.by_trial()


def test_a_vehicle_must_come_first_and_be_out_in_the_end() -> None:
    """In 50 + 100, boarding 60, out 100 + 50: alone it takes 360 seconds of the gate's hours."""
    problem = ferry()
    gate = problem.gates[0]
    tight, enough = (
        replace(problem, gates=(replace(gate, hours=(Window(0, end),)),)) for end in (359, 360)
    )
    assert stranded(tight, (0,)) == (0,)
    assert stranded(enough, (0,)) == ()


def test_the_bound_says_so_and_the_referee_sees_it_without_a_certificate() -> None:
    problem = ferry(people=10)
    tight = replace(problem, gates=(replace(problem.gates[0], hours=(Window(0, 359),)),))
    bound = prove_bound(tight)
    assert (bound.open_seconds, bound.certificate) == (50_001, None)
    claims = bound.open_seconds, bound.pause_seconds
    assert check_certificate(tight, None, *claims) == ()
    faults = check_certificate(problem, None, *claims)
    assert [fault.code for fault in faults] == ["referee-proof-missing"]


def test_where_it_would_take_too_long_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    problem = ferry()
    tight = replace(problem, gates=(replace(problem.gates[0], hours=(Window(0, 359),)),))
    assert Alone(tight).carried((0,)) == set()
    monkeypatch.setattr("treve.timetabling.bound.alone.MOST_DRIVES", 1)
    assert Alone(tight).carried((0,)) == {0}
