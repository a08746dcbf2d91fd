"""A sequence made anew: whoever has most before him goes first, and nothing is lost by it."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from bench.problems import core_problem
from tests.problems.one_gate import LOAD, PROBLEM
from tests.timetabling.solvers.search.boards import sent
from tests.timetabling.solvers.search.lawful import lawful
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.bound import prove_bound
from treve.timetabling.problem import Problem
from treve.timetabling.referee import check_timetable
from treve.timetabling.solution import Request
from treve.timetabling.solvers.search.cells import NEVER
from treve.timetabling.solvers.search.compact import Compactor
from treve.timetabling.solvers.search.exact import to_timetable
from treve.timetabling.solvers.search.opening import open_crew
from treve.timetabling.solvers.search.sequence import decode
from treve.timetabling.solvers.search.sheet import Writer

TWO = replace(PROBLEM, fleets=(replace(PROBLEM.fleets[0], count=2),))
FOUR_ROUNDS = replace(TWO, loads=(replace(LOAD, quantity=200),))


def _writer(problem: Problem, deadline: int) -> Writer:
    case = sent(problem, 2, deadline)
    return Writer(problem, case.board, case.clock, case.resources)


def test_all_steps_are_in_it_each_after_the_one_before_on_its_day() -> None:
    writer = _writer(FOUR_ROUNDS, 20_000)
    steps = len(writer.state.order)
    assert writer.write_by_need()
    assert sorted(writer.state.order) == list(range(steps))
    place = {int(o): q for q, o in enumerate(writer.state.order)}
    assert all(place[int(p)] < place[o] for o, p in enumerate(writer.state.prior) if p >= 0)


def test_whoever_has_more_rounds_before_him_passes_first() -> None:
    writer = _writer(FOUR_ROUNDS, 20_000)
    days = [len(list(writer.day(v))) for v in range(2)]
    assert days[0] != days[1]
    longer = int(np.argmax(days))
    assert writer.write_by_need()
    assert int(writer.state.vehicle[int(writer.state.order[0])]) == longer


def test_who_has_waited_half_as_long_as_he_may_goes_before_all_others() -> None:
    writer = _writer(FOUR_ROUNDS, 20_000)
    writer.sheet.wait[:] = 100
    assert writer.write_by_need()
    cost, _ = decode(writer.sheet, writer.state, 0, len(writer.state.order), NEVER, math.inf)
    assert cost == 0.0


def test_more_urgent_people_board_first() -> None:
    loads = (replace(LOAD, id="urgent", rank=0), replace(LOAD, id="others", rank=1))
    writer = _writer(replace(TWO, loads=loads), 20_000)
    assert writer.write_by_need()
    cost, _ = decode(writer.sheet, writer.state, 0, len(writer.state.order), NEVER, math.inf)
    assert cost < math.inf


def test_it_is_taken_only_where_it_is_shorter() -> None:
    problem = core_problem("S", 1)
    crew = open_crew(problem, Request(), prove_bound(problem), nearest_first(problem))
    chain = crew.chains[0]
    compactor = Compactor(problem, chain.board, chain.clock, crew.resources)
    before = compactor.last
    compactor.go_by_need()
    assert compactor.last <= before
    times = compactor.times()
    assert times is not None
    assert times.last == compactor.last
    found = to_timetable(problem, crew.arcs, chain.board, chain.clock, crew.resources, times)
    assert check_timetable(problem, found) == ()


@pytest.mark.parametrize("seed", range(40))
def test_whatever_the_problem_the_referee_agrees(seed: int) -> None:
    problem = lawful(seed)
    first = nearest_first(problem)
    if first is None:
        return
    crew = open_crew(problem, Request(seed=seed), prove_bound(problem), first)
    chain = crew.chains[0]
    plain = to_timetable(problem, crew.arcs, chain.board, chain.clock, crew.resources)
    compactor = Compactor(problem, chain.board, chain.clock, crew.resources)
    compactor.go_by_need()
    times = compactor.times()
    found = to_timetable(problem, crew.arcs, chain.board, chain.clock, crew.resources, times)
    ours = {fault.code for fault in check_timetable(problem, found)}
    assert ours <= {fault.code for fault in check_timetable(problem, plain)}
