"""The silence schedule as a table."""

from __future__ import annotations

import dataclasses

from treve.plan.model import Plan, Quiet
from treve.report.formats import silence_csv


def test_one_row_for_each_thing_that_must_be_quiet(plan: Plan) -> None:
    hours = "2026-11-02T06:14:00+01:00,2026-11-02T12:54:00+01:00"
    assert (
        silence_csv.make(plan, "fr").content
        == (
            "kind,object,name,quiet_from,quiet_until\n"
            f"corridor,east,East road,{hours}\n"
            f"gate,bridge,Old bridge,{hours}\n"
            f"area,mill,The Mill,{hours}\n"
        ).encode()
    )


def test_no_silence_only_the_header(impossible: Plan) -> None:
    assert silence_csv.make(impossible, "en").content == (
        b"kind,object,name,quiet_from,quiet_until\n"
    )


def test_a_road_is_named_by_both_its_ends(plan: Plan) -> None:
    ways = tuple(dataclasses.replace(way, corridor="") for way in plan.problem.ways)
    problem = dataclasses.replace(plan.problem, ways=ways)
    rows = (Quiet("bridge-mill", "road", 840, 24_840),)

    made = silence_csv.make(dataclasses.replace(plan, problem=problem, silence=rows), "en")

    assert (
        made.content
        == (
            "kind,object,name,quiet_from,quiet_until\n"
            "road,bridge-mill,Old bridge – The Mill,"
            "2026-11-02T06:14:00+01:00,2026-11-02T12:54:00+01:00\n"
        ).encode()
    )
