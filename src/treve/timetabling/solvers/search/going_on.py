"""The search from the midst of a timetable: what has been driven stands, the rest is open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from treve.timetabling.baselines.fill_in import fill_in
from treve.timetabling.baselines.nearest_first import all_out, go_on, without_barred
from treve.timetabling.bound import prove_bound
from treve.timetabling.cumulative import among, keeps_rows
from treve.timetabling.duties import keeps_duties
from treve.timetabling.problem import Problem
from treve.timetabling.solution import (
    Outcome,
    Progress,
    Request,
    Solution,
    StopRule,
)
from treve.timetabling.solvers.search.opening import open_crew
from treve.timetabling.solvers.search.stages import Staged, stage
from treve.timetabling.span import pause_seconds
from treve.timetabling.timetable import Timetable, UnderWay

Tell = Callable[[Progress], None]
ORDER_SHARE = 1.3
"""Steps decoded while the order at gates is improved, for each arc that the search has tried."""


def solve_going_on(
    problem: Problem, request: Request, under_way: UnderWay, stop: StopRule, progress: Tell
) -> Solution:
    """Answer a request whose first trips are being driven.

    Args:
        problem: What must move, those included who have moved already.
        request: What is asked; its incumbent begins with the trips that stand.
        under_way: What stands.
        stop: Asked between rounds of the search with the steps done.
        progress: Told after each round.

    Returns:
        ``feasible`` with the trips that stand as they are, or ``unknown``. The bound is that of the
        whole problem: it does not know what was driven.
    """
    bound = request.bound or prove_bound(problem)
    under_way = without_barred(problem, under_way)
    must = _must(problem, under_way)
    first = _first(problem, request, under_way, stop)
    known = None if first is None else pause_seconds(problem, first)
    progress(Progress(0, 0.0, known, bound.pause_seconds))
    if stop(0):
        return Solution(_outcome(first), bound, first)
    staged = stage(must)
    asked = replace(
        request,
        incumbent=staged.folded(_only(must, first)),
        under_way=_folded(staged, under_way),
        early=False,
    )
    crew = open_crew(staged.problem, asked, bound, asked.incumbent, staged.milestones)
    with ThreadPoolExecutor(max(1, request.workers)) as pool:
        steps = crew.search(pool, stop, lambda p: progress(_with_bound(p, bound.pause_seconds)))
        work = int(crew.work() * ORDER_SHARE)
        timetable = crew.timetable(lambda c: c.improve(work, request.seed, pool, lambda: stop(-1)))
    found = staged.unfolded(timetable)
    if found is not None:
        found = _whole(problem, found, under_way)
    if found is not None and not (_everybody_out(problem, found) and keeps_duties(problem, found)):
        found = None
    answers = [one for one in (found, first) if one is not None]
    best = min(answers, key=lambda one: pause_seconds(problem, one), default=None)
    return Solution(_outcome(best), bound, best, (), steps)


def _first(
    problem: Problem, request: Request, under_way: UnderWay, stop: StopRule
) -> Timetable | None:
    """A timetable to begin with, if there is one that moves all that must move."""
    found = request.incumbent or go_on(problem, under_way, stop)
    complete = _complete(problem, found) and keeps_rows(problem, found)
    complete = complete and keeps_duties(problem, found)
    return found if complete and _everybody_out(problem, found) else None


def _outcome(timetable: Timetable | None) -> Outcome:
    return Outcome.UNKNOWN if timetable is None else Outcome.FEASIBLE


def _with_bound(state: Progress, seconds: int) -> Progress:
    return replace(state, bound_seconds=seconds)


def _everybody_out(problem: Problem, timetable: Timetable) -> bool:
    """Whether no vehicle is left in the zone that may not stay there."""
    inside = {stop.id for stop in problem.stops if stop.inside}
    ends = {way.id: way.destination for way in problem.ways}
    rests = {fleet.id for fleet in problem.fleets if fleet.rests_inside}
    last = {trip.vehicle: trip for trip in timetable.trips}
    return all(ends[trip.way] not in inside or trip.fleet in rests for trip in last.values())


def _complete(problem: Problem, timetable: Timetable) -> bool:
    return not any(x.binding and timetable.unmoved.get(x.id, 0) for x in problem.loads)


def _must(problem: Problem, under_way: UnderWay) -> Problem:
    """The problem with what must move, and of all else what standing trips have moved."""
    moved: dict[str, int] = defaultdict(int)
    for trip in under_way.stands.trips:
        moved[trip.load or ""] += trip.quantity
    loads = tuple(
        x if x.binding else replace(x, quantity=moved[x.id])
        for x in problem.loads
        if x.binding or moved[x.id]
    )
    return replace(problem, loads=loads, rows=among(problem.rows, {x.id for x in loads}))


def _only(problem: Problem, timetable: Timetable | None) -> Timetable | None:
    """A timetable's days, each up to its first trip with what is not in a problem."""
    if timetable is None:
        return None
    left = {x.id: x.quantity for x in problem.loads}
    ended: set[str] = set()
    trips = []
    for trip in timetable.trips:
        if trip.load is not None and trip.vehicle not in ended:
            left[trip.load] = left.get(trip.load, 0) - trip.quantity
            if left[trip.load] < 0:
                ended.add(trip.vehicle)
        if trip.vehicle not in ended:
            trips.append(trip)
    return Timetable(tuple(trips))


def _folded(staged: Staged, under_way: UnderWay) -> UnderWay:
    stands = staged.folded(under_way.stands)
    return under_way if stands is None else replace(under_way, stands=stands)


def _whole(problem: Problem, found: Timetable, under_way: UnderWay) -> Timetable:
    """The timetable of the whole problem, filled with what need not move."""
    moved: dict[str, int] = defaultdict(int)
    for trip in found.trips:
        moved[trip.load or ""] += trip.quantity
    left = {x.id: x.quantity - moved[x.id] for x in problem.loads if moved[x.id] < x.quantity}
    whole = Timetable(found.trips, left)
    return all_out(problem, fill_in(problem, whole, under_way), under_way)
