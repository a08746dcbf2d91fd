"""How many a vehicle takes aboard, and by which ways, where there are conditions.

Where some are held back it may leave at once with as many as may go now, or wait until it may leave
full.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from treve.timetabling.baselines.jobs import Job
from treve.timetabling.baselines.routes import Route
from treve.timetabling.baselines.tallies import Counted, Tallies


def allowed_at_last(
    tallies: Tallies, load: str, units: int, routes: Sequence[Route]
) -> tuple[int, list[Route]]:
    """How many of a load may be aboard after all that is promised, and the routes for as many."""
    room = [tallies.most(Counted(load, route.way.gates), units) for route in routes]
    most = max(room, default=0)
    if most < 1:
        return 0, []
    return most, [route for route, units in zip(routes, room, strict=True) if units >= most]


def that_count(tallies: Tallies, load: str, routes: Sequence[Route]) -> list[Route]:
    """The routes by gates that a condition counts and where more are needed.

    Returns:
        Nothing where all routes count alike: then the quickest will do.
    """
    count = [route for route in routes if tallies.lack(Counted(load, route.way.gates))]
    return [] if len(count) == len(routes) else count


def now_or_full(
    tallies: Tallies, units: int, now_seconds: int, job_with: Callable[[int], Job | None]
) -> Job | None:
    """The job that is worth more: with whom may go now, or with all there is room for.

    Whoever can be back before the full vehicle would begin to load goes now: nothing is lost, and
    what may go now is not left unused. Else more units by the time that the job takes decide.

    Args:
        tallies: What is promised.
        units: What there is room for, at least 1.
        now_seconds: When the vehicle is free.
        job_with: Its job with so many aboard.
    """
    full = job_with(units)
    one = full if units == 1 else job_with(1)
    if one is None or units == 1:
        return full
    fewer = tallies.most(Counted.of(one.loaded), units)
    if fewer in {0, units}:
        return full
    short = one if fewer == 1 else job_with(fewer)
    if short is None or full is None:
        return full or short
    if short.end_seconds <= full.loaded.begins_seconds:
        return short
    # Units per second, multiplied out; a job may end before zero where all is outside.
    shorter, longer = (max(1, job.end_seconds - now_seconds) for job in (short, full))
    return short if fewer * longer > units * shorter else full
