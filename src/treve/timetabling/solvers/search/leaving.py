"""When people board a loaded trip, and when it leaves its stop. Compiled."""

from __future__ import annotations

from treve.timetabling.solvers.compiled import compiled
from treve.timetabling.solvers.search.board import TRIP_ARC, TRIP_AT, Ints, Records


@compiled
def leaves(arcs: Records, steps: Records, trip: Ints) -> int:
    """Second in which a loaded trip leaves its stop: as late as its first gate allows."""
    arc = arcs[trip[TRIP_ARC]]
    s = arc.step0
    departure = trip[TRIP_AT + 1] - steps[s + 1].travel - arc.lingers
    return max(trip[TRIP_AT] + steps[s].hold, departure)


@compiled
def boards(arcs: Records, steps: Records, trip: Ints) -> int:
    """Second in which boarding begins: with the step, or just before the trip leaves, if it may."""
    arc = arcs[trip[TRIP_ARC]]
    if arc.defers == 0:
        return trip[TRIP_AT]
    return leaves(arcs, steps, trip) - steps[arc.step0].hold
