"""Going on in convoys: the same vehicles together, and who has begun to set out does so whole."""

from __future__ import annotations

import pytest

from tests.problems.convoys import CONVOYED
from tests.problems.mixed import any_mixed
from tests.timetabling.solvers.search.test_going_on import holds, midst
from treve.timetabling.baselines.in_convoys import dispatched
from treve.timetabling.problem import Problem
from treve.timetabling.referee import check_timetable
from treve.timetabling.solution import Request
from treve.timetabling.solvers.convoys_going_on import go_on_in_convoys
from treve.timetabling.span import pause_seconds


@pytest.mark.parametrize("lost", [frozenset[str](), frozenset({"bus-2"})], ids=["all", "one-lost"])
@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.9])
@pytest.mark.parametrize("problem", CONVOYED.values(), ids=CONVOYED)
def test_it_goes_on_from_anywhere(problem: Problem, share: float, lost: frozenset[str]) -> None:
    """Also where a vehicle of a convoy is lost; the rest of it goes on, if it is large enough."""
    told = dispatched(problem)
    assert told is not None
    under_way = midst(told, share, lost)
    request = Request(under_way=under_way, incumbent=told)
    found = go_on_in_convoys(problem, request, under_way, lambda n: n >= 300, lambda _: None)
    assert found.timetable is not None
    assert holds(found.timetable, under_way)
    assert check_timetable(problem, found.timetable) == ()
    if not lost:
        assert pause_seconds(problem, found.timetable) <= pause_seconds(problem, told)


@pytest.mark.property
@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.9])
@pytest.mark.parametrize("seed", range(8))
def test_mixed_convoys_go_on_from_anywhere(seed: int, share: float) -> None:
    """Those who rode along do so again, behind convoys that have not set out."""
    problem = any_mixed(seed)
    told = dispatched(problem)
    assert told is not None
    under_way = midst(told, share, frozenset())
    request = Request(under_way=under_way, incumbent=told)
    found = go_on_in_convoys(problem, request, under_way, lambda n: n >= 100, lambda _: None)
    if found.timetable is not None:
        assert holds(found.timetable, under_way)
        assert check_timetable(problem, found.timetable) == ()
