"""Trips of a formation and of its members, there and back."""

from __future__ import annotations

from tests.problems.convoys import convoyed
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.formations import in_formations
from treve.timetabling.taking_apart import Unfolder, as_one


def test_members_follow_each_other_at_the_gate_and_make_up_the_whole() -> None:
    """Three buses with 130 people."""
    problem = convoyed(3, 3, buses=3, people=130)
    formed = in_formations(problem, 3)
    timetable = nearest_first(formed.problem)
    assert timetable is not None
    whole = next(trip for trip in timetable.trips if trip.load is not None)
    unfolder = Unfolder(problem)
    members = list(unfolder.trips(whole, ("bus-1", "bus-2", "bus-3"), "one"))
    trips = [member for member in members if member is not None]
    assert [trip.quantity for trip in trips] == [50, 50, 30]
    starts = [trip.passings[0].start_seconds for trip in trips]
    assert starts == [whole.passings[0].start_seconds + 60 * i for i in range(3)]
    assert all(unfolder.goes_along(trip, whole) for trip in trips)
    back = as_one(whole.vehicle, trips)
    assert (back.quantity, back.load, back.passings[0].start_seconds) == (
        130,
        whole.load,
        whole.passings[0].start_seconds,
    )
