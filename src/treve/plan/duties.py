"""How long crews are at work, and vehicles drive on one filling, where fleets have a limit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from treve.errors import Finding
from treve.plan.clock import minutes
from treve.timetabling.duties import Duties, has_duties, stands
from treve.timetabling.problem import Fleet, Problem
from treve.timetabling.timetable import Timetable, Trip


def duties_kept(problem: Problem, timetable: Timetable) -> Iterator[Finding]:
    """Of each fleet with a limit, the longest shift and the longest driving on one filling.

    Args:
        problem: As planned; a fleet without limits, or that does not drive, is not spoken of.
        timetable: For it.
    """
    if not has_duties(problem):
        return
    days: dict[str, dict[str, list[Trip]]] = defaultdict(lambda: defaultdict(list))
    for trip in timetable.trips:
        days[trip.fleet][trip.vehicle].append(trip)
    stood = list(stands(problem, timetable))
    for fleet in problem.fleets:
        if fleet.id not in days:
            continue
        mine = [one for one in stood if one.before.fleet == fleet.id]
        shift, driving = _longest(problem, fleet, list(days[fleet.id].values()))
        if fleet.shifts is not None:
            yield Finding(
                "longest-shift",
                (fleet.id,),
                {
                    "longest_minutes": round(minutes(shift), 1),
                    "limit_minutes": round(minutes(fleet.shifts.longest_seconds), 1),
                    "rest_minutes": round(minutes(fleet.shifts.rest_seconds), 1),
                    "rests": sum(one.rests for one in mine),
                },
                "note",
            )
        if fleet.fuel is not None:
            yield Finding(
                "longest-driving",
                (fleet.id,),
                {
                    "longest_minutes": round(minutes(driving), 1),
                    "limit_minutes": round(minutes(fleet.fuel.longest_driving_seconds), 1),
                    "stands": sum(one.refuels for one in mine),
                },
                "note",
            )


def _longest(problem: Problem, fleet: Fleet, days: list[list[Trip]]) -> tuple[int, int]:
    """The longest shift, and the longest driving on one filling, in seconds."""
    duties, shift, driving = Duties(problem), 0, 0
    for day in days:
        log = None
        for trip in day:
            log = duties.after(fleet, log, (trip,))
            assert log is not None  # noqa: S101 - after a trip there is one
            shift = max(shift, log.until_seconds - log.began_seconds)
            driving = max(driving, log.driven_seconds)
    return shift, driving
