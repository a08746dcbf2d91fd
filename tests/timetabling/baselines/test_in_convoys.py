"""The dispatcher in convoys: who is tried in which formation, and what counts as whole."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.convoys import convoyed
from tests.problems.mixed import column
from treve.timetabling.baselines.in_convoys import best_formed, dispatched, is_whole, taken_apart
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.formations import Formed, in_formations
from treve.timetabling.mixed import Mixed
from treve.timetabling.problem import Fleet
from treve.timetabling.referee import check_timetable
from treve.timetabling.span import pause_seconds
from treve.timetabling.timetable import Timetable


def test_without_convoys_everybody_goes_alone() -> None:
    """The very timetable of the dispatcher."""
    problem = replace(column(), convoys=())
    assert dispatched(problem) == nearest_first(problem)


def test_one_fleet_goes_in_formations_and_nobody_along() -> None:
    """The shortest pause of all sizes."""
    problem = convoyed(2, 6)
    line_up, timetable = best_formed(problem)
    assert isinstance(line_up, Formed)
    assert timetable is not None
    for size in (2, 3, 6):
        formed = in_formations(problem, size)
        other = formed.unfold(nearest_first(formed.problem))
        assert other is not None
        assert pause_seconds(problem, timetable) <= pause_seconds(problem, other)


def test_whoever_is_too_few_rides_along() -> None:
    """Three ambulances, and convoys of five."""
    line_up, timetable = best_formed(column(5, 8, ambulances=3))
    assert isinstance(line_up, Mixed)
    assert line_up.riders == {"ambulance"}
    assert timetable is not None
    assert is_whole(column(5, 8, ambulances=3), timetable)


def test_two_fleets_of_seats_share_the_people() -> None:
    """Six coaches in convoys of four at least, and three buses that could form none."""
    problem = convoyed(4, 9, people=3000)
    few = Fleet("few", "bus", 3, "town", {"seats": 40}, {"seats": 300}, {"seats": 120})
    both = replace(problem, fleets=(*problem.fleets, few))
    timetable = dispatched(both)
    alone = dispatched(problem)
    assert timetable is not None
    assert alone is not None
    assert check_timetable(both, timetable) == ()
    assert sum(trip.quantity for trip in timetable.trips if trip.fleet == "few") > 0
    assert pause_seconds(both, timetable) < pause_seconds(problem, alone)


def test_under_a_given_pause_whoever_rides_along_need_not_carry_all() -> None:
    """They are out within it, as the others are."""
    problem = column(5, 8, ambulances=3)
    line_up, timetable = best_formed(problem)
    assert timetable is not None
    core = nearest_first(line_up.problem)
    hours = pause_seconds(problem, timetable) // 2
    assert taken_apart(line_up, core, open_seconds=problem.horizon_seconds) is not None
    short = taken_apart(line_up, core, open_seconds=hours)
    assert short is not None
    theirs = [trip.ends_seconds for trip in short.trips if trip.fleet == "ambulance"]
    assert theirs
    assert not is_whole(problem, short)
    assert taken_apart(line_up, None) is None
    assert not is_whole(problem, Timetable((), {"village-beds": 1}))
