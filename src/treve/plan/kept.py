"""Whether a timetable keeps what was agreed, read from the text of each condition.

The referee checks the rows that conditions became; here they are looked for once more, in the
scene's words, so that a slip between text and rows does not go unseen.
"""

from __future__ import annotations

from collections.abc import Iterator

from treve.agreement.conditions import broken_by
from treve.agreement.selection import Moved
from treve.errors import Finding
from treve.plan.build import Built
from treve.timetabling.problem import Problem
from treve.timetabling.timetable import Timetable


def broken_conditions(built: Built, timetable: Timetable) -> tuple[Finding, ...]:
    """Every condition of an agreement that a timetable breaks.

    Args:
        built: The problem, what is agreed, and the loads in the scene's words.
        timetable: What is driven.
    """
    conditions = built.agreement.conditions
    if not conditions:
        return ()
    return broken_by(conditions, tuple(moved_by(built, timetable)), built.ground)


def moved_by(built: Built, timetable: Timetable) -> Iterator[Moved]:
    """Every loaded trip in the scene's words; of a trip that the problem does not know, nothing."""
    flows = {flow.load: flow for flow in built.ground.flows}
    gates = _gates(built.problem)
    for trip in timetable.trips:
        flow = flows.get(trip.load or "")
        if flow is not None:
            yield Moved(
                flow,
                trip.quantity,
                gates.get(trip.way, ()),
                trip.departure_seconds,
                trip.ends_seconds,
            )


def _gates(problem: Problem) -> dict[str, tuple[str, ...]]:
    return {way.id: way.gates for way in problem.ways}
