"""What a drive takes at least, and what of it lies before the zone."""

from __future__ import annotations

from tests.problems.one_gate import FLEET, LOAD, PROBLEM
from treve.timetabling.baselines.moves import Move, least_seconds, outside_lead
from treve.timetabling.baselines.routes import Network
from treve.timetabling.problem import EMPTY

NETWORK = Network(PROBLEM)
INTO = NETWORK.routes("bus", EMPTY, "town")["village"][0]
OUT = NETWORK.loaded(FLEET, LOAD)[0]
INSIDE = {"village": True, "town": False}


def test_the_lead_is_what_lies_outside_before_the_zone() -> None:
    assert outside_lead(FLEET, [Move(INTO), Move(OUT, LOAD, 1)], INSIDE) == 1200
    assert outside_lead(FLEET, [Move(OUT, LOAD, 1)], INSIDE) == 0


def test_least_seconds_are_loading_driving_passing_and_unloading() -> None:
    assert least_seconds(FLEET, LOAD, OUT) == 300 + 660 + 60 + 1260 + 120
