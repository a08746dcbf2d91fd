"""What the problem's own values say of themselves."""

from __future__ import annotations

from treve.timetabling.problem import Fleet


def test_vehicles_are_numbered_from_one() -> None:
    fleet = Fleet("bus", "coach", 3, "depot", {"seats": 50}, {"seats": 60}, {"seats": 60})

    assert fleet.vehicles == ("bus-1", "bus-2", "bus-3")
