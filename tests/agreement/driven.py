"""Trips, loaded and empty, to break conditions with that narrow the scene."""

from __future__ import annotations

from treve.agreement.selection import Driven, Flow, Passed
from treve.timetabling.window import Window


def driven(
    left: int,
    flow: Flow | None = None,
    *,
    vehicle: str = "bus-1",
    convoy: str = "",
    to: str = "school",
    held: int = 60,
    direction: str = "out",
) -> Driven:
    """A trip: boarded for ten seconds, at the bridge ten seconds later, there after a hundred."""
    return Driven(
        vehicle=vehicle,
        vehicle_class="coach",
        corridor="east",
        convoy=convoy,
        goes_in_convoys=True,
        flow=flow,
        destination=to,
        direction=direction,
        begins_seconds=left - 10,
        ends_seconds=left + 110,
        left_seconds=left,
        arrived_seconds=left + 100,
        passed=(Passed("bridge", left + 10, left + 10 + held),),
        inside=(Window(left - 10, left), Window(left, left + 10 + held)),
    )
