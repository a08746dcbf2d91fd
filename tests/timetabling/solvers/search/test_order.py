"""Moves in the sequence: what they leave behind is what a fresh decoding gives."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest

from bench.problems import core_problem
from tests.timetabling.solvers.search.lawful import lawful
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.bound import prove_bound
from treve.timetabling.problem import Problem
from treve.timetabling.solution import Request
from treve.timetabling.solvers.search.cells import NEVER
from treve.timetabling.solvers.search.opening import open_crew
from treve.timetabling.solvers.search.order import improve, recall
from treve.timetabling.solvers.search.sequence import decode
from treve.timetabling.solvers.search.sheet import Writer


def _writer(problem: Problem) -> tuple[Writer, int]:
    crew = open_crew(problem, Request(), prove_bound(problem), nearest_first(problem))
    chain = crew.chains[0]
    return Writer(problem, chain.board, chain.clock, crew.resources), chain.clock.zero


def _in_days(writer: Writer) -> list[int]:
    return [o for v in range(len(writer.state.last)) for o in writer.day(v)]


@pytest.mark.parametrize("heat", [2.0, 2_000.0])
def test_moves_kept_and_undone_leave_what_a_fresh_decoding_gives(heat: float) -> None:
    writer, zero = _writer(core_problem("S", 1))
    sheet, state = writer.sheet, writer.state
    for seed in range(20):
        improve(sheet, state, 10_000, seed, zero, NEVER, heat, heat)
        begin, lane, ahead = state.begin.copy(), state.lane.copy(), state.ahead.copy()
        decode(sheet, state, 0, len(state.order), NEVER, math.inf)
        assert np.array_equal(state.begin, begin)
        assert np.array_equal(state.lane, lane)
        assert sorted(_in_days(writer)) == list(range(len(begin)))
        for v in range(len(state.last)):
            day = list(writer.day(v))
            assert day == sorted(day, key=lambda o: int(state.place[o]))
            assert [int(state.vehicle[o]) for o in day] == [v] * len(day)
            assert not day or day[-1] == state.last[v]
            for o, following in itertools.pairwise(day):
                if ahead[following] >= 0:
                    more = state.lead[following] + sheet.seconds[following, 0]
                    assert ahead[o] == ahead[following] + more


def test_days_are_exchanged() -> None:
    writer, zero = _writer(core_problem("S", 1))
    before = writer.state.prior.copy()
    improve(writer.sheet, writer.state, 600_000, 1, zero, NEVER, 100.0, 2.0)
    changed = np.flatnonzero(writer.state.prior != before)
    assert len(changed) >= 2
    assert all(writer.sheet.hub[o] >= 0 for o in changed)


@pytest.mark.parametrize("seed", range(12))
def test_the_best_is_taken_up_again_whole(seed: int) -> None:
    problem = lawful(seed) if seed else core_problem("S", 3)
    if nearest_first(problem) is None:
        return
    writer, zero = _writer(problem)
    if not len(writer.state.order):
        return
    first = improve(writer.sheet, writer.state, 0, 0, zero, NEVER, 1.0, 1.0)
    best = improve(writer.sheet, writer.state, 400_000, seed, zero, NEVER, 300.0, 5.0)
    recall(writer.sheet, writer.state)
    assert improve(writer.sheet, writer.state, 0, 0, zero, NEVER, 1.0, 1.0) == best <= first
