"""Errands: who drives which way with what, and about when. They become a timetable to the second.

A peer's solution fixes each vehicle's errands and the order of passages at each gate. Driving them
again in that order, each as early as it can be, gives exact times: what a grid rounded up is
won back, and two vehicles that shared a step of the grid pass one after the other.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bench.peers.plain import Plain, Pool
from treve.timetabling.baselines.routes import Route
from treve.timetabling.problem import (
    Load,
)
from treve.timetabling.timetable import Passing, Timetable, Trip
from treve.timetabling.window import (
    Window,
)


@dataclass(frozen=True, slots=True)
class Errand:
    """One way of one vehicle of a pool, as a peer planned it.

    Attributes:
        pool: Whose vehicle.
        route: Which way.
        start_seconds: When it begins (loading, or departure of an empty vehicle).
        end_seconds: When the vehicle is free again.
        passing_seconds: Start of each passage.
        load: What is aboard; ``None``: empty.
        units: How much; 0 where it is empty, or not yet shared out.
    """

    pool: Pool
    route: Route
    start_seconds: int
    end_seconds: int
    passing_seconds: tuple[int, ...] = ()
    load: Load | None = None
    units: int = 0


def hand_out(pools: Sequence[Pool], errands: Iterable[Errand]) -> dict[str, list[Errand]]:
    """Give each errand to a vehicle that stands where it begins, the longest waiting first.

    Args:
        pools: Of the problem.
        errands: Never more under way from a stop than vehicles that came there.

    Returns:
        Errands of each vehicle that has any, in order.

    Raises:
        ValueError: Nobody stands where an errand begins.
    """
    standing: dict[tuple[int, str], list[tuple[int, str]]] = defaultdict(list)
    index = {id(pool): p for p, pool in enumerate(pools)}
    for p, pool in enumerate(pools):
        for name, home in pool.vehicles():
            heapq.heappush(standing[p, home], (0, name))
    handed: dict[str, list[Errand]] = defaultdict(list)
    for errand in sorted(errands, key=_brings_before_it_takes):
        p, way = index[id(errand.pool)], errand.route.way
        free = standing[p, way.origin]
        if not free or free[0][0] > errand.start_seconds:
            raise ValueError(f"no vehicle at {way.origin} at {errand.start_seconds}")
        _, name = heapq.heappop(free)
        handed[name].append(errand)
        heapq.heappush(standing[p, way.destination], (errand.end_seconds, name))
    return dict(handed)


def _brings_before_it_takes(errand: Errand) -> tuple[int, int, bool]:
    """At the same second, an empty drive that takes no time brings a vehicle to its load first."""
    return errand.start_seconds, errand.end_seconds, errand.load is not None


def share_out(
    plain: Plain, handed: Mapping[str, Sequence[Errand]], units: Mapping[tuple[str, str], int]
) -> dict[str, list[Errand]]:
    """Fill the loaded errands, the first of each load and destination first.

    Trips that find nothing left to carry are driven empty where their class may, and else are
    kept as they are, so that the referee sees them.

    Args:
        plain: The problem.
        handed: Errands by vehicle.
        units: How much of each load goes to each destination.
    """
    left = dict(units)
    filled: dict[str, list[Errand]] = {name: list(errands) for name, errands in handed.items()}
    order = sorted(
        (errand.start_seconds, name, position)
        for name, errands in handed.items()
        for position, errand in enumerate(errands)
        if errand.load is not None
    )
    for _, name, position in order:
        errand = filled[name][position]
        if errand.load is None:
            continue
        key = (errand.load.id, errand.route.way.destination)
        taken = min(left.get(key, 0), errand.pool.room(errand.load))
        left[key] = left.get(key, 0) - taken
        filled[name][position] = _with(errand, taken) if taken else _emptied(plain, errand)
    return filled


def _with(errand: Errand, units: int) -> Errand:
    return Errand(
        errand.pool, errand.route, errand.start_seconds, errand.end_seconds,
        errand.passing_seconds, errand.load, units,
    )  # fmt: skip


def _emptied(plain: Plain, errand: Errand) -> Errand:
    way = errand.route.way
    routes = [route for route in plain.empty(errand.pool, way.origin) if route.way.id == way.id]
    if not routes:
        return errand
    return Errand(
        errand.pool, routes[0], errand.start_seconds, errand.end_seconds, errand.passing_seconds
    )


def drive(plain: Plain, handed: Mapping[str, Sequence[Errand]]) -> Timetable:
    """Drive all errands, passages in the order that was planned, each as early as it can be.

    Empty drives after a vehicle's last load serve nothing and are left out. Where there are several
    windows nothing is moved earlier than planned, so that what was planned into a window stays in
    it.

    Args:
        plain: The problem.
        handed: Errands by vehicle, in order.
    """
    trips: dict[str, list[Trip]] = {name: [] for name in handed}
    free: dict[str, list[int]] = {gate.id: [0] * len(gate.lanes) for gate in plain.gates.values()}
    planned = len(plain.problem.windows) > 1
    queue: list[tuple[int, str, _Request]] = []
    running = {
        name: _vehicle(plain, name, _to_the_last_load(errands), trips[name], planned=planned)
        for name, errands in handed.items()
    }
    for name, vehicle in running.items():
        request = next(vehicle, None)
        if request is not None:
            heapq.heappush(queue, (request.planned_seconds, name, request))
    while queue:
        _, name, request = heapq.heappop(queue)
        lanes = free[request.gate]
        lane = min(range(len(lanes)), key=lanes.__getitem__)
        start = max(lanes[lane], request.arrival_seconds)
        if planned:
            start = max(start, request.planned_seconds)
        lanes[lane] = start + request.seconds
        passing = Passing(request.gate, lane, request.arrival_seconds, start, lanes[lane])
        try:
            following = running[name].send(passing)
        except StopIteration:
            continue
        heapq.heappush(queue, (following.planned_seconds, name, following))
    return Timetable(tuple(trip for rows in trips.values() for trip in rows))


def _to_the_last_load(errands: Sequence[Errand]) -> Sequence[Errand]:
    loaded = [k for k, errand in enumerate(errands) if errand.load is not None]
    return errands[: loaded[-1] + 1] if loaded else ()


@dataclass(frozen=True, slots=True, order=True)
class _Request:
    """A vehicle has reached a gate, and asks for a lane."""

    planned_seconds: int
    gate: str
    arrival_seconds: int
    seconds: int


def _vehicle(
    plain: Plain, name: str, errands: Sequence[Errand], trips: list[Trip], *, planned: bool
) -> Generator[_Request, Passing, None]:
    """One vehicle's day: asks at each gate, is told its passage, writes its trips down."""
    now = plain.problem.windows[0].start_seconds
    for errand in errands:
        load, route = errand.load, errand.route
        began = max(now, errand.start_seconds) if planned else now
        departure = began + (plain.loading(errand.pool, load) if load else 0)
        now = departure
        passings: list[Passing] = []
        for stretch in route.stretches:
            now += stretch.seconds
            if stretch.gate is not None:
                wanted = errand.passing_seconds[len(passings)]
                passing = yield _Request(wanted, stretch.gate.id, now, stretch.passage_seconds)
                passings.append(passing)
                now = passing.end_seconds
        ended = now + (plain.unloading(errand.pool, load) if load else 0)
        trips.append(
            Trip(
                vehicle=name,
                way=route.way.id,
                departure_seconds=departure,
                arrival_seconds=now,
                passings=tuple(passings),
                load=load.id if load else None,
                quantity=errand.units,
                loading_start_seconds=began if load else None,
                loading_end_seconds=departure if load else None,
                unloading_start_seconds=now if load else None,
                unloading_end_seconds=ended if load else None,
            )
        )
        now = ended


def errands_of(plain: Plain, timetable: Timetable) -> tuple[Errand, ...]:
    """A timetable's trips as errands, to hint a peer with.

    Args:
        plain: The problem.
        timetable: One that keeps its laws.
    """
    pool_of = {name: pool for pool in plain.pools for name, _ in pool.vehicles()}
    origins = {way.id: way.origin for way in plain.problem.ways}
    known: dict[tuple[str, str, str | None], dict[str, Route]] = {}
    errands = []
    for trip in timetable.trips:
        pool, origin = pool_of[trip.vehicle], origins[trip.way]
        load = plain.loads[trip.load] if trip.load else None
        key = pool.fleet.id, origin, trip.load
        if key not in known:
            routes = plain.loaded(pool, load) if load else plain.empty(pool, origin)
            known[key] = {route.way.id: route for route in routes}
        start, end = trip.departure_seconds, trip.arrival_seconds
        if trip.loading_start_seconds is not None and trip.unloading_end_seconds is not None:
            start, end = trip.loading_start_seconds, trip.unloading_end_seconds
        errands.append(
            Errand(
                pool,
                known[key][trip.way],
                start,
                end,
                tuple(passing.start_seconds for passing in trip.passings),
                load,
                trip.quantity,
            )
        )
    return tuple(errands)


def open_seconds_at(windows: Sequence[Window], seconds: float) -> float:
    """Open time from the first window's start to a moment."""
    return sum(max(0.0, min(seconds, w.end_seconds) - w.start_seconds) for w in windows)
