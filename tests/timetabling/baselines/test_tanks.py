"""Fuel as the dispatcher thinks of it."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.duties import HOUR, shuttle
from treve.timetabling.baselines.driving import Roadbook
from treve.timetabling.baselines.jobs import Vehicle
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.baselines.routes import Network
from treve.timetabling.baselines.tanks import Tanks
from treve.timetabling.problem import Fuel, Problem
from treve.timetabling.referee import check_timetable
from treve.timetabling.span import pause_seconds

TANK = Fuel(4 * HOUR, 1800, ("depot",))


def opened(problem: Problem) -> tuple[Tanks, Vehicle]:
    """The dispatcher's tanks, and its bus at the camp after two trips."""
    network, book = Network(problem), Roadbook(problem, problem.windows)
    found = nearest_first(problem)
    assert found is not None
    bus = Vehicle("bus-1", problem.fleets[0], "camp", HOUR, list(found.trips[:2]))
    return Tanks(problem, network, book), bus


def test_a_bus_at_the_camp_is_full_once_it_has_been_home() -> None:
    tanks, bus = opened(shuttle(fuel=TANK))
    assert not tanks.is_full(bus)
    found = tanks.refuelled(bus)
    assert found is not None
    full, moves = found
    assert [move.route.way.id for move in moves] == ["camp>depot"]
    assert (full.at, full.free_seconds) == ("depot", 2 * HOUR)  # there at 1.5 h, and half an hour
    assert tanks.is_full(full)
    assert not tanks.is_full(replace(full, free_seconds=2 * HOUR - 1))
    assert tanks.refuelled(full) is None


def test_where_no_road_leads_to_a_pump_vehicles_drive_until_they_are_empty() -> None:
    problem = shuttle(fuel=Fuel(3 * HOUR, 1800, ()), people=30)
    tanks, bus = opened(problem)
    assert tanks.refuelled(bus) is None
    found = nearest_first(problem)
    assert found is not None
    assert check_timetable(problem, found) == ()
    assert nearest_first(replace(problem, loads=(replace(problem.loads[0], quantity=40),))) is None


def test_enough_is_left_to_come_to_a_pump() -> None:
    """A fourth round would end with four hours driven, and home is half an hour away."""
    for driving, hours in ((4 * HOUR, 5), (4 * HOUR + 1800, 4)):
        problem = shuttle(fuel=replace(TANK, longest_driving_seconds=driving), people=40)
        found = nearest_first(problem)
        assert found is not None
        assert check_timetable(problem, found) == ()
        assert pause_seconds(problem, found) == hours * HOUR
