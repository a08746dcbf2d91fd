"""Convoys in words: how many, of which sizes, who leads."""

from __future__ import annotations

import dataclasses

from tests.report.convoyed import convoyed
from tests.report.plain import plain
from treve.plan.model import Plan
from treve.report.convoy_sentences import convoys_told
from treve.report.convoys import convoy_rows


def test_without_convoys_nothing_is_told(plan: Plan, impossible: Plan) -> None:
    assert convoys_told(plan, "en") == convoys_told(impossible, "fr") == []


def test_each_corridor_is_told_and_who_leads(plan: Plan) -> None:
    made = convoyed(plan)
    out = sum(row.direction == "out" for row in convoy_rows(made))
    inward = len(convoy_rows(made)) - out
    assert [plain(text) for text in convoys_told(made, "en")] == [
        f"East road: {out + inward} convoys, {out} out and {inward} in, of 1 to 2 vehicles.",
        "In the lead: bus-1 (1).",
    ]
    assert plain(convoys_told(made, "fr")[1]) == "En tête : bus-1 (1)."


def test_fleets_that_go_together_are_counted(plan: Plan) -> None:
    made = convoyed(plan)
    assert made.timetable is not None
    trips = tuple(
        dataclasses.replace(trip, vehicle=trip.vehicle.replace("bus-2", "ambulance-1"))
        for trip in made.timetable.trips
    )
    timetable = dataclasses.replace(made.timetable, trips=trips)
    told = convoys_told(dataclasses.replace(made, timetable=timetable), "en")
    assert plain(told[0]).endswith("in one of them vehicles of several fleets go together.")
