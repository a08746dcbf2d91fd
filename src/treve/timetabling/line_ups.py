"""Who rides along with convoys, and who goes in formations: ways to tell them apart.

Each is a problem of formations (:class:`treve.timetabling.mixed.Mixed`) that is worth a look.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from treve.timetabling.formations import in_formations, sizes_to_try
from treve.timetabling.large_vehicles import Tail
from treve.timetabling.mixed import Mixed, kinds_of, without_riders
from treve.timetabling.problem import Fleet, Problem

_MOST_SPLITS = 2
"""Ways to tell who goes in formations from who rides along that are tried, the likeliest first."""


def mixed_line_ups(problem: Problem) -> Iterator[Mixed]:
    """Ways to tell who goes in formations from who rides along, of sizes worth a look.

    None where conditions count what only those who ride along carry: the formations, planned
    first, would know nothing of it.
    """
    counted = {name for what in _quantities(problem) for name in what}
    for riders in _splits(problem):
        core = without_riders(problem, riders)
        if counted - {load.id for load in core.loads}:
            continue
        many = sum(fleet.count for fleet in problem.fleets if fleet.id in riders)
        smallest = max(rule.smallest_vehicles for rule in problem.convoys)
        largest = min(rule.largest_vehicles for rule in problem.convoys)
        most = min(many, largest - smallest)
        for room in _halves(most):
            narrow = tuple(
                replace(rule, largest_vehicles=rule.largest_vehicles - room)
                for rule in problem.convoys
            )
            classes = frozenset(f.vehicle_class for f in problem.fleets if f.id in riders)
            asked = replace(core, convoys=narrow)
            for size in sizes_to_try(asked):
                parted = _shared(problem, asked, riders, size, room)
                formed = in_formations(parted, size, Tail(room, classes))
                if formed.members:
                    yield Mixed(problem, formed, riders, room)


def _halves(most: int) -> Iterator[int]:
    """So many, half of it, and so on to one."""
    while most > 0:
        yield most
        most //= 2


def _quantities(problem: Problem) -> Iterator[tuple[str, ...]]:
    """The loads that each condition counts."""
    rows = problem.rows
    for precedence in rows.precedences:
        yield precedence.first.loads
        yield precedence.then.loads
    for ratio in rows.ratios:
        yield ratio.ahead.loads
        yield ratio.behind.loads
    for ones in (rows.caps, rows.floors, rows.calendars):
        yield from (one.what.loads for one in ones)


def _splits(problem: Problem) -> Iterator[frozenset[str]]:
    """Fleets that may ride along: all but the one that has most to do, or all that are too small.

    Only where the others, with them, have room for everything.
    """
    fleets = [fleet for fleet in problem.fleets if fleet.returns]
    if len(fleets) < 2:
        return
    smallest = max(rule.smallest_vehicles for rule in problem.convoys)
    main = max(fleets, key=lambda fleet: (_rounds(problem, fleet), fleet.count, fleet.id))
    tried: list[frozenset[str]] = []
    for riders in (
        frozenset(fleet.id for fleet in fleets if fleet is not main),
        frozenset(fleet.id for fleet in fleets if fleet.count < smallest),
        *(frozenset({fleet.id}) for fleet in fleets if fleet is not main),
    ):
        if len(tried) == _MOST_SPLITS:
            return
        if 0 < len(riders) < len(fleets) and riders not in tried and _useful(problem, riders):
            tried.append(riders)
            yield riders


def _rounds(problem: Problem, fleet: Fleet) -> int:
    """Trips that it would take the fleet to carry all that it can carry."""
    return sum(
        -(-load.quantity // fleet.capacity[load.kind])
        for load in problem.loads
        if load.binding and fleet.capacity.get(load.kind, 0) > 0
    )


def _useful(problem: Problem, riders: frozenset[str]) -> bool:
    """Whether those who ride along have something that must move, and others the rest."""
    core = without_riders(problem, riders)
    left = {load.id for load in core.loads}
    kinds = kinds_of(fleet for fleet in problem.fleets if fleet.id in riders)
    theirs = [load for load in problem.loads if load.binding and load.id not in left]
    if not left or not all(load.kind in kinds for load in theirs):
        return False
    return bool(theirs) or any(load.kind in kinds for load in core.loads if load.binding)


def _shared(
    problem: Problem, core: Problem, riders: frozenset[str], size: int, room: int
) -> Problem:
    """The problem of formations without what those who ride along may carry of their loads.

    As large a share of each load as they have of a convoy's room; but of no load that is more
    urgent than others there, since no formation could leave with these while it waits.
    """
    theirs = [fleet for fleet in problem.fleets if fleet.id in riders]
    ours = [fleet for fleet in core.fleets if fleet.returns]
    last = {
        load.origin: max(x.rank for x in core.loads if x.origin == load.origin)
        for load in core.loads
    }
    loads = []
    for load in core.loads:
        along = room * max((f.capacity.get(load.kind, 0) for f in theirs), default=0)
        own = size * max((f.capacity.get(load.kind, 0) for f in ours), default=0)
        if along and own and load.binding and load.rank == last[load.origin]:
            units = load.quantity * along // (along + own)
            loads.append(replace(load, quantity=max(1, load.quantity - units)))
        else:
            loads.append(load)
    return replace(core, loads=tuple(loads))
