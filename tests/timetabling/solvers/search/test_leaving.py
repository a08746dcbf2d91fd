"""When people board a loaded trip and when it leaves, as the exact timetable has it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.problems.one_gate import PROBLEM
from tests.timetabling.solvers.search.boards import laid
from treve.timetabling.solvers.search.follow import ANY, follow, hold
from treve.timetabling.solvers.search.leaving import boards, leaves


def test_it_leaves_when_its_gate_will_be_free() -> None:
    """Boarding takes 300 s, the gate is 660 s away and free at once."""
    case = laid(PROBLEM)
    arc = case.arc("out", "people")
    assert follow(case.board, arc, case.clock.zero, 50, ANY) > 0
    found = leaves(case.board.arcs, case.board.steps, case.board.trip)
    assert found - case.clock.zero >= 300
    gate = int(case.board.trip[5])
    assert gate - found == 660


@pytest.mark.parametrize("bays", [None, 2])
def test_people_board_just_before_it_leaves_where_no_bay_is_held_for_it(
    bays: int | None,
) -> None:
    stops = tuple(replace(stop, bays=bays) for stop in PROBLEM.stops)
    case = laid(replace(PROBLEM, stops=stops))
    board, arc = case.board, case.arc("out", "people")
    for _ in range(2):  # the second finds the gate taken
        assert follow(board, arc, case.clock.zero, 50, ANY) > 0
        hold(board, board.trip, 1)
    boarded = boards(board.arcs, board.steps, board.trip)
    left = leaves(board.arcs, board.steps, board.trip)
    assert left > case.clock.zero + 300
    assert boarded == (left - 300 if bays is None else case.clock.zero)
