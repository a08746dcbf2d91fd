"""Going on where vehicles go in convoys: in those that they have gone in so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from treve.timetabling.bound import prove_bound
from treve.timetabling.formations import Formed, formed_by, needs_formations, told_together
from treve.timetabling.problem import Problem
from treve.timetabling.solution import Outcome, Progress, Request, Solution, StopRule
from treve.timetabling.solvers.search.going_on import solve_going_on
from treve.timetabling.timetable import Timetable, UnderWay


def go_on_in_convoys(
    problem: Problem,
    request: Request,
    under_way: UnderWay,
    stop: StopRule,
    progress: Callable[[Progress], None],
) -> Solution:
    """Go on with vehicles alone; or in convoys, where the problem asks for them.

    A convoy that has begun to set out sets out whole, as its drivers were told. One that is too
    small without those that are barred goes no more.

    Args:
        problem: What must move, those included who have moved already.
        request: What is asked; its incumbent is what drivers were told.
        under_way: What stands.
        stop: Asked with the steps done.
        progress: Told after each round.
    """
    if not needs_formations(problem):
        return solve_going_on(problem, request, under_way, stop, progress)
    told = Timetable(()) if request.incumbent is None else request.incumbent
    stands = _whole_convoys(under_way.stands, told)
    smallest = max(rule.smallest_vehicles for rule in problem.convoys)
    groups = [
        left
        for group in told_together(problem, Timetable((*stands.trips, *told.trips)))
        if len(left := tuple(v for v in group if v not in under_way.barred)) >= smallest
    ]
    formed = formed_by(problem, groups)
    mine = _those_of(formed, stands)
    done = Counter({trip.load: 0 for trip in stands.trips})
    for trip in set(stands.trips) - set(mine.trips):
        done[trip.load] += trip.quantity
    bound = request.bound or prove_bound(problem)
    asked = replace(request, bound=bound, incumbent=None)
    inner = UnderWay(under_way.at_seconds, formed.folded(mine))
    found = solve_going_on(_without(formed.problem, done), asked, inner, stop, progress)
    best = formed.unfold(found.timetable, stands)
    outcome = Outcome.UNKNOWN if best is None else found.outcome
    return replace(found, outcome=outcome, bound=bound, timetable=best)


def _whole_convoys(stands: Timetable, told: Timetable) -> Timetable:
    """What stands, and whoever else was told to go in a convoy that has begun to set out."""
    begun = {trip.convoy for trip in stands.trips if trip.convoy}
    known = set(stands.trips)
    others = tuple(trip for trip in told.trips if trip.convoy in begun and trip not in known)
    order = {trip.vehicle: n for n, trip in enumerate((*stands.trips, *others))}
    trips = (*stands.trips, *others)
    return Timetable(tuple(sorted(trips, key=lambda t: (order[t.vehicle], t.departure_seconds))))


def _those_of(formed: Formed, stands: Timetable) -> Timetable:
    """Trips of vehicles in formations, and of fleets that go in none."""
    grouped = {vehicle for group in formed.members.values() for vehicle in group}
    alone = {fleet.id for fleet in formed.problem.fleets}
    return Timetable(tuple(t for t in stands.trips if t.vehicle in grouped or t.fleet in alone))


def _without(problem: Problem, done: Counter[str | None]) -> Problem:
    """The problem without what vehicles have moved that take no part any more."""
    loads = tuple(
        replace(load, quantity=load.quantity - done[load.id])
        for load in problem.loads
        if load.quantity > done[load.id]
    )
    return replace(problem, loads=loads)
