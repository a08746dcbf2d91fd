"""Which way lanes are to face, and when."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.at_gates import ferry_lane, with_gates
from treve.timetabling.baselines.facing import Facing, facings
from treve.timetabling.baselines.nearest_first import dispatch, nearest_first
from treve.timetabling.problem import Direction, Lane
from treve.timetabling.referee import check_timetable
from treve.timetabling.span import pause_seconds


def test_lanes_that_need_no_switching_are_left_as_they_are() -> None:
    assert list(facings(ferry_lane())) == [None]


def test_one_lane_takes_turns_and_several_may_also_be_parted() -> None:
    one = list(facings(ferry_lane(600)))
    assert one[0] is None
    assert [facing.turn_seconds for facing in one[1:] if facing] == [1200, 2400, 4800, 9600]
    two = list(facings(ferry_lane(600, lanes=2)))
    assert [(f.turn_seconds, f.first) for f in two[1:3] if f] == [
        (0, Direction.OUT),
        (0, Direction.IN),
    ]
    assert two[3:] == one[1:]


def test_no_turn_is_too_short_for_a_passage() -> None:
    """Else nobody ever fits, and whoever looks for a slot looks through a year of them."""
    problem = ferry_lane(600)
    rows = tuple(replace(row, seconds=3000) for row in problem.gates[0].passages)
    slow = list(facings(with_gates(problem, passages=rows)))
    assert [facing.turn_seconds for facing in slow if facing] == [4800, 9600]
    none = list(facings(with_gates(problem, passages=())))
    assert len(none) == len(list(facings(problem)))


def test_turns_begin_with_those_who_come_in_where_most_stand_outside() -> None:
    turns = [facing for facing in facings(ferry_lane(600)) if facing]
    assert {facing.first for facing in turns} == {Direction.IN}
    home = tuple(replace(fleet, home="town") for fleet in ferry_lane().fleets)
    inside = [facing for facing in facings(replace(ferry_lane(600), fleets=home)) if facing]
    assert {facing.first for facing in inside} == {Direction.OUT}


def test_lanes_in_turns_are_shut_to_one_direction_after_the_other() -> None:
    gate = ferry_lane(600).gates[0]
    facing = Facing(1000, 0, Direction.IN)
    assert list(facing.shut(gate, 0, Direction.IN, 4000)) == [(1000, 2000), (3000, 4000)]
    assert list(facing.shut(gate, 0, Direction.OUT, 4000)) == [(0, 1000), (2000, 3000)]


def test_lanes_that_are_parted_never_turn() -> None:
    lanes = (Lane(), *(Lane(switch_seconds=600),) * 3)
    gate = replace(ferry_lane().gates[0], lanes=lanes)
    facing = Facing(0, 0, Direction.OUT)
    shut = {
        direction: [i for i in range(4) if list(facing.shut(gate, i, direction, 9000))]
        for direction in Direction
    }
    assert shut == {Direction.OUT: [3], Direction.IN: [1, 2]}


def test_the_dispatcher_is_quicker_with_turns_than_slot_by_slot_and_as_lawful() -> None:
    problem = ferry_lane(1800)
    for facing in facings(problem):
        assert check_timetable(problem, dispatch(problem, facing=facing)) == ()
    best, plain = nearest_first(problem), dispatch(problem)
    assert best is not None
    assert pause_seconds(problem, best) < pause_seconds(problem, plain)


def test_a_gate_with_one_lane_is_never_parted() -> None:
    problem = with_gates(ferry_lane(600), lanes=(Lane(switch_seconds=600), Lane()))
    assert all(facing is None or facing.turn_seconds for facing in facings(problem))
