"""The options that make a plan again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from treve.measures import parse_length_of_time
from treve.plan.model import Plan
from treve.report.repeat import length, options_of


def test_what_was_changed_and_given_is_part_of_it(plan: Plan) -> None:
    asked = replace(
        plan,
        changes=("fleets.buses.count=60", 'calendar.pause={daily: [{from: "08:00"}]}'),
        fixed_pause_minutes=1440.0,
        seed=7,
        steps=400,
    )
    assert options_of(asked) == (
        "--set fleets.buses.count=60 "
        "--set 'calendar.pause={daily: [{from: \"08:00\"}]}' --pause 24h --seed 7 --steps 400"
    )
    assert options_of(replace(plan, seed=0, steps=0)) == "--seed 0 --steps 1"


@pytest.mark.parametrize("minutes", [1440.0, 60.0, 90.0, 0.1, 1.0 / 3.0, 100_000.5])
def test_a_pause_is_read_again_as_it_was_given(minutes: float) -> None:
    assert parse_length_of_time(length(minutes)) == minutes
