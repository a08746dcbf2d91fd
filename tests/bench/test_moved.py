"""Assumed inputs moved together."""

from __future__ import annotations

from bench.moved import bound_hours, moved_inputs
from treve.wiring import scene_to_plan


def test_more_people_need_longer_and_more_buses_do_not() -> None:
    scene = scene_to_plan("aleppo-2016")
    rows = {row.input: row for row in moved_inputs(scene)}

    people, buses = rows["people who leave"], rows["number of buses"]
    assert people.low_hours < people.base_hours < people.high_hours
    assert buses.low_hours >= buses.base_hours >= buses.high_hours
    assert {row.base_hours for row in rows.values()} == {bound_hours(scene)}


def test_what_moves_the_bound_most_comes_first() -> None:
    spreads = [row.spread_hours for row in moved_inputs(scene_to_plan("homs-2014"))]
    assert spreads == sorted(spreads, reverse=True)
