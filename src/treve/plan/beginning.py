"""When anything can first be done in the zone: a pause need not begin sooner.

Where the windows open at seven and the only gate at eight, a pause that is given would lose an
hour in which nobody could do anything, and a timetable that queues in the zone would look an hour
longer than it is.
"""

from __future__ import annotations

from treve.measures import SECONDS_PER_MINUTE
from treve.timetabling.arcs import Arc, all_arcs
from treve.timetabling.problem import Problem


def idle_seconds(problem: Problem) -> int:
    """Seconds from zero, in whole minutes, in which no vehicle has anything to do in the zone.

    Only where all vehicles come from outside. Before anything else each of them drives up to the
    first gate on its way in; who comes no sooner than that gate opens waits less in the zone and
    misses nothing. Where a way in has no gate, or one without hours, the answer is 0; so it is
    where nothing could be done before the windows end.
    """
    outside = {stop.id for stop in problem.stops if not stop.inside}
    if not all(fleet.home in outside for fleet in problem.fleets):
        return 0
    coming = [
        _first_second_inside(problem, arc)
        for arc in all_arcs(problem)
        if arc.inside_from is not None and not problem.stops[arc.origin].inside
    ]
    earliest = max(0, min(coming, default=0)) // SECONDS_PER_MINUTE * SECONDS_PER_MINUTE
    for window in problem.windows:
        if earliest < window.end_seconds:
            return max(earliest, window.start_seconds)
    return 0


def _first_second_inside(problem: Problem, arc: Arc) -> int:
    """When an arc from outside may touch the zone without waiting there for its first gate."""
    fleet = problem.fleets[arc.fleet]
    inside_from = arc.inside_from or 0
    earliest = 0
    if fleet.available:
        earliest = fleet.available[0].start_seconds + inside_from
    if arc.passes:
        first = arc.passes[0]
        hours = problem.gates[first.gate].hours
        if hours:
            earliest = max(earliest, hours[0].start_seconds + inside_from - first.offset_seconds)
    return earliest
