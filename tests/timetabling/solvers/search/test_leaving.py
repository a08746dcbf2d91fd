"""When a loaded trip leaves its stop, as the exact timetable has it."""

from __future__ import annotations

from tests.problems.one_gate import PROBLEM
from tests.timetabling.solvers.search.boards import laid
from treve.timetabling.solvers.search.follow import ANY, follow
from treve.timetabling.solvers.search.leaving import leaves


def test_it_leaves_when_its_gate_will_be_free() -> None:
    """Boarding takes 300 s, the gate is 660 s away and free at once."""
    case = laid(PROBLEM)
    arc = case.arc("out", "people")
    assert follow(case.board, arc, case.clock.zero, 50, ANY) > 0
    found = leaves(case.board.arcs, case.board.steps, case.board.trip)
    assert found - case.clock.zero >= 300
    gate = int(case.board.trip[5])
    assert gate - found == 660
