"""Lanes, bays and desks by name."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.one_gate import GATE, PROBLEM
from treve.timetabling.arcs import all_arcs
from treve.timetabling.problem import (
    Direction,
    Lane,
)
from treve.timetabling.solvers.search.cells import Seconds
from treve.timetabling.solvers.search.resources import Resources, lane_groups
from treve.timetabling.window import (
    Window,
)

ONE_WAY = Lane(frozenset({Direction.OUT}))


def _resources() -> Resources:
    return Resources(PROBLEM, all_arcs(PROBLEM), Seconds(0, 600))


def test_lanes_for_one_direction_come_before_shared_ones() -> None:
    gate = replace(GATE, lanes=(Lane(), ONE_WAY, ONE_WAY))
    assert lane_groups(gate, Direction.OUT) == (("out", 2), ("both", 1))
    assert lane_groups(gate, Direction.IN) == (("both", 1),)


def test_a_resource_is_made_once() -> None:
    found = _resources()
    key = ("gate", "gate", "both")
    assert found.get(key, 1, None) == found.get(key, 1, None) == 0
    assert found.slots == [60]


def test_all_lanes_are_closed_outside_the_hours() -> None:
    found = _resources()
    found.get(("gate", "gate", "both"), 3, (Window(120, 240),))
    assert found.closed[0].tolist() == [3, 3, 0, 0, 3, 3, 3, 3, 3, 3]


def test_slots_cover_what_is_longer() -> None:
    found = _resources()
    found.get(("gate", "gate", "both"), 1, None)
    assert [found.cover(0, s) for s in (1, 60, 61)] == [1, 1, 2]
