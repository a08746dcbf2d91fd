"""Questions as the command line takes them."""

from __future__ import annotations

from bench.aleppo import QUESTIONS
from bench.questions import Asked


def test_a_question_is_the_command_that_asks_it() -> None:
    assert Asked("homs-2014", ("fleets.trucks.count=2",), 2880).command() == (
        "treve plan homs-2014 --pause 48h --set fleets.trucks.count=2"
    )
    assert QUESTIONS["stop"].command().endswith("to: 2016-12-21T00:00}]}'")
