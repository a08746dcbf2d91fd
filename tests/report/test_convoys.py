"""The list of convoys holds whoever has to go in one."""

from __future__ import annotations

import dataclasses

from tests.report.convoyed import NAME, convoyed
from treve.plan.model import Plan
from treve.report.convoys import convoy_rows


def test_a_plan_without_convoys_has_none(plan: Plan, impossible: Plan) -> None:
    assert convoy_rows(plan) == []
    assert convoy_rows(impossible) == []


def test_a_convoy_is_told_from_its_first_departure_to_its_last_arrival(plan: Plan) -> None:
    made = convoyed(plan)
    assert made.timetable is not None
    trips = [trip for trip in made.timetable.trips if trip.convoy]
    (row,) = [row for row in convoy_rows(made) if row.name == NAME]
    assert (row.corridor, row.direction) == ("east", "out")
    assert (row.origins, row.destinations) == (("mill",), ("school",))
    assert set(row.vehicles) == {"bus-1", "bus-2"}
    assert row.departure_seconds == min(trip.departure_seconds for trip in trips)
    assert row.arrival_seconds == max(trip.arrival_seconds for trip in trips)
    passings = [trip.passings[0] for trip in trips]
    (block,) = row.blocks
    assert block.gate == "bridge"
    assert block.start_seconds == min(passing.start_seconds for passing in passings)
    assert block.end_seconds == max(passing.end_seconds for passing in passings)
    assert (row.people, row.kilograms) == (100, 0)


def test_who_goes_alone_where_convoys_are_asked_for_is_a_convoy_of_one(plan: Plan) -> None:
    made = convoyed(plan)
    assert made.timetable is not None
    rows = convoy_rows(made)
    assert sum(len(row.vehicles) for row in rows) == len(made.timetable.trips)
    assert {len(row.vehicles) for row in rows if not row.name} == {1}
    assert [row.departure_seconds for row in rows] == sorted(row.departure_seconds for row in rows)
    assert sum(row.people for row in rows) == 679
    assert sum(row.kilograms for row in rows) == 600


def test_vehicles_that_leave_once_are_in_none(plan: Plan) -> None:
    made = convoyed(plan)
    fleets = tuple(
        dataclasses.replace(fleet, returns=fleet.id == "bus") for fleet in made.problem.fleets
    )
    problem = dataclasses.replace(made.problem, fleets=fleets)
    rows = convoy_rows(dataclasses.replace(made, problem=problem))
    vehicles = {name for row in rows for name in row.vehicles}
    assert vehicles == {"bus-1", "bus-2", "bus-3"}
