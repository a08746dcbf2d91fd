"""Decoding a sequence: two buses at one gate, to the second; and what a sequence must keep."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from tests.problems.one_gate import GATE, PROBLEM
from tests.timetabling.solvers.search.boards import Laid, sent
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.solvers.search.cells import NEVER
from treve.timetabling.solvers.search.sequence import MARKS, decode, every
from treve.timetabling.solvers.search.sheet import Writer
from treve.timetabling.window import (
    Window,
)

TWO = replace(PROBLEM, fleets=(replace(PROBLEM.fleets[0], count=2),))


def _sent(problem: Problem) -> tuple[Laid, Writer]:
    case = sent(problem, 2, 4_000)
    return case, Writer(problem, case.board, case.clock, case.resources)


def _decoded(case: Laid, writer: Writer, aim: int = NEVER, most: float = math.inf) -> list[int]:
    """Begins of all steps, by vehicle, from where the windows open."""
    decode(writer.sheet, writer.state, 0, len(writer.state.order), aim, most)
    return [int(b) - case.clock.zero for b in writer.state.begin]


def test_each_begins_as_soon_as_it_has_come_and_the_one_before_has_left() -> None:
    case, writer = _sent(TWO)
    assert _decoded(case, writer) == [1_200, 2_820, 1_260, 2_880]
    assert [list(writer.day(v)) for v in range(2)] == [[0, 1], [2, 3]]
    assert list(writer.state.cause) == [-1, -1, 0, -1]  # the second waited for the first, once


def test_the_order_decides_who_waits() -> None:
    case, writer = _sent(TWO)
    writer.state.order[:] = [2, 0, 3, 1]
    assert _decoded(case, writer) == [1_260, 2_880, 1_200, 2_820]


def test_the_finish_is_the_last_second_inside() -> None:
    """The gate is the last place inside on the way out."""
    case, writer = _sent(TWO)
    _decoded(case, writer)
    finish = [int(f) - case.clock.zero for f in writer.state.finish[MARKS]]
    assert finish == [2_820 + 60, 2_880 + 60]


def test_it_gives_up_once_the_cost_is_too_high() -> None:
    case, writer = _sent(TWO)
    steps, aim = len(writer.state.order), case.clock.zero + 2_000
    cost, reached = decode(writer.sheet, writer.state, 0, steps, aim, math.inf)
    assert (cost, reached) == (880.0 + 940.0, steps)
    cost, reached = decode(writer.sheet, writer.state, 0, steps, aim, 800.0)
    assert cost > 800.0
    assert reached == 1  # what lies ahead of the first step says it already


def test_whoever_comes_too_late_for_the_hours_cannot_be_decoded() -> None:
    hours = (Window(0, 2_890),)
    case, writer = _sent(replace(PROBLEM, fleets=TWO.fleets, gates=(replace(GATE, hours=hours),)))
    assert len(list(writer.day(1))) == 0  # on the board the second stays at home
    case, writer = _sent(TWO)
    writer.sheet.due[3] = case.clock.zero + 2_900
    cost, _ = decode(writer.sheet, writer.state, 0, 4, NEVER, math.inf)
    assert cost == math.inf


def test_a_shut_gate_is_waited_for() -> None:
    hours = (Window(0, 1_400), Window(3_000, 30_000))
    case, writer = _sent(replace(PROBLEM, fleets=TWO.fleets, gates=(replace(GATE, hours=hours),)))
    begins = _decoded(case, writer)
    assert [b for b in begins if b > 1_400] == [3_000, 3_060]


def test_a_few_marks_serve_any_number_of_steps() -> None:
    for steps in (1, MARKS, MARKS + 1, 10 * MARKS + 3):
        assert (steps - 1) // every(steps) < MARKS


def test_decoding_from_the_middle_gives_the_same() -> None:
    case, writer = _sent(TWO)
    whole = _decoded(case, writer)
    for place in range(4):
        writer.state.begin[writer.state.order[place:]] = -1
        decode(writer.sheet, writer.state, place, 4, NEVER, math.inf)
        assert [int(b) - case.clock.zero for b in writer.state.begin] == whole
    assert np.array_equal(writer.state.best, writer.state.order)
