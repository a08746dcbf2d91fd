"""Whether a vehicle alone can carry a load, told from the end: the ferry, to the second."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.problems.ferry import ferry
from treve.timetabling.problem import (
    Direction,
    Fleet,
    Lane,
    Problem,
)
from treve.timetabling.referee.certificate.alone import cannot_be_carried
from treve.timetabling.window import (
    Window,
)


def _lost(problem: Problem, *, free_ends: bool = False) -> bool:
    return cannot_be_carried(problem, problem.loads[0], free_ends=free_ends)


@pytest.mark.parametrize(("end", "lost"), [(359, True), (360, False)])
def test_a_window_holds_a_whole_stay_of_who_may_not_rest(end: int, lost: bool) -> None:  # noqa: FBT001
    """In 50 + 100, boarding 60, out 100 + 50."""
    problem = ferry(windows=(Window(0, end), Window(9_000, 9_000 + end)))
    stern = replace(problem, fleets=(replace(problem.fleets[0], rests_inside=False),))
    assert _lost(stern) is lost
    assert not _lost(problem)  # who may rest comes in on one day and goes out on the next


def test_the_margin_is_kept() -> None:
    problem = ferry(windows=(Window(0, 420),), margin=60)
    assert not _lost(problem)
    assert _lost(replace(problem, margin_seconds=61))


@pytest.mark.parametrize(("due", "lost"), [(589, True), (590, False)])
def test_a_due_is_kept(due: int, lost: bool) -> None:  # noqa: FBT001
    problem = ferry()
    assert _lost(replace(problem, loads=(replace(problem.loads[0], due_seconds=due),))) is lost


def test_a_release_is_kept() -> None:
    """Boarding at 1,000, and 150 more to the gate's far side."""
    problem = ferry(windows=(Window(0, 1_210),))
    for release, lost in ((1_000, False), (1_001, True)):
        load = replace(problem.loads[0], release_seconds=release)
        assert _lost(replace(problem, loads=(load,))) is lost


def test_a_lane_serves_the_direction() -> None:
    problem = ferry()
    inward = (Lane(frozenset({Direction.IN})),)
    assert _lost(replace(problem, gates=(replace(problem.gates[0], lanes=inward),)))


def test_a_longest_wait_is_kept_on_a_way_with_two_gates() -> None:
    """The second gate opens long after the first has shut."""
    problem = ferry()
    gate = problem.gates[0]
    first = replace(gate, hours=(Window(0, 1_000),))
    second = replace(gate, id="far", hours=(Window(2_000, 3_000),), inside=False)
    out, into = problem.ways
    out = replace(out, gates=("gate", "far"), legs=(*out.legs, out.legs[-1]))
    problem = replace(problem, gates=(first, second), ways=(out, into))
    assert not _lost(problem)
    patient, stern = (
        replace(problem, gates=(first, replace(second, longest_wait_seconds=wait)))
        for wait in (800, 799)
    )
    assert not _lost(patient)  # out of the first gate at 1,000, there at 1,200
    assert _lost(stern)


def test_a_private_car_goes_once_and_from_home() -> None:
    problem = ferry()
    car = Fleet("car", "bus", 1, "town", {"seats": 4}, {"seats": 60}, {"seats": 30}, returns=False)
    assert not _lost(replace(problem, fleets=(car,)))
    assert _lost(replace(problem, fleets=(replace(car, home="camp"),)))


def test_with_free_ends_a_vehicle_may_be_anywhere() -> None:
    """A load brought into the zone by who may not rest there, in 150 + 30, and 150 out again."""
    problem = ferry(windows=(Window(0, 329),))
    load = replace(problem.loads[0], origin="camp", destinations=("town",))
    fleet = replace(problem.fleets[0], rests_inside=False)
    problem = replace(problem, loads=(load,), fleets=(fleet,))
    assert _lost(problem)
    assert not _lost(problem, free_ends=True)
    assert not _lost(replace(problem, windows=(Window(0, 330),)))
