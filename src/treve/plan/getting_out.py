"""Fleets that could never get out of the zone again: they stay where they are, and it is said.

A vehicle that may not rest in the zone has to be outside in the end, and whenever movement is not
permitted. Where no gate, no hour and no road ever lets those of a fleet out, nothing that they
could carry can be part of a plan; a search that hands it to them finds no timetable.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from treve.errors import Finding
from treve.plan.fleets import Service
from treve.timetabling.arcs import Arc, all_arcs
from treve.timetabling.bound.alone import stranded
from treve.timetabling.problem import (
    Fleet,
    Problem,
)
from treve.timetabling.window import (
    Window,
)

REMARK = "fleet-never-out"

_A_MONTH_SECONDS = 30 * 86_400
"""More than any way out takes."""


def never_out(problem: Problem) -> frozenset[str]:
    """Fleets of whose vehicles none can carry anything and be out of the zone in the end.

    Those that fail on something else too, hours of service or windows too short for any trip, are
    not among them, nor are those that hours alone keep in the zone where something that has to
    move cannot be carried by others either: what clashes there is told by the answer.

    Args:
        problem: With all fleets that have room and roads for something.

    Returns:
        Their ids.
    """
    caught = frozenset(fleet.id for fleet in problem.fleets if _is_caught(problem, fleet))
    at_any_hour = _without_hours(problem)
    by_hours = {
        fleet.id
        for fleet in at_any_hour.fleets
        if fleet.id in caught and not _is_caught(at_any_hour, fleet)
    }
    binding = [i for i, load in enumerate(problem.loads) if load.binding]
    return caught - by_hours if by_hours and stranded(problem, binding) else caught


def _without_hours(problem: Problem) -> Problem:
    """The same with everything open at all times, and windows that never close."""
    start, end = problem.windows[0].start_seconds, problem.windows[-1].end_seconds
    return replace(
        problem,
        gates=tuple(replace(gate, hours=None) for gate in problem.gates),
        stops=tuple(replace(stop, hours=None) for stop in problem.stops),
        fleets=tuple(replace(fleet, available=None) for fleet in problem.fleets),
        windows=(Window(start, end + _A_MONTH_SECONDS),),
    )


def without(
    used: tuple[Service, ...], caught: frozenset[str]
) -> tuple[tuple[Service, ...], tuple[Finding, ...]]:
    """Leave fleets out.

    Args:
        used: What each fleet can do.
        caught: Ids of those that are left out.

    Returns:
        What the others can do, and a remark on each that is left out.
    """
    told = (
        Finding(REMARK, (one.fleet.id, one.fleet.home), {"vehicles": one.fleet.count})
        for one in used
        if one.fleet.id in caught
    )
    return tuple(one for one in used if one.fleet.id not in caught), tuple(told)


def _is_caught(problem: Problem, fleet: Fleet) -> bool:
    inside = {stop.id for stop in problem.stops if stop.inside}
    if fleet.rests_inside or not fleet.returns:
        return False
    alone = replace(problem, fleets=(fleet,))
    arcs = all_arcs(alone)
    loads = sorted({arc.load for arc in arcs if arc.load is not None})
    if not loads:
        return fleet.home in inside
    if fleet.home not in inside and not any(_ends_inside(alone, arcs, inside)):
        return False  # whoever gets in to fetch people gets out with them
    return not _carries_any(alone, loads, arcs) and _carries_any(alone, loads, arcs, free_ends=True)


def _ends_inside(problem: Problem, arcs: tuple[Arc, ...], inside: set[str]) -> Iterator[bool]:
    return (arc.load is not None and problem.stops[arc.destination].id in inside for arc in arcs)


def _carries_any(
    problem: Problem, loads: list[int], arcs: tuple[Arc, ...], *, free_ends: bool = False
) -> bool:
    """Whether a vehicle that is alone can carry any of the loads: the first does mostly."""
    return any(not stranded(problem, (load,), arcs, free_ends=free_ends) for load in loads)
