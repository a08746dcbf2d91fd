"""The dispatcher's list: who is next, who must wait for whom, and what is struck off."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.one_gate import FLEET, LOAD, PROBLEM
from treve.timetabling.baselines.routes import Network
from treve.timetabling.baselines.waiting import WaitingList
from treve.timetabling.problem import Load, Problem

URGENT = replace(LOAD, id="urgent", quantity=10, rank=-1)
SPARE = replace(LOAD, id="spare", binding=False, rank=1)


def _list(*loads: Load) -> WaitingList:
    problem: Problem = replace(PROBLEM, loads=loads)
    return WaitingList(problem, Network(problem))


def _names(waiting: WaitingList) -> list[str]:
    return [entry.load.id for entry in waiting.candidates(FLEET, "town", 0)]


def test_the_urgent_come_first_and_what_does_not_bind_is_not_asked_for() -> None:
    assert _names(_list(LOAD, SPARE, URGENT)) == ["urgent", "people"]


def test_what_does_not_bind_goes_where_it_ranks_before_what_does() -> None:
    assert _names(_list(LOAD, replace(SPARE, rank=-1))) == ["spare", "people"]


def test_who_is_not_there_yet_comes_last() -> None:
    # The empty drive takes 1,200 + 60 + 600 s.
    late = replace(URGENT, release_seconds=1861)
    assert _names(_list(LOAD, late)) == ["people", "urgent"]
    assert _names(_list(LOAD, replace(late, release_seconds=1860))) == ["urgent", "people"]


def test_who_is_wanted_by_a_time_comes_first_among_those_of_a_rank() -> None:
    waiting = _list(LOAD, replace(LOAD, id="wanted"), URGENT)
    wanted = frozenset({"wanted"})
    names = [entry.load.id for entry in waiting.candidates(FLEET, "town", 0, wanted)]
    assert names == ["urgent", "wanted", "people"]
    assert _names(waiting) == ["urgent", "people", "wanted"]


def test_one_waits_for_the_more_urgent_until_the_last_of_them_leaves() -> None:
    waiting = _list(LOAD, URGENT)
    ((always, until),) = waiting.yields_to(FLEET, LOAD, excused=False)
    assert (always < -36_000, until) == (True, PROBLEM.latest_seconds + 1)
    # Excused once they cannot be out of the zone by 36,000: loading, the leg and the gate take
    # 1,020 s at least; the road outside is nobody's concern.
    assert waiting.yields_to(FLEET, LOAD, excused=True) == ((always, 34_981),)
    due = _list(LOAD, replace(URGENT, due_seconds=30_000))
    assert due.yields_to(FLEET, LOAD, excused=True) == ((always, 27_601),)
    waiting.strike("urgent", 4, "town", 700)
    waiting.strike("urgent", 6, "town", 500)
    assert waiting.yields_to(FLEET, LOAD, excused=False) == (
        (always, 700 - 300),
    )  # it loads for so long
    assert waiting.yields_to(FLEET, URGENT, excused=False) == ()


def test_what_is_struck_off_is_not_offered_again() -> None:
    waiting = _list(LOAD)
    waiting.strike("people", 80, "town", 0)
    assert _names(waiting) == []


def test_a_vehicle_takes_no_more_than_there_is_room_for() -> None:
    town = replace(PROBLEM.stops[1], capacity={"civilians": 60})
    problem = replace(PROBLEM, stops=(PROBLEM.stops[0], town))
    waiting = WaitingList(problem, Network(problem))
    entry = waiting.entries["people"]
    taken = []
    for _ in range(3):
        units, routes = waiting.with_room(FLEET, entry)
        taken.append((units, len(routes)))
        waiting.strike("people", units, "town", 0)
    assert taken == [(50, 1), (10, 1), (0, 0)]
