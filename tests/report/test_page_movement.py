"""The movement in the page document: indexes lead to what the plan says."""

from __future__ import annotations

import dataclasses

from tests.report.convoyed import NAME, convoyed
from treve.plan.model import Plan
from treve.report.geometry import Lines, positions
from treve.report.page_desk import Desk
from treve.report.page_movement import movement


def test_every_trip_leads_to_its_vehicle_way_and_load(plan: Plan) -> None:
    assert plan.timetable is not None
    at, schematic = positions(plan.scene)
    lines = Lines(plan.scene, at, drawn=schematic)
    desk = Desk(plan, ("en",), {}, at, lines, schematic, spoken={})
    told = movement(desk)
    rows = [
        (
            told["vehicles"][vehicle][0],
            told["ways"][way]["id"],
            None if load < 0 else told["loads"][load]["id"],
            quantity,
        )
        for vehicle, way, load, quantity, *_ in told["trips"]
    ]
    assert {len(row) for row in told["trips"]} == {12}
    trips = [(trip.vehicle, trip.way, trip.load, trip.quantity) for trip in plan.timetable.trips]
    assert sorted(rows, key=str) == sorted(trips, key=str)


def test_a_trip_in_a_convoy_has_its_name_behind_everything_else(plan: Plan) -> None:
    made = convoyed(plan)
    at, schematic = positions(made.scene)
    lines = Lines(made.scene, at, drawn=schematic)
    desk = Desk(made, ("en",), {}, at, lines, schematic, spoken={})
    rows = [row for row in movement(desk)["trips"] if len(row) > 12]
    assert [row[12:] for row in rows] == [[NAME], [NAME]]
    plain = movement(dataclasses.replace(desk, plan=plan))["trips"]
    assert [row[:12] for row in movement(desk)["trips"]] == plain
