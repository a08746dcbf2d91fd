"""Whether a timetable keeps what was agreed, read from the text of each condition.

The referee checks the rows that conditions became; here they are looked for once more, in the
scene's words, so that a slip between text and rows does not go unseen.
"""

from __future__ import annotations

from collections.abc import Iterator

from treve.agreement.conditions import broken_by
from treve.agreement.selection import Driven, Moved, Passed
from treve.errors import Finding
from treve.plan.build import Built
from treve.timetabling.problem import Problem, Way
from treve.timetabling.timetable import Timetable, Trip
from treve.timetabling.window import Window


def broken_conditions(built: Built, timetable: Timetable) -> tuple[Finding, ...]:
    """Every condition of an agreement that a timetable breaks.

    Args:
        built: The problem, what is agreed, and the loads in the scene's words.
        timetable: What is driven.
    """
    conditions = built.agreement.conditions
    if not conditions:
        return ()
    moved, driven = tuple(moved_by(built, timetable)), tuple(driven_by(built, timetable))
    return broken_by(conditions, moved, built.ground, driven)


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


def driven_by(built: Built, timetable: Timetable) -> Iterator[Driven]:
    """Every trip in the scene's words, loaded or empty; of a way that is not known, nothing."""
    flows = {flow.load: flow for flow in built.ground.flows}
    ways = {way.id: way for way in built.problem.ways}
    fleets = {fleet.id: fleet for fleet in built.problem.fleets}
    for trip in timetable.trips:
        way, fleet = ways.get(trip.way), fleets.get(trip.fleet)
        if way is not None and fleet is not None:
            yield Driven(
                vehicle=trip.vehicle,
                vehicle_class=fleet.vehicle_class,
                corridor=way.corridor,
                convoy=trip.convoy,
                goes_in_convoys=fleet.returns,
                flow=flows.get(trip.load or ""),
                destination=way.destination,
                direction=way.direction.value,
                begins_seconds=trip.begins_seconds,
                ends_seconds=trip.ends_seconds,
                left_seconds=trip.departure_seconds,
                arrived_seconds=trip.arrival_seconds,
                passed=tuple(
                    Passed(one.gate, one.start_seconds, one.end_seconds) for one in trip.passings
                ),
                inside=tuple(_inside(built.problem, way, trip)),
            )


def _inside(problem: Problem, way: Way, trip: Trip) -> Iterator[Window]:
    """When a vehicle is loaded, unloaded, passes or drives in the zone on a trip."""
    stops = {stop.id for stop in problem.stops if stop.inside}
    gates = {gate.id for gate in problem.gates if gate.inside}
    at = [trip.departure_seconds]
    for passing in trip.passings:
        at += [passing.start_seconds, passing.end_seconds]
        if passing.gate in gates:
            yield Window(passing.start_seconds, passing.end_seconds)
    for leg, start in zip(way.legs, at[::2], strict=False):
        if leg.inside:
            long = leg.empty_seconds if trip.load is None else leg.loaded_seconds
            yield Window(start, start + long)
    loading = trip.loading_start_seconds, trip.loading_end_seconds
    unloading = trip.unloading_start_seconds, trip.unloading_end_seconds
    for stop, (start_seconds, end_seconds) in ((way.origin, loading), (way.destination, unloading)):
        if stop in stops and start_seconds is not None and end_seconds is not None:
            yield Window(start_seconds, end_seconds)


def _gates(problem: Problem) -> dict[str, tuple[str, ...]]:
    return {way.id: way.gates for way in problem.ways}
