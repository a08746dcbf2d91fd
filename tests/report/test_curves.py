"""Curves, flows and the use of gates, counted again by hand."""

from __future__ import annotations

import dataclasses

from treve.plan.model import Plan
from treve.report import curves
from treve.timetabling.timetable import Passing, Timetable, Trip


def test_the_curves_end_where_everybody_is_out(plan: Plan) -> None:
    told = curves.curves(plan)
    assert (told["people_out"][0], told["people_out"][-1]) == ([4860, 2], [24840, 679])
    assert [value for _, value in told["wounded_out"]] == [2, 4, 6, 8, 9]
    assert told["tonnes_in"] == [[3960, 0.6]]
    assert (told["people_total"], told["wounded_total"], told["tonnes_total"]) == (679, 9, 0.6)
    assert told["nearest_first"][:2] == [[0, 0], [3600, 50]]
    assert told["most_out"][:3] == [[0, 0], [1, 110], [3601, 220]]


def test_the_proven_most_is_never_under_the_plan(plan: Plan) -> None:
    told = curves.curves(plan)
    for second, out in told["people_out"]:
        assert out <= max(most for begin, most in told["most_out"] if begin <= second)


def test_a_most_that_is_always_everybody_is_no_curve(plan: Plan) -> None:
    hours = tuple(
        dataclasses.replace(hour, most_out=679 if hour.hour else 0) for hour in plan.hours
    )
    assert curves.curves(dataclasses.replace(plan, hours=hours))["most_out"] == []


def test_curves_only_rise(plan: Plan) -> None:
    for name in ("people_out", "wounded_out", "tonnes_in"):
        curve = curves.curves(plan)[name]
        assert curve == sorted(curve)
        assert [value for _, value in curve] == sorted(value for _, value in curve)


def test_flows_count_every_trip_once(plan: Plan) -> None:
    flows = curves.flows(plan)
    assert plan.timetable is not None
    trips = sum(row["loaded_trips"] + row["empty_trips"] for row in flows.values())
    assert trips == len(plan.timetable.trips)
    assert flows["mill>clinic"] == {
        "loaded_trips": 5,
        "empty_trips": 0,
        "people": 9,
        "kilograms": 0,
    }
    assert flows["school>church"]["kilograms"] == 600


def test_the_use_of_a_gate_counts_every_passage(plan: Plan) -> None:
    (use,) = curves.gate_use(plan)
    assert plan.timetable is not None
    passings = [passing for trip in plan.timetable.trips for passing in trip.passings]
    assert sum(use["out"]) + sum(use["in"]) == len(passings)
    held = sum(passing.end_seconds - passing.start_seconds for passing in passings)
    assert abs(sum(use["busy"]) * use["slot_seconds"] - held) < 1.0


def test_a_passage_over_two_slots_holds_both_and_the_queue_is_counted(plan: Plan) -> None:
    trips = (
        Trip("bus-1", "mill>school", 0, 2000, (Passing("bridge", 0, 700, 840, 960),)),
        Trip("bus-2", "school>mill", 0, 2000, (Passing("bridge", 0, 800, 960, 1080),)),
        Trip("bus-3", "mill>school", 0, 2000, (Passing("bridge", 0, 1500, 1500, 1620),)),
    )
    (use,) = curves.gate_use(dataclasses.replace(plan, timetable=Timetable(trips)))
    assert use == {
        "gate": "bridge",
        "slot_seconds": 900,
        "start_seconds": 0,
        "out": [1, 1, 0],
        "in": [0, 1, 0],
        "busy": [round(60 / 900, 4), round(300 / 900, 4), 0.0],
        "waiting": [2, 1, 0],
    }


def test_without_a_timetable_the_span_is_that_of_the_windows(impossible: Plan) -> None:
    assert curves.span(impossible) == (0, 3 * 86400)
    assert curves.pause_span(impossible) is None
    assert curves.curves(impossible)["people_out"] == []


def test_the_pause_begins_with_the_silence(plan: Plan) -> None:
    assert curves.pause_span(plan) == (840, 24840)
    assert curves.span(plan) == (-1800, 24840)
