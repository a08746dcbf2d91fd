"""The little plan with two of its buses in a convoy over the bridge."""

from __future__ import annotations

import dataclasses

from treve.plan.model import Plan
from treve.timetabling.problem import ConvoyRule

NAME = "bus-1/1"


def convoyed(plan: Plan) -> Plan:
    """Give the second trips of two buses one name, and the east road a rule.

    Args:
        plan: The little plan; nobody asks the referee here.
    """
    assert plan.timetable is not None
    trips = list(plan.timetable.trips)
    for vehicle in ("bus-1", "bus-2"):
        at = [n for n, trip in enumerate(trips) if trip.vehicle == vehicle][1]
        trips[at] = dataclasses.replace(trips[at], convoy=NAME)
    return dataclasses.replace(
        plan,
        problem=dataclasses.replace(plan.problem, convoys=(ConvoyRule("east", 1, 3),)),
        timetable=dataclasses.replace(plan.timetable, trips=tuple(trips)),
    )
