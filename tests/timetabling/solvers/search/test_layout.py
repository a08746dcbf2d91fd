"""The little problem as arrays."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.problems.one_gate import FLEET, GATE, IN, LOAD, OUT, PROBLEM
from tests.timetabling.solvers.search.boards import laid
from treve.timetabling.problem import (
    PEOPLE,
    Leg,
    Stop,
)
from treve.timetabling.solvers.search.cells import NEVER
from treve.timetabling.window import (
    Window,
)


def test_one_gate_is_one_resource() -> None:
    case = laid(PROBLEM)
    assert case.resources.known == {("gate", "gate", "both"): 0}
    assert (case.board.lanes.tolist(), case.board.slots.tolist()) == ([1], [60])
    assert case.board.vehicles.tolist() == [0]


def test_arcs_that_leave_a_stop_stand_together() -> None:
    case = laid(PROBLEM)
    village = case.board.nodes[0]
    leaving = case.board.index[village["out0"] : village["out1"]].tolist()
    assert leaving == [case.arc("out"), case.arc("out", "people")]
    assert case.board.index[village["load0"] : village["load1"]].tolist() == [0]


def test_loads_know_who_goes_before_them() -> None:
    loads = (replace(LOAD, id="a", rank=2), replace(LOAD, id="b", rank=0), replace(LOAD, id="c"))
    board = laid(replace(PROBLEM, loads=loads)).board
    before = [board.index[x["better0"] : x["better1"]].tolist() for x in board.loads]
    assert before == [[1, 2], [], []]
    assert (board.world["ranked"][0], laid(PROBLEM).board.world["ranked"][0]) == (3, 0)
    assert board.fleets["ranked"].tolist() == [1] * len(PROBLEM.fleets)


def test_loads_that_no_fleet_carries_both_have_no_order() -> None:
    loads = (replace(LOAD, id="a", rank=2), replace(LOAD, id="b", kind="other", rank=0))
    board = laid(replace(PROBLEM, loads=loads)).board
    assert [int(x["better1"] - x["better0"]) for x in board.loads] == [0, 0]
    assert int(board.world["ranked"][0]) == int(board.fleets["ranked"].sum()) == 0


def test_times_of_loads_are_on_the_clock() -> None:
    loads = (replace(LOAD, release_seconds=100, due_seconds=900), replace(LOAD, id="b"))
    case = laid(replace(PROBLEM, loads=loads))
    assert case.board.loads["release"].tolist() == [case.clock.at(100), 0]
    assert case.board.loads["due"].tolist() == [case.clock.at(900), NEVER]


def test_places_of_a_category_and_of_all_people_are_two_rooms() -> None:
    town = Stop("town", inside=False, capacity={PEOPLE: 70, "civilians": 60, "goods": 5})
    case = laid(replace(PROBLEM, stops=(PROBLEM.stops[0], town)))
    arc = case.board.arcs[case.arc("out", "people")]
    assert sorted(case.board.rooms[[arc["room0"], arc["room1"]]].tolist()) == [60, 70]


def test_service_hours_have_a_calendar() -> None:
    fleets = (FLEET, replace(FLEET, id="late", available=(Window(600, 7_200),)))
    board = laid(replace(PROBLEM, fleets=fleets)).board
    assert board.fleets["calendar"].tolist() == [-1, 1]
    assert len(board.calendars) == 2


def test_more_gates_than_a_trip_has_steps_for_are_refused() -> None:
    gates = tuple(replace(GATE, id=f"gate{n}") for n in range(11))
    out = replace(OUT, gates=tuple(g.id for g in gates), legs=(Leg(1, 1),) * 12)
    with pytest.raises(ValueError, match="gates in series"):
        laid(replace(PROBLEM, gates=gates, ways=(out, replace(IN, gates=(), legs=(Leg(1, 1),)))))
