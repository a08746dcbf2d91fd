"""Ways to tell who rides along with convoys from who goes in formations."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.problems.convoys import any_convoyed, convoyed
from tests.problems.mixed import column
from treve.timetabling.baselines.in_convoys import taken_apart
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.formations import needs_formations
from treve.timetabling.line_ups import mixed_line_ups
from treve.timetabling.referee import check_timetable
from treve.timetabling.rows import Cap, Moment, Quantity, Rows


def test_the_likeliest_to_ride_along_are_all_but_the_busiest_fleet() -> None:
    """And each convoy keeps room for all of them, for half, and so on, within its largest size."""
    line_ups = list(mixed_line_ups(column(5, 8, ambulances=3)))
    assert {one.riders for one in line_ups} == {frozenset({"ambulance"})}
    assert {one.room_vehicles for one in line_ups} == {1, 3}
    for one in line_ups:
        assert {load.kind for load in one.problem.loads} == {"seats"}
        assert max(len(group) for group in one.formed.members.values()) + one.room_vehicles <= 8
    assert list(mixed_line_ups(column(5, 5))) == []
    assert list(mixed_line_ups(convoyed(2, 6))) == []


def test_conditions_on_what_rides_along_are_left_to_formations() -> None:
    """The formations are planned first, and would know nothing of them."""
    problem = column(2, 8, ambulances=3)
    beds = Quantity(("village-beds",), Moment.DEPARTURE)
    people = Quantity(("village-people",), Moment.DEPARTURE)
    asked = replace(problem, rows=Rows(caps=(Cap("quota", beds, 4),)))
    assert list(mixed_line_ups(asked)) == []
    assert list(mixed_line_ups(replace(problem, rows=Rows(caps=(Cap("quota", people, 4),)))))


@pytest.mark.property
@pytest.mark.parametrize("seed", range(0, 200, 5))
def test_every_line_up_of_any_problem_is_lawful(seed: int) -> None:
    """Not only the one that is chosen, and whatever else the problem asks for."""
    problem = any_convoyed(seed)
    if not needs_formations(problem):
        return
    for line_up in mixed_line_ups(problem):
        for one in (line_up, line_up.cautious()):
            timetable = taken_apart(one, nearest_first(one.problem))
            assert timetable is None or check_timetable(problem, timetable) == ()
