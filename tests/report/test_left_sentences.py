"""Who stays behind, in words."""

from __future__ import annotations

import dataclasses

from treve.plan.model import Plan
from treve.report import left_sentences
from treve.timetabling.timetable import Timetable


def test_who_is_left_where(plan: Plan) -> None:
    assert plan.timetable is not None
    left = {"church-people": 40, "mill-beds": 2, "blankets": 600}
    table = Timetable(plan.timetable.trips, left)
    some = dataclasses.replace(plan, timetable=table)
    assert left_sentences.left_behind(some, {"church": "Church square"}, "en") == [
        ("Church square: 40 civilians", 40),
        ("mill: 2 stretcher cases", 2),
    ]
    assert (
        left_sentences.left_in_all(some, "en")
        == "42 people in all: 2 stretcher cases, 40 civilians"
    )
