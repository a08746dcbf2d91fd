"""From slots to seconds: the little problem's day, whole."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.one_gate import GATE, PROBLEM
from tests.timetabling.solvers.search.boards import Laid, laid, sent
from treve.timetabling.problem import Direction, Lane
from treve.timetabling.referee import check_timetable
from treve.timetabling.solvers.search.exact import to_timetable
from treve.timetabling.timetable import Passing, Timetable, Trip


def _written(case: Laid) -> Timetable:
    return to_timetable(case.problem, case.arcs, case.board, case.clock, case.resources)


def test_a_day_to_the_second() -> None:
    written = _written(
        sent(replace(PROBLEM, loads=(replace(PROBLEM.loads[0], quantity=60),)), 1, 30_000)
    )
    assert written.trips[:2] == (
        Trip("bus-1", "in", 0, 1_860, (Passing("gate", 0, 1_200, 1_200, 1_260),)),
        Trip(
            "bus-1", "out", 2_160, 4_140, (Passing("gate", 0, 2_820, 2_820, 2_880),), "people", 50,
            1_860, 2_160, 4_140, 4_260,
        ),
    )  # fmt: skip
    assert [t.quantity for t in written.trips] == [0, 50, 0, 10]
    assert written.unmoved == {}


def test_what_nobody_carried_is_declared() -> None:
    case = laid(PROBLEM)
    assert _written(case) == Timetable((), {"people": 80})


def test_two_who_meet_at_the_gate_leave_one_after_the_other() -> None:
    """The later one waits at its stop, not at the gate."""
    case = sent(replace(PROBLEM, fleets=(replace(PROBLEM.fleets[0], count=2),)), 2, 4_000)
    first = [t for t in _written(case).trips if t.way == "in"]
    assert sorted(t.passings[0].start_seconds for t in first) == [1_200, 1_260]
    assert all(t.passings[0].arrival_seconds == t.passings[0].start_seconds for t in first)


def test_each_passage_has_a_lane_that_serves_it() -> None:
    lanes = (Lane(frozenset({Direction.IN})), Lane(frozenset({Direction.OUT})))
    problem = replace(
        PROBLEM,
        gates=(replace(GATE, lanes=lanes),),
        fleets=(replace(PROBLEM.fleets[0], count=2),),
    )
    written = _written(sent(problem, 2, 30_000))
    assert check_timetable(problem, written) == ()
    used = {(t.way, p.lane) for t in written.trips for p in t.passings}
    assert used == {("in", 0), ("out", 1)}
