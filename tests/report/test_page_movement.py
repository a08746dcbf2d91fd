"""The movement in the page document: indexes lead to what the plan says."""

from __future__ import annotations

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
    trips = [(trip.vehicle, trip.way, trip.load, trip.quantity) for trip in plan.timetable.trips]
    assert sorted(rows, key=str) == sorted(trips, key=str)
