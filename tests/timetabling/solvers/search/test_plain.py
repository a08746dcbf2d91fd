"""Plain arcs: one look-up says what following every step says."""

from __future__ import annotations

from random import Random

import pytest

from tests.problems.one_gate import PROBLEM
from tests.timetabling.solvers.search.boards import Laid, laid
from tests.timetabling.solvers.search.lawful import lawful
from treve.timetabling.solvers.search.cells import NEVER
from treve.timetabling.solvers.search.elements import elements_of
from treve.timetabling.solvers.search.follow import (
    ANY,
    follow,
    hold,
    inside_from,
    inside_to,
    meet,
)
from treve.timetabling.solvers.search.leaving import leaves
from treve.timetabling.solvers.search.plain import NOT_PLAIN, Plain, plain_of


def test_an_empty_move_waits_at_its_gate_only() -> None:
    case = laid(PROBLEM)
    arc = case.arcs[case.arc("in")]
    plain = plain_of(elements_of(PROBLEM, arc, case.resources))
    assert plain == Plain(0, lead=1_200, rest=660, first=(1, 0), last=(1, 660))


def test_a_loaded_trip_boards_at_its_start() -> None:
    """300 loading and 660 to the gate, inside from the first second; 60 at the gate."""
    case = laid(PROBLEM)
    arc = case.arcs[case.arc("out", "people")]
    plain = plain_of(elements_of(PROBLEM, arc, case.resources))
    assert plain == Plain(1, lead=960, rest=60 + 1_260 + 120, first=(0, 0), last=(1, 60))


def _by_steps(case: Laid, arc: int, start: int, units: int) -> tuple[int, int, int, int]:
    board = case.board
    end = int(follow(board, arc, start, units, ANY))
    if end >= NEVER:
        return NEVER, -1, -1, -1
    first = inside_from(board.arcs, board.steps, board.trip, arc)
    last = inside_to(board.arcs, board.steps, board.trip, arc)
    loaded = board.arcs[arc]["load"] >= 0
    departs = leaves(board.arcs, board.steps, board.trip) if loaded else start
    return end, int(departs), int(first), int(last)


@pytest.mark.property
@pytest.mark.parametrize("seed", range(24))
def test_one_look_up_says_what_following_says(seed: int) -> None:
    """On boards half full, for every arc, from many starts, alone and with the answer shared."""
    case, draw = laid(lawful(seed)), Random(seed)
    board, seconds = case.board, case.clock.count
    busy = [i for i, arc in enumerate(case.arcs) if arc.load is None]
    for _ in range(min(60, 4 * len(busy))):
        if follow(board, draw.choice(busy), draw.randrange(seconds), 0, ANY) < NEVER:
            hold(board, board.trip, 1)
    plain = 0
    for i, arc in enumerate(case.arcs):
        plain += int(board.arcs[i]["met"]) != NOT_PLAIN
        for _ in range(5):
            start = draw.randrange(seconds)
            wanted = _by_steps(case, i, start, arc.units)
            board.shared[:] = -1
            found = [
                tuple(map(int, meet(board, i, start, arc.units, ANY, shared)))
                for shared in (False, True, True)
            ]
            assert found == [wanted] * 3, (case.problem.ways[arc.way].id, start)
    assert plain or not case.arcs or seed not in {1, 4}
