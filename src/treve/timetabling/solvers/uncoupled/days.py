"""From a timetable to days of errands, from tours of the tree to days, and back to a timetable."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterator

from treve.timetabling.arcs import Arc
from treve.timetabling.solvers.uncoupled.board import Day
from treve.timetabling.solvers.uncoupled.layout import Layout
from treve.timetabling.solvers.uncoupled.master import Tour
from treve.timetabling.solvers.uncoupled.recognise import Kind, Shape
from treve.timetabling.timetable import Timetable, Trip


def vehicles_of(shape: Shape) -> list[tuple[int, int, str]]:
    """Kind, fleet among the kind's, and name of each vehicle, in the order of the layout."""
    return [
        (k, i, name)
        for k, kind in enumerate(shape.kinds)
        for i, f in enumerate(kind.fleets)
        for name in shape.problem.fleets[f].vehicles[: kind.counts[i]]
    ]


def days_of(shape: Shape, layout: Layout, timetable: Timetable) -> list[Day] | None:
    """The errands of a timetable by vehicle; ``None`` where somebody is left behind."""
    problem = shape.problem
    if any(timetable.unmoved.values()):
        return None
    stops = {stop.id: s for s, stop in enumerate(problem.stops)}
    loads = {load.id: i for i, load in enumerate(problem.loads)}
    ends = {way.id: stops[way.destination] for way in problem.ways}
    by_vehicle: dict[str, Day] = defaultdict(list)
    for trip in timetable.trips:
        if trip.load is not None:
            errand = layout.index.get((loads[trip.load], ends[trip.way]))
            if errand is None:
                return None
            by_vehicle[trip.vehicle].append((errand, trip.quantity))
    names = [name for _, _, name in vehicles_of(shape)]
    if not set(by_vehicle) <= set(names):
        return None
    return [by_vehicle[name] for name in names]


def days_of_tours(
    shape: Shape, layout: Layout, shares: tuple[tuple[Tour, float], ...]
) -> list[list[int]] | None:
    """Errands by vehicle of a flow whose counts are whole; ``None`` where it does not fall apart.

    Args:
        shape: That the tours belong to.
        layout: Of the problem.
        shares: How often each tour is driven, parts of tours among them.
    """
    flow: dict[tuple[int, int, int], dict[tuple[int, int, int], float]] = defaultdict(
        lambda: defaultdict(float)
    )
    for tour, x in shares:
        kind = shape.kinds[tour.kind]
        now, base = 0, _base(shape, kind)
        for m in tour.moves:
            then = now + int(kind.ticks[m])
            here = (tour.kind, int(kind.tails[m]) % base, now)
            flow[here][int(kind.acts[m]), int(kind.heads[m]) % base, then] += x
            now = then
    left = {here: {e: round(x) for e, x in out.items()} for here, out in flow.items()}
    if any(abs(x - round(x)) > 1e-4 for out in flow.values() for x in out.values()):
        return None
    days = []
    for k, i, _ in vehicles_of(shape):
        kind = shape.kinds[k]
        days.append(
            [
                layout.index[kind.doing[act][1], place]
                for act, place in _walk(shape, k, len(shape.problem.stops) + i, left)
                if kind.doing[act][1] >= 0
            ]
        )
    if any(any(out.values()) for out in left.values()):
        return None
    return days


def _base(shape: Shape, kind: Kind) -> int:
    """States of a kind without copies."""
    return len(shape.problem.stops) + len(kind.fleets) + 1


def _walk(
    shape: Shape,
    k: int,
    start: int,
    left: dict[tuple[int, int, int], dict[tuple[int, int, int], int]],
) -> Iterator[tuple[int, int]]:
    """One vehicle's acts and where they end, taken out of the flow."""
    problem, kind = shape.problem, shape.kinds[k]
    stops = {stop.id: s for s, stop in enumerate(problem.stops)}
    here = (k, start, 0)
    while True:
        out = left.get(here, {})
        found = next((edge for edge in sorted(out) if out[edge] > 0), None)
        if found is None:
            return
        out[found] -= 1
        act, head, then = found
        yield act, stops[problem.ways[kind.doing[act][0]].destination]
        here = (k, head, then)


def to_timetable(shape: Shape, layout: Layout, days: list[Day]) -> Timetable:
    """Every trip in whole seconds, each tour from the moment when all may begin, without a wait."""
    trips: list[Trip] = []
    for (k, i, name), day in zip(vehicles_of(shape), days, strict=True):
        if day:
            arcs = _cheapest(shape, k, i, [layout.errands[e] for e, _ in day])
            trips += _trips(shape, name, arcs, [units for _, units in day])
    return Timetable(tuple(trips))


def _trips(shape: Shape, name: str, arcs: list[Arc], units: list[int]) -> Iterator[Trip]:
    problem = shape.problem
    first = next(n for n, arc in enumerate(arcs) if arc.inside_from is not None)
    now = shape.begin_seconds - (arcs[first].inside_from or 0)
    now -= sum(arc.seconds for arc in arcs[:first])
    aboard = iter(units)
    for arc in arcs:
        way = problem.ways[arc.way]
        departure = now + arc.loading_seconds
        arrival = now + arc.seconds - arc.unloading_seconds
        if arc.load is None:
            yield Trip(name, way.id, departure, arrival)
        else:
            load = problem.loads[arc.load].id
            end = now + arc.seconds
            yield Trip(
                name,
                way.id,
                departure,
                arrival,
                (),
                load,
                next(aboard),
                now,
                departure,
                arrival,
                end,
            )
        now += arc.seconds


def _cheapest(shape: Shape, k: int, i: int, errands: list[tuple[int, int]]) -> list[Arc]:
    """The quickest way through a kind's states that does these errands in order."""
    kind = shape.kinds[k]
    begin = (0, kind.starts[i])
    reached = {begin: 0}
    back: dict[tuple[int, int], tuple[tuple[int, int], int]] = {}
    heap = [(0, begin)]
    while heap:
        now, node = heapq.heappop(heap)
        if now > reached[node]:
            continue
        done, state = node
        if done == len(errands) and kind.may_end[state]:
            return _arcs_back(shape, kind, i, node, back)
        for m in range(kind.first_moves[state], kind.first_moves[state + 1]):
            step = 0
            if kind.loads[m] >= 0:
                if done == len(errands) or errands[done] != (kind.loads[m], kind.places[m]):
                    continue
                step = 1
            there, then = (done + step, int(kind.heads[m])), now + int(kind.ticks[m])
            if then < reached.get(there, 1 << 60):
                reached[there] = then
                back[there] = node, m
                heapq.heappush(heap, (then, there))
    message = "a day that no vehicle can drive"
    raise ValueError(message)


def _arcs_back(
    shape: Shape,
    kind: Kind,
    i: int,
    node: tuple[int, int],
    back: dict[tuple[int, int], tuple[tuple[int, int], int]],
) -> list[Arc]:
    """The arcs to a node, with what leads to the first of them outside the zone."""
    arcs = []
    while node in back:
        node, m = back[node]
        arcs.append(shape.arcs[int(kind.arcs[m])])
    arcs.reverse()
    return [*_outside(shape, kind.fleets[i], arcs[0].origin), *arcs]


def _outside(shape: Shape, fleet: int, place: int) -> list[Arc]:
    """Empty drives from home to where a tour begins, without a second in the zone."""
    home = next(
        s
        for s, stop in enumerate(shape.problem.stops)
        if stop.id == shape.problem.fleets[fleet].home
    )
    lead: dict[int, list[Arc]] = {home: []}
    queue = [home]
    for here in queue:
        for arc in shape.arcs:
            goes = arc.fleet == fleet and arc.origin == here and arc.inside_from is None
            if goes and arc.destination not in lead:
                lead[arc.destination] = [*lead[here], arc]
                queue.append(arc.destination)
    return lead[place]
