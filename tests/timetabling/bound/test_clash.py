"""What cannot be, in the words of those who must change it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.timetabling.bound.ferry import ferry, with_clinic
from treve.timetabling.bound import clash_of
from treve.timetabling.problem import Window
from treve.timetabling.solution import Clash


def test_nothing_clashes_where_there_is_time() -> None:
    assert clash_of(ferry()) == ()


def test_a_load_that_nothing_carries_is_named() -> None:
    problem = ferry()
    beds = replace(problem.loads[0], kind="stretchers")
    assert clash_of(replace(problem, loads=(beds,))) == (Clash("people", "load", 40, 0, "people"),)


def test_a_place_with_too_little_room_is_named() -> None:
    assert clash_of(with_clinic(ferry())) == (Clash("camp", "capacity", 40, 20, "people"),)


def test_too_little_time_for_the_buses_is_said_in_vehicle_minutes() -> None:
    time, bus = clash_of(ferry(windows=(Window(0, 600),)))
    assert (time.kind, time.available, time.unit) == ("time", 10, "minutes")
    assert (bus.object, bus.unit) == ("bus", "vehicle_minutes")
    assert bus.available == pytest.approx(20, 0.01)
    assert bus.needed > bus.available


def test_too_little_time_for_a_gate_is_said_in_passages() -> None:
    problem = ferry(people=1000, windows=(Window(0, 3600),))
    many = replace(problem, fleets=(replace(problem.fleets[0], count=90),))
    gate = next(clash for clash in clash_of(many) if clash.kind == "gate")
    assert gate.unit == "passages"
    assert gate.needed == pytest.approx(200)
    assert gate.available < 3600 / 50 + 1
