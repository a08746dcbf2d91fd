"""Going on where vehicles go in convoys: in those that they have gone in so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from treve.timetabling.baselines.in_convoys import (
    ERRANDS_TRIED,
    is_whole,
    ride_along_again,
)
from treve.timetabling.bound import prove_bound
from treve.timetabling.formations import Formed, formed_by, needs_formations, told_together
from treve.timetabling.large_vehicles import Tail
from treve.timetabling.mixed import Mixed, told_along, without_riders
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
    known = Timetable((*stands.trips, *told.trips))
    riders, room = told_along(known)
    core = without_riders(problem, riders)
    classes = frozenset(f.vehicle_class for f in problem.fleets if f.id in riders)
    smallest = max(rule.smallest_vehicles for rule in problem.convoys)
    fleets = {fleet.id for fleet in core.fleets}
    groups = [
        left
        for group in told_together(
            core, Timetable(tuple(t for t in known.trips if t.fleet in fleets))
        )
        if len(left := tuple(v for v in group if v not in under_way.barred)) >= smallest
    ]
    formed = formed_by(core, groups, Tail(room, classes))
    mine = _those_of(formed, stands)
    done = Counter({trip.load: 0 for trip in stands.trips})
    for trip in set(stands.trips) - set(mine.trips):
        done[trip.load] += trip.quantity
    bound = request.bound or prove_bound(problem)
    asked = replace(request, bound=bound, incumbent=None)
    along = Timetable(tuple(trip for trip in stands.trips if trip.fleet in riders))
    inner = UnderWay(under_way.at_seconds, formed.folded(mine, along))
    mixed = Mixed(problem, formed, riders, room)
    for _ in range(ERRANDS_TRIED if riders else 1):
        open_problem = _without(mixed.problem, done)
        found = solve_going_on(open_problem, asked, inner, stop, progress)
        if not riders:
            best = formed.unfold(found.timetable, stands)
        elif found.timetable is None:
            best = None
        else:
            best, mixed = _with_riders(mixed, found.timetable, replace(under_way, stands=stands))
        if best is not None:
            break
    outcome = Outcome.UNKNOWN if best is None else found.outcome
    return replace(found, outcome=outcome, bound=bound, timetable=best)


def _with_riders(
    mixed: Mixed, timetable: Timetable, under_way: UnderWay
) -> tuple[Timetable | None, Mixed]:
    """The answer with those who ride along; where they are too few convoys, more are asked for."""
    found = ride_along_again(mixed, timetable, under_way)
    if found is None or is_whole(mixed.original, found):
        return found, mixed
    return None, mixed.with_errands(found.unmoved)


def _whole_convoys(stands: Timetable, told: Timetable) -> Timetable:
    """What stands, and whoever else was told to go in a convoy that has begun to set out.

    Whoever is to go in it drives before what it was told to drive before.
    """
    known = set(stands.trips)
    standing = list(stands.trips)
    while True:
        begun = {trip.convoy for trip in standing if trip.convoy}
        last: dict[str, int] = {}
        for trip in standing:
            at = trip.departure_seconds
            last[trip.vehicle] = max(last.get(trip.vehicle, at), at)
        others = [
            trip
            for trip in told.trips
            if trip not in known
            and (
                trip.convoy in begun
                or (
                    trip.convoy
                    and trip.departure_seconds < last.get(trip.vehicle, trip.departure_seconds)
                )
            )
        ]
        if not others:
            break
        standing += others
        known.update(others)
    order = {trip.vehicle: n for n, trip in enumerate(standing)}
    return Timetable(tuple(sorted(standing, key=lambda t: (order[t.vehicle], t.departure_seconds))))


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
